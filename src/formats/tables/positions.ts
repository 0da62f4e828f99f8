import type { Axis } from "../../curves/model.ts";
import { FormatError } from "../format.ts";
import { quote } from "../text/came.ts";
import { counterOf, isUnnamed } from "./columns.ts";
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
export function positionsOf(table: Table, metrics: readonly Column[], numbering: Numbering): Positions {
  const { column, unnumbered } = numbering;
  if (column !== null) return namedPositions(table, metrics, column);
  const steps = table.columns.filter(({ name }) => counterOf(name) === "step");
  const epochs = table.columns.filter(({ name }) => counterOf(name) === "epoch");
  const notes: string[] = [];
  for (const counter of [...steps, ...epochs]) {
    const at = placesOf(counter, table.rows);
    const fault = faultOf(at, metrics, steps.includes(counter) ? epochs : []);
    if (fault === null) return { axis: counterOf(counter.name) ?? unnumbered, at, notes: [] };
    notes.push(`${quote(counter.name)} ${fault}`);
  }
  return { axis: notes.length > 0 ? "row" : unnumbered, at: rowsOf(table), notes };
}

function namedPositions(table: Table, metrics: readonly Column[], column: Column): Positions {
  const at = placesOf(column, table.rows);
  const name = isUnnamed(column.name) ? "the first column" : quote(column.name);
  const gap = gapIn(at, metrics);
  if (gap !== null) {
    const came = column.text === null ? "none" : quote(column.text.text);
    throw new FormatError(`expected a number in ${name}, ${came} came`, table.lines?.[gap] ?? null);
  }
  if (stalls(at, metrics)) return { axis: "row", at: rowsOf(table), notes: [`${name} ${standsStill}`] };
  // An index without a name counts what the rows are: epochs.
  const axis = counterOf(column.name) ?? (isUnnamed(column.name) ? "epoch" : "step");
  return { axis, at, notes: [] };
}

function rowsOf(table: Table): Float64Array {
  return Float64Array.from({ length: table.rows }, (_, row) => row);
}

function placesOf(column: Column, rows: number): Float64Array {
  const at = new Float64Array(rows).fill(Number.NaN);
  column.rows.forEach((row, index) => {
    at[row] = column.values[index] ?? Number.NaN;
  });
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
  const gaps = metrics.flatMap(({ rows }) => rows.find((row) => !Number.isFinite(at[row])) ?? []);
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** Does a counter stand still over most rows of a curve? Then it counts something coarser, or nothing. */
function stalls(at: Float64Array, metrics: readonly Column[]): boolean {
  const rows = longest(metrics);
  const still = rows.filter((row, index) => index > 0 && at[row] === at[rows[index - 1] ?? row]);
  return still.length * 2 > rows.length - 1;
}

/** Does a counter go back where the epoch goes on? */
function startsAgain(at: Float64Array, epochAt: Float64Array, rows: readonly number[]): boolean {
  return rows.some((row, index) => {
    const before = rows[index - 1];
    if (before === undefined) return false;
    return (at[row] ?? 0) <= (at[before] ?? 0) && (epochAt[row] ?? 0) > (epochAt[before] ?? 0);
  });
}

/** The rows of the curve that has most of them. */
function longest(metrics: readonly Column[]): readonly number[] {
  return metrics.reduce<readonly number[]>((most, { rows }) => (rows.length > most.length ? rows : most), []);
}
