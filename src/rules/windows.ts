import { median } from "../statistics/order.ts";
import { noise } from "../statistics/trend.ts";

/**
 * The number of values at either end of a curve that make up its start and end: a tenth, at least 3, at most
 * a third.
 */
function endLength(points: number): number {
  return Math.min(Math.max(3, Math.floor(points / 10)), Math.max(1, Math.floor(points / 3)));
}

/** Returns where a curve ended: the median of its last values. */
export function ending(values: Float64Array): number {
  return median(values.subarray(values.length - endLength(values.length)));
}

/** A median of the first values above this many times the first value is an explosion, not the beginning. */
const maxBeginning = 2;
/** Nor if it is up to this many σ of a single value above: the first value was a lucky one. */
const luckyErrors = 1.5;

/**
 * Returns where costs began: the first value, or the median of the first values if that is higher (a lucky
 * first value), but not twice as high by more than the noise of one value (an explosion).
 */
export function beginning(costs: Float64Array): number {
  const first = costs[0] ?? Number.NaN;
  const early = median(costs.subarray(0, endLength(costs.length)));
  const isHigher = first > 0 && early > maxBeginning * first;
  return isHigher && !(early - first <= luckyErrors * valueNoise(costs)) ? first : Math.max(first, early);
}

/**
 * The standard error of the difference between the ending of a curve and its beginning, or the ending of its
 * first `before` values: σ√(π/2 · (1/m + 1/n)) for medians of m and n values with noise σ, for large m and n.
 */
export function standardError(sigma: number, points: number, before = points): number {
  return sigma * Math.sqrt((Math.PI / 2) * (1 / endLength(points) + 1 / endLength(before)));
}

/**
 * The noise σ of one value, from the second differences, in which slopes and bends cancel out. NaN for fewer
 * than three values.
 */
export function valueNoise(values: Float64Array): number {
  const differences = values.subarray(1).map((value, i) => value - (values[i] ?? Number.NaN));
  return noise(differences) / Math.sqrt(3);
}

/** The number of evaluations that count as the late part of a curve: half of them, at least 10. */
export function lateLength(points: number): number {
  return Math.max(10, Math.ceil(points / 2));
}

/**
 * Returns the medians of the first and of the last half of a window. Each half has an even number of values,
 * so that a curve that alternates between two values has the same median in both; up to three values in the
 * middle are left out.
 */
export function halves(window: Float64Array): { first: number; last: number } {
  const length = 2 * Math.floor(window.length / 4);
  return {
    first: median(window.subarray(0, length)),
    last: median(window.subarray(window.length - length)),
  };
}

/**
 * Returns a difference as a share of |value|: 0 for no difference, infinite for any other difference from 0.
 */
export function shareOf(difference: number, value: number): number {
  return difference === 0 ? 0 : difference / Math.abs(value);
}
