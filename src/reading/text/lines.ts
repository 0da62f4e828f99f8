import { memoize } from "../../text/memoize.ts";
import type { Artifact } from "../artifact.ts";
import { headSource, type TextSource } from "./text-source.ts";

/** One line of a text, without its line ending. */
export type Line = {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** False for a last line without a line feed: the program that wrote it may have been killed. */
  readonly isComplete: boolean;
};

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Reads the lines that are not blank, as a terminal shows them: without colours, and without what a carriage return
 * overwrote. Lines end in LF, CRLF, or the CR CR LF of a Keras CSVLogger on Windows.
 */
export function* readLines(source: TextSource): Generator<Line, undefined> {
  for (let line = readLine(source); line !== null; line = readLine(source)) {
    if (line.text.trim() !== "") yield line;
  }
}

/** Reads the next line, blank or not; null at the end of the text. */
export function readLine(source: TextSource): Line | null {
  const lineEnd = findLineEnd(source);
  const { bytes, at, end } = source;
  let to = lineEnd === -1 ? end : lineEnd;
  source.at = lineEnd === -1 ? end : lineEnd + 1;
  if (source.at === at) return null;
  while (to > at && bytes[to - 1] === carriageReturn) to--;
  const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn) + 1;
  const text = withoutColours(bytes.toString("utf8", from, to));
  return { text, number: source.line++, isComplete: lineEnd !== -1 };
}

/** Loads the line at the source, and returns the index of its line feed in `source.bytes`; -1 if it has none. */
export function findLineEnd(source: TextSource): number {
  for (let searched = 0; ; ) {
    const index = source.bytes.indexOf(lineFeed, source.at + searched);
    if (index !== -1 && index < source.end) return index;
    searched = source.end - source.at;
    if (!source.readMore()) return -1;
  }
}

function withoutColours(text: string): string {
  return text.includes("\x1b") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}

/** The lines in the head of a file that are not blank. */
export const headLines = memoize((artifact: Artifact): readonly Line[] => [
  ...readLines(headSource(artifact)),
]);
