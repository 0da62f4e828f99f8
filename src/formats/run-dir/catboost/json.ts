import type { Artifact } from "../../../reading/artifact.ts";
import { NumberList } from "../../../reading/bytes/number-list.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { isContainer, isDict, type Literal } from "../../../reading/json/literal.ts";
import { readLiteral } from "../../../reading/json/python-literal.ts";
import { addCell, type Column, emptyColumn, type Table } from "../../../reading/table/table.ts";
import { findLineEnd, readLine } from "../../../reading/text/lines.ts";
import { skipWhitespace, takeByte } from "../../../reading/text/scan.ts";

const [comma, openDict] = [44, 123];

/** Names of the metrics, in the order of their values. */
type Names = { readonly learn: readonly string[]; readonly test: readonly string[] };

/** Reads `catboost_training.json`, which holds one iteration per line and may be incomplete. Throws a FormatError. */
export function readIterations(artifact: Artifact): Table {
  const names = { learn: metricsIn(artifact, "learn"), test: metricsIn(artifact, "test") };
  const columns = new Map<string, Column>();
  const lines = new NumberList();
  const notes: string[] = [];
  const source = artifact.openText();
  for (let line = readLine(source); line !== null; line = readLine(source)) {
    if (line.text.startsWith('"iterations":[')) break;
  }
  while (skipWhitespace(source) === openDict) {
    const { line } = source;
    try {
      addIteration(columns, lines.length, readLiteral(source), names, line);
      lines.push(line);
    } catch (thrown) {
      const isCut = source.line === line && findLineEnd(source) === -1;
      if (!(thrown instanceof FormatError) || !isCut) throw thrown;
      notes.push(`the last iteration (line ${line}) is incomplete: skipped`);
      source.at = source.end;
    }
    takeByte(source, comma);
  }
  return { columns: [...columns.values()], rows: lines.length, lines, notes };
}

/** Returns the metric names of a dataset, from the line `"meta":{…},`. */
function metricsIn({ head }: Artifact, set: keyof Names): string[] {
  const list = new RegExp(`"${set}_metrics":\\[([^\\]]*)\\]`).exec(head)?.[1] ?? "";
  return Array.from(list.matchAll(/"name":"([^"]*)"/g), ([, name = ""]) => name);
}

/** Adds the row of `{"learn":[0.5],"iteration":0,"passed_time":0.1,"remaining_time":0.9,"test":[0.6],"test1":[0.7]}`. */
function addIteration(
  columns: Map<string, Column>,
  row: number,
  iteration: Literal,
  names: Names,
  line: number,
): void {
  for (const [key, value] of isDict(iteration) ? iteration.entries : []) {
    if (key === "iteration" && typeof value === "number") add(columns, key, row, value);
    if (!isContainer(value) || value.kind !== "list") continue;
    const metrics = key === "learn" ? names.learn : names.test;
    const numbers = value.content.kind === "numbers" ? [...value.content.numbers] : [];
    if (numbers.length !== metrics.length) {
      const expected = `expected ${metrics.length} values in \`${key}\` as in the metadata`;
      throw new FormatError(`${expected}, got ${numbers.length}`, line);
    }
    for (const [index, number] of numbers.entries()) add(columns, `${key}/${metrics[index]}`, row, number);
  }
}

function add(columns: Map<string, Column>, name: string, row: number, value: number): void {
  const column = columns.get(name) ?? emptyColumn(name);
  columns.set(name, column);
  addCell(column, row, value);
}
