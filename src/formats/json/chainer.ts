import { rowLog } from "../../reading/table/row-log.ts";

/** The `log` of Chainer's LogReport: `main/loss`, `validation/main/loss`. Positions are iterations if it reports several times an epoch. */
export const chainer = rowLog({
  id: "chainer",
  title: "Chainer LogReport",
  files: ["**/log"],
  layout: "list",
  counter: "epoch",
  isOwn: (names) => ["epoch", "iteration", "elapsed_time"].every((name) => names.has(name)),
});
