import { label } from "./escape.ts";
import { plottable } from "./plot.ts";
import type { ReportedCurve } from "./schema.ts";

/**
 * A chart of train and val, or null where there is too little to draw. xychart-beta spreads its points evenly
 * and knows neither gaps nor exponents: the curve is taken at even positions and ends before the first value
 * that is not finite or has exploded.
 */
export function chart(curve: ReportedCurve, run: string): string | null {
  const { metric, axis } = curve;
  const plot = plottable(curve);
  const ends = [plot.train, plot.val].map((values) => values?.indexOf(null) ?? -1).filter((end) => end >= 0);
  const at = plot.at.slice(0, Math.min(plot.at.length, ...ends));
  const [from, to] = [at[0], at.at(-1)];
  if (from === undefined || to === undefined || at.length < 2) return null;
  const cut =
    at.length < plot.at.length ? ` up to ${axis} ${decimal(to)} of ${decimal(plot.at.at(-1) ?? to)}` : "";
  const even = at.map((_, i) => lastBefore(at, from + (i * (to - from)) / (at.length - 1)));
  const line = (name: string, values: readonly (number | null)[] | null) =>
    values ? [`  line "${name}" [${even.map((index) => decimal(values[index] ?? 0)).join(", ")}]`] : [];
  return [
    "---",
    "config:",
    "  themeVariables:",
    "    xyChart:",
    "      backgroundColor: transparent",
    '      plotColorPalette: "#2f81f7, #d29922"',
    "---",
    "xychart-beta",
    `  title "${label(`${metric} of ${run}`)}${cut}"`,
    `  x-axis "${axis}" ${decimal(from)} --> ${decimal(to)}`,
    // A name without a Latin letter leaves nothing, which the parser refuses.
    ...(label(metric) === "" ? [] : [`  y-axis "${label(metric)}"`]),
    ...line("train", plot.train),
    ...line("val", plot.val),
  ].join("\n");
}

function lastBefore(positions: readonly number[], at: number): number {
  const after = positions.findIndex((position) => position > at + 1e-9 * Math.abs(at));
  return after < 0 ? positions.length - 1 : Math.max(after - 1, 0);
}

/** Five significant digits, never an exponent; what no chart can show is cut. */
function decimal(value: number): string {
  const rounded = Number(Math.min(Math.max(value, -1e15), 1e15).toPrecision(5));
  return String(rounded).includes("e") ? rounded.toFixed(12).replace(/0+$/, "0") : String(rounded);
}
