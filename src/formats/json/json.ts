import type { ColumnConfig, Format } from "../../reading/format.ts";
import { frameNames } from "../../reading/json/data-frame.ts";
import { maxDictDepth } from "../../reading/json/dict-rows.ts";
import { flatKeys, rowKeys } from "../../reading/json/dict-table.ts";
import { isDict, type Literal } from "../../reading/json/literal.ts";
import { literalToRuns, rowLogs, separateHistories, sideLogs } from "../../reading/json/literal-table.ts";
import { collectLists, listsLookLikeTraining } from "../../reading/json/named-lists.ts";
import { headLiteral, parseLiteral } from "../../reading/json/python-literal.ts";
import { looksLikeTraining } from "../../reading/table/columns.ts";

/** Any JSON whose keys look like a training's: a dict of lists, a list of rows, or a DataFrame in any orientation. */
export const json: Format = {
  id: "json",
  title: "JSON",
  files: ["*.json"],
  matches: (artifact, columns) => {
    const parsed = headLiteral(artifact);
    return parsed !== null && isTraining(parsed.value, columns, parsed.isTruncated);
  },
  read: ([artifact], columns) => literalToRuns(parseLiteral(artifact.openText()), columns),
};

function isTraining(value: Literal, columns: ColumnConfig, isCut: boolean): boolean {
  if (isDict(value))
    return (
      listsLookLikeTraining(collectLists(value, maxDictDepth), columns, isCut) ||
      looksLikeTraining(frameNames(value), columns) ||
      isNamedRow(flatKeys(value), columns) ||
      rowLogs(value, columns).length > 0 ||
      sideLogs(value, columns).length > 0
    );
  return looksLikeTraining(rowKeys(value), columns) || separateHistories(value, isCut).length > 0;
}

/** A dict of numbers holds no curve; it is read only if the config names one of its keys. */
function isNamedRow(keys: readonly string[], columns: ColumnConfig): boolean {
  return keys.some((key) => columns.metrics.has(key));
}
