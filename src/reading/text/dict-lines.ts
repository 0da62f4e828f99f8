import type { Artifact } from "../artifact.ts";
import type { ByteSource } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import type { Table } from "../table/table.ts";
import { RowReader } from "./dict-rows.ts";
import { feedIn } from "./lines.ts";
import { memoize } from "./memoize.ts";
import { headSource } from "./peek.ts";
import { readLiteral } from "./python-literal.ts";
import { peek, skipBlanks, unexpected } from "./whitespace.ts";

const [tab, lineFeed, carriageReturn, space, openDict] = [9, 10, 13, 32, 123];

/** A table of which each line of a text is a row, as a dict. Throws a FormatError. */
export function readRowLines(source: ByteSource): Table {
  const rows = new RowReader(readLiteral);
  const notes: string[] = [];
  while (skipBlanks(source) !== -1) {
    const { line } = source;
    try {
      readRow(source, rows);
    } catch (thrown) {
      const isCut = source.line === line && feedIn(source) === -1;
      if (!(thrown instanceof FormatError) || !isCut) throw thrown;
      rows.drop(line);
      notes.push(`the last row (line ${line}) is cut off in the middle, and is left out`);
      source.at = source.end;
    }
  }
  return { ...rows.table(), notes };
}

/** What the rows at the beginning of a file are called, up to the first line that is none. */
export const rowsOfHead = memoize((artifact: Artifact): { names: string[]; count: number } => {
  const source = headSource(artifact);
  const rows = new RowReader(readLiteral);
  try {
    while (skipBlanks(source) === openDict) readRow(source, rows);
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
    rows.drop(source.line);
  }
  return { names: rows.names(), count: rows.count };
});

function readRow(source: ByteSource, rows: RowReader): void {
  if (peek(source) !== openDict) throw unexpected(source, "a dict in each line");
  rows.read(source);
  let byte = peek(source);
  for (; byte === space || byte === tab || byte === carriageReturn; byte = peek(source)) source.at++;
  if (byte !== lineFeed && byte !== -1) throw unexpected(source, "the end of the line");
}
