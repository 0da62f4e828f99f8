import type { Monitored } from "./curve-rule.ts";
import { sampleShare } from "./sample.ts";

/** One run against one: by more than this share of the baseline, or the errors more than double, */
const singleShare = 0.1;
const singleErrors = 1;
/** and by more than 3 points, or 3 standard errors of a difference of two shares of the validation samples. */
const singlePoints = 3;
const standardErrors = 3;
/** Three or more against three or more. */
const seedsShare = 0.05;
const seedsErrors = 0.5;
const seedsPoints = 2;

type Limits = { readonly max: number; readonly absolute: number };

/**
 * By how much a metric beside the loss must be worse than the baseline to be clearly worse, in the metric's own unit. A
 * share of right or wrong answers must move by some points, and by a share of its value or of its errors: from .99 to .98
 * the errors double. Any other metric must move by a share of its value, and by no less than the limit of the loss.
 */
export function clearlyWorse(
  baseline: number,
  { values, direction }: Pick<Monitored, "values" | "direction">,
  hasSeeds: boolean,
  { max, absolute }: Limits,
): number {
  const ofValue = hasSeeds ? seedsShare : singleShare;
  const isShare = [baseline, ...values].every((value) => value >= 0 && value <= 1);
  if (!isShare) return Math.max(ofValue * Math.abs(baseline), max * Math.abs(baseline), absolute);
  const errors = direction === "max" ? 1 - baseline : baseline;
  const sample = sampleShare(values, 1);
  const noise = hasSeeds ? 0 : standardErrors * Math.sqrt(2 * baseline * (1 - baseline) * sample);
  const points = (hasSeeds ? seedsPoints : singlePoints) / 100;
  const moved = Math.min(ofValue * baseline, (hasSeeds ? seedsErrors : singleErrors) * errors);
  return Math.max(points, noise, moved, absolute);
}
