/** A cell of a table within a log, and where it stands in its line. */
export type Cell = { readonly text: string; readonly from: number; readonly to: number };

const maxCells = 64;

/** Splits a line at bars, tabs, or at least two spaces. */
export function cellsOf(text: string, from: number): Cell[] {
  const cells: Cell[] = [];
  // A progress bar may follow the cells.
  const rest = text.slice(from).replace(/:?\s{0,4}\d{1,3}%\s?[|━─].*$/s, "");
  for (const { 0: cell, index } of rest.matchAll(/[^\s|│┃](?:[^\t |│┃]| (?=[^\s|│┃]))*/g)) {
    cells.push({ text: cell, from: from + index, to: from + index + cell.length });
    if (cells.length > maxCells) return [];
  }
  return cells;
}
