import { parseName } from "../../curves/names.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { quote } from "../text/quote.ts";
import { isKnownMetric, mayBeSeries } from "./columns.ts";
import { RowNumbers } from "./row-numbers.ts";
import { addCell, type Column, type Table } from "./table.ts";

/**
 * Tells NaN from what was not recorded, in a table that has a row for each epoch: pandas leaves both blank.
 * A blank is NaN where the row has nothing else, or has other metrics of the same side. Where all of one
 * side is blank, the epoch had no validation.
 */
export function blanksToNaN(table: Table, columns: ColumnConfig): Table {
  const metrics = table.columns.filter(
    ({ name }) => mayBeSeries(name, columns) && isKnownMetric(name, columns),
  );
  const ofVal = metrics.filter(isVal);
  const ofTrain = metrics.filter((column) => !isVal(column));
  const rows = { train: filledRows(ofTrain), val: filledRows(ofVal) };
  const filled = new Map<Column, Column>();
  for (const column of metrics) {
    const [own, other] = isVal(column) ? [rows.val, rows.train] : [rows.train, rows.val];
    const blanks = [...column.blankRows].filter((row) => own.has(row) || !other.has(row));
    if (blanks.length > 0) filled.set(column, withNaN(column, blanks));
  }
  const names = [...filled.keys()].map(({ name }) => quote(name));
  const note = `empty cells in ${names.join(", ")} are taken as NaN, which pandas writes so`;
  return {
    ...table,
    columns: table.columns.map((column) => filled.get(column) ?? column),
    notes: names.length > 0 ? [...table.notes, note] : table.notes,
  };
}

/** The same of lists in JSON: nobody writes a list of which nothing was recorded, so one of nulls alone is NaN. */
export function nullsToNaN(table: Table, columns: ColumnConfig): Table {
  const isMissing = ({ values }: Column) => values.length === 0;
  const filled = table.columns.map((column) =>
    isMissing(column) ? withNaN(column, [...column.blankRows]) : column,
  );
  return blanksToNaN({ ...table, columns: filled }, columns);
}

/** Notes the columns that have nulls, in a table whose rows may be sparse: they are taken as not recorded. */
export function noteMissingNulls(table: Table, columns: ColumnConfig): Table {
  const names = table.columns
    .filter(({ name, blankRows }) => blankRows.length > 0 && mayBeSeries(name, columns))
    .map(({ name }) => quote(name));
  if (names.length === 0) return table;
  return { ...table, notes: [...table.notes, `null in ${names.join(", ")} is taken as not recorded`] };
}

function isVal({ name }: Column): boolean {
  return parseName(name).split === "val";
}

function filledRows(columns: readonly Column[]): Set<number> {
  const rows = new Set<number>();
  for (const column of columns) for (const row of column.rows) rows.add(row);
  return rows;
}

function withNaN(column: Column, blanks: readonly number[]): Column {
  const cells = [
    ...Array.from(column.rows, (row, index): [number, number] => [row, column.values.get(index)]),
    ...blanks.map((row): [number, number] => [row, Number.NaN]),
  ].sort(([a], [b]) => a - b);
  const filled = { ...column, rows: new RowNumbers(), values: new NumberList(), blanks: new NumberList() };
  for (const [row, value] of cells) addCell(filled, row, value);
  return filled;
}
