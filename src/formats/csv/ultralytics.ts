import type { Format } from "../../reading/format.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { dropUnevaluated } from "../unevaluated.ts";

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
    readEachTable(readTables(artifact.openText()), (table) => toRuns(table, columns).map(dropUnevaluated)),
};
