import type { Artifact } from "../artifact.ts";
import { readDecimal } from "../bytes/decimal.ts";
import type { ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { headLines, type Line, readLine } from "../text/lines.ts";
import { memoize } from "../text/memoize.ts";
import { parseNumber } from "../text/number.ts";
import type { TextSource } from "../text/text-source.ts";
import { LineEnds, tornNumberNote } from "../text/torn-number.ts";
import { isHeading, separatorOf, splitCells, splitHeading } from "./cells.ts";
import { DecimalCommas, parseDecimalComma } from "./decimal-comma.ts";
import { Labels } from "./labels.ts";
import { RowNumbers } from "./row-numbers.ts";
import {
  addCell,
  addText,
  type Column,
  emptyColumn,
  incompleteRowNote,
  maxColumns,
  maxTrainings,
  type Table,
} from "./table.ts";

const [tab, lineFeed, carriageReturn, space, quoteMark] = [9, 10, 13, 32, 34];

/** The tables read so far. */
type Reading = Pick<Options, "isRelevant" | "hasLabels"> & {
  readonly tables: GrowingTable[];
  /** The line that may be the heading of the first table: the line below it tells. */
  heading: Line | null;
};

type Options = {
  /** The names of the columns, separated by spaces, if the text has no heading and spaces between its cells. */
  readonly names: string;
  /** Whether a column of this name is needed. The values of the others are skipped. */
  readonly isRelevant: (name: string) => boolean;
  /** Whether the texts of a column of this name are kept, besides those that may tell runs apart. */
  readonly hasLabels: (name: string) => boolean;
};

/**
 * Reads tables of values separated by comma, semicolon or tab, one for each heading: a run that appends to a file may
 * repeat the heading. Throws a FormatError if a row does not fit its heading.
 */
export function readTables(
  source: TextSource,
  { names = "", isRelevant = () => true, hasLabels = () => false }: Partial<Options> = {},
): Table[] {
  const reading: Reading = { tables: [], isRelevant, hasLabels, heading: null };
  if (names !== "") reading.tables.push(beginTable(names, " ", 0, reading));
  // The end of the last whole line in memory.
  let linesEnd = 0;
  for (;;) {
    if (source.at >= linesEnd) linesEnd = loadLines(source);
    if (source.at < linesEnd && addPlainRow(source, reading)) continue;
    const line = readLine(source);
    if (line === null) {
      if (reading.tables.length === 0 && reading.heading !== null) beginFirst(reading, reading.heading, "");
      for (const { commas } of reading.tables) commas.settle();
      return reading.tables;
    }
    if (line.text.trim() !== "") addLine(reading, line);
    // Reading the line may have moved the buffer.
    linesEnd = 0;
  }
}

/** Loads at least one line, and returns the end of the last whole line in memory. */
function loadLines(source: TextSource): number {
  for (;;) {
    const lineEnd = source.bytes.subarray(source.at, source.end).lastIndexOf(lineFeed);
    if (lineEnd !== -1) return source.at + lineEnd + 1;
    if (!source.readMore()) return source.at;
  }
}

function addLine(reading: Reading, line: Line): void {
  const { tables, heading } = reading;
  const table = tables.at(-1);
  if (table === undefined && (heading === null || !isHeading(heading.text, line.text))) {
    reading.heading = line;
  } else if (table === undefined && heading !== null) {
    beginFirst(reading, heading, line.text);
    addLine(reading, line);
  } else if (table !== undefined && line.text === table.heading) {
    if (tables.length === maxTrainings)
      throw new FormatError(`expected at most ${maxTrainings} headings, got more`, line.number);
    tables.push(beginTable(line.text, table.separator, line.number, reading));
  } else if (table !== undefined) addRow(table, line);
}

function beginFirst(reading: Reading, { text, number }: Line, row: string): void {
  reading.tables.push(beginTable(text, separatorOf(text, row), number, reading));
}

/** The heading of a file and its first row; the row is null if the head does not reach that far. */
export const peekTable = memoize((artifact: Artifact): { names: string[]; row: string[] | null } => {
  const { heading, row, separator } = headOf(artifact);
  return {
    names: splitHeading(heading?.text ?? "", separator) ?? [],
    row: row?.isComplete === true ? splitCells(row.text, separator) : null,
  };
});

function headOf(artifact: Artifact): {
  heading?: Line | undefined;
  row?: Line | undefined;
  separator: string;
} {
  const lines = headLines(artifact);
  const at = Math.max(
    0,
    lines.findIndex(({ text }, index) => isHeading(text, lines[index + 1]?.text ?? "")),
  );
  const [heading, row] = lines.slice(at, at + 2);
  return { heading, row, separator: separatorOf(heading?.text ?? "", row?.text ?? "") };
}

/** The cells of each row in the head of a file. */
export function headRows(artifact: Artifact): string[][] {
  const { heading, separator } = headOf(artifact);
  const rows = headLines(artifact).filter(({ number }) => number > (heading?.number ?? 0));
  return rows.map(({ text }) => splitCells(text, separator) ?? []);
}

/** Whether a row, if there is one, holds a number. */
export function mayHoldNumbers(row: readonly string[] | null): boolean {
  return row === null || row.some((cell) => (parseNumber(cell) ?? parseDecimalComma(cell)) !== null);
}

type GrowingTable = Table & {
  rows: number;
  readonly lines: RowNumbers;
  readonly notes: string[];
  readonly heading: string;
  readonly separator: string;
  /** The cells of the current row; NaN for a blank one, 0 for one that is not needed. */
  readonly cells: Float64Array;
  readonly isRelevant: readonly boolean[];
  readonly commas: DecimalCommas;
  readonly ends: LineEnds;
};

function beginTable(
  heading: string,
  separator: string,
  line: number,
  { isRelevant, hasLabels }: Reading,
): GrowingTable {
  const names = splitHeading(heading, separator);
  if (names === null)
    throw new FormatError("expected a closing quote in the heading, got the end of the line", line);
  if (names.length > maxColumns) {
    throw new FormatError(`expected at most ${maxColumns} columns, got ${names.length}`, line);
  }
  const cells = new Float64Array(names.length);
  const columns = names.map(emptyColumn);
  // Whatever its name, a first column of texts tells what the rows are.
  columns.forEach((column, index) => {
    if (index === 0 || hasLabels(column.name)) column.labels = new Labels();
  });
  const table = {
    columns,
    rows: 0,
    lines: new RowNumbers(),
    notes: [],
    isFull: true,
    heading,
    separator,
    cells,
    commas: new DecimalCommas(),
    ends: new LineEnds(),
  };
  return { ...table, isRelevant: names.map(isRelevant) };
}

/** Reads a row of plain decimals and blanks from the bytes; false, and nothing is read, for any other line. */
function addPlainRow(source: TextSource, { tables }: Reading): boolean {
  const table = tables.at(-1);
  if (table === undefined || !readCells(source, table)) return false;
  const { columns, cells, rows, isRelevant } = table;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? Number.NaN;
    const column = columns[index];
    if (column === undefined || Number.isNaN(cell)) continue;
    if (isRelevant[index] === false) column.rows.push(rows);
    else addCell(column, rows, cell);
  }
  table.lines.push(source.line++);
  table.rows++;
  return true;
}

