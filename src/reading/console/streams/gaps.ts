import type { Axis } from "../../../curves/model.ts";
import { placesOf } from "./rounded.ts";
import type { Stream } from "./streams.ts";

/** With fewer positions, or more gaps, nothing tells how a log counts. */
const minPositions = 6;
const maxGaps = 3;
const minRegular = 0.8;

/** Says where a counter that goes on by the same stride jumps ahead: lines may be lost. */
export function describeGaps(streams: readonly Stream[], axis: Axis): string[] {
  const positions = [...new Set(streams.flatMap(({ points }) => placesOf(points)))];
  if (positions.length < minPositions) return [];
  const sorted = positions.toSorted((a, b) => a - b);
  const strides = sorted.slice(1).map((at, index) => at - (sorted[index] ?? Number.NaN));
  const usual = strides.toSorted((a, b) => a - b)[Math.floor(strides.length / 2)] ?? Number.NaN;
  const regular = strides.filter((stride) => stride === usual).length;
  const gaps = strides.flatMap((stride, index) => (stride >= 2 * usual ? [index] : []));
  if (regular < minRegular * strides.length || gaps.length > maxGaps) return [];
  return gaps.map(
    (index) => `nothing is recorded between ${axis} ${sorted[index]} and ${axis} ${sorted[index + 1]}`,
  );
}
