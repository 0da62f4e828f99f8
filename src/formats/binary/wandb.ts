import { posix } from "node:path";
import { firstMatching } from "../../reading/first-matching.ts";
import { wandbHistory, wandbSummary } from "./wandb/history.ts";
import { wandbOffline } from "./wandb/offline.ts";

/** What Weights & Biases leaves of a run in its directory: until it is synchronised all of it, else the last values. */
export const wandb = firstMatching({ id: "wandb", title: "Weights & Biases", runKey: runDirectory }, [
  wandbOffline,
  wandbHistory,
  wandbSummary,
]);

/** `wandb/run-20260101_120000-abc` and its `files/`. Runs that somebody gathered elsewhere have a file each. */
function runDirectory(path: string): string {
  const directory = posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
  const isOwn = /^(offline-)?run-\d{8}_\d{6}-/.test(posix.basename(directory));
  const isNamed = /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path);
  return isNamed || (isOwn && path.endsWith(".wandb")) ? directory : path.replace(/\.\w+$/, "");
}
