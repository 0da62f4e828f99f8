import { NumberList } from "../bytes/number-list.ts";
import { FormatError } from "../format-error.ts";
import { addCell, addText, type Column, emptyColumn, maxColumns, type Table } from "../table/table.ts";
import { parseNumber } from "../text/number.ts";
import { quote } from "../text/quote.ts";
import { maxDictDepth } from "./dict-rows.ts";
import { type Dict, isContainer, isDict, type List, type Literal } from "./literal.ts";
import { describeUnread, listsBeside } from "./unread-lists.ts";

/** The dicts of a list as a table; null if it has other items. Throws a FormatError if they make no table. */
export function listToTable({ content, length }: List): Table | null {
  if (content.kind === "rows") return content.table();
  return length === 0 ? { columns: [], rows: 0, lines: null, notes: [] } : null;
}

/** The keys of all dicts in a list of dicts; empty for any other value. */
export function rowKeys(value: Literal): string[] {
  if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return [];
  return value.content.names();
}

/** The dict at the key `history`, if there is one, else the dict itself. */
export function unwrapHistory(dict: Dict): Dict {
  const inner = dict.entries.get("history") ?? null;
  return isDict(inner) ? inner : dict;
}

/** The dict as a table of one row. Throws a FormatError. */
export function dictToTable(dict: Dict): Table {
  return dictsToTable([dict]);
}

/** Dicts as the rows of a table, which may be sparse. Throws a FormatError. */
export function dictsToTable(dicts: readonly Dict[]): Table {
  const columns = new Map<string, Column>();
  dicts.forEach((dict, row) => {
    for (const [name, value] of scalars(dict, maxDictDepth)) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      addScalar(column, row, value, dict.line);
    }
    if (columns.size > maxColumns)
      throw new FormatError(`expected at most ${maxColumns} different keys, got more`, dict.line);
  });
  const lines = dicts.flatMap(({ line }) => line ?? []);
  return {
    columns: [...columns.values()],
    rows: dicts.length,
    lines: lines.length === dicts.length ? NumberList.from(lines) : null,
    notes: [],
    leftOut: describeUnread(dicts.flatMap((dict) => listsBeside(dict, new Set()))),
  };
}

/** The columns that the dict would have as a row. */
export function flatKeys(dict: Dict): string[] {
  return columnNames([dict]);
}

function columnNames(dicts: readonly Dict[]): string[] {
  const names = new Set<string>();
  for (const dict of dicts) for (const [name] of scalars(dict, maxDictDepth)) names.add(name);
  return [...names];
}

/** Makes a list that is not from a text. Dicts become rows, unless they contain lists. */
export function toList(items: NumberList | readonly Literal[]): List {
  const start = { kind: "list", line: null, length: items.length, truncated: false } as const;
  if (items instanceof NumberList) return { ...start, content: { kind: "numbers", numbers: items } };
  if (items.every((item) => typeof item === "number")) return toList(NumberList.from(items));
  const dicts = items.filter(isDict);
  if (dicts.length < items.length || dicts.some((dict) => containsList(dict)))
    return { ...start, content: { kind: "mixed", items, lines: [] } };
  const content = {
    kind: "rows",
    table: () => dictsToTable(dicts),
    names: () => columnNames(dicts),
    histories: [],
  } as const;
  return { ...start, content };
}

/** Whether the dict, or a dict nested in it, has a list. */
export function containsList({ entries }: Dict, depth = maxDictDepth): boolean {
  for (const value of entries.values()) {
    if (!isContainer(value)) continue;
    if (value.kind === "list" || (depth > 0 && containsList(value, depth - 1))) return true;
  }
  return false;
}

/** Adds a scalar to a column; text that is a number is one. Throws a FormatError for a second value. */
export function addScalar(column: Column, row: number, value: Scalar, line: number | null): void {
  if (value === null) {
    column.blankRows.push(row);
    return;
  }
  const number = typeof value === "number" ? value : parseNumber(String(value));
  if (number === null) addText(column, row, String(value), line);
  else if (column.rows.length > 0 && column.rows.last === row)
    throw new FormatError(`duplicate key ${quote(column.name)}`, line);
  else addCell(column, row, number);
}

type Scalar = string | number | boolean | null;

/** The scalars of a dict with the names of their columns; lists are ignored. */
function* scalars({ entries }: Dict, depth: number, prefix = ""): Generator<[string, Scalar], undefined> {
  for (const [key, value] of entries) {
    const name = prefix + key;
    if (!isContainer(value)) yield [name, value];
    else if (value.kind === "dict" && depth > 0) yield* scalars(value, depth - 1, `${name}/`);
  }
}
