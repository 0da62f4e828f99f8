import type { LeftOut } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isKnownMetric, isUnnamed, mayBeSeries } from "./columns.ts";
import { Labels } from "./labels.ts";
import { RowNumbers } from "./row-numbers.ts";
import { isSetting, isStateColumn, mayBeRunColumn } from "./run-columns.ts";

/** A cell that is not a number. `where` locates it in a message. */
export type TextCell = { readonly where: string; readonly text: string; readonly line: number | null };

/**
 * Sparse: `values[i]` is the cell in the row `rows[i]`. Rows without a value are not listed, since missing is not NaN. Of a
 * column that is not needed, only the rows are listed.
 */
export type Column = {
  readonly name: string;
  readonly rows: RowNumbers;
  readonly values: NumberList;
  /** The rows that have the column's key with a null, where rows may lack a key. */
  readonly blankRows: RowNumbers;
  /** The text of the first cell that stands for no value: `NA`. */
  placeholder: string | null;
  /** True if the file leaves out the values at the end (`...`). */
  readonly truncated: boolean;
  /** The first cell that is not a number. */
  firstText: TextCell | null;
  /** Whether another such cell has another text. */
  hasOtherTexts: boolean;
  /** The texts, for a column that labels its rows: with their split, or with the run they belong to. */
  labels: Labels | null;
  /** The rows that refer to a file by a dict: W&B logs a table or an HTML page in a row of its own. */
  fileRows: RowNumbers | null;
};

/** Columns of numbers over the same rows: what every reader makes of its file first. */
export type Table = {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** The line of each row in the file; null if rows have no lines. */
  readonly lines: Pick<RowNumbers, "get"> | null;
  readonly notes: readonly string[];
  /**
   * Whether each row has a cell in each column, as in a CSV: a cell without a value is then blank, not absent. False if a reader
   * has left cells out.
   */
  readonly isFull?: boolean;
  /** What the file holds beside the columns, and what the format knows to be no metric. */
  readonly leftOut?: readonly LeftOut[];
};

/** Wider tables are not of metrics, and would take too long. */
export const maxColumns = 4096;

/** A file that begins more trainings was not left by one program. */
export const maxTrainings = 10_000;

/** The note on a last row that a killed program left unfinished. */
export function incompleteRowNote(line: number): string {
  return `the last row (line ${line}) is incomplete: skipped`;
}

export function emptyColumn(name: string): Column {
  return {
    name,
    rows: new RowNumbers(),
    values: new NumberList(),
    blankRows: new RowNumbers(),
    placeholder: null,
    truncated: false,
    firstText: null,
    hasOtherTexts: false,
    labels: null,
    fileRows: null,
  };
}

export function addCell(column: Column, row: number, value: number): void {
  column.rows.push(row);
  column.values.push(value);
}

/** Whether a column of this name labels each row as training or validation. */
export function isSplitColumn(name: string): boolean {
  return (
    /^(phase|split|mode|stage|subset|set|data|dataset|partition|event|type|kind|msg|message)$/i.test(name) ||
    flagOf(name) !== null
  );
}

/** Whether a column of this name says which metric each row holds. */
export function namesMetric(name: string): boolean {
  return /^(metric|metric[_ ]?(name|key)|variable|tag|key|scalar|measure)$/i.test(name.trim());
}

/** The side that a column of flags says of each row: `train` for `is_train`. */
export function flagOf(name: string): string | null {
  return /^(?:is[_ ]?)?(train|training|val|valid|validation|eval)$/i.exec(name)?.[1] ?? null;
}

/** Keeps the text of a row, in a column that labels its rows. */
export function labelRow(column: Column, row: number, text: string): void {
  column.labels ??= new Labels();
  column.labels.set(row, text);
}

/** Whether the texts of a column are kept. */
export function isLabelColumn({ name, labels }: Column): boolean {
  return (
    labels !== null ||
    isSplitColumn(name) ||
    isUnnamed(name) ||
    namesMetric(name) ||
    mayBeRunColumn(name) ||
    isSetting(name) ||
    isStateColumn(name)
  );
}

/** A count written as a text: `3/10`, `3 of 10`, `Epoch 3`. */
const countText =
  /^(?:(epoch|step|iter|iteration|round|episode)s?[ _:#.-]{0,3})?(\d{1,12})(?: ?(?:\/|of) ?\d{1,12})?$/i;

/** Adds a text; that of a counter may be a count. */
export function addText(column: Column, row: number, text: string, line: number | null): void {
  const axis = counterAxis(column.name);
  const [, word, count] = (axis === null ? null : countText.exec(text)) ?? [];
  // `epoch_1` among steps marks a row of its own kind.
  const isOfAxis = word === undefined || counterAxis(word) === axis;
  if (count !== undefined && isOfAxis && !(column.rows.length > 0 && column.rows.last === row)) {
    addCell(column, row, Number(count));
    return;
  }
  const where = line === null ? `${column.name} of record ${row + 1}` : column.name;
  column.firstText ??= { where, text, line };
  column.hasOtherTexts ||= text !== column.firstText.text;
  if (isLabelColumn(column)) labelRow(column, row, text);
  if (text.startsWith("{")) {
    column.fileRows ??= new RowNumbers();
    column.fileRows.push(row);
  }
}

/** The index that pandas writes as a first column without a name; null if there is none, or a counter. */
export function findIndexColumn({ columns }: Table): Column | null {
  const first = columns[0];
  if (first === undefined || !isUnnamed(first.name)) return null;
  return columns.some(({ name }) => counterAxis(name) !== null) ? null : first;
}

/**
 * The columns that are curves; columns of text without a metric's name, and the spread beside a mean, are ignored. Throws a
 * FormatError for a duplicate metric, and for text under a metric's name.
 */
export function metricColumns(table: Table, config: ColumnConfig): Column[] {
  const all = new Set(table.columns.map(({ name }) => name));
  const isSpread = ({ name }: Column) => spread.test(name) && all.has(name.replace(spread, "mean"));
  const metrics = table.columns.filter((column) => isMetric(column, config) && !isSpread(column));
  const names = new Set<string>();
  for (const { name } of metrics) {
    if (names.has(name)) throw new FormatError(`duplicate column ${quote(name)}`);
    names.add(name);
  }
  return metrics;
}

/** `test-rmse-std` beside `test-rmse-mean`: over the folds of a cross-validation, the seeds, or the episodes. */
const spread = /(?<=[-_])(?:std|stdv|stdev|stddev|stderr)$/;

function isMetric(column: Column, config: ColumnConfig): boolean {
  const { name, firstText, values, hasOtherTexts } = column;
  if (!mayBeSeries(name, config)) return false;
  if (firstText === null) return values.length > 0;
  const isSetting =
    values.length === 0 && !hasOtherTexts && isWord(firstText.text) && parseName(name).split === null;
  if (!isKnownMetric(name, config) || isSetting) return false;
  throw new FormatError(
    `expected a number in ${quote(firstText.where)}, got ${quote(firstText.text)}`,
    firstText.line,
  );
}

/** The same word in every row may be a setting that shares a metric's name: precision `bf16-mixed`, loss `mse`. */
function isWord(text: string): boolean {
  return /^[a-z][\w-]*$/i.test(text);
}
