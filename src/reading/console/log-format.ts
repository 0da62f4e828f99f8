import { parseName } from "../../curves/names.ts";
import type { Artifact } from "../artifact.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ByteSource } from "../bytes/source.ts";
import type { ColumnConfig, Format } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis, isKnownMetric } from "../table/columns.ts";
import { addCell, type Column, emptyColumn, maxColumns, type Table } from "../table/table.ts";
import { toRuns } from "../table/to-runs.ts";
import { headLines, type Line, readLines } from "../text/lines.ts";
import { headSource } from "../text/text-source.ts";

/** What one line records: metrics and counters (`epoch`, `step`, …) by name. */
export type Cells = Iterable<readonly [name: string, value: number]>;

/**
 * Reads the lines of one log, in their order, none of them blank, and at last an empty text for its end; null for a line
 * that records nothing. The text is without colours and without what a carriage return overwrote.
 */
export type LineReader = (text: string) => Cells | null;

/** A log in which certain lines record metrics, amid whatever else a program prints. */
export type LogFormat = {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  /** A reader for one log: it may remember what it has met, as a heading or the epoch. */
  readonly reader: () => LineReader;
  /** Reads what is printed within an epoch as well: asked only where no line tells of a whole epoch's training. */
  readonly batchReader?: () => LineReader;
  /** What only such a program prints, long before its first metric. */
  readonly signature?: RegExp;
  /** Other than whole lines: what a progress bar showed, one state after the other. */
  readonly lines?: (source: ByteSource) => Iterable<Line>;
};

export function logFormat(format: LogFormat): Format {
  const { id, title, files, reader, batchReader, lines = readLines } = format;
  const readers = batchReader === undefined ? [reader] : [reader, batchReader];
  return {
    id,
    title,
    files,
    matches: (artifact, columns) =>
      isAnnounced(artifact, format) ||
      readers.some((read) => recordsMetric(artifact, read(), format, columns)),
    read: ([artifact], columns) => {
      const table = firstOfTraining(readers, columns, (read) =>
        tableOfLines(lines(artifact.openText()), read()),
      );
      if (table === null)
        throw new FormatError(`expected a line with metrics as ${title} prints it, none came`);
      return toRuns(table, columns);
    },
  };
}

function isAnnounced(artifact: Artifact, { signature }: LogFormat): boolean {
  return signature !== undefined && headLines(artifact).some(({ text }) => signature.test(text));
}

function recordsMetric(
  artifact: Artifact,
  read: LineReader,
  { lines }: LogFormat,
  columns: ColumnConfig,
): boolean {
  for (const { text } of lines === undefined ? headLines(artifact) : lines(headSource(artifact))) {
    for (const [name] of read(text) ?? []) if (isKnownMetric(name, columns)) return true;
  }
  return false;
}

/** Validation alone is better than nothing. */
function firstOfTraining(
  readers: readonly (() => LineReader)[],
  columns: ColumnConfig,
  tableBy: (reader: () => LineReader) => Table,
): Table | null {
  let first: Table | null = null;
  for (const reader of readers) {
    const table = tableBy(reader);
    if (table.rows === 0) continue;
    if (table.columns.some(({ name }) => isOfTraining(name, columns))) return table;
    first ??= table;
  }
  return first;
}

function isOfTraining(name: string, columns: ColumnConfig): boolean {
  const { split } = parseName(name);
  return split === "train" || (split === null && isKnownMetric(name, columns));
}

/** A row for each line that records anything. */
export function tableOfLines(all: Iterable<Line>, read: LineReader): Table {
  const columns = new Map<string, Column>();
  const lines = new NumberList();
  let last = "";
  for (const { text, number } of withEnd(all)) {
    const cells = read(text);
    if (cells === null) continue;
    const row = new Map(cells);
    const said = [...row].join();
    // Several ranks print to one log, or a logger has two handlers.
    if (said === last && isCounted(row.keys())) continue;
    last = said;
    for (const [name, value] of row) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      addCell(column, lines.length, value);
    }
    lines.push(number);
    if (columns.size > maxColumns) {
      throw new FormatError(`expected at most ${maxColumns} different metrics, more came`, number);
    }
  }
  return { columns: [...columns.values()], rows: lines.length, lines, notes: [] };
}

function* withEnd(all: Iterable<Line>): Generator<Pick<Line, "text" | "number">, undefined> {
  let number = 0;
  for (const line of all) {
    number = line.number;
    yield line;
  }
  yield { text: "", number };
}

function isCounted(names: Iterable<string>): boolean {
  return [...names].some((name) => counterAxis(name) !== null);
}
