/**
 * Returns Holm's step-down adjusted p-values (1979), in the order given. Rejecting those of at most α keeps the probability
 * of any false rejection at α, however the tests depend on each other. Each p must lie within 0 and 1.
 */
export function holm(ps: readonly number[]): number[] {
  const adjusted = [...ps];
  let highest = 0;
  const ascending = [...ps.entries()].sort(([, p], [, q]) => p - q);
  for (const [rank, [index, p]] of ascending.entries()) {
    highest = Math.max(highest, (ps.length - rank) * p);
    adjusted[index] = Math.min(highest, 1);
  }
  return adjusted;
}
