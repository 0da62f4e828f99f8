import type { LeftOut } from "../../../curves/model.ts";
import { groupBy } from "../../../text/group-by.ts";
import { stepOf } from "../groups/groups.ts";
import type { Side } from "../line/label-parts.ts";
import { type Point, positionOf } from "../positions/points.ts";
import { ridesAlong } from "../positions/tracks.ts";
import { type Stream, showsBars } from "./streams.ts";

const runningMeans = "running means before the last of an epoch";

/** Reduces the values of an epoch's batches to one: the last of a running mean; for an evaluation, their mean. */
export function reduce(stream: Stream, leftOut: LeftOut[]): Stream {
  if (!stream.countsBatches && isToldAgain(stream)) {
    const lasts = new Set(lastOfEach(stream));
    const again = stream.points.filter((point) => !lasts.has(point));
    leftOut.push(describe(withPoints(stream, again), "told again at their position"));
    return withPoints(stream, [...lasts]);
  }
  const isEvaluation = stream.side !== null && stream.side !== "train" && !stream.tracks.every(ridesAlong);
  // The `avg loss` of an evaluation whose batches are not printed is a mean of all of them: two in an epoch are two evaluations.
  const isRunning = stream.isMean && (stream.countsBatches || !isEvaluation);
  const isWhole = isRunning || showsBars(stream) || endsStates(stream);
  if (!stream.countsBatches || (stream.isOnce ? !isWhole : !isWhole && !isEvaluation)) {
    if (!isWhole || stream.isOnce) return stream;
    leftOut.push(describe(stream, runningMeans));
    return withPoints(stream, lastOfEach(stream));
  }
  const byPosition = [...groupBy(stream.points, positionOf).values()];
  const lasts = byPosition.map((own) => batchOf(own.at(-1)));
  const usual = lasts.slice(0, -1).reduce((most, last) => Math.max(most, last), 0);
  const points = byPosition.flatMap((own, index): Point[] => {
    const last = own.at(-1);
    if (last === undefined) return [];
    // A killed training leaves its last epoch unfinished.
    const expected = index === 0 ? last.group.totals.get(last.row) / 2 : usual;
    if (index === byPosition.length - 1 && (lasts[index] ?? 0) < expected) return [];
    const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
    return [{ ...last, value: isWhole ? last.value : mean }];
  });
  if (!stream.isOnce) {
    leftOut.push(describe(stream, isWhole ? runningMeans : "an evaluation's mean is used"));
  }
  return withPoints(stream, points);
}

/**
 * Whether the values of each epoch are states of one line that was overwritten, the last of them of a count that is full and was shown
 * before: that is the epoch's own. A killed training leaves its last epoch unfinished.
 */
function endsStates({ points }: Stream): boolean {
  const [first, ...others] = [...groupBy(points, positionOf).values()];
  return [first ?? [], ...others.slice(0, -1)].every((own) => {
    const [before, last] = own.slice(-2);
    const isFull = batchOf(last) === (last?.group.totals.get(last.row) ?? Number.NaN);
    return isFull && last?.line === before?.line && batchOf(last) === batchOf(before);
  });
}

/**
 * Whether each position has one value, however often it is printed; of batches, the lines tell the same of their side, as what is 0
 * throughout may stand beside others.
 */
function isToldAgain({ points, positions, side }: Stream): boolean {
  const told = new Map<number, Point>();
  const isEvaluated = side !== null && side !== "train";
  return (
    points.length > positions &&
    points.every((point) => {
      const first = told.get(point.at) ?? point;
      told.set(point.at, first);
      return Object.is(first.value, point.value) && (isEvaluated || tellAlike(first, point, side));
    })
  );
}

function tellAlike(one: Point, other: Point, side: Side | null): boolean {
  const { plan, values, lastBatches } = one.group;
  const isAlike = (index: number) => Object.is(values[index]?.get(one.row), values[index]?.get(other.row));
  if (one.group !== other.group) return true;
  // Each of other batches has a value of its own.
  const isOfBatch = Object.is(lastBatches.get(one.row), lastBatches.get(other.row));
  return isOfBatch && plan.fields.every((field, index) => field.side !== side || isAlike(index));
}

function lastOfEach({ points }: Stream): Point[] {
  return [...groupBy(points, positionOf).values()].flatMap((own) => own.at(-1) ?? []);
}

function withPoints(stream: Stream, points: readonly Point[]): Stream {
  return { ...stream, points, positions: points.length, isOnce: true };
}

