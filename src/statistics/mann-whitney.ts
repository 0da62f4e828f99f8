import { normalSurvival } from "./distributions.ts";
import { permutation } from "./permutation.ts";

export type MannWhitney = {
  /** Pairs in which b is greater than a, ties counted half. */
  readonly u: number;
  /** One-sided p of b being greater than a. */
  readonly pGreater: number;
  /** U / nm: the probability that a value of b is greater than one of a, ties counted half. */
  readonly probability: number;
};

/**
 * The Mann-Whitney U test (1947), one-sided. Exact, ties included, up to the limit of the permutation test (ten values
 * against ten); beyond that by the normal approximation, corrected for ties and continuity. Values must not be NaN.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney {
  const all = [...a, ...b];
  const pairs = a.length * b.length;
  const equals = (value: number) => all.filter((other) => other === value).length;
  const rank = (value: number) => all.filter((other) => other < value).length + (equals(value) + 1) / 2;
  const ranks = b.map(rank);
  const u = ranks.reduce((sum, value) => sum + value, 0) - (b.length * (b.length + 1)) / 2;
  // U and the sum of b's ranks differ by a constant, so a permutation test of the ranks is one of U.
  const pGreater = permutation(a.map(rank), ranks)?.p ?? approximate(u, pairs, all.map(equals));
  return { u, pGreater, probability: u / pairs };
}

/**
 * The normal approximation, with the variance of U under ties nm/12 · (N + 1 − Σ(t³ − t) / (N(N − 1))), summed over groups
 * of t equal values (Lehmann 1975). `equals` holds t for each value, hence t² − 1 per value for t³ − t per group.
 */
function approximate(u: number, pairs: number, equals: readonly number[]): number {
  const count = equals.length;
  const ties = equals.reduce((sum, size) => sum + (size ** 2 - 1), 0);
  const variance = (pairs / 12) * (count + 1 - ties / (count * (count - 1)));
  return normalSurvival((u - pairs / 2 - 0.5) / Math.sqrt(variance));
}
