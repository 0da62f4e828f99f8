import { NumberList } from "../bytes/number-list.ts";
import { sideOf } from "./row-kinds.ts";
import type { Column, Table } from "./table.ts";

/**
 * The rows of training behind the last one with the key of a validation, which every row before them had: a program may leave
 * out what is NaN. One row may have been written before its validation, and another training may have other keys. `at` are the
 * positions of the rows.
 */
export function rowsAfterEnd(
  column: Column,
  metrics: readonly Column[],
  table: Table,
  at: Float64Array,
): { column: Column; rows: NumberList }[] {
  const { name, rows: own, blankRows, truncated } = column;
  // A reader that left cells out has told why.
  if (table.isFull !== undefined || truncated || blankRows.length > 0) return [];
  if (sideOf(name) !== "val" || own.length < 3 || own.length === table.rows) return [];
  const longer = metrics.find(
    (other) => sideOf(other.name) === "train" && other.rows.length > own.length + 1,
  );
  if (longer === undefined) return [];
  const all = longer.rows.toArray();
  if (!own.toArray().every((row, index) => row === all[index])) return [];
  let end = own.length;
  while (end < all.length && isFurther(at, all[end - 1], all[end])) end++;
  return end > own.length + 1 ? [{ column, rows: NumberList.from(all.slice(own.length, end)) }] : [];
}

function isFurther(at: Float64Array, before = -1, row = -1): boolean {
  return !((at[row] ?? row) <= (at[before] ?? before));
}
