import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis, isKnownMetric, mayBeSeries } from "../table/columns.ts";
import { RowNumbers } from "../table/row-numbers.ts";
import { addCell, type Column, emptyColumn, maxColumns, type Table, type TextCell } from "../table/table.ts";
import { quote } from "../text/quote.ts";
import { isContainer, isNumericList, type NamedList, toNumber } from "./named-lists.ts";

/** Lists of one length as columns. Throws a FormatError where a known metric has another. */
export function listsToTable(lists: readonly NamedList[], columns: ColumnConfig): Table {
  if (lists.length > maxColumns) {
    throw new FormatError(`expected at most ${maxColumns} lists, ${lists.length} came`);
  }
  const metrics = lists.filter((entry) => !entry.list.truncated && isMetric(entry, columns));
  const measure = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
  const kept = lists.filter((entry) => fits(entry, measure, columns));
  return {
    columns: [...indexColumn(kept), ...kept.map(columnOf)],
    rows: measure?.list.length ?? Math.max(0, ...kept.map(({ list }) => list.length)),
    lines: null,
    notes: lists.flatMap((entry) => noteOf(entry, kept)),
  };
}

/** Has it a value in each row? Throws a FormatError where a known metric has more or fewer. */
function fits(entry: NamedList, measure: NamedList | undefined, columns: ColumnConfig): boolean {
  if (measure === undefined) return true;
  const { name, list } = entry;
  const [length, expected] = [list.length, measure.list.length];
  if (length === expected || (list.truncated && length < expected)) return true;
  if (!isMetric(entry, columns)) return false;
  // With fit(validation_freq=2) Keras leaves shorter lists, and nothing tells them from torn ones.
  const why = isVal(name) && length < expected ? "; it does not say of which epochs: a CSVLogger does" : "";
  const message = `expected lists of one length, ${lengthOf(entry)} values and ${lengthOf(measure)}${why}`;
  throw new FormatError(message, list.line);
}

function isVal(name: string): boolean {
  return name.startsWith("val_");
}

function noteOf(entry: NamedList, kept: readonly NamedList[]): string[] {
  const { name, list } = entry;
  if (list.truncated) return [`${quote(name)} is truncated after ${list.length} values`];
  if (kept.includes(entry) || !isNumericList(list)) return [];
  return [`${lengthOf(entry)} values, others have more or fewer: it is left aside`];
}

function lengthOf({ name, list }: NamedList): string {
  return `${quote(name)} has ${list.length}`;
}

function isCounter({ name, list }: NamedList): boolean {
  return counterAxis(name) !== null && !list.truncated && isNumericList(list);
}

function isMetric({ name, list }: NamedList, columns: ColumnConfig): boolean {
  if (list.length === 0 || !isNumericList(list)) return false;
  return mayBeSeries(name, columns) && isKnownMetric(name, columns);
}

function columnOf({ name, list }: NamedList): Column {
  const { content, truncated, line: from } = list;
  const column = { ...emptyColumn(name), truncated };
  if (content.kind === "numbers")
    return { ...column, rows: RowNumbers.first(list.length), values: content.numbers };
  if (content.kind === "rows") return { ...column, firstText: { where: name, text: "dict", line: from } };
  let firstText: TextCell | null = null;
  content.items.forEach((item, index) => {
    const value = toNumber(item);
    if (item === null) column.blankRows.push(index);
    else if (value !== null) addCell(column, index, value);
    else {
      const shown = isContainer(item) ? item.kind : String(item);
      firstText ??= { where: `${name}[${index}]`, text: shown, line: content.lines[index] ?? from };
    }
  });
  return { ...column, firstText };
}

/** The row labels of a DataFrame, as the unnamed column that its CSV has. */
function indexColumn(lists: readonly NamedList[]): Column[] {
  const index = lists.find((entry) => entry.index !== null)?.index ?? null;
  if (index === null) return [];
  return [{ ...emptyColumn(""), rows: RowNumbers.first(index.length), values: NumberList.from(index) }];
}
