import type { Format } from "../../reading/format.ts";
import { boostingJson } from "./boosting-json.ts";
import { chainer } from "./chainer.ts";
import { clearml } from "./clearml.ts";
import { detectron2 } from "./detectron2.ts";
import { detr } from "./detr.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { kerasHistory } from "./keras-history.ts";
import { lossgateRuns } from "./lossgate-runs.ts";
import { mmcv } from "./mmcv.ts";
import { mmengine } from "./mmengine.ts";
import { sacred } from "./sacred.ts";
import { sb3Progress } from "./sb3-progress.ts";
import { skorch } from "./skorch.ts";
import { spacyLog } from "./spacy-log.ts";

/** JSON, and what Python prints of dicts and lists, as certain programs write it; and any other. */
export const formats: readonly Format[] = [
  lossgateRuns,
  boostingJson,
  mmengine,
  mmcv,
  sacred,
  skorch,
  chainer,
  detectron2,
  detr,
  kerasHistory,
  spacyLog,
  clearml,
  sb3Progress,
];
export const generic: readonly Format[] = [jsonLines, json];
