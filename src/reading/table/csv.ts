import type { Artifact } from "../artifact.ts";
import { readDecimal } from "../bytes/decimal.ts";
import type { ByteSource } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import { headLines, type Line, readLine } from "../text/lines.ts";
import { memoize } from "../text/memoize.ts";
import { parseNumber } from "../text/number.ts";
import { RowNumbers } from "./row-numbers.ts";
import { addCell, addText, type Column, emptyColumn, maxColumns, type Table } from "./table.ts";

const [tab, lineFeed, carriageReturn, space, quoteMark] = [9, 10, 13, 32, 34];

/** Every table of a text, with its heading. Blank cells are counted only where a reader asks for them. */
type Reading = Pick<Options, "keepBlanks" | "isRelevant"> & { readonly tables: GrowingTable[] };

type Options = {
  readonly keepBlanks: boolean;
  readonly names: string;
  /** Is a column of this name needed? The cells of the others are stepped over. */
  readonly isRelevant: (name: string) => boolean;
};

/**
 * Tables of separated values (comma, semicolon or tab), one for each heading: a run that is appended to
 * a file may write its heading again. Throws a FormatError where a row does not fit its heading. `names` are of the
 * columns of a text that has no heading; spaces separate them, and its cells.
 */
export function readTables(
  source: ByteSource,
  { keepBlanks = false, names = "", isRelevant = () => true }: Partial<Options> = {},
): Table[] {
  const reading: Reading = { tables: [], keepBlanks, isRelevant };
  if (names !== "") reading.tables.push(beginTable(names, " ", 0, isRelevant));
  // Up to here, every line is in memory as a whole.
  let whole = 0;
  for (;;) {
    if (source.at >= whole) whole = endOfWholeLines(source);
    if (source.at < whole && addPlainRow(source, reading)) continue;
    const line = readLine(source);
    if (line === null) return reading.tables;
    if (line.text.trim() !== "") addLine(reading, line);
    // What was read may have moved.
    whole = 0;
  }
}

/** Behind the last line feed in memory; reads on until there is one, or the file ends. */
function endOfWholeLines(source: ByteSource): number {
  for (;;) {
    const feed = source.bytes.subarray(source.at, source.end).lastIndexOf(lineFeed);
    if (feed !== -1) return source.at + feed + 1;
    if (!source.readMore()) return source.at;
  }
}

function addLine({ tables, keepBlanks, isRelevant }: Reading, line: Line): void {
  const table = tables.at(-1);
  if (table === undefined || line.text === table.heading) {
    const separator = table?.separator ?? separatorOf(line.text);
    tables.push(beginTable(line.text, separator, line.number, isRelevant));
  } else addRow(table, line, keepBlanks);
}

/** The heading of a file and, if the head reaches that far, its first row. */
export const peekTable = memoize((artifact: Artifact): { names: string[]; row: string[] | null } => {
  const [heading, row] = headLines(artifact);
  if (heading === undefined) return { names: [], row: null };
  const separator = separatorOf(heading.text);
  return {
    names: splitCells(heading.text, separator) ?? [],
    row: row?.isComplete === true ? splitCells(row.text, separator) : null,
  };
});

type GrowingTable = Table & {
  rows: number;
  readonly lines: RowNumbers;
  readonly notes: string[];
  readonly heading: string;
  readonly separator: string;
  /** The cells of the row that is being read; NaN for a blank one. */
  readonly cells: Float64Array;
  readonly isRelevant: readonly boolean[];
};

function beginTable(
  heading: string,
  separator: string,
  line: number,
  isRelevant: Options["isRelevant"],
): GrowingTable {
  const names = splitCells(heading, separator);
  if (names === null) throw new FormatError("expected a closing quote in the heading, the line ends", line);
  if (names.length > maxColumns) {
    throw new FormatError(`expected at most ${maxColumns} columns, ${names.length} came`, line);
  }
  const cells = new Float64Array(names.length);
  const columns = names.map(emptyColumn);
  const table = { columns, rows: 0, lines: new RowNumbers(), notes: [], heading, separator, cells };
  return { ...table, isRelevant: names.map(isRelevant) };
}

