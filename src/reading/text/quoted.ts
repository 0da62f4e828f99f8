import type { ByteSource } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";

const [lineFeed, backslash] = [10, 92];

/** The text between the quotes at the source, its escapes undone. Throws a FormatError. */
export function readQuoted(source: ByteSource): string {
  const { line } = source;
  const mark = source.bytes[source.at];
  let isEscaped = false;
  for (let length = 1; ; length++) {
    if (source.at + length >= source.end && !source.ensure(length + 1)) throw unclosed(mark, line);
    const byte = source.bytes[source.at + length];
    if (byte === mark) {
      const raw = source.bytes.toString("utf8", source.at + 1, source.at + length);
      source.at += length + 1;
      return isEscaped ? undoEscapes(raw) : raw;
    }
    if (byte === lineFeed) source.line++;
    if (byte === backslash) {
      isEscaped = true;
      length++;
    }
  }
}

function unclosed(mark = 0, line: number): FormatError {
  const quote = String.fromCharCode(mark);
  return new FormatError(`expected a closing ${quote} for the text that begins here, the file ends`, line);
}

const escapes = /\\(?:u([\da-f]{4})|x([\da-f]{2})|U(00[\da-f]{6})|(.))/gis;
const controls = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
]);

function undoEscapes(raw: string): string {
  return raw.replaceAll(escapes, (whole, u?: string, x?: string, long?: string, char?: string) => {
    const code = Number.parseInt(u ?? x ?? long ?? "", 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return char === undefined ? whole : (controls.get(char) ?? char);
  });
}
