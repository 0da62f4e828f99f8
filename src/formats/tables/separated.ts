import { FormatError } from "../format.ts";
import { type Line, linesOf } from "../text/lines.ts";
import { readNumber } from "../text/number.ts";
import { type Column, emptyColumn, mostColumns, type Table } from "./table.ts";

/**
 * Tables of separated values (comma, semicolon or tab), one for each heading: a run that is appended to
 * a file may write its heading again. Throws a FormatError where a row does not fit its heading.
 */
export function readTables(text: string): Table[] {
  const tables: GrowingTable[] = [];
  let heading = "";
  let separator = ",";
  for (const line of linesOf(text)) {
    const table = tables.at(-1);
    if (table === undefined) {
      heading = line.text;
      separator = separatorOf(heading);
    }
    if (table === undefined || line.text === heading)
      tables.push(beginTable(heading, separator, line.number));
    else addRow(table, line, separator);
  }
  return tables;
}

/** The heading of a file and, if the head reaches that far, its first row. */
export function peek(head: string): { names: string[]; row: string[] | null } {
  const lines = linesOf(head);
  const heading = lines.next().value;
  const row = lines.next().value;
  if (heading === undefined) return { names: [], row: null };
  const separator = separatorOf(heading.text);
  return {
    names: splitCells(heading.text, separator) ?? [],
    row: row?.ended === true ? splitCells(row.text, separator) : null,
  };
}

type GrowingTable = Table & { rows: number; readonly lines: number[]; readonly notes: string[] };

function beginTable(heading: string, separator: string, line: number): GrowingTable {
  const names = splitCells(heading, separator);
  if (names === null) throw new FormatError("expected a closing quote in the heading, the line ends", line);
  if (names.length > mostColumns) {
    throw new FormatError(`expected at most ${mostColumns} columns, ${names.length} came`, line);
  }
  return { columns: names.map(emptyColumn), rows: 0, lines: [], notes: [] };
}

function addRow(table: GrowingTable, line: Line, separator: string): void {
  const cells = splitCells(line.text, separator);
  const expected = table.columns.length;
  if (cells?.length !== expected) {
    if (!line.ended && (cells === null || cells.length < expected)) {
      table.notes.push(`the last row (line ${line.number}) is cut off in the middle, and is left out`);
      return;
    }
    if (cells === null) throw new FormatError("expected a closing quote, the line ends", line.number);
    throw new FormatError(`expected ${expected} cells as in the heading, ${cells.length} came`, line.number);
  }
  table.columns.forEach((column, index) => {
    addCell(column, table.rows, cells[index] ?? "", line.number);
  });
  table.lines.push(line.number);
  table.rows++;
}

/** `CSVLogger` writes NA where an epoch has no validation, Python None. */
const missing = new Set(["NA", "None", "null"]);

function addCell(column: Column, row: number, cell: string, line: number): void {
  if (cell === "") column.blanks.push(row);
  if (cell === "" || missing.has(cell)) return;
  const value = readNumber(cell);
  if (value === null) {
    column.text ??= { where: column.name, text: cell, line };
    return;
  }
  column.rows.push(row);
  column.values.push(value);
}

/** The separator that the heading has most of, outside quotes. */
function separatorOf(heading: string): string {
  const bare = heading.replaceAll(/"[^"]*"/g, "");
  const count = (separator: string) => bare.split(separator).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The cells of a line, trimmed; null where a quote is left open. */
function splitCells(line: string, separator: string): string[] | null {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let open: string | null = null;
  for (const piece of line.split(separator)) {
    const cell: string = open === null ? piece : open + separator + piece;
    const togglesQuote = piece.split('"').length % 2 === 0;
    if (togglesQuote === (open === null)) {
      open = cell;
      continue;
    }
    cells.push(unquote(cell.trim()));
    open = null;
  }
  return open === null ? cells : null;
}

function unquote(cell: string): string {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return cell;
  return cell.slice(1, -1).replaceAll('""', '"').trim();
}
