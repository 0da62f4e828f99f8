import { directionOf } from "../../curves/names.ts";
import { type Artifact, FormatError, type Recording } from "../format.ts";
import { quote } from "../text/came.ts";
import { type Line, linesOf, linesOfHead } from "../text/lines.ts";
import { readNumber } from "../text/number.ts";

/** A file that is one number a line, as `np.savetxt` writes a list, and whose name says what they are. */
export function startsNumberColumn(artifact: Artifact): boolean {
  const stem = stemOf(artifact.path);
  if (directionOf(stem) === null && !/(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem)) return false;
  const lines = linesOfHead(artifact).filter(({ ended }) => ended);
  return lines.length > 0 && lines.every(({ text }) => readNumber(text.trim()) !== null);
}

/** One series, named like the file. Throws a FormatError. */
export function readNumberColumn({ path, openText }: Artifact): Recording {
  const values: number[] = [];
  const notes: string[] = [];
  for (const line of linesOf(openText())) {
    const value = readNumber(line.text.trim());
    if (value !== null) values.push(value);
    else notes.push(cutOff(line));
  }
  const positions = Float64Array.from(values, (_, row) => row);
  const series = {
    name: stemOf(path),
    axis: "row",
    positions,
    values: Float64Array.from(values),
    elided: false,
  } as const;
  return { series: [series], notes };
}

/** What to note of a last number that was cut in the middle; text anywhere else is an error. */
function cutOff({ text, number, ended }: Line): string {
  if (ended) throw new FormatError(`expected a number, ${quote(text.trim())} came`, number);
  return `the last row (line ${number}) is cut off in the middle, and is left out`;
}

function stemOf(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.replace(/\.[^.]*$/, "");
}
