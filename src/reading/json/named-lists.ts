import { directionOf } from "../../curves/names.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { isKnownMetric, mayBeSeries, pairedMetrics } from "../table/columns.ts";
import { parseNumber } from "../text/number.ts";
import type { Dict, List, Literal } from "./python-literal.ts";

/** A list under its key, the keys above it joined by `/`. */
export type NamedList = {
  readonly name: string;
  readonly list: List;
  /** The row labels of a DataFrame column, in order. */
  readonly index: readonly number[] | null;
};

/** The lists in a dict and, so many levels down, in the dicts within it. Whatever else it holds is left aside. */
export function collectLists(dict: Dict, levels: number, prefix = ""): NamedList[] {
  return [...dict.entries].flatMap(([key, value]) => {
    const name = prefix + key;
    if (!isContainer(value)) return [];
    if (value.kind === "list") return [{ name, list: value, index: null }];
    const column = frameColumn(value);
    if (column !== null) return [{ name, ...column }];
    return levels > 0 ? collectLists(value, levels - 1, `${name}/`) : [];
  });
}

/** Do these lists tell of a training? Of a file cut off by the head, one known metric is enough. */
export function listsLookLikeTraining(
  lists: readonly NamedList[],
  columns: ColumnConfig,
  isCut: boolean,
): boolean {
  const names = lists.filter(({ list }) => isNumericList(list)).map(({ name }) => name);
  if (names.some((name) => columns.metrics.has(name))) return true;
  if (names.some((name) => /loss(es)?$/i.test(name) && isKnownMetric(name, columns))) return true;
  if (pairedMetrics(names).some((metric) => directionOf(metric) !== null)) return true;
  return isCut && names.some((name) => mayBeSeries(name, columns) && isKnownMetric(name, columns));
}

export function isNumericList({ content, length }: List): boolean {
  if (content.kind === "mixed") return content.items.some((item) => toNumber(item) !== null);
  return length === 0 || content.kind === "numbers";
}

/** `json.dump(…, default=str)` writes the float32 of numpy as text; pandas and JavaScript write NaN as null. */
export function toNumber(item: Literal): number | null {
  if (item === null) return Number.NaN;
  if (typeof item === "string") return parseNumber(item);
  return typeof item === "number" ? item : null;
}

export function isContainer(value: Literal): value is List | Dict {
  return typeof value === "object" && value !== null;
}

/** `DataFrame.to_json()` writes a column as `{"0": 0.69, "1": 0.55, "10": null, …}`, not always in order, and NaN as null. */
function frameColumn({ entries, line }: Dict): { list: List; index: number[] } | null {
  const cells: [number, number][] = [];
  for (const [key, value] of entries) {
    const label = parseNumber(key);
    if (label === null || (typeof value !== "number" && value !== null)) return null;
    cells.push([label, value ?? Number.NaN]);
  }
  if (cells.length === 0) return null;
  cells.sort(([a], [b]) => a - b);
  const numbers = NumberList.from(cells.map(([, value]) => value));
  return {
    list: {
      kind: "list",
      line,
      length: cells.length,
      truncated: false,
      content: { kind: "numbers", numbers },
    },
    index: cells.map(([label]) => label),
  };
}
