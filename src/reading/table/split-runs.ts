import type { Params } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError, NoHistoryError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isKnownMetric, isUnnamed, mayBeSeries } from "./columns.ts";
import { countersOf } from "./counters.ts";
import { partitionRows } from "./partition.ts";
import { refuseSweep, refuseTotals } from "./refuse-sweep.ts";
import {
  areBlocks,
  areRound,
  type Cells,
  cellsOf,
  countsGroups,
  groupRows,
  isEverNew,
  isGrid,
  isOneWay,
  isRegular,
  isRising,
  isTotals,
  isUnique,
  isVarying,
  isWithin,
  startTogether,
} from "./row-cells.ts";
import {
  changesOneWay,
  isRunColumn,
  isSetting,
  isStateColumn,
  mayBeScheduled,
  runStates,
} from "./run-columns.ts";
import { type Column, flagOf, isSplitColumn, type Table } from "./table.ts";

/** The rows of one training in a table of several; `name` is null for a table of one. */
export type RunPart = { readonly table: Table; readonly name: string | null; readonly params: Params };

/** What tells the rows of a table apart, of the rows that hold metrics. */
type View = {
  readonly table: Table;
  readonly rows: readonly number[];
  /** The counters that vary. */
  readonly counters: readonly Cells[];
  /** The row labels that number the rows in place of a counter. */
  readonly index: Cells | null;
  /** All columns that may tell runs apart; those that vary are in one of the following. */
  readonly telling: readonly Cells[];
  /** Columns that name a run, with one row a value, or several. */
  readonly unique: readonly Cells[];
  readonly grouping: readonly Cells[];
  readonly settings: readonly Cells[];
  /** Texts of any name. */
  readonly texts: readonly Cells[];
};

/**
 * Splits a table that holds several trainings by the columns that tell them apart: `run`, `model`, `seed`, or settings if
 * the epochs start again for each of their values. Throws a FormatError if its rows are not evaluations but the results
 * of runs: seeds, folds, trials, models.
 */
export function splitRuns(table: Table, config: ColumnConfig, numbering: Column | null): RunPart[] {
  const telling = table.columns.filter((column) => column.name !== config.position && tellsRuns(column));
  const rows = telling.length > 0 ? metricRows(table, config) : [];
  const named = table.columns.filter(({ name }) => name === config.position);
  const counters = config.position === null ? countersOf(table) : named;
  if (numbering !== null && !isUnnamed(numbering.name)) counters.push(numbering);
  const read = (column: Column) => cellsOf(column, rows, table.rows);
  const varying = rows.length > 1 ? counters.map(read).filter(isVarying) : [];
  // The usual history, with a learning rate in each row: no need to look at all of them.
  const isSchedule =
    telling.every(({ name }) => mayBeScheduled(name)) &&
    varying.some((one) => isRising(one) && !isTotals(one));
  if (varying.length === 0 && numbering === null) refuseSweep(table, config);
  const by =
    rows.length < 2 || isSchedule
      ? []
      : labelsOf({
          table,
          rows,
          counters: varying,
          index: numbering === null ? null : read(numbering),
          ...sortCells(telling.map(read)),
        });
  if (by.length > 0) return partsOf(table, rows, by, telling.map(read));
  if (config.position === null) refuseTotals(table, counters);
  return [{ table, name: null, params: {} }];
}

function sortCells(telling: readonly Cells[]): Omit<View, "table" | "rows" | "counters" | "index"> {
  const varying = telling.filter((cells) => isVarying(cells) && !isStateColumn(cells.name));
  const named = varying.filter(({ name }) => isRunColumn(name));
  const others = varying.filter((cells) => !named.includes(cells));
  return {
    telling,
    unique: named.filter(isUnique),
    grouping: named.filter((cells) => !isUnique(cells)),
    settings: others.filter(({ name }) => isSetting(name)),
    texts: others.filter(({ name }) => !isSetting(name)),
  };
}

/** The columns to split by; none if the table is one training. Throws a FormatError for a table of results. */
function labelsOf(view: View): readonly Cells[] {
  const { counters, telling, grouping, unique } = view;
  const state = telling.find(({ name }) => isStateColumn(name));
  if (state && !counters.some(isRegular)) throw resultsError(view, state);
  const [totals] = counters;
  if (totals && counters.length === 1 && isTotals(totals) && telling.some(({ name }) => isSetting(name)))
    throw resultsError(view, totals);
  if (grouping.length > 0) return namedRuns(view);
  const name = unique[0];
  if (name && !counters.some((cells) => isRegular(cells) || isWithin(cells, name)))
    throw resultsError(view, name);
  return counters.length > 0 ? repeatedCounter(view) : uncounted(view);
}

/** Splits by the columns that name runs, if each run is numbered. */
function namedRuns(view: View): readonly Cells[] {
  const { counters, index, grouping, table, rows } = view;
  for (const { name, values } of grouping) {
    const empty = rows[values.indexOf(null)];
    if (empty === undefined) continue;
    const line = table.lines?.get(empty) ?? null;
    throw new FormatError(`expected ${quote(name)} in every row, got an empty cell`, line);
  }
  const groups = groupRows(grouping);
  if (groups.every(({ length }) => length === 1)) {
    if (counters.some(isRegular)) return [];
    throw resultsError(view, grouping[0]);
  }
  const isNumbered = [...counters, ...(index ? [index] : [])].some((cells) => countsGroups(cells, groups));
  if (!isNumbered) throw resultsError(view, grouping[0]);
  // One training in which the labels alternate, such as the data of each epoch.
  return counters.some((cells) => isRising(cells)) && !areBlocks(groups) ? [] : grouping;
}

