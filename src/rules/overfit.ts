import * as z from "zod/mini";
import { bestIndex, costs, thin } from "../curves/points.ts";
import { runningMedian } from "../statistics/order.ts";
import { mannKendall, noise } from "../statistics/trend.ts";
import { curveRule } from "./curve-rule.ts";
import { share } from "./options.ts";

/** The share the train series must have fallen since the best evaluation: less is not memorising. */
const trainFall = 0.05;
/** A rise within this share of all that the curve came down is nothing to speak of. */
const trifle = 0.01;
/** Statistics over all pairs stay affordable on the longest run. */
const mostPoints = 1000;

/** A steady rise must be so many times the noise from one evaluation to the next; the best is always a lucky one. */
const steadyTimes = 4;
/** So many times the noise need not be steady: val may jump, as at a drop of the learning rate, and stay. */
const jumpTimes = 6;
/** Evaluations after the best from which noise can be told from a jump. */
const jumpPoints = 10;

/**
 * Smoothed val has risen from its best by more than `max` while smoothed train fell on, and not by noise: the
 * evaluations after the best rise by a Mann-Kendall test (one-sided, α = 0.05, from 10 of them on 0.01) and the rise is 4
 * times their noise; or, from 10 of them on, it is 6 times that. Smoothing: running median over 5 % of the evaluations, from 15 on.
 */
export const overfit = curveRule({
  id: "overfit",
  judges: "val has risen from its best while train kept falling, and the rise is not noise",
  level: "error",
  advice:
    "Low train and rising val is overfitting: stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
  sentences: {
    rising:
      "{series:name} rose {rise:share} from its best at {best_at:position} to {at:position} while train kept falling (allowed {max:share})",
    steady: "{series:name} ended {rise:share} above its best at {best_at:position} (allowed {max:share})",
    noise:
      "{series:name} ended {rise:share} above its best at {best_at:position}, but the rise is not distinct from noise",
    "train-flat":
      "{series:name} ended {rise:share} above its best at {best_at:position}, but train did not fall on",
    short: "{series:name} was best at {best_at:position}, too near the end to speak of overfitting",
  },
  main: "max",
  options: z.object({ max: z._default(share, 0.05) }),
  needs: "pair",
  judge: ({ values, train, positions, direction }, { max }) => {
    const kept = thin(values.length, mostPoints);
    const pick = (all: Float64Array) => Float64Array.from(kept, (index) => all[index] ?? Number.NaN);
    const val = costs(pick(values), direction);
    const width = val.length < 15 ? 1 : Math.max(3, Math.floor(val.length / 20)) | 1;
    const smooth = runningMedian(val, width);
    const smoothTrain = runningMedian(costs(pick(train), direction), width);

    const best = smooth.indexOf(Math.min(...smooth));
    const last = smooth.length - 1;
    const bestCost = smooth[best] ?? Number.NaN;
    const risen = (smooth[last] ?? Number.NaN) - bestCost;
    const rise = risen / Math.abs(bestCost);
    const trainBest = smoothTrain[best] ?? Number.NaN;
    const fallen = (trainBest - (smoothTrain[last] ?? Number.NaN)) / Math.abs(trainBest);
    const since = val.subarray(best + 1);

    const at = positions[kept[last] ?? 0] ?? null;
    // Told as everybody sees it, not as smoothed.
    const bestAt = positions[bestIndex(values, direction)] ?? Number.NaN;
    const sign = direction === "min" ? 1 : -1;
    const found = {
      actual: sign * (smooth[last] ?? Number.NaN),
      limit: sign * (bestCost + max * Math.abs(bestCost)),
      at,
      facts: { rise, max, best_at: bestAt },
    };
    if (since.length < Math.max(4, val.length / 10)) return { ...found, status: "pass", reason: "short" };
    if (!(rise > max) || risen <= trifle * ((smooth[0] ?? 0) - bestCost))
      return { ...found, status: "pass", reason: "steady" };
    if (!(fallen > trainFall)) return { ...found, status: "pass", reason: "train-flat" };
    if (isNoise(since, risen)) return { ...found, status: "pass", reason: "noise" };
    return { ...found, status: "fail", reason: "rising" };
  },
});

/** Might the evaluations after the best have come to this rise by noise alone? */
function isNoise(since: Float64Array, risen: number): boolean {
  const sigma = noise(since);
  const alpha = since.length < 10 ? 0.05 : 0.01;
  const isSteady = mannKendall(since).pRising < alpha && risen > steadyTimes * sigma;
  const isJump = since.length >= jumpPoints && risen > jumpTimes * sigma;
  return !(isSteady || isJump);
}
