/** Allows ten values against ten: C(20, 10) = 184 756. */
export const maxSplits = 200_000;

export type Permutation = {
  /** One-sided p of b being greater than a. */
  readonly p: number;
  /** The smallest p that groups of these sizes can reach: 1 / the number of splits. */
  readonly minP: number;
};

/**
 * The exact permutation test of the difference of means (Fisher 1935, Pitman 1937), one-sided: the share of
 * all splits of the values into two groups of these sizes in which b exceeds a by at least the observed
 * difference. Null if there are more than `limit` splits. Values must be finite.
 */
export function permutation(
  a: readonly number[],
  b: readonly number[],
  limit = maxSplits,
): Permutation | null {
  const all = [...b, ...a];
  const ways = splitCount(a.length, b.length);
  if (!(ways <= limit)) return null;
  // With a fixed total, the difference of the means grows with the sum of b. The observed split comes first.
  const sums = sumsOf(all, b.length, ways);
  // Bounds the rounding error of the sums: sums that differ by less are equal.
  const tolerance = all.length * Number.EPSILON * all.reduce((sum, value) => sum + Math.abs(value), 0);
  const observed = (sums[0] ?? Number.NaN) - tolerance;
  const extreme = sums.reduce((count, sum) => (sum >= observed ? count + 1 : count), 0);
  return { p: extreme / ways, minP: 1 / ways };
}

/** Returns how many ways there are to split so many values in two groups of these sizes, approximate above 2⁵³. */
export function splitCount(others: number, size: number): number {
  let ways = 1;
  for (let i = 1; i <= size; i++) ways = (ways * (others + i)) / i;
  return ways;
}

/**
 * Returns the sum of every subset of `size` values, `ways` in all, in lexicographic order of their indices.
 */
function sumsOf(values: readonly number[], size: number, ways: number): Float64Array {
  const sums = new Float64Array(ways);
  let way = 0;
  const choose = (from: number, left: number, sum: number) => {
    if (left === 0) sums[way++] = sum;
    else for (let i = from; i <= values.length - left; i++) choose(i + 1, left - 1, sum + (values[i] ?? 0));
  };
  choose(0, size, 0);
  return sums;
}
