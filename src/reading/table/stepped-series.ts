import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { denseColumn } from "./select-columns.ts";
import { mergeParts, toRuns } from "./to-runs.ts";

/** The values of a metric with their own steps. */
export type SteppedSeries = {
  readonly name: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
};

/**
 * Makes runs of metrics that have their own steps. Where the steps start again, a new run begins. Throws a FormatError.
 */
export function steppedToRuns(metrics: readonly SteppedSeries[], config: ColumnConfig): ParsedRun[] {
  const parts = metrics
    .filter(({ values }) => values.length > 0)
    .map((metric) => seriesToRuns(metric, config));
  if (parts.length === 0) throw new FormatError("no metric found");
  return mergeParts(parts);
}

function seriesToRuns({ name, steps, values }: SteppedSeries, config: ColumnConfig): ParsedRun[] {
  if (steps.length !== values.length) {
    const actual = `${steps.length} steps and ${values.length} values`;
    throw new FormatError(`expected a step for each value of ${quote(name)}, got ${actual}`);
  }
  const table = { columns: [denseColumn("step", steps), denseColumn(name, values)], rows: values.length };
  return toRuns({ ...table, lines: null, notes: [] }, config);
}
