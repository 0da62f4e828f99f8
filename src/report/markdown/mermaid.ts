import { groupBy } from "../../text/group-by.ts";
import { bestValue } from "../best-value.ts";
import { baselineName } from "../compared.ts";
import { decidingCurve } from "../deciding-curve.ts";
import { formatNumber, formatPosition } from "../format-number.ts";
import { plottable } from "../plot.ts";
import type { Report, ReportedCurve } from "../schema.ts";
import { mermaidLabel } from "./escape.ts";

/** Each of these many stretches of the x axis takes two points of a curve. */
const stretches = 50;
/** A name that would drive the title out of the chart, and its ends, as in the table. */
const endsOfName = /^(.{18}).{5,}(.{19})$/;

/** The curve that decides the verdict, else the first, as a Mermaid chart; empty if there is too little to draw. */
export function openingChart(report: Report): string {
  const deciding = decidingCurve(report);
  const diagram = deciding && chart(deciding.curve, deciding.run.name, baselineName(report));
  return diagram ? `\`\`\`mermaid\n${diagram}\n\`\`\`` : "";
}

/**
 * Draws train, val and the val of the baseline as a low Mermaid chart, or returns null if there is too little to draw.
 * xychart-beta spaces its points evenly and accepts neither gaps nor exponents: the curve ends before the first value that is not
 * finite or has exploded, and of each stretch of the axis the least and the greatest value stay.
 */
export function chart(curve: ReportedCurve, run: string, baseline: string): string | null {
  const { metric, axis } = curve;
  const plot = plottable(curve);
  const ends = [plot.train, plot.val].map((values) => values?.indexOf(null) ?? -1).filter((end) => end >= 0);
  const at = plot.at.slice(0, Math.min(plot.at.length, ...ends));
  const [from, to] = [at[0], at.at(-1)];
  if (from === undefined || to === undefined || at.length < 2) return null;
  const extent =
    at.length < plot.at.length
      ? ` - drawn up to ${axis} ${decimal(to)} of ${decimal(plot.at.at(-1) ?? to)}`
      : "";
  const lines = [
    { name: "train", colour: "#2f81f7", values: plot.train },
    { name: "val", colour: "#d29922", values: plot.val },
    { name: `${baseline}, val`, colour: "#8b949e", values: curve.base?.plot ?? null },
  ].flatMap(({ name, colour, values }) => {
    const even = values && spread(at, values);
    return even ? [{ name, colour, even }] : [];
  });
  return [
    "---",
    "config:",
    "  xyChart:",
    "    width: 640",
    "    height: 300",
    "    titleFontSize: 14",
    "    yAxis:",
    "      labelFontSize: 12",
    "  themeVariables:",
    "    xyChart:",
    "      backgroundColor: transparent",
    `      plotColorPalette: "${lines.map(({ colour }) => colour).join(", ")}"`,
    "---",
    "xychart-beta",
    `  title "${nameInTitle(metric)} of ${nameInTitle(run)}${bestOf(curve)}${extent}"`,
    `  x-axis "${axis}" ${decimal(from)} --> ${decimal(to)}`,
    ...lines.map(({ name, even }) => `  line "${mermaidLabel(name)}" [${even.map(decimal).join(", ")}]`),
  ].join("\n");
}

function nameInTitle(name: string): string {
  return mermaidLabel(name).replace(endsOfName, "$1...$2");
}

function bestOf(curve: ReportedCurve): string {
  const value = bestValue(curve);
  if (!curve.best || value === null) return "";
  return ` - best ${formatNumber(value)} at ${formatPosition(curve.best.at, curve.axis)}`;
}

/** The values at even positions, or null if none is finite. */
function spread(at: readonly number[], recorded: readonly (number | null)[]): number[] | null {
  const first = recorded.slice(0, at.length).find((value) => value !== null);
  if (first === undefined || first === null) return null;
  let last = first;
  const values = at.map((_, i) => {
    last = recorded[i] ?? last;
    return last;
  });
  return isEven(at) ? values : leastAndGreatest(at, values);
}

function isEven(at: readonly number[]): boolean {
  const step = ((at.at(-1) ?? 0) - (at[0] ?? 0)) / (at.length - 1);
  return at.every((position, i) => Math.abs(position - (at[0] ?? 0) - i * step) <= 1e-6 * step * at.length);
}

/** Two values for each stretch between the first and the last position, in their order; those before it where it has none. */
function leastAndGreatest(at: readonly number[], values: readonly number[]): number[] {
  const [from = 0] = at;
  const width = ((at.at(-1) ?? 0) - from) / stretches;
  const groups = groupBy(
    at.map((_, i) => i),
    (i) => Math.min(Math.floor(((at[i] ?? 0) - from) / width), stretches - 1),
  );
  let last = values[0] ?? 0;
  return Array.from({ length: stretches }, (_, stretch) => {
    const within = (groups.get(stretch) ?? []).map((i) => values[i] ?? 0);
    const [least, greatest] = [Math.min(...within), Math.max(...within)];
    if (within.length === 0) return [last, last];
    last = within.at(-1) ?? last;
    return within.indexOf(least) <= within.indexOf(greatest) ? [least, greatest] : [greatest, least];
  }).flat();
}

/** Five significant digits without an exponent; values too large for a chart are clamped. */
function decimal(value: number): string {
  const rounded = Number(Math.min(Math.max(value, -1e15), 1e15).toPrecision(5));
  return String(rounded).includes("e") ? rounded.toFixed(12).replace(/0+$/, "0") : String(rounded);
}
