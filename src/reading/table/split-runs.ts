import type { Params } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isKnownMetric, isUnnamed, mayBeSeries } from "./columns.ts";
import { partitionRows } from "./partition.ts";
import { isRunColumn, isSetting, isStateColumn, mayBeScheduled, runStates } from "./run-columns.ts";
import type { Column, Table } from "./table.ts";

/** The rows of one training in a table of several; `name` is null for a table of one. */
export type RunPart = { readonly table: Table; readonly name: string | null; readonly params: Params };

/** The cell of a column in each of the rows that hold metrics; null where it is empty. */
type Cells = { readonly name: string; readonly values: readonly (string | number | null)[] };

/**
 * Splits a table that holds several trainings by the columns that tell them apart: `run`, `model`, `seed`, or settings if
 * the epochs start again for each of their values. Throws a FormatError if its rows are not evaluations but the results
 * of runs: seeds, folds, trials, models.
 */
export function splitRuns(table: Table, config: ColumnConfig, numbering: Column | null): RunPart[] {
  const whole = [{ table, name: null, params: {} }];
  const telling = table.columns.filter((column) => column.name !== config.position && tellsRuns(column));
  if (telling.length === 0) return whole;
  const rows = metricRows(table, config);
  if (rows.length < 2) return whole;
  const read = (column: Column) => cellsOf(column, rows, table.rows);
  const isCounter = (name: string) =>
    config.position === null ? counterAxis(name) !== null : name === config.position;
  const counters = table.columns
    .filter(({ name }) => isCounter(name))
    .concat(numbering !== null && !isUnnamed(numbering.name) ? [numbering] : [])
    .map(read)
    .filter(isVarying);
  const [counter] = counters;
  // The usual history, with a learning rate in each row: no need to look at all of them.
  if (telling.every(({ name }) => mayBeScheduled(name)) && counters.some((cells) => isRising(cells)))
    return whole;
  const lineOf = (index: number) => table.lines?.get(rows[index] ?? 0) ?? null;
  const refuse = (name: string): never => {
    const column = isUnnamed(name) ? "the first column" : quote(name);
    const message = `each row is a run of its own (${column} tells them apart), not an evaluation of one training: expected the history of each training. If the rows are evaluations, name the column that numbers them as \`position\` in the config`;
    throw new FormatError(message, lineOf(0));
  };
  const state = telling.find(({ name }) => isStateColumn(name));
  if (state && !counters.some(isRegular)) refuse(state.name);

  const all = telling.filter(({ name }) => !isStateColumn(name)).map(read);
  const varying = all.filter(isVarying);
  const named = varying.filter(({ name }) => isRunColumn(name));
  const grouping = named.filter((cells) => !isUnique(cells));
  const changing = varying.filter((cells) => isSetting(cells.name) && !named.includes(cells));
  const loose = varying.filter((cells) => !named.includes(cells) && !changing.includes(cells));
  const split = (by: readonly Cells[]) => partsOf(table, rows, by, all);

  for (const { name, values } of grouping) {
    const empty = values.indexOf(null);
    if (empty !== -1) {
      throw new FormatError(`expected ${quote(name)} in every row, got an empty cell`, lineOf(empty));
    }
  }
  if (grouping.length > 0) {
    const groups = [...groupRows(grouping).values()];
    if (groups.every(({ length }) => length === 1)) {
      if (!counters.some(isRegular)) refuse(grouping[0]?.name ?? "");
      return whole;
    }
    const index = numbering === null ? null : read(numbering);
    const countsEach = [...counters, ...(index ? [index] : [])].some((cells) => countsGroups(cells, groups));
    if (!countsEach) refuse(grouping[0]?.name ?? "");
    // One training in which the labels alternate, such as the data of each epoch.
    if (counters.some((cells) => isRising(cells)) && !areBlocks(groups)) return whole;
    return split(grouping);
  }
  const unique = named.find((cells) => isUnique(cells));
  if (unique && !counters.some((cells) => isRegular(cells) || isWithin(cells, unique))) refuse(unique.name);

  if (counter === undefined) {
    const key = loose.find(isUnique) ?? changing.find(({ name }) => !mayBeScheduled(name));
    if (key) refuse(key.name);
    const first = table.columns.find(({ name }) => !isUnnamed(name));
    const swept = changing.find((cells) => isUnique(cells) && (cells.name === first?.name || isGrid(cells)));
    if (swept) refuse(swept.name);
    return whole;
  }
  if (isRising(counter)) return whole;
  for (const by of [...loose.map((cells) => [cells]), loose, changing, [...loose, ...changing]]) {
    if (by.length === 0 || by.some(({ values }) => values.includes(null))) continue;
    const groups = [...groupRows(by).values()];
    const isScheduled = by.every(({ name }) => mayBeScheduled(name));
    if (
      groups.every((group) => group.length > 1 && isRising(counter, group)) &&
      (!isScheduled || startTogether(counter, groups))
    )
      return split(by);
  }
  const key =
    loose.find(isUnique) ?? changing.find((cells) => !mayBeScheduled(cells.name) && isUnique(cells));
  if (key && !isRising(counter, undefined, true)) refuse(key.name);
  return whole;
}

