import { FormatError } from "../format-error.ts";
import { LineEnds } from "../text/torn-number.ts";
import { splitHeading } from "./cells.ts";
import { DecimalCommas } from "./decimal-comma.ts";
import { Labels } from "./labels.ts";
import { isEverNew } from "./row-cells.ts";
import { RowNumbers } from "./row-numbers.ts";
import { mayBeScheduled } from "./run-columns.ts";
import { emptyColumn, maxColumns, type Table } from "./table.ts";

/** Which columns of a table are read, by their name. */
export type Selection = {
  /** Whether a column is needed. The values of the others are skipped. */
  readonly isRelevant: (name: string) => boolean;
};

/** A table to which rows are added. */
export type GrowingTable = Table & {
  rows: number;
  readonly lines: RowNumbers;
  readonly notes: string[];
  readonly heading: string;
  readonly separator: string;
  /** The cells of the current row; NaN for a blank one, 0 for one that is not needed. */
  readonly cells: Float64Array;
  readonly isRelevant: boolean[];
  /** How many cells a row has with the empty ones, where several tabs stand between two. */
  spread: number;
  readonly commas: DecimalCommas;
  readonly ends: LineEnds;
};

/** So many rows tell whether a learning rate changes in each. */
const rowsOfSchedule = 32_768;

/** Counts a row that was added. The values of a setting that tells no runs apart are dropped, and no longer read. */
export function endRow(table: GrowingTable, line: number): void {
  table.lines.push(line);
  table.rows++;
  if (table.rows !== rowsOfSchedule) return;
  table.columns.forEach(({ name, values }, index) => {
    if (!mayBeScheduled(name) || !isEverNew(values)) return;
    table.isRelevant[index] = false;
    values.clear();
  });
}

export function beginTable(
  heading: string,
  separator: string,
  line: number,
  { isRelevant }: Selection,
): GrowingTable {
  const names = splitHeading(heading, separator);
  if (names === null)
    throw new FormatError("expected a closing quote in the heading, got the end of the line", line);
  if (names.length > maxColumns) {
    throw new FormatError(`expected at most ${maxColumns} columns, got ${names.length}`, line);
  }
  const cells = new Float64Array(names.length);
  const columns = names.map(emptyColumn);
  // Whatever its name, a first column of texts tells what the rows are.
  if (columns[0]) columns[0].labels = new Labels();
  const table = {
    columns,
    rows: 0,
    lines: new RowNumbers(),
    notes: [],
    isFull: true,
    heading,
    separator,
    cells,
    spread: names.length,
    commas: new DecimalCommas(),
    ends: new LineEnds(),
  };
  return { ...table, isRelevant: names.map(isRelevant) };
}
