import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isKnownMetric, isUnnamed, mayBeSeries } from "./columns.ts";
import { RowNumbers } from "./row-numbers.ts";

/** A cell that is not a number. */
export type TextCell = { readonly where: string; readonly text: string; readonly line: number | null };

/** The i-th of `values` stands in the row that is the i-th of `rows`. A row without a value is not listed: missing is not NaN. */
export type Column = {
  readonly name: string;
  readonly rows: RowNumbers;
  readonly values: NumberList;
  /** Rows whose cell is there and empty, or null: pandas writes NaN so. Other missing cells are NA, or not there. */
  readonly blankRows: NumberList;
  readonly truncated: boolean;
  /** The first cell that is text. */
  firstText: TextCell | null;
  /** The text of each row, of a column that says which side a row is of. */
  labels: Map<number, string> | null;
};

/** What every reader makes of its file first: columns of numbers over the same rows. */
export type Table = {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** Where each row stands in the file; null where rows have no lines. */
  readonly lines: Pick<RowNumbers, "get"> | null;
  readonly notes: readonly string[];
};

/** More is no table of metrics, and would take too long. */
export const maxColumns = 4096;

export function emptyColumn(name: string): Column {
  return {
    name,
    rows: new RowNumbers(),
    values: new NumberList(),
    blankRows: new NumberList(),
    truncated: false,
    firstText: null,
    labels: null,
  };
}

export function addCell(column: Column, row: number, value: number): void {
  column.rows.push(row);
  column.values.push(value);
}

/** Columns that say of a row whether it is of the training or of the validation. */
const sideColumn = /^(phase|split|mode|stage|subset|set|dataset|partition)$/i;

export function addText(column: Column, row: number, text: string, line: number | null): void {
  const where = line === null ? `${column.name} of record ${row + 1}` : column.name;
  column.firstText ??= { where, text, line };
  if (!sideColumn.test(column.name)) return;
  column.labels ??= new Map();
  column.labels.set(row, text);
}

/** The row labels that pandas writes as a first column without a name, where no counter says it better. */
export function findIndexColumn({ columns }: Table): Column | null {
  const first = columns[0];
  if (first === undefined || !isUnnamed(first.name)) return null;
  return columns.some(({ name }) => counterAxis(name) !== null) ? null : first;
}

/**
 * The columns that are curves. Columns of text are left aside, unless the text stands where a number
 * belongs: then it throws a FormatError.
 */
export function metricColumns(table: Table, columns: ColumnConfig): Column[] {
  const metrics = table.columns.filter((column) => isMetric(column, columns));
  const names = new Set<string>();
  for (const { name } of metrics) {
    if (names.has(name)) throw new FormatError(`expected one column ${quote(name)}, two came`);
    names.add(name);
  }
  return metrics;
}

function isMetric(column: Column, columns: ColumnConfig): boolean {
  const { name, firstText, values } = column;
  if (!mayBeSeries(name, columns)) return false;
  if (firstText === null) return values.length > 0;
  if (!isKnownMetric(name, columns) || (values.length === 0 && isWord(firstText.text))) return false;
  throw new FormatError(
    `expected a number in ${quote(firstText.where)}, ${quote(firstText.text)} came`,
    firstText.line,
  );
}

/** A setting that shares a metric's name: precision `bf16-mixed`, loss `mse`. */
function isWord(text: string): boolean {
  return /^[a-z][\w-]*$/i.test(text);
}
