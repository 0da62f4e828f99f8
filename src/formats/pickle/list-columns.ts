import { Rows } from "../bytes/rows.ts";
import { type Columns, FormatError } from "../format.ts";
import { counterOf, isKnownMetric, mayBeSeries } from "../tables/columns.ts";
import { addCell, type Column, emptyColumn, type Table } from "../tables/table.ts";
import { quote } from "../text/came.ts";
import { type NamedList, unwrapped } from "./lists.ts";
import { kindOf, type List } from "./values.ts";

/** Lists of one length as columns. Throws a FormatError where a known metric has another. */
export function tableOfLists(lists: readonly NamedList[], columns: Columns): Table {
  const metrics = lists.filter((entry) => isMetric(entry, columns));
  const measure =
    lists.find(({ name, list }) => counterOf(name) !== null && holdsNumbers(list)) ??
    metrics.find(({ name }) => !isVal(name)) ??
    metrics[0];
  const kept = lists.filter((entry) => fits(entry, measure, columns));
  const rows = measure?.list.length ?? 0;
  const numbered = new Rows();
  for (let row = 0; row < rows; row++) numbered.push(row);
  return {
    columns: kept.map((entry) => columnOf(entry, numbered)),
    rows,
    lines: null,
    notes: lists
      .filter((entry) => !kept.includes(entry) && holdsNumbers(entry.list))
      .map((entry) => `${lengthOf(entry)} values, others have more or fewer: it is left aside`),
  };
}

/** An empty list holds whatever may come. */
export function holdsNumbers(list: List): boolean {
  if (list.numbers !== null) return true;
  for (const item of list.items()) if (typeof unwrapped(item) === "number") return true;
  return false;
}

/** Has it a value in each row? Throws a FormatError where a known metric has more or fewer. */
function fits(entry: NamedList, measure: NamedList | undefined, columns: Columns): boolean {
  const { name, list } = entry;
  if (measure === undefined || list.length === measure.list.length) return true;
  if (!isMetric(entry, columns)) return false;
  // With fit(validation_freq=2) Keras leaves shorter lists, and nothing tells them from torn ones.
  const isSparse = isVal(name) && list.length < measure.list.length;
  const why = isSparse ? "; it does not say of which epochs: a CSVLogger does" : "";
  throw new FormatError(
    `expected lists of one length, ${lengthOf(entry)} values and ${lengthOf(measure)}${why}`,
  );
}

function isVal(name: string): boolean {
  return name.startsWith("val_");
}

function lengthOf({ name, list }: NamedList): string {
  return `${quote(name)} has ${list.length}`;
}

function isMetric({ name, list }: NamedList, columns: Columns): boolean {
  if (list.length === 0 || !holdsNumbers(list)) return false;
  return mayBeSeries(name, columns) && isKnownMetric(name, columns);
}

/** `rows` numbers all rows, and is shared by the columns that have a number in each. */
function columnOf({ name, list }: NamedList, rows: Rows): Column {
  const column = emptyColumn(name);
  if (list.numbers !== null && list.length === rows.length) return { ...column, rows, values: list.numbers };
  for (let row = 0; row < list.length; row++) {
    const item = unwrapped(list.get(row));
    if (typeof item === "number") addCell(column, row, item);
    else if (item === null) column.blanks.push(row);
    else column.text ??= { where: `${name}[${row}]`, text: kindOf(item), line: null };
  }
  return column;
}
