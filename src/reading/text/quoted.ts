import { FormatError } from "../format-error.ts";
import type { TextSource } from "./text-source.ts";

const [lineFeed, backslash] = [10, 92];

/** Reads the quoted string at the source, and decodes its escapes. Throws a FormatError. */
export function readQuoted(source: TextSource): string {
  const { line } = source;
  const quoteMark = source.bytes[source.at];
  let hasEscapes = false;
  for (let length = 1; ; length++) {
    if (source.at + length >= source.end && !source.ensure(length + 1)) throw unclosed(quoteMark, line);
    const byte = source.bytes[source.at + length];
    if (byte === quoteMark) {
      const raw = source.bytes.toString("utf8", source.at + 1, source.at + length);
      source.at += length + 1;
      return hasEscapes ? decodeEscapes(raw) : raw;
    }
    if (byte === lineFeed) source.line++;
    if (byte === backslash) {
      hasEscapes = true;
      length++;
    }
  }
}

function unclosed(quoteMark = 0, line: number): FormatError {
  const quote = String.fromCharCode(quoteMark);
  return new FormatError(
    `expected a closing ${quote} for the string that begins here, got the end of the file`,
    line,
  );
}

const escapes = /\\(?:u([\da-f]{4})|x([\da-f]{2})|U(00[\da-f]{6})|(.))/gis;
const controls = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
]);

function decodeEscapes(raw: string): string {
  return raw.replaceAll(escapes, (whole, u?: string, x?: string, long?: string, char?: string) => {
    const code = Number.parseInt(u ?? x ?? long ?? "", 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return char === undefined ? whole : (controls.get(char) ?? char);
  });
}
