import { deviation, mean } from "../../statistics/mean.ts";
import type { TaskMetric } from "../task-metric.ts";
import { beginning, ending, shareOf, standardError, valueNoise } from "../windows.ts";

/** With fewer values a curve says nothing about learning. */
export const minValues = 3;
/** From so many evaluations on, a side within 5 % of its first value has not moved; of fewer, within 2 %. */
const minFirm = 5;
const firmShare = 0.05;
const fewShare = 0.02;
/** A side that ends higher than it began by less than this has not moved either; above it, it diverged. */
const maxRise = 0.2;

/** Whether train and val both end where they began. Costs, one value an evaluation. */
export function areStuck(val: Float64Array, train: Float64Array): boolean {
  const allowed = val.length >= minFirm ? firmShare : fewShare;
  return [val, train].every((cost) => {
    const first = cost[0] ?? Number.NaN;
    const change = shareOf(ending(cost) - first, first);
    return (
      cost.length >= minValues && change >= -allowed && change < (val.length >= minFirm ? maxRise : allowed)
    );
  });
}

/** Train alone is judged from 10 values on: within 2 %, give or take 2 standard errors of its noise. */
const minAlone = 10;
const aloneShare = 0.02;
const noiseErrors = 2;

/** Whether a single curve ends where it began. */
export function isStuckAlone(cost: Float64Array): boolean {
  const first = beginning(cost);
  const margin = aloneShare * Math.abs(first) + noiseErrors * standardError(valueNoise(cost), cost.length);
  return cost.length >= minAlone && Math.abs(ending(cost) - first) <= margin;
}

/** A value of fewer digits may be the same because it was rounded. */
const minDigits = 4;

/** Whether a loss is the same to all its digits in every evaluation. */
export function isConstant(cost: Float64Array): boolean {
  const [first = Number.NaN] = cost;
  const digits = Math.abs(first).toExponential().replace(/e.*/, "").replace(".", "");
  return (
    cost.length >= minFirm && digits.length >= minDigits && cost.every((value) => Object.is(value, first))
  );
}

const minNever = 8;
/** Where nearly all is right from the start, a metric has no room to rise. */
const maxFirst = 0.9;

/** Whether val never came below 95 % of its first value, and the task metric never clearly above its own. */
export function neverImproved(val: Float64Array, task: TaskMetric | null): boolean {
  const [first = Number.NaN] = val;
  if (!task || val.length < minNever || !(first > 0)) return false;
  const [taskFirst = Number.NaN] = task.values;
  const samples = task.sample > 0 ? (100 * task.point) / task.sample : Number.POSITIVE_INFINITY;
  const share = taskFirst / (100 * task.point);
  // A rate of errors is negated: the rest is right.
  const right = share < 0 ? 1 + share : share;
  const error = 100 * task.point * Math.sqrt((right * (1 - right)) / samples);
  const margin = Math.max(task.point, 3 * error);
  return (
    right < maxFirst &&
    val.every((value) => value >= (1 - firmShare) * first) &&
    task.values.every((value) => value <= taskFirst + margin)
  );
}

/** An accuracy that stays below this and does not rise is a guess. */
const maxGuess = 30;
/** A rise of fewer standard errors than this may be noise. */
const riseErrors = 2;

/** Whether an accuracy is low throughout and not clearly better in the second half than in the first. */
export function isGuessing(task: TaskMetric | null): boolean {
  if (!task || task.values.length < minValues || !/acc/i.test(task.name)) return false;
  const half = Math.floor(task.values.length / 2);
  const [early, late] = [[...task.values.subarray(0, half)], [...task.values.subarray(-half)]];
  const error = half < 2 ? 0 : Math.hypot(deviation(early), deviation(late)) / Math.sqrt(half);
  return (
    task.values.every((value) => value < maxGuess * task.point) &&
    mean(late) - mean(early) <= riseErrors * error
  );
}
