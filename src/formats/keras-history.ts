import { type Columns, type Format, FormatError, type Recording } from "./format.ts";
import { readBlanks } from "./tables/blanks.ts";
import { counterOf, isKnownMetric, tellOfTraining } from "./tables/columns.ts";
import { listsIn, listsTell } from "./tables/json-lists.ts";
import { isDict, keysOf, rowsIn } from "./tables/json-rows.ts";
import { tableOfLiteral } from "./tables/json-table.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { rowLabels } from "./tables/table.ts";
import { type Cursor, cursorOn } from "./text/cursor.ts";
import { type Dict, expectEnd, type Literal, parseHead, readLiteral } from "./text/literal.ts";

/**
 * `history.history` of Keras in the shapes in which people save it: the dict of lists, as JSON or as
 * Python prints it, alone or among the lines of a log; `DataFrame(history.history).to_json()`; a list
 * with a dict for each epoch.
 */
export const kerasHistory: Format = {
  id: "keras-history",
  title: "Keras history",
  files: ["history.json", "training_history.json", "history.txt"],
  recognises: ({ head }, columns) => {
    const printed = cursorOn(head);
    return (
      isHistory(head, columns) || (toPrinted(printed, columns) && isHistory(head.slice(printed.at), columns))
    );
  },
  read: ({ head, text }, columns) => {
    const isLog = !isHistory(head, columns) && toPrinted(cursorOn(head), columns);
    return isLog ? readLog(cursorOn(text()), columns) : readWhole(cursorOn(text()), columns);
  },
};

function isHistory(head: string, columns: Columns): boolean {
  const parsed = parseHead(head);
  if (parsed === null || typeof parsed.value !== "object" || parsed.value === null) return false;
  const { value, isCut } = parsed;
  if (value.kind === "dict") return listsTell(listsIn(historyIn(value), 0), columns, isCut);
  const keys = rowsIn(value)?.flatMap(keysOf) ?? [];
  const counters = keys.map(counterOf);
  return counters.includes("epoch") && !counters.includes("step") && tellOfTraining(keys, columns);
}

/** The dict itself, or the one below its key `history`. */
function historyIn(dict: Dict): Dict {
  const inner = dict.entries.get("history") ?? null;
  return isDict(inner) ? inner : dict;
}

function readWhole(cursor: Cursor, columns: Columns): Recording[] {
  const recordings = record(readLiteral(cursor), columns);
  // A script may append a history for each of its trainings.
  while (cursor.text[cursor.at] === "{") recordings.push(...record(readLiteral(cursor), columns));
  // And one that prints its history prints more; a JSON file holds nothing else.
  if (/^\s*\{'/.test(cursor.text)) return [...recordings, ...readPrinted(cursor, columns)];
  expectEnd(cursor);
  return recordings;
}

function readLog(cursor: Cursor, columns: Columns): Recording[] {
  const recordings = readPrinted(cursor, columns);
  if (recordings.length === 0)
    throw new FormatError("expected a line that begins a dict of lists, none came");
  return recordings;
}

function readPrinted(cursor: Cursor, columns: Columns): Recording[] {
  const recordings: Recording[] = [];
  while (toPrinted(cursor, columns)) recordings.push(...record(readLiteral(cursor), columns));
  return recordings;
}

function record(value: Literal, columns: Columns): Recording[] {
  const table = tableOfLiteral(isDict(value) ? historyIn(value) : value, columns, 0);
  const read = readBlanks(table, columns);
  return recordingsOf(read, columns, { column: rowLabels(table), unnumbered: "epoch" });
}

const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;

/** How far into a line the first list of a known metric begins, at most. */
const farthest = 4 * 1024;

/** Moves to the next line that begins a dict and has a list of a known metric; false where none is left. */
function toPrinted(cursor: Cursor, columns: Columns): boolean {
  const { text } = cursor;
  while (cursor.at < text.length) {
    if (
      text.startsWith("{", cursor.at) &&
      hasMetricList(text.slice(cursor.at, cursor.at + farthest), columns)
    ) {
      return true;
    }
    const feed = text.indexOf("\n", cursor.at);
    cursor.at = feed === -1 ? text.length : feed + 1;
    cursor.line++;
  }
  return false;
}

function hasMetricList(text: string, columns: Columns): boolean {
  const feed = text.indexOf("\n");
  const line = feed === -1 ? text : text.slice(0, feed);
  for (const [, , name = ""] of line.matchAll(listKey)) {
    if (isKnownMetric(name, columns)) return true;
  }
  return false;
}
