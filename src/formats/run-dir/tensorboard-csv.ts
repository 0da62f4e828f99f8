import { directionOf, parseName } from "../../curves/names.ts";
import type { Artifact } from "../../reading/artifact.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import type { Literal } from "../../reading/json/literal.ts";
import { headLiteral, parseLiteral } from "../../reading/json/python-literal.ts";
import { toNumber } from "../../reading/json/to-number.ts";
import { mayBeSeries } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { readMultiFileRun, renameLastColumn } from "../../reading/table/multi-file.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { addCell, emptyColumn, type Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/** One curve per file, downloaded from TensorBoard; the file name holds the run and the tag. */
export const tensorboardCsv: Format = {
  id: "tensorboard-csv",
  title: "TensorBoard CSV or JSON download",
  files: ["run-*-tag-*.csv", "run-*-tag-*.json"],
  matches: (artifact) => {
    if (isJson(artifact)) return mayHoldPoints(artifact.path) && isPoints(headLiteral(artifact)?.value);
    return peekTable(artifact).names.join() === "Wall time,Step,Value";
  },
  runKey: (path) => parsePath(path).run,
  read: (files, columns) => readMultiFileRun(files, (artifact) => readSeries(artifact, columns)),
};

function readSeries(artifact: Artifact, columns: ColumnConfig): ParsedRun[] {
  const { series } = parsePath(artifact.path);
  if (!mayBeSeries(series, columns)) return [];
  const tables = isJson(artifact)
    ? [tableOfPoints(parseLiteral(artifact.openText()))]
    : readTables(artifact.openText());
  return readEachTable(tables, (table) => toRuns(noteSampling(renameLastColumn(table, series)), columns));
}

/** TensorBoard keeps a random sample of so many points of a longer curve. */
const maxPoints = 1000;

function noteSampling(table: Table): Table {
  if (table.rows !== maxPoints) return table;
  const note = `TensorBoard keeps at most ${maxPoints} points of a curve: the best value may be missing`;
  return { ...table, notes: [...table.notes, note] };
}

/** Parses a path: `run-foo_validation-tag-epoch_loss.csv` is series `validation/epoch_loss` of run `foo`. */
function parsePath(path: string): { run: string; series: string } {
  const at = path.lastIndexOf("/") + 1;
  const directory = path.slice(0, at);
  const stem = path.slice(at).replace(/\.[^.]*$/, "");
  const [, run = "", tag = stem] = /^run-(.*?)-tag-(.*)$/.exec(stem) ?? [];
  const side = /[^-_./\\]*$/.exec(run)?.[0] ?? "";
  const isSide = parseName(`${side}/x`).split !== null;
  const base = (isSide ? run.slice(0, run.length - side.length) : run).replace(/[-_./\\]+$/, "");
  return { run: (directory + base).replace(/\/$/, "") || ".", series: isSide ? `${side}/${tag}` : tag };
}

/** Whether a file has the name of a download, or one that says which metric its points are of. */
function mayHoldPoints(path: string): boolean {
  return /(^|\/)run-.*-tag-/.test(path) || directionOf(parsePath(path).series) !== null;
}

function isJson({ path }: Artifact): boolean {
  return path.endsWith(".json");
}

/** The seconds since 1970 of September 2001: TensorBoard is younger. */
const beforeTensorboard = 1e9;

/** Tells whether a value is a list of `[time, step, value]`. */
function isPoints(value: Literal | undefined): boolean {
  const points = itemsOf(value).map(itemsOf);
  return (
    points.length > 0 &&
    points.every(({ length, 0: time = null }) => length === 3 && (toNumber(time) ?? 0) > beforeTensorboard)
  );
}

function itemsOf(value: Literal | undefined): readonly Literal[] {
  if (typeof value !== "object" || value?.kind !== "list") return [];
  const { content } = value;
  if (content.kind === "rows") return [];
  return content.kind === "numbers" ? [...content.numbers] : content.items;
}

function tableOfPoints(value: Literal): Table {
  const [step, values] = [emptyColumn("Step"), emptyColumn("Value")];
  const points = itemsOf(value).map(itemsOf);
  points.forEach(([, at = null, item = null], row) => {
    const [position, number] = [toNumber(at), toNumber(item)];
    if (position === null || number === null) {
      throw new FormatError(`expected [time, step, value] in list ${row + 1}`);
    }
    addCell(step, row, position);
    addCell(values, row, number);
  });
  return { columns: [step, values], rows: points.length, lines: null, notes: [] };
}
