import type { Format } from "../../reading/format.ts";
import { csv } from "./csv.ts";
import { deepxde } from "./deepxde.ts";
import { flairTsv } from "./flair-tsv.ts";
import { kerasCsv } from "./keras-csv.ts";
import { lightningCsv } from "./lightning-csv.ts";
import { markdown } from "./markdown.ts";
import { monitor } from "./monitor.ts";
import { rlProgress } from "./rl-progress.ts";
import { runx } from "./runx.ts";
import { sentenceTransformers } from "./sentence-transformers.ts";
import { ultralytics } from "./ultralytics.ts";
import { wandbChart } from "./wandb-chart.ts";

/** Tables with a heading, as certain programs write them; and any other. */
export const formats: readonly Format[] = [
  lightningCsv,
  ultralytics,
  flairTsv,
  wandbChart,
  rlProgress,
  monitor,
  runx,
  sentenceTransformers,
  deepxde,
  markdown,
  kerasCsv,
];
export const generic: readonly Format[] = [csv];
