import type { Params } from "../../curves/model.ts";
import type { Artifact } from "../../reading/artifact.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { NoHistoryError } from "../../reading/format-error.ts";
import { mayBeSeries } from "../../reading/table/columns.ts";
import { readTables } from "../../reading/table/csv.ts";
import { readMultiFileRun } from "../../reading/table/multi-file.ts";
import { parseNumber } from "../../reading/text/number.ts";
import { maxParamLength, pointsToRuns, toParams } from "./mlflow/points.ts";

/** MLflow's file store: each run has a directory with a file per metric and per param. */
export const mlflow: Format = {
  id: "mlflow",
  title: "MLflow file store",
  files: ["metrics/**/*", "mlruns/**/params/**/*"],
  matches: (artifact) => {
    const { run, kind } = parsePath(artifact.path);
    if (kind === "metrics") return fieldsOf(artifact) !== null;
    return kind === "params" && runId.test(run);
  },
  runKey: (path) => parsePath(path).run,
  read: (files, columns) => {
    const metrics = files.filter(({ path }) => parsePath(path).kind === "metrics");
    if (metrics[0] === undefined) return [];
    if (readMeta(metrics[0], "lifecycle_stage") === "deleted")
      throw new NoHistoryError(
        "the run was deleted (`lifecycle_stage` in its meta.yaml): restore it in MLflow",
      );
    const params = paramsIn(files.filter((file) => !metrics.includes(file)));
    const runs = readMultiFileRun(metrics, (artifact) => readMetric(artifact, columns));
    const id = readMeta(metrics[0], "run_id");
    const name = readMeta(metrics[0], "run_name");
    return runs.map((run) => ({
      ...run,
      params,
      ...(id === null ? {} : { id }),
      ...(name === null ? {} : { name }),
    }));
  },
};

const runId = /(^|\/)[\da-f]{32}$/;
const inRun = /^(?:((?:.*?\/)?[\da-f]{32}|.*?)\/)?(metrics|params)\/(.+)$/;

/** Splits a path into run directory, kind and name. Names of metrics and params may contain slashes. */
function parsePath(path: string): { run: string; kind: string; name: string } {
  const [, run = ".", kind = "", name = ""] = inRun.exec(path) ?? [];
  return { run, kind, name };
}

function readMetric(artifact: Artifact, columns: ColumnConfig): ParsedRun[] {
  const { name } = parsePath(artifact.path);
  if (!mayBeSeries(name, columns)) return [];
  const names = fieldsOf(artifact) ?? "time value step";
  return readTables(artifact.openText(), { names }).flatMap((table) => {
    const points = table.columns.map((column) => (column.name === "value" ? { ...column, name } : column));
    return pointsToRuns({ ...table, columns: points }, columns);
  });
}

/** Returns the names of the first line's fields, `1732330000000 0.25 7`, or without the step in early MLflow; null if it is no point. */
function fieldsOf({ head }: Artifact): string | null {
  const [line = ""] = head.slice(0, 1000).split(/\r?\n/, 1);
  const [time = "", value = "", step, ...others] = line.split(" ");
  if (!/^\d+$/.test(time) || parseNumber(value) === null || others.length > 0) return null;
  if (step === undefined) return "time value";
  return /^-?\d+$/.test(step) ? "time value step" : null;
}

/** Returns a scalar of the run's meta.yaml as text; null if there is none. */
function readMeta(metric: Artifact, key: string): string | null {
  const up = "../".repeat(parsePath(metric.path).name.split("/").length);
  const lines = (metric.sibling(`${up}meta.yaml`)?.head ?? "").split(/\r?\n/);
  const line = lines.find((one) => one.startsWith(`${key}: `));
  return (
    line
      ?.slice(key.length + 2)
      .replace(/^(['"])(.*)\1$/, "$2")
      .trim() || null
  );
}

function paramsIn(files: readonly Artifact[]): Params {
  const short = files.filter(({ size }) => size <= maxParamLength);
  return toParams(short.map(({ path, head }) => [parsePath(path).name, head]));
}
