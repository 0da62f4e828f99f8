export type MannWhitney = {
  /** Pairs in which b is greater than a, ties counted half. */
  readonly u: number;
  /** U / nm: the probability that a value of b is greater than one of a, ties counted half. */
  readonly probability: number;
};

/** The statistic of the Mann-Whitney U test (1947). Values must not be NaN. */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney {
  const all = [...a, ...b];
  const equals = (value: number) => all.filter((other) => other === value).length;
  const rank = (value: number) => all.filter((other) => other < value).length + (equals(value) + 1) / 2;
  const ranks = b.map(rank);
  const u = ranks.reduce((sum, value) => sum + value, 0) - (b.length * (b.length + 1)) / 2;
  return { u, probability: u / (a.length * b.length) };
}
