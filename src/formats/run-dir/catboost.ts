import { type FileKind, firstMatching } from "../../reading/first-matching.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { readMultiFileRun } from "../../reading/table/multi-file.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import type { Column, Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { readIterations } from "./catboost/json.ts";

/** Holds one training, with an iteration per line. */
const trainingJson: FileKind = {
  files: ["*catboost_training.json"],
  matches: ({ path, head }) => ending.test(path) && head.includes('"learn_metrics"'),
  read: ([artifact], columns) => toRuns(readIterations(artifact), columns),
};

/** Used only without the JSON: a training without a test set does not remove the `test_error.tsv` of an earlier one. */
const errorTables: FileKind = {
  files: ["*learn_error.tsv", "*test_error.tsv"],
  matches: (artifact) => {
    if (!ending.test(artifact.path)) return false;
    const { names } = peekTable(artifact);
    return names[0] === "iter" && names.length > 1;
  },
  read: (files, columns) =>
    readMultiFileRun(files, (artifact) =>
      readEachTable(readTables(artifact.openText()), (table) =>
        toRuns({ ...table, columns: prefixDatasets(artifact.path, table) }, columns),
      ),
    ),
};

/** The directory `catboost_info`. */
export const catboost = firstMatching(
  {
    id: "catboost",
    title: "CatBoost catboost_info",
    runKey: (path) => path.replace(ending, "").replace(/[-_/]+$/, "") || ".",
  },
  [trainingJson, errorTables],
);

const ending = /(?:catboost_training\.json|(?:learn|test)_error\.tsv)$/;

/** Names each column `<dataset>/<metric>`. With several test sets, CatBoost numbers all but the last: `RMSE:0`, `RMSE:1`, `RMSE`. */
function prefixDatasets(path: string, { columns }: Table): Column[] {
  const numbers = columns.flatMap(({ name }) => numbered.exec(name)?.[2] ?? []);
  const last = numbers.length === 0 ? 0 : Math.max(...numbers.map(Number)) + 1;
  return columns.map((column) => {
    if (column.name === "iter") return column;
    const [, metric = column.name, set = String(last)] = numbered.exec(column.name) ?? [];
    const side = path.endsWith("learn_error.tsv") ? "learn" : `test${set === "0" ? "" : set}`;
    return { ...column, name: `${side}/${metric}` };
  });
}

const numbered = /^(.+):(\d+)$/;
