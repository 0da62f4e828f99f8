/**
 * The median (for an even number of values, the mean of the middle two); NaN for no values. Values must be
 * finite.
 */
export function median(values: Iterable<number>): number {
  return middleOf(sort(values instanceof Float64Array ? values.slice() : Float64Array.from(values)));
}

function middleOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Up to this length insertion sort is faster than a typed array's own sort. */
const maxInsertionSort = 32;

function sort(values: Float64Array): Float64Array {
  if (values.length > maxInsertionSort) return values.sort();
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? Number.NaN) > value; at--) values[at] = values[at - 1] ?? Number.NaN;
    values[at] = value;
  }
  return values;
}

/**
 * The running median over an odd window, or over all values if there are fewer: it removes lone spikes and,
 * unlike a mean, preserves steps (Tukey 1977). Values near an end take the median of the outermost window, so
 * that no single value decides there.
 */
export function runningMedian(values: Float64Array, width: number): Float64Array {
  const count = Math.min(width, values.length);
  const half = width >> 1;
  // The values of the window, sorted: from one position to the next, one value leaves it and one enters.
  const window = sort(values.slice(0, count));
  const medians = new Float64Array(values.length).fill(middleOf(window), 0, half + 1);
  for (let end = count; end < values.length; end++) {
    replace(window, values[end - count] ?? Number.NaN, values[end] ?? Number.NaN);
    medians[end - count + 1 + half] = middleOf(window);
  }
  return medians.fill(middleOf(window), Math.max(0, values.length - count + half));
}

/** Replaces a value of a sorted array by another one, and keeps the order. */
function replace(sorted: Float64Array, leaving: number, entering: number): void {
  let at = sorted.indexOf(leaving);
  for (; (sorted[at + 1] ?? Number.POSITIVE_INFINITY) < entering; at++)
    sorted[at] = sorted[at + 1] ?? Number.NaN;
  for (; (sorted[at - 1] ?? Number.NEGATIVE_INFINITY) > entering; at--)
    sorted[at] = sorted[at - 1] ?? Number.NaN;
  sorted[at] = entering;
}

/**
 * Estimates the step to which values were rounded, in their unit: the smallest difference between two
 * distinct values, at most a quarter of the median, as nothing is rounded more coarsely. 0 if all are equal;
 * tiny for unrounded values.
 */
export function quantum(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  const steps = sorted.subarray(1).map((value, i) => value - (sorted[i] ?? Number.NaN));
  const least = steps.reduce(
    (least, step) => (step > 0 ? Math.min(least, step) : least),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(least) ? Math.min(least, Math.abs(median(sorted)) / 4) : 0;
}

/**
 * The median absolute deviation from the median, unscaled, in the values' unit; NaN for no values. Values
 * must be finite.
 */
export function mad(values: readonly number[]): number {
  const centre = median(values);
  return median(values.map((value) => Math.abs(value - centre)));
}

/**
 * Estimates the standard deviation of normal values from their MAD: times 1.4826 ≈ 1 / Φ⁻¹(3/4) (Hampel
 * 1974).
 */
export function robustDeviation(values: readonly number[]): number {
  return 1.4826 * mad(values);
}

/**
 * Returns how many robust deviations x lies above the median: 0 at the median itself, infinite elsewhere if
 * all values are equal, NaN for no values. A deviation is at least half the quantum, because the MAD of
 * rounded values is 0 once more than half of them are equal.
 */
export function robustZ(values: readonly number[], x: number): number {
  const above = x - median(values);
  return above === 0 ? 0 : above / Math.max(robustDeviation(values), quantum(values) / 2);
}
