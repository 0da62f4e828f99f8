import { decimalsOf, isNear } from "../../../curves/same-curves.ts";
import type { Point } from "../positions/points.ts";
import { ridesAlong, type Track } from "../positions/tracks.ts";
import type { PointsOf, Stream } from "./streams.ts";

/** How many of the values must repeat those of the evaluation before. */
const minShare = 0.9;

/**
 * The tracks of an evaluation whose lines are those of the training's batches, and repeat on each what a line of the evaluation's own
 * told before: `iter 40: val loss 0.8301`, then `iter 50 | loss train: 0.6, val: 0.830`.
 */
export function findEchoes(tracks: readonly Track[], pointsOf: PointsOf): readonly Track[] {
  const own = tracks.filter((track) => !ridesAlong(track)).flatMap(pointsOf);
  if (own.length === 0 || own.length === tracks.flatMap(pointsOf).length) return [];
  own.sort((a, b) => a.line - b.line);
  return tracks.filter((track) => {
    const points = pointsOf(track);
    return ridesAlong(track) && points.length > own.length && isEcho(points, own);
  });
}

/**
 * Whether a stream that names no side has the values of an evaluation, which the end of an epoch, a line on each that is the best so
 * far, or one just before it tells once more.
 */
export function repeatsEvaluation({ points }: Stream, sided: readonly Stream[]): boolean {
  return sided.some((other) => {
    if (other.side === "train") return false;
    const [own, all] = [points.length, other.points.length];
    // Two sides may be equal by chance in as many as two evaluations.
    if (own > all || (own === all && own < 3)) return announces(points, other.points);
    const told = new Map(other.points.map(({ at, value }) => [at, value]));
    return points.every(({ at, value }) => told.get(at) === value) || announces(points, other.points);
  });
}

/** Whether each point has the value of the next one of an evaluation, and no two the same one's; one may stand behind all of them. */
function announces(points: readonly Point[], evaluated: readonly Point[]): boolean {
  let next = 0;
  const announced = points.filter(({ line, value }) => {
    while ((evaluated[next]?.line ?? Number.POSITIVE_INFINITY) <= line) next++;
    return evaluated[next++]?.value === value;
  });
  const end = evaluated.at(-1)?.line ?? 0;
  const isLast = (points.at(-1)?.line ?? 0) > end;
  return announced.length > 2 && announced.length === points.length - (isLast ? 1 : 0);
}

function isEcho(points: readonly Point[], own: readonly Point[]): boolean {
  const unit = 10 ** -decimalsOf(Float64Array.from(points, ({ value }) => value));
  let at = -1;
  let echoes = 0;
  for (const { line, value } of points) {
    while ((own[at + 1]?.line ?? Number.POSITIVE_INFINITY) < line) at++;
    if (isNear(own[at]?.value, value, unit / 2)) echoes++;
  }
  return echoes >= minShare * points.length;
}
