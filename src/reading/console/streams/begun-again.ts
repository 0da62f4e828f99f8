import { groupBy } from "../../../text/group-by.ts";
import { type Point, positionOf } from "../positions/points.ts";
import type { Track } from "../positions/tracks.ts";

/** Whether the first of several positions has so many values, and each other one. */
export function isOnceBut([first, ...others]: readonly number[], starts: number): boolean {
  return first === starts && others.length > 0 && others.every((count) => count === 1);
}

/** How often a training began again at its first position, and was broken off there: each epoch has one value of both sides but the first. */
export function startsIn(tracks: readonly Track[], pointsOf: (track: Track) => readonly Point[]): number {
  const sides = new Map<number, Set<boolean>>();
  for (const track of tracks) {
    const counts = [...groupBy(pointsOf(track), positionOf).values()].map(({ length }) => length);
    const [first = 0] = counts;
    const isOfTraining = track.side === null || track.side === "train";
    if (isOnceBut(counts, first)) sides.set(first, (sides.get(first) ?? new Set()).add(isOfTraining));
  }
  return Math.max(1, ...[...sides].flatMap(([starts, { size }]) => (size === 2 ? [starts] : [])));
}
