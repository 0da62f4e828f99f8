import { decimalsOf } from "../../../curves/same-curves.ts";
import { type Point, positionOf } from "../positions/points.ts";

/** So many exact positions before the first that is shared tell the step from each to the next. */
const minExact = 3;

/** Where values stand: as printed, or where they were before they were rounded. */
export function placesOf(points: readonly Point[]): readonly number[] {
  const printed = points.map(positionOf);
  return beforeRounding(printed) ?? printed;
}

/**
 * Where values stand that were recorded at a constant step and printed at rounded positions, which some share: `1.02e+04`, `'epoch':
 * 0.05`. Null if nothing tells.
 */
function beforeRounding(printed: readonly number[]): readonly number[] | null {
  const shared = printed.findIndex((at, index) => at === printed[index + 1]);
  if (shared === -1 || printed.some((at, index) => at < (printed[index - 1] ?? at))) return null;
  const [first = 0, last = 0] = [printed[0], printed.at(-1)];
  const decimals = decimalsOf(Float64Array.from(printed));
  if (decimals > 0) {
    const step = (last - first) / (printed.length - 1);
    const even = printed.map((_, index) => first + index * step);
    return step <= 10 ** -decimals && areRounded(even, printed) ? between(printed, even) : null;
  }
  const exact = printed.slice(shared - minExact - 1, shared);
  const step = (exact[1] ?? Number.NaN) - (exact[0] ?? Number.NaN);
  const isConstant = exact.every(
    (at, index) => index === 0 || at - (exact[index - 1] ?? Number.NaN) === step,
  );
  if (shared <= minExact || !isConstant) return null;
  const from = exact.at(-1) ?? Number.NaN;
  const even = printed.map((at, index) => (index < shared ? at : from + (index - shared + 1) * step));
  return areRounded(even, printed) ? even : null;
}

/** The last of those that share a position stands there, where an evaluation may stand too, the others before it. */
function between(printed: readonly number[], even: readonly number[]): number[] {
  const last = new Map(printed.map((at, index) => [at, index]));
  let before = -1;
  return printed.map((at, index) => {
    const end = last.get(at) ?? index;
    const from = printed[before];
    const place =
      from === undefined ? (even[index] ?? at) : at - ((end - index) * (at - from)) / (end - before);
    if (index === end) before = index;
    return place;
  });
}

/** Whether each place lies between the printed positions beside its own. */
function areRounded(places: readonly number[], printed: readonly number[]): boolean {
  const different = [...new Set(printed)];
  let index = 0;
  return places.every((place, row) => {
    if (different[index] !== printed[row]) index++;
    const at = different[index] ?? Number.NaN;
    const before = different[index - 1] ?? Number.NEGATIVE_INFINITY;
    const next = different[index + 1] ?? at + (at - before);
    return before < place && place < next;
  });
}
