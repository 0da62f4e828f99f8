import type { Axis } from "../../curves/model.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isUnnamed } from "./columns.ts";
import { RowNumbers } from "./row-numbers.ts";
import type { Column, Table } from "./table.ts";

/** The position of each row of a table on its axis; NaN for a row without metrics that has none. */
export type Positions = {
  readonly axis: Axis;
  readonly at: Float64Array;
  readonly notes: readonly string[];
};

/** How a format numbers its rows, besides columns with the name of a counter. */
export type Numbering = {
  /** The column that the config or the format names. */
  readonly column: Column | null;
  /** The axis of the rows if no column numbers them. */
  readonly unnumbered: Axis;
};

/**
 * Finds the position of each row; steps come before epochs. Counters that do not number the rows are skipped with a
 * note.
 */
export function rowPositions(table: Table, metrics: readonly Column[], numbering: Numbering): Positions {
  const { column, unnumbered } = numbering;
  if (column !== null) return namedPositions(table, metrics, column);
  const steps = table.columns.filter(({ name }) => counterAxis(name) === "step");
  const epochs = table.columns.filter(({ name }) => counterAxis(name) === "epoch");
  const notes: string[] = [];
  for (const counter of [...steps, ...epochs]) {
    const at = positionsIn(counter, table.rows);
    const reason = whyUnusable(at, metrics, steps.includes(counter) ? epochs : []);
    if (reason === null) return { axis: counterAxis(counter.name) ?? unnumbered, at, notes: [] };
    notes.push(`${quote(counter.name)} ${reason}`);
  }
  return { axis: notes.length > 0 ? "row" : unnumbered, at: rowIndexes(table), notes };
}

function namedPositions(table: Table, metrics: readonly Column[], column: Column): Positions {
  const at = positionsIn(column, table.rows);
  const name = isUnnamed(column.name) ? "the first column" : quote(column.name);
  const gap = firstGap(at, metrics);
  if (gap !== null) {
    const actual = column.firstText === null ? "an empty cell" : quote(column.firstText.text);
    throw new FormatError(`expected a number in ${name}, got ${actual}`, table.lines?.get(gap) ?? null);
  }
  if (stalls(at, metrics))
    return { axis: "row", at: rowIndexes(table), notes: [`${name} ${unchangedReason}`] };
  // The rows of a table with an unnamed index are epochs.
  const axis = counterAxis(column.name) ?? (isUnnamed(column.name) ? "epoch" : "step");
  return { axis, at, notes: [] };
}

function rowIndexes(table: Table): Float64Array {
  const at = new Float64Array(table.rows);
  for (let row = 0; row < at.length; row++) at[row] = row;
  return at;
}

function positionsIn({ rows: filled, values }: Column, rows: number): Float64Array {
  if (filled.isSameRange(RowNumbers.first(rows))) return values.toArray();
  const at = new Float64Array(rows).fill(Number.NaN);
  for (let index = 0; index < filled.length; index++) at[filled.get(index)] = values.get(index);
  return at;
}

const unchangedReason = "is the same in most rows: not used as position";

/** Why a counter cannot number the rows; null if it can. */
function whyUnusable(at: Float64Array, metrics: readonly Column[], epochs: readonly Column[]): string | null {
  if (firstGap(at, metrics) !== null) return "is not in every row: not used as position";
  if (stalls(at, metrics)) return unchangedReason;
  if (epochs.some((epoch) => restartsEachEpoch(at, positionsIn(epoch, at.length), rowsOfLongest(metrics)))) {
    return "starts again in every epoch: not used as position";
  }
  return null;
}

/** The first row that has a metric but no position; null if there is none. */
function firstGap(at: Float64Array, metrics: readonly Column[]): number | null {
  if (at.every(Number.isFinite)) return null;
  const gaps = metrics.flatMap(({ rows }) => {
    for (const row of rows) if (!Number.isFinite(at[row])) return [row];
    return [];
  });
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** Whether a counter is unchanged over most rows of a curve: then it counts something coarser, or nothing. */
function stalls(at: Float64Array, metrics: readonly Column[]): boolean {
  const rows = rowsOfLongest(metrics);
  let unchanged = 0;
  for (let index = 1; index < rows.length; index++) {
    if (at[rows.get(index)] === at[rows.get(index - 1)]) unchanged++;
  }
  return unchanged * 2 > rows.length - 1;
}

/** Whether a counter goes back where the epoch advances. */
function restartsEachEpoch(at: Float64Array, epochAt: Float64Array, rows: RowNumbers): boolean {
  for (let index = 1; index < rows.length; index++) {
    const [row, previous] = [rows.get(index), rows.get(index - 1)];
    if ((at[row] ?? 0) <= (at[previous] ?? 0) && (epochAt[row] ?? 0) > (epochAt[previous] ?? 0)) return true;
  }
  return false;
}

/** The rows of the curve with the most values. */
function rowsOfLongest([first, ...others]: readonly Column[]): RowNumbers {
  let longest = first?.rows ?? new RowNumbers();
  for (const { rows } of others) if (rows.length > longest.length) longest = rows;
  return longest;
}
