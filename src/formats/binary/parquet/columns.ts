import type { Artifact } from "../../../reading/artifact.ts";
import type { ColumnConfig } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { counterAxis, isUnnamed, mayBeSeries } from "../../../reading/table/columns.ts";
import { RowNumbers } from "../../../reading/table/row-numbers.ts";
import { addCell, type Column, emptyColumn, maxColumns, type Table } from "../../../reading/table/table.ts";
import { type Decompress, loadCodec } from "./codecs.ts";
import type { Chunk, Footer } from "./footer.ts";
import { type Page, pagesOf } from "./pages.ts";

type FooterColumn = Footer["columns"][number];

const maxCells = 50_000_000;

/** The columns of numbers that can be metrics or number the rows. A null is no cell, NaN is NaN. */
export async function readTable(
  artifact: Artifact,
  { rows, columns: all }: Footer,
  columns: ColumnConfig,
): Promise<Table> {
  const wanted = all.filter(({ leaf }) => isWanted(nameOf(leaf.name), columns));
  if (wanted.length > maxColumns) throw new FormatError(`expected at most ${maxColumns} columns, more came`);
  if (rows * wanted.length > maxCells) {
    throw new FormatError(`expected at most ${maxCells} numbers, ${rows} × ${wanted.length} came`);
  }
  const codecs = await codecsOf(wanted);
  const numbered = new RowNumbers();
  for (let row = 0; row < rows; row++) numbered.push(row);
  const read = wanted.map((column) => readColumn(artifact, column, numbered, codecs));
  // The labels of a data frame stand last, and are looked for in the first place.
  read.sort((a, b) => Number(isUnnamed(b.name)) - Number(isUnnamed(a.name)));
  return { columns: read, rows, lines: null, notes: [] };
}

/** The names that a table of this file has. */
export function namesIn({ columns }: Footer): string[] {
  return columns.map(({ leaf }) => nameOf(leaf.name));
}

/** pandas has a name for an index that has none. */
function nameOf(name: string): string {
  return /^__index_level_\d+__$/.test(name) ? "" : name;
}

function isWanted(name: string, columns: ColumnConfig): boolean {
  return (
    mayBeSeries(name, columns) || counterAxis(name) !== null || isUnnamed(name) || name === columns.position
  );
}

async function codecsOf(columns: readonly FooterColumn[]): Promise<Map<number, Decompress>> {
  const codecs = new Map<number, Decompress>();
  for (const { chunks } of columns) {
    for (const { codec } of chunks) if (!codecs.has(codec)) codecs.set(codec, await loadCodec(codec));
  }
  return codecs;
}

/** `numbered` numbers all rows, and is shared by the columns that have a number in each. */
function readColumn(
  artifact: Artifact,
  { leaf, chunks }: FooterColumn,
  numbered: RowNumbers,
  codecs: Map<number, Decompress>,
): Column {
  expectRows(chunks, numbered.length);
  const column = emptyColumn(nameOf(leaf.name));
  let row = 0;
  for (const chunk of chunks) {
    const decompress = codecs.get(chunk.codec);
    if (decompress === undefined) continue;
    for (const page of pagesOf(artifact, chunk, leaf, decompress)) {
      addPage(column, page, row);
      row += page.rows;
    }
  }
  return column.values.length === row ? { ...column, rows: numbered } : column;
}

function expectRows(chunks: readonly Chunk[], rows: number): void {
  const values = chunks.reduce((sum, chunk) => sum + chunk.values, 0);
  if (values !== rows) throw new FormatError(`expected ${rows} values in each column, ${values} came`);
}

function addPage(column: Column, { rows, values, defined }: Page, from: number): void {
  let at = 0;
  for (let index = 0; index < rows; index++) {
    if (defined === null || defined[index] === 1) addCell(column, from + index, values[at++] ?? Number.NaN);
  }
}
