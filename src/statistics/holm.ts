/**
 * Holm's step-down adjusted p-values (1979), in the order given: rejecting those of at most α keeps the chance of any
 * false rejection among all at α, however the tests depend on each other. Each p lies within 0 and 1.
 */
export function holm(ps: readonly number[]): number[] {
  const adjusted = [...ps];
  let most = 0;
  const ascending = [...ps.entries()].sort(([, p], [, q]) => p - q);
  for (const [rank, [index, p]] of ascending.entries()) {
    most = Math.max(most, (ps.length - rank) * p);
    adjusted[index] = Math.min(most, 1);
  }
  return adjusted;
}
