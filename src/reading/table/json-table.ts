import type { Columns, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { levels } from "../text/dict-rows.ts";
import type { Literal } from "../text/python-literal.ts";
import { quote } from "../text/quote.ts";
import { isContainer, listsIn } from "./json-lists.ts";
import { isDict, rowsIn, tableOfDict } from "./json-rows.ts";
import { tableOfLists } from "./list-table.ts";
import type { Table } from "./table.ts";
import { expectPosition, toRuns } from "./to-runs.ts";

/** The trainings in a value of whatever program. Throws a FormatError where there are none. */
export function literalToRuns(
  value: Literal,
  columns: Columns,
  noteBlanks: (table: Table, columns: Columns) => Table,
): ParsedRun[] {
  const table = noteBlanks(tableOfLiteral(value, columns, levels), columns);
  expectPosition(table, columns);
  return toRuns(table, columns, { unnumbered: "epoch" });
}

/** Lists under names, or rows, as a table. Throws a FormatError where the value is neither. */
export function tableOfLiteral(value: Literal, columns: Columns, depth: number): Table {
  if (isDict(value)) {
    const lists = listsIn(value, depth);
    return lists.length > 0 ? tableOfLists(lists, columns) : tableOfDict(value);
  }
  const rows = isContainer(value) ? rowsIn(value) : null;
  if (rows !== null) return rows;
  const [came, line] = isContainer(value) ? ["another list", value.line] : [quote(String(value)), null];
  throw new FormatError(`expected a dict of lists or a list of dicts, ${came} came`, line);
}
