import { isIncreasing } from "../../reading/bytes/increasing.ts";
import type { Format } from "../../reading/format.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { withoutColumns } from "../../reading/table/select-columns.ts";
import type { Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/**
 * What an evaluator of sentence-transformers writes: `epoch,steps` and its metrics. `steps` is -1 at the end of an epoch,
 * and in versions before 3 starts again in each.
 */
export const sentenceTransformers: Format = {
  id: "sentence-transformers",
  title: "sentence-transformers evaluator",
  files: ["*_results.csv"],
  matches: (artifact) => {
    const { names } = peekTable(artifact);
    const isNamed = /(^|\/)[^/]*(evaluat|Evaluat)[^/]*_results\.csv$/.test(artifact.path);
    return isNamed && names[0] === "epoch" && names[1] === "steps" && names.length > 2;
  },
  read: ([artifact], columns) =>
    readEachTable(readTables(artifact.openText()), (table) => {
      const counter =
        [1, 0].map((index) => table.columns[index]).find((column) => column && isIncreasing(column.values)) ??
        null;
      const rest = withoutColumns(
        table,
        (name) => name === "epoch" || name === "steps" || /threshold/i.test(name),
      );
      const own = counter ? { ...rest, columns: [counter, ...rest.columns] } : rest;
      return toRuns(ofEvaluation(own), columns, { column: counter }).map((run) => ({
        ...run,
        series: run.series.map((one) => ({
          ...one,
          origin: { ...one.origin, side: "the file of an evaluator" },
        })),
      }));
    }),
};

/** Names each metric as one of an evaluation, as the Trainer does. */
function ofEvaluation(table: Table): Table {
  const columns = table.columns.map((column) =>
    /^(epoch|steps)$/.test(column.name) ? column : { ...column, name: `eval/${column.name}` },
  );
  return { ...table, columns };
}
