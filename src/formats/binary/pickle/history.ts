import { parseName } from "../../../curves/names.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { maxDictDepth } from "../../../reading/json/dict-rows.ts";
import { containsList, isDict, rowKeys, unwrapHistory } from "../../../reading/json/dict-table.ts";
import { literalToRuns } from "../../../reading/json/literal-table.ts";
import {
  collectLists,
  isNumericList,
  listsLookLikeTraining,
  type NamedList,
} from "../../../reading/json/named-lists.ts";
import type { Dict, Literal } from "../../../reading/json/python-literal.ts";
import { isKnownMetric, looksLikeTraining, mayBeSeries } from "../../../reading/table/columns.ts";
import { noteMissingNulls } from "../../../reading/table/missing-values.ts";
import { quote } from "../../../reading/text/quote.ts";
import { isObjectText } from "./literal.ts";

/** Does a value tell of a training? Of a pickle cut off by the head, one list of a known metric is enough. */
export function looksLikeHistory(value: Literal, columns: ColumnConfig, isCut: boolean): boolean {
  return historiesIn(value).some((training) => {
    if (!isDict(training)) return looksLikeTraining(rowKeys(training), columns);
    const lists = collectLists(training, maxDictDepth);
    return (
      listsLookLikeTraining(lists, columns, isCut) || lists.some((list) => isDatasetMetric(list, columns))
    );
  });
}

/** The trainings that a value holds. Throws a FormatError where it is no history. */
export function historyToRuns(value: Literal, columns: ColumnConfig): ParsedRun[] {
  return historiesIn(value).flatMap((training) => {
    if (isDict(training)) expectLists(training, columns);
    return literalToRuns(training, columns, noteMissingNulls);
  });
}

/** Cross-validation leaves a list with a history for each fold; in any other list of dicts, a dict is an epoch. */
function historiesIn(value: Literal): Literal[] {
  if (isDict(value)) return [unwrapHistory(value)];
  const folds = dictsIn(value).filter((dict) => containsList(dict));
  return folds.length > 0 ? folds : [value];
}

/** The histories of a list. */
function dictsIn(value: Literal): Dict[] {
  if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "mixed") return [];
  const dicts = value.content.items.filter(isDict);
  return dicts.length === value.length ? dicts.map(unwrapHistory) : [];
}

/** An object where a curve belongs is not passed over, be it a tensor or a call of `os.system`. */
function expectLists({ entries }: Dict, columns: ColumnConfig): void {
  for (const [name, value] of entries) {
    if (typeof value !== "string" || !isObjectText(value)) continue;
    if (!mayBeSeries(name, columns) || !isKnownMetric(name, columns)) continue;
    throw new FormatError(`expected numbers in ${quote(name)}, ${quote(value)} came`);
  }
}

/** XGBoost and LightGBM nest by the data they evaluate: `valid_0/rmse`. */
function isDatasetMetric({ name, list }: NamedList, columns: ColumnConfig): boolean {
  if (!name.includes("/") || !isNumericList(list)) return false;
  return parseName(name).split !== null && mayBeSeries(name, columns) && isKnownMetric(name, columns);
}
