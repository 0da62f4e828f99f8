import { rowLogFormat } from "../../reading/json/row-log.ts";

/** The `log` of Chainer's LogReport: `main/loss`, `validation/main/loss`. Positions are iterations if it reports several times an epoch. */
export const chainer = rowLogFormat({
  id: "chainer",
  title: "Chainer LogReport",
  files: ["**/log"],
  layout: "list",
  counter: "epoch",
  keys: ["epoch", "iteration", "elapsed_time"],
});
