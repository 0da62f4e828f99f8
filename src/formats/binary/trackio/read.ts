import { posix } from "node:path";
import type { Params } from "../../../curves/model.ts";
import type { Artifact } from "../../../reading/artifact.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { Database } from "../../../reading/sqlite/database.ts";
import type { Value } from "../../../reading/sqlite/rows.ts";
import { NestedRows } from "../../../reading/table/nested-rows.ts";
import { denseColumn } from "../../../reading/table/select-columns.ts";
import { metricColumns } from "../../../reading/table/table.ts";
import { toRuns } from "../../../reading/table/to-runs.ts";
import { quote } from "../../../reading/text/quote.ts";
import { paramsOf } from "../../params.ts";
import { columnsOf, runId } from "./columns.ts";

/** What one call of `trackio.log` recorded. */
type Row = { readonly time: number; readonly step: number; readonly metrics: Record<string, unknown> };

type Run = { readonly name: string; readonly rows: Row[] };

/** More runs than any project has. */
const maxRuns = 100_000;

/** Reads every run of a project that logged a metric. Throws a FormatError. */
export function readProject(file: Artifact, columns: ColumnConfig): ParsedRun[] {
  const database = new Database(file);
  const project = posix.basename(file.path).replace(/\.\w+$/, "");
  const id = database.has("metrics", [runId]) ? runId : "run_name";
  const params = paramsByRun(database, id);
  const runs = new Map<Value | undefined, Run>();
  for (const [run, name, step, time, json] of database.select("metrics", [id, ...columnsOf.metrics])) {
    const own = runs.get(run) ?? { name: String(name), rows: [] };
    runs.set(run, own);
    if (runs.size > maxRuns) throw new FormatError(`expected at most ${maxRuns} runs, got more`);
    if (typeof step !== "number")
      throw new FormatError(`expected a step of each row, got none in the run ${quote(own.name)}`);
    own.rows.push({ time: Date.parse(String(time)) / 1000, step, metrics: dictIn(json, own.name) });
  }
  return [...runs].flatMap(([run, { name, rows }]) => {
    const read = readRows(rows, columns);
    return read.map((one) => ({ ...one, project, name, params: params.get(run) ?? {} }));
  });
}

/** Rows in the order of their times, since a server may store them in another. */
function readRows(rows: readonly Row[], columns: ColumnConfig): ParsedRun[] {
  const ordered = rows.toSorted((a, b) => a.time - b.time || 0);
  const values = new NestedRows();
  for (const { metrics } of ordered) {
    for (const [name, value] of Object.entries(metrics)) values.addValue(name, value);
    values.endRow();
  }
  const step = denseColumn(
    "step",
    ordered.map(({ step }) => step),
  );
  const time = denseColumn(
    "timestamp",
    ordered.map(({ time }) => time),
  );
  const recorded = values.columns.filter(({ name }) => name !== "step" && name !== "timestamp");
  const table = { columns: [step, time, ...recorded], rows: rows.length, lines: null, notes: [] };
  return metricColumns(table, columns).length === 0 ? [] : toRuns(table, columns, { column: step });
}

/** Parses the JSON of a row, which Trackio stores as bytes. */
function dictIn(json: Value | undefined, run: string): Record<string, unknown> {
  const text = json instanceof Uint8Array ? Buffer.from(json).toString("utf8") : String(json);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value));
  } catch (thrown) {
    // Deeply nested lists overflow the stack.
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
  }
  throw new FormatError(`expected a dict of metrics in the run ${quote(run)}, got ${quote(text)}`);
}

function paramsByRun(database: Database, id: string): Map<Value | undefined, Params> {
  const params = new Map<Value | undefined, Params>();
  if (!database.has("configs", [id, "config"])) return params;
  for (const [run, json] of database.select("configs", [id, "config"])) {
    const config = Object.entries(dictIn(json, String(run)));
    // Trackio's own notes begin with an underscore.
    params.set(run, paramsOf(Object.fromEntries(config.filter(([name]) => !name.startsWith("_")))));
  }
  return params;
}
