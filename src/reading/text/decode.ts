import { inMemory } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import { TextSource } from "./text-source.ts";

/** UTF-16 text is converted in memory. */
const maxUtf16Bytes = 64 * 1024 * 1024;

/** Decodes the beginning of a text and drops a byte order mark; a character that is cut off at the end is dropped. */
export function decodeHead(bytes: Uint8Array): string {
  // A character cut by the end of the head decodes to replacement characters.
  return decode(bytes).replace(/(?<!\ufffd)\ufffd+$/, "");
}

/** Skips a byte order mark and converts UTF-16 to UTF-8. Throws FormatError for UTF-16 that is too large. */
export function decodeSource(source: TextSource): TextSource {
  source.ensure(3);
  const { bytes, end } = source;
  if (end >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) source.at = 3;
  if (end < 2 || encodingOf(bytes) === "utf-8") return source;
  if (source.size > maxUtf16Bytes) {
    const [limit, actual] = [maxUtf16Bytes, source.size].map((bytes) => Math.round(bytes / 1024 ** 2));
    throw new FormatError(`expected at most ${limit} MiB of UTF-16 text, got ${actual} MiB`);
  }
  source.ensure(source.size);
  return new TextSource(inMemory(Buffer.from(decode(source.bytes.subarray(source.at, source.end)))));
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
