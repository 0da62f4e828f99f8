import { quantum } from "../statistics/order.ts";
import type { Monitored } from "./curve-rule.ts";

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

/** Steps below this are not told from those of a mean over batches. */
const minSample = 0.002;

type Limits = { readonly max: number; readonly absolute: number };

/**
 * By how much a metric beside the loss must be worse than the baseline to be clearly worse, in the metric's own unit. A
 * share of right or wrong answers must move by some points, and by a share of its value or of its errors: from .99 to .98
 * the errors double. Any other metric must move by twice the limit of the loss.
 */
export function clearlyWorse(
  baseline: number,
  { values, direction }: Monitored,
  hasSeeds: boolean,
  { max, absolute }: Limits,
): number {
  const scale = shareScale(values, baseline);
  const ofValue = hasSeeds ? seedsShare : singleShare;
  if (scale === null) return Math.max(ofValue, max) * Math.abs(baseline);
  const share = baseline / scale;
  const errors = direction === "max" ? 1 - share : share;
  const step = quantum(values) / scale;
  const samples = step >= minSample ? 1 / step : Number.POSITIVE_INFINITY;
  const noise = hasSeeds ? 0 : standardErrors * Math.sqrt((2 * share * (1 - share)) / samples);
  const points = (hasSeeds ? seedsPoints : singlePoints) / 100;
  const moved = Math.min(ofValue * share, (hasSeeds ? seedsErrors : singleErrors) * errors);
  return Math.max(scale * Math.max(points, noise, moved), absolute);
}

/** The value that means all: 1 or 100; null for a metric that is no share. */
function shareScale(values: Float64Array, baseline: number): number | null {
  const all = [baseline, ...values];
  if (!all.every((value) => value >= 0 && value <= 100)) return null;
  return all.every((value) => value <= 1) ? 1 : null;
}
