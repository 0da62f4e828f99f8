import { type Columns, FormatError } from "../format.ts";
import type { Literal } from "../text/literal.ts";
import { listsIn } from "./json-lists.ts";
import { isDict, rowsIn, tableOfDict } from "./json-rows.ts";
import { tableOfLists } from "./list-table.ts";
import type { Table } from "./table.ts";

/** Lists under names, or rows, as a table. Throws a FormatError where the value is neither. */
export function tableOfLiteral(value: Literal, columns: Columns, depth: number): Table {
  if (isDict(value)) {
    const lists = listsIn(value, depth);
    return lists.length > 0 ? tableOfLists(lists, columns) : tableOfDict(value);
  }
  const rows = typeof value === "object" && value !== null ? rowsIn(value) : null;
  if (rows !== null) return rows;
  throw new FormatError("expected a dict of lists or a list of dicts, something else came", 1);
}
