import type { Axis } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { numberBlocks } from "./blocks.ts";
import { counterAxis, isOtherCounter, isUnnamed } from "./columns.ts";
import { refusePadding } from "./refuse-padding.ts";
import { RowNumbers } from "./row-numbers.ts";
import { type Column, emptyColumn, type Table } from "./table.ts";

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

/** The columns that count the rows by their names and values. */
export function countersOf({ columns }: Table): Column[] {
  return columns.filter(({ name, values }) => counterAxis(name) !== null && !areDurations(name, values));
}

/**
 * Finds the position of each row; steps come before epochs. Counters that do not number the rows are skipped with a
 * note.
 */
export function rowPositions(table: Table, metrics: readonly Column[], numbering: Numbering): Positions {
  const { column, unnumbered } = numbering;
  if (column !== null) return namedPositions(table, metrics, column);
  const all = table.columns.filter(({ name }) => counterAxis(name) === "step");
  const [steps, others] = [
    all.filter(({ name }) => !isOtherCounter(name)),
    all.filter(({ name }) => isOtherCounter(name)),
  ];
  steps.sort((one, other) => Number(isGlobal(other.name)) - Number(isGlobal(one.name)));
  const epochs = table.columns.filter(({ name }) => counterAxis(name) === "epoch");
  const notes: string[] = [];
  for (const counter of [...steps, ...epochs, ...others]) {
    const at = positionsIn(counter, table.rows);
    refuseSummary(counter, at, metrics, table.lines);
    const reason = whyUnusable(
      counter.name,
      at,
      metrics,
      epochs.includes(counter) ? [] : epochs,
      table.lines,
    );
    if (reason === null) return { axis: counterAxis(counter.name) ?? unnumbered, at, notes: [] };
    notes.push(`${quote(counter.name)} ${reason}`);
  }
  if (all.length + epochs.length === 0) refusePadding(metrics, table);
  const { at, notes: blocks } = numberBlocks(rowIndexes(table), metrics);
  return { axis: notes.length > 0 ? "row" : unnumbered, at, notes: [...notes, ...blocks] };
}

/** Whether a counter goes on where another starts again: `global_episode` beside `episode`. */
function isGlobal(name: string): boolean {
  return /^(trainer\/)?_?global/i.test(name);
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
  if (isUnnamed(column.name)) return { axis: "epoch", ...numberBlocks(at, metrics) };
  return { axis: counterAxis(column.name) ?? "step", at, notes: [] };
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
function whyUnusable(
  name: string,
  at: Float64Array,
  metrics: readonly Column[],
  epochs: readonly Column[],
  lines: Table["lines"],
): string | null {
  if (firstGap(at, metrics) !== null) return "is not in every row: not used as position";
  if (stalls(at, metrics)) {
    refuseInterleaved(name, at, metrics, lines);
    return unchangedReason;
  }
  if (areDurations(name, positionsOf(longestOf(metrics), at))) return "holds fractions: not used as position";
  if (epochs.some((epoch) => restartsEachEpoch(at, positionsIn(epoch, at.length), longestOf(metrics).rows))) {
    return "starts again in every epoch: not used as position";
  }
  return null;
}

/** Throws a FormatError if one row of metrics has a text where those before it are numbered: `best`, `Average`. */
function refuseSummary(
  { name, values, firstText }: Column,
  at: Float64Array,
  metrics: readonly Column[],
  lines: Table["lines"],
): void {
  const gap = firstText === null || values.length === 0 ? null : firstGap(at, metrics);
  if (gap === null) return;
  const message = `expected a number in ${quote(name)}, got ${quote(firstText?.text ?? "")}`;
  throw new FormatError(message, firstText?.line ?? lines?.get(gap) ?? null);
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

/**
 * Whether a counter is unchanged over most rows of a curve: then it counts something coarser, or nothing. Rows that are
 * written twice do not count.
 */
function stalls(at: Float64Array, metrics: readonly Column[]): boolean {
  const { rows } = longestOf(metrics);
  const isUnchanged = (index: number) => at[rows.get(index)] === at[rows.get(index - 1)];
  let unchanged = 0;
  for (let index = 1; index < rows.length; index++) if (isUnchanged(index)) unchanged++;
  if (unchanged * 2 <= rows.length - 1) return false;
  const differs = differingRows(at.length, metrics);
  let repeated = 0;
  for (let index = 1; index < rows.length; index++) {
    if (isUnchanged(index) && differs[rows.get(index)] === 0) repeated++;
  }
  return repeated === rows.length - 1 || (unchanged - repeated) * 2 > rows.length - 1 - repeated;
}

/** 1 for each row that has another value than the row before it. */
function differingRows(count: number, metrics: readonly Column[]): Uint8Array {
  const differs = new Uint8Array(count);
  for (const { rows, values } of metrics) {
    for (let index = 0; index < rows.length; index++) {
      const isNext = rows.get(index) === rows.get(index - 1) + 1;
      if (!isNext || !Object.is(values.get(index), values.get(index - 1))) differs[rows.get(index)] = 1;
    }
  }
  return differs;
}

/** More validations in every epoch are those of one training. */
const maxInterleaved = 8;

/**
 * Throws a FormatError if every position has the same number of different validations: nothing tells those of trainings
 * that write at the same time from the validations within an epoch.
 */
function refuseInterleaved(
  name: string,
  at: Float64Array,
  metrics: readonly Column[],
  lines: Table["lines"],
): void {
  const { rows } = longestOf(metrics.filter((column) => parseName(column.name).split === "val"));
  const counts: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    const [position = 0, previous = Number.NEGATIVE_INFINITY] = [
      at[rows.get(index)],
      at[rows.get(index - 1)],
    ];
    if (position < previous) return;
    if (position > previous) counts.push(1);
    else counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  const [count = 0] = counts;
  if (counts.length < 3 || count < 2 || count > maxInterleaved || counts.some((one) => one !== count)) return;
  const line = lines?.get(rows.get(1)) ?? null;
  throw new FormatError(
    `expected one row for each ${quote(name)}, got ${count} with different values: trainings that write at the same time, or several validations in each. Name the training in a column \`run\`, or number the rows in a column \`step\``,
    line,
  );
}

/**
 * Whether a column of steps holds no whole number and names a side, goes down or stays below 1: the time of a training's steps,
 * not their number.
 */
function areDurations(name: string, values: Iterable<number>): boolean {
  if (counterAxis(name) !== "step") return false;
  let isDescending = false;
  let previous = Number.NaN;
  for (const value of values) {
    if (Number.isInteger(value)) return false;
    if (value < previous) isDescending = true;
    previous = value;
  }
  return isDescending || previous < 1 || parseName(name).split !== null;
}

function* positionsOf({ rows }: Column, at: Float64Array): Generator<number> {
  for (const row of rows) yield at[row] ?? Number.NaN;
}

/** Whether a counter goes back where the epoch advances. */
function restartsEachEpoch(at: Float64Array, epochAt: Float64Array, rows: RowNumbers): boolean {
  for (let index = 1; index < rows.length; index++) {
    const [row, previous] = [rows.get(index), rows.get(index - 1)];
    if ((at[row] ?? 0) <= (at[previous] ?? 0) && (epochAt[row] ?? 0) > (epochAt[previous] ?? 0)) return true;
  }
  return false;
}

/** The curve with the most values. */
function longestOf([first, ...others]: readonly Column[]): Column {
  let longest = first ?? emptyColumn("");
  for (const column of others) if (column.rows.length > longest.rows.length) longest = column;
  return longest;
}
