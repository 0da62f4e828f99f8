import type { Group, Log } from "../groups/groups.ts";
import { unnamed } from "../line/fields.ts";
import { mainAxis } from "./axes.ts";
import { isOfOnePass } from "./recurring.ts";

const sourceCode = /^\s*[\w.]+ = |\b(?:for|def|print|return|import)\b|[;{]\s*$/;

/** Keras's bar, or its line of `verbose=2`, which below no `Epoch 1/1` is of an evaluation. */
const kerasBar = /^\s*\d{1,12}\/\d{1,12} (?:\[=+\]|━+|- \d{1,9}[mµun]?s -) /;

/** Whether a log of one epoch has a metric of both sides, on lines that are no prose. */
export function recordsOneEpoch(log: Log): boolean {
  const main = mainAxis(log);
  if (main === null || countsOnePass(log)) return false;
  const sides = new Map<string, Set<boolean>>();
  for (const { plan, examples } of log.groups) {
    const text = examples[0]?.text ?? "";
    const words = text.match(/\p{L}{2,}/gu) ?? [];
    const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
    if (words.length > 3 * numbers.length + 2 || sourceCode.test(text)) continue;
    if (kerasBar.test(text) && !log.groups.some(countsEpochs)) continue;
    for (const { metric, side } of plan.fields) {
      // `Train: 8121 (80 %), Val: 1015 (10 %)` counts samples.
      if (metric === unnamed && plan.counters.length === 0) continue;
      const key = metric.toLowerCase();
      sides.set(key, (sides.get(key) ?? new Set()).add(side === null || side === "train"));
    }
  }
  return [...sides.values()].some(({ size }) => size === 2);
}

/** Whether nothing counts but the batches of an evaluation. */
function countsOnePass({ groups }: Log): boolean {
  const counting = groups.filter(({ plan }) => plan.counters.length > 0 || plan.weak !== null);
  return (
    counting.length > 0 &&
    counting.every((group) => group.plan.fields.length > 0 && isOfOnePass(group)) &&
    counting.every(({ plan }) => plan.counters.every(({ kind }) => kind === "batch"))
  );
}

export function countsEpochs({ plan }: Group): boolean {
  return plan.counters.some(({ kind }) => kind === "epoch");
}
