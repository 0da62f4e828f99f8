import { FormatError } from "../format-error.ts";
import type { Pages } from "./pages.ts";

/** A value of SQLite; a blob is not of use here. */
export type Value = number | string | null | Uint8Array;

const leafPage = 0x0d;
const interiorPage = 0x05;

/** No training logs a longer row. */
const maxRowBytes = 64 * 1024 * 1024;

/** SQLite itself allows 2000, unless it is built otherwise. */
const maxColumns = 32767;

/**
 * Iterates over the rows of a table, in the order of their row ids: the values stored in a row, of which an older row may
 * have fewer than the table has columns. In the column `rowId` SQLite stores nothing. Every page and every byte counts
 * once, so that the work is bounded by the size of the file. Throws a FormatError.
 * https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1
 */
export function* readRows(pages: Pages, root: number, rowId: number | null): Generator<Value[]> {
  const walk = new Walk(pages);
  const path = [walk.tablePage(root)];
  for (let page = path.at(-1); page !== undefined; page = path.at(-1)) {
    const cell = page.next++;
    if (page.isLeaf) {
      if (cell >= page.cells) path.pop();
      else {
        const row = walk.row(page, cell);
        if (rowId !== null && rowId < row.values.length) row.values[rowId] = row.id;
        yield row.values;
      }
    } else if (cell > page.cells) path.pop();
    else path.push(walk.tablePage(cell === page.cells ? page.lastChild : walk.child(page, cell)));
  }
}

type TablePage = {
  readonly bytes: Buffer;
  /** The offset of the page's own header; the first page begins with that of the file. */
  readonly start: number;
  readonly isLeaf: boolean;
  readonly cells: number;
  readonly lastChild: number;
  /** The next cell to visit. */
  next: number;
};

/** One pass over a table. Meeting a page twice, or more cells than bytes, proves that the file is broken. */
class Walk {
  readonly #pages: Pages;
  readonly #visited: Uint8Array;
  #bytesLeft: number;

  constructor(pages: Pages) {
    this.#pages = pages;
    this.#visited = new Uint8Array(pages.count + 1);
    this.#bytesLeft = pages.count * pages.usableBytes;
  }

  tablePage(number: number): TablePage {
    const bytes = this.#page(number);
    const start = number === 1 ? 100 : 0;
    const kind = bytes.readUInt8(start);
    if (kind !== leafPage && kind !== interiorPage)
      throw new FormatError(`expected a page of a table, got one of kind ${kind} (page ${number})`);
    const isLeaf = kind === leafPage;
    const cells = bytes.readUInt16BE(start + 3);
    if (start + (isLeaf ? 8 : 12) + 2 * cells > this.#pages.usableBytes)
      throw new FormatError(`expected at most a page of cells, got ${cells} (page ${number})`);
    return { bytes, start, isLeaf, cells, lastChild: isLeaf ? 0 : bytes.readUInt32BE(start + 8), next: 0 };
  }

  child({ bytes, start }: TablePage, cell: number): number {
    const at = bytes.readUInt16BE(start + 12 + 2 * cell);
    this.#spend(4);
    if (at + 4 > bytes.length) throw new FormatError("expected a cell within its page");
    return bytes.readUInt32BE(at);
  }

  row({ bytes, start }: TablePage, cell: number): { readonly id: number; readonly values: Value[] } {
    const cursor = new Cursor(bytes, bytes.readUInt16BE(start + 8 + 2 * cell), this.#pages.usableBytes);
    const length = cursor.varint();
    const id = cursor.varint();
    if (length < 0 || length > maxRowBytes)
      throw new FormatError("expected a row of at most 64 MiB, got a longer one");
    this.#spend(4 + length);
    return { id, values: decodeRecord(this.#payload(cursor, length), this.#pages.encoding) };
  }

  /** Returns the record of a cell: a part in the cell, the rest of a long one in a chain of pages. */
  #payload({ bytes, at, end }: Cursor, length: number): Buffer {
    const usable = this.#pages.usableBytes;
    if (length <= usable - 35) {
      if (at + length > end) throw new FormatError("expected a row within its page");
      return bytes.subarray(at, at + length);
    }
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const fitting = least + ((length - least) % (usable - 4));
    const local = fitting <= usable - 35 ? fitting : least;
    if (at + local + 4 > end) throw new FormatError("expected a row within its page");
    const parts = [bytes.subarray(at, at + local)];
    let next = bytes.readUInt32BE(at + local);
    for (let left = length - local; left > 0; left -= usable - 4) {
      const page = this.#page(next);
      parts.push(page.subarray(4, 4 + Math.min(left, usable - 4)));
      next = page.readUInt32BE(0);
    }
    return Buffer.concat(parts, length);
  }

  #page(number: number): Buffer {
    const bytes = this.#pages.read(number);
    if (this.#visited[number] === 1)
      throw new FormatError(`expected each page once, got page ${number} again`);
    this.#visited[number] = 1;
    return bytes;
  }

  #spend(bytes: number): void {
    this.#bytesLeft -= bytes;
    if (this.#bytesLeft < 0)
      throw new FormatError("expected no more rows than the file has room for, got more");
  }
}

/** Reads variable-length integers of up to 64 bits, as precisely as a double can hold them. */
class Cursor {
  readonly bytes: Buffer;
  at: number;
  readonly end: number;

  constructor(bytes: Buffer, at: number, end: number) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  varint(): number {
    let value = 0;
    for (let index = 0; index < 9; index++) {
      if (this.at >= this.end) throw new FormatError("expected a number, got the end of its page or row");
      const byte = this.bytes[this.at++] ?? 0;
      if (index === 8) return toSigned(value * 256 + byte);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) break;
    }
    return value;
  }
}

/** Row ids may be negative. */
function toSigned(value: number): number {
  return value >= 2 ** 63 ? value - 2 ** 64 : value;
}

function decodeRecord(record: Buffer, encoding: Pages["encoding"]): Value[] {
  const header = new Cursor(record, 0, record.length);
  const headerEnd = header.varint();
  if (headerEnd > record.length) throw new FormatError("expected a row's header within the row");
  const types = new Cursor(record, header.at, headerEnd);
  const values: Value[] = [];
  let at = headerEnd;
  while (types.at < headerEnd) {
    const type = types.varint();
    const length = lengthOf(type);
    if (at + length > record.length) throw new FormatError("expected a value within its row");
    if (values.length === maxColumns)
      throw new FormatError(`expected at most ${maxColumns} values in a row, got more`);
    values.push(decodeValue(record, at, type, length, encoding));
    at += length;
  }
  return values;
}

const fixedLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number {
  const fixed = fixedLengths[type];
  if (fixed !== undefined) return fixed;
  if (type < 12) throw new FormatError(`expected a type of value, got the reserved ${type}`);
  return Math.floor((type - 12) / 2);
}

function decodeValue(
  record: Buffer,
  at: number,
  type: number,
  length: number,
  encoding: Pages["encoding"],
): Value {
  if (type === 0) return null;
  if (type <= 5) return record.readIntBE(at, length);
  if (type === 6) return Number(record.readBigInt64BE(at));
  if (type === 7) return record.readDoubleBE(at);
  if (type <= 9) return type - 8;
  if (type % 2 === 0) return record.subarray(at, at + length);
  if (encoding === "utf-8") return record.toString("utf8", at, at + length);
  if (encoding === "utf-16le") return record.toString("utf16le", at, at + length);
  // Copied, because it is swapped in place.
  return Buffer.from(record.subarray(at, at + length - (length % 2)))
    .swap16()
    .toString("utf16le");
}
