import { posix } from "node:path";
import type { Artifact } from "../../reading/artifact.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { mayBeSeries } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { readMultiFileRun } from "../../reading/table/multi-file.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

const torchRl = /^\d+,[^,\s]+\s*\n/;
const d3rlpy = /^\d+,\d+,[^,\s]+\s*\n/;
const inScalars = /^(?:(.*)\/)?scalars\/(.+)\.csv$/;

/**
 * A CSV without a heading for each metric: `scalars/reward.csv` of TorchRL's CSVLogger with rows of step and value, and `loss.csv` beside
 * `params.json` of d3rlpy with rows of epoch, step and value.
 */
export const metricCsv: Format = {
  id: "metric-csv",
  title: "TorchRL CSVLogger, d3rlpy",
  files: ["scalars/**/*.csv", "d3rlpy_logs/**/*.csv"],
  matches: (artifact) =>
    inScalars.test(artifact.path)
      ? torchRl.test(artifact.head)
      : d3rlpy.test(artifact.head) && artifact.sibling("params.json") !== null,
  runKey: (path) => parsePath(path).run,
  read: (files, columns) => readMultiFileRun(files, (artifact) => readMetric(artifact, columns)),
};

function parsePath(path: string): { run: string; series: string } {
  const [, run = ".", series] = inScalars.exec(path) ?? [];
  if (series !== undefined) return { run, series };
  const name = posix.basename(path, ".csv");
  return { run: posix.dirname(path), series: isOfEnvironment.test(name) ? `eval/${name}/reward` : name };
}

/** What d3rlpy's evaluators of an environment are called: its examples name none otherwise. */
const isOfEnvironment = /^(environment|evaluation)$/;

function readMetric(artifact: Artifact, columns: ColumnConfig): ParsedRun[] {
  const { series } = parsePath(artifact.path);
  if (!mayBeSeries(series, columns)) return [];
  const names = inScalars.test(artifact.path) ? `step,${series}` : `epoch,step,${series}`;
  return readEachTable(readTables(artifact.openText(), { names }), (table) => toRuns(table, columns));
}
