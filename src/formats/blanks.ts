import { parseName, type Split } from "../curves/names.ts";
import { quote } from "./came.ts";
import { isKnownMetric, mayBeSeries } from "./columns.ts";
import type { Columns } from "./format.ts";
import { type Column, rowLabels, type Table } from "./table.ts";

/**
 * Tells NaN from what was not recorded, in a table that has a row for each epoch: pandas leaves both blank.
 * A blank is NaN in a row that has nothing else, or that has other metrics of the same side; where all of
 * a side is blank, the epoch had no validation. With the row labels of pandas every blank is NaN.
 */
export function readBlanks(table: Table, columns: Columns): Table {
  const metrics = table.columns.filter(
    ({ name, blanks }) => mayBeSeries(name, columns) && isKnownMetric(name, columns) && blanks !== null,
  );
  const filled = { train: filledOf(metrics, "train", table.rows), val: filledOf(metrics, "val", table.rows) };
  const isPandas = rowLabels(table) !== null;
  const isNaNAt = (column: Column, row: number) => {
    const [own, other] = sideOf(column) === "val" ? [filled.val, filled.train] : [filled.train, filled.val];
    return isPandas || own[row] === 1 || other[row] === 0;
  };
  const notes: string[] = [];
  const read = table.columns.map((column) => {
    const rows = metrics.includes(column) ? column.blanks.filter((row) => isNaNAt(column, row)) : [];
    if (rows.length === 0) return column;
    notes.push(`${quote(column.name)} has ${rows.length} empty cells that are taken as NaN, as pandas writes it`);
    return withNaN(column, rows);
  });
  return { ...table, columns: read, notes: [...table.notes, ...notes] };
}

function sideOf({ name }: Column): Split {
  return parseName(name).split ?? "train";
}
