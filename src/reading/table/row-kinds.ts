import { parseName, type Split } from "../../curves/names.ts";
import { Rhythm } from "./rhythm.ts";
import { RowNumbers } from "./row-numbers.ts";
import type { Column, Table } from "./table.ts";

/** Rows of more kinds are not compared. */
const maxKinds = 16;

const noColumn = 0xffff;

/** A column over the rows that have the rarest column of some rows; `isOfKind` tells which these are. */
type Comparison = {
  readonly column: Column;
  readonly rows: RowNumbers;
  readonly isOfKind: (row: number) => boolean;
  readonly rhythm: Rhythm;
};

/**
 * Compares columns over the rows of each kind. A row is of the kind of its rarest column that has a value: an evaluation's
 * runtime, else a counter.
 */
export function* comparisons(table: Table, columns: readonly Column[]): Generator<Comparison, undefined> {
  if (columns.length === 0) return;
  const rarest = rarestColumns(table);
  for (const kind of mostFrequent(rarest)) {
    const { name = "" } = table.columns[kind] ?? {};
    const rows = kind === noColumn ? RowNumbers.first(table.rows) : marksOf(table, table.columns[kind]);
    for (const column of columns) {
      const rhythm = new Rhythm(sideOf(column.name) === "val" && sideOf(name) !== "val");
      let index = 0;
      for (let cell = 0; cell < column.rows.length; cell++) {
        const row = column.rows.get(cell);
        while (rows.get(index) < row) index++;
        if (rows.get(index) === row) rhythm.add(index);
      }
      yield { column, rows, isOfKind: (row) => rarest[row] === kind, rhythm };
    }
  }
}

/** The index of the column with the fewest values among those that have one in a row; for each row. */
function rarestColumns(table: Table): Uint16Array {
  const rarest = new Uint16Array(table.rows).fill(noColumn);
  const marks = table.columns.map((column, index) => ({ index, rows: marksOf(table, column) }));
  marks.sort((a, b) => b.rows.length - a.rows.length || b.index - a.index);
  for (const { index, rows } of marks) {
    for (let order = 0; order < rows.length; order++) rarest[rows.get(order)] = index;
  }
  return rarest;
}

/** The rows whose kind a column marks: those with a value, with the dict of a file, or with its key if not all rows have it. */
function marksOf(table: Table, column: Column | undefined): RowNumbers {
  if (column === undefined) return new RowNumbers();
  if (column.rows.length === 0 && column.fileRows !== null) return column.fileRows;
  if (column.blankRows.length === 0 || !isKeyed(column, table)) return column.rows;
  const rows = new RowNumbers();
  for (const { row } of rowsWithKey(column)) rows.push(row);
  return rows;
}

function mostFrequent(rarest: Uint16Array): number[] {
  const counts = new Map<number, number>();
  for (const kind of rarest) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, maxKinds).map(([kind]) => kind);
}

/** Whether only some rows have the column's key: the others are of other kinds. */
export function isKeyed({ rows, blankRows }: Column, table: Table): boolean {
  return table.isFull !== true && rows.length + blankRows.length < table.rows;
}

/** The rows that have the key of a column, in order. */
export function* rowsWithKey({
  rows,
  blankRows,
}: Column): Generator<{ row: number; isBlank: boolean }, undefined> {
  let [filled, blank] = [0, 0];
  while (filled < rows.length || blank < blankRows.length) {
    const [row, other] = [rows.get(filled), blankRows.get(blank)];
    const isBlank = !(row < other) && blank < blankRows.length;
    if (isBlank) blank++;
    else filled++;
    yield { row: isBlank ? other : row, isBlank };
  }
}

/** The side of a metric by its name; train if it names none. */
export function sideOf(name: string): Split {
  return parseName(name).split ?? "train";
}