function readCells(source: TextSource, { cells, separator, isRelevant, ends }: GrowingTable): boolean {
  const { bytes, at: start } = source;
  const delimiter = separator.charCodeAt(0);
  const last = cells.length - 1;
  let [width, hasExponent] = [0, false];
  for (let index = 0; index <= last; index++) {
    let byte = skipSpaces(source, delimiter);
    if (byte === space) {
      // Several spaces are one separator: left to `splitCells`.
      source.at = start;
      return false;
    }
    if (byte === delimiter || byte === lineFeed || byte === carriageReturn) cells[index] = Number.NaN;
    else if (isRelevant[index] === false) {
      cells[index] = startsNumber[byte] === 1 ? 0 : Number.NaN;
      byte = skipCell(source, delimiter);
    } else {
      const from = source.at;
      if (!readDecimal(source, cells, index)) byte = -1;
      else {
        width = source.at - from;
        hasExponent = index === last && endsWithExponent(bytes, source.at);
        byte = skipSpaces(source, delimiter);
      }
    }
    if (index === last) {
      for (; byte === carriageReturn; byte = bytes[source.at] ?? -1) source.at++;
    }
    if (byte !== (index === last ? lineFeed : delimiter)) {
      source.at = start;
      return false;
    }
    source.at++;
  }
  // A blank line is not a row of one blank cell.
  if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
    source.at = start;
    return false;
  }
  ends.add(width, hasExponent);
  return true;
}

