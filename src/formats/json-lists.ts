import { directionOf } from "../curves/names.ts";
import { quote } from "./came.ts";
import { counterOf, isKnownMetric, mayBeSeries, pairedMetrics } from "./columns.ts";
import { type Columns, FormatError } from "./format.ts";
import type { Dict, List, Literal } from "./literal.ts";
import { readNumber } from "./number.ts";
import { type Column, emptyColumn, mostColumns, type Table, type Text } from "./table.ts";

/** A list under its key, the keys above it joined by `/`. */
export type NamedList = {
  readonly name: string;
  readonly list: List;
  /** The row labels of a DataFrame column, in order. */
  readonly index: readonly number[] | null;
};

/** The lists in a dict and, so many levels down, in the dicts within it. Whatever else it holds is left aside. */
export function listsIn(dict: Dict, levels: number, prefix = ""): NamedList[] {
  return [...dict.entries].flatMap(([key, value]) => {
    const name = prefix + key;
    if (!isContainer(value)) return [];
    if (value.kind === "list") return [{ name, list: value, index: null }];
    const column = frameColumn(value);
    if (column !== null) return [{ name, ...column }];
    return levels > 0 ? listsIn(value, levels - 1, `${name}/`) : [];
  });
}

/** Do these lists tell of a training? Of a file cut off by the head, one known metric is enough. */
export function listsTell(lists: readonly NamedList[], columns: Columns, isCut: boolean): boolean {
  const names = lists.filter(({ list }) => holdsNumbers(list)).map(({ name }) => name);
  if (names.some((name) => columns.metrics.has(name))) return true;
  if (names.some((name) => /loss(es)?$/i.test(name) && isKnownMetric(name, columns))) return true;
  if (pairedMetrics(names).some((metric) => directionOf(metric) !== null)) return true;
  return isCut && names.some((name) => mayBeSeries(name, columns) && isKnownMetric(name, columns));
}

/** Lists of one length as columns. Throws a FormatError where a known metric has another. */
export function tableOfLists(lists: readonly NamedList[], columns: Columns): Table {
  if (lists.length > mostColumns) {
    throw new FormatError(`expected at most ${mostColumns} lists, ${lists.length} came`);
  }
  const measure = lists.find(isCounter) ?? lists.find((entry) => isWholeMetric(entry, columns));
  const kept = lists.filter((entry) => fitsMeasure(entry, measure, columns));
  const aside = lists.filter((entry) => !kept.includes(entry) && holdsNumbers(entry.list));
  const elided = kept.filter(({ list }) => list.elided);
  return {
    columns: [...indexColumn(kept), ...kept.map(columnOf)],
    rows: Math.max(0, ...kept.map(({ list }) => list.items.length)),
    lines: null,
    notes: [
      ...aside.map((entry) => `${lengthOf(entry)} values, others have more or fewer: it is left aside`),
      ...elided.map(({ name, list }) => `${quote(name)} is elided after ${list.items.length} values`),
    ],
  };
}

/** False for a list of another length that is no known metric; a known metric must have the length. */
function fitsMeasure(entry: NamedList, measure: NamedList | undefined, columns: Columns): boolean {
  if (measure === undefined) return true;
  const { name, list } = entry;
  const [length, expected] = [list.items.length, measure.list.items.length];
  if (length === expected || (list.elided && length < expected)) return true;
  if (!isKnownMetric(name, columns) || !mayBeSeries(name, columns) || !holdsNumbers(list)) return false;
  throw new FormatError(
    `expected lists of one length, ${lengthOf(entry)} values and ${lengthOf(measure)}`,
    list.line,
  );
}

function lengthOf({ name, list }: NamedList): string {
  return `${quote(name)} has ${list.items.length}`;
}

function isCounter({ name, list }: NamedList): boolean {
  return counterOf(name) !== null && !list.elided && holdsNumbers(list);
}

function isWholeMetric({ name, list }: NamedList, columns: Columns): boolean {
  return mayBeSeries(name, columns) && isKnownMetric(name, columns) && !list.elided && holdsNumbers(list);
}

function holdsNumbers({ items }: List): boolean {
  return items.length === 0 || items.some((item) => numberIn(item) !== null);
}

/** `json.dump(…, default=str)` writes the float32 of numpy as text; pandas and JavaScript write NaN as null. */
function numberIn(item: Literal): number | null {
  if (item === null) return Number.NaN;
  if (typeof item === "string") return readNumber(item);
  return typeof item === "number" ? item : null;
}

function columnOf({ name, list }: NamedList): Column {
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
    rows.push(index);
    values.push(value);
  });
  return { ...emptyColumn(name), rows, values, elided: list.elided, text };
}

function isContainer(value: Literal): value is List | Dict {
  return typeof value === "object" && value !== null;
}

/** `DataFrame.to_json()` writes a column as `{"0": 0.69, "1": 0.55, "10": …}`, not always in order. */
function frameColumn(dict: Dict): { list: List; index: number[] } | null {
  const cells: [number, number | null][] = [];
  for (const [key, value] of dict.entries) {
    const label = readNumber(key);
    if (label === null || (typeof value !== "number" && value !== null)) return null;
    cells.push([label, value]);
  }
  if (cells.length === 0) return null;
  cells.sort(([a], [b]) => a - b);
  const items = cells.map(([, value]) => value);
  return {
    list: { kind: "list", items, elided: false, line: dict.line, textLines: new Map() },
    index: cells.map(([label]) => label),
  };
}

/** The row labels of a DataFrame, as the unnamed column that its CSV has. */
function indexColumn(lists: readonly NamedList[]): Column[] {
  const index = lists.find((entry) => entry.index !== null)?.index ?? null;
  if (index === null) return [];
  return [{ ...emptyColumn(""), rows: index.map((_, row) => row), values: [...index] }];
}
