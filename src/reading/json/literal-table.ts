import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import type { Table } from "../table/table.ts";
import { expectPosition, toRuns } from "../table/to-runs.ts";
import { quote } from "../text/quote.ts";
import { maxDictDepth } from "./dict-rows.ts";
import { dictToTable, isDict, listToTable } from "./dict-table.ts";
import { listsToTable } from "./list-table.ts";
import { collectLists, isContainer } from "./named-lists.ts";
import type { Literal } from "./python-literal.ts";

/** The trainings in a value of whatever program. Throws a FormatError where there are none. */
export function literalToRuns(
  value: Literal,
  columns: ColumnConfig,
  noteBlanks: (table: Table, columns: ColumnConfig) => Table,
): ParsedRun[] {
  const table = noteBlanks(literalToTable(value, columns, maxDictDepth), columns);
  expectPosition(table, columns);
  return toRuns(table, columns, { unnumbered: "epoch" });
}

/** Lists under names, or rows, as a table. Throws a FormatError where the value is neither. */
export function literalToTable(value: Literal, columns: ColumnConfig, depth: number): Table {
  if (isDict(value)) {
    const lists = collectLists(value, depth);
    return lists.length > 0 ? listsToTable(lists, columns) : dictToTable(value);
  }
  const rows = isContainer(value) ? listToTable(value) : null;
  if (rows !== null) return rows;
  const [came, line] = isContainer(value) ? ["another list", value.line] : [quote(String(value)), null];
  throw new FormatError(`expected a dict of lists or a list of dicts, ${came} came`, line);
}
