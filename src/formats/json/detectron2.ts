import type { Format } from "../../reading/format.ts";
import { rowLogFormat } from "../../reading/json/row-log.ts";

const rows = rowLogFormat({
  id: "detectron2",
  title: "Detectron2 metrics",
  files: ["*metrics.json"],
  layout: "lines",
  keys: ["iteration", "data_time"],
  matchesKeys: (names) => names.has("total_loss") || names.has("eta_seconds"),
  ignoredColumns: /^eta_seconds$|_time$|(^|\/)num_/,
});

/** The tasks of its evaluators. */
const task = /^(?:bbox|segm|keypoints|box_proposals|sem_seg|panoptic_seg)\//;

/** `metrics.json`: a row every 20 iterations with `total_loss` and its parts, and `bbox/AP` after an evaluation. */
export const detectron2: Format = {
  ...rows,
  read: async (files, columns) =>
    (await rows.read(files, columns)).map((run) => ({
      ...run,
      series: run.series.map((one) => ({ ...one, name: one.name.replace(task, "eval/$&") })),
    })),
};
