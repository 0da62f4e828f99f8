import type { Axis } from "../../curves/model.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isUnnamed } from "./columns.ts";
import { RowNumbers } from "./row-numbers.ts";
import type { Column, Table } from "./table.ts";

/** Where each row of a table stands on its axis; NaN where a row without metrics has no position. */
export type Positions = {
  readonly axis: Axis;
  readonly at: Float64Array;
  readonly notes: readonly string[];
};

/** How a format numbers its rows, beside columns whose name says that they count. */
export type Numbering = {
  /** The column that the config or the format itself names. */
  readonly column: Column | null;
  /** What the rows count where nothing numbers them. */
  readonly unnumbered: Axis;
};

/** A step counts finer than an epoch. Counters that number no rows are passed over, and that is noted. */
export function rowPositions(table: Table, metrics: readonly Column[], numbering: Numbering): Positions {
  const { column, unnumbered } = numbering;
  if (column !== null) return namedPositions(table, metrics, column);
  const steps = table.columns.filter(({ name }) => counterAxis(name) === "step");
  const epochs = table.columns.filter(({ name }) => counterAxis(name) === "epoch");
  const notes: string[] = [];
  for (const counter of [...steps, ...epochs]) {
    const at = placesOf(counter, table.rows);
    const fault = faultOf(at, metrics, steps.includes(counter) ? epochs : []);
    if (fault === null) return { axis: counterAxis(counter.name) ?? unnumbered, at, notes: [] };
    notes.push(`${quote(counter.name)} ${fault}`);
  }
  return { axis: notes.length > 0 ? "row" : unnumbered, at: rowsOf(table), notes };
}

function namedPositions(table: Table, metrics: readonly Column[], column: Column): Positions {
  const at = placesOf(column, table.rows);
  const name = isUnnamed(column.name) ? "the first column" : quote(column.name);
  const gap = gapIn(at, metrics);
  if (gap !== null) {
    const came = column.firstText === null ? "none" : quote(column.firstText.text);
    throw new FormatError(`expected a number in ${name}, ${came} came`, table.lines?.get(gap) ?? null);
  }
  if (stalls(at, metrics)) return { axis: "row", at: rowsOf(table), notes: [`${name} ${standsStill}`] };
  // An index without a name counts what the rows are: epochs.
  const axis = counterAxis(column.name) ?? (isUnnamed(column.name) ? "epoch" : "step");
  return { axis, at, notes: [] };
}

function rowsOf(table: Table): Float64Array {
  const at = new Float64Array(table.rows);
  for (let row = 0; row < at.length; row++) at[row] = row;
  return at;
}

function placesOf({ rows: filled, values }: Column, rows: number): Float64Array {
  const at = new Float64Array(rows).fill(Number.NaN);
  for (let index = 0; index < filled.length; index++) at[filled.get(index)] = values.get(index);
  return at;
}

const standsStill = "stays the same from row to row: it does not number them";

/** Why a counter cannot number the records, if it cannot. */
function faultOf(at: Float64Array, metrics: readonly Column[], epochs: readonly Column[]): string | null {
  if (gapIn(at, metrics) !== null) return "is not in every row: it does not number them";
  if (stalls(at, metrics)) return standsStill;
  if (epochs.some((epoch) => startsAgain(at, placesOf(epoch, at.length), longest(metrics)))) {
    return "starts again in every epoch: it does not number the rows";
  }
  return null;
}

/** The first row that has a metric and no position. */
function gapIn(at: Float64Array, metrics: readonly Column[]): number | null {
  if (at.every(Number.isFinite)) return null;
  const gaps = metrics.flatMap(({ rows }) => {
    for (const row of rows) if (!Number.isFinite(at[row])) return [row];
    return [];
  });
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** Does a counter stand still over most rows of a curve? Then it counts something coarser, or nothing. */
function stalls(at: Float64Array, metrics: readonly Column[]): boolean {
  const rows = longest(metrics);
  let still = 0;
  for (let index = 1; index < rows.length; index++) {
    if (at[rows.get(index)] === at[rows.get(index - 1)]) still++;
  }
  return still * 2 > rows.length - 1;
}

/** Does a counter go back where the epoch goes on? */
function startsAgain(at: Float64Array, epochAt: Float64Array, rows: RowNumbers): boolean {
  for (let index = 1; index < rows.length; index++) {
    const [row, before] = [rows.get(index), rows.get(index - 1)];
    if ((at[row] ?? 0) <= (at[before] ?? 0) && (epochAt[row] ?? 0) > (epochAt[before] ?? 0)) return true;
  }
  return false;
}

/** The rows of the curve that has most of them. */
function longest([first, ...others]: readonly Column[]): RowNumbers {
  let most = first?.rows ?? new RowNumbers();
  for (const { rows } of others) if (rows.length > most.length) most = rows;
  return most;
}
