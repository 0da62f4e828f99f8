import { parseName } from "../../curves/names.ts";
import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis, isKnownMetric, looksLikeTraining, mayBeSeries } from "../table/columns.ts";
import type { Table } from "../table/table.ts";
import { mergeParts, toRuns } from "../table/to-runs.ts";
import { quote } from "../text/quote.ts";
import { listToTable, rowKeys, unwrapHistory } from "./dict-table.ts";
import { type Dict, describeLiteral, isContainer, type List } from "./literal.ts";
import { isNumericList, type NamedList } from "./named-lists.ts";

/** The rows of each side of one training: `{"train": [{"epoch": 1, "loss": 0.5}, …], "val": [{"epoch": 1, "loss": 0.6}, …]}`. */
export function sideLogs(dict: Dict, config: ColumnConfig): Side[] {
  const sides = [...unwrapHistory(dict).entries].flatMap(([name, rows]): Side[] =>
    isContainer(rows) && rows.kind === "list" && isSide(name) && rowKeys(rows).length > 0
      ? [{ name, rows }]
      : [],
  );
  const names = sides.flatMap(({ name, rows }) => rowKeys(rows).map((key) => sideName(name, key)));
  return looksLikeTraining(names, config) ? sides : [];
}

type Side = { readonly name: string; readonly rows: List };

/** Whether a key is the name of a side alone. */
export function isSide(name: string): boolean {
  const { split, metric } = parseName(`${name}/x`);
  return split !== null && metric === "x";
}

/** Names a key of a side's rows; a counter counts the rows of both sides. */
function sideName(side: string, key: string): string {
  return counterAxis(key) === null && parseName(key).split === null ? `${side}/${key}` : key;
}

/** Throws a FormatError if no counter tells which rows of the sides belong together. */
export function mergeSides(sides: readonly Side[], config: ColumnConfig): ParsedRun[] {
  const parts = sides.map((side) => toRuns(sideToTable(side), config));
  const series = parts.flat().flatMap((run) => run.series);
  const isUncounted = series.some(({ axis }) => axis === "row");
  if (isUncounted && series.some(({ values }) => values.length !== series[0]?.values.length)) {
    const names = sides.map(({ name }) => quote(name)).join(" and ");
    throw new FormatError(
      `expected a counter that numbers the rows of ${names} throughout, got none`,
      sides[0]?.rows.line,
    );
  }
  return mergeParts(parts);
}

export function sideToTable({ name, rows }: Side): Table {
  const table = listToTable(rows);
  if (table === null)
    throw new FormatError(`expected a list of dicts, got ${describeLiteral(rows)}`, rows.line);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, name: sideName(name, column.name) })),
  };
}

/**
 * The evaluations that count themselves, more or fewer than the lists beside them have values: `{"returns": […], "eval_returns": [{"step":
 * 50, "mean_return": 0.5}, …]}`.
 */
export function evaluationsApart(lists: readonly NamedList[], config: ColumnConfig): NamedList[] {
  const found = lists.filter(({ name, list }) => {
    if (list.content.kind !== "rows" || parseName(`${name}/x`).split !== "val") return false;
    const keys = list.content.names();
    const isApart = lists.every((other) => other.list === list || other.list.length !== list.length);
    return (
      isApart &&
      keys.some((key) => counterAxis(key) !== null) &&
      keys.some((key) => mayBeSeries(key, config) && isKnownMetric(key, config))
    );
  });
  return lists.some(({ list }) => isNumericList(list)) ? found : [];
}
