import { posix } from "node:path";
import type { Artifact } from "../../reading/artifact.ts";
import { fromFile } from "../../reading/first-matching.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { readDictLines } from "../../reading/json/dict-lines.ts";
import { rowNames } from "../../reading/json/row-log.ts";
import { isReward } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { withoutColumns } from "../../reading/table/select-columns.ts";
import type { Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { keepProgress, positionName } from "../rl-columns.ts";

/**
 * The directory of a trial of Ray Tune or RLlib: `progress.csv` and `result.json` hold the same rows, so that one of them
 * is read. Positions are training iterations, with rewards the steps taken in the environment.
 */
export const ray: Format = {
  id: "ray",
  title: "Ray Tune and RLlib trial",
  files: ["*progress.csv", "*result.json"],
  matches: (artifact) => {
    if (!artifact.head.includes("training_iteration")) return false;
    const names = isJson(artifact) ? [...rowNames(artifact)] : peekTable(artifact).names;
    return (
      names.includes("training_iteration") && names.some((name) => /^time_(this_iter|total)_s$/.test(name))
    );
  },
  runKey: (path) =>
    /^(progress\.csv|result\.json)$/.test(posix.basename(path)) ? posix.dirname(path) : path,
  read: (files, columns) => {
    const file = files.find((artifact) => !isJson(artifact)) ?? files[0];
    const runs = isJson(file)
      ? readRows(readDictLines(file.openText()), columns)
      : readEachTable(readTables(file.openText()), (table) => readRows(table, columns));
    const why = `it holds the rows of ${posix.basename(file.path)}`;
    const leftOut = files.filter((other) => other !== file).map(({ path }) => ({ what: path, why }));
    return runs.map((run) => ({
      ...fromFile(run, file),
      leftOut: [...(run.leftOut ?? []), ...leftOut],
    }));
  },
};

function isJson({ path }: Artifact): boolean {
  return path.endsWith(".json");
}

/** What Ray adds to each row that a training reports. */
const own =
  /^(time_\S+|timesteps_\S+|iterations_\S+|episodes_\S+|warmup_time|timestamp|date|done|pid|hostname|node_ip|trial_id|experiment_(id|tag)|checkpoint_dir_name|should_checkpoint|(config|perf|hist_stats|timers|counters)\/.*)$/;

function readRows(table: Table, config: ColumnConfig): ParsedRun[] {
  const names = table.columns.map(({ name }) => name);
  const isLearning = names.some(isReward);
  const { kept, leftOut } = isLearning
    ? keepProgress(table, config)
    : { kept: withoutColumns(table, (name) => own.test(name)), leftOut: [] };
  const position = isLearning ? positionName(names) : "training_iteration";
  const column = kept.columns.find(({ name }) => name === position) ?? null;
  return toRuns(kept, config, { column }).map((run) => ({
    ...run,
    leftOut: [...(run.leftOut ?? []), ...leftOut],
  }));
}
