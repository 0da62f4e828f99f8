import { sanitizeLine } from "../../text/sanitize.ts";
import { formatNumber } from "../format-number.ts";
import { plottable } from "../plot.ts";
import type { Paint } from "../render.ts";
import type { ReportedRun } from "../schema.ts";

const height = 9;

/**
 * Draws the first curve of a run: train as dots and val as bullets, one column for each point, with the highest and the lowest
 * value at the side. Returns an empty text if there is too little to draw.
 */
export function chart(run: ReportedRun, paint: Paint): string {
  const [curve] = run.curves;
  if (!curve || curve.plot.at.length < 3) return "";
  const plot = plottable(curve);
  const series = [
    { name: "train", mark: paint("blue", "·"), values: plot.train ?? [] },
    { name: "val", mark: paint("yellow", "●"), values: plot.val ?? [] },
  ];
  const finite = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const lines = Array.from({ length: height }, () => plot.at.map(() => " "));
  for (const { mark, values } of series) {
    values.forEach((value, column) => {
      if (value === null) return;
      const line = lines[high > low ? Math.round(((high - value) / (high - low)) * (height - 1)) : 0];
      if (line) line[column] = mark;
    });
  }
  const width = Math.max(formatNumber(low).length, formatNumber(high).length);
  const label = (index: number) =>
    index === 0 ? formatNumber(high) : index === height - 1 ? formatNumber(low) : "";
  const legend = series.map(({ name, mark }) => `${mark} ${name}`).join("  ");
  return [
    `${sanitizeLine(curve.metric)} of ${sanitizeLine(run.name)}   ${legend}`,
    ...lines.map((line, index) => `${label(index).padStart(width)} ┤${line.join("").trimEnd()}`),
    `${" ".repeat(width)} └ ${formatNumber(plot.at[0] ?? 0)} … ${formatNumber(plot.at.at(-1) ?? 0)} (${curve.axis})`,
  ].join("\n");
}
