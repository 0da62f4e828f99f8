import type { Artifact } from "../artifact.ts";
import type { ByteSource } from "../bytes/source.ts";
import { memoize } from "./memoize.ts";
import { headSource } from "./peek.ts";

/** One line of a text, without its end. */
export type Line = {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** False for a last line that no line feed ends: the program that wrote it may have been killed. */
  readonly ended: boolean;
};

const lineFeed = 10;
const carriageReturn = 13;

/**
 * The lines that are not blank, as a terminal shows them: without colours, and of a line that overwrote itself the
 * last state. Ends are LF, CRLF, and the CR CR LF of a Keras CSVLogger on Windows.
 */
export function* linesOf(source: ByteSource): Generator<Line, undefined> {
  for (let line = takeLine(source); line !== null; line = takeLine(source)) {
    if (line.text.trim() !== "") yield line;
  }
}

/** The next line, blank or not; null at the end of the text. */
export function takeLine(source: ByteSource): Line | null {
  const feed = feedIn(source);
  const { bytes, at, end } = source;
  let to = feed === -1 ? end : feed;
  source.at = feed === -1 ? end : feed + 1;
  if (source.at === at) return null;
  while (to > at && bytes[to - 1] === carriageReturn) to--;
  const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn) + 1;
  const text = plainText(bytes.toString("utf8", from, to));
  return { text, number: source.line++, ended: feed !== -1 };
}

/** Where the line ends that begins at `source.at`, with all of it in memory; -1 where no line feed ends it. */
export function feedIn(source: ByteSource): number {
  for (let looked = 0; ; ) {
    const feed = source.bytes.indexOf(lineFeed, source.at + looked);
    if (feed !== -1 && feed < source.end) return feed;
    looked = source.end - source.at;
    if (!source.more()) return -1;
  }
}

function plainText(text: string): string {
  return text.includes("\x1b") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}

/** The lines of an artifact's head. */
export const linesOfHead = memoize((artifact: Artifact): readonly Line[] => [
  ...linesOf(headSource(artifact)),
]);
