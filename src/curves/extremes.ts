/**
 * Returns about `max` indices into series of `length` values: the first and the last, and of each bucket the least, the greatest
 * and the first value that is not finite of every series, so that neither a spike nor a gap is lost.
 */
export function keepExtremes(series: readonly Float64Array[], length: number, max: number): number[] {
  if (length <= max) return Array.from({ length }, (_, i) => i);
  const buckets = Math.max(1, Math.floor((max - 2) / (2 * Math.max(series.length, 1))));
  const kept = new Set([0, length - 1]);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = Math.floor((bucket * length) / buckets);
    const to = Math.floor(((bucket + 1) * length) / buckets);
    for (const values of series) for (const index of extremes(values, from, to)) kept.add(index);
  }
  return [...kept].sort((a, b) => a - b);
}

function extremes(values: Float64Array, from: number, to: number): number[] {
  let [least, greatest, broken] = [-1, -1, -1];
  for (let i = from; i < to; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      if (broken < 0) broken = i;
      continue;
    }
    if (least < 0 || value < (values[least] ?? Number.NaN)) least = i;
    if (greatest < 0 || value > (values[greatest] ?? Number.NaN)) greatest = i;
  }
  return [least, greatest, broken].filter((index) => index >= 0);
}