/** A table without a counter: its rows are evaluations, unless other settings or names in each say no. */
function uncounted({ settings, texts, ...view }: View): readonly Cells[] {
  const first = view.table.columns.find(({ name }) => !isUnnamed(name));
  // The lists of a dict may be sorted by their names: a first learning rate may be that of a schedule.
  const isFirst = (cells: Cells) =>
    cells.name === first?.name && (view.table.lines !== null || areRound(cells));
  const key =
    texts.find(isUnique) ??
    settings.find(
      (cells) => !mayBeScheduled(cells.name) || (changesOneWay(cells.name) && !isOneWay(cells)),
    ) ??
    settings.find((cells) => isUnique(cells) && (isFirst(cells) || isGrid(cells)));
  if (key) throw resultsError(view, key);
  return [];
}

/** Splits by the texts or settings for each of which the counter rises, if it does not rise through the table. */
function repeatedCounter({ settings, texts, ...view }: View): readonly Cells[] {
  const [counter] = view.counters;
  if (counter === undefined || isRising(counter)) return [];
  const candidates = [...texts.map((cells) => [cells]), texts, settings, [...texts, ...settings]];
  const by = candidates.find((all) => {
    if (all.length === 0 || all.some(({ values }) => values.includes(null))) return false;
    const groups = groupRows(all);
    const isRun = groups.every((group) => group.length > 1 && isRising(counter, group));
    return isRun && (!all.every(({ name }) => mayBeScheduled(name)) || startTogether(counter, groups));
  });
  if (by) return by;
  const key = [...texts, ...settings.filter(({ name }) => !mayBeScheduled(name))].find(isUnique);
  if (key && !isRising(counter, undefined, true)) throw resultsError(view, key);
  return [];
}

function resultsError({ table, rows }: Pick<View, "table" | "rows">, by: Cells | undefined): NoHistoryError {
  const name = by?.name ?? "";
  const column = isUnnamed(name) ? "the first column" : quote(name);
  return new NoHistoryError(
    `each row is a run of its own (${column} tells them apart), not an evaluation of one training: expected the history of each training. If the rows are evaluations, name the column that numbers them as \`position\` in the config`,
    table.lines?.get(rows[0] ?? 0) ?? null,
  );
}

/** Whether the cells of a column may tell to which training their rows belong. */
function tellsRuns({ name, labels, values }: Column): boolean {
  const texts = labels?.texts ?? [];
  if (texts.length === 0 && values.length === 0) return false;
  if (mayBeScheduled(name) && isEverNew(values)) return false;
  if (isStateColumn(name)) return texts.length > 0 && texts.every((text) => runStates.test(text));
  if (isSetting(name)) return true;
  if (texts.some((text) => isSide(text, name)) || flagOf(name) !== null) return false;
  if (isRunColumn(name)) return true;
  // A text of any name may do so, unless it is a time, or counts: `epoch 3`, `3/10`.
  const isText = texts.length > 0 && values.length === 0;
  return isText && counterAxis(name) === null && !texts.every((text) => timeOrCount.test(text));
}

const timeOrCount =
  /^(\d{1,4}[-/.:]\d.*|[a-z]{3,9},? \d.*|(epochs?|ep|e|steps?|iter(ation)?s?|it|rounds?|batch(es)?|checkpoint|ckpt)?[\s_:#.=-]*\d+(\s*(\/|of)\s*\d+)?(\.\w{1,5})?)$/i;

/** Whether a label is the name of a split: `train`, `Validation` or, in a column of events, `eval_end`. */
function isSide(label: string, column: string): boolean {
  const { metric, split } = parseName(`${label}/x`);
  return split !== null && (metric === "x" || isSplitColumn(column));
}

/** The rows with a value in a column of a known metric. */
function metricRows(table: Table, config: ColumnConfig): number[] {
  const isFilled = new Uint8Array(table.rows);
  for (const { name, rows } of table.columns) {
    if (!isKnownMetric(name, config) || !mayBeSeries(name, config)) continue;
    for (const row of rows) isFilled[row] = 1;
  }
  return [...isFilled.keys()].filter((row) => isFilled[row] === 1);
}

const maxRuns = 1000;

function partsOf(
  table: Table,
  rows: readonly number[],
  by: readonly Cells[],
  all: readonly Cells[],
): RunPart[] {
  const groups = groupRows(by);
  if (groups.length > maxRuns) {
    throw new FormatError(`expected at most ${maxRuns} runs in a table, got ${groups.length}`);
  }
  const owner = new Int32Array(table.rows).fill(-1);
  groups.forEach((group, index) => {
    for (const row of group) owner[rows[row] ?? 0] = index;
  });
  return partitionRows(table, owner, groups.length).map((part, index) => {
    const group = groups[index] ?? [];
    const first = group[0] ?? 0;
    const constant = all.filter(
      (cells) =>
        by.some(({ name }) => name === cells.name) ||
        group.every((row) => cells.values[row] === cells.values[first]),
    );
    const params = constant.flatMap(({ name, values }) => {
      const value = values[first];
      return value === null || value === undefined || name === "__proto__" ? [] : [[name, value] as const];
    });
    const name = by
      .map(({ name, values }) =>
        typeof values[first] === "string" ? values[first] : `${name}=${values[first]}`,
      )
      .join(" ");
    return { table: part, name, params: Object.fromEntries(params) };
  });
}
