import { rowLogFormat } from "../../reading/json/row-log.ts";

/** `metrics.json`: a row every 20 iterations with `total_loss` and its parts, and `bbox/AP` after an evaluation. */
export const detectron2 = rowLogFormat({
  id: "detectron2",
  title: "Detectron2 metrics",
  files: ["*metrics.json"],
  layout: "lines",
  keys: ["iteration", "data_time"],
  matchesKeys: (names) => names.has("total_loss") || names.has("eta_seconds"),
  ignoredColumns: /^eta_seconds$|_time$|(^|\/)num_/,
});
