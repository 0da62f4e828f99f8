import { memoize } from "../../text/memoize.ts";
import type { Artifact } from "../artifact.ts";
import { FormatError } from "../format-error.ts";
import { incompleteRowNote, type Table } from "../table/table.ts";
import { findLineEnd } from "../text/lines.ts";
import { peekByte, skipWhitespace, unexpected } from "../text/scan.ts";
import { headSource, type TextSource } from "../text/text-source.ts";
import { DictRowReader } from "./dict-rows.ts";
import { readLiteral } from "./python-literal.ts";

const [tab, lineFeed, carriageReturn, space, comma, openDict] = [9, 10, 13, 32, 44, 123];
/** Between a row and the end of its line. A script that appends the items of a list leaves their commas. */
const isBetween = new Set([tab, carriageReturn, space, comma]);

/** Reads a text with one dict a line, or one behind the other, as a table. Throws a FormatError. */
export function readDictLines(source: TextSource): Table {
  const rows = new DictRowReader(readLiteral);
  const notes: string[] = [];
  while (skipWhitespace(source) !== -1) {
    const { line } = source;
    try {
      readRow(source, rows);
    } catch (thrown) {
      const isCutOff = source.line === line && findLineEnd(source) === -1;
      if (!(thrown instanceof FormatError) || !isCutOff) throw thrown;
      rows.dropLast(line);
      notes.push(incompleteRowNote(line));
      source.at = source.end;
    }
  }
  return { ...rows.toTable(), notes };
}

/** The keys, the number and the table of the rows in the head of a file, up to the first line that is not a dict. */
export const headDictLines = memoize(
  (artifact: Artifact): { names: () => string[]; table: () => Table; count: number } => {
    const source = headSource(artifact);
    const rows = new DictRowReader(readLiteral);
    try {
      while (skipWhitespace(source) === openDict) readRow(source, rows);
    } catch (thrown) {
      if (!(thrown instanceof FormatError)) throw thrown;
      rows.dropLast(source.line);
    }
    return { names: () => rows.columnNames(), table: () => rows.toTable(), count: rows.count };
  },
);

function readRow(source: TextSource, rows: DictRowReader): void {
  if (peekByte(source) !== openDict) throw unexpected(source, "a dict on each line");
  rows.read(source);
  let byte = peekByte(source);
  for (; isBetween.has(byte); byte = peekByte(source)) source.at++;
  if (byte !== lineFeed && byte !== -1 && byte !== openDict) throw unexpected(source, "the end of the line");
}
