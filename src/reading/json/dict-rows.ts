import { isKnownName, parseName } from "../../curves/names.ts";
import { readDecimal } from "../bytes/decimal.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis, pairedMetrics } from "../table/columns.ts";
import { RowNumbers } from "../table/row-numbers.ts";
import { addCell, addText, type Column, emptyColumn, maxColumns, type Table } from "../table/table.ts";
import { parseNumber } from "../text/number.ts";
import { quote } from "../text/quote.ts";
import { readQuoted } from "../text/quoted.ts";
import { peekByte, skipWhitespace, startsWith, takeByte, unexpected } from "../text/scan.ts";
import type { TextSource } from "../text/text-source.ts";
import { averagePrecisionIn } from "./coco-stats.ts";
import { type Dict, isContainer, isDict, type List, type Literal } from "./literal.ts";
import { type NumberSpan, type RowLabel, RowTemplate } from "./row-template.ts";
import { describeUnread, holdsNumbers } from "./unread-lists.ts";

/** How many levels of nested dicts are flattened: `{"train": {"loss": 0.5}}` has the column `train/loss`. */
export const maxDictDepth = 2;

const [comma, colon] = [44, 58];
/** Longer rows are not made a template of. */
const maxTemplateBytes = 16 * 1024;

/** Rows of training, of evaluations and of the ends of epochs may alternate. */
const maxTemplates = 4;

const [openDict, closeDict, doubleQuote, singleQuote] = [123, 125, 34, 39];

/** A key of the rows. */
type Key = {
  /** As in the text, with its quotes. */
  readonly text: Buffer;
  /** The column of its values, named by the path of keys joined by `/`. */
  readonly column: Column;
  /** The keys of the dicts that are its values. */
  readonly inner: Keys;
  /** The key that followed it in the previous row. */
  next: Key | null;
};

type Keys = { readonly prefix: string; readonly byName: Map<string, Key>; first: Key | null };

function keysBelow(prefix: string): Keys {
  return { prefix, byName: new Map(), first: null };
}

/**
 * Reads dicts as the rows of a table. Rows may be sparse; lists in them are left out. Most rows have their keys in the
 * same order, so each key is first compared, as bytes, with the one that followed in the previous row.
 */
export class DictRowReader {
  count = 0;
  readonly #readValue: (source: TextSource) => Literal;
  readonly #keys = keysBelow("");
  readonly #columns: Column[] = [];
  /** The lists of known metrics, and the logs by epoch, in each row that has one. */
  readonly histories: Dict[] = [];
  readonly #lines = new RowNumbers();
  #historyRow = -1;
  /** The keys of lists and of deeper dicts, which make no column. */
  readonly #unread = new Set<string>();
  /** Why the rows make no table; thrown only once a table is asked for. */
  #error: FormatError | null = null;
  readonly #cell = new Float64Array(1);
  /** The most recent kinds of rows, newest first. */
  #templates: RowTemplate[] = [];
  /** The numbers of this row; null if no template can be made of it. */
  #numbers: NumberSpan[] | null = null;
  /** The labels of this row. */
  #labels: RowLabel[] = [];

  constructor(readValue: (source: TextSource) => Literal) {
    this.#readValue = readValue;
  }

