import { counterAxis } from "../../../reading/table/columns.ts";
import { denseValues, filterCells } from "../../../reading/table/select-columns.ts";
import type { Table } from "../../../reading/table/table.ts";

/**
 * Drops the Trainer's summary row, whose `train_loss` is a mean over the training. Also drops evaluations after it (perhaps
 * of the reloaded best model), unless that step or epoch was not evaluated before.
 */
export function withoutSummary(table: Table): Table {
  const row = rowOfSummary(table);
  if (row === null) return table;
  const counter = table.columns.some(({ name }) => name === "step") ? "step" : "epoch";
  const steps = denseValues(table, counter);
  const isLast = (other: number) => steps[other] === steps[row];
  let isAgain = false;
  const own = table.columns.map((column) => {
    if (counterAxis(column.name) !== null || column.rows.last < row) return column;
    const isKnown = [...column.rows].some((other) => other < row && isLast(other));
    const kept = filterCells(column, (other) => {
      const again = isKnown && other > row && isLast(other);
      isAgain ||= again;
      return other !== row && !again;
    });
    return { ...kept, blankRows: column.blankRows };
  });
  const recorded = new Set(own.flatMap(({ name, rows }) => (counterAxis(name) === null ? [...rows] : [])));
  // Without a position, no value is due in a row that nothing is left of.
  const columns = own.map((column) =>
    counterAxis(column.name) === null
      ? column
      : filterCells(column, (other) => other < row || recorded.has(other)),
  );
  const note = `${counter} ${steps[row]} was evaluated again after the training: using the evaluation during training`;
  const isFull = table.columns.every(({ rows, blankRows }) => rows.length + blankRows.length === table.rows);
  return {
    ...table,
    isFull: isFull || table.isFull === true,
    // What only the summary records is no curve, and so not a lost one.
    columns: columns.filter(
      (column) => column.name !== "train_loss" || column.values.toArray().some(Number.isFinite),
    ),
    notes: isAgain ? [...table.notes, note] : table.notes,
  };
}

function rowOfSummary({ columns }: Table): number | null {
  const runtime = columns.find(({ name }) => name === "train_runtime");
  if (runtime === undefined || runtime.rows.length === 0) return null;
  // Of a column that is not needed, the values are not read.
  const index = runtime.values.toArray().findLastIndex(Number.isFinite);
  return index === -1 ? runtime.rows.last : runtime.rows.get(index);
}
