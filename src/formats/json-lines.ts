import { type Format, FormatError } from "./format.ts";
import { noteNulls } from "./tables/blanks.ts";
import { tellOfTraining } from "./tables/columns.ts";
import { isDict, keysOf, tableOfRows } from "./tables/json-rows.ts";
import { expectPosition, recordingsOf } from "./tables/recordings.ts";
import { quote } from "./text/came.ts";
import { type Line, linesOf } from "./text/lines.ts";
import { type Dict, parseHead, parseLiteral } from "./text/literal.ts";

/** A dict on each line, as JSON or as Python prints it. Train rows and val rows may have different keys. */
export const jsonLines: Format = {
  id: "json-lines",
  title: "JSON lines",
  files: ["*.jsonl", "*.ndjson", "*.json"],
  recognises: ({ path, head }, columns) => {
    const rows = wholeRows(head);
    const isOneRow = rows.length === 1 && !/\.(jsonl|ndjson)$/i.test(path);
    return !isOneRow && tellOfTraining([...new Set(rows.flatMap(keysOf))], columns);
  },
  read: ({ text }, columns) => {
    const { rows, notes } = readRows(text());
    const table = noteNulls({ ...tableOfRows(rows), notes }, columns);
    expectPosition(table, columns);
    return recordingsOf(table, columns);
  },
};

/** The rows at the beginning of a head, up to the first line that is none. */
function wholeRows(head: string): Dict[] {
  const rows: Dict[] = [];
  for (const { text, ended } of linesOf(head)) {
    const parsed = text.startsWith("{") && ended ? parseHead(text) : null;
    if (parsed === null || parsed.isCut || !isDict(parsed.value)) break;
    rows.push(parsed.value);
  }
  return rows;
}

function readRows(text: string): { rows: Dict[]; notes: string[] } {
  const rows: Dict[] = [];
  const notes: string[] = [];
  for (const line of linesOf(text)) {
    const row = readRow(line);
    if (row === null)
      notes.push(`the last row (line ${line.number}) is cut off in the middle, and is left out`);
    else rows.push(row);
  }
  return { rows, notes };
}

/** Null for a last line that a killed program left unfinished. */
function readRow({ text, number, ended }: Line): Dict | null {
  if (!ended && parseHead(text)?.isCut) return null;
  const row = parseLiteral(text, number);
  if (isDict(row)) return row;
  throw new FormatError(`expected a dict in each line, ${quote(text)} came`, number);
}
