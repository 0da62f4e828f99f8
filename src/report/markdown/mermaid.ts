import { plottable } from "../plot.ts";
import type { ReportedCurve } from "../schema.ts";
import { mermaidLabel } from "./escape.ts";

/**
 * Draws train and val as a Mermaid chart, or returns null if there is too little to draw. xychart-beta spaces its points evenly
 * and accepts neither gaps nor exponents, so the curve is resampled at even positions and ends before the first value that is
 * not finite or has exploded.
 */
export function chart(curve: ReportedCurve, run: string): string | null {
  const { metric, axis } = curve;
  const plot = plottable(curve);
  const ends = [plot.train, plot.val].map((values) => values?.indexOf(null) ?? -1).filter((end) => end >= 0);
  const at = plot.at.slice(0, Math.min(plot.at.length, ...ends));
  const [from, to] = [at[0], at.at(-1)];
  if (from === undefined || to === undefined || at.length < 2) return null;
  const extent =
    at.length < plot.at.length ? ` up to ${axis} ${decimal(to)} of ${decimal(plot.at.at(-1) ?? to)}` : "";
  const even = at.map((_, i) => indexAt(at, from + (i * (to - from)) / (at.length - 1)));
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
    `  title "${mermaidLabel(`${metric} of ${run}`)}${extent}"`,
    `  x-axis "${axis}" ${decimal(from)} --> ${decimal(to)}`,
    // Of a name without a Latin letter nothing is left, and the parser rejects an empty title.
    ...(mermaidLabel(metric) === "" ? [] : [`  y-axis "${mermaidLabel(metric)}"`]),
    ...line("train", plot.train),
    ...line("val", plot.val),
  ].join("\n");
}

/** The index of the last position that is not beyond `position`. */
function indexAt(positions: readonly number[], position: number): number {
  const after = positions.findIndex((each) => each > position + 1e-9 * Math.abs(position));
  return after < 0 ? positions.length - 1 : Math.max(after - 1, 0);
}

/** Five significant digits without an exponent; values too large for a chart are clamped. */
function decimal(value: number): string {
  const rounded = Number(Math.min(Math.max(value, -1e15), 1e15).toPrecision(5));
  return String(rounded).includes("e") ? rounded.toFixed(12).replace(/0+$/, "0") : String(rounded);
}
