import { bestIndex, costs, downsample } from "../curves/points.ts";
import { quantum, runningMedian } from "../statistics/order.ts";
import { mannKendall, noise } from "../statistics/trend.ts";
import { curveRule } from "./curve-rule.ts";
import { share, withDefault } from "./options.ts";
import { shareOf } from "./windows.ts";

/** Fewer evaluations have no best with enough after it. */
const fewest = 6;

/** The share the train series must have fallen since the best evaluation: less is not memorising. */
const trainFall = 0.05;
/** A rise within this share of all that the curve came down is nothing to speak of. */
const trifle = 0.01;
/** Statistics over all pairs stay affordable on the longest run. */
const maxPoints = 1000;

/** A steady rise must be so many times the noise from one evaluation to the next; the best is always a lucky one. */
const steadyTimes = 4;
/** So many times the noise need not be steady: val may jump, as at a drop of the learning rate, and stay. */
const jumpTimes = 6;
/** Few digits hide half a step, of which no more is believed than this share of the best. */
const coarse = 0.05;
/** Evaluations after the best from which noise can be told from a jump. */
const jumpPoints = 10;

/**
 * Smoothed val has risen from its best by more than `max` while smoothed train fell on, and not by noise: the
 * evaluations after the best rise by a Mann-Kendall test (one-sided, α = 0.05, from 10 of them on 0.01) and the rise is 4
 * times their noise; or, from 10 of them on, it is 6 times that. Smoothing: running median over 10 % of the evaluations,
 * over 3 at least, from 11 on.
 */
export const overfit = curveRule({
  id: "overfit",
  summary: "val has risen from its best while train kept falling, and the rise is not noise",
  level: "error",
  advice:
    "Low train and rising val is overfitting: stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
  messages: {
    rising:
      "{series:name} rose from its best {best:number} at {best_at:position} to {actual:number} at {at:position} while train kept falling: smoothed, by {rise:share} (allowed {max:share})",
    falling:
      "{series:name} fell from its best {best:number} at {best_at:position} to {actual:number} at {at:position} while train kept rising: smoothed, by {rise:share} (allowed {max:share})",
    steady:
      "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed (allowed {max:share})",
    noise:
      "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed, but that is not distinct from noise",
    "train-flat":
      "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed, but train did not go on improving",
    short: "{series:name} was best at {best_at:position}, too near the end to speak of overfitting",
    "too-few": "{points} evaluations are too few to speak of overfitting ({fewest} at least)",
    "no-train-yet":
      "train {metric:name} was not yet recorded at {at:position}, where {series:name} was best: nobody can tell whether it improved since",
    zero: "{series:name} was 0 at its best at {at:position}: what it is worse by is no share of that",
  },
  shorthand: "max",
  options: { max: withDefault(share, 0.05) },
  needs: "pair",
  judge: ({ values, train, positions, direction }, { max }) => {
    const points = values.length;
    if (points < fewest) return { status: "not-judged", reason: "too-few", facts: { points, fewest } };
    const kept = downsample(points, maxPoints);
    const pick = (all: Float64Array) => Float64Array.from(kept, (index) => all[index] ?? Number.NaN);
    const val = costs(pick(values), direction);
    const width = val.length <= jumpPoints ? 1 : Math.max(3, Math.floor(val.length / 10)) | 1;
    const smooth = runningMedian(val, width);

    const best = smooth.indexOf(Math.min(...smooth));
    const bestCost = smooth[best] ?? Number.NaN;
    const final = smooth.at(-1) ?? Number.NaN;
    const rise = shareOf(final - bestCost, bestCost);
    const since = val.subarray(best + 1);

    // Told as everybody sees it, not as smoothed.
    const bestIn = bestIndex(values, direction);
    const bestAt = positions[bestIn] ?? Number.NaN;
    const at = positions[points - 1] ?? null;
    const sign = direction === "min" ? 1 : -1;
    const tell = (best: number, actual: number) => {
      const allowed = max * Math.abs(best);
      const limit = direction === "min" ? best + allowed : best - allowed;
      return { actual, limit, at, facts: { rise, max, best, best_at: bestAt } };
    };
    const found = tell(values[bestIn] ?? Number.NaN, values[points - 1] ?? Number.NaN);
    if (since.length < Math.max(4, val.length / 10)) return { ...found, status: "pass", reason: "short" };
    if (!Number.isFinite(rise)) return { status: "not-judged", reason: "zero", at: bestAt };
    if (!(rise > max) || final - bestCost <= trifle * ((val[0] ?? 0) - bestCost))
      return { ...found, status: "pass", reason: "steady" };
    // At the first evaluations train may not have been recorded yet; since then it can only have fallen less.
    const known = costs(pick(train), direction).filter(Number.isFinite);
    const after = best - (val.length - known.length);
    if (!(fall(known, width, Math.max(after, 0)) > trainFall))
      return after < 0
        ? { status: "not-judged", reason: "no-train-yet", at: bestAt }
        : { ...found, status: "pass", reason: "train-flat" };
    if (isNoise(since, final - bestCost, Math.min(quantum(val) / 2, coarse * Math.abs(bestCost))))
      return { ...found, status: "pass", reason: "noise" };
    const reason = direction === "min" ? "rising" : "falling";
    const isBeyond = direction === "min" ? found.actual > found.limit : found.actual < found.limit;
    // A last evaluation that is no worse by itself would contradict what all the others say.
    return { ...(isBeyond ? found : tell(sign * bestCost, sign * final)), status: "fail", reason };
  },
});

/** The share by which smoothed costs fell from an evaluation to the end; NaN of none. */
function fall(cost: Float64Array, width: number, from: number): number {
  const smooth = runningMedian(cost, width);
  const start = smooth[from] ?? Number.NaN;
  return shareOf(start - (smooth.at(-1) ?? Number.NaN), start);
}

/**
 * Might the evaluations after the best have come to this rise by noise alone? `least` is what of it few digits may hide.
 */
function isNoise(since: Float64Array, risen: number, least: number): boolean {
  const sigma = Math.max(noise(since), least);
  const alpha = since.length < 10 ? 0.05 : 0.01;
  const isSteady = mannKendall(since).pRising < alpha && risen > steadyTimes * sigma;
  const isJump = since.length >= jumpPoints && risen > jumpTimes * sigma;
  return !(isSteady || isJump);
}
