import type { Artifact } from "../../reading/artifact.ts";
import { readRange } from "../../reading/bytes/range.ts";
import { FormatError } from "../../reading/format-error.ts";
import { partOf } from "../../reading/part.ts";
import { toCsv } from "../../reading/table/to-csv.ts";
import { groupBy } from "../../text/group-by.ts";
import { plural } from "../../text/plural.ts";
import { cutIn } from "../dropped-output.ts";
import { type Container, expectSignature, type Part } from "./container.ts";
import { type Cell, cellsOf } from "./notebook/cells.ts";
import { type HtmlTable, tablesIn } from "./notebook/html-table.ts";

const maxMiB = 64;

/** What asks pandas for a few of the rows. */
const someRows = /\.(head|tail|sample|describe|nlargest|nsmallest|iloc|loc)\b/;

/** A value that is a text, and no history: `'epoch, train loss, val loss: see below'`. */
const isText = /^\s*['"]/;

/** A table shows no number where the trainer has none: Hugging Face's `No log`, fastai's `#na#`. */
const noValue = /^(no log|#na#|-+|—)$/i;
const noLog = /^\s*(no log|#na#)\s*$/i;

/** A metric that `compute_metrics` returned as a dict of its own: `{'accuracy': 0.5}`. */
const dictOfOne = /^\{\s*(['"])[^'"]{1,60}\1: ([-+.\deE]{1,40}|nan|inf)\s*\}$/;

/** What asks fastai for a learning rate: its table is of no training. */
const findsRate = /\.lr_find\(/;

/** Columns that need no side. */
const ownSide = /^(epoch|step|time|(training|validation|train|valid)[ _].*)$/i;

/**
 * Jupyter, Colab and VS Code notebooks (nbformat 3 and 4). What a cell printed is read like a log, and the tables that Trainer and
 * fastai show like CSV files. A value that a cell ended in (a history, a DataFrame) counts if no cell shows a training: mostly it
 * repeats one.
 */
export const notebook: Container = {
  id: "notebook",
  title: "Jupyter notebook: the output of its cells",
  files: ["*.ipynb"],
  open: async (artifact, isArtifact) => {
    expectSignature(artifact, /^(\xef\xbb\xbf)?\s*\{/, "a notebook");
    const cells = cellsOf(textOf(artifact));
    const areArtifacts = async (parts: readonly Part[]) => {
      const found: Part[] = [];
      for (const part of parts) if (await isArtifact(part)) found.push(part);
      return found;
    };
    const parts: Part[] = [];
    for (const cell of cells) {
      const tables = await areArtifacts(tablesOf(cell, artifact));
      const logs = await areArtifacts(logOf(cell, artifact));
      const beside = logs.map(() => ({ what: "printed lines", why: "the cell shows a table" }));
      const withLog = tables.map((table) => ({ ...table, leftOut: [...table.leftOut, ...beside] }));
      parts.push(...(tables.length > 0 ? withLog : logs));
    }
    for (const cell of parts.length === 0 ? cells : []) {
      parts.push(...(await areArtifacts(resultsOf(cell, artifact))));
    }
    return { parts, lookedAt: `the output of ${plural(cells.length, "code cell")}` };
  },
};

/** The tables that a training shows while it runs. Two of the same columns are two stages in one file. */
function tablesOf(cell: Cell, of: Artifact): Part[] {
  const tables = cell.shown.flatMap(({ html }) => (html === null ? [] : tablesIn(html)));
  const isOfSearch = ({ rows }: HtmlTable) => rows.every((row) => row.some((text) => noLog.test(text)));
  const live = tables.filter(
    (table) => !table.isDataFrame && !(findsRate.test(cell.source) && isOfSearch(table)),
  );
  const alike = [...groupBy(live, ({ headings }) => JSON.stringify(headings)).values()];
  // Of a table that was shown again as it grew, the last counts.
  const whole = alike.flatMap((same) => same.filter((table, index) => !continues(same[index + 1], table)));
  return [...groupBy(whole, (table) => JSON.stringify(loggedColumns(table))).values()].map((same, index) =>
    tablePart(cell, of, same, index),
  );
}

function logOf(cell: Cell, of: Artifact): Part[] {
  return cell.printed === "" ? [] : [part(cell, of, "log", cell.printed)];
}

/** The values that a cell ended in. */
function resultsOf(cell: Cell, of: Artifact): Part[] {
  if (someRows.test(cell.source.trimEnd().split("\n").at(-1) ?? "")) return [];
  const values = cell.shown.flatMap(({ html, plain }): (HtmlTable | string)[] => {
    const frames = tablesIn(html ?? "").filter(({ isDataFrame }) => isDataFrame);
    return frames.length > 0 || html !== null || plain === null || isText.test(plain) ? frames : [plain];
  });
  const last = values.filter(
    (value, index) => typeof value === "string" || !continues(values[index + 1], value),
  );
  return last.map((value, index) =>
    typeof value === "string" ? part(cell, of, "txt", value, index) : tablePart(cell, of, [value], index),
  );
}

/**
 * Names the side of a trainer's metrics: beside `Training Loss` and `Validation Loss`, or `train_loss` and `valid_loss`, an `Accuracy`
 * is that of the evaluation.
 */
function nameSides(headings: readonly string[]): string[] {
  const prefix = headings.map((name) => /^(validation |valid_)loss$/i.exec(name.trim())?.[1]).find(Boolean);
  const isTrainer =
    prefix !== undefined && headings.some((name) => /^(training |train_)loss$/i.test(name.trim()));
  return headings.map((name) =>
    isTrainer && name.trim() !== "" && !ownSide.test(name.trim()) ? prefix + name.trim() : name,
  );
}

/** The columns that have a value. Hugging Face logs nothing of a training that is shorter than `logging_steps`, and fastai validates without data nothing. */
function loggedColumns({ headings, rows }: HtmlTable): string[] {
  return headings.filter((_, column) => !rows.every((row) => noLog.test(row[column] ?? "")));
}

/** Makes one CSV of tables with the same columns, each below its heading: each is a training of its own. */
function tablePart(cell: Cell, of: Artifact, tables: readonly HtmlTable[], index: number): Part {
  const [first] = tables;
  const logged = first === undefined ? [] : loggedColumns(first);
  const names = nameSides(first?.headings ?? []);
  const isLogged = (_: string, column: number) => logged.includes(first?.headings[column] ?? "");
  // pandas and R put a row of dots in place of the rows that they do not show.
  const isElided = (row: readonly string[]) => row.every((text) => /^(?:\.\.\.|[⋮⋯])$/.test(text));
  const lines = tables.flatMap(({ rows }) => [
    names,
    ...rows
      .filter((row) => !isElided(row))
      .map((row) =>
        row.map((text) => (noValue.test(text.trim()) ? "" : text.trim().replace(dictOfOne, "$2"))),
      ),
  ]);
  return {
    ...part(cell, of, "csv", toCsv(lines.map((line) => line.filter(isLogged))), index),
    leftOut: names
      .filter((name, column) => !isLogged(name, column))
      .map((what) => ({ what, why: "no value in any row" })),
    cut: tables.some(({ rows }) => rows.some(isElided)) ? "within" : null,
  };
}

function continues(next: HtmlTable | string | undefined, { rows }: HtmlTable): boolean {
  if (next === undefined || typeof next === "string") return false;
  return rows.every((row, index) => row.join("\0") === next.rows[index]?.join("\0"));
}

/** `index` is the number of the part in its cell, from 0. */
function part(
  { number, printed, exception }: Cell,
  of: Artifact,
  extension: string,
  text: string,
  index = 0,
): Part {
  const place = `cell ${number}`;
  // What a cell printed is whole: without its line end, a last number would pass for a torn one.
  const lines = text.endsWith("\n") ? text : `${text}\n`;
  const name = index === 0 ? `cell-${number}` : `cell-${number}.${index + 1}`;
  return {
    artifact: partOf(of, `${of.path}/${name}.${extension}`, lines),
    container: of.path,
    place,
    notes: exception === null ? [] : [`ended in ${exception}`],
    leftOut: [],
    cut: cutIn(printed),
  };
}

function textOf(artifact: Artifact): string {
  const { size } = artifact;
  if (size > maxMiB * 1024 ** 2) {
    throw new FormatError(
      `expected a notebook of at most ${maxMiB} MiB, got ${Math.ceil(size / 1024 ** 2)} MiB`,
    );
  }
  return new TextDecoder().decode(readRange(artifact.open(), 0, size));
}
