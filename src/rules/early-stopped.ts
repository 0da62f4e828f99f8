import type { Direction } from "../curves/model.ts";
import { bestIndex } from "../curves/points.ts";

/** The patience that people set. */
const usual = new Set([3, 5, 10, 15, 20, 25, 30, 50, 100]);

/**
 * Returns the patience with which early stopping would have ended a run where it ended: the number of evaluations after
 * the best, if it is one that people set; null for any other number.
 */
export function stoppedWithPatience(values: Float64Array, direction: Direction): number | null {
  const after = values.length - 1 - bestIndex(values, direction);
  return usual.has(after) ? after : null;
}
