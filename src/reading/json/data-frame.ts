import { NumberList } from "../bytes/number-list.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis } from "../table/columns.ts";
import { RowNumbers } from "../table/row-numbers.ts";
import { type Column, emptyColumn, maxColumns, type Table } from "../table/table.ts";
import { parseNumber } from "../text/number.ts";
import { addScalar, dictsToTable, flatKeys, listToTable, rowKeys } from "./dict-table.ts";
import { type Dict, isContainer, isDict, type List, type Literal } from "./literal.ts";

/**
 * The table in a dict that `DataFrame.to_json` or `to_dict` wrote as `orient="split"`, `"tight"`, `"table"` or `"index"`,
 * or W&B as a table; null if it is none. Columns by name are lists. Throws a FormatError.
 */
export function frameToTable(dict: Dict): Table | null {
  const data = listAt(dict, "data");
  const names = columnNames(dict);
  if (data !== null && names !== null) return rowsToTable(names, data);
  if (data !== null && isDict(dict.entries.get("schema") ?? null)) return withUnnamedIndex(listToTable(data));
  const rows = numberedRows(dict);
  if (rows === null) return null;
  const table = dictsToTable(rows.map(([, row]) => row));
  const labels = NumberList.from(rows.map(([label]) => label));
  const index = { ...emptyColumn(""), rows: RowNumbers.first(rows.length), values: labels };
  return { ...table, columns: [index, ...table.columns] };
}

/** `orient="table"` names the index of a frame that has none. */
function withUnnamedIndex(table: Table | null): Table | null {
  const rename = (column: Column) => (column.name === "index" ? { ...column, name: "" } : column);
  return table && { ...table, columns: table.columns.map(rename) };
}

/** The names of the columns of such a table; empty for any other dict. */
export function frameNames(dict: Dict): string[] {
  const names = columnNames(dict);
  if (names !== null && dict.entries.has("data")) return names;
  const data = listAt(dict, "data");
  if (data !== null && dict.entries.has("schema")) return rowKeys(data);
  return (numberedRows(dict) ?? []).slice(0, 100).flatMap(([, row]) => flatKeys(row));
}

function listAt({ entries }: Dict, key: string): List | null {
  const value = entries.get(key) ?? null;
  return isContainer(value) && value.kind === "list" ? value : null;
}

function columnNames(dict: Dict): string[] | null {
  const { content } = listAt(dict, "columns") ?? {};
  if (content?.kind !== "mixed") return null;
  const names = content.items.filter((item) => typeof item === "string");
  return names.length === content.items.length ? names : null;
}

/**
 * The dicts under the labels of rows, `{"0": {"loss": 0.5}, "1": …}` or `{"epoch_1": …}`, in the order of the labels. Numbers that do not
 * count, `{"16": …, "32": …}`, may be those of runs, unless each row has a counter.
 */
function numberedRows({ entries }: Dict): [number, Dict][] | null {
  const rows: [number, Dict][] = [];
  let isNamed = true;
  for (const [key, value] of entries) {
    const [, name, count = ""] = /^(epoch[_ -]?)?(\d+)$/i.exec(key) ?? [];
    const label = parseNumber(count);
    if (label === null || !isDict(value)) return null;
    isNamed &&= name !== undefined;
    rows.push([label, value]);
  }
  rows.sort(([a], [b]) => a - b);
  const isCounted =
    isNamed || areEven(rows.map(([label]) => label)) || rows.some(([, row]) => hasCounter(row));
  return rows.length > 0 && isCounted ? rows : null;
}

/** Whether labels count from 0 or 1, or in steps from the first: 10, 20, 30. */
function areEven([first = 0, second = first + 1, ...others]: readonly number[]): boolean {
  const step = second - first;
  return (
    (first <= 1 || first === step) && others.every((label, index) => label === second + step * (index + 1))
  );
}

function hasCounter(row: Dict): boolean {
  return flatKeys(row).some((name) => counterAxis(name) !== null);
}

function rowsToTable(names: readonly string[], { content, line, length }: List): Table {
  if (names.length > maxColumns)
    throw new FormatError(`expected at most ${maxColumns} columns, got more`, line);
  const columns = names.map(emptyColumn);
  const rows = content.kind === "mixed" ? content.items : [];
  if (rows.length < length) throw new FormatError("expected a list of rows under `data`", line);
  rows.forEach((row, index) => {
    const cells = cellsOf(row);
    if (cells?.length !== names.length) {
      const actual = cells === null ? "none" : cells.length;
      throw new FormatError(`expected ${names.length} cells in each row, got ${actual}`, line);
    }
    for (const [column, cell] of cells.entries()) addCellTo(columns[column], index, cell, line);
  });
  return { columns, rows: rows.length, lines: null, notes: [] };
}

function cellsOf(row: Literal): readonly Literal[] | null {
  if (!isContainer(row) || row.kind !== "list") return null;
  if (row.content.kind === "mixed") return row.content.items;
  return row.content.kind === "numbers" ? [...row.content.numbers] : null;
}

function addCellTo(column: Column | undefined, row: number, cell: Literal, line: number | null): void {
  if (column !== undefined && !isContainer(cell)) addScalar(column, row, cell, line);
}
