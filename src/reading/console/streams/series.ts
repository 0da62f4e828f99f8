import type { Axis, Series } from "../../../curves/model.ts";
import { groupBy } from "../../../text/group-by.ts";
import { nameOf } from "../line/fields.ts";
import { type Point, positionOf } from "../positions/points.ts";
import { placesOf } from "./rounded.ts";
import type { Shared } from "./shared.ts";
import type { Stream } from "./streams.ts";
import { describeUneven } from "./uneven.ts";

type PlacedSeries = {
  readonly series: Series;
  readonly notes: readonly string[];
  /** What is not used of it; null if nothing. */
  readonly shared: Shared | null;
};

/** Places the values of one training's streams on the axis. */
export function toSeries(streams: readonly Stream[], axis: Axis): PlacedSeries[] {
  const wholes = streams.filter(({ isOnce }) => isOnce);
  const within = (stream: Stream) => {
    const isEnded = wholes.some((whole) => endOf(whole) === endOf(stream));
    return withinEpochs(stream, areEnded(stream, wholes), isEnded);
  };
  const isPlain = ({ isOnce }: Stream) => isOnce || axis !== "epoch";
  const ofTraining = new Map<Stream, readonly number[]>();
  for (const stream of streams) {
    if (!isPlain(stream) && (stream.side ?? "train") === "train") ofTraining.set(stream, within(stream));
  }
  const placeOf = (stream: Stream): readonly number[] =>
    isPlain(stream)
      ? placesOf(stream.points)
      : (ofTraining.get(stream) ?? behindTraining(stream, ofTraining) ?? within(stream));
  return streams.flatMap((stream) => seriesAt(stream, placeOf(stream), axis) ?? []);
}

function startOf({ points }: Stream): number {
  return points.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
}

function endOf({ points }: Stream): number {
  return points.reduce((most, { at }) => Math.max(most, at), Number.NEGATIVE_INFINITY);
}

/** Whether values of whole epochs stand behind the batches of their epoch, most of them. */
function areEnded({ points }: Stream, wholes: readonly Stream[]): boolean {
  const ends = new Map(points.map(({ at, line }) => [at, line]));
  return wholes.some((whole) => {
    const shared = whole.points.filter(({ at }) => ends.has(at));
    const behind = shared.filter(({ at, line }) => line >= (ends.get(at) ?? line));
    return behind.length * 2 > shared.length;
  });
}

/** Where an evaluation within epochs stands: at the last value of the training before it; null if some have none of their own. */
function behindTraining(
  { points }: Stream,
  ofTraining: ReadonlyMap<Stream, readonly number[]>,
): readonly number[] | null {
  for (const [train, placed] of ofTraining) {
    let next = 0;
    const at = points.map(({ line, at: epoch }) => {
      while ((train.points[next]?.line ?? Number.POSITIVE_INFINITY) <= line) next++;
      const before = train.points[next - 1];
      return before?.at === epoch ? (placed[next - 1] ?? Number.NaN) : Number.NaN;
    });
    if (at.every((one, index) => index === 0 || one > (at[index - 1] ?? Number.NaN))) return at;
  }
  return null;
}

/** The series of a stream whose values stand at these positions; null for one without values. */
function seriesAt(stream: Stream, positions: readonly number[], axis: Axis): PlacedSeries | null {
  const { points } = stream;
  const [first] = points;
  if (first === undefined) return null;
  const name = seriesName(stream);
  const end = endOfTraining(points, positions);
  const kept = lastOfEach(points.slice(0, end), positions.slice(0, end));
  const behind = points.slice(end).find(({ value }) => !Object.is(value, points[end - 1]?.value)) ?? null;
  const firstShared = stream.doubles[0] ?? kept.replaced;
  const [track] = stream.tracks;
  const last = kept.points.at(-1) ?? first;
  return {
    series: {
      name,
      axis,
      positions: Float64Array.from(kept.at),
      values: Float64Array.from(kept.points, ({ value }) => value),
      truncated: false,
      origin: {
        lines: [kept.points[0]?.line ?? first.line, last.line],
        place: track?.group.examples[0]?.text.trim().slice(0, 120),
        side: track?.toldBy ?? undefined,
      },
    },
    notes: [...notesOf(stream, behind, axis), ...(axis === "epoch" ? describeUneven(stream) : [])],
    shared: firstShared && {
      name,
      dropped: end - kept.points.length + stream.doubles.length,
      total: end + stream.doubles.length,
      at: firstShared.at,
      line: firstShared.line,
    },
  };
}

const maxNotes = 3;

