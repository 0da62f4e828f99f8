import { sanitizeLine } from "../../text/sanitize.ts";
import { baselineName } from "../compared.ts";
import { decidingCurve } from "../deciding-curve.ts";
import { formatNumber, formatPosition } from "../format-number.ts";
import { plottable } from "../plot.ts";
import type { Paint } from "../render.ts";
import type { Report } from "../schema.ts";
import { bestSign, paintSign } from "./signs.ts";
import { columnOf, positionAxis, tickStep } from "./ticks.ts";

const minPoints = 3;
/** A short curve is not stretched beyond this many columns a point. */
const maxColumnsPerPoint = 8;
/** Of the values, rounded outward to ticks. */
const maxIntervals = 6;
const height = 10;
const minRowsPerInterval = 2;

/**
 * Draws the curve that decides the verdict with the baseline's. Every point is drawn, several in one column where they are
 * dense, and a line joins them where they are sparse. Returns an empty text if there is too little to draw.
 */
export function chart(report: Report, columns: number, paint: Paint): string {
  const deciding = decidingCurve(report);
  if (!deciding || deciding.curve.plot.at.length < minPoints) return "";
  const { run, curve } = deciding;
  const plot = plottable(curve);
  const lines = [
    { name: `${baselineName(report)}, val`, mark: paint("dim", "○"), values: curve.base?.plot ?? [] },
    { name: "train", mark: paint("blue", "·"), values: plot.train ?? [] },
    { name: "val", mark: paint("yellow", "●"), values: plot.val ?? [] },
  ].filter(({ values }) => values.some((value) => value !== null));
  const finite = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = valueScale(Math.min(...finite), Math.max(...finite));
  if (scale === null) return "";

  const gutter = Math.max(curve.axis.length, ...scale.labels.map(({ length }) => length));
  const width = Math.max(1, Math.min(columns - gutter - 2, curve.points * maxColumnsPerPoint));
  const [from = 0, to = 0] = [plot.at[0], plot.at.at(-1)];
  const column = (at: number) => columnOf(at, from, to, width);
  const cells = scale.labels.map(() => Array.from({ length: width }, () => " "));
  const put = (x: number, value: number, mark: string) => {
    const row = cells[scale.rowOf(value)];
    if (row) row[x] = mark;
  };
  for (const { mark, values } of lines) {
    values.forEach((value, i) => {
      if (value === null) return;
      const [x, next, following] = [column(plot.at[i] ?? 0), column(plot.at[i + 1] ?? 0), values[i + 1]];
      put(x, value, mark);
      if (typeof following !== "number") return;
      for (let step = 1; step < next - x; step++)
        put(x + step, value + ((following - value) * step) / (next - x), mark);
    });
  }
  const best = curve.best && (curve.val === null ? curve.best.train : curve.best.val);
  const star = paintSign(bestSign, paint);
  if (curve.best && best !== null) put(column(curve.best.at), best, star);

  const legend = [
    ...lines.toReversed().map(({ name, mark }) => `${mark} ${name}`),
    ...(curve.best && best !== null
      ? [`${star} best ${formatNumber(best)} at ${formatPosition(curve.best.at, curve.axis)}`]
      : []),
  ];
  const axis = positionAxis(from, to, width);
  return [
    `${sanitizeLine(curve.metric)} of ${sanitizeLine(run.name)}`,
    legend.join("  "),
    ...cells.map((row, i) => {
      const label = scale.labels[i] ?? "";
      return `${label.padStart(gutter)} ${label === "" ? "│" : "┤"}${row.join("").trimEnd()}`;
    }),
    `${" ".repeat(gutter)} └${axis.line}`,
    `${curve.axis.padStart(gutter)}  ${axis.labels}`,
  ].join("\n");
}

type ValueScale = {
  /** Of each row from the top; empty where it has no tick. */
  readonly labels: readonly string[];
  readonly rowOf: (value: number) => number;
};

/** The rows that values from `low` to `high` take; null where they are too far apart or too near for a scale. */
function valueScale(low: number, high: number): ValueScale | null {
  const step = tickStep(high - low || Math.abs(high) || 1, maxIntervals - 1);
  const bottom = Math.floor(low / step);
  const top = Math.max(bottom + 1, Math.ceil(high / step));
  const intervals = top - bottom;
  if (!(intervals <= maxIntervals)) return null;
  const size = Math.max(Math.abs(top), Math.abs(bottom));
  const digits = Math.max(4, Math.ceil(Math.log10(size)) + 1);
  const rows = Math.max(minRowsPerInterval, Math.floor(height / intervals));
  const labels = Array.from({ length: rows * intervals + 1 }, (_, i) =>
    i % rows === 0 ? formatNumber((top - i / rows) * step, digits) : "",
  );
  return { labels, rowOf: (value) => Math.round((top - value / step) * rows) };
}
