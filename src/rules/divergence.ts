import { bestIndex, costs } from "../curves/points.ts";
import { quantum } from "../statistics/order.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { endsFarAbove, isExploding, isRuined } from "./divergence/ruin.ts";
import { jumpsOf, lastingFactor, lastingLength, spikeFactor } from "./divergence/spikes.ts";
import type { Outcome } from "./outcome.ts";
import { hasFallenFrom, minRiseEvaluations, riseOf, smoothingWidth } from "./rise.ts";
import { beginning, ending, standardError, valueNoise } from "./windows.ts";

const minValues = 2;

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

const ended = "{series:name} ended at {actual:number} at {at:position}";

export const divergence = curveRule({
  id: "divergence",
  summary:
    "a loss that ends above where it began or far above its best with train, or spikes and does not recover",
  level: "error",
  advice:
    "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
  messages: {
    few: `${ended}, {times:number} times its first value {first:number}`,
    above: `${ended}, worse than its first value {first:number} by more than its noise explains (limit {limit:number})`,
    "above-smoothed":
      "{series:name} ended worse than it began: {final:number} at {at:position}, {begin:number} at the start (both smoothed; limit {limit:number})",
    ruined: `${ended}, {rise:share} worse than its best {best:number} (smoothed), and train got worse with it: what was learnt is lost`,
    exploding: `${ended}, {times:number} times its best {best:number} (smoothed), and train got worse with it in each of the last two steps`,
    lasting:
      "{series:name} jumped to {actual:number} at {at:position}, {times:number} times the median before it (limit {limit:number}), and did not recover: it ended at {last:number}",
    spike:
      "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it (limit {limit:number})",
    settled: "{series:name} ended no worse than it began, within its noise; no lasting spike",
    overfitting: "{series:name} got worse while train improved: overfitting, not divergence",
    "too-few": "too few values to assess divergence: {points} (minimum {min_values})",
  },
  options: {},
  needs: "each",
  judge: (curve) => {
    const points = curve.values.length;
    if (points < minValues)
      return { status: "not-judged", reason: "too-few", facts: { points, min_values: minValues } };
    const found = divergenceOf(curve) ?? { ...endOf(curve), status: "pass", reason: "settled" };
    return found.status === "fail" && isImproved(curve) ? { maxLevel: "warning", ...found } : found;
  },
});

/** Whether val ends near its best, below its start: train that got worse beside it may have got harder by design. */
function isImproved({ val, direction }: Monitored): boolean {
  const cost = costs(val, direction);
  if (cost.length < minRiseEvaluations || !cost.every(Number.isFinite)) return false;
  return hasFallen(cost) && endsWithin(cost, toleranceOf(cost)(riseOf(cost).best));
}

/** How a series diverged or spiked, or why a rise is no divergence; null if it did nothing of that. */
export function divergenceOf(curve: Monitored): Outcome | null {
  const cost = costs(curve.values, curve.direction);
  const train = costs(curve.train.filter(Number.isFinite), curve.direction);
  return beyondDoubt(curve, cost, train) ?? (cost.length < 3 ? null : oneSided(curve, cost, train));
}

/** The last value, as recorded. */
function endOf({ values, positions }: Monitored): Pick<Outcome, "actual" | "at"> {
  return { actual: values.at(-1) ?? null, at: positions.at(-1) ?? null };
}

/** What both sides show together, or few values alone. */
function beyondDoubt(curve: Monitored, cost: Float64Array, train: Float64Array): Outcome | null {
  const both = train.length > 0 ? [cost, train] : [cost];
  const sign = curve.direction === "min" ? 1 : -1;
  const last = cost.at(-1) ?? Number.NaN;
  const first = cost[0] ?? Number.NaN;
  const fail = (reason: string, facts: Outcome["facts"] = {}): Outcome => ({
    ...endOf(curve),
    status: "fail",
    reason,
    facts,
  });
  // `overfit` cannot look at so few: what is lost beside a train that improves is told here.
  const isLost = cost.length < minRiseEvaluations && endsFarAbove([cost]);
  if (curve.val.length === 0 && (endsFarAbove(both) || isLost))
    return fail("few", { times: last / first, first: sign * first });
  if (train.length === 0) return null;
  if (isRuined(cost, train)) {
    const { best, share } = riseOf(cost);
    return fail("ruined", { rise: share, best: sign * best });
  }
  if (isExploding(both)) {
    const { best } = riseOf(cost);
    return fail("exploding", { times: last / best, best: sign * best });
  }
  return null;
}

