import { bestIndex, costs, downsample } from "../curves/points.ts";
import { quantum, runningMedian } from "../statistics/order.ts";
import { mannKendall, noise } from "../statistics/trend.ts";
import { curveRule } from "./curve-rule.ts";
import { share, withDefault } from "./options.ts";
import { shareOf } from "./windows.ts";

/** With fewer evaluations, too few follow the best. */
const minEvaluations = 6;

/** Train must have fallen by more than this share since the best evaluation: less is not memorising. */
const minTrainFall = 0.05;
/** A rise of up to this share of the total fall of val is negligible. */
const negligible = 0.01;
/** Bounds the cost of statistics over all pairs of points. */
const maxPoints = 1000;

/**
 * A steady rise must exceed this many times the noise between evaluations: the best value is always a lucky
 * one.
 */
const steadyNoiseFactor = 4;
/**
 * A rise of more than this many times the noise need not be steady: val may jump and stay, as after a
 * learning rate drop.
 */
const jumpNoiseFactor = 6;
/** Rounding to few digits counts as noise of half a step, but of no more than this share of the best. */
const maxRoundingShare = 0.05;
/** The number of evaluations after the best from which noise can be distinguished from a jump. */
const minJumpEvaluations = 10;

const worseBy = "{rise:share} worse than its best (smoothed; limit {max:share})";
const bestAndLast = "{best:number} at {best_at:position}, {actual:number} at {at:position}";

/**
 * Fails if smoothed val ended more than `max` above its best while smoothed train kept falling, and the rise
 * is not noise: the evaluations after the best rise by a Mann-Kendall test (one-sided, α = 0.05, or 0.01 from
 * 10 of them on) by more than 4 times their noise; or, from 10 of them on, the rise is more than 6 times the
 * noise. Smoothing is a running median over 10 % of the evaluations, at least 3, from 11 evaluations on.
 */
export const overfit = curveRule({
  id: "overfit",
  summary: "val rising from its best while train keeps falling, beyond noise",
  level: "error",
  advice:
    "Falling train and rising val is overfitting: stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
  messages: {
    rising: `{series:name} is {rise:share} above its best (smoothed; limit {max:share}) while train kept falling: ${bestAndLast}`,
    falling: `{series:name} is {rise:share} below its best (smoothed; limit {max:share}) while train kept rising: ${bestAndLast}`,
    "rising-smoothed": `{series:name} is {rise:share} above its best (limit {max:share}) while train kept falling: ${bestAndLast}, all smoothed`,
    "falling-smoothed": `{series:name} is {rise:share} below its best (limit {max:share}) while train kept rising: ${bestAndLast}, all smoothed`,
    steady: `{series:name} ended ${worseBy}`,
    negligible: `{series:name} ended ${worseBy}, which is negligible beside its total improvement`,
    noise: `{series:name} ended ${worseBy}, but that is indistinguishable from noise`,
    "train-flat": `{series:name} ended ${worseBy}, but train did not improve further`,
    short: "{series:name} was best at {best_at:position}, too close to the end to assess",
    "too-few": "{points} evaluations are too few to assess overfitting (minimum {min_evaluations})",
    "no-train-yet":
      "train {metric:name} was first recorded after {at:position}, where {series:name} was best: whether train kept improving is unknown",
    zero: "{series:name} was 0 at its best ({at:position}): a relative rise is undefined",
  },
  shorthand: "max",
  options: { max: withDefault(share, 0.05) },
  needs: "pair",
  judge: ({ values, train, positions, direction }, { max }) => {
    const points = values.length;
    if (points < minEvaluations)
      return {
        status: "not-judged",
        reason: "too-few",
        facts: { points, min_evaluations: minEvaluations },
      };
    const kept = downsample(points, maxPoints);
    const pick = (all: Float64Array) => Float64Array.from(kept, (index) => all[index] ?? Number.NaN);
    const val = costs(pick(values), direction);
    const width = val.length <= minJumpEvaluations ? 1 : Math.max(3, Math.floor(val.length / 10)) | 1;
    const smooth = runningMedian(val, width);

    const best = smooth.indexOf(Math.min(...smooth));
    const bestCost = smooth[best] ?? Number.NaN;
    const final = smooth.at(-1) ?? Number.NaN;
    const rise = shareOf(final - bestCost, bestCost);
    const afterBest = val.subarray(best + 1);

    // The message shows recorded values, as the table does.
    const recordedBest = bestIndex(values, direction);
    const bestAt = positions[recordedBest] ?? Number.NaN;
    const at = positions[points - 1] ?? null;
    const sign = direction === "min" ? 1 : -1;
    const describe = (bestValue: number, actual: number) => {
      const limit = bestValue + sign * max * Math.abs(bestValue);
      return { actual, limit, at, facts: { rise, max, best: bestValue, best_at: bestAt } };
    };
    const found = describe(values[recordedBest] ?? Number.NaN, values[points - 1] ?? Number.NaN);
    if (afterBest.length < Math.max(4, val.length / 10)) return { ...found, status: "pass", reason: "short" };
    if (!Number.isFinite(rise)) return { status: "not-judged", reason: "zero", at: bestAt };
    if (!(rise > max)) return { ...found, status: "pass", reason: "steady" };
    if (final - bestCost <= negligible * ((val[0] ?? 0) - bestCost))
      return { ...found, status: "pass", reason: "negligible" };
    // Train may start later than val: measuring from its first value can only understate its fall.
    const recordedTrain = costs(pick(train), direction).filter(Number.isFinite);
    const bestInTrain = best - (val.length - recordedTrain.length);
    if (!(fall(recordedTrain, width, Math.max(bestInTrain, 0)) > minTrainFall))
      return bestInTrain < 0
        ? { status: "not-judged", reason: "no-train-yet", at: bestAt }
        : { ...found, status: "pass", reason: "train-flat" };
    const rounding = Math.min(quantum(val) / 2, maxRoundingShare * Math.abs(bestCost));
    if (isNoise(afterBest, final - bestCost, rounding)) return { ...found, status: "pass", reason: "noise" };
    const reason = direction === "min" ? "rising" : "falling";
    const isLastBeyond = sign * found.actual > sign * found.limit;
    // A last value within the limit would contradict the verdict, which rests on the values around it: show
    // smoothed ones.
    if (isLastBeyond) return { ...found, status: "fail", reason };
    return { ...describe(sign * bestCost, sign * final), status: "fail", reason: `${reason}-smoothed` };
  },
});

/** Returns the share by which smoothed costs fell from an evaluation to the end; NaN for no values. */
function fall(cost: Float64Array, width: number, from: number): number {
  const smooth = runningMedian(cost, width);
  const start = smooth[from] ?? Number.NaN;
  return shareOf(start - (smooth.at(-1) ?? Number.NaN), start);
}

/**
 * Whether noise alone may explain the rise of the evaluations after the best; `rounding` is the least noise
 * assumed.
 */
function isNoise(afterBest: Float64Array, rise: number, rounding: number): boolean {
  const sigma = Math.max(noise(afterBest), rounding);
  const alpha = afterBest.length < minJumpEvaluations ? 0.05 : 0.01;
  const isSteady = mannKendall(afterBest).pRising < alpha && rise > steadyNoiseFactor * sigma;
  const isJump = afterBest.length >= minJumpEvaluations && rise > jumpNoiseFactor * sigma;
  return !(isSteady || isJump);
}
