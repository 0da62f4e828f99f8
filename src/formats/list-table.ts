import { quote } from "./came.ts";
import { counterOf, isKnownMetric, mayBeSeries } from "./columns.ts";
import { type Columns, FormatError } from "./format.ts";
import { holdsNumbers, isContainer, type NamedList, numberIn } from "./json-lists.ts";
import { type Column, emptyColumn, mostColumns, type Table, type Text } from "./table.ts";

/** Lists of one length as columns. Throws a FormatError where a known metric has another. */
export function tableOfLists(lists: readonly NamedList[], columns: Columns): Table {
  if (lists.length > mostColumns) {
    throw new FormatError(`expected at most ${mostColumns} lists, ${lists.length} came`);
  }
  const metrics = lists.filter((entry) => !entry.list.elided && isMetric(entry, columns));
  const measure = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
  const epochs = measure?.list.items.length ?? null;
  const frequency = validationFrequency(lists, epochs);
  const placed = lists.map((entry) => ({ ...entry, stride: strideOf(entry, measure, frequency, columns) }));
  const kept = placed.filter(({ stride }) => stride > 0);
  return {
    columns: [...indexColumn(kept), ...kept.map(columnOf)],
    rows: epochs ?? Math.max(0, ...kept.map(({ list }) => list.items.length)),
    lines: null,
    notes: placed.flatMap(noteOf),
  };
}

type Placed = NamedList & {
  /** Rows from one value to the next; 0 for a list that is left aside. */
  readonly stride: number;
};

/**
 * 1 for a list with a value in each row, 0 for one of another length that may be left aside. Throws a
 * FormatError where a known metric has another length.
 */
function strideOf(
  entry: NamedList,
  measure: NamedList | undefined,
  frequency: number | null,
  columns: Columns,
): number {
  if (measure === undefined) return 1;
  const { name, list } = entry;
  const [length, expected] = [list.items.length, measure.list.items.length];
  if (length === expected || (list.elided && length < expected)) return 1;
  if (!isMetric(entry, columns)) return 0;
  if (frequency !== null && isVal(name)) return frequency;
  throw new FormatError(
    `expected lists of one length, ${lengthOf(entry)} values and ${lengthOf(measure)}`,
    list.line,
  );
}

/**
 * `fit(validation_freq=2)` appends to the validation lists in every second epoch. Null unless these lists
 * have one length and only one number leads to it: nine values of ten are a broken history.
 */
function validationFrequency(lists: readonly NamedList[], epochs: number | null): number | null {
  const lengths = new Set(lists.filter(({ name }) => isVal(name)).map(({ list }) => list.items.length));
  const [evaluations = 0] = lengths;
  if (epochs === null || lengths.size !== 1 || evaluations < 2) return null;
  const frequency = Math.floor(epochs / evaluations);
  const isOnlyOne = Math.floor(epochs / (frequency - 1)) !== evaluations;
  return frequency > 1 && isOnlyOne ? frequency : null;
}

function isVal(name: string): boolean {
  return name.startsWith("val_");
}

function noteOf({ stride, ...entry }: Placed): string[] {
  const { name, list } = entry;
  if (list.elided) return [`${quote(name)} is elided after ${list.items.length} values`];
  if (stride > 1)
    return [`${lengthOf(entry)} values, one in ${stride} epochs, as by validation_freq=${stride}`];
  if (stride === 1 || !holdsNumbers(list)) return [];
  return [`${lengthOf(entry)} values, others have more or fewer: it is left aside`];
}

function lengthOf({ name, list }: NamedList): string {
  return `${quote(name)} has ${list.items.length}`;
}

function isCounter({ name, list }: NamedList): boolean {
  return counterOf(name) !== null && !list.elided && holdsNumbers(list);
}

function isMetric({ name, list }: NamedList, columns: Columns): boolean {
  if (list.items.length === 0 || !holdsNumbers(list)) return false;
  return mayBeSeries(name, columns) && isKnownMetric(name, columns);
}

function columnOf({ name, list, stride }: Placed): Column {
  const rows: number[] = [];
  const values: number[] = [];
  let text: Text | null = null;
  list.items.forEach((item, index) => {
    const value = numberIn(item);
    if (value === null) {
      text ??= {
        where: `${name}[${index}]`,
        text: isContainer(item) ? item.kind : String(item),
        line: list.textLines.get(index) ?? (isContainer(item) ? item.line : list.line),
      };
      return;
    }
    rows.push((index + 1) * stride - 1);
    values.push(value);
  });
  return { ...emptyColumn(name), rows, values, elided: list.elided, text };
}

/** The row labels of a DataFrame, as the unnamed column that its CSV has. */
function indexColumn(lists: readonly NamedList[]): Column[] {
  const index = lists.find((entry) => entry.index !== null)?.index ?? null;
  if (index === null) return [];
  return [{ ...emptyColumn(""), rows: index.map((_, row) => row), values: [...index] }];
}
