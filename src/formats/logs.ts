import { Numbers } from "./bytes/numbers.ts";
import { type Artifact, type Columns, type Format, FormatError } from "./format.ts";
import { isKnownMetric } from "./tables/columns.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { addCell, type Column, emptyColumn, mostColumns, type Table } from "./tables/table.ts";
import { type Line, linesOf, linesOfHead } from "./text/lines.ts";

/** What one line records: metrics and counters (`epoch`, `step`, …) by name. */
export type Cells = Iterable<readonly [name: string, value: number]>;

/**
 * Reads the lines of one log, in their order; null for a line that records nothing. The text is without colours and
 * without what a carriage return overwrote.
 */
export type LineReader = (text: string) => Cells | null;

/** A log in which certain lines record metrics, amid whatever else a program prints. */
export function logFormat(format: {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  /** A reader for one log: it may remember what it has met, as a heading or the epoch. */
  readonly reader: () => LineReader;
}): Format {
  const { id, title, files, reader } = format;
  return {
    id,
    title,
    files,
    recognises: (artifact, columns) => recordsMetric(artifact, reader(), columns),
    read: ([artifact], columns) => {
      const table = tableOfLines(linesOf(artifact.openText()), reader());
      if (table.rows === 0)
        throw new FormatError(`expected a line with metrics as ${title} prints it, none came`);
      return recordingsOf(table, columns);
    },
  };
}

/** Enough to know a log by, and few enough to be quick about all other files. */
const linesLookedAt = 400;

function recordsMetric(artifact: Artifact, read: LineReader, columns: Columns): boolean {
  let looked = 0;
  for (const { text } of linesOfHead(artifact)) {
    for (const [name] of read(text) ?? []) if (isKnownMetric(name, columns)) return true;
    if (++looked === linesLookedAt) return false;
  }
  return false;
}

/** A row for each line that records anything. */
export function tableOfLines(all: Iterable<Line>, read: LineReader): Table {
  const columns = new Map<string, Column>();
  const lines = new Numbers();
  for (const { text, number } of all) {
    const cells = read(text);
    if (cells === null) continue;
    for (const [name, value] of new Map(cells)) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      addCell(column, lines.length, value);
    }
    lines.push(number);
    if (columns.size > mostColumns) {
      throw new FormatError(`expected at most ${mostColumns} different metrics, more came`, number);
    }
  }
  return { columns: [...columns.values()], rows: lines.length, lines, notes: [] };
}
