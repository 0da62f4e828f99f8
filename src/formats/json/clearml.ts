import type { Artifact } from "../../reading/artifact.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { headDict, readDict } from "../../reading/json/dict.ts";
import { type Dict, isDict, type Literal } from "../../reading/json/literal.ts";
import { parsePythonJson } from "../../reading/json/python-json.ts";
import { headLiteral } from "../../reading/json/python-literal.ts";
import { mayBeSeries } from "../../reading/table/columns.ts";
import { SeriesCollector, steppedToRuns } from "../../reading/table/stepped-series.ts";
import { incompleteRowNote } from "../../reading/table/table.ts";
import { readLines } from "../../reading/text/lines.ts";
import { parseNumber } from "../../reading/text/number.ts";
import { toStepped } from "./stepped-lists.ts";

const event = /^\s*\[\{[^\n]{0,200}?"type": "training_stats_scalar"/;

/**
 * `metrics.jsonl` of a ClearML session in offline mode: a list of events in each line, with a scalar of the variant `train` of
 * the metric `loss` in each, for example. Or what `task.get_reported_scalars()` returns, saved as JSON:
 * `{"loss": {"train": {"name": "train", "x": [0, 1], "y": [0.5, 0.4]}}}`.
 */
export const clearml: Format = {
  id: "clearml",
  title: "ClearML offline session, reported scalars",
  files: ["*metrics.jsonl", "*scalars.json"],
  matches: (artifact) => event.test(artifact.head) || holdsPlots(artifact),
  read: ([artifact], columns) =>
    event.test(artifact.head) ? readEvents(artifact, columns) : readPlots(readDict(artifact), columns),
};

function readEvents(artifact: Artifact, columns: ColumnConfig): ParsedRun[] {
  const series = new SeriesCollector();
  const notes: string[] = [];
  for (const { text, number, isComplete } of readLines(artifact.openText())) {
    if (isComplete || text.endsWith("]"))
      addEvents(parsePythonJson(text, "a list of events", number), number, series);
    else notes.push(incompleteRowNote(number));
  }
  return series.toRuns(columns, notes);
}

function holdsPlots(artifact: Artifact): boolean {
  const curves = plotsIn(headDict(artifact));
  // The head may end within the last one.
  const whole = headLiteral(artifact)?.isTruncated && curves.length > 1 ? curves.slice(0, -1) : curves;
  return whole.length > 0 && whole.every(([, curve]) => isCurve(curve));
}

/** The curves of all plots, named by both. */
function plotsIn(dict: Dict | null): [string, Literal][] {
  return [...(dict?.entries ?? [])].flatMap(([plot, curves]): [string, Literal][] =>
    isDict(curves) ? [...curves.entries].map(([name, curve]) => [`${plot}/${name}`, curve]) : [[plot, null]],
  );
}

function isCurve(value: Literal): boolean {
  return isDict(value) && value.entries.has("name") && value.entries.has("x");
}

function readPlots(dict: Dict, columns: ColumnConfig): ParsedRun[] {
  const all = plotsIn(dict);
  const curves = all.filter(([name]) => !isOfMachine(name) && mayBeSeries(name, columns));
  const leftOut = all.filter((one) => !curves.includes(one)).map(([what]) => ({ what, why: "not a metric" }));
  const series = curves.map(([name, curve]) => toStepped(name, curve, "x", "y"));
  return steppedToRuns(series, columns).map((run) => ({ ...run, leftOut }));
}

/** Adds the scalars of a line. Throws a FormatError for anything but a list of events. Plots and single values are left out. */
function addEvents(events: unknown, line: number, series: SeriesCollector): void {
  if (!Array.isArray(events)) throw new FormatError("expected a list of events", line);
  for (const event of events) {
    const { type, metric, variant, iter, value } = fieldsOf(event);
    const number = typeof value === "number" ? value : parseNumber(String(value));
    const isScalar = type === "training_stats_scalar" && typeof iter === "number" && iter >= 0;
    const name = `${metric}/${variant}`;
    if (isScalar && number !== null && !isOfMachine(name)) series.add(name, iter, number);
  }
}

/** ClearML measures the machine itself. */
function isOfMachine(name: string): boolean {
  return name.startsWith(":monitor:");
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