/** Whether the cells of a column may tell to which training their rows belong. */
function tellsRuns({ name, labels, values }: Column): boolean {
  const texts = labels?.texts ?? [];
  if (isStateColumn(name)) return texts.length > 0 && texts.every((text) => runStates.test(text));
  if (isSetting(name)) return true;
  if (texts.some(isSide)) return false;
  if (isRunColumn(name)) return texts.length > 0 || values.length > 0;
  // A text of any name may do so, unless it is a time, or counts: `epoch 3`, `3/10`.
  const isText = texts.length > 0 && values.length === 0;
  return isText && counterAxis(name) === null && !texts.every((text) => timeOrCount.test(text));
}

const timeOrCount =
  /^(\d{1,4}[-/.:]\d.*|[a-z]{3,9},? \d.*|(epochs?|ep|e|steps?|iter(ation)?s?|it|rounds?|batch(es)?|checkpoint|ckpt)?[\s_:#.=-]*\d+(\s*(\/|of)\s*\d+)?(\.\w{1,5})?)$/i;

/** Whether a label is the name of a split: `train`, `Validation`. */
function isSide(label: string): boolean {
  const { metric, split } = parseName(`${label}/x`);
  return split !== null && metric === "x";
}

/** The rows with a value in a column of a known metric. */
function metricRows(table: Table, config: ColumnConfig): number[] {
  const isFilled = new Uint8Array(table.rows);
  for (const { name, rows } of table.columns) {
    if (!isKnownMetric(name, config) || !mayBeSeries(name, config)) continue;
    for (const row of rows) isFilled[row] = 1;
  }
  const rows: number[] = [];
  isFilled.forEach((filled, row) => {
    if (filled === 1) rows.push(row);
  });
  return rows;
}

function cellsOf(
  { name, rows: filled, values, labels }: Column,
  rows: readonly number[],
  all: number,
): Cells {
  const numbers = new Float64Array(all).fill(Number.NaN);
  for (let index = 0; index < filled.length; index++) numbers[filled.get(index)] = values.get(index);
  return {
    name,
    values: rows.map((row) => {
      const recorded = numbers[row] ?? Number.NaN;
      // Two trainings with one learning rate may differ in the last bits of it.
      const number = isSetting(name) ? Number(recorded.toPrecision(9)) : recorded;
      return Number.isNaN(number) ? (labels?.get(row) ?? null) : number;
    }),
  };
}

function isVarying({ values }: Cells): boolean {
  return values.some((value) => value !== values[0]);
}

function isUnique({ values }: Cells): boolean {
  return new Set(values).size === values.length && !values.includes(null);
}

/** The indexes of the rows with the same cells, in the order in which they first occur. */
function groupRows(by: readonly Cells[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < (by[0]?.values.length ?? 0); row++) {
    const key = JSON.stringify(by.map(({ values }) => values[row]));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Whether a counter increases over these rows; it may also pause if `orStays`. */
function isRising({ values }: Cells, rows: readonly number[] = [...values.keys()], orStays = false): boolean {
  return rows.every((row, index) => {
    const [value, previous] = [values[row], values[rows[index - 1] ?? -1]];
    if (typeof value !== "number") return false;
    return typeof previous !== "number" || value > previous || (orStays && value === previous);
  });
}

/** Whether a counter increases by the same step in every row, as the epochs of a history do. */
function isRegular(cells: Cells): boolean {
  const [first, second] = cells.values;
  if (cells.values.length < 3 || typeof first !== "number" || typeof second !== "number") return false;
  const step = second - first;
  return (
    isRising(cells) &&
    cells.values.every((value, row) => Math.abs(Number(value) - (first + row * step)) < step / 1000)
  );
}

/** Whether each label holds the counter of its row, as `checkpoint-500` does. */
function isWithin({ values }: Cells, labels: Cells): boolean {
  return values.every(
    (value, row) => typeof labels.values[row] === "string" && labels.values[row].includes(String(value)),
  );
}

/** Whether a counter varies within a group. */
function countsGroups({ values }: Cells, groups: readonly (readonly number[])[]): boolean {
  return groups.some((group) => new Set(group.map((row) => values[row])).size > 1);
}

/** Whether the rows of each group follow each other. */
function areBlocks(groups: readonly (readonly number[])[]): boolean {
  return groups.every((group) => (group.at(-1) ?? 0) - (group[0] ?? 0) === group.length - 1);
}

/** Whether the groups begin at the same position, as those of a schedule do not. */
function startTogether({ values }: Cells, groups: readonly (readonly number[])[]): boolean {
  return new Set(groups.map(([first]) => values[first ?? -1])).size === 1;
}

/** Whether numbers are a grid that a person wrote, over two orders of magnitude: 1e-4, 3e-4, …, 1e-1. */
function isGrid({ values }: Cells): boolean {
  const numbers = values.flatMap((value) => (typeof value === "number" && value > 0 ? [value] : []));
  const isRound = numbers.every((value) => Number(value.toPrecision(2)) === value);
  return numbers.length === values.length && isRound && Math.max(...numbers) >= 100 * Math.min(...numbers);
}

const maxRuns = 1000;

function partsOf(
  table: Table,
  rows: readonly number[],
  by: readonly Cells[],
  all: readonly Cells[],
): RunPart[] {
  const groups = [...groupRows(by).values()];
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
      (cells) => by.includes(cells) || group.every((row) => cells.values[row] === cells.values[first]),
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
