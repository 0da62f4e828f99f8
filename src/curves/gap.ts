import type { Direction } from "./model.ts";

/** Under this size of the train value a gap relative to it says nothing. */
const vanishing = 1e-8;

/** How much worse val is than train, in the metric's unit: val − train, or train − val of a metric that rises. */
export function gapBetween(val: number, train: number, direction: Direction): number {
  return direction === "min" ? val - train : train - val;
}

/** A gap over |train|; null where train is practically 0. */
export function relativeTo(train: number, gap: number): number | null {
  return Math.abs(train) < vanishing ? null : gap / Math.abs(train);
}
