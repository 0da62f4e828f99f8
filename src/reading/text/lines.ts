import type { Artifact } from "../artifact.ts";
import type { ByteSource } from "../bytes/source.ts";
import { memoize } from "./memoize.ts";
import { headSource } from "./text-source.ts";

/** One line of a text, without its end. */
export type Line = {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** False for a last line that no line feed ends: the program that wrote it may have been killed. */
  readonly isComplete: boolean;
};

const lineFeed = 10;
const carriageReturn = 13;

/**
 * The lines that are not blank, as a terminal shows them: without colours, and of a line that overwrote itself the
 * last state. Ends are LF, CRLF, and the CR CR LF of a Keras CSVLogger on Windows.
 */
export function* readLines(source: ByteSource): Generator<Line, undefined> {
  for (let line = readLine(source); line !== null; line = readLine(source)) {
    if (line.text.trim() !== "") yield line;
  }
}

/** The next line, blank or not; null at the end of the text. */
export function readLine(source: ByteSource): Line | null {
  const feed = findLineEnd(source);
  const { bytes, at, end } = source;
  let to = feed === -1 ? end : feed;
  source.at = feed === -1 ? end : feed + 1;
  if (source.at === at) return null;
  while (to > at && bytes[to - 1] === carriageReturn) to--;
  const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn) + 1;
  const text = plainText(bytes.toString("utf8", from, to));
  return { text, number: source.line++, isComplete: feed !== -1 };
}

/** Where the line ends that begins at `source.at`, with all of it in memory; -1 where no line feed ends it. */
export function findLineEnd(source: ByteSource): number {
  for (let looked = 0; ; ) {
    const feed = source.bytes.indexOf(lineFeed, source.at + looked);
    if (feed !== -1 && feed < source.end) return feed;
    looked = source.end - source.at;
    if (!source.readMore()) return -1;
  }
}

function plainText(text: string): string {
  return text.includes("\x1b") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}

/** The lines of an artifact's head. */
export const headLines = memoize((artifact: Artifact): readonly Line[] => [
  ...readLines(headSource(artifact)),
]);
