import { NumberList } from "../../../reading/bytes/number-list.ts";
import type { ColumnConfig } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import type { Database } from "../../../reading/sqlite/database.ts";
import type { Value } from "../../../reading/sqlite/rows.ts";
import { mayBeSeries } from "../../../reading/table/columns.ts";
import { maxColumns } from "../../../reading/table/table.ts";
import { quote } from "../../../reading/text/quote.ts";
import { columnsOf } from "./columns.ts";

/** Of all runs together; each takes a kilobyte, whatever the file says. */
const maxMetrics = 100_000;

export type Metric = { readonly name: string; readonly points: Points };

/** The points of one metric of one run, in the order in which they were stored. */
class Points {
  readonly #times = new NumberList();
  readonly #steps = new NumberList();
  readonly #values = new NumberList();
  #isOrdered = true;

  add(time: number, step: number, value: number): void {
    // A server may store batches of points in any order.
    if (time < this.#times.last) this.#isOrdered = false;
    this.#times.push(time);
    this.#steps.push(step);
    this.#values.push(value);
  }

  inOrderOfTime(): Readonly<Record<"times" | "steps" | "values", Float64Array>> {
    const [times, steps, values] = [this.#times.toArray(), this.#steps.toArray(), this.#values.toArray()];
    if (this.#isOrdered) return { times, steps, values };
    const order = Uint32Array.from(times, (_, index) => index).sort(
      (a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b,
    );
    const sorted = (list: Float64Array) => Float64Array.from(order, (index) => list[index] ?? Number.NaN);
    return { times: sorted(times), steps: sorted(steps), values: sorted(values) };
  }
}

/** Reads the metrics of each run by its id and their names, and the names that are of no metric. Throws a FormatError. */
export function readMetrics(
  database: Database,
  columns: ColumnConfig,
): { readonly runs: Map<string, Map<string, Metric>>; readonly ignored: Set<string> } {
  const runs = new Map<string, Map<string, Metric>>();
  const ignored = new Set<string>();
  let count = 0;
  for (const [run, key, value, isNan, step, time] of database.select("metrics", columnsOf.metrics)) {
    if (typeof run !== "string" || typeof key !== "string")
      throw new FormatError("expected a run and a key of each metric, got something else");
    if (ignored.has(key)) continue;
    const metrics = runs.get(run) ?? new Map<string, Metric>();
    let metric = metrics.get(key);
    if (metric === undefined) {
      if (!mayBeSeries(key, columns)) {
        if (ignored.size < maxColumns) ignored.add(key);
        continue;
      }
      if (++count > maxMetrics)
        throw new FormatError(`expected at most ${maxMetrics} metrics of all runs, got more`);
      metric = { name: key, points: new Points() };
      metrics.set(key, metric);
      runs.set(run, metrics);
    }
    metric.points.add(
      numberIn(time, key),
      numberIn(step, key),
      isNan === 1 ? Number.NaN : toValue(value, key),
    );
  }
  return { runs, ignored };
}

/** SQLite has no NaN and makes null of it; MLflow stores an infinity as the largest number. */
function toValue(value: Value | undefined, key: string): number {
  if (value === null) return Number.NaN;
  const number = numberIn(value, key);
  return Math.abs(number) === Number.MAX_VALUE ? Math.sign(number) * Number.POSITIVE_INFINITY : number;
}

function numberIn(value: Value | undefined, key: string): number {
  if (typeof value === "number") return value;
  const actual = typeof value === "string" ? quote(value) : "none";
  throw new FormatError(`expected a number in the metric ${quote(key)}, got ${actual}`);
}
