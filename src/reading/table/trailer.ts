import type { Line } from "../text/lines.ts";
import { parseNumber } from "../text/number.ts";
import type { GrowingTable } from "./growing-table.ts";

/** The lines that a script printed behind the last row of a table, as its results. */
export type Trailer = { readonly first: Line; readonly last: Line };

/** Whether cells are words below a first column of numbers alone: `F1 score: 0.87`, `==== Confusion matrix ====`. */
export function beginsTrailer(
  { columns: [first, ...others], rows, separator }: GrowingTable,
  cells: readonly string[],
): boolean {
  const [cell = ""] = cells;
  const isNumbered =
    first !== undefined && rows > 0 && first.firstText === null && first.values.length === rows;
  const isRow = separator !== " " && cells.length === others.length + 1;
  return isNumbered && !isRow && parseNumber(cell) === null && /\S{2}/.test(cell);
}

/** Whether cells are several numbers, as of another table. */
export function isRowOfNumbers(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => parseNumber(cell) !== null);
}

export function trailerNote({ first, last }: Trailer): string {
  const what =
    first === last ? `line ${first.number} stands` : `lines ${first.number} to ${last.number} stand`;
  return `${what} behind the rows of the table: not read`;
}