function batchOf(point: Point | undefined): number {
  if (point === undefined) return 0;
  const batch = point.group.batches.get(point.row);
  return Number.isNaN(batch) ? stepOf(point) : batch;
}

/** Says what is left out, and why. */
export function describe({ tracks, points }: Stream, why: string): LeftOut {
  const name = tracks[0]?.field.label ?? "";
  return {
    what: `${points.length} value${points.length === 1 ? "" : "s"} of ${name} (from line ${points[0]?.line})`,
    why,
  };
}

/** How many of the positions must be printed alike, and by how much the values of others may differ. */
const [minAlike, maxDifference] = [0.1, 0.1];

/**
 * Takes the first of each position's values where several processes print lines of an epoch without a tag: each position is told
 * equally often, some by the same line, the others by nearly the same. Without an evaluation, they are of batches.
 */
export function ofFirstProcess(stream: Stream, leftOut: LeftOut[]): Stream {
  const { points, positions } = stream;
  if (points.length === positions || !countsEpochs(stream)) return stream;
  if (points.some((point) => evaluatedAt(point).length === 0)) return withCopies(stream);
  if (positions < 2) return stream;
  const byPosition = [...groupBy(points, positionOf).values()];
  const told = byPosition.map((own) =>
    own.reduce((count, { group, row }) => count + 1 + (group.copies.get(row) ?? 0), 0),
  );
  const isAlike = (own: readonly Point[], index: number) => own.length < (told[index] ?? 0);
  const isNear = ([first, ...others]: readonly Point[]) =>
    first !== undefined && others.every((other) => areNear(evaluatedAt(first), evaluatedAt(other)));
  // A killed training leaves its last epoch unfinished.
  if (told.some((count, index) => count !== told[0] && index < told.length - 1) || !byPosition.every(isNear))
    return stream;
  if (byPosition.filter(isAlike).length < minAlike * positions) return stream;
  const others = byPosition.flatMap(([, ...rest]) => rest);
  leftOut.push(describe(withPoints(stream, others), "printed by another process"));
  return withPoints(
    stream,
    byPosition.flatMap(([first]) => first ?? []),
  );
}

/** Whether nothing but epochs numbers the values. */
function countsEpochs({ tracks, countsBatches }: Stream): boolean {
  const countsOthers = tracks.some(
    ({ group: { plan } }) => plan.bar !== null || plan.counters.some(({ kind }) => kind !== "epoch"),
  );
  return !countsBatches && !countsOthers;
}

/** With the lines of batches that are printed again at once, of which some have the same rounded values: two that print all print most lines again. */
function withCopies(stream: Stream): Stream {
  if (stream.isOnce) return stream;
  const copies = stream.points.map(({ group, row }) => group.copies.get(row) ?? 0);
  const again = groupBy(
    copies.filter((count) => count > 0),
    (count) => count,
  );
  const mostAlike = Math.max(0, ...[...again.values()].map(({ length }) => length));
  if (mostAlike * 2 > copies.length) return stream;
  const points = stream.points.flatMap((point, index) => Array<Point>(1 + (copies[index] ?? 0)).fill(point));
  return { ...stream, points };
}

/** What the line of a point tells of an evaluation. */
function evaluatedAt({ group: { plan, values }, row }: Point): readonly number[] {
  return plan.fields.flatMap(({ side }, index) =>
    side === null || side === "train" ? [] : [values[index]?.get(row) ?? Number.NaN],
  );
}

function areNear(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, index) => {
    const beside = other[index] ?? Number.NaN;
    return Math.abs(value - beside) <= maxDifference * Math.max(Math.abs(value), Math.abs(beside));
  });
}

/** Drops what a line of batches repeats of the evaluation before, until the next one. */
export function withoutRepeats(stream: Stream): Stream {
  if (!stream.countsBatches || !stream.tracks.every(ridesAlong)) return stream;
  const whole = showsBars(stream) ? withPoints(stream, lastOfEach(stream)) : stream;
  const { points } = whole;
  const fresh = points.filter((point, index) => !repeats(point, points[index - 1]));
  return fresh.length > 1 && fresh.length * 2 <= points.length ? withPoints(whole, fresh) : whole;
}

/** Whether a line repeats all values of an evaluation that the line before has. */
function repeats({ group, row }: Point, before: Point | undefined): boolean {
  return (
    before?.group === group &&
    group.plan.fields.every(
      ({ side }, index) =>
        side === null ||
        side === "train" ||
        Object.is(group.values[index]?.get(row), group.values[index]?.get(before.row)),
    )
  );
}
