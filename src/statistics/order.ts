/** The median of the values (mean of the middle two); NaN of none. Values must be finite. */
export function median(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * The running median over an odd window, which shrinks at both ends so that it stays centred:
 * it takes lone spikes out and, unlike a mean, leaves steps where they are (Tukey 1977).
 */
export function runningMedian(values: Float64Array, width: number): Float64Array {
  const half = width >> 1;
  return values.map((_, i) => {
    const reach = Math.min(half, i, values.length - 1 - i);
    return reach === 0 ? (values[i] ?? Number.NaN) : median(values.subarray(i - reach, i + reach + 1));
  });
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
 * How many robust deviations x lies above the median. 0 at the median itself; elsewhere infinite where more than half
 * of the values are equal, as their MAD is then 0. NaN of no values.
 */
export function robustZ(values: readonly number[], x: number): number {
  const above = x - median(values);
  return above === 0 ? 0 : above / robustDeviation(values);
}
