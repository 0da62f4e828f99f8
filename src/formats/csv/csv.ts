import type { Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { isRelevantColumn, looksLikeTraining } from "../../reading/table/columns.ts";
import { peekTable, readTables } from "../../reading/table/csv.ts";
import type { Table } from "../../reading/table/table.ts";
import { expectPosition, toRuns } from "../../reading/table/to-runs.ts";
import { parseNumber } from "../../reading/text/number.ts";

/** Any table separated by commas, semicolons or tabs whose heading looks like a training's. */
export const csv: Format = {
  id: "csv",
  title: "CSV and TSV",
  files: ["*.csv", "*.tsv"],
  matches: (artifact, columns) => {
    const { names, row } = peekTable(artifact);
    return (
      looksLikeTraining(names, columns) && (row === null || row.some((cell) => parseNumber(cell) !== null))
    );
  },
  read: ([artifact], columns) =>
    readEachTable(
      readTables(artifact.openText(), { isRelevant: (name) => isRelevantColumn(name, columns) }),
      (table) => {
        expectPosition(table, columns);
        return toRuns(table, columns);
      },
    ),
};

/** Reads the runs of each table that has rows. Throws a FormatError if none has. */
export function readEachTable(all: readonly Table[], read: (table: Table) => ParsedRun[]): ParsedRun[] {
  const tables = all.filter(({ rows }) => rows > 0);
  if (tables.length === 0)
    throw new FormatError("expected a row of numbers below the heading, got the end of the file");
  return tables.flatMap(read);
}
