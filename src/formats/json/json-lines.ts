import type { Format } from "../../reading/format.ts";
import { looksLikeTraining } from "../../reading/table/columns.ts";
import { noteNulls } from "../../reading/table/missing-values.ts";
import { expectPosition, toRuns } from "../../reading/table/to-runs.ts";
import { readRowLines, rowsOfHead } from "../../reading/text/dict-lines.ts";

/** One dict per line, as JSON or as Python prints it. Train and validation rows may have different keys. */
export const jsonLines: Format = {
  id: "json-lines",
  title: "JSON lines",
  files: ["*.jsonl", "*.ndjson", "*.json"],
  matches: (artifact, columns) => {
    const { names, count } = rowsOfHead(artifact);
    const isOneRow = count === 1 && !/\.(jsonl|ndjson)$/i.test(artifact.path);
    return !isOneRow && looksLikeTraining(names, columns);
  },
  read: ([artifact], columns) => {
    const table = noteNulls(readRowLines(artifact.openText()), columns);
    expectPosition(table, columns);
    return toRuns(table, columns);
  },
};
