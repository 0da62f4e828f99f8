import { isBookkeeping } from "../../../curves/names.ts";
import { counterAxis } from "../../../reading/table/columns.ts";
import { denseValues, filterCells } from "../../../reading/table/select-columns.ts";
import type { Column, Table } from "../../../reading/table/table.ts";

/**
 * Keeps the values of one process where several wrote them line by line, as LLaMA-Factory does if each takes itself for the first.
 * A resumed training also goes back, but once and not at every other value; a train row and an evaluation may share a step.
 */
export function keepFirstProcess(table: Table, counter: string): Table {
  const steps = denseValues(table, counter);
  const firsts = table.columns.map((column) => (isMetric(column) ? rowsOfFirst(column, steps) : null));
  if (firsts.every((rows) => rows === null)) return table;
  const columns = table.columns.map((column, index) => {
    const rows = firsts[index];
    return rows ? filterCells(column, (row) => rows.has(row)) : column;
  });
  const note = "several processes wrote this log line by line: the rows of the first are used";
  return { ...table, columns, notes: [...table.notes, note] };
}

function isMetric({ name }: Column): boolean {
  return counterAxis(name) === null && !isBookkeeping(name);
}

/** The rows of the first process; null if one alone wrote the column. */
function rowsOfFirst({ rows }: Column, steps: Float64Array): ReadonlySet<number> | null {
  const written = rows.toArray();
  const at = [...written].map((row) => steps[row] ?? Number.NaN);
  const times = new Map<number, number>();
  for (const step of at) times.set(step, (times.get(step) ?? 0) + 1);
  const returns = at.filter((step, index) => step <= (at[index - 1] ?? Number.NEGATIVE_INFINITY)).length;
  const processes = Math.max(0, ...times.values());
  // The last rows of a process may be missing.
  const fewer = [...times.values()].filter((count) => count < processes).length;
  if (processes < 2 || returns * 2 < times.size || fewer > processes) return null;
  const last: number[] = [];
  const isOfFirst = at.map((step) => {
    // Each value belongs to the process that was nearest before it.
    const before = last.filter((one) => one < step);
    const process = before.length > 0 ? last.indexOf(Math.max(...before)) : last.length;
    last[process] = step;
    return process === 0;
  });
  return new Set([...written].filter((_, index) => isOfFirst[index]));
}
