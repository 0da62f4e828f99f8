import { counterAxis } from "./columns.ts";
import { partitionRows } from "./partition.ts";
import { denseValues } from "./select-columns.ts";
import type { Column, Table } from "./table.ts";

const processes = /^(?:(?:global|local|world|dp|process|mpi)[_ ]?)?rank$|^process[_ ]?(?:id|index|idx)$/i;

/**
 * The rows of the first of several processes that trained together and wrote to one file, where a column numbers them from 0 on and
 * leaves none out, unlike the ranks of a sweep over adapters. Other tables stay as they are.
 */
export function ofFirstProcess(table: Table): Table {
  const column = table.columns.find(({ name }) => processes.test(name));
  if (column === undefined || column.rows.length < table.rows || column.firstText !== null) return table;
  const numbers = column.values.toArray();
  const count = new Set(numbers).size;
  if (count < 2 || !numbers.every((number) => Number.isInteger(number) && number >= 0 && number < count))
    return table;
  const [first] = partitionRows(
    table,
    Int32Array.from(numbers, (number) => (number === 0 ? 0 : -1)),
    1,
  );
  if (first === undefined || !isWhole(first, table)) return table;
  const note = `rows of ${count} processes: only those with ${column.name} 0 are read`;
  return { ...first, notes: [...first.notes, note] };
}

/** Whether the first process has all columns and all positions. */
function isWhole(first: Table, table: Table): boolean {
  const counters = table.columns.filter(({ name }) => counterAxis(name) !== null);
  return (
    counters.length > 0 &&
    first.columns.length === table.columns.length &&
    counters.every(({ name }) => different(first, name) === different(table, name))
  );
}

function different(table: Table, name: Column["name"]): number {
  return new Set(denseValues(table, name)).size;
}
