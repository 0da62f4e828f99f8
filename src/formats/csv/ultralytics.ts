import type { Format } from "../../reading/format.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { filterCells } from "../../reading/table/select-columns.ts";
import type { Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/** `results.csv` of YOLOv5 and later, with or without padded cells. */
export const ultralytics: Format = {
  id: "ultralytics",
  title: "Ultralytics YOLO results.csv",
  files: ["*results.csv"],
  matches: (artifact) => {
    const { names } = peekTable(artifact);
    const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
    // YOLOv10 names its losses `train/box_om` and `train/box_oo`.
    const loss = (side: string) => has(new RegExp(`^${side}/(.*loss|(box|cls|dfl)_o[mo])$`));
    return names[0] === "epoch" && loss("train") && has(/^metrics\//) && loss("(val|test)");
  },
  read: ([artifact], columns) =>
    readEachTable(readTables(artifact.openText()), (table) => toRuns(dropUnevaluated(table), columns)),
};

/** Drops the zeros that YOLOv5 writes for every validation loss and metric of an epoch it did not evaluate. */
function dropUnevaluated(table: Table): Table {
  const found = table.columns.filter(({ name }) => /^(val|test|metrics)\//.test(name));
  const rows = new Set<number>();
  for (const { rows: all, values } of found) {
    for (let index = 0; index < all.length; index++) if (values.get(index) !== 0) rows.add(all.get(index));
  }
  if (rows.size === table.rows) return table;
  const note = `${table.rows - rows.size} of ${table.rows} epochs have 0 for every validation loss and metric: treated as not evaluated`;
  return {
    ...table,
    isFull: false,
    columns: table.columns.map((column) =>
      found.includes(column) ? filterCells(column, (row) => rows.has(row)) : column,
    ),
    notes: [...table.notes, note],
  };
}
