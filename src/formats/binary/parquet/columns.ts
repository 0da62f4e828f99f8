import { directionOf, parseName } from "../../../curves/names.ts";
import type { Artifact } from "../../../reading/artifact.ts";
import { type Budget, fileBudget } from "../../../reading/bytes/budget.ts";
import { NumberList } from "../../../reading/bytes/number-list.ts";
import type { ColumnConfig } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { counterAxis, isUnnamed, mayBeSeries } from "../../../reading/table/columns.ts";
import { RowNumbers } from "../../../reading/table/row-numbers.ts";
import {
  addCell,
  addText,
  type Column,
  emptyColumn,
  isLabelColumn,
  maxColumns,
  type Table,
} from "../../../reading/table/table.ts";
import { quote } from "../../../reading/text/quote.ts";
import { type Decompress, loadCodec } from "./codecs.ts";
import type { Chunk, Footer } from "./footer.ts";
import { type Page, pagesOf } from "./pages.ts";
import { Words } from "./words.ts";

type FooterColumn = Footer["columns"][number];

const maxCells = 50_000_000;

/**
 * A run of one value takes a few bytes, however long it is. Files of trainings hold up to 10 values in a byte, most of
 * them counters and constants.
 */
const maxValuesPerByte = 32;
const harmlessValues = 2 ** 20;

/** Reads the numeric columns that may be metrics or positions, and the texts that may label rows. A null is a missing cell; NaN is a value. */
export async function readTable(
  artifact: Artifact,
  { rows, columns: all, texts, range }: Footer,
  columns: ColumnConfig,
): Promise<Table> {
  const text = texts.map(({ leaf }) => leaf.name).find((name) => isLoss(name, columns));
  if (text !== undefined) throw new FormatError(`expected numbers in ${quote(text)}, got text`);
  const wanted = all.filter(({ leaf }) => isWanted(nameOf(leaf.name), columns));
  if (all.length > maxColumns)
    throw new FormatError(`expected at most ${maxColumns} columns, got ${all.length}`);
  if (rows * all.length > maxCells) {
    throw new FormatError(`expected at most ${maxCells} numbers, got ${rows} × ${all.length}`);
  }
  const budget = fileBudget(artifact.size, maxValuesPerByte, harmlessValues);
  budget.spend(rows);
  const labels = texts.filter(({ leaf }) => isLabelColumn(emptyColumn(nameOf(leaf.name))));
  const numbered = RowNumbers.first(rows);
  const reading = { artifact, numbered, codecs: await codecsOf([...wanted, ...labels]), budget };
  const read = wanted.map((column) => readColumn(reading, column));
  // The bookkeeping of a row tells whether a null was due to have a value: an evaluation has a runtime.
  if (read.some(({ rows: filled }) => filled.length < rows)) {
    const others = all.filter((column) => !wanted.includes(column));
    const theirs = { ...reading, codecs: await codecsOf(others) };
    for (const column of others) {
      const { name, rows: filled } = readColumn(theirs, column);
      read.push({ ...emptyColumn(name), rows: filled });
    }
  }
  for (const label of labels) read.push(readLabels(reading, label));
  if (range !== null && counterAxis(range.name) !== null) read.push(rangeColumn(range, numbered));
  // pandas writes the index last; the table expects it first.
  read.sort((a, b) => Number(isUnnamed(b.name)) - Number(isUnnamed(a.name)));
  return { columns: read, rows, lines: null, notes: [], isFull: true };
}

/** Returns the names of the numeric columns. */
export function namesIn({ columns }: Footer): string[] {
  return columns.map(({ leaf }) => nameOf(leaf.name));
}

/** Returns a column's name, empty for an unnamed pandas index. */
function nameOf(name: string): string {
  return /^__index_level_\d+__$/.test(name) ? "" : name;
}

function isWanted(name: string, columns: ColumnConfig): boolean {
  return (
    mayBeSeries(name, columns) || counterAxis(name) !== null || isUnnamed(name) || name === columns.position
  );
}

function isLoss(name: string, columns: ColumnConfig): boolean {
  return mayBeSeries(name, columns) && directionOf(parseName(name).metric) === "min";
}

async function codecsOf(columns: readonly FooterColumn[]): Promise<Map<number, Decompress>> {
  const codecs = new Map<number, Decompress>();
  for (const { chunks } of columns) {
    for (const { codec } of chunks) if (!codecs.has(codec)) codecs.set(codec, await loadCodec(codec));
  }
  return codecs;
}

/** What reading a column takes; the columns without missing cells share the row numbers. */
type Reading = {
  readonly artifact: Artifact;
  readonly numbered: RowNumbers;
  readonly codecs: Map<number, Decompress>;
  readonly budget: Budget;
};

function readColumn({ artifact, numbered, codecs, budget }: Reading, { leaf, chunks }: FooterColumn): Column {
  expectRows(chunks, numbered.length);
  const column = emptyColumn(nameOf(leaf.name));
  let row = 0;
  for (const chunk of chunks) {
    const decompress = codecs.get(chunk.codec);
    if (decompress === undefined) continue;
    for (const page of pagesOf(artifact, chunk, leaf, decompress, budget)) {
      addPage(column, page, row);
      row += page.rows;
    }
  }
  return column.values.length === row ? { ...column, rows: numbered } : column;
}

/** Reads a column of texts that may tell to which run or split a row belongs. */
function readLabels(reading: Reading, { leaf, chunks }: FooterColumn): Column {
  const words = new Words();
  const indexes = readColumn(reading, { leaf: { ...leaf, words }, chunks });
  const column = emptyColumn(indexes.name);
  for (let at = 0; at < indexes.rows.length; at++)
    addText(column, indexes.rows.get(at), words.get(indexes.values.get(at)), null);
  return column;
}

/** The index of a pandas frame, which stands in no column: 1, 2, 3, … for `RangeIndex(1, 6, name="epoch")`. */
function rangeColumn({ name, start, step }: NonNullable<Footer["range"]>, rows: RowNumbers): Column {
  return { ...emptyColumn(name), rows, values: NumberList.from(rows.map((row) => start + row * step)) };
}

function expectRows(chunks: readonly Chunk[], rows: number): void {
  const values = chunks.reduce((sum, chunk) => sum + chunk.values, 0);
  if (values !== rows) throw new FormatError(`expected ${rows} values in each column, got ${values}`);
}

function addPage(column: Column, { rows, values, defined }: Page, from: number): void {
  let at = 0;
  for (let index = 0; index < rows; index++) {
    if (defined === null || defined[index] === 1) addCell(column, from + index, values[at++] ?? Number.NaN);
  }
}
