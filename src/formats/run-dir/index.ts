import type { Format } from "../../reading/format.ts";
import { allennlp } from "./allennlp.ts";
import { catboost } from "./catboost.ts";
import { dvclive } from "./dvclive.ts";
import { epochFiles } from "./epoch-files.ts";
import { huggingFace } from "./hugging-face.ts";
import { metricCsv } from "./metric-csv.ts";
import { mlflow } from "./mlflow.ts";
import { ray } from "./ray.ts";
import { tensorboardCsv } from "./tensorboard-csv.ts";
import { wenet } from "./wenet.ts";

/** Runs of which a directory holds several text files. */
export const formats: readonly Format[] = [
  mlflow,
  dvclive,
  catboost,
  tensorboardCsv,
  huggingFace,
  allennlp,
  ray,
  wenet,
  metricCsv,
  epochFiles,
];
