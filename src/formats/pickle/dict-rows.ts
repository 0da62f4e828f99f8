import { FormatError } from "../format.ts";
import { addCell, type Column, emptyColumn, mostColumns, type Table } from "../tables/table.ts";
import type { Budget } from "./budget.ts";
import { levels, unwrapped } from "./lists.ts";
import { Dict, kindOf, List, NdArray, type Value } from "./values.ts";

/** Rows as dicts become columns. Rows may be sparse; None is a blank cell. */
export function tableOfRows(rows: readonly Dict[], budget: Budget): Table {
  const columns = new Map<string, Column>();
  rows.forEach((dict, row) => {
    for (const [name, value] of cellsOf(dict, budget)) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      if (value === null) column.blanks.push(row);
      else if (typeof value === "number") addCell(column, row, value);
      else column.text ??= { where: `${name} of record ${row + 1}`, text: kindOf(value), line: null };
    }
    if (columns.size <= mostColumns) return;
    throw new FormatError(`expected at most ${mostColumns} different keys, more came`);
  });
  return { columns: [...columns.values()], rows: rows.length, lines: null, notes: [] };
}

/** The different keys of rows, as the columns that they become. */
export function keysOf(rows: readonly Dict[], budget: Budget): string[] {
  return [...new Set(rows.flatMap((dict) => cellsOf(dict, budget).map(([name]) => name)))];
}

/** Lists in a row are left aside. */
function cellsOf(dict: Dict, budget: Budget, depth = levels, prefix = ""): [string, Value][] {
  budget.spend(dict.entries.size);
  return [...dict.entries].flatMap(([key, held]): [string, Value][] => {
    const [name, value] = [prefix + key, unwrapped(held)];
    if (value instanceof Dict) return depth > 0 ? cellsOf(value, budget, depth - 1, `${name}/`) : [];
    return value instanceof List || value instanceof NdArray ? [] : [[name, value]];
  });
}
