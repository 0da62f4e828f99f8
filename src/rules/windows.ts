import { median } from "../statistics/order.ts";
import { noise } from "../statistics/trend.ts";

/** How many values tell where a curve began and ended: a tenth, 3 at least, and no more than a third of them. */
function endLength(points: number): number {
  return Math.min(Math.max(3, Math.floor(points / 10)), Math.max(1, Math.floor(points / 3)));
}

/** Where a curve came to: the median of its last values. */
export function ending(values: Float64Array): number {
  return median(values.subarray(values.length - endLength(values.length)));
}

/** Where costs began: the first, or the median of the first ones where that is higher and the first a lucky one. */
export function beginning(costs: Float64Array): number {
  return Math.max(costs[0] ?? Number.NaN, median(costs.subarray(0, endLength(costs.length))));
}

/**
 * By how much noise alone lets beginning and ending differ: two medians of m values with noise σ have a standard error of
 * σ√(π/m), for large m. σ is that of the second differences, to which a curve that falls and then rises is as smooth as a
 * straight one. NaN of fewer than three values.
 */
export function standardError(values: Float64Array): number {
  const differences = values.subarray(1).map((value, i) => value - (values[i] ?? Number.NaN));
  return (noise(differences) / Math.sqrt(3)) * Math.sqrt(Math.PI / endLength(values.length));
}

/** Of how many evaluations it is asked what a curve does of late: half of them, 10 at least. */
export function lateLength(points: number): number {
  return Math.max(10, Math.ceil(points / 2));
}

/**
 * The medians of the first and of the last half of a stretch, each of an even number of values: what goes up and down
 * by turns has the same in both. Up to three values in the middle are left out.
 */
export function halves(stretch: Float64Array): { first: number; last: number } {
  const length = 2 * Math.floor(stretch.length / 4);
  return {
    first: median(stretch.subarray(0, length)),
    last: median(stretch.subarray(stretch.length - length)),
  };
}

/** A difference as a share of a value: no difference is 0 of anything, any other infinite of 0. */
export function shareOf(difference: number, value: number): number {
  return difference === 0 ? 0 : difference / Math.abs(value);
}
