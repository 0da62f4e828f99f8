import type { Format } from "../../reading/format.ts";
import { allennlpLog } from "./allennlp-log.ts";
import { boostingConsole } from "./boosting-console.ts";
import { caffe } from "./caffe.ts";
import { catboostConsole } from "./catboost-console.ts";
import { cntk } from "./cntk.ts";
import { darknet } from "./darknet.ts";
import { fairseq } from "./fairseq.ts";
import { fastaiConsole } from "./fastai-console.ts";
import { flairLog } from "./flair-log.ts";
import { kerasConsole } from "./keras-console.ts";
import { megatron } from "./megatron.ts";
import { mmengineLog } from "./mmengine-log.ts";
import { mxnet } from "./mxnet.ts";
import { nanogpt } from "./nanogpt.ts";
import { nemo } from "./nemo.ts";
import { nnunet } from "./nnunet.ts";
import { printedLog } from "./printed-log.ts";
import { slowfast } from "./slowfast.ts";
import { spacy } from "./spacy.ts";
import { speechbrain } from "./speechbrain.ts";
import { timmLog } from "./timm-log.ts";
import { torchtitan } from "./torchtitan.ts";
import { transformersConsole } from "./transformers-console.ts";

/** Lines that a program prints, by what only that program prints; and any other. */
export const formats: readonly Format[] = [
  kerasConsole,
  fastaiConsole,
  flairLog,
  allennlpLog,
  spacy,
  fairseq,
  speechbrain,
  nnunet,
  darknet,
  caffe,
  cntk,
  mxnet,
  nemo,
  transformersConsole,
  slowfast,
  mmengineLog,
  megatron,
  torchtitan,
  nanogpt,
  boostingConsole,
  catboostConsole,
  timmLog,
];
export const generic: readonly Format[] = [printedLog];
