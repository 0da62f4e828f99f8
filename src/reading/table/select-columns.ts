import { counterAxis } from "./columns.ts";
import { addCell, type Column, emptyColumn, type Table } from "./table.ts";

/** The table without the columns whose name is ignored. */
export function withoutColumns(table: Table, isIgnored: (name: string) => boolean): Table {
  const ignored = table.columns.filter(({ name }) => isIgnored(name) && counterAxis(name) === null);
  return {
    ...table,
    columns: table.columns.filter(({ name }) => !isIgnored(name)),
    leftOut: [...(table.leftOut ?? []), ...ignored.map(({ name }) => ({ what: name, why: "not a metric" }))],
  };
}

/** The column with only the cells in the rows that are kept. */
export function filterCells(column: Column, isKept: (row: number) => boolean): Column {
  const kept: Column = {
    ...emptyColumn(column.name),
    truncated: column.truncated,
    firstText: column.firstText,
  };
  for (let index = 0; index < column.rows.length; index++) {
    const row = column.rows.get(index);
    if (isKept(row)) addCell(kept, row, column.values.get(index));
  }
  for (const row of column.blankRows) if (isKept(row)) kept.blankRows.push(row);
  return kept;
}

/** Makes a column with a value in each row. */
export function denseColumn(name: string, values: Iterable<number>): Column {
  const column = emptyColumn(name);
  let row = 0;
  for (const value of values) addCell(column, row++, value);
  return column;
}

/** The value of a column in each row; NaN where it has none. */
export function denseValues({ columns, rows }: Table, name: string): Float64Array {
  const cells = new Float64Array(rows).fill(Number.NaN);
  const column = columns.find((column) => column.name === name);
  column?.rows.toArray().forEach((row, index) => {
    cells[row] = column.values.get(index);
  });
  return cells;
}

/** Joins the rows of tables, one table below the other. */
export function stackTables(tables: readonly Table[]): Table {
  const columns = new Map<string, Column>();
  let rows = 0;
  for (const table of tables) {
    for (const column of table.columns) {
      const joined = columns.get(column.name) ?? emptyColumn(column.name);
      columns.set(column.name, joined);
      joined.firstText ??= column.firstText;
      for (let index = 0; index < column.rows.length; index++) {
        addCell(joined, rows + column.rows.get(index), column.values.get(index));
      }
      for (const row of column.blankRows) joined.blankRows.push(rows + row);
    }
    rows += table.rows;
  }
  return {
    columns: [...columns.values()],
    rows,
    lines: null,
    notes: tables.flatMap(({ notes }) => notes),
    leftOut: [
      ...new Map(tables.flatMap(({ leftOut = [] }) => leftOut.map((one) => [one.what, one]))).values(),
    ],
  };
}
