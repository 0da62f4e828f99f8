import type { Params } from "../../../curves/model.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { filterCells } from "../../../reading/table/select-columns.ts";
import type { Table } from "../../../reading/table/table.ts";
import { toRuns } from "../../../reading/table/to-runs.ts";
import { parseNumber } from "../../../reading/text/number.ts";
import { paramsOf } from "../../params.ts";

/** Longer texts are not settings worth comparing. */
export const maxParamLength = 500;

/** Makes runs of one metric's points, in the order of their times: `time`, `step` and a column with the metric's name. */
export function pointsToRuns(points: Table, columns: ColumnConfig): ParsedRun[] {
  return toRuns(dropFinalAtStepZero(points), columns);
}

/** Drops a final value that was logged without a step, and so at step 0, after the curve. */
function dropFinalAtStepZero(table: Table): Table {
  const steps = table.columns.find(({ name }) => name === "step")?.values;
  if (steps === undefined || steps.length < 3 || steps.last !== 0 || !(steps.get(steps.length - 2) > 0))
    return table;
  return {
    ...table,
    columns: table.columns.map((column) => filterCells(column, (row) => row < table.rows - 1)),
    rows: table.rows - 1,
    notes: [...table.notes, "the last value was logged without a step: skipped"],
  };
}

/** Makes params of names and texts, which is all that MLflow keeps of them. */
export function toParams(texts: readonly (readonly [name: string, text: string])[]): Params {
  return paramsOf(Object.fromEntries(texts.map(([name, text]) => [name, parseSetting(text)])));
}

function parseSetting(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  const number = parseNumber(text);
  return number !== null && Number.isFinite(number) ? number : text;
}
