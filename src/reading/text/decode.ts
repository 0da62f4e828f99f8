import { inMemory } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import { printedIn, recordsOutput } from "./recorded-output.ts";
import { TextSource } from "./text-source.ts";

/** UTF-16 text and the records of what was printed are converted in memory. */
const maxConverted = 64 * 1024 * 1024;
/** Docker parts longer records. */
const longestRecord = 32 * 1024;
const [brace, bracket] = [0x7b, 0x5b];

/** Decodes the beginning of a text and drops a byte order mark; a character that is cut off at the end is dropped. */
export function decodeHead(bytes: Uint8Array): string {
  // A character cut by the end of the head decodes to replacement characters.
  const text = decode(bytes).replace(/(?<!\ufffd)\ufffd+$/, "");
  return recordsOutput(text) ? printedIn(text) : text;
}

/**
 * Skips a byte order mark, converts UTF-16 to UTF-8, and takes what was printed out of the records of a container or of Kaggle.
 * Throws FormatError for text to convert that is too large.
 */
export function decodeSource(source: TextSource): TextSource {
  source.ensure(3);
  const { bytes, end } = source;
  if (end >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) source.at = 3;
  if (end >= 2 && encodingOf(bytes) !== "utf-8") return converted(source, "UTF-16 text", decode);
  if (bytes[source.at] !== brace && bytes[source.at] !== bracket) return source;
  source.ensure(Math.min(longestRecord, source.size));
  const start = source.bytes.toString("utf8", source.at, Math.min(source.end, source.at + longestRecord));
  return recordsOutput(start)
    ? converted(source, "records of printed lines", (bytes) => printedIn(decode(bytes)))
    : source;
}

function converted(source: TextSource, what: string, convert: (bytes: Uint8Array) => string): TextSource {
  if (source.size > maxConverted) {
    const [limit, actual] = [maxConverted, source.size].map((bytes) => Math.round(bytes / 1024 ** 2));
    throw new FormatError(`expected at most ${limit} MiB of ${what}, got ${actual} MiB`);
  }
  source.ensure(source.size);
  return new TextSource(inMemory(Buffer.from(convert(source.bytes.subarray(source.at, source.end)))));
}

/** The encoding that a byte order mark states; UTF-8 without one. */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Decodes UTF-8, or UTF-16 with a byte order mark (which PowerShell's `>` writes), and drops the mark. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
