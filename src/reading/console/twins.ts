import { groupBy } from "../../text/group-by.ts";
import { FormatError, NoHistoryError } from "../format-error.ts";
import type { Field } from "./fields.ts";
import type { Group } from "./groups.ts";
import { orderTold } from "./in-order.ts";
import { type Point, positionOf } from "./points.ts";
import { proposeInOrder } from "./proposal.ts";
import { findRepeats, type Stream } from "./streams.ts";

/** Two numbers that differ by less may be one, rounded. */
const minDifference = 0.01;

/**
 * Throws a FormatError where trainings print in turn: lines with the metrics of both sides stand twice at one position, with other
 * values, or name several clients, seeds or folds there.
 */
export function refuseTwins(streams: readonly Stream[]): void {
  const [first, ...others] = streams;
  if (first === undefined) return;
  const owned = first.isOnce ? null : findOwners(first);
  if (owned !== null) throw atOnce(first, owned);
  if (!tellBothSides(first)) return;
  const pair = findRepeats(first);
  if (pair !== null && orderTold(first) === null) throw atOnce(first, pair, proposeInOrder(pair[0]));
  const twin = others.find((other) => sameFields(first, other) && other.isOnce);
  const different = twin === undefined ? [] : differentAt(first, twin);
  const [one] = different;
  if (one && different.length * 2 > first.positions) throw atOnce(first, one);
}

/** Whether lines of batches are by turns of several models, clients or seeds, so that they are no curve of any. */
export function areOfSeveral([first]: readonly Stream[]): boolean {
  return first?.countsBatches === true && !first.isOnce && findOwners(first) !== null;
}

/** `cure`: what to do if they are of one training. */
function atOnce(
  { tracks, positions }: Stream,
  [one, other]: readonly [Point, Point],
  cure = "",
): FormatError {
  const metric = tracks[0]?.field.label ?? "";
  if (positions === 1)
    return new NoHistoryError(
      `expected a curve, got several values of ${metric} at one position only, as of trainings that ended there: ${one.value} in line ${one.line} and ${other.value} in line ${other.line}`,
      other.line,
    );
  return new FormatError(
    `expected one value of ${metric} at each position, got ${one.value} in line ${one.line} and ${other.value} in line ${other.line}: trainings that print at the same time, or several evaluations in an epoch. Give each training a log of its own, or print a step in each line${cure}`,
    other.line,
  );
}

/** Two values of one position, on lines of different owners. */
function findOwners({ points }: Stream): readonly [Point, Point] | null {
  for (const own of groupBy(points, positionOf).values()) {
    const [one] = own;
    const other = own.find((point) => ownerOf(point) !== (one && ownerOf(one)));
    if (one && other) return [one, other];
  }
  return null;
}

function ownerOf({ group: { owners }, row }: Point): number | null {
  return owners.length > row ? owners.get(row) : null;
}

/** Whether each of its lines tells the metric of the training and of an evaluation. A bar counts the batches behind each of several evaluations. */
export function tellBothSides({ tracks }: Stream): boolean {
  return tracks.every(({ group, field }) => group.plan.bar === null && tellsBothSides(group, field));
}

function tellsBothSides({ plan }: Group, { metric }: Field): boolean {
  const own = plan.fields.filter((field) => field.metric.toLowerCase() === metric.toLowerCase());
  const isTrain = ({ side }: Field) => side === null || side === "train";
  return own.some(isTrain) && !own.every(isTrain);
}

function sameFields(one: Stream, other: Stream): boolean {
  const [a, b] = [one, other].map(({ tracks }) =>
    tracks[0]?.group.plan.fields.map(({ side, label }) => `${side} ${label}`).join(),
  );
  return a === b;
}

/** The points of two streams that stand at one position and are no rounding of each other. */
function differentAt(first: Stream, other: Stream): (readonly [Point, Point])[] {
  const at = new Map(first.points.map((point) => [positionOf(point), point]));
  return other.points.flatMap((point) => {
    const one = at.get(positionOf(point));
    if (one === undefined) return [];
    const scale = Math.max(Math.abs(one.value), Math.abs(point.value));
    return Math.abs(one.value - point.value) > minDifference * scale ? [[one, point] as const] : [];
  });
}

/** Two values of one position that two kinds of lines name alike, as those of a model and of its moving average. */
export function findRival(first: Stream, others: readonly Stream[]): readonly [Point, Point] | null {
  for (const other of others) {
    if (!other.isOnce || (other.countsBatches && !first.countsBatches)) continue;
    // One may count from 0, and the other from 1.
    if (first.points.map(({ value }) => value).join() === other.points.map(({ value }) => value).join())
      continue;
    const different = differentAt(first, other);
    if (different.length * 2 > first.positions) return different[0] ?? null;
  }
  return null;
}
