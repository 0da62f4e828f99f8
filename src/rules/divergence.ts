import { costs } from "../curves/points.ts";
import { median, quantum } from "../statistics/order.ts";
import { curveRule } from "./curve-rule.ts";
import type { Outcome } from "./outcome.ts";
import { beginning, ending, standardError } from "./windows.ts";

const minValues = 3;

/** A rise of up to this share is a plateau, not a divergence. */
const minRise = 0.05;
/** A rise of more standard errors than this is not noise. Measured on flat curves: docs/verdicts.md. */
const clearErrors = 6;
/** Nor is a rise of more standard errors than this, if it also exceeds `largeRise`. */
const likelyErrors = 3;
const largeRise = 0.5;
/** With fewer values the noise of a curve cannot be estimated. */
const minNoiseValues = 8;
/**
 * Without that estimate a small rise counts only if each of at least 6 values exceeds the last: one order in
 * 6! = 720.
 */
const minMonotonicValues = 6;

/** The number of values before a spike that define normal, as in Lightning's SpikeDetection. */
const spikeWindow = 10;
const spikeFactor = 3;
/** A spike of at least this many values has not recovered by itself, as in LLM-Foundry's KillLossSpike. */
const lastingLength = 5;
const lastingFactor = 2;

export const divergence = curveRule({
  id: "divergence",
  summary: "a loss that ends above where it began, or spikes and does not recover (a lone spike only warns)",
  level: "error",
  advice:
    "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
  messages: {
    above:
      "{series:name} ended worse than it began: {actual:number} at {at:position}, {first:number} at the start (smoothed; limit {limit:number})",
    lasting:
      "{series:name} jumped to {actual:number} at {at:position}, {times:number} times the median before it (limit {limit:number}), and did not recover: it ended at {final:number} (smoothed)",
    spike:
      "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it (limit {limit:number})",
    settled: "{series:name} ended no worse than it began, within its noise; no lasting spike",
    overfitting: "{series:name} got worse while train improved: overfitting, not divergence",
    "too-few": "{points} values are too few to assess divergence (minimum {min_values})",
  },
  options: {},
  needs: "each",
  judge: ({ values, train, positions, direction }) => {
    const cost = costs(values, direction);
    const sign = direction === "min" ? 1 : -1;
    if (cost.length < minValues)
      return {
        status: "not-judged",
        reason: "too-few",
        facts: { points: cost.length, min_values: minValues },
      };
    const limitAbove = toleranceOf(cost);
    const final = ending(cost);
    const first = beginning(cost);
    const found = {
      actual: sign * final,
      limit: sign * limitAbove(first),
      at: positions[positions.length - 1] ?? null,
      facts: { first: sign * first },
    };
    const spike = spikeOf(cost, sign, positions, limitAbove);
    const isLasting = spike?.reason === "lasting";
    const isAbove = !(final <= limitAbove(first));
    // A val series that rises beside a falling train series is overfitting, which has its own rule.
    const isOverfitting =
      (isLasting || isAbove) && hasFallen(costs(train.filter(Number.isFinite), direction));
    if (isLasting && !isOverfitting) return spike;
    if (isAbove && !isOverfitting) return { ...found, status: "fail", reason: "above" };
    if (spike && !isLasting) return spike;
    return { ...found, status: "pass", reason: isOverfitting ? "overfitting" : "settled" };
  },
});

/**
 * Returns the highest cost that is not significantly above a level: the margin, or what noise and rounding
 * explain.
 */
function toleranceOf(cost: Float64Array): (level: number) => number {
  const error = errorOf(cost);
  // Rounding moves the beginning and the ending by up to half a step each.
  const rounding = cost.length >= minNoiseValues ? quantum(cost) : 0;
  return (level) => {
    const large = largeRise * Math.abs(level);
    const noise =
      error === null ? large : Math.min(clearErrors * error, Math.max(large, likelyErrors * error));
    return level + Math.max(minRise * Math.abs(level), noise) + rounding;
  };
}

/**
 * Returns the standard error of the rise; 0 for a short curve that rises throughout, null if it cannot be
 * estimated.
 */
function errorOf(cost: Float64Array): number | null {
  if (cost.length >= minNoiseValues) return standardError(cost);
  const isMonotonic = cost.every((value, i) => i === 0 || value > (cost[i - 1] ?? Number.NaN));
  return isMonotonic && cost.length >= minMonotonicValues ? 0 : null;
}

function hasFallen(cost: Float64Array): boolean {
  return cost.length > 0 && ending(cost) < (cost[0] ?? Number.NaN);
}

/**
 * Returns the start of the last spike that lasted and did not recover, else the first other spike. Ratios are
 * meaningless for losses that are not positive, so these have no spikes.
 */
function spikeOf(
  cost: Float64Array,
  sign: number,
  positions: Float64Array,
  limitAbove: (level: number) => number,
): Outcome | null {
  const final = ending(cost);
  const floor = minRise * Math.abs(cost[0] ?? Number.NaN);
  const jumps = jumpsOf(cost, floor);
  const lasting = jumps.filter(({ isLong, normal }) => isLong && final > Math.max(limitAbove(normal), floor));
  const last = lasting.findLast(({ index }, i) => lasting[i - 1]?.index !== index - 1);
  const spike = last ?? jumps.find(({ times }) => times >= spikeFactor);
  if (!spike) return null;
  const { index, times, normal } = spike;
  const at = positions[index] ?? null;
  const actual = sign * (cost[index] ?? Number.NaN);
  const found = { status: "fail", actual, at, facts: { times, final: sign * final } } as const;
  if (last) return { ...found, reason: "lasting", limit: sign * lastingFactor * normal };
  return { ...found, reason: "spike", limit: sign * spikeFactor * normal, maxLevel: "warning" };
}

type Jump = {
  readonly index: number;
  /** The median of the values before. */
  readonly normal: number;
  /** The value over `normal`. */
  readonly times: number;
  readonly isLong: boolean;
};

/** Returns every value that is at least `lastingFactor` times the median before it and at least `floor`. */
function jumpsOf(cost: Float64Array, floor: number): Jump[] {
  const jumps: Jump[] = [];
  for (let index = 3; index < cost.length; index++) {
    const past = cost.subarray(Math.max(0, index - spikeWindow), index);
    const value = cost[index] ?? Number.NaN;
    // The median is at least the minimum: this spares most values the sort.
    if (!(value >= floor) || !past.some((earlier) => value >= lastingFactor * earlier)) continue;
    const normal = median(past);
    const threshold = Math.max(lastingFactor * normal, floor);
    if (!(value >= threshold) || !past.every((earlier) => earlier > 0)) continue;
    const next = cost.subarray(index, index + lastingLength);
    const isLong = next.length === lastingLength && next.every((later) => later >= threshold);
    jumps.push({ index, normal, times: value / normal, isLong });
  }
  return jumps;
}