function notesOf({ repeats }: Stream, behind: Point | null, axis: Axis): string[] {
  const again = repeats.slice(0, maxNotes).map(({ from, to, line }) => {
    const what = from === to ? `${axis} ${from} was` : `${axis}s ${from} to ${to} were`;
    return `${what} recorded again from line ${line}: the later values are used`;
  });
  if (repeats.length > maxNotes)
    again.push(`${axis}s were recorded again ${repeats.length - maxNotes} more times`);
  if (behind !== null)
    again.push(
      `${axis} ${behind.at} has further values from line ${behind.line} on, behind the training's end: they are left out`,
    );
  return again;
}

/** The name as printed, if it tells the side, else with the side before it: `Train Loss`, `val/loss`. */
export function seriesName({ side, tracks }: Pick<Stream, "side" | "tracks">): string {
  const [track] = tracks;
  if (track === undefined) return "";
  const { field } = track;
  return field.side === side ? field.label : nameOf(field.metric, side);
}

/** The share of an epoch at which its first batch stands, so that it is behind the evaluation before. */
const justBehind = 1e-6;

/** The last epoch was broken off if it has less than this share of the batches of the one before: where all are counted on, a few may be missing. */
const minWhole = 0.5;

/**
 * Where the batches of each epoch stand: by their share of it, else by their order. Those of epoch 1 end at 1. `hasWhole`: whether other
 * values end these epochs. `isEnded`: whether one stands at the last.
 */
function withinEpochs(stream: Stream, hasWhole: boolean, isEnded: boolean): number[] {
  const { points } = stream;
  if (points.some(({ at }) => !Number.isInteger(at))) return spread(points);
  const offset = startOf(stream) >= 1 || hasWhole ? 1 : 0;
  const shares = points.map(({ group, row }) => group.lastBatches.get(row) / group.lastTotals.get(row));
  const byShare = points.map(
    ({ at }, index) =>
      at - offset + Math.max(shares[index] ?? Number.NaN, index > 0 && hasWhole ? justBehind : 0),
  );
  const isUsable =
    !goesOn(points, shares) &&
    byShare.every(
      (at, index) => (shares[index] ?? 2) <= 1 && (index === 0 || at > (byShare[index - 1] ?? Number.NaN)),
    );
  if (isUsable) return byShare;
  const counts = new Map<number, number>();
  for (const point of points) counts.set(positionOf(point), (counts.get(positionOf(point)) ?? 0) + 1);
  const [[previous = Number.NaN, before = 0] = [], [last = Number.NaN, own = 0] = []] = [...counts].slice(-2);
  if (last === previous + 1 && !isEnded && own < minWhole * before) counts.set(last, before);
  const seen = new Map<number, number>();
  return points.map((point) => {
    const order = (seen.get(positionOf(point)) ?? 0) + 1;
    seen.set(positionOf(point), order);
    return point.at - offset + order / (counts.get(positionOf(point)) ?? 1);
  });
}

/** Whether batches are counted on through all epochs: `1920/191900 (epoch 1)`. */
function goesOn(points: readonly Point[], shares: readonly number[]): boolean {
  const later = points.flatMap(({ at }, index) => (at > (points[index - 1]?.at ?? at) ? [index] : []));
  return later.length > 0 && later.every((index) => (shares[index] ?? 0) > (shares[index - 1] ?? 1));
}

/** Where values stand that share a rounded position: between it and the next one. */
function spread(points: readonly Point[]): number[] {
  const groups = [...groupBy(points, positionOf).values()];
  return groups.flatMap((own, index) => {
    const at = own[0]?.at ?? Number.NaN;
    const next = groups[index + 1]?.[0]?.at ?? at;
    const gap = next > at ? next - at : 0.01;
    return own.map((_, order) => at + (gap * order) / own.length);
  });
}

/**
 * The index behind the values of the training: its last position may have a few more, where each before it has one, of the best
 * model or of the test set, on lines without a counter.
 */
function endOfTraining(points: readonly Point[], placed: readonly number[]): number {
  const second = placed.findIndex((at, index) => at === placed[index - 1]);
  const isClosed =
    second > 1 &&
    2 * second > placed.length &&
    placed.at(-1) === placed[second] &&
    points.slice(second).every(({ group: { plan } }) => plan.counters.length === 0);
  return isClosed ? second : points.length;
}

/** Of the values for one position the last counts. `replaced`: the first that differs from one that counts. */
function lastOfEach(
  points: readonly Point[],
  placed: readonly number[],
): { points: Point[]; at: number[]; replaced: Point | null } {
  const kept: Point[] = [];
  const at: number[] = [];
  let replaced: Point | null = null;
  points.forEach((point, index) => {
    const position = placed[index] ?? Number.NaN;
    const last = kept.at(-1);
    if (last !== undefined && at.at(-1) === position) {
      if (!Object.is(last.value, point.value)) replaced ??= last;
      kept.pop();
      at.pop();
    }
    kept.push(point);
    at.push(position);
  });
  return { points: kept, at, replaced };
}
