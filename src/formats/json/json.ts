import type { Artifact } from "../../reading/artifact.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { frameNames } from "../../reading/json/data-frame.ts";
import { maxDictDepth } from "../../reading/json/dict-rows.ts";
import { flatKeys, rowKeys } from "../../reading/json/dict-table.ts";
import { listsToTable } from "../../reading/json/list-table.ts";
import { type Dict, isContainer, isDict, type Literal } from "../../reading/json/literal.ts";
import {
  areLongRows,
  eachToRuns,
  listedHistories,
  literalToRuns,
  type Part,
  rowLogs,
  separateHistories,
} from "../../reading/json/literal-table.ts";
import {
  collectLists,
  listsLookLikeTraining,
  type NamedList,
  nameSides,
  namesListOfTraining,
} from "../../reading/json/named-lists.ts";
import { headLiteral, readLiteral } from "../../reading/json/python-literal.ts";
import { isNumberedLog } from "../../reading/json/row-log.ts";
import { isSide, sideLogs } from "../../reading/json/side-logs.ts";
import { looksLikeTraining } from "../../reading/table/columns.ts";
import { dropPrefixes } from "../../reading/table/drop-prefixes.ts";
import { areEpochsOf, stemOf } from "../../reading/table/file-metric.ts";
import { refuseRunsFile } from "../../reading/table/refuse-sweep.ts";
import { maxTrainings } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { skipWhitespace } from "../../reading/text/scan.ts";

/** Any JSON whose keys look like a training's: a dict of lists, a list of rows, or a DataFrame in any orientation. */
export const json: Format = {
  id: "json",
  title: "JSON",
  files: ["*.json"],
  matches: (artifact, columns) => {
    const parsed = headLiteral(artifact);
    if (parsed === null || isNumberedLog(artifact)) return false;
    const { value, isTruncated } = parsed;
    const named = nameSides(value, artifact.path);
    return (
      nakedList(value, artifact, columns, isTruncated ? 2 : 1) !== null ||
      isTraining(named, artifact.path, columns, isTruncated) ||
      trainingsWithin(named, columns, isTruncated).length > 0
    );
  },
  read: ([artifact], columns) => dropPrefixes(readValues(artifact, columns)),
};

/** The runs of each value: a script may append one per training. */
function readValues(artifact: Artifact, columns: ColumnConfig): ParsedRun[] {
  const source = artifact.openText();
  const naked: NamedList[] = [];
  const readNext = () => {
    const value = readLiteral(source);
    const list = nakedList(value, artifact, columns, 1);
    if (list !== null) {
      naked.push(list);
      return toRuns(listsToTable([list], columns), columns);
    }
    refuseRunsFile(artifact.path, isDict(value) ? frameNames(value) : rowKeys(value), columns);
    const named = nameSides(value, artifact.path);
    const nested = isTraining(named, artifact.path, columns, false)
      ? []
      : trainingsWithin(named, columns, false);
    return nested.length > 0 ? eachToRuns(nested, named, columns) : literalToRuns(named, columns);
  };
  const runs = readNext();
  while (skipWhitespace(source) !== -1) {
    if (runs.length >= maxTrainings)
      throw new FormatError(`expected at most ${maxTrainings} histories, got more`, source.line);
    runs.push(...readNext());
  }
  refuseRows(naked);
  return runs;
}

/** Throws a FormatError where each list may be an epoch: more lists than any has values, `[0.9, 0.8]` on each line. */
function refuseRows(lists: readonly NamedList[]): void {
  const longest = Math.max(...lists.map(({ list }) => list.length));
  const [, second] = lists;
  if (second === undefined || lists.length <= longest) return;
  throw new FormatError(
    `expected one list of numbers for each training, got ${lists.length} lists of at most ${longest} values, and nothing tells what each value is; write a CSV with a heading`,
    second.list.line,
  );
}

/**
 * The list of numbers that is all a file holds, named like the file; null for any other value, for fewer numbers than `least`, or if no
 * training has such a list. A log's `[TL] Epoch 1 of 60` and `[1/3] loss 0.5` begin like a list, too, that ends at once.
 */
function nakedList(
  value: Literal,
  { path }: Artifact,
  columns: ColumnConfig,
  least: number,
): NamedList | null {
  const isNumbers =
    isContainer(value) && value.kind === "list" && value.content.kind === "numbers" && value.length >= least;
  const name = stemOf(path);
  return isNumbers && namesListOfTraining(name, columns)
    ? { name, list: value, index: null, from: value }
    : null;
}

function isTraining(value: Literal, path: string, columns: ColumnConfig, isCut: boolean): boolean {
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
    areEpochsOf(path, rowKeys(value), columns) ||
    areLongRows(value, columns) ||
    separateHistories(value, isCut).length > 0
  );
}

/**
 * The trainings that lie deeper in a dict, by the path of their keys: `{"results": {"fold_1": {"history": {"loss": […]}}}}`, and those of
 * a list by their number, `{"runs": [{"seed": 1, "loss": […]}, …]}`.
 */
function trainingsWithin(value: Literal, columns: ColumnConfig, isCut: boolean, prefix = ""): Part[] {
  if (!isDict(value)) return [];
  const sides = [...value.entries.keys()].filter(isSide).length;
  return [...value.entries].flatMap(([key, inner]): Part[] => {
    const listed = listedHistories(inner, isCut);
    const areFlat = listed.every(([, { entries }]) =>
      [...entries.keys()].every((name) => !name.includes("/")),
    );
    if (listed.length > 0 && areFlat)
      return listed.map(([index, one]) => [`${prefix}${key}/${index}`, one, inner]);
    const isTraining = isDict(inner)
      ? holdsHistory(inner, columns, isCut) || holdsEpochs(key, inner, columns)
      : looksLikeTraining(rowKeys(inner), columns);
    if (isTraining) return [[prefix + key, inner]];
    // `training` alone is no side.
    return isSide(key) && sides > 1 ? [] : trainingsWithin(inner, columns, isCut, `${prefix}${key}/`);
  });
}

/** Whether it holds a dict for each epoch, by its name or by theirs: `{"epochs": {"1": {"loss": 0.5}, …}}`. Those of others may be of runs. */
function holdsEpochs(name: string, dict: Dict, columns: ColumnConfig): boolean {
  const isOfEpochs =
    /epoch|hist|log/i.test(name) || [...dict.entries.keys()].every((key) => /^epoch/i.test(key));
  return isOfEpochs && looksLikeTraining(frameNames(dict), columns);
}

/** Whether a dict holds the lists of a training, or those of its sides. */
function holdsHistory(dict: Dict, columns: ColumnConfig, isCut: boolean): boolean {
  const sides = [...dict.entries].flatMap(([key, side]) =>
    isDict(side) && isSide(key) ? collectLists(side, 0, `${key}/`) : [],
  );
  return listsLookLikeTraining([...collectLists(dict, 0), ...sides], columns, isCut);
}

/** A dict of numbers holds no curve; it is read only if the config names one of its keys. */
function isNamedRow(keys: readonly string[], columns: ColumnConfig): boolean {
  return keys.some((key) => columns.metrics.has(key));
}
