import { mayBeConsoleLog } from "../../reading/console/console-log.ts";
import type { Format } from "../../reading/format.ts";
import { headDictLines, readDictLines } from "../../reading/json/dict-lines.ts";
import { looksLikeTraining } from "../../reading/table/columns.ts";
import { areEpochsOf } from "../../reading/table/file-metric.ts";
import { areLong, widenTable } from "../../reading/table/long-table.ts";
import { refuseRunsFile } from "../../reading/table/refuse-sweep.ts";
import { expectPosition, toRuns } from "../../reading/table/to-runs.ts";

/** One dict per line, as JSON or as Python prints it. Train and validation rows may have different keys. */
export const jsonLines: Format = {
  id: "json-lines",
  title: "JSON lines",
  files: ["*.jsonl", "*.ndjson", "*.json"],
  matches: (artifact, columns) => {
    const rows = headDictLines(artifact);
    const isOneRow = rows.count === 1 && !/\.(jsonl|ndjson)$/i.test(artifact.path);
    // Dicts that Python prints between other lines are a log.
    const isPrinted = /^\s*\{'/.test(artifact.head) && mayBeConsoleLog(artifact);
    if (isOneRow || isPrinted) return false;
    const names = rows.names();
    return (
      looksLikeTraining(names, columns) ||
      areEpochsOf(artifact.path, names, columns) ||
      areLong(rows, columns)
    );
  },
  read: ([artifact], columns) => {
    const table = widenTable(readDictLines(artifact.openText()), columns);
    expectPosition(table, columns);
    refuseRunsFile(
      artifact.path,
      table.columns.map(({ name }) => name),
      columns,
    );
    return toRuns(table, columns);
  },
};
