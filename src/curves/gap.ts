import type { Direction } from "./model.ts";

/** Relative to a smaller train value a gap is meaningless. */
const minTrain = 1e-8;

/** Returns how much worse val is than train, in the metric's unit: val − train, or train − val for a metric that rises. */
export function gapBetween(val: number, train: number, direction: Direction): number {
  return direction === "min" ? val - train : train - val;
}

/** Returns a gap relative to |train|; null if train is practically 0. */
export function relativeTo(train: number, gap: number): number | null {
  return Math.abs(train) < minTrain ? null : gap / Math.abs(train);
}
