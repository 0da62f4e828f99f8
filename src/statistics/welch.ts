import { tQuantile, tSurvival } from "./distributions.ts";
import { deviation, mean } from "./mean.ts";

/** The bounds of a confidence interval, in the values' unit. */
export type Interval = { readonly low: number; readonly high: number };

export type Welch = {
  /** The mean of b minus the mean of a, in standard errors. */
  readonly t: number;
  readonly df: number;
  /** One-sided p of b being greater than a. */
  readonly pGreater: number;
};

/**
 * Welch's t-test (1947), one-sided, for the mean of b being greater than that of a. NaN if a side has fewer than two
 * values. If neither side varies, p is 0, ½ or 1 by the sign of the difference: exactly repeatable trainings have no noise.
 */
export function welch(a: readonly number[], b: readonly number[]): Welch {
  const { difference, error, df } = meanDifference(a, b);
  const t = difference === 0 ? 0 : difference / error;
  return { t, df, pGreater: tSurvival(t, df) };
}

/** The two-sided confidence interval of the mean of b minus the mean of a. `confidence` is a share, such as 0.95. */
export function welchInterval(a: readonly number[], b: readonly number[], confidence: number): Interval {
  const { difference, error, df } = meanDifference(a, b);
  const half = tQuantile((1 + confidence) / 2, df) * error;
  return { low: difference - half, high: difference + half };
}

/** Returns the difference of the means, its standard error, and its degrees of freedom (Satterthwaite 1946). */
function meanDifference(a: readonly number[], b: readonly number[]) {
  const errorA = deviation(a) / Math.sqrt(a.length);
  const errorB = deviation(b) / Math.sqrt(b.length);
  const error = Math.hypot(errorA, errorB);
  const spread = (errorA / error) ** 4 / (a.length - 1) + (errorB / error) ** 4 / (b.length - 1);
  // Without variance the formula is 0 / 0; its lower bound serves, as t is 0 or infinite anyway.
  const df = error === 0 ? Math.min(a.length, b.length) - 1 : 1 / spread;
  return { difference: mean(b) - mean(a), error, df };
}
