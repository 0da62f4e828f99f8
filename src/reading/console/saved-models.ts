import { groupBy } from "../../text/group-by.ts";
import { type Point, positionOf } from "./points.ts";
import type { Track } from "./tracks.ts";

const saves = /(?<!\p{L})(?:sav(?:ed|ing)|checkpoint(?:ed)?)(?!\p{L})|保存/iu;

/**
 * Whether a remark records the values of an evaluation only where a model was saved, and not at each position or at every so
 * many of them: `Model saved! Val Acc: 0.6`. `positions`: of each training.
 */
export function tellsOnlySaved(
  { side, group: { plan, examples } }: Track,
  byTraining: ReadonlyMap<number, readonly Point[]>,
  positions: readonly (readonly number[])[],
): boolean {
  const isRemark = plan.counters.length === 0 && plan.weak === null && saves.test(examples[0]?.text ?? "");
  if (!isRemark || side === null || side === "train") return false;
  return [...byTraining].some(([training, points]) => !areRegular(points, positions[training] ?? []));
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
