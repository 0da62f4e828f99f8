import { consoleFormat } from "../../reading/console/console-format.ts";
import type { Pair } from "../../reading/console/line-pairs.ts";
import { counterAxis, isKnownMetric } from "../../reading/table/columns.ts";
import { parseNumber } from "../../reading/text/number.ts";

type Cell = { readonly text: string; readonly from: number; readonly to: number };

type Heading = { readonly cells: readonly Cell[]; readonly counter: string; readonly lead: number };

const longestLine = 4000;
const noColumns = { metrics: new Set<string>(), position: null };

/** A table within a log, with metric names in its heading, as printed by skorch and many hand-written loops. */
export const printedTable = consoleFormat({
  id: "printed-table",
  title: "Printed table",
  reader: () => {
    let heading: Heading | null = null;
    return (text) => {
      if (text.length > longestLine) return null;
      const cells = cellsOf(text);
      const found = headingOf(cells);
      if (found === null) return heading && rowOf(cells, heading, text.includes("\t"));
      heading = found;
      return null;
    };
  },
});

/** Splits a line at tabs or at least two spaces. Empty cells are dropped. */
function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  for (const { 0: cell, index } of text.matchAll(/[^\s|](?:[^\t |]| (?=[^\s|]))*/g)) {
    cells.push({ text: cell, from: index, to: index + cell.length });
  }
  return cells;
}

/** Returns the heading of a table whose first column is a counter, perhaps after a timestamp; else null. */
function headingOf(cells: readonly Cell[]): Heading | null {
  const [first, ...others] = cells;
  if (first === undefined || others.length === 0) return null;
  const words = first.text.split(" ");
  const counter = words.at(-1) ?? "";
  if (counterAxis(counter) === null || !others.every(({ text }) => /^[A-Za-z#]/.test(text))) return null;
  if (!others.some(({ text }) => isKnownMetric(text, noColumns))) return null;
  return { cells, counter, lead: words.length };
}

function rowOf(cells: readonly Cell[], heading: Heading, isTabbed: boolean): Pair[] | null {
  const words = cells[0]?.text.split(" ") ?? [];
  const at = words.at(-1) ?? "";
  if (words.length !== heading.lead || !/^\d{1,9}$/.test(at)) return null;
  const names = namesOf(cells, heading.cells, isTabbed);
  if (names === null) return null;
  const row: Pair[] = [[heading.counter, Number(at)]];
  for (const [index, { text }] of cells.entries()) {
    const name = names[index] ?? "";
    const value = counterAxis(name) === null ? parseNumber(text) : null;
    if (value !== null) row.push([name, value]);
  }
  return row.length < 2 ? null : row;
}

/** Returns each cell's name: by order or, if cells are missing, by the heading above it. */
function namesOf(cells: readonly Cell[], heading: readonly Cell[], isTabbed: boolean): string[] | null {
  if (cells.length === heading.length) return heading.map(({ text }) => text);
  if (isTabbed || cells.length > heading.length) return null;
  const names: string[] = [];
  for (const { from, to } of cells) {
    const above = heading.filter((one) => one.from < to && from < one.to);
    if (above.length !== 1) return null;
    names.push(above[0]?.text ?? "");
  }
  return new Set(names).size === names.length ? names : null;
}
