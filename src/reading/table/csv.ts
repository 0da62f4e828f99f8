import type { ParsedRun } from "../format.ts";
import { FormatError, NoValuesError } from "../format-error.ts";
import { type Line, readLine } from "../text/lines.ts";
import { parseElement, parseNumber } from "../text/number.ts";
import type { TextSource } from "../text/text-source.ts";
import { tornNumberNote } from "../text/torn-number.ts";
import { isHeading, separatorOf, splitCells } from "./cells.ts";
import { counterAxis } from "./columns.ts";
import { parseDecimalComma } from "./decimal-comma.ts";
import { beginTable, endRow, type GrowingTable, type Selection } from "./growing-table.ts";
import { addPlainRow } from "./plain-row.ts";
import { addCell, addText, type Column, incompleteRowNote, maxTrainings, type Table } from "./table.ts";
import { beginsTrailer, isRowOfNumbers, type Trailer, trailerNote } from "./trailer.ts";

const lineFeed = 10;
/** A longer text has an open quote. */
const maxTextLines = 64;
const maxTextLength = 1024 * 1024;

/** The tables read so far. */
type Reading = Selection & {
  readonly tables: GrowingTable[];
  /** The line that may be the heading of the first table: the line below it tells. */
  heading: Line | null;
  /** A heading that repeats that of the last table: the row below it tells whether another begins. */
  repeated: Line | null;
  /** A row that has fewer cells than its heading: only the last may, of a training that was killed. */
  short: { readonly line: Line; readonly table: GrowingTable; readonly cells: number } | null;
  /** What a script printed behind its table. */
  trailer: Trailer | null;
};

type Options = Selection & {
  /** The names of the columns, if the text has no heading; a comma or a space separates them as its cells. */
  readonly names: string;
};

/**
 * Reads tables of values separated by comma, semicolon or tab, one for each heading: a run that appends to a file may
 * repeat the heading. Throws a FormatError if a row does not fit its heading.
 */
