import { RowNumbers } from "./row-numbers.ts";
import { addCell, type Column, emptyColumn, labelRow, type Table } from "./table.ts";

/**
 * Distributes the rows of a table to `count` tables with the same columns; `owner` is the table of each row, -1 for a row
 * that is left out.
 */
export function partitionRows(table: Table, owner: Int32Array, count: number): Table[] {
  const sizes = new Array<number>(count).fill(0);
  const lines = sizes.map(() => new RowNumbers());
  /** The row of each row in its table. */
  const place = owner.map((part, row) => {
    if (part < 0) return -1;
    lines[part]?.push(table.lines?.get(row) ?? row);
    const at = sizes[part] ?? 0;
    sizes[part] = at + 1;
    return at;
  });
  const columns = table.columns.map((column) => partitionCells(column, owner, place));
  return sizes.map((rows, part) => ({
    columns: columns.flatMap((parts) => parts.get(part) ?? []),
    rows,
    isFull: table.isFull === true,
    lines: table.lines === null ? null : (lines[part] ?? null),
    notes: part === count - 1 ? table.notes : [],
  }));
}

function partitionCells(column: Column, owner: Int32Array, place: Int32Array): ReadonlyMap<number, Column> {
  const { name, truncated, firstText, hasOtherTexts, labels } = column;
  const parts = new Map<number, Column>();
  const partOf = (row: number): Column | null => {
    const index = owner[row] ?? -1;
    if (index < 0) return null;
    const part = parts.get(index) ?? { ...emptyColumn(name), truncated, firstText, hasOtherTexts };
    parts.set(index, part);
    return part;
  };
  for (let index = 0; index < column.rows.length; index++) {
    const row = column.rows.get(index);
    const part = partOf(row);
    // A column that is not needed has rows without values.
    if (part && column.values.length === 0) part.rows.push(place[row] ?? 0);
    else if (part) addCell(part, place[row] ?? 0, column.values.get(index));
  }
  for (const row of column.blankRows) partOf(row)?.blankRows.push(place[row] ?? 0);
  for (let row = 0; labels !== null && row < owner.length; row++) {
    const text = labels.get(row);
    const part = text === undefined ? null : partOf(row);
    if (part && text !== undefined) labelRow(part, place[row] ?? 0, text);
  }
  return parts;
}
