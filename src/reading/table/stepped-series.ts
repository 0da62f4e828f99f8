import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { denseColumn } from "./select-columns.ts";
import { mergeParts, toRuns } from "./to-runs.ts";

/** A metric that has steps of its own, one for each value. */
export type SteppedSeries = {
  readonly name: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
};

/** The trainings that metrics tell of: where some begin again, they are those of the next. Throws a FormatError. */
export function steppedToRuns(metrics: readonly SteppedSeries[], columns: ColumnConfig): ParsedRun[] {
  const all = metrics
    .filter(({ values }) => values.length > 0)
    .map((metric) => recordingsIn(metric, columns));
  if (all.length === 0) throw new FormatError("expected a metric with a value, none came");
  return mergeParts(all);
}

function recordingsIn({ name, steps, values }: SteppedSeries, columns: ColumnConfig): ParsedRun[] {
  if (steps.length !== values.length) {
    const came = `${steps.length} steps and ${values.length} values`;
    throw new FormatError(`expected a step for each value of ${quote(name)}, ${came} came`);
  }
  const table = { columns: [denseColumn("step", steps), denseColumn(name, values)], rows: values.length };
  return toRuns({ ...table, lines: null, notes: [] }, columns);
}
