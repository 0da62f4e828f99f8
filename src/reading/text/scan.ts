import { formatInteger } from "../../text/format-integer.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "./quote.ts";
import type { TextSource } from "./text-source.ts";

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

/** Returns the next byte; -1 at the end of the text. */
export function peekByte(source: TextSource): number {
  return source.at < source.end || source.readMore() ? (source.bytes[source.at] ?? -1) : -1;
}

/** Steps over whitespace and counts its lines. Returns the next byte; -1 at the end of the text. */
export function skipWhitespace(source: TextSource): number {
  for (;;) {
    const { bytes, end } = source;
    let { at } = source;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === lineFeed) source.line++;
      else if (byte !== space && byte !== carriageReturn && byte !== tab) {
        source.at = at;
        return byte;
      }
    }
    source.at = at;
    if (!source.readMore()) return -1;
  }
}

/** Steps over the given byte and the whitespace around it; false if another byte is next. */
export function takeByte(source: TextSource, byte: number): boolean {
  if (skipWhitespace(source) !== byte) return false;
  source.at++;
  skipWhitespace(source);
  return true;
}

/** Whether the given text is next. */
export function startsWith(source: TextSource, text: Buffer): boolean {
  const { length } = text;
  if (source.end - source.at < length && !source.ensure(length)) return false;
  const { bytes, at } = source;
  for (let index = 0; index < length; index++) if (bytes[at + index] !== text[index]) return false;
  return true;
}

/** Files nest brackets a few levels deep; each level takes a part of the call stack. */
const maxDepth = 64;

/** Of one value. Each takes some 600 bytes of memory, and only 3 of the file. */
const maxBrackets = 2 ** 19;

/** Reads what is inside of a bracket. Throws a FormatError for too many brackets, in one another or in one value. */
export function readNested<Content>(source: TextSource, read: () => Content): Content {
  if (source.depth === maxDepth) throw unexpected(source, `at most ${maxDepth} nested brackets`);
  source.brackets = source.depth === 0 ? 1 : source.brackets + 1;
  if (source.brackets > maxBrackets)
    throw unexpected(source, `at most ${formatInteger(maxBrackets)} brackets in one value`);
  source.depth++;
  try {
    return read();
  } finally {
    source.depth--;
  }
}

/** Makes the error for a source that does not continue as expected. */
export function unexpected(source: TextSource, expected: string): FormatError {
  source.ensure(200);
  const rest = source.bytes.toString("utf8", source.at, Math.min(source.end, source.at + 200));
  const actual = rest === "" ? "the end of the file" : quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0));
  return new FormatError(`expected ${expected}, got ${actual}`, source.line);
}
