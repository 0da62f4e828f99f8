import type { Artifact } from "../../reading/artifact.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { rowKeys, unwrapHistory } from "../../reading/json/dict-table.ts";
import { isDict, type PartialLiteral } from "../../reading/json/literal.ts";
import { literalToRuns } from "../../reading/json/literal-table.ts";
import { collectLists, listsLookLikeTraining } from "../../reading/json/named-lists.ts";
import {
  expectEnd,
  headLiteral,
  readLiteral,
  readPartialLiteral,
} from "../../reading/json/python-literal.ts";
import { isNumberedLog } from "../../reading/json/row-log.ts";
import { withUnread } from "../../reading/json/unread-lists.ts";
import { counterAxis, isKnownMetric, looksLikeTraining } from "../../reading/table/columns.ts";
import { dropPrefixes } from "../../reading/table/drop-prefixes.ts";
import { maxTrainings } from "../../reading/table/table.ts";
import { findLineEnd } from "../../reading/text/lines.ts";
import { peekByte, skipWhitespace } from "../../reading/text/scan.ts";
import { headSource, type TextSource } from "../../reading/text/text-source.ts";

/**
 * Keras's `history.history` in the shapes people save: a dict of lists, as JSON or as Python prints it,
 * alone or among the lines of a log; `DataFrame(history.history).to_json()`; a list with a dict per epoch.
 */
export const kerasHistory: Format = {
  id: "keras-history",
  title: "Keras history",
  files: ["history.json", "training_history.json", "history.txt"],
  matches: (artifact, columns) =>
    !isNumberedLog(artifact) &&
    (isHistory(headLiteral(artifact), columns) || isHistory(printedDictInHead(artifact, columns), columns)),
  read: ([artifact], columns) => {
    const source = artifact.openText();
    if (!isHistory(headLiteral(artifact), columns)) return dropPrefixes(readLog(source, columns));
    return dropPrefixes(readWhole(source, columns, /^\s*\{'/.test(artifact.head)));
  },
};

function isHistory(parsed: PartialLiteral | null, columns: ColumnConfig): boolean {
  if (parsed === null) return false;
  const { value, isTruncated } = parsed;
  if (isDict(value))
    return listsLookLikeTraining(collectLists(unwrapHistory(value), 0), columns, isTruncated);
  const names = rowKeys(value);
  const counters = names.map(counterAxis);
  return counters.includes("epoch") && !counters.includes("step") && looksLikeTraining(names, columns);
}

/** Returns the first dict in the head that starts a line and holds a list of a known metric. */
function printedDictInHead(artifact: Artifact, columns: ColumnConfig): PartialLiteral | null {
  const source = headSource(artifact);
  return skipToPrintedDict(source, columns) ? readPartialLiteral(source) : null;
}

function readWhole(source: TextSource, columns: ColumnConfig, isPython: boolean): ParsedRun[] {
  const runs = readHistory(source, columns);
  // A script may append one history per training.
  for (let next = skipWhitespace(source); isHistoryStart(next, isPython); next = skipWhitespace(source))
    addHistory(runs, source, columns);
  // A script that prints its history prints other lines too; a JSON file holds nothing else.
  if (isPython) return [...runs, ...readPrintedDicts(source, columns)];
  expectEnd(source);
  return runs;
}

/** Whether a value begins here. Behind what Python prints, a list may be the time of a line in a log. */
function isHistoryStart(byte: number, isPython: boolean): boolean {
  return byte === openDict || (byte === openList && !isPython);
}

function readLog(source: TextSource, columns: ColumnConfig): ParsedRun[] {
  const runs = readPrintedDicts(source, columns);
  if (runs.length === 0) throw new FormatError("no line starts with a dict of lists");
  return runs;
}

function readPrintedDicts(source: TextSource, columns: ColumnConfig): ParsedRun[] {
  const runs: ParsedRun[] = [];
  while (skipToPrintedDict(source, columns)) addHistory(runs, source, columns);
  return runs;
}

function addHistory(runs: ParsedRun[], source: TextSource, columns: ColumnConfig): void {
  if (runs.length >= maxTrainings)
    throw new FormatError(`expected at most ${maxTrainings} histories, got more`, source.line);
  runs.push(...readHistory(source, columns));
}

function readHistory(source: TextSource, columns: ColumnConfig): ParsedRun[] {
  const value = readLiteral(source);
  const history = isDict(value) ? unwrapHistory(value) : value;
  return withUnread(literalToRuns(history, columns), value, [history]);
}

const [openDict, openList] = [123, 91];
const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;

/** The first list of a metric starts within so many bytes of its line. */
const maxLookahead = 4 * 1024;

/** What a script prints before the dict: `train history: {`. */
const named = /^\s*[\w .-]{0,40}hist[\w .-]{0,20}[:=]?\s{0,4}(?=\{['"])/i;
const maxName = 80;

/**
 * Moves to the next line that starts with a dict, or with a name before one, and holds a list of a known metric; returns false if none is
 * left.
 */
function skipToPrintedDict(source: TextSource, columns: ColumnConfig): boolean {
  for (let byte = peekByte(source); byte !== -1; byte = peekByte(source)) {
    source.ensure(maxName);
    const { bytes, at, end } = source;
    const name = named.exec(bytes.toString("latin1", at, Math.min(end, at + maxName)))?.[0] ?? "";
    source.at += name.length;
    if ((byte === openDict || name !== "") && hasMetricList(source, columns)) return true;
    const feed = findLineEnd(source);
    source.at = feed === -1 ? source.end : feed + 1;
    source.line++;
  }
  return false;
}

function hasMetricList(source: TextSource, columns: ColumnConfig): boolean {
  source.ensure(maxLookahead);
  const { bytes, at, end } = source;
  const feed = bytes.subarray(at, Math.min(end, at + maxLookahead)).indexOf(10);
  const line = bytes.toString("utf8", at, feed === -1 ? Math.min(end, at + maxLookahead) : at + feed);
  for (const [, , name = ""] of line.matchAll(listKey)) if (isKnownMetric(name, columns)) return true;
  return false;
}
