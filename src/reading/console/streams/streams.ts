import { decimalsOf, isNear } from "../../../curves/same-curves.ts";
import { groupBy } from "../../../text/group-by.ts";
import type { Side } from "../line/label-parts.ts";
import type { Plan } from "../line/plan.ts";
import { type Point, positionOf, type Repeat, totalOf, withoutRepeated } from "../positions/points.ts";
import type { Track } from "../positions/tracks.ts";
import { isOnceBut } from "./begun-again.ts";

/** The values of one metric and side, from lines that count alike. */
export type Stream = {
  readonly tracks: readonly Track[];
  readonly side: Side | null;
  readonly points: readonly Point[];
  /** What a resumed training recorded again, and is dropped. */
  readonly repeats: readonly Repeat[];
  /** What another process printed at the same place, and is dropped. */
  readonly doubles: readonly Point[];
  /** How many different positions it has. */
  readonly positions: number;
  /** At most one value a position, but for a few. */
  readonly isOnce: boolean;
  readonly countsBatches: boolean;
  readonly isMean: boolean;
};

export type PointsOf = (track: Track) => readonly Point[];

const maxOverlap = 0.1;
const maxPerPosition = 1.2;

/**
 * Merges the tracks of one metric and side into streams: lines with the same kinds of counters are one stream, unless
 * they have values at the same positions. `starts`: how often the training began at its first position.
 */
export function mergeTracks(tracks: readonly Track[], pointsOf: PointsOf, starts = 1): Stream[] {
  const merged: { kind: string; tracks: Track[]; points: readonly Point[]; at: Set<string> | null }[] = [];
  const all = tracks
    .map((track) => ({ track, points: pointsOf(track) }))
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => b.points.length - a.points.length);
  for (const { track, points } of all) {
    const kind = kindOf(track);
    const alike = merged.filter((one) => one.kind === kind);
    const at = alike.length === 0 ? null : new Set(points.map(exactly));
    const stream = alike.find((one) => {
      one.at ??= new Set(one.points.map(exactly));
      return at !== null && overlap(at, one.at) <= maxOverlap * at.size;
    });
    if (stream === undefined) merged.push({ kind, tracks: [track], points, at });
    else {
      stream.tracks.push(track);
      stream.points = stream.points.concat(points);
      for (const place of at ?? []) stream.at?.add(place);
    }
  }
  return merged.map(({ tracks: own, points }) => toStream(own, points, starts));
}

function toStream(tracks: readonly Track[], unsorted: readonly Point[], starts: number): Stream {
  const [first] = tracks;
  // The states of a line that was overwritten count on, whatever their shape.
  const inOrder = (a: Point, b: Point) => a.line - b.line || a.at - b.at || a.row - b.row;
  const sorted = tracks.length > 1 ? unsorted.toSorted(inOrder) : unsorted;
  const { points, repeats, doubles } = withoutRepeated(
    sorted.filter((one, index) => !isCopy(one, sorted[index + 1])),
  );
  const counts = new Map<number, number>();
  for (const point of points) counts.set(positionOf(point), (counts.get(positionOf(point)) ?? 0) + 1);
  const positions = counts.size;
  const countsBatches = points.some(({ group, row, at }) => {
    const batch = group.batches.get(row);
    // A counter without a name may itself be the position.
    return (
      Number.isFinite(batch) && (batch !== at || group.plan.counters.some(({ kind }) => kind === "batch"))
    );
  });
  const countsSteps = tracks.some(({ group }) => group.plan.counters.some(({ kind }) => kind === "step"));
  const single = [...counts.values()].filter((count) => count === 1).length;
  // A few positions that a training started anew are no batches.
  const isRepeatedOnce = positions > 1 && points.length === positions + 1;
  const isBegunAgain = starts > 1 && isOnceBut([...counts.values()], starts);
  const isRestarted =
    !countsBatches && !countsSteps && (single * 2 > positions || isRepeatedOnce || isBegunAgain);
  return {
    tracks,
    side: first?.side ?? null,
    points,
    repeats,
    doubles,
    positions,
    isOnce: points.length <= maxPerPosition * positions || isRestarted,
    countsBatches,
    isMean: tracks.every(({ field }) => field.isMean),
  };
}

/** Whether two handlers of a logger printed a batch, each with a time of its own. */
function isCopy(point: Point, next: Point | undefined): boolean {
  return (
    next !== undefined &&
    Object.is(point.value, next.value) &&
    point.group === next.group &&
    point.group.plan.counters.some(({ kind }) => kind !== "epoch") &&
    exactly(point) === exactly(next)
  );
}

function exactly(point: Point): string {
  const { group, row } = point;
  return `${positionOf(point)} ${group.batches.get(row)} ${group.plan.counters.some(({ kind }) => kind === "step") ? group.steps.get(row) : ""}`;
}

function kindOf({ group: { plan } }: Track): string {
  const kinds = plan.counters.flatMap(({ kind }) => (kind === "epoch" ? [] : [kind]));
  return [
    ...new Set([
      ...kinds,
      plan.weak === null || plan.counters.length > 0 ? "" : "weak",
      plan.bar === null ? "" : "bar",
      endsSteps(plan) ? "end" : "",
    ]),
  ]
    .sort()
    .join();
}