/** Reads a row of plain decimals and blanks, bytes as they are; false, and nothing read, for any other line. */
function addPlainRow(source: ByteSource, { tables, keepBlanks }: Reading): boolean {
  const table = tables.at(-1);
  if (table === undefined || !takeCells(source, table)) return false;
  const { columns, cells, rows } = table;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? Number.NaN;
    const column = columns[index];
    if (column === undefined) continue;
    if (!Number.isNaN(cell)) addCell(column, rows, cell);
    else if (keepBlanks) column.blankRows.push(rows);
  }
  table.lines.push(source.line++);
  table.rows++;
  return true;
}

function takeCells(source: ByteSource, { cells, separator, isRelevant }: GrowingTable): boolean {
  const { bytes, at: start } = source;
  const mark = separator.charCodeAt(0);
  const last = cells.length - 1;
  for (let index = 0; index <= last; index++) {
    let byte = skipSpaces(source, mark);
    if (byte === mark || byte === lineFeed || byte === carriageReturn) cells[index] = Number.NaN;
    else if (isRelevant[index] === false) {
      cells[index] = Number.NaN;
      byte = skipCell(source, mark);
    } else byte = readDecimal(source, cells, index) ? skipSpaces(source, mark) : -1;
    if (index === last) {
      for (; byte === carriageReturn; byte = bytes[source.at] ?? -1) source.at++;
    }
    if (byte !== (index === last ? lineFeed : mark)) {
      source.at = start;
      return false;
    }
    source.at++;
  }
  // A blank line is no row of one blank cell.
  if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
    source.at = start;
    return false;
  }
  return true;
}

/** Steps over a cell without quotes to the byte behind it. */
function skipCell(source: ByteSource, mark: number): number {
  const { bytes } = source;
  let byte = bytes[source.at] ?? -1;
  while (byte !== mark && byte !== lineFeed && byte !== carriageReturn && byte !== quoteMark) {
    byte = bytes[++source.at] ?? -1;
    if (byte === -1) return -1;
  }
  return byte;
}

function skipSpaces(source: ByteSource, mark: number): number {
  const { bytes } = source;
  let byte = bytes[source.at] ?? -1;
  while ((byte === space || byte === tab) && byte !== mark) byte = bytes[++source.at] ?? -1;
  return byte;
}

function addRow(table: GrowingTable, line: Line, keepBlanks: boolean): void {
  const cells = splitCells(line.text, table.separator);
  const expected = table.columns.length;
  // `0.` and `1e-` are numbers that a killed program left unfinished.
  const isShort = cells === null || cells.length < expected || /\d(\.|[eE][-+]?)$/.test(line.text);
  if (isShort && !line.isComplete) {
    table.notes.push(`the last row (line ${line.number}) is cut off in the middle, and is left out`);
    return;
  }
  if (cells?.length !== expected) {
    if (cells === null) throw new FormatError("expected a closing quote, the line ends", line.number);
    throw new FormatError(`expected ${expected} cells as in the heading, ${cells.length} came`, line.number);
  }
  table.columns.forEach((column, index) => {
    const cell = cells[index] ?? "";
    if (table.isRelevant[index] === false) return;
    if (cell !== "") addPrinted(column, table.rows, cell, line.number);
    else if (keepBlanks) column.blankRows.push(table.rows);
  });
  table.lines.push(line.number);
  table.rows++;
}

/** `CSVLogger` writes NA where an epoch has no validation, Python None. */
const missing = new Set(["NA", "None", "null"]);

function addPrinted(column: Column, row: number, cell: string, line: number): void {
  if (missing.has(cell)) return;
  const value = parseNumber(cell);
  if (value !== null) addCell(column, row, value);
  else addText(column, row, cell, line);
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
