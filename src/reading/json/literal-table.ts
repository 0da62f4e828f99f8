import { parseName } from "../../curves/names.ts";
import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import {
  counterAxis,
  isKnownMetric,
  looksLikeTraining,
  mayBeSeries,
  pairedMetrics,
} from "../table/columns.ts";
import { areLong, widenTable } from "../table/long-table.ts";
import { findIndexColumn, type Table } from "../table/table.ts";
import { expectPosition, mergeParts, toRuns } from "../table/to-runs.ts";
import { groupByCounter } from "./counted-lists.ts";
import { frameToTable } from "./data-frame.ts";
import { isLog, maxDictDepth } from "./dict-rows.ts";
import { dictToTable, listToTable, rowKeys, unwrapHistory } from "./dict-table.ts";
import { listsToTable } from "./list-table.ts";
import { type Dict, describeLiteral, isContainer, isDict, type List, type Literal } from "./literal.ts";
import { collectLists, isNumericList, listsLookLikeTraining } from "./named-lists.ts";
import { refuseResults } from "./refuse-results.ts";
import { evaluationsApart, mergeSides, sideLogs, sideToTable } from "./side-logs.ts";
import { withUnread } from "./unread-lists.ts";

/** The runs in a value that any program may have written. Throws a FormatError if there is none. */
export function literalToRuns(value: Literal, config: ColumnConfig): ParsedRun[] {
  const histories = separateHistories(value);
  if (histories.length > 1 || (isContainer(value) && value.kind === "list" && histories.length > 0))
    return eachToRuns(histories, value, config);
  if (isDict(value)) {
    const [history] = histories;
    if (history !== undefined && metricLists(history[1], config) === metricLists(value, config))
      return withUnread(literalToRuns(history[1], config), value, [history[1]]);
    const sides = sideLogs(value, config);
    if (sides.length > 0)
      return withUnread(
        mergeSides(sides, config),
        value,
        sides.map(({ rows }) => rows),
      );
    const logs = rowLogs(value, config);
    if (logs.length > 1) return eachToRuns(logs, value, config);
    const [log] = logs;
    if (log !== undefined) return withUnread(literalToRuns(log[1], config), value, [log[1]]);
  }
  return historyToRuns(value, config, maxDictDepth);
}

/** A part of a value that is a training, by its name; `from` is the list that holds it. */
export type Part = readonly [name: string, part: Literal, from?: Literal];

/** The runs of each part of a value, named after it. */
export function eachToRuns(parts: readonly Part[], whole: Literal, config: ColumnConfig): ParsedRun[] {
  const runs = parts.flatMap(([name, part]) => literalToRuns(part, config).map((run) => ({ ...run, name })));
  const read = parts.flatMap(([, part, from = part]) =>
    isDict(part) ? [from, part, ...part.entries.values()] : [from],
  );
  return withUnread(runs, whole, read);
}

/** The runs in lists, rows, or a saved DataFrame. Lists may be numbered apart. Throws a FormatError for any other value. */
export function historyToRuns(value: Literal, config: ColumnConfig, depth: number): ParsedRun[] {
  const lists = isDict(value) && frameToTable(value) === null ? collectLists(value, depth) : [];
  if (isDict(value) && lists.length > 0) refuseResults(value, config);
  const evaluations = config.position === null ? evaluationsApart(lists, config) : [];
  const others = lists.filter((one) => !evaluations.includes(one));
  const groups = config.position === null ? groupByCounter(others, config) : [lists];
  // The learning rate at steps of its own is no table of metrics.
  const recorded = groups.filter((group) => group.some(({ name }) => mayBeSeries(name, config)));
  const used = recorded.length > 0 ? recorded : groups;
  const tables =
    lists.length === 0
      ? [literalToTable(value, config, depth)]
      : used.map((group) => listsToTable(group, config));
  const parts = tables.map((table) => {
    expectPosition(table, config);
    const unnumbered = table.columns.every(({ name }) => parseName(name).isBatch) ? "step" : "epoch";
    return toRuns(table, config, { column: findIndexColumn(table), unnumbered });
  });
  const all = [
    ...parts,
    ...evaluations.map(({ name, list: rows }) => toRuns(sideToTable({ name, rows }), config)),
  ];
  const runs = all.length === 1 ? all.flat() : mergeParts(all);
  const read = [...used.flat(), ...evaluations].map(({ from }) => from);
  return lists.length === 0 ? runs : withUnread(runs, value, read);
}

/** A dict of lists, rows, or a saved DataFrame as a table. Throws a FormatError for any other value. */
export function literalToTable(value: Literal, config: ColumnConfig, depth: number): Table {
  if (isDict(value)) {
    const frame = frameToTable(value);
    if (frame !== null) return frame;
    const lists = collectLists(value, depth);
    return lists.length > 0 ? listsToTable(lists, config) : dictToTable(value);
  }
  const rows = isContainer(value) ? listToTable(value) : null;
  if (rows !== null) return widenTable(rows, config);
  const message = `expected a dict of lists or a list of dicts, got ${describeLiteral(value)}`;
  throw new FormatError(message, isContainer(value) ? value.line : null);
}

