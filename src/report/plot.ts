import type { ReportedCurve } from "./schema.ts";

/** A loss above this many times its first value has exploded, and would flatten the rest of the plot. */
const explosionFactor = 100;

/** The values of a curve that can be drawn: null if one is not finite or has exploded. */
export function plottable({ plot }: ReportedCurve): ReportedCurve["plot"] {
  const max = explosionLimit([plot.train ?? [], plot.val ?? []]);
  const limit = (values: (number | null)[] | null) =>
    values?.map((value) => (value !== null && Math.abs(value) <= max ? value : null)) ?? null;
  return { at: plot.at, train: limit(plot.train), val: limit(plot.val) };
}

/** What lies beyond it, on either side of 0, has exploded. */
export function explosionLimit(series: readonly (readonly (number | null | undefined)[])[]): number {
  const first = Math.max(...series.map(([value]) => Math.abs(value ?? 0)));
  return first > 0 ? explosionFactor * first : Number.POSITIVE_INFINITY;
}
