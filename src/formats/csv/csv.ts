import { type Format, FormatError, type Recording } from "../../reading/format.ts";
import { isOfUse, tellOfTraining } from "../../reading/table/columns.ts";
import { peekTable, readTables } from "../../reading/table/csv.ts";
import type { Table } from "../../reading/table/table.ts";
import { expectPosition, recordingsOf } from "../../reading/table/to-runs.ts";
import { readNumber } from "../../reading/text/number.ts";

/** Any table of comma, semicolon or tab separated values whose heading tells of a training. */
export const csv: Format = {
  id: "csv",
  title: "CSV and TSV",
  files: ["*.csv", "*.tsv"],
  recognises: (artifact, columns) => {
    const { names, row } = peekTable(artifact);
    return tellOfTraining(names, columns) && (row === null || row.some((cell) => readNumber(cell) !== null));
  },
  read: ([artifact], columns) =>
    readEachTable(readTables(artifact.openText(), { isOfUse: (name) => isOfUse(name, columns) }), (table) => {
      expectPosition(table, columns);
      return recordingsOf(table, columns);
    }),
};

/** The trainings of each table; headings without a row below them hold none. */
export function readEachTable(all: readonly Table[], read: (table: Table) => Recording[]): Recording[] {
  const tables = all.filter(({ rows }) => rows > 0);
  if (tables.length === 0)
    throw new FormatError("expected a row of numbers below the heading, the file ends");
  return tables.flatMap(read);
}
