import { inMemory } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import { encodingOf } from "./encoding.ts";
import { printedIn, recordsOutput } from "./recorded-output.ts";
import { TextSource } from "./text-source.ts";

/** Text that is not UTF-8, and the records of what was printed, are converted in memory. */
const maxConverted = 64 * 1024 * 1024;
/** How much of a text tells its encoding, and whether it is records. */
const headBytes = 64 * 1024;

/** What a crash leaves of a log in place of what the disk had not yet. */
const lost = /\0{16,}/g;

/** Decodes the beginning of a text and drops a byte order mark; a character that is cut off at the end is dropped. */
export function decodeHead(bytes: Uint8Array): string {
  // A character cut by the end of the head decodes to replacement characters.
  const text = decode(withoutHole(bytes))
    .replace(/(?<!\ufffd)\ufffd+$/, "")
    .replaceAll(lost, "");
  return recordsOutput(text) ? printedIn(text) : text;
}

/**
 * Skips a byte order mark, converts other encodings to UTF-8, and takes what was printed out of the records of a container or of
 * Kaggle. Throws FormatError for text to convert that is too large.
 */
export function decodeSource(source: TextSource): TextSource {
  source.ensure(Math.min(headBytes, source.size));
  source.at = source.end - withoutHole(source.bytes.subarray(source.at, source.end)).length;
  const head = source.bytes.subarray(source.at, Math.min(source.end, source.at + headBytes));
  const encoding = encodingOf(head);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) source.at += 3;
  if (encoding.startsWith("utf-16")) return converted(source, "UTF-16 text", decode);
  if (recordsOutput(head.toString("latin1")))
    return converted(source, "records of printed lines", (bytes) => printedIn(decode(bytes)));
  // Figures are ASCII in these encodings, too.
  return encoding === "utf-8" || source.size > maxConverted ? source : converted(source, "text", decode);
}

function converted(source: TextSource, what: string, convert: (bytes: Uint8Array) => string): TextSource {
  if (source.size > maxConverted) {
    const [limit, actual] = [maxConverted, source.size].map((bytes) => Math.round(bytes / 1024 ** 2));
    throw new FormatError(`expected at most ${limit} MiB of ${what}, got ${actual} MiB`);
  }
  source.ensure(source.size);
  return new TextSource(inMemory(Buffer.from(convert(source.bytes.subarray(source.at, source.end)))));
}

/** Drops the zero bytes that stand for what was cut off a log while its program wrote on. */
function withoutHole(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start > 1 ? bytes.subarray(start) : bytes;
}

/** Drops a byte order mark. */
function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes.subarray(0, headBytes));
  const other = encoding === "utf-16le" ? appendedAt(bytes) : bytes.length;
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes.subarray(0, other)) + new TextDecoder().decode(bytes.subarray(other));
}

/** Where a program of another encoding began to append to what PowerShell wrote. */
function appendedAt(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString("latin1");
  const at = text.search(/[\t\r\n\x20-\x7e]{32}(?!\0)/);
  return at === -1 || text.includes("\0", at) ? bytes.length : at;
}
