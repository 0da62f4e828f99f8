import { type Point, positionOf } from "./points.ts";
import type { Stream } from "./streams.ts";
import type { Track } from "./tracks.ts";

/** Whether the training went on between two lines. */
export type TrainsBetween = (from: number, to: number) => boolean;

/** Looks for the lines of a training's batches. */
export function trainsBetween(tracks: readonly Track[]): TrainsBetween {
  let trained: Float64Array | null = null;
  return (from, to) => {
    trained ??= linesOfBatches(tracks);
    let [low, high] = [0, trained.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((trained[middle] ?? 0) > from) high = middle;
      else low = middle + 1;
    }
    return (trained[low] ?? Number.POSITIVE_INFINITY) < to;
  };
}

function linesOfBatches(tracks: readonly Track[]): Float64Array {
  const ofTraining = tracks.filter(
    ({ side, group: { plan } }) =>
      (side === null || side === "train") && plan.counters.some(({ kind }) => kind !== "epoch"),
  );
  return Float64Array.from(
    ofTraining.flatMap(({ group, rows }) => rows.map((row) => group.lines.get(row))),
  ).sort();
}

/** Whether each value of an evaluation within an epoch is one of its own, between which the training went on. */
export function areWhole({ points, isOnce }: Stream, between: TrainsBetween): boolean {
  const again = points.flatMap((point, index) => {
    const before = points[index - 1];
    return before !== undefined && positionOf(before) === positionOf(point) ? [[before, point] as const] : [];
  });
  if (again.length === 0) return false;
  return (
    again.every(([before, point]) => countOf(point) > countOf(before)) ||
    (!isOnce && again.every(([before, point]) => between(before.line, point.line)))
  );
}

/** The step or the batch of the training at which a value stands; NaN if its line counts its own. */
function countOf({ group, row }: Point): number {
  if (group.plan.weak !== null || group.plan.counters.some(({ kind }) => kind !== "epoch")) return Number.NaN;
  const step = group.steps.get(row);
  return Number.isNaN(step) ? group.lastBatches.get(row) : step;
}

/** Whether only the first of the batches of each evaluation was printed, as where there are fewer than it prints at: `Test: [0/25]`. */
export function areOfFirstBatch({ points }: Stream): boolean {
  return points.every(({ group, row }) => group.batches.get(row) === 0 && group.totals.get(row) > 1);
}
