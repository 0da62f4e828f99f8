import type { ReportedCurve } from "./schema.ts";

/** A loss above this many times its first value has exploded, and would flatten the rest of the plot. */
const explosionFactor = 100;

/** The values of a curve that can be drawn: null if one is not finite or has exploded. */
export function plottable({ plot }: ReportedCurve): ReportedCurve["plot"] {
  const first = Math.max(Math.abs(plot.train?.[0] ?? 0), Math.abs(plot.val?.[0] ?? 0));
  const max = first > 0 ? explosionFactor * first : Number.POSITIVE_INFINITY;
  const limit = (values: (number | null)[] | null) =>
    values?.map((value) => (value !== null && Math.abs(value) <= max ? value : null)) ?? null;
  return { at: plot.at, train: limit(plot.train), val: limit(plot.val) };
}
