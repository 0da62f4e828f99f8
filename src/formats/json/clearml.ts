import type { Format } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { parsePythonJson } from "../../reading/json/python-json.ts";
import { SeriesCollector } from "../../reading/table/stepped-series.ts";
import { incompleteRowNote } from "../../reading/table/table.ts";
import { readLines } from "../../reading/text/lines.ts";
import { parseNumber } from "../../reading/text/number.ts";

const event = /^\s*\[\{[^\n]{0,200}?"type": "training_stats_scalar"/;

/**
 * `metrics.jsonl` of a ClearML session in offline mode: a list of events in each line, with a scalar of the variant `train` of
 * the metric `loss` in each, for example.
 */
export const clearml: Format = {
  id: "clearml",
  title: "ClearML offline session",
  files: ["*metrics.jsonl"],
  matches: ({ head }) => event.test(head),
  read: ([artifact], columns) => {
    const series = new SeriesCollector();
    const notes: string[] = [];
    for (const { text, number, isComplete } of readLines(artifact.openText())) {
      if (isComplete || text.endsWith("]"))
        addEvents(parsePythonJson(text, "a list of events", number), number, series);
      else notes.push(incompleteRowNote(number));
    }
    return series.toRuns(columns, notes);
  },
};

/** Adds the scalars of a line. Throws a FormatError for anything but a list of events. Plots and single values are left out. */
function addEvents(events: unknown, line: number, series: SeriesCollector): void {
  if (!Array.isArray(events)) throw new FormatError("expected a list of events", line);
  for (const event of events) {
    const { type, metric, variant, iter, value } = fieldsOf(event);
    const number = typeof value === "number" ? value : parseNumber(String(value));
    const isScalar = type === "training_stats_scalar" && typeof iter === "number" && iter >= 0;
    // ClearML measures the machine itself.
    if (isScalar && number !== null && !/^:monitor:/.test(String(metric)))
      series.add(`${metric}/${variant}`, iter, number);
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
