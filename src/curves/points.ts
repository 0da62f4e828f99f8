import type { Direction } from "./model.ts";

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

/**
 * Returns at most `max` (at least 2 + 2 for each curve) indices into curves of one length: all if that many suffice, else the
 * first, the last, and those at which each curve is least and greatest within each of even stretches. NaN counts as greatest, so
 * that a gap stays one.
 */
export function keepExtremes(curves: readonly Float64Array[], max: number): number[] {
  const length = curves[0]?.length ?? 0;
  if (length <= max) return downsample(length, max);
  const stretches = Math.floor((max - 2) / (2 * curves.length));
  const kept = new Set([0, length - 1]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = Math.floor((stretch * length) / stretches);
    const end = Math.floor(((stretch + 1) * length) / stretches);
    for (const values of curves) {
      const at = (index: number) =>
        Number.isNaN(values[index]) ? Number.POSITIVE_INFINITY : (values[index] ?? 0);
      let [least, greatest] = [start, start];
      for (let i = start + 1; i < end; i++) {
        if (at(i) < at(least)) least = i;
        if (at(i) > at(greatest)) greatest = i;
      }
      kept.add(least).add(greatest);
    }
  }
  return [...kept].sort((a, b) => a - b);
}
