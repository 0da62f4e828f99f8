import { readDecimal } from "../bytes/decimal.ts";
import type { ByteSource } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import { RowNumbers } from "../table/row-numbers.ts";
import { addCell, addText, type Column, emptyColumn, maxColumns, type Table } from "../table/table.ts";
import { parseNumber } from "../text/number.ts";
import { quote } from "../text/quote.ts";
import { readQuoted } from "../text/quoted.ts";
import { peekByte, skipWhitespace, startsWith, takeByte, unexpected } from "../text/scan.ts";
import type { Literal } from "./python-literal.ts";
import { type NumberSpan, RowTemplate } from "./row-template.ts";

/** How many dicts around a value are flattened: `{"train": {"loss": 0.5}}` is `train/loss`. */
export const maxDictDepth = 2;

const [comma, colon] = [44, 58];
/** A longer row is read key by key. */
const longestKept = 16 * 1024;

/** Train rows, evaluations, the rows at an epoch's end. */
const maxTemplates = 4;

const [openDict, closeDict, doubleQuote, singleQuote] = [123, 125, 34, 39];

/** A key that rows have, with its quotes as it stands in the text. */
type Key = {
  readonly text: Buffer;
  /** The column of what stands there; the keys above are joined to its name by `/`. */
  readonly column: Column;
  /** The keys of the dict that may stand there. */
  readonly inner: Keys;
  /** The key that stood behind it in the row before. */
  next: Key | null;
};

type Keys = { readonly prefix: string; readonly byName: Map<string, Key>; first: Key | null };

function keysBelow(prefix: string): Keys {
  return { prefix, byName: new Map(), first: null };
}

/**
 * Dicts, one after the other, as the rows of a table. Rows may be sparse, and lists in them are left aside. Rows have
 * their keys in the same order for the most part: each key is first compared, as bytes, with the one expected.
 */
export class DictRowReader {
  count = 0;
  readonly #readValue: (source: ByteSource) => Literal;
  readonly #keys = keysBelow("");
  readonly #columns: Column[] = [];
  readonly #lines = new RowNumbers();
  #fault: FormatError | null = null;
  readonly #cell = new Float64Array(1);
  /** The kinds of rows met last, the newest first. */
  #templates: RowTemplate[] = [];
  /** The numbers of this row; null where it holds what a template can't. */
  #marks: NumberSpan[] | null = null;

  constructor(readValue: (source: ByteSource) => Literal) {
    this.#readValue = readValue;
  }

  /** Reads the dict at the source. Throws a FormatError. */
  read(source: ByteSource): void {
    this.#lines.push(source.line);
    const row = this.count++;
    for (const template of this.#templates) if (template.read(source, row)) return;
    source.ensure(longestKept);
    const { offset, at } = source;
    this.#marks = [];
    this.#readDict(source, this.#keys, maxDictDepth);
    if (this.#marks === null || this.#marks.length === 0 || source.offset - offset !== source.at - at) return;
    const template = new RowTemplate(source.bytes, at, source.at, this.#marks);
    this.#templates = [template, ...this.#templates.slice(0, maxTemplates - 1)];
  }

  /** Forgets the last row, which began in this line and was not read to its end. */
  dropLast(line: number): void {
    const row = this.count - 1;
    if (this.#lines.last !== line) return;
    for (const { rows, values, blankRows } of this.#columns) {
      if (rows.last === row) {
        rows.pop();
        values.pop();
      }
      if (blankRows.last === row) blankRows.pop();
    }
    this.#lines.pop();
    this.count--;
  }

  /** Throws a FormatError where the rows are no table. */
  toTable(): Table {
    if (this.#fault) throw this.#fault;
    const columns = this.#columns.filter(isUsed);
    return { columns, rows: this.count, lines: this.#lines, notes: [] };
  }

  columnNames(): string[] {
    return this.#columns.filter(isUsed).map(({ name }) => name);
  }

  #readDict(source: ByteSource, keys: Keys, depth: number): void {
    source.at++;
    let before: Key | null = null;
    let byte = skipWhitespace(source);
    while (byte !== closeDict) {
      const expected: Key | null = before === null ? keys.first : before.next;
      const key: Key =
        expected !== null && startsWith(source, expected.text) ? expected : this.#readKey(source, keys);
      if (key === expected) source.at += key.text.length;
      else if (before === null) keys.first = key;
      else before.next = key;
      before = key;
      if (!takeByte(source, colon)) throw unexpected(source, "`:`");
      this.#readCell(source, key, depth);
      byte = skipWhitespace(source);
      if (byte === comma) {
        source.at++;
        byte = skipWhitespace(source);
      } else if (byte !== closeDict) throw unexpected(source, "`,` or `}`");
    }
    source.at++;
  }

  #readKey(source: ByteSource, keys: Keys): Key {
    const mark = peekByte(source);
    const name =
      mark === doubleQuote || mark === singleQuote ? readQuoted(source) : String(this.#readValue(source));
    const known = keys.byName.get(name);
    if (known) return known;
    const quoted = Buffer.from(mark === singleQuote ? `'${name}'` : `"${name}"`);
    const column = emptyColumn(keys.prefix + name);
    const key = { text: quoted, column, inner: keysBelow(`${keys.prefix}${name}/`), next: null };
    keys.byName.set(name, key);
    this.#columns.push(column);
    if (this.#columns.length > maxColumns) {
      this.#fault ??= new FormatError(
        `expected at most ${maxColumns} different keys, more came`,
        source.line,
      );
      keys.byName.delete(name);
      this.#columns.pop();
    }
    return key;
  }

  #readCell(source: ByteSource, { column, inner }: Key, depth: number): void {
    const byte = peekByte(source);
    const { line, at } = source;
    if (readDecimal(source, this.#cell, 0)) {
      this.#marks?.push({ column, from: at, to: source.at });
      this.#add(column, this.#cell[0] ?? Number.NaN, line);
      return;
    }
    if (byte === openDict && depth > 0) {
      this.#readDict(source, inner, depth - 1);
      return;
    }
    const value = this.#readValue(source);
    if (value === null) this.#marks = null;
    if (value === null) column.blankRows.push(this.count - 1);
    else if (typeof value !== "object") {
      const number = typeof value === "number" ? value : parseNumber(String(value));
      if (number === null) addText(column, this.count - 1, String(value), line);
      else this.#add(column, number, line);
      if (number !== null || column.labels !== null) this.#marks = null;
    }
  }

  #add(column: Column, value: number, line: number): void {
    const row = this.count - 1;
    if (column.rows.length > 0 && column.rows.last === row) {
      const message = `expected one value of ${quote(column.name)} in a row, two came`;
      this.#fault ??= new FormatError(message, line);
    }
    addCell(column, row, value);
  }
}

/** Did anything but lists and dicts stand there? */
function isUsed({ rows, blankRows, firstText }: Column): boolean {
  return rows.length > 0 || blankRows.length > 0 || firstText !== null;
}
