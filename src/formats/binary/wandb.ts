import { firstMatching } from "../../reading/first-matching.ts";
import { wandbAttached } from "./wandb/attached.ts";
import { wandbConsole } from "./wandb/console.ts";
import { wandbHistory, wandbSummary } from "./wandb/history.ts";
import { wandbOffline } from "./wandb/offline.ts";
import { runDirectory } from "./wandb/run-directory.ts";

/** A Weights & Biases run directory: the whole run until it is synced, afterwards what was printed and the last values. */
export const wandb = firstMatching({ id: "wandb", title: "Weights & Biases", runKey: runDirectory }, [
  wandbOffline,
  wandbHistory,
  wandbConsole,
  wandbSummary,
  wandbAttached,
]);
