import { rowLog } from "./row-log.ts";

/** The `log` of Chainer's LogReport: `main/loss`, `validation/main/loss`, by iterations. */
export const chainer = rowLog({
  id: "chainer",
  title: "Chainer LogReport",
  files: ["**/log"],
  isOwn: (names) => ["epoch", "iteration", "elapsed_time"].every((name) => names.has(name)),
});
