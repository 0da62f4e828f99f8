import { allennlp } from "./allennlp.ts";
import { allennlpLog } from "./allennlp-log.ts";
import { boostingConsole } from "./boosting-console.ts";
import { boostingJson } from "./boosting-json.ts";
import { caffe } from "./caffe.ts";
import { catboost } from "./catboost.ts";
import { catboostConsole } from "./catboost-console.ts";
import { chainer } from "./chainer.ts";
import { cntk } from "./cntk.ts";
import { csv } from "./csv.ts";
import { darknet } from "./darknet.ts";
import { detectron2 } from "./detectron2.ts";
import { detr } from "./detr.ts";
import { dvclive } from "./dvclive.ts";
import { fairseq } from "./fairseq.ts";
import { fastaiConsole } from "./fastai-console.ts";
import { flairLog } from "./flair-log.ts";
import { flairTsv } from "./flair-tsv.ts";
import type { Format } from "./format.ts";
import { huggingFace } from "./hugging-face.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { kerasConsole } from "./keras-console.ts";
import { kerasCsv } from "./keras-csv.ts";
import { kerasHistory } from "./keras-history.ts";
import { lightningCsv } from "./lightning-csv.ts";
import { lossgateRuns } from "./lossgate-runs.ts";
import { megatron } from "./megatron.ts";
import { mlflow } from "./mlflow.ts";
import { mmcv } from "./mmcv.ts";
import { mmengine } from "./mmengine.ts";
import { mmengineLog } from "./mmengine-log.ts";
import { mxnet } from "./mxnet.ts";
import { nanogpt } from "./nanogpt.ts";
import { nemo } from "./nemo.ts";
import { nnunet } from "./nnunet.ts";
import { parquet } from "./parquet.ts";
import { pickle } from "./pickle.ts";
import { printedLosses } from "./printed-losses.ts";
import { printedTable } from "./printed-table.ts";
import { sacred } from "./sacred.ts";
import { skorch } from "./skorch.ts";
import { slowfast } from "./slowfast.ts";
import { spacy } from "./spacy.ts";
import { speechbrain } from "./speechbrain.ts";
import { tensorboardCsv } from "./tensorboard-csv.ts";
import { tfevents } from "./tfevents.ts";
import { timmLog } from "./timm-log.ts";
import { torchtitan } from "./torchtitan.ts";
import { transformersConsole } from "./transformers-console.ts";
import { ultralytics } from "./ultralytics.ts";
import { wandb } from "./wandb.ts";

/** Most specific first: the first that recognises a file reads it. */
export const formats: readonly Format[] = [
  lossgateRuns,
  mlflow,
  tfevents,
  wandb,
  pickle,
  parquet,
  dvclive,
  catboost,
  tensorboardCsv,
  lightningCsv,
  ultralytics,
  flairTsv,
  boostingJson,
  huggingFace,
  mmengine,
  mmcv,
  allennlp,
  sacred,
  skorch,
  chainer,
  detectron2,
  detr,
  kerasHistory,
  kerasCsv,
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
  jsonLines,
  csv,
  json,
  printedTable,
  printedLosses,
];
