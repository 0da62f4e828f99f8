import { NumberList } from "../bytes/number-list.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis } from "../table/columns.ts";
import { addCell, type Column, emptyColumn, maxColumns, type Table } from "../table/table.ts";
import type { Line } from "../text/lines.ts";

/** What one line records: metrics and counters (`epoch`, `step`, …) by name. */
export type Cells = Iterable<readonly [name: string, value: number]>;

/**
 * Reads the lines of one log in order, without blank lines, and an empty text at its end; null for a line that records
 * nothing. The text is without colours and without what a carriage return overwrote.
 */
export type LineReader = (text: string) => Cells | null;

/** Makes a table with a row for each line that records something. Throws a FormatError. */
export function linesToTable(lines: Iterable<Line>, read: LineReader): Table {
  const columns = new Map<string, Column>();
  const rowLines = new NumberList();
  let previous = "";
  for (const { text, number } of withEnd(lines)) {
    const cells = read(text);
    if (cells === null) continue;
    const row = new Map(cells);
    const content = [...row].join();
    // A line may be repeated: several ranks print to one log, or a logger has two handlers.
    if (content === previous && hasCounter(row.keys())) continue;
    previous = content;
    for (const [name, value] of row) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      addCell(column, rowLines.length, value);
    }
    rowLines.push(number);
    if (columns.size > maxColumns) {
      throw new FormatError(`expected at most ${maxColumns} different metrics, got more`, number);
    }
  }
  return { columns: [...columns.values()], rows: rowLines.length, lines: rowLines, notes: [] };
}

function* withEnd(lines: Iterable<Line>): Generator<Pick<Line, "text" | "number">, undefined> {
  let number = 0;
  for (const line of lines) {
    number = line.number;
    yield line;
  }
  yield { text: "", number };
}

function hasCounter(names: Iterable<string>): boolean {
  return [...names].some((name) => counterAxis(name) !== null);
}
