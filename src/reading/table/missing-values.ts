import { directionOf, parseName, type Split } from "../../curves/names.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { counterAxis, isTotalLoss, isUnnamed, mayBeSeries } from "./columns.ts";
import { Rhythm } from "./rhythm.ts";
import { comparisons, isKeyed, rowsWithKey, sideOf } from "./row-kinds.ts";
import { RowNumbers } from "./row-numbers.ts";
import { filterCells } from "./select-columns.ts";
import { addCell, type Column, type Table } from "./table.ts";
import { rowsAfterEnd } from "./vanished-keys.ts";

/**
 * Turns the cells without a value (blank, NA, null) in which a NaN was lost back into NaN. pandas, JavaScript and many
 * databases write both NaN and "not recorded" so, and a table may have rows of training and of validation in turn.
 *
 * A row is of the kind of its rarest column that has a value: an evaluation's runtime, else a counter. A cell is NaN
 * where a value was due by the `Rhythm` of its column over the rows that have that rarest column. Where rows of JSON
 * differ in their keys, the rows with the key itself are compared. Fewer than three values have no rhythm: then one was
 * due in a row of its kind that has another metric of its side (train or val), or none of the other side. A loss without
 * any value is NaN in every row that has a value of its side, or in all rows if none has. A position gets no NaN beside a
 * value; `at` are the positions of the rows.
 */
export function addLostNaN(table: Table, metrics: readonly Column[], at: Float64Array): Column[] {
  // A table that has a NaN tells it from a missing value.
  if (table.columns.some(hasNaN)) return [...metrics];
  const sparse = metrics.filter((column) => hasBlanks(column, table));
  const stopped = metrics.flatMap((column) => rowsAfterEnd(column, metrics, table, at));
  if (sparse.length + stopped.length === 0) return [...metrics];
  const lost = new Map(sparse.map((column) => [column, new NumberList()]));
  for (const { column, rows } of stopped) lost.set(column, rows);
  const compared = sparse.filter((column) => column.values.length > 0 && !isKeyed(column, table));
  for (const column of sparse) {
    if (compared.includes(column)) continue;
    const isLost = column.values.length === 0;
    const isOwn = isLost && isKeyed(column, table);
    const rows = isOwn ? column.blankRows : isLost ? rowsOfSide(column, table) : dueUnderKey(column);
    for (const row of rows) lost.get(column)?.push(row);
  }
  const isDueAlone = sidesOf(metrics, table);
  for (const { column, rows, isOfKind, rhythm } of comparisons(table, compared)) {
    if (!rhythm.mayBeDue(rows.length)) continue;
    let cell = 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows.get(index);
      while (column.rows.get(cell) < row) cell++;
      if (column.rows.get(cell) === row || !isOfKind(row)) continue;
      if (rhythm.isDue(index, rows.length, isDueAlone(column, row))) lost.get(column)?.push(row);
    }
  }
  return metrics.map((column) => {
    const rows = lost.get(column);
    return rows === undefined || rows.length === 0 ? column : withNaN(column, rows.toArray().sort(), at);
  });
}

/**
 * Drops the NaN that stands for "not recorded" in the rows of other kinds, as `DataFrame.to_dict` fills them: of a kind that
 * stands among the rows with numbers and never has one. So where numbers come every second, third, … row without
 * exception, as of a validation every few epochs, and where those of a validation are few and far between, unless another
 * metric of the validation has a number in a row of theirs.
 * A metric without any number stands in no row of the other side.
 */
