import type { ByteSource } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "./quote.ts";

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

/** The next byte of a text; -1 at its end. */
export function peekByte(source: ByteSource): number {
  return source.at < source.end || source.readMore() ? (source.bytes[source.at] ?? -1) : -1;
}

/** Steps over blanks, and gives the byte that comes next; -1 at the end. */
export function skipWhitespace(source: ByteSource): number {
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

/** Steps over a byte and the blanks around it, if it comes next. */
export function takeByte(source: ByteSource, byte: number): boolean {
  if (skipWhitespace(source) !== byte) return false;
  source.at++;
  skipWhitespace(source);
  return true;
}

/** Does this text come next? */
export function startsWith(source: ByteSource, text: Buffer): boolean {
  const { length } = text;
  if (source.end - source.at < length && !source.ensure(length)) return false;
  const { bytes, at } = source;
  for (let index = 0; index < length; index++) if (bytes[at + index] !== text[index]) return false;
  return true;
}

/** What was expected here, and what came. */
export function unexpected(source: ByteSource, expected: string): FormatError {
  source.ensure(200);
  const rest = source.bytes.toString("utf8", source.at, Math.min(source.end, source.at + 200));
  const came =
    rest === "" ? "the file ends" : `${quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0))} came`;
  return new FormatError(`expected ${expected}, ${came}`, source.line);
}
