import { parseName } from "../../../curves/names.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { frameNames } from "../../../reading/json/data-frame.ts";
import { maxDictDepth } from "../../../reading/json/dict-rows.ts";
import { containsList, rowKeys, unwrapHistory } from "../../../reading/json/dict-table.ts";
import { type Dict, isDict, type Literal } from "../../../reading/json/literal.ts";
import { literalToRuns } from "../../../reading/json/literal-table.ts";
import {
  collectLists,
  isNumericList,
  listsLookLikeTraining,
  type NamedList,
} from "../../../reading/json/named-lists.ts";
import { withUnread } from "../../../reading/json/unread-lists.ts";
import { isKnownMetric, looksLikeTraining, mayBeSeries } from "../../../reading/table/columns.ts";
import { areEpochsOf } from "../../../reading/table/file-metric.ts";
import { quote } from "../../../reading/text/quote.ts";
import { isObjectText } from "./literal.ts";

/** Tells whether a value holds a training history. If the head cut the pickle off, one list of a known metric is enough. */
export function looksLikeHistory(
  value: Literal,
  path: string,
  columns: ColumnConfig,
  isCut: boolean,
): boolean {
  return historiesIn(value).some((training) => {
    if (!isDict(training)) {
      const names = rowKeys(training);
      return looksLikeTraining(names, columns) || areEpochsOf(path, names, columns);
    }
    if (looksLikeTraining(frameNames(training), columns)) return true;
    const lists = collectLists(training, maxDictDepth);
    return (
      listsLookLikeTraining(lists, columns, isCut) || lists.some((list) => isDatasetMetric(list, columns))
    );
  });
}

/** Returns the runs in a value. Throws a FormatError if it is not a history. */
export function historyToRuns(value: Literal, columns: ColumnConfig): ParsedRun[] {
  return historiesIn(value).flatMap((training) => {
    if (isDict(training)) expectLists(training, columns);
    return withUnread(literalToRuns(training, columns), value, [training]);
  });
}

/** Returns the histories in a value: one per fold for a list of dicts of lists (cross-validation), else one. */
function historiesIn(value: Literal): Literal[] {
  if (isDict(value)) return [unwrapHistory(value)];
  const folds = dictsIn(value).filter((dict) => containsList(dict));
  return folds.length > 0 ? folds : [value];
}

/** Returns the histories of a list of dicts; none if any item is something else. */
function dictsIn(value: Literal): Dict[] {
  if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "mixed") return [];
  const dicts = value.content.items.filter(isDict);
  return dicts.length === value.length ? dicts.map(unwrapHistory) : [];
}

/** Rejects an object in place of a curve, such as a tensor or a call of `os.system`. */
function expectLists({ entries }: Dict, columns: ColumnConfig): void {
  for (const [name, value] of entries) {
    if (typeof value !== "string" || !isObjectText(value)) continue;
    if (!mayBeSeries(name, columns) || !isKnownMetric(name, columns)) continue;
    throw new FormatError(`expected numbers in ${quote(name)}, got ${quote(value)}`);
  }
}

/** Tells whether a list is nested under its dataset, as XGBoost and LightGBM do: `valid_0/rmse`. */
function isDatasetMetric({ name, list }: NamedList, columns: ColumnConfig): boolean {
  if (!name.includes("/") || !isNumericList(list)) return false;
  return parseName(name).split !== null && mayBeSeries(name, columns) && isKnownMetric(name, columns);
}
