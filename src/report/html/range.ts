import { explosionLimit } from "../plot.ts";

type Values = readonly (number | null | undefined)[];

/** The least and the greatest value to show, without what has exploded; null if there is nothing to show. */
export function visibleRange(series: readonly Values[]): [least: number, greatest: number] | null {
  const max = explosionLimit(series);
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of series)
    for (const value of values) {
      if (typeof value !== "number" || Math.abs(value) > max) continue;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
  if (least > greatest) return null;
  const margin = least === greatest ? Math.abs(least) * 0.1 || 1 : 0;
  return [least - margin, greatest + margin];
}

/** About `count` round numbers, evenly spaced, whose first and last enclose the range. */
export function ticks([least, greatest]: readonly [number, number], count: number): number[] {
  const rough = (greatest - least) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5].find((each) => each * power >= rough) ?? 10);
  const [from, to] = [Math.floor(least / step), Math.ceil(greatest / step)];
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
}
