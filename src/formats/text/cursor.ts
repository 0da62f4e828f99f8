import { FormatError } from "../format.ts";
import { quote } from "./came.ts";

/** How far a text has been read. `line` is 1-based. */
export type Cursor = {
  readonly text: string;
  at: number;
  line: number;
  /** How many brackets are open. */
  depth: number;
  /** A head ends anywhere: its open lists and dicts end with it. */
  readonly isHead: boolean;
  isCut: boolean;
};

export function cursorOn(text: string, line = 1): Cursor {
  return { text, at: 0, line, depth: 0, isHead: false, isCut: false };
}

const lineFeed = 10;

/** Steps over a character and the blanks around it, if it comes next. */
export function take(cursor: Cursor, char: string): boolean {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== char) return false;
  cursor.at++;
  skipBlanks(cursor);
  return true;
}

export function skipBlanks(cursor: Cursor): void {
  const { text } = cursor;
  for (; cursor.at < text.length; cursor.at++) {
    const code = text.charCodeAt(cursor.at);
    if (code === lineFeed) cursor.line++;
    else if (code !== 32 && code !== 13 && code !== 9) return;
  }
}

/** What was expected here, and what came. */
export function unexpected(cursor: Cursor, expected: string): FormatError {
  const rest = cursor.text.slice(cursor.at, cursor.at + 41);
  const came =
    rest === "" ? "the file ends" : `${quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0))} came`;
  return new FormatError(`expected ${expected}, ${came}`, cursor.line);
}
