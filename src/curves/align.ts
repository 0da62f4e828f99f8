import type { Series } from "./model.ts";

/** Returns the last value recorded at or before each position, NaN before the first. Both lists of positions must increase. */
export function align({ positions, values }: Series, at: Float64Array): Float64Array {
  const aligned = new Float64Array(at.length);
  let next = 0;
  for (let i = 0; i < at.length; i++) {
    while (next < positions.length && (positions[next] ?? Number.NaN) <= (at[i] ?? Number.NaN)) next++;
    aligned[i] = values[next - 1] ?? Number.NaN;
  }
  return aligned;
}
