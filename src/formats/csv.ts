import { type Format, FormatError, type Recording } from "./format.ts";
import { tellOfTraining } from "./tables/columns.ts";
import { expectPosition, recordingsOf } from "./tables/recordings.ts";
import { peek, readTables } from "./tables/separated.ts";
import type { Table } from "./tables/table.ts";
import { readNumber } from "./text/number.ts";

/** Any table of comma, semicolon or tab separated values whose heading tells of a training. */
export const csv: Format = {
  id: "csv",
  title: "CSV and TSV",
  files: ["*.csv", "*.tsv"],
  recognises: ({ head }, columns) => {
    const { names, row } = peek(head);
    return tellOfTraining(names, columns) && (row === null || row.some((cell) => readNumber(cell) !== null));
  },
  read: ({ text }, columns) =>
    readEachTable(text(), (table) => {
      expectPosition(table, columns);
      return recordingsOf(table, columns);
    }),
};

/** Reads the tables of a file one by one; headings without a row below them hold no training. */
export function readEachTable(text: string, read: (table: Table) => Recording[]): Recording[] {
  const tables = readTables(text).filter(({ rows }) => rows > 0);
  if (tables.length === 0)
    throw new FormatError("expected a row of numbers below the heading, the file ends");
  return tables.flatMap(read);
}
