import { posix } from "node:path";
import { firstMatching } from "../../reading/first-matching.ts";
import { runDirectoryName, wandbConsole } from "./wandb/console.ts";
import { wandbHistory, wandbSummary } from "./wandb/history.ts";
import { wandbOffline } from "./wandb/offline.ts";

/** A Weights & Biases run directory: the whole run until it is synced, afterwards only the last values. */
export const wandb = firstMatching({ id: "wandb", title: "Weights & Biases", runKey: runDirectory }, [
  wandbOffline,
  wandbHistory,
  wandbConsole,
  wandbSummary,
]);

/** Returns the run's directory, `wandb/run-20260101_120000-abc`. A file copied elsewhere is a run of its own. */
function runDirectory(path: string): string {
  const directory = posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
  const isOwn = runDirectoryName.test(posix.basename(directory));
  const isNamed = /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path);
  return isNamed || (isOwn && /\.wandb$|(^|\/)output\.log$/.test(path))
    ? directory
    : path.replace(/\.\w+$/, "");
}