/**
 * The histories in a dict or a list of several: `{"cnn": {"loss": […], "val_loss": […]}, "lstm": {…}}`, as a loop over models
 * or folds leaves them; those of a list are named by their number. A dict of the sides of one training is none. `isCut`
 * where the head of a file holds only a part of the last one.
 */
export function separateHistories(value: Literal, isCut = false): [string, Dict][] {
  if (!isDict(value)) return listedHistories(value, isCut);
  const { entries } = unwrapHistory(value);
  const histories = [...entries].flatMap(([name, inner]): [string, Dict][] => {
    if (!isDict(inner) || parseName(`${name}/x`).split !== null) return [];
    const history = unwrapHistory(inner);
    const lists = collectLists(history, 0).filter(({ list }) => isNumericList(list));
    return pairedMetrics(lists.map((one) => one.name)).length > 0 ? [[name, history]] : [];
  });
  // A list of numbers beside them may belong to all, unless it has the result of each.
  const lengths = new Set(
    histories.flatMap(([, dict]) => collectLists(dict, 0).map(({ list }) => list.length)),
  );
  const hasLists = [...entries.values()].some(
    (inner) =>
      isContainer(inner) &&
      inner.kind === "list" &&
      isNumericList(inner) &&
      (inner.length !== histories.length || lengths.has(inner.length)),
  );
  return hasLists ? prefixedHistories(value) : histories;
}

/** Histories of different lengths, each under a prefix of its own: `{"cnn_loss": […], "cnn_val_loss": […], "lstm_loss": […], …}`. */
function prefixedHistories({ entries, line }: Dict): [string, Dict][] {
  const histories = new Map<string, Map<string, List>>();
  for (const [name, value] of entries) {
    if (!isContainer(value) || value.kind !== "list") continue;
    const prefix = /^[^_]+(?=_)/.exec(name)?.[0] ?? "";
    const history = histories.get(prefix) ?? new Map();
    histories.set(prefix, history.set(name.slice(prefix.length + 1), value));
  }
  const lengths = [...histories].map(([prefix, history]) => {
    const [length, ...others] = new Set([...history.values()].map((list) => list.length));
    const isOne = parseName(`${prefix}/x`).split === null && pairedMetrics([...history.keys()]).length > 0;
    return isOne && others.length === 0 ? length : null;
  });
  if (lengths.includes(null) || new Set(lengths).size < 2) return [];
  return [...histories].map(([prefix, history]) => [prefix, { kind: "dict", entries: history, line }]);
}

function metricLists(dict: Dict, config: ColumnConfig): number {
  return collectLists(dict, maxDictDepth).filter(
    ({ list, name }) => isNumericList(list) && isKnownMetric(name, config),
  ).length;
}

/** Whether it is a list of rows with the value of one metric each: `[{"metric": "val_loss", "step": 1, "value": 0.5}, …]`. */
export function areLongRows(value: Literal, config: ColumnConfig): boolean {
  return (
    isContainer(value) &&
    value.kind === "list" &&
    value.content.kind === "rows" &&
    areLong(value.content, config)
  );
}

/**
 * The logs with a dict for each epoch in a dict that holds no lists of metrics: `{"config": {…}, "history": [{"epoch": 1, "loss":
 * 0.5}, …]}`. Those of the two sides of one training, `train` and `val`, are none.
 */
export function rowLogs(dict: Dict, config: ColumnConfig): [string, List][] {
  if (listsLookLikeTraining(collectLists(dict, maxDictDepth), config, false)) return [];
  return [...dict.entries].flatMap(([name, inner]): [string, List][] => {
    const isLog = isContainer(inner) && inner.kind === "list" && looksLikeTraining(rowKeys(inner), config);
    return isLog && parseName(`${name}/x`).split === null ? [[name, inner]] : [];
  });
}

/** The histories of a list of nothing else, named by their number. `isCut` where a file's head may hold only a part of the last. */
export function listedHistories(value: Literal, isCut: boolean): [string, Dict][] {
  if (!isContainer(value) || value.kind !== "list" || value.content.kind === "numbers") return [];
  const { content, length } = value;
  const dicts = content.kind === "rows" ? content.histories : content.items.filter(isDict).map(unwrapHistory);
  const whole = isCut && dicts.length > 1 ? dicts.slice(0, -1) : dicts;
  // The rows of epochs may hold those of their batches.
  const isCounted = rowKeys(value).some((name) => counterAxis(name) !== null);
  const isEach =
    dicts.length >= (isCut ? length - 1 : length) &&
    whole.every((dict) => hasPair(dict) || (!isCounted && [...dict.entries.values()].some(isLog)));
  return isEach ? dicts.map((dict, index) => [`${index}`, dict]) : [];
}

function hasPair(dict: Dict): boolean {
  return pairedMetrics(collectLists(dict, 0).map(({ name }) => name)).length > 0;
}
