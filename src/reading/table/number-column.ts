import { directionOf } from "../../curves/names.ts";
import type { Artifact } from "../artifact.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { headLines, readLines } from "../text/lines.ts";
import { parseNumber } from "../text/number.ts";
import { quote } from "../text/quote.ts";
import { addCell, emptyColumn } from "./table.ts";
import { toRuns } from "./to-runs.ts";

/**
 * A file without a heading that is one number a line, as `np.savetxt` writes a list, or a step and a number, and whose
 * name says what they are.
 */
export function isNumberColumn(artifact: Artifact): boolean {
  const stem = stemOf(artifact.path);
  if (directionOf(stem) === null && !/(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem)) return false;
  const rows = headLines(artifact).flatMap(({ text, isComplete }) => (isComplete ? [numbersIn(text)] : []));
  const width = rows[0]?.length ?? 0;
  if (width === 2) return rows.every((row) => row?.length === 2 && Number.isInteger(row[0]));
  return width === 1 && rows.every((row) => row?.length === 1);
}

/** The number, or the step and the number, of a line; null where it holds anything else. */
function numbersIn(text: string): number[] | null {
  const numbers = text
    .trim()
    .split(/\s*[,;\s]\s*/, 3)
    .map(parseNumber);
  const found = numbers.filter((number) => number !== null);
  return found.length === numbers.length && found.length <= 2 ? found : null;
}

/** One series, named like the file. Throws a FormatError. */
export function readNumberColumn({ path, openText }: Artifact, columns: ColumnConfig): ParsedRun[] {
  const steps = emptyColumn("step");
  const values = emptyColumn(stemOf(path));
  const lines = new NumberList();
  const notes: string[] = [];
  for (const { text, number, isComplete } of readLines(openText())) {
    const row = numbersIn(text);
    const [first, second] = row ?? [];
    if (first === undefined || (lines.length > 0 && (second !== undefined) !== steps.rows.length > 0)) {
      if (isComplete) throw new FormatError(`expected a number, ${quote(text.trim())} came`, number);
      notes.push(`the last row (line ${number}) is cut off in the middle, and is left out`);
      continue;
    }
    if (second !== undefined) addCell(steps, lines.length, first);
    addCell(values, lines.length, second ?? first);
    lines.push(number);
  }
  const table = {
    columns: steps.rows.length > 0 ? [steps, values] : [values],
    rows: lines.length,
    lines,
    notes,
  };
  return toRuns(table, { ...columns, metrics: new Set([...columns.metrics, values.name]) });
}

function stemOf(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.replace(/\.[^.]*$/, "");
}
