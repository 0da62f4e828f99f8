import { FormatError } from "../format.ts";
import type { Cursor } from "./cursor.ts";

const backslash = 92;
const lineFeed = 10;

/** The text between the quotes at the cursor, its escapes undone. Throws a FormatError. */
export function readText(cursor: Cursor): string {
  const { text, line } = cursor;
  const mark = text.charCodeAt(cursor.at);
  const from = ++cursor.at;
  let isEscaped = false;
  for (; cursor.at < text.length; cursor.at++) {
    const code = text.charCodeAt(cursor.at);
    if (code === mark) {
      const raw = text.slice(from, cursor.at++);
      return isEscaped ? undoEscapes(raw) : raw;
    }
    if (code === lineFeed) cursor.line++;
    if (code !== backslash) continue;
    isEscaped = true;
    cursor.at++;
  }
  throw new FormatError(
    `expected a closing ${String.fromCharCode(mark)} for the text that begins here, the file ends`,
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

function undoEscapes(raw: string): string {
  return raw.replaceAll(escapes, (whole, u?: string, x?: string, long?: string, char?: string) => {
    const code = Number.parseInt(u ?? x ?? long ?? "", 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return char === undefined ? whole : (controls.get(char) ?? char);
  });
}
