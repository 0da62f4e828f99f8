import type { Direction } from "./model.ts";

/**
 * Values as costs: lower is better whatever the direction, so that one formula serves both.
 * A max metric is negated.
 */
export function costs(values: Float64Array, direction: Direction): Float64Array {
  return direction === "min" ? values : values.map((value) => -value);
}

/** Index of the first best value; NaN is never the best. -1 where no value is a number. */
export function bestIndex(values: Float64Array, direction: Direction): number {
  let best = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const held = best < 0 ? Number.NaN : (values[best] ?? Number.NaN);
    if (best < 0 || (direction === "min" ? value < held : value > held)) best = i;
  }
  return best;
}

/** Rounded up, or down, to so many significant digits; a value that has no more stays as it is. */
export function roundOutward(value: number, digits: number, up: boolean): number {
  const near = Number(value.toPrecision(digits));
  if (near === value || near > value === up) return near;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(near))) + 1 - digits);
  return Number((near + (up ? unit : -unit)).toPrecision(digits));
}

/** At most `most` indices of `length` values, evenly spread, the first and the last among them. */
export function downsample(length: number, most: number): number[] {
  if (length <= most) return Array.from({ length }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (length - 1)) / (most - 1)));
}