export function dropForeignNaN(table: Table, metrics: readonly Column[]): Column[] {
  const numbers = new Map(table.columns.map((column) => [column, withoutNaN(column)]));
  const isForeign = new Map<Column, Uint8Array>();
  const finiteTable = { ...table, columns: [...numbers.values()] };
  const compared: Column[] = [];
  for (const column of metrics) {
    const finite = numbers.get(column) ?? column;
    if (finite === column || isKeyed(column, table)) continue;
    if (finite.values.length > 0) compared.push(finite);
    else isForeign.set(finite, rowsOfOtherSide(column, finiteTable));
  }
  for (const { column, rows, isOfKind, rhythm } of comparisons(finiteTable, compared)) {
    const isAmong = rows.get(0) < column.rows.last && rows.last > column.rows.get(0);
    const isRare = () => rhythm.isSparse(rows.length) && isValidatedAlone(column, finiteTable);
    if (rhythm.count === 0 ? !isAmong : !rhythm.isRegular(rows.length) && !isRare()) continue;
    const marks = isForeign.get(column) ?? new Uint8Array(table.rows);
    isForeign.set(column, marks);
    for (const row of rows) if (isOfKind(row)) marks[row] = 1;
    for (const row of column.rows) marks[row] = 0;
  }
  return metrics.map((column) => {
    const marks = isForeign.get(numbers.get(column) ?? column);
    return marks === undefined ? column : filterCells(column, (row) => marks[row] === 0);
  });
}

/** Whether no other metric of the validation has a value where this one has none. */
function isValidatedAlone(column: Column, table: Table): boolean {
  if (sideOf(column.name) !== "val") return false;
  const own = new Set(column.rows);
  return table.columns.every(
    ({ name, rows }) => sideOf(name) !== "val" || [...rows].every((row) => own.has(row)),
  );
}

function hasNaN({ values }: Column): boolean {
  const all = values.toArray();
  for (let index = 0; index < all.length; index++) if (Number.isNaN(all[index])) return true;
  return false;
}

/** The column without its cells of NaN; the same column if it has none. */
function withoutNaN(column: Column): Column {
  if (!hasNaN(column)) return column;
  const numbers: Column = { ...column, rows: new RowNumbers(), values: new NumberList() };
  for (let index = 0; index < column.rows.length; index++) {
    const value = column.values.get(index);
    if (!Number.isNaN(value)) addCell(numbers, column.rows.get(index), value);
  }
  return numbers;
}

/**
 * Whether it is a loss without any value, though the table has cells for it: the total loss, or one that the other side has. A
 * `CSVLogger` without validation writes NA.
 */
export function isLostLoss(column: Column, table: Table, config: ColumnConfig): boolean {
  const { name, values, firstText, placeholder } = column;
  if (values.length > 0 || firstText !== null || placeholder === "NA" || !hasBlanks(column, table))
    return false;
  const { metric } = parseName(name);
  if (!mayBeSeries(name, config) || directionOf(metric) !== "min") return false;
  return (
    isTotalLoss(name) ||
    table.columns.some((other) => other.values.length > 0 && parseName(other.name).metric === metric)
  );
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

/** The nulls of a key that only some rows have, where a number was due. */
function dueUnderKey(column: Column): number[] {
  const rhythm = new Rhythm(false);
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
function rowsOfSide({ name }: Column, table: Table): Iterable<number> {
  const rows = rowsWith(sideOf(name), table);
  return rows.size > 0 ? rows : RowNumbers.first(table.rows);
}

/** Marks the rows of the other side than a column's, if each row is of one side only. */
function rowsOfOtherSide({ name }: Column, table: Table): Uint8Array {
  const marks = new Uint8Array(table.rows);
  const side = sideOf(name);
  const [own, others] = [rowsWith(side, table), rowsWith(side === "val" ? "train" : "val", table)];
  if (own.size === 0 || [...others].some((row) => own.has(row))) return marks;
  for (const row of others) marks[row] = 1;
  return marks;
}

/** The rows that have a value of a side. */
function rowsWith(side: Split, { columns }: Table): Set<number> {
  const rows = new Set<number>();
  for (const { name, rows: own } of columns) {
    if (isUnnamed(name) || counterAxis(name) !== null || sideOf(name) !== side) continue;
    for (const row of own) rows.add(row);
  }
  return rows;
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
