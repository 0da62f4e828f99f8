import type { Artifact } from "../artifact.ts";
import type { ByteSource } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import type { Table } from "../table/table.ts";
import { findLineEnd } from "../text/lines.ts";
import { memoize } from "../text/memoize.ts";
import { peekByte, skipWhitespace, unexpected } from "../text/scan.ts";
import { headSource } from "../text/text-source.ts";
import { DictRowReader } from "./dict-rows.ts";
import { readLiteral } from "./python-literal.ts";

const [tab, lineFeed, carriageReturn, space, openDict] = [9, 10, 13, 32, 123];

/** A table of which each line of a text is a row, as a dict. Throws a FormatError. */
export function readDictLines(source: ByteSource): Table {
  const rows = new DictRowReader(readLiteral);
  const notes: string[] = [];
  while (skipWhitespace(source) !== -1) {
    const { line } = source;
    try {
      readRow(source, rows);
    } catch (thrown) {
      const isCut = source.line === line && findLineEnd(source) === -1;
      if (!(thrown instanceof FormatError) || !isCut) throw thrown;
      rows.dropLast(line);
      notes.push(`the last row (line ${line}) is cut off in the middle, and is left out`);
      source.at = source.end;
    }
  }
  return { ...rows.toTable(), notes };
}

/** What the rows at the beginning of a file are called, up to the first line that is none. */
export const headDictLines = memoize((artifact: Artifact): { names: string[]; count: number } => {
  const source = headSource(artifact);
  const rows = new DictRowReader(readLiteral);
  try {
    while (skipWhitespace(source) === openDict) readRow(source, rows);
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
    rows.dropLast(source.line);
  }
  return { names: rows.columnNames(), count: rows.count };
});

function readRow(source: ByteSource, rows: DictRowReader): void {
  if (peekByte(source) !== openDict) throw unexpected(source, "a dict in each line");
  rows.read(source);
  let byte = peekByte(source);
  for (; byte === space || byte === tab || byte === carriageReturn; byte = peekByte(source)) source.at++;
  if (byte !== lineFeed && byte !== -1) throw unexpected(source, "the end of the line");
}
