/** C(20, 10) = 184 756 is among them: ten values against ten. */
const maxSplits = 200_000;

export type Permutation = {
  /** One-sided p of b being greater than a. */
  readonly p: number;
  /** The smallest p that groups of these sizes can reach, 1 / ways: whatever the values are, ties among them or not. */
  readonly least: number;
};

/**
 * The exact permutation test of the difference of means (Fisher 1935, Pitman 1937), one-sided: of all ways to split
 * the values into two groups of these sizes, the share in which b exceeds a by at least as much as it does. Null where
 * there are more than 200 000 ways: take another test. Values must be finite.
 */
export function permutation(a: readonly number[], b: readonly number[]): Permutation | null {
  const all = [...b, ...a];
  const ways = choices(all.length, b.length);
  if (!(ways <= maxSplits)) return null;
  // The difference of the means grows with the sum of b, as the sum of all is the same. The observed split comes first.
  const sums = sumsOf(all, b.length, ways);
  // Bounds what the values and their sums lose by rounding: what differs by less is equal on paper.
  const tolerance = all.length * Number.EPSILON * all.reduce((sum, value) => sum + Math.abs(value), 0);
  const observed = (sums[0] ?? Number.NaN) - tolerance;
  const asGreat = sums.reduce((count, sum) => (sum >= observed ? count + 1 : count), 0);
  return { p: asGreat / ways, least: 1 / ways };
}

/** The number of ways to choose `size` of `count`; beyond 2⁵³ about so many. */
function choices(count: number, size: number): number {
  let ways = 1;
  for (let i = 1; i <= size; i++) ways = (ways * (count - size + i)) / i;
  return ways;
}

/** The sum of each of the `ways` to choose `size` of the values, in lexicographic order of their indices. */
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
