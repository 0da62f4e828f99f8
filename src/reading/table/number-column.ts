import type { Artifact } from "../artifact.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { headLines, type Line, readLines } from "../text/lines.ts";
import { parseElement, parseNumber } from "../text/number.ts";
import { quote } from "../text/quote.ts";
import { LineEnds, tornNumberNote } from "../text/torn-number.ts";
import { splitCells } from "./cells.ts";
import { isNamedAfterCurve, stemOf } from "./file-metric.ts";
import { addCell, emptyColumn, incompleteRowNote } from "./table.ts";
import { toRuns } from "./to-runs.ts";

/**
 * Whether a file without a heading has one number a line, as `np.savetxt` writes a list, or a step and a number, and is
 * named like a metric.
 */
export function isNumberColumn(artifact: Artifact): boolean {
  if (!isNamedAfterCurve(artifact.path)) return false;
  const lines = headLines(artifact).filter((line) => line.isComplete && !isHeading(line));
  const rows = lines.map(({ text }) => parseRow(text));
  const width = rows[0]?.length ?? 0;
  if (width === 2) return rows.every((row) => row?.length === 2 && Number.isInteger(row[0]));
  return width === 1 && rows.every((row) => row?.length === 1);
}

/** pandas names the only column of a list `0`. */
function isHeading({ text, number }: Line): boolean {
  return number === 1 && /^,0\s*$/.test(text);
}

/** Parses a line of a number, or of a step and a number; null for any other line. */
function parseRow(text: string): number[] | null {
  // pandas quotes tensors, which have commas.
  const cells = text.includes('"') ? splitCells(text, ",") : text.trim().split(/\s*[,;\s]\s*/, 3);
  const numbers = cells?.map((cell) => parseNumber(cell) ?? parseElement(cell)) ?? [null];
  const valid = numbers.filter((number) => number !== null);
  return valid.length === numbers.length && valid.length <= 2 ? valid : null;
}

/** Reads the file as one series, named like the file. Throws a FormatError. */
export function readNumberColumn({ path, openText }: Artifact, config: ColumnConfig): ParsedRun[] {
  const steps = emptyColumn("step");
  const values = emptyColumn(stemOf(path));
  const lines = new NumberList();
  const notes: string[] = [];
  const ends = new LineEnds();
  for (const line of readLines(openText())) {
    if (isHeading(line)) continue;
    const { text, number, isComplete } = line;
    const row = parseRow(text);
    const [first, second] = row ?? [];
    if (/^\s*\d+,\d+\s*$/.test(text)) {
      throw new FormatError(
        `expected a decimal point or a space after the step, got ${quote(text.trim())}`,
        number,
      );
    }
    const shown = /\S*$/.exec(text.trim())?.[0] ?? "";
    if (!isComplete && row !== null && !ends.isWhole(shown, values.values.toArray())) {
      notes.push(tornNumberNote(number));
      continue;
    }
    ends.add(shown.length, /e/i.test(shown));
    if (first === undefined || (lines.length > 0 && (second !== undefined) !== steps.rows.length > 0)) {
      if (isComplete) throw new FormatError(`expected a number, got ${quote(text.trim())}`, number);
      notes.push(incompleteRowNote(number));
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
  return toRuns(table, { ...config, metrics: new Set([...config.metrics, values.name]) });
}
