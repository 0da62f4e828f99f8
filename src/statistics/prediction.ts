import { tSurvival } from "./distributions.ts";
import { deviation } from "./mean.ts";

/**
 * The t prediction interval (Hahn 1970) as a test: the one-sided p that the mean of `further` values, drawn from the normal
 * distribution of the `known` ones, lies at least `difference` above their mean. t = difference / (s · √(1/further + 1/n))
 * with n − 1 degrees of freedom. NaN for fewer than two known values.
 */
export function prediction(known: readonly number[], further: number, difference: number): number {
  const n = known.length;
  const t = difference / (deviation(known) * Math.sqrt(1 / further + 1 / n));
  // Identical values have s = 0: without this, an unchanged mean would give 0 / 0.
  return tSurvival(difference === 0 ? 0 : t, n - 1);
}
