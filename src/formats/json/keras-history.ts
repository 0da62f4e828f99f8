import type { Artifact } from "../../reading/artifact.ts";
import type { ByteSource } from "../../reading/bytes/source.ts";
import type { Columns, Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { counterOf, isKnownMetric, looksLikeTraining } from "../../reading/table/columns.ts";
import { listsIn, listsLookLikeTraining } from "../../reading/table/json-lists.ts";
import { historyIn, isDict, namesIn } from "../../reading/table/json-rows.ts";
import { tableOfLiteral } from "../../reading/table/json-table.ts";
import { readNulls } from "../../reading/table/missing-values.ts";
import { rowLabels } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { feedIn } from "../../reading/text/lines.ts";
import { headSource } from "../../reading/text/peek.ts";
import {
  expectEnd,
  headLiteral,
  type Literal,
  readHead,
  readLiteral,
} from "../../reading/text/python-literal.ts";
import { peek, skipBlanks } from "../../reading/text/whitespace.ts";

/**
 * Keras's `history.history` in the shapes people save: a dict of lists, as JSON or as Python prints it,
 * alone or among the lines of a log; `DataFrame(history.history).to_json()`; a list with a dict per epoch.
 */
export const kerasHistory: Format = {
  id: "keras-history",
  title: "Keras history",
  files: ["history.json", "training_history.json", "history.txt"],
  matches: (artifact, columns) =>
    isHistory(headLiteral(artifact), columns) || isHistory(printedDictInHead(artifact, columns), columns),
  read: ([artifact], columns) => {
    const source = artifact.openText();
    if (!isHistory(headLiteral(artifact), columns)) return readLog(source, columns);
    return readWhole(source, columns, /^\s*\{'/.test(artifact.head));
  },
};

function isHistory(parsed: { value: Literal; isCut: boolean } | null, columns: Columns): boolean {
  if (parsed === null) return false;
  const { value, isCut } = parsed;
  if (isDict(value)) return listsLookLikeTraining(listsIn(historyIn(value), 0), columns, isCut);
  const names = namesIn(value);
  const counters = names.map(counterOf);
  return counters.includes("epoch") && !counters.includes("step") && looksLikeTraining(names, columns);
}

/** Returns the first dict in the head that starts a line and holds a list of a known metric. */
function printedDictInHead(artifact: Artifact, columns: Columns): { value: Literal; isCut: boolean } | null {
  const source = headSource(artifact);
  return skipToPrintedDict(source, columns) ? readHead(source) : null;
}

function readWhole(source: ByteSource, columns: Columns, isPython: boolean): ParsedRun[] {
  const recordings = historyToRuns(readLiteral(source), columns);
  // A script may append one history per training.
  while (skipBlanks(source) === openDict) recordings.push(...historyToRuns(readLiteral(source), columns));
  // A script that prints its history prints other lines too; a JSON file holds nothing else.
  if (isPython) return [...recordings, ...readPrintedDicts(source, columns)];
  expectEnd(source);
  return recordings;
}

function readLog(source: ByteSource, columns: Columns): ParsedRun[] {
  const recordings = readPrintedDicts(source, columns);
  if (recordings.length === 0) throw new FormatError("no line starts with a dict of lists");
  return recordings;
}

function readPrintedDicts(source: ByteSource, columns: Columns): ParsedRun[] {
  const recordings: ParsedRun[] = [];
  while (skipToPrintedDict(source, columns)) {
    recordings.push(...historyToRuns(readLiteral(source), columns));
  }
  return recordings;
}

function historyToRuns(value: Literal, columns: Columns): ParsedRun[] {
  const table = tableOfLiteral(isDict(value) ? historyIn(value) : value, columns, 0);
  const read = readNulls(table, columns);
  return toRuns(read, columns, { column: rowLabels(table), unnumbered: "epoch" });
}

const openDict = 123;
const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;

/** The first list of a metric starts within so many bytes of its line. */
const maxLookahead = 4 * 1024;

/** Moves to the next line that starts with a dict and holds a list of a known metric; returns false if none is left. */
function skipToPrintedDict(source: ByteSource, columns: Columns): boolean {
  for (let byte = peek(source); byte !== -1; byte = peek(source)) {
    if (byte === openDict && hasMetricList(source, columns)) return true;
    const feed = feedIn(source);
    source.at = feed === -1 ? source.end : feed + 1;
    source.line++;
  }
  return false;
}

function hasMetricList(source: ByteSource, columns: Columns): boolean {
  source.has(maxLookahead);
  const { bytes, at, end } = source;
  const feed = bytes.subarray(at, Math.min(end, at + maxLookahead)).indexOf(10);
  const line = bytes.toString("utf8", at, feed === -1 ? Math.min(end, at + maxLookahead) : at + feed);
  for (const [, , name = ""] of line.matchAll(listKey)) if (isKnownMetric(name, columns)) return true;
  return false;
}
