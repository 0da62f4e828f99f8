import { tQuantile } from "./distributions.ts";
import { deviation, mean } from "./mean.ts";

/** Bounds in the unit of the values. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * The upper t prediction limit: the mean of `further` values from the same normal distribution stays below it with the
 * given confidence, a share. mean + t(confidence, n − 1) · s · √(1/further + 1/n) (Hahn 1970). NaN of fewer than two values.
 */
export function predictionLimit(values: readonly number[], confidence: number, further = 1): number {
  const n = values.length;
  const error = deviation(values) * Math.sqrt(1 / further + 1 / n);
  return mean(values) + tQuantile(confidence, n - 1) * error;
}

/** The two-sided t interval of the mean: mean ± t · s / √n. `confidence` is a share. NaN of fewer than two values. */
export function meanInterval(values: readonly number[], confidence: number): Interval {
  const n = values.length;
  const centre = mean(values);
  const half = (tQuantile((1 + confidence) / 2, n - 1) * deviation(values)) / Math.sqrt(n);
  return { low: centre - half, high: centre + half };
}