const exponents = [69, 101];

/** Whether the number that ends here has an exponent of up to three digits. */
function endsWithExponent(bytes: Buffer, end: number): boolean {
  for (let back = 2; back <= 5; back++) if (exponents.includes(bytes[end - back] ?? 0)) return true;
  return false;
}

const startsNumber = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[-+.\d]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Steps over a cell without quotes, and returns the byte behind it. */
function skipCell(source: TextSource, delimiter: number): number {
  const { bytes } = source;
  let byte = bytes[source.at] ?? -1;
  while (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn && byte !== quoteMark) {
    byte = bytes[++source.at] ?? -1;
    if (byte === -1) return -1;
  }
  return byte;
}

function skipSpaces(source: TextSource, delimiter: number): number {
  const { bytes } = source;
  let byte = bytes[source.at] ?? -1;
  while ((byte === space || byte === tab) && byte !== delimiter) byte = bytes[++source.at] ?? -1;
  return byte;
}

function addRow(table: GrowingTable, line: Line): void {
  const cells = splitCells(line.text, table.separator);
  const expected = table.columns.length;
  if (!line.isComplete && (cells === null || cells.length < expected)) {
    table.notes.push(incompleteRowNote(line.number));
    return;
  }
  if (cells?.length !== expected) {
    if (cells === null)
      throw new FormatError("expected a closing quote, got the end of the line", line.number);
    throw new FormatError(`expected ${expected} cells as in the heading, got ${cells.length}`, line.number);
  }
  if (!line.isComplete && isTorn(table, line)) {
    table.notes.push(tornNumberNote(line.number));
    return;
  }
  const end = lastCell(line, table);
  table.ends.add(end.length, /\de/i.test(end));
  table.columns.forEach((column, index) => {
    const cell = cells[index] ?? "";
    if (cell === "") return;
    if (placeholders.has(cell)) {
      column.placeholder ??= cell;
      return;
    }
    if (table.isRelevant[index] !== false) addParsed(table, column, cell, line.number);
    else if (parseNumber(cell) !== null) column.rows.push(table.rows);
  });
  table.lines.push(line.number);
  table.rows++;
}

/** Texts for no value: `CSVLogger` and R write NA, Python None, Excel `#N/A`, pandas `<NA>`. */
const placeholders = new Set(["NA", "N/A", "n/a", "#N/A", "<NA>", "None", "null", "NULL", "-"]);

function addParsed({ rows, commas }: GrowingTable, column: Column, text: string, line: number): void {
  const number = parseNumber(text);
  const value = number ?? parseDecimalComma(text);
  if (value === null) addText(column, rows, text, line);
  else {
    commas.add(column, value, { text, line }, number === null);
    addCell(column, rows, value);
  }
}

function lastCell({ text }: Line, { separator }: GrowingTable): string {
  return text.slice(text.lastIndexOf(separator) + 1).trim();
}

/** Whether the last cell of a file without a line end may have lost its end. A closing quote or text proves the row whole. */
function isTorn(table: GrowingTable, line: Line): boolean {
  const { columns, isRelevant, ends } = table;
  const column = columns.at(-1);
  if (column === undefined || isRelevant.at(-1) === false || column.firstText !== null) return false;
  const cell = lastCell(line, table);
  return !cell.endsWith('"') && !ends.isWhole(cell, column.values.toArray());
}

/** Reads the runs of each table that has rows. Throws a FormatError if none has. */
export function readEachTable(all: readonly Table[], read: (table: Table) => ParsedRun[]): ParsedRun[] {
  const tables = all.filter(({ rows }) => rows > 0);
  if (tables.length === 0)
    throw new FormatError("expected a row of numbers below the heading, got the end of the file");
  return tables.flatMap(read);
}
