import type { Artifact } from "../artifact.ts";
import { isIncreasing } from "../bytes/increasing.ts";
import type { ColumnConfig, Format } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis, isKnownMetric, pairedMetrics } from "../table/columns.ts";
import { withoutColumns } from "../table/select-columns.ts";
import type { Table } from "../table/table.ts";
import { toRuns } from "../table/to-runs.ts";
import { headDictLines, readDictLines } from "./dict-lines.ts";
import { listToTable, rowKeys } from "./dict-table.ts";
import { describeLiteral, isDict, type Literal } from "./literal.ts";
import { collectLists } from "./named-lists.ts";
import { headLiteral, parseLiteral } from "./python-literal.ts";

/** A log of JSON rows that is recognized by its keys. */
export type RowLog = {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  /** One row a line, or all rows in one list. */
  readonly layout: "lines" | "list";
  /** Keys that its rows have. */
  readonly keys: readonly string[];
  /** Whether rows with these keys are of this log, if `keys` do not tell. */
  readonly matchesKeys?: (keys: ReadonlySet<string>) => boolean;
  /** The column that numbers the rows, as long as it increases. */
  readonly counter?: string;
  /** Columns that hold no metrics, beyond those with well-known names. */
  readonly ignoredColumns?: RegExp;
};

export function rowLogFormat({
  id,
  title,
  files,
  layout,
  keys,
  matchesKeys = () => true,
  counter,
  ignoredColumns = /^\b$/,
}: RowLog): Format {
  return {
    id,
    title,
    files,
    matches: (artifact, columns) =>
      isList(artifact) === (layout === "list") &&
      hasKeys(artifact, keys) &&
      matchesKeys(rowNames(artifact)) &&
      hasMetrics(artifact, columns),
    read: ([artifact], columns) => {
      const table = withoutColumns(readRows(artifact), (name) => ignoredColumns.test(name));
      const column =
        table.columns.find(({ name, values }) => name === counter && isIncreasing(values)) ?? null;
      return toRuns(table, columns, { column, unnumbered: "epoch" });
    },
  };
}

/** Whether rows in the head of a file have all the keys. Most JSON is cheaper to search than to parse. */
export function hasKeys(artifact: Artifact, keys: readonly string[]): boolean {
  const { head } = artifact;
  const isQuoted = (key: string) => head.includes(`"${key}"`) || head.includes(`'${key}'`);
  return keys.every(isQuoted) && keys.every((key) => rowNames(artifact).has(key));
}

/** Whether a row in the head of a file has a known metric. */
export function hasMetrics(artifact: Artifact, config: ColumnConfig): boolean {
  return [...rowNames(artifact)].some((name) => isKnownMetric(name, config));
}

/** Whether the dicts are the rows of a log, which a counter numbers: a list in them is of the episodes or the devices of one row. */
export function isNumberedLog(artifact: Artifact): boolean {
  const value = headLiteral(artifact)?.value ?? null;
  if (!isDict(value) || pairedMetrics(collectLists(value, 0).map(({ name }) => name)).length > 0)
    return false;
  const { count, table } = headDictLines(artifact);
  if (count < 2) return false;
  return table().columns.some(
    ({ name, values }) => counterAxis(name) !== null && values.length === count && isIncreasing(values),
  );
}

/** The keys of the rows in the head of a file. */
export function rowNames(artifact: Artifact): ReadonlySet<string> {
  return new Set(
    isList(artifact) ? rowKeys(headLiteral(artifact)?.value ?? null) : headDictLines(artifact).names(),
  );
}

/** Reads rows that stand one a line, or all in one list. Throws a FormatError. */
export function readRows(artifact: Artifact): Table {
  const source = artifact.openText();
  return isList(artifact) ? expectRows(parseLiteral(source)) : readDictLines(source);
}

/** The rows of a list of dicts. Throws a FormatError for any other value, and for an empty list. */
export function expectRows(value: Literal): Table {
  const isRows = typeof value === "object" && value?.kind === "list";
  const rows = isRows ? listToTable(value) : null;
  if (rows === null || rows.rows === 0) {
    throw new FormatError(`expected a list of dicts, got ${describeLiteral(value)}`, isRows ? value.line : 1);
  }
  return rows;
}

function isList({ head }: Artifact): boolean {
  return /^\s*\[/.test(head);
}
