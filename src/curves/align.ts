import type { Series } from "./model.ts";

/**
 * Returns the last value recorded at or before each position, NaN before the first. Both lists of positions
 * must increase.
 */
export function align({ positions, values }: Series, at: Float64Array): Float64Array {
  const aligned = new Float64Array(at.length);
  let next = 0;
  for (let i = 0; i < at.length; i++) {
    while (next < positions.length && (positions[next] ?? Number.NaN) <= (at[i] ?? Number.NaN)) next++;
    aligned[i] = values[next - 1] ?? Number.NaN;
  }
  return aligned;
}

/**
 * Returns for each position the mean of the values recorded after the position before it, up to and including
 * its own; not finite if one of these is not. If none was recorded since, `whenNone` says what stands there:
 * the mean before it (`carry`, NaN before the first value), or NaN. Both lists of positions must increase.
 */
export function meansSince(
  { positions, values }: Series,
  at: Float64Array,
  whenNone: "carry" | "nan",
): Float64Array {
  const means = new Float64Array(at.length);
  let next = 0;
  for (let i = 0; i < at.length; i++) {
    const first = next;
    let mean = whenNone === "carry" ? (means[i - 1] ?? Number.NaN) : Number.NaN;
    while (next < positions.length && (positions[next] ?? Number.NaN) <= (at[i] ?? Number.NaN)) {
      const value = values[next] ?? Number.NaN;
      // A running mean keeps equal values as they are, and a sum could overflow.
      mean = next === first ? value : mean + (value - mean) / (next - first + 1);
      next++;
    }
    means[i] = mean;
  }
  return means;
}
