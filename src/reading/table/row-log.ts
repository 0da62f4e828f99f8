import type { Artifact } from "../artifact.ts";
import type { NumberList } from "../bytes/number-list.ts";
import type { Columns, Format } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { readRowLines, rowsOfHead } from "../text/dict-lines.ts";
import { headLiteral, type Literal, parseLiteral } from "../text/python-literal.ts";
import { isKnownMetric } from "./columns.ts";
import { namesIn, rowsIn } from "./json-rows.ts";
import { noteNulls } from "./missing-values.ts";
import { withoutColumns } from "./select-columns.ts";
import type { Table } from "./table.ts";
import { toRuns } from "./to-runs.ts";

/** JSON rows that one program writes, under names that only it has together. */
export type RowLog = {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  /** One row on each line, or all in one list. */
  readonly layout: "lines" | "list";
  /** Are rows with these names its own? */
  readonly isOwn: (names: ReadonlySet<string>) => boolean;
  /** The counter that its rows go by: another one numbers them where this one stays the same or goes back. */
  readonly counter?: string;
  /** What it writes beside metrics, as far as names that everybody uses do not tell. */
  readonly ignoredColumns?: RegExp;
};

export function rowLog({
  id,
  title,
  files,
  layout,
  isOwn,
  counter,
  ignoredColumns = /^\b$/,
}: RowLog): Format {
  return {
    id,
    title,
    files,
    matches: (artifact, columns) =>
      isList(artifact) === (layout === "list") && isOwn(rowNames(artifact)) && hasMetrics(artifact, columns),
    read: ([artifact], columns) => {
      const table = withoutColumns(readRows(artifact), (name) => ignoredColumns.test(name));
      const column =
        table.columns.find(({ name, values }) => name === counter && isIncreasing(values)) ?? null;
      return toRuns(noteNulls(table, columns), columns, { column, unnumbered: "epoch" });
    },
  };
}

function isIncreasing(values: NumberList): boolean {
  return values.toArray().every((value, row, all) => row === 0 || value > (all[row - 1] ?? value));
}

/** Does the head of a file have rows with a metric in them? */
export function hasMetrics(artifact: Artifact, columns: Columns): boolean {
  return [...rowNames(artifact)].some((name) => isKnownMetric(name, columns));
}

/** The names in the rows of a file's head. */
export function rowNames(artifact: Artifact): ReadonlySet<string> {
  return new Set(
    isList(artifact) ? namesIn(headLiteral(artifact)?.value ?? null) : rowsOfHead(artifact).names,
  );
}

/** A row on each line, or all in one list. Throws a FormatError. */
export function readRows(artifact: Artifact): Table {
  const source = artifact.openText();
  return isList(artifact) ? rowsOfList(parseLiteral(source)) : readRowLines(source);
}

/** The rows of a list. Throws a FormatError where the value is none. */
export function rowsOfList(value: Literal): Table {
  const isRows = typeof value === "object" && value?.kind === "list";
  const rows = isRows ? rowsIn(value) : null;
  if (rows === null || rows.rows === 0) {
    const came = isRows && value.length === 0 ? "an empty one" : "something else";
    throw new FormatError(`expected a list of dicts, ${came} came`, isRows ? value.line : 1);
  }
  return rows;
}

function isList({ head }: Artifact): boolean {
  return /^\s*\[/.test(head);
}