  /** Reads the dict at the source. Throws a FormatError. */
  read(source: TextSource): void {
    this.#lines.push(source.line);
    const row = this.count++;
    for (const template of this.#templates) if (template.read(source, row)) return;
    source.ensure(maxTemplateBytes);
    const { offset, at } = source;
    this.#numbers = [];
    this.#labels = [];
    this.#readDict(source, this.#keys, maxDictDepth);
    if (this.#numbers === null || this.#numbers.length === 0 || source.offset - offset !== source.at - at)
      return;
    const template = new RowTemplate(source.bytes, at, source.at, this.#numbers, this.#labels);
    this.#templates = [template, ...this.#templates.slice(0, maxTemplates - 1)];
  }

  /** Removes the last row if it began on this line. */
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

  /** Throws a FormatError if a row has a key twice, or there are too many keys. */
  toTable(): Table {
    if (this.#error) throw this.#error;
    const columns = this.#columns.filter(hasValue);
    const leftOut = describeUnread(this.#unread);
    return { columns, rows: this.count, lines: this.#lines, notes: [], leftOut };
  }

  columnNames(): string[] {
    return this.#columns.filter(hasValue).map(({ name }) => name);
  }

  #readDict(source: TextSource, keys: Keys, depth: number): void {
    source.at++;
    let previous: Key | null = null;
    let byte = skipWhitespace(source);
    while (byte !== closeDict) {
      const expected: Key | null = previous === null ? keys.first : previous.next;
      const key: Key =
        expected !== null && startsWith(source, expected.text) ? expected : this.#readKey(source, keys);
      if (key === expected) source.at += key.text.length;
      else if (previous === null) keys.first = key;
      else previous.next = key;
      previous = key;
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

  #readKey(source: TextSource, keys: Keys): Key {
    const mark = peekByte(source);
    const name =
      mark === doubleQuote || mark === singleQuote ? readQuoted(source) : String(this.#readValue(source));
    return this.#keyOf(name, keys, mark === singleQuote ? "'" : '"', source.line);
  }

  #keyOf(name: string, keys: Keys, mark: string, line: number): Key {
    const known = keys.byName.get(name);
    if (known) return known;
    const quoted = Buffer.from(`${mark}${name}${mark}`);
    const column = emptyColumn(keys.prefix + name);
    const key = { text: quoted, column, inner: keysBelow(`${keys.prefix}${name}/`), next: null };
    keys.byName.set(name, key);
    this.#columns.push(column);
    if (this.#columns.length > maxColumns) {
      this.#error ??= new FormatError(`expected at most ${maxColumns} different keys, got more`, line);
      keys.byName.delete(name);
      this.#columns.pop();
    }
    return key;
  }

  #readCell(source: TextSource, { column, inner }: Key, depth: number): void {
    const byte = peekByte(source);
    const { line, at } = source;
    if (readDecimal(source, this.#cell, 0)) {
      this.#numbers?.push({ column, from: at, to: source.at });
      this.#add(column, this.#cell[0] ?? Number.NaN, line);
      return;
    }
    if (byte === openDict && depth > 0) {
      this.#readDict(source, inner, depth - 1);
      return;
    }
    const value = this.#readValue(source);
    if (value === null) this.#numbers = null;
    const precision = averagePrecisionIn(column.name, value);
    if (precision !== null) {
      this.#numbers = null;
      this.#add(this.#keyOf("AP", inner, '"', line).column, precision, line);
      this.#unread.add(`${column.name} but for AP`);
      return;
    }
    if (isContainer(value) && (isDict(value) || holdsNumbers(value))) this.#unread.add(column.name);
    if ((isNumbers(value) && isMetric(column.name)) || isLog(value)) this.#keep(column.name, value, line);
    else if (value === null) column.blankRows.push(this.count - 1);
    else if (typeof value !== "object") {
      const number = typeof value === "number" ? value : parseNumber(String(value));
      if (number === null) addText(column, this.count - 1, String(value), line);
      else this.#add(column, number, line);
      if (number !== null) this.#numbers = null;
      else if (column.labels !== null) this.#labels.push({ column, text: String(value) });
    }
  }

  #keep(name: string, list: List, line: number): void {
    this.#numbers = null;
    const row = this.count - 1;
    if (this.#historyRow !== row) this.histories.push({ kind: "dict", entries: new Map(), line });
    this.#historyRow = row;
    this.histories.at(-1)?.entries.set(name.replace(/^history\//, ""), list);
  }

  #add(column: Column, value: number, line: number): void {
    const row = this.count - 1;
    if (column.rows.length > 0 && column.rows.last === row) {
      this.#error ??= new FormatError(`duplicate key ${quote(column.name)}`, line);
    }
    addCell(column, row, value);
  }
}

/** The patterns of names take time that grows with the square of the length. */
const maxMetricName = 300;

function isMetric(name: string): boolean {
  return name.length <= maxMetricName && isKnownName(parseName(name).metric);
}

function isNumbers(value: Literal): value is List {
  return typeof value === "object" && value?.kind === "list" && value.content.kind === "numbers";
}

/** Whether it is a list with a dict for each epoch: `[{"epoch": 1, "loss": 0.5}, …]`. */
export function isLog(value: Literal): value is List {
  if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return false;
  const names = value.content.names();
  return names.some((name) => counterAxis(name) !== null) && pairedMetrics(names, true).length > 0;
}

/** Whether a key had any scalar value. */
function hasValue({ rows, blankRows, firstText }: Column): boolean {
  return rows.length > 0 || blankRows.length > 0 || firstText !== null;
}
