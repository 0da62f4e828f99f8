import { parseName } from "../../curves/names.ts";
import { groupBy } from "../../text/group-by.ts";
import { counterAxis } from "./columns.ts";
import type { Labels } from "./labels.ts";
import { blankRowsOf } from "./missing-values.ts";
import { addCell, type Column, emptyColumn, flagOf, isSplitColumn, type Table } from "./table.ts";

/**
 * Splits the metrics of a table in which a column labels each row with its split, as `phase` with `train` and `val`:
 * the result has the columns `train/loss` and `val/loss`. Other tables are returned unchanged.
 */
export function expandSplitColumn(table: Table): Table {
  // A label that all rows share splits nothing.
  const column = table.columns.find(
    ({ name, labels }) =>
      labels !== null && labels.texts.length > 1 && (isSplitColumn(name) || labels.texts.every(isSplit)),
  );
  const splits = column && sidesIn(column);
  if (!splits?.texts.some(isSplit) || areStages(splits, table.rows)) return table;
  return {
    ...table,
    isFull: false,
    columns: table.columns.flatMap((one) => splitColumn(one, splits, table)),
  };
}

type Splits = Pick<Labels, "get" | "texts">;

/**
 * The label of each row; `train` for the `True` of `is_train`, and `val` for its `False`; `eval` for `eval_end` if no other label
 * says `eval`.
 */
function sidesIn({ name, labels }: Column): Splits | null {
  if (labels === null) return null;
  const flag = flagOf(name);
  const other = flag !== null && parseName(`${flag}/x`).split === "train" ? "val" : "train";
  const sides = labels.texts.map((label) => ({ label, ...parseName(`${label}/x`) }));
  const words = groupBy(sides, ({ word }) => word);
  const bare = new Map(
    sides.map(({ label, word, metric }) => {
      const isOnly = word !== null && words.get(word)?.length === 1;
      return [label, isOnly && metric !== "x" ? word : label];
    }),
  );
  const say = (label: string) => {
    if (flag !== null && /^true$/i.test(label)) return flag;
    if (flag !== null && /^false$/i.test(label)) return other;
    return bare.get(label) ?? label;
  };
  return {
    texts: labels.texts.map(say),
    get: (row) => {
      const label = labels.get(row);
      return label === undefined ? label : say(label);
    },
  };
}

function isSplit(label: string): boolean {
  return parseName(`${label}/x`).split !== null;
}

/** Whether the labels name stages of one training, one after the other, such as `warm-up` and `train`: none is a validation. */
function areStages(labels: Splits, rows: number): boolean {
  if (labels.texts.some((label) => parseName(`${label}/x`).split === "val")) return false;
  let [count, last] = [0, ""];
  for (let row = 0; row < rows; row++) {
    const label = labels.get(row) ?? last;
    if (label !== last) count++;
    last = label;
  }
  return count === labels.texts.length;
}

function splitColumn(column: Column, splits: Splits, table: Table): Column[] {
  if (column.labels !== null || counterAxis(column.name) !== null) return [column];
  const hasOwnSplit = parseName(column.name).split !== null;
  const parts = new Map<string, Column>();
  const partOf = (row: number): Column => {
    const label = splits.get(row) ?? "";
    const name = isSplit(label) && !hasOwnSplit ? `${label}/${column.name}` : column.name;
    const part = parts.get(name) ?? { ...emptyColumn(name), firstText: column.firstText };
    parts.set(name, part);
    return part;
  };
  column.rows.toArray().forEach((row, index) => {
    addCell(partOf(row), row, column.values.get(index));
  });
  for (const row of blankRowsOf(column, table)) partOf(row).blankRows.push(row);
  return parts.size > 0 ? [...parts.values()] : [column];
}
