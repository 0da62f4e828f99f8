/** The median of the values (mean of the middle two); NaN of none. Values must be finite. */
export function median(values: Iterable<number>): number {
  const sorted = sort(values instanceof Float64Array ? values.slice() : Float64Array.from(values));
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** A typed array's own sort takes longer to begin than to sort a few values. */
const few = 32;

function sort(values: Float64Array): Float64Array {
  if (values.length > few) return values.sort();
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? Number.NaN) > value; at--) values[at] = values[at - 1] ?? Number.NaN;
    values[at] = value;
  }
  return values;
}

/**
 * The running median over an odd window, or over all values where they are fewer: it takes lone spikes out and, unlike a
 * mean, leaves steps where they are (Tukey 1977). The outermost windows stand for the values at the ends too, so that none
 * of these counts alone.
 */
export function runningMedian(values: Float64Array, width: number): Float64Array {
  const last = Math.max(0, values.length - width);
  return values.map((_, i) => {
    const start = Math.min(Math.max(0, i - (width >> 1)), last);
    return median(values.subarray(start, start + width));
  });
}

/**
 * The step in which values were printed, or counted, in their unit: the smallest difference between two that are not equal,
 * a quarter of their median at most, for so coarse is no print. 0 where all are equal; next to nothing where they have all
 * their digits.
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

/** The median absolute deviation from the median, unscaled, in the values' unit; NaN of none. Values must be finite. */
export function mad(values: readonly number[]): number {
  const centre = median(values);
  return median(values.map((value) => Math.abs(value - centre)));
}

/** The standard deviation of normal values as their MAD tells it: 1.4826 ≈ 1 / Φ⁻¹(3/4) times as much (Hampel 1974). */
export function robustDeviation(values: readonly number[]): number {
  return 1.4826 * mad(values);
}

/**
 * How many robust deviations x lies above the median. A deviation is half the quantum at least, for the MAD of few
 * digits is 0 once more than half of the values are equal. 0 at the median itself; elsewhere infinite where all are
 * equal. NaN of no values.
 */
export function robustZ(values: readonly number[], x: number): number {
  const above = x - median(values);
  return above === 0 ? 0 : above / Math.max(robustDeviation(values), quantum(values) / 2);
}
