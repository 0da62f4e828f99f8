import { groupBy } from "../../text/group-by.ts";
import type { Field } from "./fields.ts";
import { type Point, positionOf } from "./points.ts";
import type { Track } from "./tracks.ts";

/** Whether the first of several positions has so many values, and each other one. */
export function isOnceBut([first, ...others]: readonly number[], starts: number): boolean {
  return first === starts && others.length > 0 && others.every((count) => count === 1);
}

/** How often a training began again at its first position, and was broken off there: each epoch has one line with both sides but the first. */
export function startsIn(tracks: readonly Track[], pointsOf: (track: Track) => readonly Point[]): number {
  const starts = tracks.filter(tellsBothSides).map((track) => {
    const counts = [...groupBy(pointsOf(track), positionOf).values()].map(({ length }) => length);
    const [first = 1] = counts;
    return isOnceBut(counts, first) ? first : 1;
  });
  return Math.max(1, ...starts);
}

/** Whether a line has a metric of the training and of an evaluation. */
export function tellsBothSides({
  group: { plan },
  field: { metric },
}: Pick<Track, "group" | "field">): boolean {
  const own = plan.fields.filter((field) => field.metric.toLowerCase() === metric.toLowerCase());
  const isTrain = ({ side }: Field) => side === null || side === "train";
  return own.some(isTrain) && !own.every(isTrain);
}
