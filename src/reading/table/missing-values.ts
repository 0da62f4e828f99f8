import { directionOf, parseName, type Split } from "../../curves/names.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, mayBeSeries } from "./columns.ts";
import { Rhythm } from "./rhythm.ts";
import { RowNumbers } from "./row-numbers.ts";
import { addCell, type Column, type Table } from "./table.ts";

/** Rows of more kinds are not compared. */
const maxKinds = 16;

const noColumn = 0xffff;

/**
 * Turns the cells without a value (blank, NA, null) in which a NaN was lost back into NaN. pandas, JavaScript and many
 * databases write both NaN and "not recorded" so, and a table may have rows of training and of validation in turn.
 *
 * A row is of the kind of its rarest column that has a value: an evaluation's runtime, else a counter. A cell is NaN
 * where a value was due by the `Rhythm` of its column over the rows that have that rarest column. Where rows of JSON
 * differ in their keys, the rows with the key itself are compared. Fewer than three values have no rhythm: then one was due
 * in a row of its kind that has another metric of its side (train or val), or none of the other side. A loss without any value is NaN in every row that
 * has a value of its side, or in all rows if none has.
 *
 * `at` are the positions of the rows: a position gets no NaN beside a value.
 */
export function restoreNaN(table: Table, metrics: readonly Column[], at: Float64Array): Column[] {
  const sparse = metrics.filter((column) => hasBlanks(column, table));
  if (sparse.length === 0) return [...metrics];
  const lost = new Map(sparse.map((column) => [column, new NumberList()]));
  const compared = sparse.filter((column) => {
    const rows = lost.get(column);
    if (column.values.length > 0 && !isKeyed(column, table)) return true;
    const found = column.values.length === 0 ? rowsOfSide(column, table) : dueUnderKey(column);
    for (const row of found) rows?.push(row);
    return false;
  });
  if (compared.length > 0) {
    compareKinds(table, compared, sidesOf(metrics, table), (column, row) => lost.get(column)?.push(row));
  }
  return metrics.map((column) => {
    const rows = lost.get(column);
    return rows === undefined || rows.length === 0 ? column : withNaN(column, rows.toArray().sort(), at);
  });
}

/** Says which columns have NaN in place of cells without a value, and which nulls remain missing. */
export function describeBlanks(
  before: readonly Column[],
  after: readonly Column[],
  config: ColumnConfig,
): string[] {
  const isRestored = (column: Column, index: number) => after[index] !== column;
  const missing = before.filter(
    (column, index) =>
      !isRestored(column, index) && column.blankRows.length > 0 && mayBeSeries(column.name, config),
  );
  return [
    describe(
      before.filter(isRestored),
      (names) => `empty cells in ${names} are read as NaN: a value was due there`,
    ),
    describe(missing, (names) => `null in ${names} is read as a missing value`),
  ].flat();
}

function describe(columns: readonly Column[], message: (names: string) => string): string[] {
  const names = columns.map(({ name }) => quote(name)).join(", ");
  return columns.length > 0 ? [message(names)] : [];
}

/** Whether it is a loss without any value, though the table has cells for it. A `CSVLogger` without validation writes NA. */
export function isLostLoss(column: Column, table: Table, config: ColumnConfig): boolean {
  const { name, values, firstText, placeholder } = column;
  if (values.length > 0 || firstText !== null || placeholder === "NA" || !hasBlanks(column, table))
    return false;
  return mayBeSeries(name, config) && directionOf(parseName(name).metric) === "min";
}

function hasBlanks(column: Column, table: Table): boolean {
  return table.isFull === true ? column.rows.length < table.rows : column.blankRows.length > 0;
}

/** The rows that have a cell of the column without a value. */
export function* blankRowsOf({ rows, blankRows }: Column, table: Table): Generator<number, undefined> {
  if (table.isFull !== true) return yield* blankRows;
  let next = 0;
  for (let row = 0; row < table.rows; row++) {
    if (rows.get(next) === row) next++;
    else yield row;
  }
}

/** Whether only some rows have the column's key: the others are of other kinds. */
function isKeyed({ rows, blankRows }: Column, table: Table): boolean {
  return table.isFull !== true && rows.length + blankRows.length < table.rows;
}

