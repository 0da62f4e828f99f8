import { groupBy } from "../../../text/group-by.ts";
import type { Group } from "../groups/groups.ts";
import { nameOf, unnamed } from "../line/fields.ts";
import { type Point, positionOf } from "../positions/points.ts";
import type { Track } from "../positions/tracks.ts";

/** What a remark says of a model that is the best so far. */
export const saves = /(?<!\p{L})(?:sav(?:ed|ing)|checkpoint(?:ed)?|new (?:record|best))(?!\p{L})|保存/iu;

/** The points of a track by the training that they are of. */
type PointsByTraining = (track: Track) => ReadonlyMap<number, readonly Point[]>;

/**
 * Finds the remarks that record the values of an evaluation only where a model was saved, and not at each position or at every so
 * many of them, with what others say of the rest: `Model saved! Val Acc: 0.6`. `positions`: of each training.
 */
export function onlyOfSaved(
  tracks: readonly Track[],
  pointsOf: PointsByTraining,
  positions: readonly (readonly number[])[],
): readonly Track[] {
  const isRemark = ({ side, group: { plan, examples } }: Track) =>
    side !== null &&
    side !== "train" &&
    plan.counters.length === 0 &&
    plan.weak === null &&
    saves.test(examples[0]?.text ?? "");
  return tracks.filter((track) => {
    if (!isRemark(track)) return false;
    const alike = tracks.filter((other) => isOfMetric(other, track));
    return [...pointsOf(track)].some(([training, own]) => {
      const at = positions[training] ?? [];
      const all = alike.flatMap((other) => pointsOf(other).get(training) ?? []);
      return (
        !areRegular(own, at) &&
        !areRegular(
          all.toSorted((a, b) => a.line - b.line),
          at,
        )
      );
    });
  });
}

function isOfMetric({ side, field }: Track, other: Track): boolean {
  return side === other.side && field.metric.toLowerCase() === other.field.metric.toLowerCase();
}

/** Whether each, or each so many, of the positions has as many values as the first; the last of all may be unfinished. */
function areRegular(points: readonly Point[], positions: readonly number[]): boolean {
  const byPosition = groupBy(points, positionOf);
  const counts = [...byPosition.values()].map(({ length }) => length);
  const places = positions.flatMap((at, place) => (byPosition.has(at) ? [place] : []));
  const [first = 0, second = first + 1] = places;
  const stride = second - first;
  return (
    places.every((place, index) => place === first + index * stride) &&
    counts.every((count, index) => count === counts[0] || (stride === 1 && index === counts.length - 1)) &&
    first + (places.length + 1) * stride >= positions.length
  );
}

/**
 * Names the values that only a side names by the remarks of saved models that repeat them, with what else their lines have so:
 * `Train: 0.9 | Val: 0.8`, and below it `New record! Val Acc: 0.8`.
 */
export function nameBySaved(
  tracks: readonly Track[],
  saved: readonly Track[],
  pointsOf: PointsByTraining,
): Track[] {
  const names = new Map<Group, string>();
  for (const track of tracks.filter(({ field }) => field.metric === unnamed)) {
    const remark = saved.find((one) => one.side === track.side && repeats(one, track, pointsOf));
    if (remark !== undefined) names.set(track.group, remark.field.metric);
  }
  return tracks.map((track) => {
    const metric = names.get(track.group);
    if (metric === undefined || track.field.metric !== unnamed) return track;
    return { ...track, field: { ...track.field, metric, label: nameOf(metric, track.field.side) } };
  });
}

const minRepeated = 2;

/** Whether all values of a remark are those that a track has at their positions. */
function repeats(remark: Track, track: Track, pointsOf: PointsByTraining): boolean {
  const valuesOf = (one: Track) =>
    [...pointsOf(one)].flatMap(([training, points]) =>
      points.map(({ at, value }) => `${training} ${at} ${value}`),
    );
  const values = new Set(valuesOf(track));
  const told = valuesOf(remark);
  return told.length >= minRepeated && told.every((one) => values.has(one));
}
