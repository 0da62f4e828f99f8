import { parseName } from "../../curves/names.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis, isKnownMetric, isTotalLoss, mayBeSeries } from "../table/columns.ts";
import { RowNumbers } from "../table/row-numbers.ts";
import {
  addCell,
  type Column,
  emptyColumn,
  isLabelColumn,
  labelRow,
  maxColumns,
  type Table,
  type TextCell,
} from "../table/table.ts";
import { quote } from "../text/quote.ts";
import { isContainer } from "./literal.ts";
import { isNumericList, type NamedList } from "./named-lists.ts";
import { toNumber } from "./to-number.ts";
import { describeUnread, holdsNumbers } from "./unread-lists.ts";

/** Lists of one length as columns; others are ignored. Throws a FormatError if a known metric has another length. */
export function listsToTable(lists: readonly NamedList[], config: ColumnConfig): Table {
  const metrics = lists.filter((entry) => !entry.list.truncated && isMetric(entry, config));
  const reference = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
  const isSettled = isLengthSettled(metrics, reference);
  const kept = lists.filter((entry) => hasAllRows(entry, reference, isSettled, config));
  const rows = kept.flatMap(rowColumns);
  const isKept = new Set(kept);
  const ragged = lists.filter(
    (one) => !isKept.has(one) && !isNumericList(one.list) && holdsNumbers(one.list),
  );
  const known = rows.filter(({ name }) => isKnownMetric(name, config));
  const columns = [...indexColumn(kept), ...kept.filter((entry) => !isRows(entry)).map(toColumn), ...known];
  if (columns.length > maxColumns)
    throw new FormatError(`expected at most ${maxColumns} lists, got ${columns.length}`);
  return {
    columns,
    rows: reference?.list.length ?? Math.max(0, ...kept.map(({ list }) => list.length)),
    lines: null,
    notes: lists.flatMap((entry) => describeProblem(entry, isKept)),
    leftOut: [
      ...rows
        .filter((column) => !known.includes(column) && counterAxis(column.name) === null)
        .map(({ name }) => ({ what: name, why: "not a metric" })),
      ...describeUnread(ragged.map(({ name }) => name)),
    ],
  };
}

/** Whether a counter beside a loss, or both sides of a training, tell the number of evaluations. */
function isLengthSettled(metrics: readonly NamedList[], reference: NamedList | undefined): boolean {
  const names = metrics.filter(({ list }) => list.length === reference?.list.length).map(({ name }) => name);
  const sides = new Set(names.filter(isTotalLoss).map((name) => parseName(name).split));
  return reference !== undefined && ((isCounter(reference) && sides.size > 0) || sides.has("val"));
}

/** Whether the list has a value in each row. Throws a FormatError if a known metric does not that may be of the training. */
function hasAllRows(
  entry: NamedList,
  reference: NamedList | undefined,
  isSettled: boolean,
  config: ColumnConfig,
): boolean {
  if (reference === undefined) return true;
  const { name, list } = entry;
  const [length, expected] = [list.length, reference.list.length];
  if (length === expected || (list.truncated && length < expected)) return true;
  if (!isMetric(entry, config) || (length === 1 && isTest(name))) return false;
  // The scores of the classes, of the best model.
  if (isSettled && !isTotalLoss(name) && parseName(name).split === null) return false;
  // Keras with fit(validation_freq=2) writes shorter lists, which look the same as damaged ones.
  const hint = isVal(name) && length < expected ? "; the epochs are unknown: a CSVLogger records them" : "";
  const message = `expected lists of one length, got ${length} values for ${quote(name)} and ${expected} for ${quote(reference.name)}${hint}`;
  throw new FormatError(message, list.line);
}

/** Whether it may be the one evaluation of a test set after the training. */
function isTest(name: string): boolean {
  return /^te?st/.test(parseName(name).word ?? "");
}

function isVal(name: string): boolean {
  return parseName(name).split === "val";
}

function describeProblem(entry: NamedList, kept: ReadonlySet<NamedList>): string[] {
  const { name, list } = entry;
  if (list.truncated) return [`${quote(name)} is truncated after ${list.length} values`];
  if (kept.has(entry) || !isNumericList(list)) return [];
  return [`${quote(name)} has ${list.length} values, unlike the other lists: ignored`];
}

function isCounter({ name, list }: NamedList): boolean {
  return counterAxis(name) !== null && !list.truncated && isNumericList(list);
}

function isMetric({ name, list }: NamedList, config: ColumnConfig): boolean {
  if (list.length === 0 || !isNumericList(list)) return false;
  return mayBeSeries(name, config) && isKnownMetric(name, config);
}

function isRows({ list }: NamedList): boolean {
  return list.content.kind === "rows";
}

/** The columns of a list with a dict for each row: `{"val_metrics": [{"f1": 0.5}, …]}`. */
function rowColumns({ name, list: { content } }: NamedList): Column[] {
  if (content.kind !== "rows") return [];
  return content.table().columns.map((column) => ({ ...column, name: `${name}/${column.name}` }));
}

function toColumn({ name, list }: NamedList): Column {
  const { content, truncated, line: start } = list;
  const column = { ...emptyColumn(name), truncated };
  if (content.kind === "numbers")
    return { ...column, rows: RowNumbers.first(list.length), values: content.numbers };
  if (content.kind === "rows") return column;
  let firstText: TextCell | null = null;
  content.items.forEach((item, index) => {
    const value = toNumber(item);
    if (item === null) column.blankRows.push(index);
    else if (value !== null) addCell(column, index, value);
    else {
      const shown = isContainer(item) ? item.kind : String(item);
      if (!isContainer(item) && isLabelColumn(column)) labelRow(column, index, shown);
      firstText ??= { where: `${name}[${index}]`, text: shown, line: content.lines[index] ?? start };
      column.hasOtherTexts ||= shown !== firstText.text;
    }
  });
  return { ...column, firstText };
}

/** The row labels of a DataFrame, as the unnamed column that its CSV would have. */
function indexColumn(lists: readonly NamedList[]): Column[] {
  const { index = null, counter = "" } = lists.find((entry) => entry.index !== null) ?? {};
  if (index === null) return [];
  return [{ ...emptyColumn(counter), rows: RowNumbers.first(index.length), values: NumberList.from(index) }];
}
