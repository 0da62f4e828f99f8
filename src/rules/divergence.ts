import * as z from "zod/mini";
import { costs } from "../curves/points.ts";
import { median } from "../statistics/order.ts";
import { curveRule, type Found } from "./curve-rule.ts";

/** A rise of the final value over the first up to this share is a plateau, not a divergence. */
const margin = 0.05;
/** How many values before a spike say what was normal (Lightning's SpikeDetection looks at 10 too). */
const before = 10;
/** A spike that lasts longer than this has not recovered (LLM-Foundry's KillLossSpike). */
const lasting = 5;
const spikeTimes = 3;
const lastingTimes = 2;

export const divergence = curveRule({
  id: "divergence",
  judges: "a loss that ends above its first value, or spikes and does not come back; a lone spike warns",
  level: "error",
  advice:
    "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
  sentences: {
    above: "{series:name} ended above its first value {first:number} (median of the last: {actual:number})",
    lasting:
      "{series:name} jumped to {actual:number} at {at:position} ({times:number} times what it was) and stayed high for {lasting} evaluations",
    spike:
      "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it",
    settled: "{series:name} did not end above its first value {first:number}, and no spike lasted",
    "too-few": "{points} points are too few to speak of divergence",
  },
  options: z.object({}),
  needs: "each",
  judge: ({ values, train, positions, direction }) => {
    const cost = costs(values, direction);
    const sign = direction === "min" ? 1 : -1;
    if (cost.length < 3) return { status: "not-judged", reason: "too-few", facts: { points: cost.length } };
    const spike = spikeOf(cost, positions);
    const final = ending(cost);
    const first = cost[0] ?? Number.NaN;
    const limit = first + margin * Math.abs(first);
    const found = {
      actual: sign * final,
      limit: sign * limit,
      at: positions[positions.length - 1] ?? null,
      facts: { first: sign * first },
    };
    // A val series that rises beside a falling train series is overfitting, which has its own rule.
    const memorising =
      train.length > 0 && ending(costs(train, direction)) < (costs(train, direction)[0] ?? 0);
    if (!memorising && spike?.reason === "lasting") return spike;
    if (!memorising && !(final <= limit)) return { ...found, status: "fail", reason: "above" };
    if (spike?.reason === "spike") return spike;
    return { ...found, status: "pass", reason: "settled" };
  },
});

/** The median of the last tenth, of 3 values at least where there are 6. */
function ending(values: Float64Array): number {
  const count = Math.min(Math.max(3, Math.floor(values.length / 10)), Math.floor(values.length / 2));
  return median(values.subarray(values.length - Math.max(count, 1)));
}

/** The first spike that lasts, else the first lone one. Ratios say nothing of losses that are not positive. */
function spikeOf(values: Float64Array, positions: Float64Array): Found | null {
  const floor = margin * Math.abs(values[0] ?? Number.NaN);
  let lone: Found | null = null;
  for (let i = 3; i < values.length; i++) {
    const normal = median(values.subarray(Math.max(0, i - before), i));
    const actual = values[i] ?? Number.NaN;
    if (!(normal > 0) || actual < lastingTimes * normal || actual < floor) continue;
    const times = actual / normal;
    const found = { status: "fail", actual, at: positions[i] ?? null, facts: { times, lasting } } as const;
    const run = values.subarray(i, i + lasting);
    if (run.length === lasting && run.every((value) => value >= Math.max(lastingTimes * normal, floor)))
      return { ...found, reason: "lasting", limit: lastingTimes * normal };
    if (times >= spikeTimes) lone ??= { ...found, reason: "spike", limit: spikeTimes * normal, mild: true };
  }
  return lone;
}
