import { tQuantile, tSurvival } from "./distributions.ts";
import { deviation, mean } from "./mean.ts";

/** Bounds in the unit of the values. */
export type Interval = { readonly low: number; readonly high: number };

export type Welch = {
  /** Mean of b minus mean of a, in standard errors. */
  readonly t: number;
  readonly df: number;
  /** One-sided p of b being greater than a. */
  readonly pGreater: number;
};

/**
 * Welch's t-test (1947), one-sided: is the mean of b greater than that of a? NaN where a side has fewer than two
 * values. Where neither side varies, p is 0, ½ or 1 by the sign of the difference: trainings that repeat to the last
 * digit leave nothing to luck.
 */
export function welch(a: readonly number[], b: readonly number[]): Welch {
  const { difference, error, df } = differ(a, b);
  const t = difference === 0 ? 0 : difference / error;
  return { t, df, pGreater: tSurvival(t, df) };
}

/** The two-sided interval of mean of b minus mean of a, in the values' unit. `confidence` is a share, such as 0.95. */
export function welchInterval(a: readonly number[], b: readonly number[], confidence: number): Interval {
  const { difference, error, df } = differ(a, b);
  const half = tQuantile((1 + confidence) / 2, df) * error;
  return { low: difference - half, high: difference + half };
}

/** The difference of the means, its standard error, and the degrees of freedom of that (Satterthwaite 1946). */
function differ(a: readonly number[], b: readonly number[]) {
  const errorA = deviation(a) / Math.sqrt(a.length);
  const errorB = deviation(b) / Math.sqrt(b.length);
  const error = Math.hypot(errorA, errorB);
  const spread = (errorA / error) ** 4 / (a.length - 1) + (errorB / error) ** 4 / (b.length - 1);
  // Without any variance there is no such number; its lower bound then, which changes no p.
  const df = error === 0 ? Math.min(a.length, b.length) - 1 : 1 / spread;
  return { difference: mean(b) - mean(a), error, df };
}
