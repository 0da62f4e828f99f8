import { firstMatching, type Kind } from "../../reading/first-matching.ts";
import { peekTable, readTables } from "../../reading/table/csv.ts";
import { readParts } from "../../reading/table/multi-file.ts";
import type { Column, Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { readEachTable } from "../csv/csv.ts";
import { readIterations } from "./catboost/json.ts";

/** Tells of one training as a whole, with an iteration on each line. */
const trainingJson: Kind = {
  files: ["*catboost_training.json"],
  matches: ({ path, head }) => ending.test(path) && head.includes('"learn_metrics"'),
  read: ([artifact], columns) => toRuns(readIterations(artifact), columns),
};

/** A training without test sets leaves the `test_error.tsv` of the one before it in place: these count only alone. */
const errorTables: Kind = {
  files: ["*learn_error.tsv", "*test_error.tsv"],
  matches: (artifact) => {
    const { names } = peekTable(artifact);
    return ending.test(artifact.path) && names[0] === "iter" && names.length > 1;
  },
  read: (files, columns) =>
    readParts(files, (artifact) =>
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

/** `RMSE` of the learn set is `learn/RMSE`. Of several test sets all but the last are numbered: `RMSE:0`, `RMSE:1`, `RMSE`. */
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
