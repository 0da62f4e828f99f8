import type { Format } from "../../reading/format.ts";
import { literalToRuns } from "../../reading/json/literal-table.ts";
import { hasListsByRow, readListsByRow } from "../../reading/json/row-lists.ts";
import { counterAxis, isRelevantColumn, looksLikeTraining } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { withFileMetric, withFileSide } from "../../reading/table/file-metric.ts";
import { isLongTable, widenTable } from "../../reading/table/long-table.ts";
import { mayHoldNumbers, peekTable } from "../../reading/table/peek-table.ts";
import { refuseRunsFile } from "../../reading/table/refuse-sweep.ts";
import { namesMetric } from "../../reading/table/table.ts";
import { expectPosition, toRuns } from "../../reading/table/to-runs.ts";

/** Any table separated by commas, semicolons or tabs whose heading looks like a training's. */
export const csv: Format = {
  id: "csv",
  title: "CSV and TSV",
  files: ["*.csv", "*.tsv", "*.dat"],
  matches: (artifact, columns) => {
    const { names, row } = peekTable(artifact);
    if (isLongTable(artifact, columns) || hasListsByRow(artifact, columns)) return true;
    const named = withFileMetric(names, artifact.path);
    const isByEpoch = names.some((name) => counterAxis(name) === "epoch");
    const isTraining = (some: readonly string[]) => looksLikeTraining(some, columns);
    return (
      (isTraining(named) || (isByEpoch && isTraining(withFileSide(named, artifact.path)))) &&
      mayHoldNumbers(row)
    );
  },
  read: ([artifact], columns) => {
    if (hasListsByRow(artifact, columns)) return literalToRuns(readListsByRow(artifact), columns);
    const tables = readTables(artifact.openText(), {
      isRelevant: (name) => isRelevantColumn(name, columns) || namesMetric(name),
    });
    return readEachTable(tables, (all) => {
      const names = withFileMetric(
        all.columns.map(({ name }) => name),
        artifact.path,
      );
      const renamed = all.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
      const table = widenTable({ ...all, columns: renamed }, columns);
      refuseRunsFile(artifact.path, names, columns);
      expectPosition(table, columns);
      return toRuns(table, columns);
    });
  },
};
