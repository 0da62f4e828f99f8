import { rowLogFormat } from "../../reading/json/row-log.ts";

/** `log.txt` of DETR, DeiT, MAE and their descendants: a row per epoch with `train_lr`, `train_loss`, `test_loss`. */
export const detr = rowLogFormat({
  id: "detr",
  title: "DETR, DeiT and MAE log",
  files: ["*log.txt"],
  layout: "lines",
  keys: ["train_loss"],
  matchesKeys: (names) => names.has("n_parameters") || (names.has("train_lr") && names.has("epoch")),
  ignoredColumns: /^n_parameters$/,
});
