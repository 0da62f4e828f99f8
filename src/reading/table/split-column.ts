import { parseName } from "../../curves/names.ts";
import type { Labels } from "./labels.ts";
import { addCell, type Column, emptyColumn, isSplitColumn, type Table } from "./table.ts";

/**
 * Splits the metrics of a table in which a column labels each row with its split, as `phase` with `train` and `val`:
 * the result has the columns `train/loss` and `val/loss`. Other tables are returned unchanged.
 */
export function expandSplitColumn(table: Table): Table {
  // A label that all rows share splits nothing.
  const splits = table.columns.find(
    ({ name, labels }) => isSplitColumn(name) && labels !== null && labels.texts.length > 1,
  )?.labels;
  if (!splits?.texts.some(isSplit)) return table;
  return { ...table, columns: table.columns.flatMap((column) => splitColumn(column, splits)) };
}

function isSplit(label: string): boolean {
  return parseName(`${label}/x`).split !== null;
}

function splitColumn(column: Column, splits: Labels): Column[] {
  if (column.labels !== null || parseName(column.name).split !== null) return [column];
  const parts = new Map<string, Column>();
  for (let index = 0; index < column.rows.length; index++) {
    const row = column.rows.get(index);
    const label = splits.get(row) ?? "";
    const name = isSplit(label) ? `${label}/${column.name}` : column.name;
    const part = parts.get(name) ?? { ...emptyColumn(name), firstText: column.firstText };
    parts.set(name, part);
    addCell(part, row, column.values.get(index));
  }
  return parts.size > 0 ? [...parts.values()] : [column];
}
