import { posix } from "node:path";
import { firstMatching } from "../../reading/first-matching.ts";
import { wandbHistory, wandbSummary } from "./wandb/history.ts";
import { wandbOffline } from "./wandb/offline.ts";

/** A Weights & Biases run directory: the whole run until it is synced, afterwards only the last values. */
export const wandb = firstMatching({ id: "wandb", title: "Weights & Biases", runKey: runDirectory }, [
  wandbOffline,
  wandbHistory,
  wandbSummary,
]);

/** Returns the run's directory, `wandb/run-20260101_120000-abc`. A file copied elsewhere is a run of its own. */
function runDirectory(path: string): string {
  const directory = posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
  const isOwn = /^(offline-)?run-\d{8}_\d{6}-/.test(posix.basename(directory));
  const isNamed = /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path);
  return isNamed || (isOwn && path.endsWith(".wandb")) ? directory : path.replace(/\.\w+$/, "");
}
