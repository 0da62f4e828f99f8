import { controlChars } from "../text/sanitize.ts";
import type { Axis, PairedRun, Series } from "./model.ts";

/** One recorded value of a curve. */
type Row = {
  readonly run: string;
  readonly metric: string;
  readonly side: "train" | "val";
  readonly axis: Axis;
  readonly position: number;
  readonly value: number;
};

const columns = [
  "run",
  "metric",
  "side",
  "axis",
  "position",
  "value",
] as const satisfies readonly (keyof Row)[];

/** The curves as CSV in long form, a line for each recorded value. NaN and the infinities are as pandas and NumPy write them. */
export function* csvLines(runs: readonly PairedRun[]): Generator<string> {
  yield `${columns.join(",")}\n`;
  for (const { run, metric, side, axis, position, value } of rowsOf(runs))
    yield `${csvCell(run)},${csvCell(metric)},${side},${axis},${position},${csvNumber(value)}\n`;
}

/** The same as JSON lines. JSON has no NaN: Python's names for it and the infinities stand in its place, which Python reads. */
export function* jsonLines(runs: readonly PairedRun[]): Generator<string> {
  for (const { value, ...row } of rowsOf(runs))
    yield `${JSON.stringify(row).slice(0, -1)},"value":${String(value)}}\n`;
}

function* rowsOf(runs: readonly PairedRun[]): Generator<Row> {
  for (const { name: run, curves } of runs)
    for (const { metric, train, val } of curves)
      for (const [side, series] of [["train", train] as const, ["val", val] as const])
        if (series !== null) yield* valuesOf(series, { run, metric, side });
}

function* valuesOf(
  { axis, positions, values }: Series,
  of: Pick<Row, "run" | "metric" | "side">,
): Generator<Row> {
  for (const [i, value] of values.entries())
    yield { ...of, axis, position: positions[i] ?? Number.NaN, value };
}

function csvCell(text: string): string {
  const line = text.replace(controlChars, " ");
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

function csvNumber(value: number): string {
  return String(value).replace("Infinity", "inf");
}
