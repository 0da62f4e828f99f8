import { NumberList } from "../bytes/number-list.ts";
import { RowNumbers } from "./row-numbers.ts";
import type { Column } from "./table.ts";

/**
 * Sorts the rows of a table by their positions, if it was saved in another order (newest first, or by a metric): no
 * position occurs twice in a column, and one of four steps or more goes back, unlike in a resumed training. Null for any
 * other table.
 */
export function sortRows(
  columns: readonly Column[],
  at: Float64Array,
): { readonly columns: Column[]; readonly at: Float64Array } | null {
  if (columns.some(({ rows }) => hasRepetition(rows, at) || stepsBack(rows, at) * 4 < rows.length - 1))
    return null;
  const key = (row: number) => {
    const position = at[row] ?? Number.NaN;
    return Number.isNaN(position) ? Number.POSITIVE_INFINITY : position;
  };
  const order = Uint32Array.from(at, (_, row) => row).sort((a, b) => key(a) - key(b) || a - b);
  const ranks = new Uint32Array(at.length);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  const sorted = columns.map((column) => {
    const cells = Array.from(column.rows, (row, index) => ({
      rank: ranks[row] ?? 0,
      value: column.values.get(index),
    })).sort((a, b) => a.rank - b.rank);
    const rows = new RowNumbers();
    for (const { rank } of cells) rows.push(rank);
    return { ...column, rows, values: NumberList.from(cells.map(({ value }) => value)) };
  });
  return { columns: sorted, at: Float64Array.from(order, (row) => at[row] ?? 0) };
}

function stepsBack(rows: RowNumbers, at: Float64Array): number {
  let count = 0;
  for (let index = 1; index < rows.length; index++) {
    if ((at[rows.get(index)] ?? 0) < (at[rows.get(index - 1)] ?? 0)) count++;
  }
  return count;
}

function hasRepetition(rows: RowNumbers, at: Float64Array): boolean {
  const sorted = rows.map((row) => at[row] ?? Number.NaN).sort();
  return sorted.some((position, index) => index > 0 && position === sorted[index - 1]);
}
