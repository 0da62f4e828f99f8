import { counterAxis } from "../../../reading/table/columns.ts";
import { denseValues, filterCells } from "../../../reading/table/select-columns.ts";
import type { Table } from "../../../reading/table/table.ts";

/**
 * Drops the Trainer's summary row, whose `train_loss` is a mean over the training. Also drops evaluations after it (perhaps
 * of the reloaded best model), unless that step was not evaluated before.
 */
export function withoutSummary(table: Table): Table {
  const row = denseValues(table, "train_runtime").findLastIndex(Number.isFinite);
  if (row === -1) return table;
  const steps = denseValues(table, "step");
  const isLast = (other: number) => steps[other] === steps[row];
  let isAgain = false;
  const columns = table.columns.map((column) => {
    // Without a position, no value is due in the row of the summary.
    if (counterAxis(column.name) !== null) return filterCells(column, (other) => other !== row);
    if (column.rows.last < row) return column;
    const isKnown = [...column.rows].some((other) => other < row && isLast(other));
    const kept = filterCells(column, (other) => {
      const again = isKnown && other > row && isLast(other);
      isAgain ||= again;
      return other !== row && !again;
    });
    return { ...kept, blankRows: column.blankRows };
  });
  const note = `step ${steps[row]} was evaluated again after the training: using the evaluation during training`;
  // What only the summary records is no curve, and so not a lost one.
  const kept = columns.filter(
    ({ rows }, index) => rows.length > 0 || table.columns[index]?.rows.length === 0,
  );
  return { ...table, columns: kept, notes: isAgain ? [...table.notes, note] : table.notes };
}