/** What the series shows by itself. A val series that rises beside a falling train series is overfitting. */
function oneSided(curve: Monitored, cost: Float64Array, train: Float64Array): Outcome | null {
  const sign = curve.direction === "min" ? 1 : -1;
  const limitAbove = toleranceOf(cost);
  const final = ending(cost);
  const begin = beginning(cost);
  const spike = spikeOf(curve, cost, limitAbove);
  const isLasting = spike?.reason === "lasting";
  const isAbove = !endsWithin(cost, limitAbove(begin));
  const end = { ...endOf(curve), limit: sign * limitAbove(begin) };
  const isOverfitting = hasFallen(train) && !(final > lostFactor * begin && isFlatSinceBest(cost, train));
  if ((isLasting || isAbove) && isOverfitting) {
    return spike && !isLasting ? spike : { ...end, status: "pass", reason: "overfitting" };
  }
  if (isLasting || !isAbove) return spike;
  const facts = { first: curve.values[0] ?? Number.NaN, begin: sign * begin, final: sign * final };
  // A last value within the limit would contradict the verdict, which rests on the values around it.
  const isLastAbove = (cost.at(-1) ?? Number.NaN) > limitAbove(begin);
  return { ...end, status: "fail", reason: isLastAbove ? "above" : "above-smoothed", facts };
}

/**
 * Returns the highest cost that is not significantly above a level, which is the beginning or the ending of
 * the first `before` values: the margin, or what noise and rounding explain.
 */
function toleranceOf(cost: Float64Array): (level: number, before?: number) => number {
  const errorOf = errorsOf(cost);
  // Rounding moves the beginning and the ending by up to half a step each.
  const rounding = cost.length >= minNoiseValues ? quantum(cost) : 0;
  return (level, before) => {
    const error = errorOf(before);
    const large = largeRise * Math.abs(level);
    const noise =
      error === null ? large : Math.min(clearErrors * error, Math.max(large, likelyErrors * error));
    return level + Math.max(minRise * Math.abs(level), noise) + rounding;
  };
}

/**
 * Returns the standard error of a rise; 0 for a short curve that rises throughout, null if it cannot be
 * estimated.
 */
function errorsOf(cost: Float64Array): (before?: number) => number | null {
  if (cost.length >= minNoiseValues) {
    const sigma = valueNoise(cost);
    return (before) => standardError(sigma, cost.length, before);
  }
  const isMonotonic = cost.every((value, i) => i === 0 || value > (cost[i - 1] ?? Number.NaN));
  const error = isMonotonic && cost.length >= minMonotonicValues ? 0 : null;
  return () => error;
}

/** Whether a curve ends at most at a limit. */
function endsWithin(cost: Float64Array, limit: number): boolean {
  return levelOfEnd(cost) <= limit;
}

/** The level that a curve ends at; a long one may come back to it after most of its ending. */
function levelOfEnd(cost: Float64Array): number {
  const [level, highest] = [ending(cost), Math.max(...cost.subarray(-lastingLength))];
  return Number.isNaN(highest) ? level : Math.min(level, highest);
}

/** A val that ends this many times above its beginning is lost, whatever train does, unless train went on falling. */
const lostFactor = 2;

function isFlatSinceBest(cost: Float64Array, train: Float64Array): boolean {
  const best = Math.max(0, bestIndex(cost, "min") - (cost.length - train.length));
  return !hasFallenFrom(train, smoothingWidth(cost.length), best);
}

function hasFallen(cost: Float64Array): boolean {
  return ending(cost) < (cost[0] ?? Number.NaN);
}

/** Returns the start of the last spike that lasted and did not recover, else the first other spike. */
function spikeOf(
  { values, positions, direction }: Monitored,
  cost: Float64Array,
  limitAbove: (level: number, before: number) => number,
): Outcome | null {
  const sign = direction === "min" ? 1 : -1;
  const floor = minRise * Math.abs(cost[0] ?? Number.NaN);
  const jumps = jumpsOf(cost, floor);
  const end = levelOfEnd(cost);
  const recovers = (level: number, index: number) => end <= Math.max(limitAbove(level, index), floor);
  const lasting = jumps.filter(
    ({ isLong, normal, index }) =>
      isLong &&
      !recovers(normal, index) &&
      // The few values before it may be low by chance: it has not recovered if it ends above all that was usual.
      !recovers(Math.max(normal, ending(cost.subarray(0, index))), index),
  );
  const last = lasting.findLast(({ index }, i) => lasting[i - 1]?.index !== index - 1);
  const spike = last ?? jumps.find(({ times }) => times >= spikeFactor);
  if (!spike) return null;
  const { index, times, normal } = spike;
  const found = { status: "fail", actual: values[index] ?? null, at: positions[index] ?? null } as const;
  const facts = { times, last: values.at(-1) ?? Number.NaN };
  if (last) return { ...found, reason: "lasting", limit: sign * lastingFactor * normal, facts };
  return { ...found, reason: "spike", limit: sign * spikeFactor * normal, facts, maxLevel: "info" };
}
