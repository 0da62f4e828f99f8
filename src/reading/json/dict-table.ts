import { NumberList } from "../bytes/number-list.ts";
import { FormatError } from "../format-error.ts";
import { addCell, addText, type Column, emptyColumn, maxColumns, type Table } from "../table/table.ts";
import { parseNumber } from "../text/number.ts";
import { quote } from "../text/quote.ts";
import { maxDictDepth } from "./dict-rows.ts";
import { isContainer } from "./named-lists.ts";
import type { Dict, List, Literal } from "./python-literal.ts";

/** The dicts of a list as a table, or null where it holds anything else. Throws where they make no table. */
export function listToTable({ content, length }: List): Table | null {
  if (content.kind === "rows") return content.table();
  return length === 0 ? { columns: [], rows: 0, lines: null, notes: [] } : null;
}

/** The keys of all rows, where a value is a list of rows. */
export function rowKeys(value: Literal): string[] {
  if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return [];
  return value.content.names();
}

export function isDict(value: Literal): value is Dict {
  return typeof value === "object" && value?.kind === "dict";
}

/** The dict itself, or the one below its key `history`. */
export function unwrapHistory(dict: Dict): Dict {
  const inner = dict.entries.get("history") ?? null;
  return isDict(inner) ? inner : dict;
}

/** One dict as the only row of a table. */
export function dictToTable(dict: Dict): Table {
  return tableOfDicts([dict]);
}

/** Dicts as the rows of a table. Rows may be sparse. Throws a FormatError. */
function tableOfDicts(dicts: readonly Dict[]): Table {
  const columns = new Map<string, Column>();
  dicts.forEach((dict, row) => {
    for (const [name, value] of cellsOf(dict, maxDictDepth)) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      addScalar(column, row, value, dict.line);
    }
    if (columns.size > maxColumns)
      throw new FormatError(`expected at most ${maxColumns} different keys, more came`, dict.line);
  });
  const lines = dicts.flatMap(({ line }) => line ?? []);
  return {
    columns: [...columns.values()],
    rows: dicts.length,
    lines: lines.length === dicts.length ? NumberList.from(lines) : null,
    notes: [],
  };
}

/** The keys of a dict, as the columns they would become. */
export function flatKeys(dict: Dict): string[] {
  return namesOf([dict]);
}

function namesOf(dicts: readonly Dict[]): string[] {
  const names = new Set<string>();
  for (const dict of dicts) for (const [name] of cellsOf(dict, maxDictDepth)) names.add(name);
  return [...names];
}

/** A list that stands in no text. Dicts are rows, unless there are lists in them. */
export function toList(items: NumberList | readonly Literal[]): List {
  const start = { kind: "list", line: null, length: items.length, truncated: false } as const;
  if (items instanceof NumberList) return { ...start, content: { kind: "numbers", numbers: items } };
  if (items.every((item) => typeof item === "number")) return toList(NumberList.from(items));
  const dicts = items.filter(isDict);
  if (dicts.length < items.length || dicts.some((dict) => containsList(dict)))
    return { ...start, content: { kind: "mixed", items, lines: [] } };
  const content = { kind: "rows", table: () => tableOfDicts(dicts), names: () => namesOf(dicts) } as const;
  return { ...start, content };
}

/** Has it a list in it, or in the dicts in it? */
export function containsList({ entries }: Dict, depth = maxDictDepth): boolean {
  for (const value of entries.values()) {
    if (!isContainer(value)) continue;
    if (value.kind === "list" || (depth > 0 && containsList(value, depth - 1))) return true;
  }
  return false;
}

function addScalar(column: Column, row: number, value: Scalar, line: number | null): void {
  if (value === null) {
    column.blankRows.push(row);
    return;
  }
  const number = typeof value === "number" ? value : parseNumber(String(value));
  if (number === null) addText(column, row, String(value), line);
  else if (column.rows.length > 0 && column.rows.last === row)
    throw new FormatError(`expected one value of ${quote(column.name)} in a row, two came`, line);
  else addCell(column, row, number);
}

type Scalar = string | number | boolean | null;

/** Lists in a dict are left aside. */
function* cellsOf({ entries }: Dict, depth: number, prefix = ""): Generator<[string, Scalar], undefined> {
  for (const [key, value] of entries) {
    const name = prefix + key;
    if (!isContainer(value)) yield [name, value];
    else if (value.kind === "dict" && depth > 0) yield* cellsOf(value, depth - 1, `${name}/`);
  }
}
