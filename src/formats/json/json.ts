import type { Columns, Format } from "../../reading/format.ts";
import { looksLikeTraining } from "../../reading/table/columns.ts";
import { listsIn, listsLookLikeTraining } from "../../reading/table/json-lists.ts";
import { isDict, keysOf, namesIn } from "../../reading/table/json-rows.ts";
import { literalToRuns } from "../../reading/table/json-table.ts";
import { noteNulls, readNulls } from "../../reading/table/missing-values.ts";
import { levels } from "../../reading/text/dict-rows.ts";
import { headLiteral, type Literal, parseLiteral } from "../../reading/text/python-literal.ts";

/** Any JSON whose keys look like a training's: a dict of lists, or a list of rows. */
export const json: Format = {
  id: "json",
  title: "JSON",
  files: ["*.json"],
  matches: (artifact, columns) => {
    const parsed = headLiteral(artifact);
    return parsed !== null && isTraining(parsed.value, columns, parsed.isCut);
  },
  read: ([artifact], columns) =>
    literalToRuns(parseLiteral(artifact.openText()), columns, (table) =>
      table.lines === null ? readNulls(table, columns) : noteNulls(table, columns),
    ),
};

function isTraining(value: Literal, columns: Columns, isCut: boolean): boolean {
  if (isDict(value))
    return (
      listsLookLikeTraining(listsIn(value, levels), columns, isCut) || isNamedRow(keysOf(value), columns)
    );
  return looksLikeTraining(namesIn(value), columns);
}

/** A dict of numbers holds no curve; it is read only if the config names one of its keys. */
function isNamedRow(keys: readonly string[], columns: Columns): boolean {
  return keys.some((key) => columns.metrics.has(key));
}
