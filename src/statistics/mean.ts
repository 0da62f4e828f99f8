/** The arithmetic mean; NaN for no values. Compensated for rounding, so that the mean of equal values is that value. */
export function mean(values: readonly number[]): number {
  const rough = sum(values) / values.length;
  return Number.isFinite(rough) ? rough + sum(values.map((value) => value - rough)) / values.length : rough;
}

/**
 * The sample standard deviation √(Σ(x − mean)² / (n − 1)), in the values' unit: exactly 0 for equal values, NaN for
 * fewer than two. Values must be finite; the squares of tiny and huge values neither underflow nor overflow.
 */
export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  const length = values.reduce((length, value) => Math.hypot(length, value - centre), 0);
  return length / Math.sqrt(values.length - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
