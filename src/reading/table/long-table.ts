import { mayBeClock } from "../../curves/clock.ts";
import { parseName } from "../../curves/names.ts";
import type { Artifact } from "../artifact.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { parseNumber } from "../text/number.ts";
import { counterAxis, isKnownMetric } from "./columns.ts";
import { Labels } from "./labels.ts";
import { headRows, peekTable } from "./peek-table.ts";
import {
  addCell,
  type Column,
  emptyColumn,
  labelRow,
  namesMetric,
  type Table,
  type TextCell,
} from "./table.ts";

const value = /^(values?|val|metric[_ ]?value|score|results?)$/i;

/**
 * Whether it is a table with one value a row, whose metric is named in another column: `run,tag,step,value` as from
 * TensorBoard's `get_scalars()` and tbparse, `Run,metric,step,value` as from MLflow's page.
 */
export function isLongTable(artifact: Artifact, config: ColumnConfig): boolean {
  const { names } = peekTable(artifact);
  const metric = names.findIndex(namesMetric);
  const number = names.findIndex((name) => value.test(name));
  if (metric === -1 || number === -1 || !names.some((name) => counterAxis(name) !== null)) return false;
  return headRows(artifact).some(
    (cells) => isKnownMetric(cells[metric] ?? "", config) && parseNumber(cells[number] ?? "") !== null,
  );
}

/** Gives each metric of such a table a column of its own; returns other tables as they are. */
export function widenTable(table: Table, config: ColumnConfig): Table {
  const { tags, values } = longColumns(table, config);
  if (!tags?.labels || !values) return table;
  const runs = table.columns.find(
    ({ name, labels }) => labels !== null && /^(run|dir_name|run[_ ]?name)$/i.test(name),
  );
  const texts = textsByTag(table, tags, values);
  const metrics = new Map<string, Column>();
  const names: Column = { ...emptyColumn("run"), labels: runs ? new Labels() : null };
  for (let index = 0; index < values.rows.length; index++) {
    const row = values.rows.get(index);
    const { run, side } = parseRun(runs?.labels?.get(row) ?? "");
    const tag = tags.labels.get(row) ?? "";
    const name = side + tag;
    const column = metrics.get(name) ?? { ...emptyColumn(name), firstText: texts.get(tag) ?? null };
    metrics.set(name, column);
    addCell(column, row, values.values.get(index));
    if (runs) labelRow(names, row, run);
  }
  // The times of one metric begin again behind those of another.
  const others = table.columns.filter(
    (column) => column !== tags && column !== values && column !== runs && !mayBeClock(column.name),
  );
  // A row has a value of one metric only.
  return { ...table, isFull: false, columns: [...others, ...(runs ? [names] : []), ...metrics.values()] };
}

/** The first text that stands for a value of each name: settings, which trackers write into the same file, have texts, too. */
function textsByTag({ rows, lines }: Table, tags: Column, values: Column): ReadonlyMap<string, TextCell> {
  const found = new Map<string, TextCell>();
  if (values.firstText === null) return found;
  for (let row = 0, index = 0; row < rows; row++) {
    const tag = tags.labels?.get(row) ?? "";
    if (index < values.rows.length && values.rows.get(index) === row) index++;
    else if (!found.has(tag)) {
      const line = lines?.get(row) ?? values.firstText.line;
      found.set(
        tag,
        line === values.firstText.line ? values.firstText : { where: tag, text: "a text", line },
      );
    }
  }
  return found;
}

/** Whether rows of another origin are such a table. */
export function areLong(rows: { names: () => string[]; table: () => Table }, config: ColumnConfig): boolean {
  if (!rows.names().some(namesMetric)) return false;
  try {
    return longColumns(rows.table(), config).tags !== undefined;
  } catch (thrown) {
    if (thrown instanceof FormatError) return false;
    throw thrown;
  }
}

function longColumns({ columns }: Table, config: ColumnConfig): { tags?: Column; values?: Column } {
  const isTags = ({ name, labels }: Column) =>
    namesMetric(name) && labels?.texts.some((text) => isKnownMetric(text, config));
  const [tags, values] = [columns.find(isTags), columns.find(({ name }) => value.test(name))];
  const isCounted = columns.some(({ name }) => counterAxis(name) !== null);
  return tags && values && isCounted ? { tags, values } : {};
}

/** `exp1/validation` is side `validation/` of run `exp1`: TensorBoard has a directory for each side. */
function parseRun(label: string): { run: string; side: string } {
  const last = /[^/\\]*$/.exec(label)?.[0] ?? "";
  const { split, metric } = parseName(`${last}/x`);
  if (split === null || metric !== "x") return { run: label || ".", side: "" };
  return { run: label.slice(0, label.length - last.length).replace(/[/\\]+$/, "") || ".", side: `${last}/` };
}
