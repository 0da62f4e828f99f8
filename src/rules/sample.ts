import { quantum } from "../statistics/order.ts";

/** Smaller steps are not told from those of a mean over batches. */
const minSample = 0.002;

/** Returns the share of the whole that one validation sample makes, by the steps of a metric; 0 if they do not show it. */
export function sampleShare(values: Float64Array, whole: number): number {
  const step = quantum(values) / whole;
  return step >= minSample ? step : 0;
}
