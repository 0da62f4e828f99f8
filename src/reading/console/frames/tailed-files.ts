import type { LeftOut } from "../../../curves/model.ts";
import type { ParsedRun } from "../../format.ts";
import { FormatError, NoHistoryError } from "../../format-error.ts";
import { readLines } from "../../text/lines.ts";
import type { TextSource } from "../../text/text-source.ts";
import type { Frame } from "./frame.ts";

/** What `tail` writes above the lines of each of several files: `==> train.log <==`. */
const heading = /^==> (\S.{0,300}) <==\s*$/;

/** Of a log that `tail` wrote, one of these lines is such a heading. */
const looked = 20;

/** Each of them is read for itself. */
const maxFiles = 64;

/** The files whose lines `tail` shows, by turns or one behind another; none of any other log. */
function tailedFiles(open: () => TextSource): string[] {
  const files = new Set<string>();
  let line = 0;
  for (const { text } of readLines(open())) {
    const file = fileIn(text);
    if (file !== null) files.add(file);
    if (files.size > maxFiles)
      throw new FormatError(`expected at most ${maxFiles} files in a log of \`tail\`, got more`, line + 1);
    if (++line > looked && files.size === 0) return [];
  }
  return [...files];
}

function fileIn(text: string): string | null {
  return text.startsWith("==> ") ? (heading.exec(text)?.[1] ?? null) : null;
}

/** The lines of a file; of none, all. */
export function* framesOf(frames: Iterable<Frame>, file: string | null): Generator<Frame, undefined> {
  let current: string | null = null;
  for (const frame of frames) {
    current = (file === null ? null : fileIn(frame.text)) ?? current;
    if (current === file) yield frame;
  }
}

/** Reads each of the files that `tail` shows for itself; any other log as a whole. */
export function readEachFile(
  open: () => TextSource,
  read: (file: string | null) => ParsedRun[],
): ParsedRun[] {
  const files = tailedFiles(open);
  if (files.length < 2) return read(null);
  const names = files.map((file) => file.replace(/^.*\//, ""));
  const isUnique = new Set(names).size === names.length;
  const others: LeftOut[] = [];
  const runs = files.flatMap((file, index) => {
    const own = runsOf(file, read);
    if (own.length === 0) others.push({ what: `the lines of ${file}`, why: "no training" });
    const name = ((isUnique && names[index]) || file).replace(/\.\w{1,5}$/, "");
    return own.map((run) => ({ ...run, name }));
  });
  if (runs.length === 0) throw new NoHistoryError(`expected a training, got none in ${files.join(", ")}`);
  return runs.map((run) => ({ ...run, leftOut: [...(run.leftOut ?? []), ...others] }));
}

function runsOf(file: string, read: (file: string) => ParsedRun[]): ParsedRun[] {
  try {
    return read(file);
  } catch (thrown) {
    if (thrown instanceof NoHistoryError) return [];
    throw thrown;
  }
}
