import type { Columns, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { columnOf } from "./select-columns.ts";
import { mergeParts, toRuns } from "./to-runs.ts";

/** A metric that has steps of its own, one for each value. */
export type Stepped = {
  readonly name: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
};

/** The trainings that metrics tell of: where some begin again, they are those of the next. Throws a FormatError. */
export function steppedToRuns(metrics: readonly Stepped[], columns: Columns): ParsedRun[] {
  const all = metrics
    .filter(({ values }) => values.length > 0)
    .map((metric) => recordingsIn(metric, columns));
  if (all.length === 0) throw new FormatError("expected a metric with a value, none came");
  return mergeParts(all);
}

function recordingsIn({ name, steps, values }: Stepped, columns: Columns): ParsedRun[] {
  if (steps.length !== values.length) {
    const came = `${steps.length} steps and ${values.length} values`;
    throw new FormatError(`expected a step for each value of ${quote(name)}, ${came} came`);
  }
  const table = { columns: [columnOf("step", steps), columnOf(name, values)], rows: values.length };
  return toRuns({ ...table, lines: null, notes: [] }, columns);
}
