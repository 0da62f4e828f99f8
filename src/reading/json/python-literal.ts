import { memoize } from "../../text/memoize.ts";
import type { Artifact } from "../artifact.ts";
import { readDecimal } from "../bytes/decimal.ts";
import { NumberList } from "../bytes/number-list.ts";
import { FormatError } from "../format-error.ts";
import { readQuoted } from "../text/quoted.ts";
import { peekByte, readNested, skipWhitespace, startsWith, takeByte, unexpected } from "../text/scan.ts";
import { headSource, type TextSource } from "../text/text-source.ts";
import { DictRowReader } from "./dict-rows.ts";
import {
  type Dict,
  describeLiteral,
  isContainer,
  type List,
  type Literal,
  type PartialLiteral,
} from "./literal.ts";
import { readToken } from "./token.ts";

const [comma, colon] = [44, 58];
const [openList, closeList, openTuple, closeTuple, openDict, closeDict] = [91, 93, 40, 41, 123, 125];
const [doubleQuote, singleQuote] = [34, 39];

/** The value at the start of a file's head; null if there is none. */
export const headLiteral = memoize((artifact: Artifact) => readPartialLiteral(headSource(artifact)));

/** Reads the value at the source, which the end of a file's head may truncate; null if there is none. */
export function readPartialLiteral(source: TextSource): PartialLiteral | null {
  try {
    const value = readLiteral(source);
    return { value, isTruncated: source.isTruncated };
  } catch (thrown) {
    if (thrown instanceof FormatError) return null;
    throw thrown;
  }
}

/**
 * Reads the value at the source and moves behind it: JSON, or what Python prints for its lists, dicts and numbers
 * (single quotes, None, nan, trailing commas, `np.float32(0.69)`, `array([…], dtype=float32)`, `...`). Throws a
 * FormatError.
 */
export function readLiteral(source: TextSource): Literal {
  switch (skipWhitespace(source)) {
    case openDict:
      return readDict(source);
    case openList:
      return readList(source, closeList);
    case openTuple:
      return readList(source, closeTuple);
    case doubleQuote:
    case singleQuote:
      return readQuoted(source);
    default:
      return readToken(source, readLiteral);
  }
}

/** Throws a FormatError unless only whitespace is left. */
export function expectEnd(source: TextSource): void {
  if (skipWhitespace(source) !== -1) throw unexpected(source, "the end of the file");
}

/** Reads the one value that is the whole text. Throws a FormatError. */
export function parseLiteral(source: TextSource): Literal {
  const value = readLiteral(source);
  expectEnd(source);
  return value;
}

function readDict(source: TextSource): Dict {
  const dict: Dict = { kind: "dict", entries: new Map(), line: source.line };
  readBracketed(source, () => {
    while (!takeByte(source, closeDict)) {
      const key = readKey(source);
      if (!takeByte(source, colon)) throw unexpected(source, "`:`");
      dict.entries.set(key, readLiteral(source));
      expectComma(source, closeDict);
    }
  });
  return dict;
}

/** Reads a dict's key; any scalar of Python may be one. */
function readKey(source: TextSource): string {
  const { line } = source;
  const key = readLiteral(source);
  if (typeof key !== "object" || key === null) return String(key);
  throw new FormatError(`expected a key, got ${describeLiteral(key)}`, line);
}

/** Steps over a comma, or stops at the closing bracket. */
function expectComma(source: TextSource, close: number): void {
  if (takeByte(source, comma) || peekByte(source) === close) return;
  throw unexpected(source, `\`,\` or \`${String.fromCharCode(close)}\``);
}

/** Steps over the opening bracket and reads the items; in a file's head, the items end where the head does. */
function readBracketed(source: TextSource, readItems: () => void): void {
  source.at++;
  try {
    readNested(source, readItems);
  } catch (thrown) {
    if (!source.isHead || !(thrown instanceof FormatError)) throw thrown;
    source.isTruncated = true;
    source.at = source.end;
  }
}

function readList(source: TextSource, close: number): List {
  const items = new Items(source.line);
  readBracketed(source, () => {
    while (!takeByte(source, close)) {
      if (takeEllipsis(source)) items.truncated = true;
      else items.read(source);
      expectComma(source, close);
    }
  });
  return items.toList();
}

// An article printed `"""` where Python prints `...`; neither is a valid item in JSON or Python.
const ellipses = ["...", "…", '"""'].map((mark) => Buffer.from(mark));

function takeEllipsis(source: TextSource): boolean {
  const mark = ellipses.find(
    (ellipsis) => source.bytes[source.at] === ellipsis[0] && startsWith(source, ellipsis),
  );
  if (mark) source.at += mark.length;
  return mark !== undefined;
}

/** Where `readDecimal` leaves its result. */
const number = new Float64Array(1);

/** The items of one list, kept in columns as long as all are numbers or all are dicts. */
class Items {
  truncated = false;
  readonly #line: number;
  readonly #numbers = new NumberList();
  #rows: DictRowReader | null = null;
  #mixed: { items: Literal[]; lines: number[] } | null = null;

  constructor(line: number) {
    this.#line = line;
  }

  read(source: TextSource): void {
    const { line } = source;
    const byte = peekByte(source);
    if (this.truncated) readLiteral(source);
    else if (this.#mixed === null && byte === openDict && this.#numbers.length === 0) {
      this.#rows ??= new DictRowReader(readLiteral);
      this.#rows.read(source);
    } else {
      const item = readDecimal(source, number, 0) ? (number[0] ?? Number.NaN) : readLiteral(source);
      if (typeof item === "number" && this.#mixed === null && this.#rows === null) this.#numbers.push(item);
      // Of points, `[[1, 0.5], …]`, the one in which a file's head ends is none.
      else if (!(source.isTruncated && this.#mixed !== null && isContainer(item))) this.#mix(item, line);
    }
  }

  #mix(item: Literal, line: number): void {
    if (this.#mixed === null) {
      const items: Literal[] = [...this.#numbers];
      // No curve is made of dicts that stand beside other items, so they stay empty.
      const dict: Dict = { kind: "dict", entries: new Map(), line };
      for (let row = 0; row < (this.#rows?.count ?? 0); row++) items.push(dict);
      this.#mixed = { items, lines: items.map(() => line) };
    }
    this.#mixed.items.push(item);
    this.#mixed.lines.push(line);
  }

  toList(): List {
    const { truncated } = this;
    const start = { kind: "list", line: this.#line, truncated } as const;
    if (this.#mixed !== null) {
      return { ...start, length: this.#mixed.items.length, content: { kind: "mixed", ...this.#mixed } };
    }
    const rows = this.#rows;
    if (rows !== null) {
      const content = {
        kind: "rows",
        table: () => rows.toTable(),
        names: () => rows.columnNames(),
        histories: rows.histories,
      } as const;
      return { ...start, length: rows.count, content };
    }
    return { ...start, length: this.#numbers.length, content: { kind: "numbers", numbers: this.#numbers } };
  }
}
