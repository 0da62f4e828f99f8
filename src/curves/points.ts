import type { Direction, Series } from "./model.ts";

/**
 * Converts values to costs, of which lower is better, so that one formula serves both directions: negates a
 * rising metric.
 */
export function costs(values: Float64Array, direction: Direction): Float64Array {
  return direction === "min" ? values : values.map((value) => -value);
}

/** Returns the index of the first best value, ignoring NaN; -1 if there is no number. */
export function bestIndex(values: Float64Array, direction: Direction): number {
  let best = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const bestValue = values[best] ?? Number.NaN;
    if (best < 0 || (direction === "min" ? value < bestValue : value > bestValue)) best = i;
  }
  return best;
}

/** Rounds up or down to `digits` significant digits; a value with no more digits is unchanged. */
export function roundOutward(value: number, digits: number, up: boolean): number {
  const near = Number(value.toPrecision(digits));
  if (near === value || near > value === up) return near;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(near))) + 1 - digits);
  return Number((near + (up ? unit : -unit)).toPrecision(digits));
}

/** Returns at most `max` indices into `length` values, evenly spread, including the first and the last. */
export function downsample(length: number, max: number): number[] {
  if (length <= max) return Array.from({ length }, (_, i) => i);
  return Array.from({ length: max }, (_, i) => Math.round((i * (length - 1)) / (max - 1)));
}

export function haveSamePositions(a: Pick<Series, "positions">, b: Pick<Series, "positions">): boolean {
  return (
    a.positions.length === b.positions.length && a.positions.every((at, index) => at === b.positions[index])
  );
}
