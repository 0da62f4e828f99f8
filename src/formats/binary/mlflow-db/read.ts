import type { LeftOut } from "../../../curves/model.ts";
import type { Artifact } from "../../../reading/artifact.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { NoHistoryError } from "../../../reading/format-error.ts";
import { Database } from "../../../reading/sqlite/database.ts";
import type { Value } from "../../../reading/sqlite/rows.ts";
import { joinNotes } from "../../../reading/table/multi-file.ts";
import { denseColumn } from "../../../reading/table/select-columns.ts";
import { mergeParts } from "../../../reading/table/to-runs.ts";
import { maxParamLength, pointsToRuns, toParams } from "../../run-dir/mlflow/points.ts";
import { columnsOf } from "./columns.ts";
import { type Metric, readMetrics } from "./metrics.ts";

/** What `mlflow demo` and MLflow's page fill with made-up evaluations (mlflow/demo/base.py). */
const demoExperiment = "MLflow Demo";

/** Reads every run of a store that has a metric and is not deleted. Throws a FormatError. */
export function readStore(file: Artifact, columns: ColumnConfig): ParsedRun[] {
  const database = new Database(file);
  const experiments = experimentsIn(database);
  const names = textsByRun(database, "tags", (key) => key === "mlflow.runName");
  const params = textsByRun(database, "params", (_, value) => value.length <= maxParamLength);
  const recorded = readMetrics(database, columns);
  const runs: ParsedRun[] = [];
  const skipped = { deleted: 0, demo: 0 };
  for (const [id, name, stage, experiment] of database.select("runs", columnsOf.runs)) {
    const metrics = recorded.runs.get(String(id));
    if (metrics === undefined) continue;
    const { project, isDeleted } = experiments.get(String(experiment)) ?? { project: "", isDeleted: false };
    const why = stage === "deleted" || isDeleted ? "deleted" : project === demoExperiment ? "demo" : null;
    if (why !== null) {
      skipped[why]++;
      continue;
    }
    const [, tagged] = names.get(String(id))?.[0] ?? [];
    const own = {
      id: String(id),
      name: text(name) || tagged || String(id),
      params: toParams(params.get(String(id)) ?? []),
    };
    runs.push(...toRuns([...metrics.values()], columns).map((run) => ({ ...run, ...own, project })));
  }
  const notes = Object.entries(skipped)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind} run${count === 1 ? " is" : "s are"} left out`);
  const [first, ...others] = runs;
  if (first === undefined && notes.length > 0) throw new NoHistoryError(notes.join(", "));
  if (first === undefined) return [];
  const why = "not a metric";
  const leftOut: LeftOut[] = [...recorded.ignored].map((what) => ({ what, why }));
  return [{ ...first, notes: [...notes, ...first.notes], leftOut }, ...others];
}

/** Metrics have their own steps, and each may have been logged anew from its first one. */
function toRuns(metrics: readonly Metric[], columns: ColumnConfig): ParsedRun[] {
  const parts = metrics.map(({ name, points }) => {
    const { times, steps, values } = points.inOrderOfTime();
    const table = [denseColumn("step", steps), denseColumn(name, values), denseColumn("time", times)];
    return pointsToRuns({ columns: table, rows: values.length, lines: null, notes: [] }, columns);
  });
  return mergeParts(parts, joinNotes);
}

function text(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

function experimentsIn(
  database: Database,
): Map<string, { readonly project: string; readonly isDeleted: boolean }> {
  const experiments = new Map<string, { readonly project: string; readonly isDeleted: boolean }>();
  for (const [id, name, stage] of database.select("experiments", columnsOf.experiments))
    experiments.set(String(id), { project: text(name), isDeleted: stage === "deleted" });
  return experiments;
}

/** The names and texts of each run in `params` or `tags`. */
function textsByRun(
  database: Database,
  table: "params" | "tags",
  isKept: (key: string, value: string) => boolean,
): Map<string, [key: string, value: string][]> {
  const texts = new Map<string, [key: string, value: string][]>();
  for (const [run, key, value] of database.select(table, columnsOf[table])) {
    if (!isKept(text(key), text(value))) continue;
    const own = texts.get(String(run)) ?? [];
    texts.set(String(run), own);
    own.push([text(key), text(value)]);
  }
  return texts;
}
