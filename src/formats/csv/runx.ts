import type { Format } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { splitCells } from "../../reading/table/cells.ts";
import {
  addCell,
  addText,
  type Column,
  emptyColumn,
  incompleteRowNote,
  maxColumns,
} from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { headLines, readLines } from "../../reading/text/lines.ts";
import { parseElement, parseNumber } from "../../reading/text/number.ts";

/** What runx writes where it starts. */
const start = /^start,start\/step,0(,|$)/;

/**
 * `metrics.csv` of NVIDIA's runx, without a heading: `val,loss,0.41,mean_iu,0.7,epoch,3,timestamp,1617431152.9`. It holds validations
 * alone, and goes on where a run starts again.
 */
export const runx: Format = {
  id: "runx",
  title: "NVIDIA runx metrics.csv",
  files: ["metrics.csv"],
  matches: (artifact) => start.test(headLines(artifact)[0]?.text ?? ""),
  read: ([artifact], columns) => {
    const found = new Map<string, Column>();
    const notes: string[] = [];
    let rows = 0;
    for (const { text, number, isComplete } of readLines(artifact.openText())) {
      if (start.test(text)) continue;
      const [phase, ...pairs] = splitCells(text, ",") ?? [];
      if (!isComplete || phase === undefined || pairs.length % 2 !== 0) {
        if (isComplete) throw new FormatError("expected a phase, and names with their values", number);
        notes.push(incompleteRowNote(number));
        continue;
      }
      for (let index = 0; index < pairs.length; index += 2) {
        const [key = "", cell = ""] = [pairs[index], pairs[index + 1]];
        const name = key === "epoch" || key === "timestamp" ? key : `${phase}/${key}`;
        const column = found.get(name) ?? emptyColumn(name);
        found.set(name, column);
        const value = parseNumber(cell) ?? parseElement(cell);
        if (value === null) addText(column, rows, cell, number);
        else addCell(column, rows, value);
      }
      if (found.size > maxColumns)
        throw new FormatError(`expected at most ${maxColumns} different metrics, got more`, number);
      rows++;
    }
    const epoch = found.get("epoch");
    if (epoch === undefined)
      throw new FormatError("expected a row for each validation, got the end of the file");
    return toRuns({ columns: [...found.values()], rows, lines: null, notes }, columns, { column: epoch });
  },
};
