import { decimalLookahead, readDecimal } from "../bytes/decimal.ts";
import type { ByteSource } from "../bytes/source.ts";
import { addCell, type Column } from "../table/table.ts";

/** A number that a row has, and where in memory it stands. */
export type NumberSpan = { readonly column: Column; readonly from: number; readonly to: number };

/**
 * A row's text but for its numbers. Rows of one kind differ in nothing else, so the next one is compared with it byte
 * by byte, and neither its keys nor its brackets are read again.
 */
export class RowTemplate {
  readonly #gaps: Buffer[] = [];
  readonly #columns: Column[] = [];
  readonly #cells: Float64Array;
  readonly #most: number;
  readonly #feeds: number;

  /** From a row that stands in `bytes` as a whole. */
  constructor(bytes: Buffer, from: number, to: number, marks: readonly NumberSpan[]) {
    let at = from;
    for (const mark of marks) {
      this.#gaps.push(Buffer.from(bytes.subarray(at, mark.from)));
      this.#columns.push(mark.column);
      at = mark.to;
    }
    this.#gaps.push(Buffer.from(bytes.subarray(at, to)));
    this.#cells = new Float64Array(marks.length);
    this.#most = to - from + (marks.length + 1) * decimalLookahead;
    this.#feeds = this.#gaps.join("").split("\n").length - 1;
  }

  /** Reads a row of this kind; false, and nothing read, where another comes. */
  read(source: ByteSource, row: number): boolean {
    if (source.end - source.at < this.#most) source.ensure(this.#most);
    const { at } = source;
    for (let index = 0; index < this.#columns.length; index++) {
      if (!this.#stepOver(source, index) || !readDecimal(source, this.#cells, index)) {
        source.at = at;
        return false;
      }
    }
    if (!this.#stepOver(source, this.#columns.length)) {
      source.at = at;
      return false;
    }
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index];
      if (column) addCell(column, row, this.#cells[index] ?? Number.NaN);
    }
    source.line += this.#feeds;
    return true;
  }

  #stepOver(source: ByteSource, index: number): boolean {
    const { bytes, at, end } = source;
    const gap = this.#gaps[index];
    if (gap === undefined || at + gap.length > end) return false;
    for (let step = 0; step < gap.length; step++) if (bytes[at + step] !== gap[step]) return false;
    source.at = at + gap.length;
    return true;
  }
}
