import { evaluatedAgainNote } from "../../../reading/notes.ts";
import { counterAxis } from "../../../reading/table/columns.ts";
import { denseValues, filterCells } from "../../../reading/table/select-columns.ts";
import type { Column, Table } from "../../../reading/table/table.ts";

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
  const metrics = table.columns.map((column) => {
    if (isCounter(column) || column.rows.last < row) return column;
    const isKnown = [...column.rows].some((other) => other < row && isLast(other));
    const kept = filterCells(column, (other) => {
      const again = isKnown && other > row && isLast(other);
      isAgain ||= again;
      return other !== row && !again;
    });
    return { ...kept, blankRows: column.blankRows };
  });
  const isKept = new Set(metrics.flatMap((column) => (isCounter(column) ? [] : rowsFrom(column, row))));
  // Without a position, no value is due in the row of the summary, and of an evaluation that is dropped.
  const columns = metrics.map((column) =>
    isCounter(column) ? filterCells(column, (other) => other < row || isKept.has(other)) : column,
  );
  const note = evaluatedAgainNote(counter, steps[row] ?? Number.NaN);
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

function isCounter({ name }: Column): boolean {
  return counterAxis(name) !== null;
}

/** The rows of a column behind a row. */
function rowsFrom({ rows }: Column, row: number): number[] {
  const found: number[] = [];
  for (let index = rows.length - 1; rows.get(index) > row; index--) found.push(rows.get(index));
  return found;
}

function rowOfSummary({ columns }: Table): number | null {
  const runtime = columns.find(({ name }) => name === "train_runtime");
  if (runtime === undefined || runtime.rows.length === 0) return null;
  // Of a column that is not needed, the values are not read.
  const index = runtime.values.toArray().findLastIndex(Number.isFinite);
  return index === -1 ? runtime.rows.last : runtime.rows.get(index);
}
