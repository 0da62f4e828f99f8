import type { Artifact } from "../artifact.ts";
import { readDecimal } from "../bytes/decimal.ts";
import { NumberList } from "../bytes/number-list.ts";
import type { ByteSource } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import type { Table } from "../table/table.ts";
import { memoize } from "../text/memoize.ts";
import { readQuoted } from "../text/quoted.ts";
import { peekByte, skipWhitespace, startsWith, takeByte, unexpected } from "../text/scan.ts";
import { headSource } from "../text/text-source.ts";
import { DictRowReader } from "./dict-rows.ts";
import { readToken } from "./token.ts";

/**
 * A list, tuple or array. Numbers, and dicts that have the like keys, are kept as such columns; the items of any other
 * list one by one. Of an truncated list, what came before the `...`.
 */
export type List = {
  readonly kind: "list";
  /** Where it begins; null where it stands in no text. */
  readonly line: number | null;
  readonly length: number;
  readonly truncated: boolean;
  readonly content:
    | { readonly kind: "numbers"; readonly numbers: NumberList }
    | { readonly kind: "rows"; readonly table: () => Table; readonly names: () => string[] }
    | { readonly kind: "mixed"; readonly items: readonly Literal[]; readonly lines: readonly number[] };
};

/** A `Map`, so that a key `__proto__` is a key like any other. */
export type Dict = {
  readonly kind: "dict";
  readonly entries: Map<string, Literal>;
  readonly line: number | null;
};

export type Literal = number | string | boolean | null | List | Dict;

const deepest = 64;
const [comma, colon] = [44, 58];
const [openList, closeList, openTuple, closeTuple, openDict, closeDict] = [91, 93, 40, 41, 123, 125];
const [doubleQuote, singleQuote] = [34, 39];

/** The value that the head of a file begins, as far as it reaches; null where it begins none. */
export const headLiteral = memoize((artifact: Artifact) => readPartialLiteral(headSource(artifact)));

/** The same from anywhere in a head. */
export function readPartialLiteral(source: ByteSource): { value: Literal; isCut: boolean } | null {
  try {
    const value = readLiteral(source);
    return { value, isCut: source.isTruncated };
  } catch (thrown) {
    if (thrown instanceof FormatError) return null;
    throw thrown;
  }
}

/**
 * Reads the value at the source, and leaves the source behind it: JSON, or what Python prints for its lists, dicts and
 * numbers (single quotes, None, nan, trailing commas, `np.float32(0.69)`, `array([…], dtype=float32)`, `...`).
 * Throws a FormatError.
 */
export function readLiteral(source: ByteSource): Literal {
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

/** Throws unless only blanks are left. */
export function expectEnd(source: ByteSource): void {
  if (skipWhitespace(source) !== -1) throw unexpected(source, "the end of the file");
}

/** The one value that is the whole text. Throws a FormatError. */
export function parseLiteral(source: ByteSource): Literal {
  const value = readLiteral(source);
  expectEnd(source);
  return value;
}

function readDict(source: ByteSource): Dict {
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

/** The key of a dict as text, whatever Python has for a key. */
export function readKey(source: ByteSource): string {
  const { line } = source;
  const key = readLiteral(source);
  if (typeof key !== "object" || key === null) return String(key);
  throw new FormatError("expected a key, a list or dict came", line);
}

/** After an item: another may follow, or the bracket closes. */
export function expectComma(source: ByteSource, close: number): void {
  if (takeByte(source, comma) || peekByte(source) === close) return;
  throw unexpected(source, `\`,\` or \`${String.fromCharCode(close)}\``);
}

/** Steps over the opening bracket and reads what stands in it. */
export function readBracketed(source: ByteSource, readItems: () => void): void {
  if (source.depth === deepest) throw unexpected(source, `at most ${deepest} brackets within each other`);
  source.at++;
  source.depth++;
  try {
    readItems();
  } catch (thrown) {
    if (!source.isHead || !(thrown instanceof FormatError)) throw thrown;
    source.isTruncated = true;
    source.at = source.end;
  }
  source.depth--;
}

function readList(source: ByteSource, close: number): List {
  const items = new Items(source.line);
  readBracketed(source, () => {
    while (!takeByte(source, close)) {
      if (elidesHere(source)) items.truncated = true;
      else items.read(source);
      expectComma(source, close);
    }
  });
  return items.list();
}

// An article printed `"""` where Python prints `...`; neither JSON nor Python can mean anything else by it.
const elisions = ["...", "…", '"""'].map((mark) => Buffer.from(mark));

function elidesHere(source: ByteSource): boolean {
  const mark = elisions.find((one) => source.bytes[source.at] === one[0] && startsWith(source, one));
  if (mark) source.at += mark.length;
  return mark !== undefined;
}

/** The number read last. */
const number = new Float64Array(1);

/** The items of one list, kept as what the first of them are for as long as they are. */
class Items {
  truncated = false;
  readonly #line: number;
  readonly #numbers = new NumberList();
  readonly #rows = new DictRowReader(readLiteral);
  #mixed: { items: Literal[]; lines: number[] } | null = null;

  constructor(line: number) {
    this.#line = line;
  }

  read(source: ByteSource): void {
    const { line } = source;
    const byte = peekByte(source);
    if (this.truncated) readLiteral(source);
    else if (this.#mixed === null && byte === openDict && this.#numbers.length === 0) this.#rows.read(source);
    else {
      const item = readDecimal(source, number, 0) ? (number[0] ?? Number.NaN) : readLiteral(source);
      if (typeof item === "number" && this.#mixed === null && this.#rows.count === 0)
        this.#numbers.push(item);
      else this.#mix(item, line);
    }
  }

  #mix(item: Literal, line: number): void {
    if (this.#mixed === null) {
      const items: Literal[] = [...this.#numbers];
      // What dicts beside other items held, no curve is made of.
      for (let row = 0; row < this.#rows.count; row++) items.push({ kind: "dict", entries: new Map(), line });
      this.#mixed = { items, lines: items.map(() => line) };
    }
    this.#mixed.items.push(item);
    this.#mixed.lines.push(line);
  }

  list(): List {
    const { truncated } = this;
    const start = { kind: "list", line: this.#line, truncated } as const;
    if (this.#mixed !== null) {
      return { ...start, length: this.#mixed.items.length, content: { kind: "mixed", ...this.#mixed } };
    }
    if (this.#rows.count > 0) {
      const rows = this.#rows;
      const content = { kind: "rows", table: () => rows.toTable(), names: () => rows.columnNames() } as const;
      return { ...start, length: rows.count, content };
    }
    return { ...start, length: this.#numbers.length, content: { kind: "numbers", numbers: this.#numbers } };
  }
}
