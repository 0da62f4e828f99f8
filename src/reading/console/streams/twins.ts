import { groupBy } from "../../../text/group-by.ts";
import { FormatError, NoHistoryError } from "../../format-error.ts";
import type { Group } from "../groups/groups.ts";
import type { Field } from "../line/fields.ts";
import { proposeInOrder } from "../patterns/proposal.ts";
import { type Point, positionOf } from "../positions/points.ts";
import { orderTold } from "./in-order.ts";
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
  const owned = first.isOnce ? null : (findOwners(first) ?? findTagged(first));
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
  if (first?.countsBatches !== true || first.isOnce) return false;
  return findOwners(first) !== null || findTagged(first) !== null;
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

/** So many positions, and such a share of all, have lines of the same trainings. */
const [minTagged, minShare] = [3, 0.8];

/** Two values of one position, on lines that a number tells apart which each position has once, as of a training, and which counts no batches: `[5930][Epoch 1/9]`. */
function findTagged({ points }: Stream): readonly [Point, Point] | null {
  const epochs = [...groupBy(points, positionOf).values()];
  const tagsOf = (own: readonly Point[]) => own.map(tagOf).sort((a, b) => a - b);
  const alike = groupBy(epochs, (own) => tagsOf(own).join());
  const [most = []] = [...alike.values()].sort((a, b) => b.length - a.length);
  const tags = tagsOf(most[0] ?? []);
  const [[one, other] = []] = most;
  if (most.length < minTagged || most.length < minShare * epochs.length) return null;
  const isTold = tags.every((tag, index) => tag > (tags[index - 1] ?? -1));
  return one === undefined || other === undefined || !isTold || areBatches(tags) ? null : [one, other];
}

/** A number without a name that counts nothing that others do not. */
function tagOf({ group: { plan, batches }, row }: Point): number {
  const isTag =
    plan.weak !== null && plan.counters.length > 0 && plan.counters.every(({ kind }) => kind === "epoch");
  return isTag ? batches.get(row) : Number.NaN;
}

/** Whether numbers count on evenly, from the first batch or the first so many, to the last of all. */
function areBatches(tags: readonly number[]): boolean {
  const [first = 0, second = 0] = tags;
  const stride = tags.length === 2 ? first : second - first;
  const isFirst = first <= 1 || first === stride || first === stride - 1;
  const isEven = tags.slice(0, -1).every((tag, index) => tag === first + index * stride);
  return isFirst && isEven && (tags.at(-1) ?? 0) <= first + (tags.length - 1) * stride;
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
