import { Numbers } from "./bytes/numbers.ts";
import { readEachTable } from "./csv.ts";
import { type Artifact, FormatError } from "./format.ts";
import { firstOf, type Kind } from "./several-files.ts";
import { isContainer } from "./tables/json-lists.ts";
import { isDict } from "./tables/json-rows.ts";
import { readParts } from "./tables/parts.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { peekTable, readTables } from "./tables/separated.ts";
import { addCell, type Column, emptyColumn, type Table } from "./tables/table.ts";
import { skipBlanks, take } from "./text/blanks.ts";
import { feedIn, takeLine } from "./text/lines.ts";
import { type Dict, readLiteral } from "./text/literal.ts";

/** Tells of one training as a whole, with an iteration on each line. */
const whole: Kind = {
  files: ["*catboost_training.json"],
  recognises: ({ path, head }) => ending.test(path) && head.includes('"learn_metrics"'),
  read: ([artifact], columns) => recordingsOf(tableOf(artifact), columns),
};

/** A training without test sets leaves the `test_error.tsv` of the one before it in place: these count only alone. */
const errors: Kind = {
  files: ["*learn_error.tsv", "*test_error.tsv"],
  recognises: (artifact) => {
    const { names } = peekTable(artifact);
    return ending.test(artifact.path) && names[0] === "iter" && names.length > 1;
  },
  read: (files, columns) =>
    readParts(files, (artifact) =>
      readEachTable(readTables(artifact.openText()), (table) =>
        recordingsOf({ ...table, columns: columnsOfSets(artifact.path, table) }, columns),
      ),
    ),
};

/** The directory `catboost_info`. */
export const catboost = firstOf(
  {
    id: "catboost",
    title: "CatBoost catboost_info",
    runOf: (path) => path.replace(ending, "").replace(/[-_/]+$/, "") || ".",
  },
  [whole, errors],
);

const ending = /(?:catboost_training\.json|(?:learn|test)_error\.tsv)$/;

/** `RMSE` of the learn set is `learn/RMSE`. Of several test sets all but the last are numbered: `RMSE:0`, `RMSE:1`, `RMSE`. */
function columnsOfSets(path: string, { columns }: Table): Column[] {
  const numbers = columns.flatMap(({ name }) => numbered.exec(name)?.[2] ?? []);
  const last = numbers.length === 0 ? 0 : Math.max(...numbers.map(Number)) + 1;
  return columns.map((column) => {
    if (column.name === "iter") return column;
    const [, metric = column.name, set = String(last)] = numbered.exec(column.name) ?? [];
    const side = path.endsWith("learn_error.tsv") ? "learn" : `test${set === "0" ? "" : set}`;
    return { ...column, name: `${side}/${metric}` };
  });
}

const numbered = /^(.+):(\d+)$/;

function tableOf(artifact: Artifact): Table {
  const source = artifact.openText();
  const iterations: Dict[] = [];
  const notes: string[] = [];
  for (let line = takeLine(source); line !== null; line = takeLine(source)) {
    if (line.text.startsWith('"iterations":[')) break;
  }
  while (skipBlanks(source) === openDict) {
    const { line } = source;
    try {
      const value = readLiteral(source);
      if (isDict(value)) iterations.push(value);
    } catch (thrown) {
      const isCut = source.line === line && feedIn(source) === -1;
      if (!(thrown instanceof FormatError) || !isCut) throw thrown;
      source.at = source.end;
      notes.push(`the last iteration (line ${line}) is cut off in the middle, and is left out`);
    }
    take(source, comma);
  }
  const names = { learn: metricsOf(artifact, "learn"), test: metricsOf(artifact, "test") };
  const lines = Numbers.from(iterations.map(({ line }) => line));
  return { columns: columnsOf(iterations, names), rows: lines.length, lines, notes };
}

const [comma, openDict] = [44, 123];

/** What the metrics of the sets are called, in the order of their values. */
type Names = { readonly learn: readonly string[]; readonly test: readonly string[] };

/** Of the line `"meta":{…},`. */
function metricsOf({ head }: Artifact, set: keyof Names): string[] {
  const list = new RegExp(`"${set}_metrics":\\[([^\\]]*)\\]`).exec(head)?.[1] ?? "";
  return Array.from(list.matchAll(/"name":"([^"]*)"/g), ([, name = ""]) => name);
}

/** Of iterations like `{"learn":[0.5],"iteration":0,…,"test":[0.6]}`. */
function columnsOf(iterations: readonly Dict[], names: Names): Column[] {
  const columns = new Map<string, Column>();
  const add = (name: string, row: number, value: number) => {
    const column = columns.get(name) ?? emptyColumn(name);
    columns.set(name, column);
    addCell(column, row, value);
  };
  for (const [row, { entries, line }] of iterations.entries()) {
    for (const [key, value] of entries) {
      if (key === "iteration" && typeof value === "number") add(key, row, value);
      if (!isContainer(value) || value.kind !== "list") continue;
      const metrics = key === "learn" ? names.learn : names.test;
      const numbers = value.content.kind === "numbers" ? [...value.content.numbers] : [];
      if (numbers.length !== metrics.length) {
        const expected = `expected ${metrics.length} values as in the metadata`;
        throw new FormatError(`${expected}, ${numbers.length} came in \`${key}\``, line);
      }
      for (const [index, number] of numbers.entries()) add(`${key}/${metrics[index]}`, row, number);
    }
  }
  return [...columns.values()];
}
