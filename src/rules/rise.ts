import { downsample } from "../curves/points.ts";
import { runningMedian } from "../statistics/order.ts";
import { mannKendall, noise } from "../statistics/trend.ts";
import { ending, shareOf } from "./windows.ts";

/** How far costs ended above their best. All are of smoothed costs, but for `after`. */
export type Rise = {
  readonly best: number;
  /** The median of the last values. */
  readonly end: number;
  /** (end − best) / best; meaningless unless the best is above 0. */
  readonly share: number;
  /** The recorded costs after the best. */
  readonly after: Float64Array;
};

/** The number of evaluations after the best from which noise can be distinguished from a jump. */
export const minJumpEvaluations = 10;

/** The width of the running median: 1 for up to 10 values, then a tenth of them, at least 3, and odd. */
export function smoothingWidth(points: number): number {
  return points <= minJumpEvaluations ? 1 : Math.max(3, Math.floor(points / 10)) | 1;
}

/** Bounds the cost of medians over a tenth of the points, and of statistics over all pairs of them. */
const maxPoints = 1000;

/** Returns at most 1000 of the values, evenly spread, the first and the last included. */
export function thinned(values: Float64Array): Float64Array {
  if (values.length <= maxPoints) return values;
  return Float64Array.from(downsample(values.length, maxPoints), (index) => values[index] ?? Number.NaN);
}

/** Measures how far costs ended above their best. */
export function riseOf(all: Float64Array): Rise {
  const cost = thinned(all);
  const smooth = runningMedian(cost, smoothingWidth(cost.length));
  const at = smooth.indexOf(Math.min(...smooth));
  const best = smooth[at] ?? Number.NaN;
  const end = ending(cost);
  return { best, end, share: (end - best) / Math.abs(best), after: cost.subarray(at + 1) };
}

/** Train must have fallen by more than this share since the best evaluation: less is not memorising. */
const minTrainFall = 0.05;

/** Whether smoothed costs of train fell clearly from an evaluation to the end; false for no values. */
export function hasFallenFrom(cost: Float64Array, width: number, from: number): boolean {
  const smooth = runningMedian(cost, width);
  const start = smooth[from] ?? Number.NaN;
  return shareOf(start - (smooth.at(-1) ?? Number.NaN), start) > minTrainFall;
}

/** A steady rise must exceed this many times the noise between evaluations: the best value is always a lucky one. */
const steadyNoiseFactor = 4;
/** A rise of more than this many times the noise need not be steady: a curve may jump and stay. */
const jumpNoiseFactor = 6;

/** Whether a rise is steady by a one-sided Mann-Kendall test (α = 0.05, or 0.01 from 10 values on), and beyond noise. */
export function isSteadyRise(after: Float64Array, rise: number, sigma: number): boolean {
  const alpha = after.length < minJumpEvaluations ? 0.05 : 0.01;
  return rise > steadyNoiseFactor * sigma && mannKendall(after).pRising < alpha;
}

/** Whether a rise is so far beyond noise that it need not be steady. */
export function isJump(after: Float64Array, rise: number, sigma: number): boolean {
  return after.length >= minJumpEvaluations && rise > jumpNoiseFactor * sigma;
}

/** The share of values above a limit. */
export function shareAbove(values: Float64Array, limit: number): number {
  return values.filter((value) => value > limit).length / values.length;
}

/** The noise of the logarithms, for positive values whose noise grows with their level; NaN where there are too few. */
export function logNoise(values: Float64Array): number {
  return noise(values.map(Math.log));
}
