import { directionOf, parseName } from "../../curves/names.ts";
import { quote } from "../text/quote.ts";
import { RowNumbers } from "./row-numbers.ts";
import type { Column } from "./table.ts";

/** Trainings of one length in a table. */
type Blocks = { readonly length: number; readonly note: string };

/** Shorter trainings, or more of them, may be a schedule that starts again in each cycle. */
const minLength = 10;
const maxBlocks = 50;

/** Numbers the rows of each training anew where a table holds several of one length, such as the folds of a cross-validation. */
export function numberBlocks(
  at: Float64Array,
  metrics: readonly Column[],
): { at: Float64Array; notes: string[] } {
  const blocks = findBlocks(metrics, at.length);
  if (blocks === null) return { at, notes: [] };
  const { length, note } = blocks;
  const [last = Number.NaN, next = Number.NaN] = at.subarray(length - 1);
  return next <= last
    ? { at, notes: [] }
    : { at: at.map((_, row) => at[row % length] ?? row), notes: [note] };
}

/**
 * The blocks of equal length whose rows are numbered on, although every train curve of a known direction starts anew in the same
 * rows, and in no others. Null if they do not. Two blocks of one curve may be chance.
 */
function findBlocks(metrics: readonly Column[], rows: number): Blocks | null {
  const curves = metrics.filter(
    ({ name, rows: filled }) => isTrainCurve(name) && filled.isSameRange(RowNumbers.first(rows)),
  );
  const [first, ...others] = curves.map(startsOf);
  const length = first?.[0];
  if (first === undefined || length === undefined || length < minLength) return null;
  const count = first.length + 1;
  if (count > maxBlocks || count * length !== rows || first.length * curves.length < 2) return null;
  if (first.some((row, index) => row !== (index + 1) * length)) return null;
  if (others.some((starts) => starts.join() !== first.join())) return null;
  const names = curves.map(({ name }) => quote(name)).join(" and ");
  const note = `${names} start anew every ${length} rows, though the rows are numbered on: ${count} trainings`;
  return { length, note };
}

function isTrainCurve(name: string): boolean {
  const { metric, split } = parseName(name);
  return split !== "val" && directionOf(metric) !== null;
}

/** The rows in which a curve that has come most of its way returns to where it began, in one step. */
function startsOf({ values }: Column): number[] {
  const all = values.toArray();
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of all) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const [begin = Number.NaN] = all;
  const starts: number[] = [];
  for (let row = 1; row < all.length; row++) {
    const [value, before] = [all[row] ?? Number.NaN, all[row - 1] ?? Number.NaN];
    const way = begin - before;
    if (Math.abs(way) >= (greatest - least) / 2 && (value - before) / way >= 0.75) starts.push(row);
  }
  return starts;
}
