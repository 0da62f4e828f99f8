import type { Format } from "../../reading/format.ts";
import { isKnownMetric, isRelevantColumn, mayBeSeries } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/** Sparse rows: values logged together share one, and learning-rate rows have no epoch. Positions are steps. */
export const lightningCsv: Format = {
  id: "lightning-csv",
  title: "PyTorch Lightning CSVLogger",
  files: ["metrics.csv"],
  matches: (artifact, columns) => {
    if (!/(^|\/)metrics\.csv$/.test(artifact.path)) return false;
    const { names } = peekTable(artifact);
    const isMetric = (name: string) => mayBeSeries(name, columns) && isKnownMetric(name, columns);
    return names.includes("step") && names.includes("epoch") && names.some(isMetric);
  },
  read: ([artifact], columns) =>
    readEachTable(
      readTables(artifact.openText(), { isRelevant: (name) => isRelevantColumn(name, columns) }),
      (table) => toRuns(table, columns),
    ),
};
