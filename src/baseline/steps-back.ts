import { inconclusive, note, type Problem } from "../problems.ts";
import { plural } from "../text/plural.ts";
import type { BaselineSource } from "./source.ts";

const maxListed = 3;

/**
 * Says which reports were passed over and why. If none is left, they keep the gate from passing, or else a step back would be
 * accepted by making another, unless a person accepts the new results.
 */
export function passedOver(source: BaselineSource, isAccepted: boolean): Problem[] {
  if (source.kind === "given" || !source.stepsBack || source.stepsBack.length === 0) return [];
  const commits = source.stepsBack.slice(0, maxListed).map((commit) => commit.slice(0, 12));
  const rest = source.stepsBack.length - commits.length;
  const named = `${commits.join(", ")}${rest > 0 ? ` and ${plural(rest, "more commit")}` : ""}`;
  const message = `the report of ${named} is not the baseline: its own comparison failed, and nobody accepted that`;
  if (source.kind === "absent") {
    const none = `${message}; no other report is left`;
    return [isAccepted ? note("the baseline", none) : inconclusive("the baseline", none, stepsBackAdvice)];
  }
  const nearest = source.reports[0]?.published.commit.slice(0, 12);
  return [note("the baseline", `${message}; compared with ${nearest}, the nearest before it`)];
}

const stepsBackAdvice =
  "Repair the training on the base branch, or accept its results: set `accept: true` in the step there.";
