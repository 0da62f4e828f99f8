import { FormatError } from "../format.ts";
import { quote } from "../text/came.ts";
import type { Dict, List, Literal } from "../text/literal.ts";
import { readNumber } from "../text/number.ts";
import { type Column, emptyColumn, mostColumns, type Table } from "./table.ts";

/** How many dicts around a value are flattened: `{"train": {"loss": 0.5}}` is `train/loss`. */
export const levels = 2;

/** Rows as dicts become columns. Rows may be sparse, and null is a blank cell. */
export function tableOfRows(rows: readonly Dict[]): Table {
  const columns = new Map<string, Column>();
  rows.forEach((dict, row) => {
    for (const [name, value] of cellsOf(dict, levels)) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      if (value === null) column.blanks.push(row);
      else addCell(column, row, value, dict.line);
    }
    if (columns.size > mostColumns) {
      throw new FormatError(`expected at most ${mostColumns} different keys, more came`, dict.line);
    }
  });
  return {
    columns: [...columns.values()],
    rows: rows.length,
    lines: rows.map(({ line }) => line),
    notes: [],
  };
}

/** The dicts of a list, or null where it holds anything else. */
export function rowsIn({ items }: List): Dict[] | null {
  const rows = items.filter(isDict);
  return rows.length === items.length ? rows : null;
}

export function isDict(value: Literal): value is Dict {
  return typeof value === "object" && value?.kind === "dict";
}

/** The keys of a row, as the columns they become. */
export function keysOf(dict: Dict): string[] {
  return cellsOf(dict, levels).map(([name]) => name);
}

type Scalar = string | number | boolean | null;

/** Lists in a row are left aside. */
function cellsOf(dict: Dict, depth: number, prefix = ""): [string, Scalar][] {
  return [...dict.entries].flatMap(([key, value]: [string, Literal]): [string, Scalar][] => {
    const name = prefix + key;
    if (typeof value !== "object" || value === null) return [[name, value]];
    return value.kind === "dict" && depth > 0 ? cellsOf(value, depth - 1, `${name}/`) : [];
  });
}

function addCell(column: Column, row: number, value: string | number | boolean, line: number): void {
  if (column.rows.at(-1) === row) {
    throw new FormatError(`expected one value of ${quote(column.name)} in a row, two came`, line);
  }
  const number = typeof value === "number" ? value : readNumber(String(value));
  if (number === null) {
    column.text ??= { where: column.name, text: String(value), line };
    return;
  }
  column.rows.push(row);
  column.values.push(number);
}