/** Whether a line ends the steps of an epoch: `Finished *** <epoch:1, iter:301, loss:0.5>` behind `<epoch:1, iter:300, loss:0.6>`. */
function endsSteps({ endsEpoch, counters }: Plan): boolean {
  return endsEpoch && counters.some(({ kind }) => kind !== "epoch");
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const place of one) if (other.has(place)) count++;
  return count;
}

/** Sorts streams, best first: those with a value for each position before those of batches. */
export function rankStreams(streams: readonly Stream[], all: number): Stream[] {
  const rank = (stream: Stream): number[] => [
    Number(stream.points.length > 1),
    Number(stream.positions * 2 >= all),
    Number(stream.isOnce && !stream.countsBatches),
    Number(stream.isOnce),
    Number(stream.tracks.every(({ group }) => endsSteps(group.plan))),
    Number(!showsBars(stream)),
    Number(stream.isMean),
    Math.max(...stream.tracks.map(({ group }) => group.plan.fields.length)),
    // `Epoch 3 val loss: 0.5` stands where it says, and a bare `Val loss: 0.6` where it was printed.
    Number(stream.tracks.every(({ group }) => group.plan.counters.length > 0)),
    stream.points.length,
    // The mean of an evaluation stands behind its steps.
    stream.isMean ? (stream.points[0]?.line ?? 0) : 0,
  ];
  const ranked = streams.map((stream) => ({ stream, by: rank(stream) }));
  ranked.sort((a, b) => {
    const different = a.by.findIndex((value, index) => value !== b.by[index]);
    return (b.by[different] ?? 0) - (a.by[different] ?? 0);
  });
  return ranked.map(({ stream }) => stream);
}

/** Whether only bars show it: a full one has the value of the whole epoch, or was last drawn before its end. */
export function showsBars({ tracks }: Stream): boolean {
  return tracks.every(({ group }) => group.plan.bar !== null);
}

/** Two lines between which nothing tells which is of the training or, of two of one side, which is of the curve. */
export type Ambiguity = {
  readonly metric: string;
  /** What both lines say of it. */
  readonly side: Side | null;
  readonly one: Point;
  readonly other: Point;
};

/** Whether another stream without a side has other values at the positions of the first. */
export function differs(first: Stream, other: Stream): Point | null {
  const isProgress = (other.countsBatches && !first.countsBatches) || (showsBars(other) && !showsBars(first));
  if (!other.isOnce || isProgress || other.positions * 2 < first.positions) return null;
  const values = new Map(first.points.map((point) => [positionOf(point), point.value]));
  const shared = other.points.filter((point) => values.has(positionOf(point)));
  if (shared.length * 2 < other.positions) return null;
  const decimals = [first, other].map(({ points }) =>
    decimalsOf(Float64Array.from(points, ({ value }) => value)),
  );
  const unit = 10 ** -Math.min(...decimals);
  const different = shared.filter((point) => !isNear(values.get(positionOf(point)), point.value, unit / 2));
  return different.length * 10 > shared.length ? (different[0] ?? null) : null;
}

/**
 * Finds two values of one position, in a stream that has from two to `most` at each: nothing tells them apart, as a batch counter
 * that goes on within a position would, up to one total.
 */
export function findRepeats(
  { points, positions }: Stream,
  most = Number.POSITIVE_INFINITY,
): readonly [Point, Point] | null {
  // Rounded shares of an epoch are shared by several batches.
  const isRounded = points.some(({ at }) => !Number.isInteger(at));
  if (isRounded || points.length < 1.8 * positions) return null;
  const repeated = [...groupBy(points, positionOf).values()].filter(
    ({ length }) => length > 1 && length <= most,
  );
  if (repeated.length < 0.8 * positions) return null;
  // A log may tell each value twice.
  if (repeated.every(([one, ...others]) => others.every(({ value }) => Object.is(value, one?.value))))
    return null;
  const untold = repeated.filter((own) => own.slice(1).some((point, index) => !follows(point, own[index])));
  const [[one, other] = []] = untold;
  return untold.length * 2 <= repeated.length || one === undefined || other === undefined
    ? null
    : [one, other];
}

/** How large a share of the positions has two passes. */
const minPasses = 0.8;

/** Finds the first values of two passes over different data, by their numbers of batches, which most positions have. */
export function findPasses({ points, countsBatches }: Stream): readonly [Point, Point] | null {
  if (!countsBatches) return null;
  const byPosition = [...groupBy(points, positionOf).values()];
  const pairs = byPosition.flatMap((own): (readonly [Point, Point])[] => {
    const [first] = own;
    const other = first && own.find((point) => Math.abs(totalOf(point) - totalOf(first)) > 0);
    return first && other ? [[first, other]] : [];
  });
  return pairs.length < minPasses * byPosition.length ? null : (pairs[0] ?? null);
}

/** Whether a batch counter goes on from one point to the next. */
function follows(point: Point, before: Point | undefined): boolean {
  if (before === undefined) return true;
  const [first, second] = [batchOf(before), batchOf(point)];
  return first.batch < second.batch && (first.total === second.total || Number.isNaN(first.total));
}

/** The batch of a line or, if it has none, the batch or step that the training was at. */
function batchOf({ group, row }: Point): { batch: number; total: number } {
  const batch = group.lastBatches.get(row);
  return { batch: Number.isNaN(batch) ? group.steps.get(row) : batch, total: group.totals.get(row) };
}
