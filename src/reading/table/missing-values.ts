import { parseName } from "../../curves/names.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { quote } from "../text/quote.ts";
import { isKnownMetric, mayBeSeries } from "./columns.ts";
import { RowNumbers } from "./row-numbers.ts";
import { addCell, type Column, type Table } from "./table.ts";

/**
 * Turns blank cells into NaN where the value was NaN and not missing, in a table with one row an epoch: pandas writes
 * both as blanks. A blank is NaN if the row has no other metric, or has other metrics of the same split. If all metrics
 * of a split are blank, the epoch had no validation.
 */
export function blanksToNaN(table: Table, config: ColumnConfig): Table {
  const metrics = table.columns.filter(
    ({ name }) => mayBeSeries(name, config) && isKnownMetric(name, config),
  );
  const valMetrics = metrics.filter(isVal);
  const trainMetrics = metrics.filter((column) => !isVal(column));
  const rows = { train: filledRows(trainMetrics), val: filledRows(valMetrics) };
  const filled = new Map<Column, Column>();
  for (const column of metrics) {
    const [own, other] = isVal(column) ? [rows.val, rows.train] : [rows.train, rows.val];
    const blanks = [...column.blankRows].filter((row) => own.has(row) || !other.has(row));
    if (blanks.length > 0) filled.set(column, withNaN(column, blanks));
  }
  const names = [...filled.keys()].map(({ name }) => quote(name));
  const note = `empty cells in ${names.join(", ")} are read as NaN, as pandas writes it`;
  return {
    ...table,
    columns: table.columns.map((column) => filled.get(column) ?? column),
    notes: names.length > 0 ? [...table.notes, note] : table.notes,
  };
}

/** Turns nulls in JSON lists into NaN in the same way. A list of only nulls is NaN: unrecorded metrics have no list. */
export function nullsToNaN(table: Table, config: ColumnConfig): Table {
  const isMissing = ({ values }: Column) => values.length === 0;
  const filled = table.columns.map((column) =>
    isMissing(column) ? withNaN(column, [...column.blankRows]) : column,
  );
  return blanksToNaN({ ...table, columns: filled }, config);
}

/** Adds a note on nulls, in a table whose rows may be sparse: they are read as missing values. */
export function noteMissingNulls(table: Table, config: ColumnConfig): Table {
  const names = table.columns
    .filter(({ name, blankRows }) => blankRows.length > 0 && mayBeSeries(name, config))
    .map(({ name }) => quote(name));
  if (names.length === 0) return table;
  return { ...table, notes: [...table.notes, `null in ${names.join(", ")} is read as a missing value`] };
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
  const filled: Column = {
    ...column,
    rows: new RowNumbers(),
    values: new NumberList(),
    blankRows: new NumberList(),
  };
  for (const [row, value] of cells) addCell(filled, row, value);
  return filled;
}
