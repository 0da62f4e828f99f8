import { Numbers } from "../bytes/numbers.ts";
import type { Dict, List, Literal } from "../text/literal.ts";
import { readNumber } from "../text/number.ts";
import { levels } from "../text/rows.ts";
import { addCell, type Column, emptyColumn, type Table } from "./table.ts";

/** The dicts of a list as a table, or null where it holds anything else. Throws where they make no table. */
export function rowsIn({ content, length }: List): Table | null {
  if (content.kind === "rows") return content.table();
  return length === 0 ? { columns: [], rows: 0, lines: null, notes: [] } : null;
}

/** The keys of all rows, where a value is a list of rows. */
export function namesIn(value: Literal): string[] {
  if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return [];
  return value.content.names();
}

export function isDict(value: Literal): value is Dict {
  return typeof value === "object" && value?.kind === "dict";
}

/** One dict as the only row of a table. */
export function tableOfDict(dict: Dict): Table {
  const columns = cellsOf(dict, levels).map(([name, value]): Column => {
    const column = emptyColumn(name);
    if (value === null) column.blanks.push(0);
    else {
      const number = typeof value === "number" ? value : readNumber(String(value));
      if (number === null) column.text = { where: name, text: String(value), line: dict.line };
      else addCell(column, 0, number);
    }
    return column;
  });
  return { columns, rows: 1, lines: Numbers.from([dict.line]), notes: [] };
}

/** The keys of a dict, as the columns they would become. */
export function keysOf(dict: Dict): string[] {
  return cellsOf(dict, levels).map(([name]) => name);
}

type Scalar = string | number | boolean | null;

/** Lists in a dict are left aside. */
function cellsOf(dict: Dict, depth: number, prefix = ""): [string, Scalar][] {
  return [...dict.entries].flatMap(([key, value]: [string, Literal]): [string, Scalar][] => {
    const name = prefix + key;
    if (typeof value !== "object" || value === null) return [[name, value]];
    return value.kind === "dict" && depth > 0 ? cellsOf(value, depth - 1, `${name}/`) : [];
  });
}
