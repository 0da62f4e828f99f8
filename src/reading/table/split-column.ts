import { parseName } from "../../curves/names.ts";
import { addCell, type Column, emptyColumn, type Table } from "./table.ts";

/**
 * A table in which a column says of each row which side it is of, as `phase` with `train` and `val`, with a column for
 * each side of a metric: `train/loss`, `val/loss`. Any other table as it is.
 */
export function expandSplitColumn(table: Table): Table {
  const sides = table.columns.find(({ labels }) => labels !== null)?.labels ?? null;
  const named = new Set(sides?.values());
  // A word that all rows share tells nothing apart.
  if (sides === null || named.size < 2 || ![...named].some(isSide)) return table;
  return { ...table, columns: table.columns.flatMap((column) => parted(column, sides)) };
}

function isSide(word: string): boolean {
  return parseName(`${word}/x`).split !== null;
}

function parted(column: Column, sides: ReadonlyMap<number, string>): Column[] {
  if (column.labels !== null || parseName(column.name).split !== null) return [column];
  const parts = new Map<string, Column>();
  for (let index = 0; index < column.rows.length; index++) {
    const row = column.rows.get(index);
    const word = sides.get(row) ?? "";
    const name = isSide(word) ? `${word}/${column.name}` : column.name;
    const part = parts.get(name) ?? { ...emptyColumn(name), firstText: column.firstText };
    parts.set(name, part);
    addCell(part, row, column.values.get(index));
  }
  return parts.size > 0 ? [...parts.values()] : [column];
}
