import type { LeftOut } from "../../curves/model.ts";
import { groupBy } from "../../text/group-by.ts";
import { type Point, positionOf } from "./points.ts";
import { type Stream, showsBars } from "./streams.ts";
import { ridesAlong } from "./tracks.ts";

/** Reduces the values of an epoch's batches to one: the last of a running mean; for an evaluation, their mean. */
export function reduce(stream: Stream, leftOut: LeftOut[]): Stream {
  if (!stream.countsBatches && isToldAgain(stream)) return withPoints(stream, lastOfEach(stream));
  const isEvaluation = stream.side !== null && stream.side !== "train" && !stream.tracks.every(ridesAlong);
  // The `avg loss` of an evaluation whose batches are not printed is a mean of all of them: two in an epoch are two evaluations.
  const isRunning = stream.isMean && (stream.countsBatches || !isEvaluation);
  const isWhole = isRunning || showsBars(stream);
  if (!stream.countsBatches || (stream.isOnce ? !isWhole : !isWhole && !isEvaluation)) {
    return isWhole && !stream.isOnce ? withPoints(stream, lastOfEach(stream)) : stream;
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
    leftOut.push(
      describe(
        stream,
        isWhole ? "running means before the last of an epoch" : "an evaluation's mean is used",
      ),
    );
  }
  return withPoints(stream, points);
}

/** Whether each position has one value, however often it is printed. */
function isToldAgain({ points, positions }: Stream): boolean {
  const values = new Map<number, number>();
  return (
    points.length > positions &&
    points.every(({ at, value }) => {
      if (!values.has(at)) values.set(at, value);
      return Object.is(values.get(at), value);
    })
  );
}

function lastOfEach({ points }: Stream): Point[] {
  return [...groupBy(points, positionOf).values()].flatMap((own) => own.at(-1) ?? []);
}

function withPoints(stream: Stream, points: readonly Point[]): Stream {
  return { ...stream, points, positions: points.length, isOnce: true };
}

function batchOf(point: Point | undefined): number {
  const batch = point?.group.batches.get(point.row) ?? Number.NaN;
  return Number.isNaN(batch) ? 0 : batch;
}

/** Says what is left out, and why. */
export function describe({ tracks, points }: Stream, why: string): LeftOut {
  const name = tracks[0]?.field.label ?? "";
  return {
    what: `${points.length} value${points.length === 1 ? "" : "s"} of ${name} (from line ${points[0]?.line})`,
    why,
  };
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