export function readTables(
  source: TextSource,
  { names = "", isRelevant = () => true }: Partial<Options> = {},
): Table[] {
  const reading: Reading = {
    tables: [],
    isRelevant,
    heading: null,
    repeated: null,
    short: null,
    trailer: null,
  };
  if (names !== "") reading.tables.push(beginTable(names, names.includes(",") ? "," : " ", 0, reading));
  // The end of the last whole line in memory.
  let linesEnd = 0;
  for (;;) {
    if (source.at >= linesEnd) linesEnd = loadLines(source);
    const table = reading.tables.at(-1);
    const isWaiting = reading.repeated !== null || reading.short !== null || reading.trailer !== null;
    if (table !== undefined && !isWaiting && source.at < linesEnd && addPlainRow(source, table)) continue;
    const line = readLine(source);
    if (line === null) {
      if (reading.tables.length === 0 && reading.heading !== null) beginFirst(reading, reading.heading, "");
      reading.short?.table.notes.push(incompleteRowNote(reading.short.line.number));
      if (reading.trailer !== null) table?.notes.push(trailerNote(reading.trailer));
      for (const { commas } of reading.tables) commas.settle();
      return reading.tables;
    }
    if (line.text.trim() !== "") addLine(reading, table === undefined ? line : wholeRow(source, line, table));
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

/** A row whose quoted text goes on in the lines below; the line alone if that ends nowhere, or if a quote is none of a text: `5" disk`. */
function wholeRow(source: TextSource, line: Line, { separator }: GrowingTable): Line {
  if (separator === " " || !hasOddQuotes(line.text) || !opensText(line.text, separator)) return line;
  let text = line.text;
  for (let lines = 0; lines < maxTextLines && text.length < maxTextLength; lines++) {
    const next = readLine(source);
    if (next === null) return line;
    text += `\n${next.text}`;
    if (hasOddQuotes(next.text))
      return closesText(next.text, separator) ? { ...line, text, isComplete: next.isComplete } : line;
  }
  return line;
}

function hasOddQuotes(text: string): boolean {
  return text.includes('"') && text.split('"').length % 2 === 0;
}

/** Whether the last quote of a line begins a cell. */
function opensText(text: string, separator: string): boolean {
  const bare = text.replaceAll('""', "");
  const before = bare.slice(0, bare.lastIndexOf('"')).trimEnd();
  return before === "" || before.endsWith(separator);
}

/** Whether the first quote of a line ends a cell. */
function closesText(text: string, separator: string): boolean {
  const bare = text.replaceAll('""', "");
  const after = bare.slice(bare.indexOf('"') + 1).trimStart();
  return after === "" || after.startsWith(separator);
}

function addLine(reading: Reading, line: Line): void {
  const { tables, heading, short } = reading;
  if (short !== null) throw wrongCells(short.table.columns.length, short.cells, short.line);
  const table = tables.at(-1);
  if (table === undefined && (heading === null || !isHeading(heading.text, line.text))) {
    reading.heading = line;
  } else if (table === undefined && heading !== null) {
    beginFirst(reading, heading, line.text);
    addLine(reading, line);
  } else if (table !== undefined && line.text === table.heading) {
    if (reading.trailer !== null) table.notes.push(trailerNote(reading.trailer));
    [reading.repeated, reading.trailer] = [line, null];
  } else if (table !== undefined && isBehind(table, line, reading)) {
    reading.trailer = { first: reading.trailer?.first ?? line, last: line };
  } else if (table !== undefined) addRow(reading, tableOf(line, table, reading), line);
}

/** Whether a line stands behind a table. Throws a FormatError where other rows do. */
function isBehind(table: GrowingTable, line: Line, { trailer, repeated }: Reading): boolean {
  if (repeated !== null) return false;
  const cells = splitCells(line.text, table.separator) ?? [];
  const begins = !placeholders.has(cells[0] ?? "") && beginsTrailer(table, cells);
  if (trailer === null || begins) return begins;
  if (!isRowOfNumbers(cells)) return true;
  throw new FormatError("expected a row below the heading, got other words", trailer.first.number);
}

function wrongCells(expected: number, got: number, { number }: Line): FormatError {
  return new FormatError(`expected ${expected} cells as in the heading, got ${got}`, number);
}

/** The table of a row: the last one, unless its heading is repeated above the row. A script may append one for each epoch. */
function tableOf(row: Line, last: GrowingTable, reading: Reading): GrowingTable {
  const { tables, repeated } = reading;
  reading.repeated = null;
  if (repeated === null || goesOn(last, row)) return last;
  if (tables.length === maxTrainings)
    throw new FormatError(`expected at most ${maxTrainings} headings, got more`, repeated.number);
  const next = beginTable(repeated.text, last.separator, repeated.number, reading);
  tables.push(next);
  return next;
}

/** Whether the counters of a table go on in a row. */
function goesOn({ columns, separator }: GrowingTable, row: Line): boolean {
  const cells = splitCells(row.text, separator) ?? [];
  const steps = columns.flatMap(({ name, values }, index) =>
    counterAxis(name) === null ? [] : [(parseNumber(cells[index] ?? "") ?? Number.NaN) - values.last],
  );
  return steps.every((step) => step >= 0) && steps.some((step) => step > 0);
}

function beginFirst(reading: Reading, { text, number }: Line, row: string): void {
  reading.tables.push(beginTable(text, separatorOf(text, row), number, reading));
}

function addRow(reading: Reading, table: GrowingTable, line: Line): void {
  const cells = withoutSpread(splitCells(line.text, table.separator), table);
  const expected = table.columns.length;
  if (!line.isComplete && (cells === null || cells.length < expected)) {
    table.notes.push(incompleteRowNote(line.number));
    return;
  }
  if (cells !== null && cells.length < expected && table.rows > 0) {
    reading.short = { line, table, cells: cells.length };
    return;
  }
  if (cells?.length !== expected) {
    if (cells === null)
      throw new FormatError("expected a closing quote, got the end of the line", line.number);
    throw wrongCells(expected, cells.length, line);
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
  endRow(table, line.number);
}

/** The cells of a row between most of which several tabs stand, as in the first one: `1\t\t0.5\t\t0.6` below `epoch\tloss\tacc`. */
function withoutSpread(cells: string[] | null, table: GrowingTable): string[] | null {
  const { separator, columns, rows } = table;
  const filled = cells?.filter((cell) => cell !== "") ?? [];
  if (cells === null || separator !== "\t" || filled.length !== columns.length) return cells;
  if ((cells.length - columns.length) * 2 <= columns.length - 1) return cells;
  if (rows === 0) table.spread = cells.length;
  return cells.length === table.spread ? filled : cells;
}

/** Texts for no value: `CSVLogger` and R write NA, Python None, Excel `#N/A`, pandas `<NA>`. */
const placeholders = new Set(["NA", "N/A", "n/a", "#N/A", "<NA>", "None", "null", "NULL", "-"]);

function addParsed({ rows, commas }: GrowingTable, column: Column, text: string, line: number): void {
  const number = parseNumber(text) ?? parseElement(text);
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
    throw new NoValuesError("expected a row of numbers below the heading, got the end of the file");
  return tables.flatMap(read);
}
