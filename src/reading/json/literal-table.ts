import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import type { Table } from "../table/table.ts";
import { expectPosition, toRuns } from "../table/to-runs.ts";
import { frameToTable } from "./data-frame.ts";
import { maxDictDepth } from "./dict-rows.ts";
import { dictToTable, listToTable } from "./dict-table.ts";
import { listsToTable } from "./list-table.ts";
import { describeLiteral, isContainer, isDict, type Literal } from "./literal.ts";
import { collectLists } from "./named-lists.ts";

/** The runs in a value that any program may have written. Throws a FormatError if there is none. */
export function literalToRuns(value: Literal, config: ColumnConfig): ParsedRun[] {
  const table = literalToTable(value, config, maxDictDepth);
  expectPosition(table, config);
  return toRuns(table, config, { unnumbered: "epoch" });
}

/** A dict of lists, rows, or a saved DataFrame as a table. Throws a FormatError for any other value. */
export function literalToTable(value: Literal, config: ColumnConfig, depth: number): Table {
  if (isDict(value)) {
    const frame = frameToTable(value);
    if (frame !== null) return frame;
    const lists = collectLists(value, depth);
    return lists.length > 0 ? listsToTable(lists, config) : dictToTable(value);
  }
  const rows = isContainer(value) ? listToTable(value) : null;
  if (rows !== null) return rows;
  const message = `expected a dict of lists or a list of dicts, got ${describeLiteral(value)}`;
  throw new FormatError(message, isContainer(value) ? value.line : null);
}