/** The rows that have the key of a column, in order. */
function* rowsWithKey({ rows, blankRows }: Column): Generator<{ row: number; isBlank: boolean }, undefined> {
  let [filled, blank] = [0, 0];
  while (filled < rows.length || blank < blankRows.length) {
    const [row, other] = [rows.get(filled), blankRows.get(blank)];
    const isBlank = !(row < other) && blank < blankRows.length;
    if (isBlank) blank++;
    else filled++;
    yield { row: isBlank ? other : row, isBlank };
  }
}

/** The nulls of a key that only some rows have, where a number was due. */
function dueUnderKey(column: Column): number[] {
  const rhythm = new Rhythm(sideOf(column.name));
  let length = 0;
  for (const { isBlank } of rowsWithKey(column)) {
    if (!isBlank) rhythm.add(length);
    length++;
  }
  const due: number[] = [];
  let index = 0;
  for (const { row, isBlank } of rowsWithKey(column)) {
    if (isBlank && rhythm.isDue(index, length, true)) due.push(row);
    index++;
  }
  return due;
}

/** The rows in which a column without any value should have one. */
function rowsOfSide(column: Column, table: Table): Iterable<number> {
  if (isKeyed(column, table)) return column.blankRows;
  const side = sideOf(column.name);
  const rows = new Set<number>();
  for (const other of table.columns) {
    if (counterAxis(other.name) !== null || sideOf(other.name) !== side) continue;
    for (const row of other.rows) rows.add(row);
  }
  return rows.size > 0 ? rows : RowNumbers.first(table.rows);
}

/** Calls `add` for each cell without a value where rows of its kind have one. */
function compareKinds(
  table: Table,
  columns: readonly Column[],
  isDueAlone: (column: Column, row: number) => boolean,
  add: (column: Column, row: number) => void,
): void {
  const rarest = rarestColumns(table);
  const index = new Int32Array(table.rows);
  for (const kind of mostFrequent(rarest)) {
    const rows = kind === noColumn ? RowNumbers.first(table.rows) : marksOf(table, table.columns[kind]);
    index.fill(-1);
    for (let order = 0; order < rows.length; order++) index[rows.get(order)] = order;
    for (const column of columns) {
      const rhythm = new Rhythm(sideOf(column.name));
      for (let cell = 0; cell < column.rows.length; cell++) {
        const order = index[column.rows.get(cell)] ?? -1;
        if (order >= 0) rhythm.add(order);
      }
      if (rhythm.count === 0 || rhythm.count === rows.length) continue;
      let cell = 0;
      for (let order = 0; order < rows.length; order++) {
        const row = rows.get(order);
        while (column.rows.get(cell) < row) cell++;
        if (column.rows.get(cell) === row || rarest[row] !== kind) continue;
        if (rhythm.isDue(order, rows.length, isDueAlone(column, row))) add(column, row);
      }
    }
  }
}

/** Tells whether a row has a metric of a column's side, or none of the other side. */
function sidesOf(metrics: readonly Column[], table: Table): (column: Column, row: number) => boolean {
  const hasMetric = { train: new Uint8Array(table.rows), val: new Uint8Array(table.rows) };
  for (const { name, rows } of metrics) {
    const side = hasMetric[sideOf(name)];
    for (let index = 0; index < rows.length; index++) side[rows.get(index)] = 1;
  }
  return ({ name }, row) => {
    const own = sideOf(name);
    return hasMetric[own][row] === 1 || hasMetric[own === "val" ? "train" : "val"][row] === 0;
  };
}

function sideOf(name: string): Split {
  return parseName(name).split ?? "train";
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

/** The rows whose kind a column marks: those with a value, or with its key if not all rows have it. */
function marksOf(table: Table, column: Column | undefined): RowNumbers {
  if (column === undefined) return new RowNumbers();
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

/** Adds NaN in the given rows, unless their position has a value, or there is none. */
function withNaN(column: Column, lost: Float64Array, at: Float64Array): Column {
  const filled: Column = { ...column, rows: new RowNumbers(), values: new NumberList() };
  let next = 0;
  const takeUntil = (row: number) => {
    for (; column.rows.get(next) < row; next++)
      addCell(filled, column.rows.get(next), column.values.get(next));
  };
  for (const row of lost) {
    takeUntil(row);
    const position = at[row];
    if (
      !Number.isFinite(position) ||
      at[filled.rows.last] === position ||
      at[column.rows.get(next)] === position
    )
      continue;
    addCell(filled, row, Number.NaN);
  }
  takeUntil(Number.POSITIVE_INFINITY);
  return filled.rows.length === column.rows.length ? column : filled;
}
