import { type Group, type Log, stepOf } from "../groups/groups.ts";
import type { MainAxis } from "./axes.ts";
import type { Track } from "./tracks.ts";

/** A value of a stream and where it stands. */
export type Point = {
  readonly group: Group;
  readonly row: number;
  readonly line: number;
  /** Which of the log's trainings it is of. */
  readonly training: number;
  /** On the main axis. */
  readonly at: number;
  readonly value: number;
};

/** Where a value stands on the main axis. */
export function positionOf({ at }: Point): number {
  return at;
}

/** Positions that a resumed training recorded again, from this line on. */
export type Repeat = { readonly from: number; readonly to: number; readonly line: number };

/** Drops what a resumed training recorded again: where positions go back, the later values replace those from there on. */
export function withoutRepeated(points: readonly Point[]): {
  readonly points: readonly Point[];
  readonly repeats: readonly Repeat[];
  /** What a line at the same place replaces, where nothing goes back. */
  readonly doubles: readonly Point[];
} {
  const kept: Point[] = [];
  const repeats: Repeat[] = [];
  const doubles: Point[] = [];
  const restart = restartIn(points);
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && (point === restart || isBefore(point, last))) {
      if (isSamePlace(point, last)) doubles.push(last);
      else repeats.push({ from: point.at, to: last.at, line: point.line });
      for (let end = last; isRepeated(point, end); end = kept.at(-1) ?? point) kept.pop();
    }
    kept.push(point);
  }
  return { points: repeats.length + doubles.length === 0 ? points : kept, repeats, doubles };
}

function isSamePlace(point: Point, last: Point): boolean {
  return point.at === last.at && batchOf(point) === batchOf(last);
}

/** Where the steps of one epoch alone, of several, start again before they came as far as others: it was broken off, and began anew. */
function restartIn(points: readonly Point[]): Point | null {
  const again = points.flatMap((point, index) => {
    const last = points[index - 1];
    const isAgain = last?.at === point.at && last.group === point.group && stepOf(point) <= stepOf(last);
    return isAgain ? [{ point, last }] : [];
  });
  const [restart] = again;
  if (restart === undefined || again.length > 1 || points[0]?.at === points.at(-1)?.at) return null;
  const most = points.reduce((largest, point) => Math.max(largest, stepOf(point)), 0);
  const isPosition = stepOf(restart.point) === restart.point.at;
  return !isPosition && stepOf(restart.last) < most ? restart.point : null;
}

/** Whether a point stands before the last one: in an epoch before, or in one that was broken off, at a batch before. Another total is of another pass. */
function isBefore(point: Point, last: Point): boolean {
  if (point.at !== last.at) return point.at < last.at;
  const [batch, total] = [batchOf(last), totalOf(last)];
  // Where the batch is the position, two processes may print the same one.
  const isAgain = batchOf(point) < batch || (batchOf(point) === batch && batch !== last.at);
  return point.group === last.group && isAgain && batch < total && totalOf(point) === total;
}

function isRepeated(point: Point, earlier: Point): boolean {
  if (earlier === point || earlier.at !== point.at) return earlier.at > point.at;
  const step = stepOf(point);
  return step === 0 || stepOf(earlier) >= step;
}

function batchOf({ group, row }: Point): number {
  return group.batches.get(row);
}

/** How many batches the pass of a point has; NaN if its line does not tell. */
export function totalOf({ group, row }: Point): number {
  return group.totals.get(row);
}

/** The different positions that each shape counts, by the order in which they begin. */
export function positionsByGroup(
  { groups }: Log,
  { isCounted, positionOf: of }: MainAxis,
): (readonly number[])[] {
  return groups
    .filter(isCounted)
    .sort((a, b) => a.lines.get(0) - b.lines.get(0))
    .map((group) => [...new Set(Array.from({ length: group.lines.length }, (_, row) => of(group, row)))]);
}

/**
 * The points of a track. Values before the first counter belong to the next one if there are as many as counters, or as lines of
 * one shape count.
 */
export function pointsOf(
  { group, index, rows }: Track,
  main: MainAxis,
  counted: readonly (readonly number[])[],
): Point[] {
  if (main.isNoisy && !main.isCounted(group)) return [];
  const all: Point[] = [];
  const next = main.trailing.get(group);
  for (const row of rows) {
    const line = group.lines.get(row);
    const mark = next?.(line);
    if (mark === null) continue;
    const training = mark ? main.trainingOf(mark.line, mark.group) : main.trainingOf(line, group);
    if (training === null) continue;
    const value = group.values[index]?.get(row) ?? Number.NaN;
    all.push({ group, row, line, training, at: mark?.at ?? main.positionOf(group, row), value });
  }
  const isEarly = Number.isNaN(all[0]?.at);
  const positions = [...counted, ...main.positions].findLast(({ length }) => length === all.length);
  if (isEarly && !main.isCounted(group) && main.positions.length === 1 && positions !== undefined) {
    return all.map((point, place) => ({ ...point, at: positions[place] ?? Number.NaN }));
  }
  return all.filter(({ at }) => Number.isFinite(at));
}
