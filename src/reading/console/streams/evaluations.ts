import { groupBy } from "../../../text/group-by.ts";
import { type Group, stepOf } from "../groups/groups.ts";
import { type Point, positionOf } from "../positions/points.ts";
import type { Track } from "../positions/tracks.ts";
import type { Stream } from "./streams.ts";

/** A line of a training's batches. */
type Batch = { readonly line: number; readonly at: number; readonly count: number };

/** What the lines of a training's batches tell of those between them. */
export type Trained = {
  /** Whether the training went on between two lines. */
  readonly isBetween: (from: number, to: number) => boolean;
  /** The last one before a line. */
  readonly before: (line: number) => Batch | null;
};

export function trainedIn(
  tracks: readonly Track[],
  positionOf: (group: Group, row: number) => number,
): Trained {
  let found: readonly Batch[] | null = null;
  const batches = () => {
    found ??= batchesIn(tracks, positionOf);
    return found;
  };
  /** The index of the first behind a line. */
  const behind = (line: number): number => {
    let [low, high] = [0, batches().length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((batches()[middle]?.line ?? 0) > line) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    isBetween: (from, to) => (batches()[behind(from)]?.line ?? Number.POSITIVE_INFINITY) < to,
    before: (line) => batches()[behind(line - 1) - 1] ?? null,
  };
}

function batchesIn(tracks: readonly Track[], positionOf: (group: Group, row: number) => number): Batch[] {
  const ofTraining = tracks.filter(
    ({ side, group: { plan } }) =>
      (side === null || side === "train") && plan.counters.some(({ kind }) => kind !== "epoch"),
  );
  return ofTraining
    .flatMap(({ group, rows }) =>
      rows.map((row) => ({
        line: group.lines.get(row),
        at: positionOf(group, row),
        count: stepOf({ group, row }),
      })),
    )
    .sort((a, b) => a.line - b.line);
}

/**
 * Whether an evaluation counts batches of its own by steps: within each epoch it begins behind the training's, which is further, and no
 * batch of that stands between: `loss 0.5 (epoch 1, step 350)`, `val loss 0.6 (epoch 1, step 0)`, `val loss 0.7 (epoch 1, step 50)`.
 */
export function countsOwnBatches(
  { tracks, points, isOnce, countsBatches }: Stream,
  trained: Trained,
): boolean {
  const countsSteps = tracks.every(({ group: { plan } }) =>
    plan.counters.some(({ kind }) => kind === "step"),
  );
  if (isOnce || countsBatches || !countsSteps) return false;
  return [...groupBy(points, positionOf).values()].every((own) => {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return false;
    const batch = trained.before(first.line);
    const isBehind = batch !== null && batch.at === first.at && batch.count > stepOf(first);
    return isBehind && !trained.isBetween(first.line, last.line);
  });
}

/** Whether each value of an evaluation within an epoch is one of its own, between which the training went on. */
export function areWhole({ points, isOnce }: Stream, trained: Trained): boolean {
  const again = points.flatMap((point, index) => {
    const before = points[index - 1];
    return before !== undefined && positionOf(before) === positionOf(point) ? [[before, point] as const] : [];
  });
  if (again.length === 0) return false;
  return (
    again.every(([before, point]) => countOf(point) > countOf(before)) ||
    (!isOnce && again.every(([before, point]) => trained.isBetween(before.line, point.line)))
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
