import type { Axis } from "../../../curves/model.ts";
import { groupBy } from "../../../text/group-by.ts";
import { FormatError } from "../../format-error.ts";
import { stepOf } from "../groups/groups.ts";
import type { Mark } from "./marks.ts";

/** So many positions, and most of all, are told equally often. */
const minPositions = 3;

/** How many trainings tell each position, and the first line where the counter goes back. */
type Turns = { readonly trainings: number; readonly line: number };

/** One training, though it is resumed, goes back on a smaller share of its lines. */
const maxShare = 0.15;

/** Two trainings whose counts are so many strides apart are no processes of one. */
const minApart = 10;

/** Refuses trainings that print by turns. `trainings`: what seems to be of each. */
export function refuseTurns(trainings: readonly (readonly Mark[])[], axis: Axis): void {
  const turns = findTurns(trainings);
  if (turns !== null)
    throw new FormatError(
      `expected one training, got ${turns.trainings} at the same time: each ${axis} is told ${turns.trainings} times, and from line ${turns.line} on by turns; give each training a log of its own`,
      turns.line,
    );
  const counts = placesOf(trainings.flat(), axis);
  const back = findBack(counts);
  if (back !== null)
    throw new FormatError(
      `expected one training, got several at the same time: lines tell the same epoch and batch again and again, and from line ${back} on by turns; give each training a log of its own`,
      back,
    );
  const line = findLeft(counts);
  if (line !== null)
    throw new FormatError(
      `expected one training, got two at the same time: line ${line} goes on with a training while another has begun; give each training a log of its own`,
      line,
    );
}

/**
 * Finds where each position is told equally often, though the counter goes back: where a training is resumed, or another begins, what was
 * told before is told more often than the rest.
 */
function findTurns(trainings: readonly (readonly Mark[])[]): Turns | null {
  for (const [index, marks] of trainings.entries()) {
    const counts = countsOf(marks);
    const often = [...groupBy([...counts.values()], (count) => count).values()].reduce(
      (most, own) => (own.length > most.length ? own : most),
      [],
    );
    const [usual = 1] = often;
    // What is told again by resumed trainings alone stands nowhere side by side.
    const beside = new Set(marks.flatMap(({ at }, place) => (at === marks[place - 1]?.at ? [at] : [])));
    const isUsual = often.length >= minPositions && often.length * 2 > counts.size;
    if (usual < 2 || !isUsual || beside.size * 2 <= counts.size) continue;
    const line = returnIn(marks, counts, usual) ?? completes(trainings.slice(0, index), counts, usual);
    if (line !== null) return { trainings: usual, line };
  }
  return null;
}

function countsOf(marks: readonly Mark[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of marks) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** The line where a counter goes back over positions that are told no more often than usual; null if none. */
function returnIn(marks: readonly Mark[], counts: ReadonlyMap<number, number>, usual: number): number | null {
  const sorted = [...counts.keys()].sort((a, b) => a - b);
  const placeOf = new Map(sorted.map((at, place) => [at, place]));
  let sum = 0;
  const unusual = sorted.map((at) => {
    sum += counts.get(at) === usual ? 0 : 1;
    return sum;
  });
  const back = marks.find(({ at }, index) => {
    const last = marks[index - 1]?.at ?? at;
    const before = unusual[(placeOf.get(at) ?? 0) - 1] ?? 0;
    return at < last && unusual[placeOf.get(last) ?? 0] === before;
  });
  return back?.line ?? null;
}

/** The line where what seems to be another training begins, which tells each position of those before as often as they lack; null if none. */
function completes(
  before: readonly (readonly Mark[])[],
  counts: ReadonlyMap<number, number>,
  usual: number,
): number | null {
  const sums = new Map(counts);
  const told = new Set<number>();
  for (const marks of before.toReversed()) {
    for (const { at } of marks) {
      const sum = (sums.get(at) ?? 0) + 1;
      if (sum > usual) return null;
      sums.set(at, sum);
      told.add(at);
    }
    if ([...told].every((at) => sums.get(at) === usual)) return marks.at(-1)?.line ?? null;
  }
  return null;
}

/** Where a line counts: its epoch, and its batch or step; where it has none, the epoch alone. */
type Count = { readonly epoch: number; readonly count: number; readonly line: number };

function placesOf(marks: readonly Mark[], axis: Axis): readonly Count[] {
  return marks.map(({ group, row, line, at }) => {
    const countsWithin = axis === "epoch" && group.plan.counters.some(({ kind }) => kind !== "epoch");
    return countsWithin ? { epoch: at, count: stepOf({ group, row }), line } : { epoch: 0, count: at, line };
  });
}

/** The first line where counts go back, and not to a first batch, of many that do, where most are told several times; null if there are few. */
function findBack(counts: readonly Count[]): number | null {
  const least = counts.reduce((lowest, { count }) => Math.min(lowest, count), Number.POSITIVE_INFINITY);
  const back = counts.filter(({ epoch, count }, index) => {
    const before = counts[index - 1];
    if (before === undefined || count === least) return false;
    return epoch < before.epoch || (epoch === before.epoch && count < before.count);
  });
  if (back.length < minPositions || back.length <= maxShare * counts.length) return null;
  const told = groupBy(counts, ({ epoch, count }) => `${epoch} ${count}`);
  const often = [...told.values()].filter(({ length }) => length > 1);
  return often.length * 2 > told.size ? (back[0]?.line ?? null) : null;
}

/** The line where one training goes on though another, of which the next line is, has begun; null if none. */
function findLeft(counts: readonly Count[]): number | null {
  const stride = strideOf(counts);
  const follows = (next: Count | undefined, before: Count | undefined) =>
    next?.epoch === before?.epoch && (next?.count ?? Number.NaN) - (before?.count ?? Number.NaN) === stride;
  const isApart = (one: Count | undefined, other: Count | undefined) =>
    one?.epoch !== other?.epoch ||
    Math.abs((one?.count ?? Number.NaN) - (other?.count ?? Number.NaN)) > minApart * stride;
  // Where lines do not go on from the one before.
  const starts = counts.flatMap((one, index) => (follows(one, counts[index - 1]) ? [] : [index]));
  const left = starts.findIndex((start, index) => {
    const [other, next] = [starts[index - 1] ?? 0, starts[index + 1] ?? 0];
    const [last, lastOfOther] = [counts[other - 1], counts[start - 1]];
    return follows(counts[start], last) && follows(counts[next], lastOfOther) && isApart(last, lastOfOther);
  });
  return left === -1 ? null : (counts[starts[left] ?? -1]?.line ?? null);
}

/** By how much most lines count on from the one before. */
function strideOf(counts: readonly Count[]): number {
  const strides = counts.flatMap(({ epoch, count }, index) => {
    const before = counts[index - 1];
    return before !== undefined && before.epoch === epoch && count > before.count
      ? [count - before.count]
      : [];
  });
  return strides.sort((a, b) => a - b)[strides.length >> 1] ?? Number.NaN;
}
