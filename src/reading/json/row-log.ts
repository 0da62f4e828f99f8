import type { Artifact } from "../artifact.ts";
import type { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig, Format } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { isKnownMetric } from "../table/columns.ts";
import { noteMissingNulls } from "../table/missing-values.ts";
import { withoutColumns } from "../table/select-columns.ts";
import type { Table } from "../table/table.ts";
import { toRuns } from "../table/to-runs.ts";
import { headDictLines, readDictLines } from "./dict-lines.ts";
import { listToTable, rowKeys } from "./dict-table.ts";
import { headLiteral, type Literal, parseLiteral } from "./python-literal.ts";

/** JSON rows that one program writes, under names that only it has together. */
export type RowLog = {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  /** One row on each line, or all in one list. */
  readonly layout: "lines" | "list";
  /** Are rows with these names its own? */
  readonly matchesKeys: (names: ReadonlySet<string>) => boolean;
  /** The counter that its rows go by: another one numbers them where this one stays the same or goes back. */
  readonly counter?: string;
  /** What it writes beside metrics, as far as names that everybody uses do not tell. */
  readonly ignoredColumns?: RegExp;
};

export function rowLogFormat({
  id,
  title,
  files,
  layout,
  matchesKeys,
  counter,
  ignoredColumns = /^\b$/,
}: RowLog): Format {
  return {
    id,
    title,
    files,
    matches: (artifact, columns) =>
      isList(artifact) === (layout === "list") &&
      matchesKeys(rowNames(artifact)) &&
      hasMetrics(artifact, columns),
    read: ([artifact], columns) => {
      const table = withoutColumns(readRows(artifact), (name) => ignoredColumns.test(name));
      const column =
        table.columns.find(({ name, values }) => name === counter && isIncreasing(values)) ?? null;
      return toRuns(noteMissingNulls(table, columns), columns, { column, unnumbered: "epoch" });
    },
  };
}

function isIncreasing(values: NumberList): boolean {
  return values.toArray().every((value, row, all) => row === 0 || value > (all[row - 1] ?? value));
}

/** Does the head of a file have rows with a metric in them? */
export function hasMetrics(artifact: Artifact, columns: ColumnConfig): boolean {
  return [...rowNames(artifact)].some((name) => isKnownMetric(name, columns));
}

/** The names in the rows of a file's head. */
export function rowNames(artifact: Artifact): ReadonlySet<string> {
  return new Set(
    isList(artifact) ? rowKeys(headLiteral(artifact)?.value ?? null) : headDictLines(artifact).names,
  );
}

/** A row on each line, or all in one list. Throws a FormatError. */
export function readRows(artifact: Artifact): Table {
  const source = artifact.openText();
  return isList(artifact) ? expectRows(parseLiteral(source)) : readDictLines(source);
}

/** The rows of a list. Throws a FormatError where the value is none. */
export function expectRows(value: Literal): Table {
  const isRows = typeof value === "object" && value?.kind === "list";
  const rows = isRows ? listToTable(value) : null;
  if (rows === null || rows.rows === 0) {
    const came = isRows && value.length === 0 ? "an empty one" : "something else";
    throw new FormatError(`expected a list of dicts, ${came} came`, isRows ? value.line : 1);
  }
  return rows;
}

function isList({ head }: Artifact): boolean {
  return /^\s*\[/.test(head);
}
