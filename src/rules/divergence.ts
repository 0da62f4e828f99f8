import { costs } from "../curves/points.ts";
import { median, quantum } from "../statistics/order.ts";
import { curveRule } from "./curve-rule.ts";
import type { Outcome } from "./outcome.ts";
import { beginning, ending, standardError } from "./windows.ts";

/** A rise up to this share is a plateau, not a divergence. */
const margin = 0.05;
/** Beyond so many standard errors a rise is no luck; beyond fewer, if it is by half as much again. */
const errors = 6;
const fewerErrors = 3;
const half = 0.5;
/** Fewer values don't tell their noise; of those only a rise without a break is believed, of 6 at least (one order in 720). */
const telling = 8;
const unbroken = 6;
/** How many values before a spike say what was normal (Lightning's SpikeDetection looks at 10 too). */
const before = 10;
/** A spike that lasts this long has not recovered by itself (LLM-Foundry's KillLossSpike). */
const lasting = 5;
const spikeTimes = 3;
const lastingTimes = 2;

export const divergence = curveRule({
  id: "divergence",
  summary: "a loss that ends above its first value, or spikes and does not come back; a lone spike warns",
  level: "error",
  advice:
    "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
  messages: {
    above:
      "{series:name} ended at {actual:number} at {at:position}, worse than it began ({first:number}) by more than its noise explains (allowed {limit:number})",
    lasting:
      "{series:name} jumped to {actual:number} at {at:position} ({times:number} times what it was; under {limit:number} is allowed) and did not come back: it ended at {final:number}",
    spike:
      "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it (under {limit:number} is allowed)",
    settled: "{series:name} did not end above its first value {first:number}, and no spike lasted",
    "too-few": "{points} points are too few to speak of divergence",
  },
  options: {},
  needs: "each",
  judge: ({ values, train, positions, direction }) => {
    const cost = costs(values, direction);
    const sign = direction === "min" ? 1 : -1;
    if (cost.length < 3) return { status: "not-judged", reason: "too-few", facts: { points: cost.length } };
    const limitOver = toleranceOf(cost);
    const final = ending(cost);
    const first = beginning(cost);
    const found = {
      actual: sign * final,
      limit: sign * limitOver(first),
      at: positions[positions.length - 1] ?? null,
      facts: { first: sign * first },
    };
    const spike = spikeOf(cost, sign, positions, limitOver);
    // A val series that rises beside a falling train series is overfitting, which has its own rule.
    const isMemorising = fell(costs(train.filter(Number.isFinite), direction));
    if (!isMemorising && spike?.reason === "lasting") return spike;
    if (!isMemorising && !(final <= limitOver(first))) return { ...found, status: "fail", reason: "above" };
    if (spike?.reason === "spike") return spike;
    return { ...found, status: "pass", reason: "settled" };
  },
});

/** Up to where a curve may end above a level: by a margin, or by what its noise explains, and by what few digits hide. */
function toleranceOf(cost: Float64Array): (level: number) => number {
  const error = errorOf(cost);
  // Rounding moves a beginning and an ending by half a step each.
  const rounding = cost.length >= telling ? quantum(cost) : 0;
  return (level) => {
    const much = half * Math.abs(level);
    const luck = error === null ? much : Math.min(errors * error, Math.max(much, fewerErrors * error));
    return level + Math.max(margin * Math.abs(level), luck) + rounding;
  };
}

/** Null where nobody can tell. */
function errorOf(cost: Float64Array): number | null {
  if (cost.length >= telling) return standardError(cost);
  const isRising = cost.every((value, i) => i === 0 || value > (cost[i - 1] ?? Number.NaN));
  return isRising && cost.length >= unbroken ? 0 : null;
}

function fell(train: Float64Array): boolean {
  return train.length > 0 && ending(train) < (train[0] ?? Number.NaN);
}

/**
 * Where the last spike begins that lasts and was never made good, else the first other one. Ratios say nothing of losses
 * that are not positive.
 */
function spikeOf(
  cost: Float64Array,
  sign: number,
  positions: Float64Array,
  limitOver: (level: number) => number,
): Outcome | null {
  const final = ending(cost);
  const floor = margin * Math.abs(cost[0] ?? Number.NaN);
  const jumps = jumpsOf(cost, floor);
  const kept = jumps.filter(({ isLong, normal }) => isLong && final > Math.max(limitOver(normal), floor));
  const last = kept.findLast(({ index }, i) => kept[i - 1]?.index !== index - 1);
  const spike = last ?? jumps.find(({ times }) => times >= spikeTimes);
  if (!spike) return null;
  const { index, times, normal } = spike;
  const at = positions[index] ?? null;
  const actual = sign * (cost[index] ?? Number.NaN);
  const found = { status: "fail", actual, at, facts: { times, final: sign * final } } as const;
  if (last) return { ...found, reason: "lasting", limit: sign * lastingTimes * normal };
  return { ...found, reason: "spike", limit: sign * spikeTimes * normal, maxLevel: "warning" };
}

type Jump = {
  readonly index: number;
  /** The median of the values before. */
  readonly normal: number;
  readonly times: number;
  readonly isLong: boolean;
};

/** Every value that is far above those before it, and above `floor`. */
function jumpsOf(cost: Float64Array, floor: number): Jump[] {
  const jumps: Jump[] = [];
  for (let index = 3; index < cost.length; index++) {
    const past = cost.subarray(Math.max(0, index - before), index);
    const value = cost[index] ?? Number.NaN;
    // No median is below the least: of most values that is enough to know.
    if (!(value >= floor) || !past.some((one) => value >= lastingTimes * one)) continue;
    const normal = median(past);
    const high = Math.max(lastingTimes * normal, floor);
    if (!(value >= high) || !past.every((one) => one > 0)) continue;
    const next = cost.subarray(index, index + lasting);
    const isLong = next.length === lasting && next.every((one) => one >= high);
    jumps.push({ index, normal, times: value / normal, isLong });
  }
  return jumps;
}
