import type { Format } from "../reading/format.ts";
import { parquet } from "./binary/parquet.ts";
import { pickle } from "./binary/pickle.ts";
import { tfevents } from "./binary/tfevents.ts";
import { wandb } from "./binary/wandb.ts";
import { allennlpLog } from "./console/allennlp-log.ts";
import { boostingConsole } from "./console/boosting-console.ts";
import { caffe } from "./console/caffe.ts";
import { catboostConsole } from "./console/catboost-console.ts";
import { cntk } from "./console/cntk.ts";
import { darknet } from "./console/darknet.ts";
import { fairseq } from "./console/fairseq.ts";
import { fastaiConsole } from "./console/fastai-console.ts";
import { flairLog } from "./console/flair-log.ts";
import { kerasConsole } from "./console/keras-console.ts";
import { megatron } from "./console/megatron.ts";
import { mmengineLog } from "./console/mmengine-log.ts";
import { mxnet } from "./console/mxnet.ts";
import { nanogpt } from "./console/nanogpt.ts";
import { nemo } from "./console/nemo.ts";
import { nnunet } from "./console/nnunet.ts";
import { printedLosses } from "./console/printed-losses.ts";
import { printedTable } from "./console/printed-table.ts";
import { slowfast } from "./console/slowfast.ts";
import { spacy } from "./console/spacy.ts";
import { speechbrain } from "./console/speechbrain.ts";
import { timmLog } from "./console/timm-log.ts";
import { torchtitan } from "./console/torchtitan.ts";
import { transformersConsole } from "./console/transformers-console.ts";
import { csv } from "./csv/csv.ts";
import { flairTsv } from "./csv/flair-tsv.ts";
import { kerasCsv } from "./csv/keras-csv.ts";
import { lightningCsv } from "./csv/lightning-csv.ts";
import { tensorboardCsv } from "./csv/tensorboard-csv.ts";
import { ultralytics } from "./csv/ultralytics.ts";
import { boostingJson } from "./json/boosting-json.ts";
import { chainer } from "./json/chainer.ts";
import { detectron2 } from "./json/detectron2.ts";
import { detr } from "./json/detr.ts";
import { json } from "./json/json.ts";
import { jsonLines } from "./json/json-lines.ts";
import { kerasHistory } from "./json/keras-history.ts";
import { lossgateRuns } from "./json/lossgate-runs.ts";
import { mmcv } from "./json/mmcv.ts";
import { mmengine } from "./json/mmengine.ts";
import { sacred } from "./json/sacred.ts";
import { skorch } from "./json/skorch.ts";
import { allennlp } from "./run-dir/allennlp.ts";
import { catboost } from "./run-dir/catboost.ts";
import { dvclive } from "./run-dir/dvclive.ts";
import { huggingFace } from "./run-dir/hugging-face.ts";
import { mlflow } from "./run-dir/mlflow.ts";

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
