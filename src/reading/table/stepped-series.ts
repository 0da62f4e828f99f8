import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { mayBeSeries } from "./columns.ts";
import { denseColumn } from "./select-columns.ts";
import { maxColumns } from "./table.ts";
import { mergeParts, toRuns } from "./to-runs.ts";

/** The values of a metric with their own steps. */
export type SteppedSeries = {
  readonly name: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
};

/** Collects values that come one at a time, each with the name of its metric. */
export class SeriesCollector {
  readonly #series = new Map<string, { name: string; steps: number[]; values: number[] }>();

  /** Throws a FormatError for too many names. */
  add(name: string, step: number, value: number): void {
    const series = this.#series.get(name) ?? { name, steps: [], values: [] };
    if (series.values.length === 0) this.#series.set(name, series);
    if (this.#series.size > maxColumns)
      throw new FormatError(`expected at most ${maxColumns} metrics, got more`);
    series.steps.push(step);
    series.values.push(value);
  }

  /** The runs of all metrics, with these notes; none if nothing was collected. Throws a FormatError. */
  toRuns(config: ColumnConfig, notes: readonly string[]): ParsedRun[] {
    const all = [...this.#series.values()];
    const metrics = all.filter(({ name }) => mayBeSeries(name, config));
    if (metrics.length === 0) return [];
    const others = all.filter((one) => !metrics.includes(one));
    const leftOut = others.map(({ name }) => ({ what: name, why: "not a metric" }));
    return steppedToRuns(metrics, config).map((run) => ({
      ...run,
      notes: [...run.notes, ...notes],
      leftOut,
    }));
  }
}

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
