import { rowLog } from "../../reading/table/row-log.ts";

/** The `log` of Chainer's LogReport: `main/loss`, `validation/main/loss`. Where it reports more than once an epoch, iterations count. */
export const chainer = rowLog({
  id: "chainer",
  title: "Chainer LogReport",
  files: ["**/log"],
  layout: "list",
  counter: "epoch",
  isOwn: (names) => ["epoch", "iteration", "elapsed_time"].every((name) => names.has(name)),
});
