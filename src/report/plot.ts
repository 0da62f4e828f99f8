import type { ReportedCurve } from "./schema.ts";

/** Beyond this many times its beginning a loss has exploded, and would flatten all that came before. */
const explosion = 100;

/** What can be drawn of a curve: null where a value is not finite or has exploded. */
export function plottable({ plot }: ReportedCurve): ReportedCurve["plot"] {
  const beginning = Math.max(Math.abs(plot.train?.[0] ?? 0), Math.abs(plot.val?.[0] ?? 0));
  const most = beginning > 0 ? explosion * beginning : Number.POSITIVE_INFINITY;
  const draw = (values: (number | null)[] | null) =>
    values?.map((value) => (value !== null && Math.abs(value) <= most ? value : null)) ?? null;
  return { at: plot.at, train: draw(plot.train), val: draw(plot.val) };
}
