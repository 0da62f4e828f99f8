import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { frameNames } from "../../reading/json/data-frame.ts";
import { maxDictDepth } from "../../reading/json/dict-rows.ts";
import { flatKeys, rowKeys } from "../../reading/json/dict-table.ts";
import { isDict, type Literal } from "../../reading/json/literal.ts";
import {
  areLongRows,
  literalToRuns,
  rowLogs,
  separateHistories,
  sideLogs,
} from "../../reading/json/literal-table.ts";
import { collectLists, listsLookLikeTraining } from "../../reading/json/named-lists.ts";
import { headLiteral, readLiteral } from "../../reading/json/python-literal.ts";
import { looksLikeTraining } from "../../reading/table/columns.ts";
import { dropPrefixes } from "../../reading/table/drop-prefixes.ts";
import { maxTrainings } from "../../reading/table/table.ts";
import { skipWhitespace } from "../../reading/text/scan.ts";
import type { TextSource } from "../../reading/text/text-source.ts";

/** Any JSON whose keys look like a training's: a dict of lists, a list of rows, or a DataFrame in any orientation. */
export const json: Format = {
  id: "json",
  title: "JSON",
  files: ["*.json"],
  matches: (artifact, columns) => {
    const parsed = headLiteral(artifact);
    return parsed !== null && isTraining(parsed.value, columns, parsed.isTruncated);
  },
  read: ([artifact], columns) => dropPrefixes(readValues(artifact.openText(), columns)),
};

/** The runs of each value: a script may append one per training. */
function readValues(source: TextSource, columns: ColumnConfig): ParsedRun[] {
  const runs = literalToRuns(readLiteral(source), columns);
  while (skipWhitespace(source) !== -1) {
    if (runs.length >= maxTrainings)
      throw new FormatError(`expected at most ${maxTrainings} histories, got more`, source.line);
    runs.push(...literalToRuns(readLiteral(source), columns));
  }
  return runs;
}

function isTraining(value: Literal, columns: ColumnConfig, isCut: boolean): boolean {
  if (isDict(value))
    return (
      listsLookLikeTraining(collectLists(value, maxDictDepth), columns, isCut) ||
      looksLikeTraining(frameNames(value), columns) ||
      isNamedRow(flatKeys(value), columns) ||
      rowLogs(value, columns).length > 0 ||
      sideLogs(value, columns).length > 0
    );
  return (
    looksLikeTraining(rowKeys(value), columns) ||
    areLongRows(value, columns) ||
    separateHistories(value, isCut).length > 0
  );
}

/** A dict of numbers holds no curve; it is read only if the config names one of its keys. */
function isNamedRow(keys: readonly string[], columns: ColumnConfig): boolean {
  return keys.some((key) => columns.metrics.has(key));
}
