import { decimalLookahead, readDecimal } from "../bytes/decimal.ts";
import { addCell, type Column, labelRow } from "../table/table.ts";
import type { TextSource } from "../text/text-source.ts";

/** The bytes of one number in a row, and its column. */
export type NumberSpan = { readonly column: Column; readonly from: number; readonly to: number };

/** The text of a row in a column that labels its rows. */
export type RowLabel = { readonly column: Column; readonly text: string };

/**
 * The text of a row around its numbers. Most rows differ only in their numbers: such a row is compared with the
 * template byte by byte, without parsing its keys and brackets again.
 */
export class RowTemplate {
  readonly #gaps: Buffer[] = [];
  readonly #columns: Column[] = [];
  readonly #labels: readonly RowLabel[];
  readonly #cells: Float64Array;
  /** The bytes that such a row may take, with the lookahead of its numbers. */
  readonly #maxBytes: number;
  readonly #lineFeeds: number;

  /** Makes a template of the row from `from` up to `to`. */
  constructor(
    bytes: Buffer,
    from: number,
    to: number,
    numbers: readonly NumberSpan[],
    labels: readonly RowLabel[],
  ) {
    this.#labels = labels;
    let at = from;
    for (const number of numbers) {
      this.#gaps.push(Buffer.from(bytes.subarray(at, number.from)));
      this.#columns.push(number.column);
      at = number.to;
    }
    this.#gaps.push(Buffer.from(bytes.subarray(at, to)));
    this.#cells = new Float64Array(numbers.length);
    this.#maxBytes = to - from + (numbers.length + 1) * decimalLookahead;
    this.#lineFeeds = this.#gaps.join("").split("\n").length - 1;
  }

  /** Reads a row of this kind; false, and nothing is read, if the next row is of another kind. */
  read(source: TextSource, row: number): boolean {
    if (source.end - source.at < this.#maxBytes) source.ensure(this.#maxBytes);
    const { at } = source;
    for (let index = 0; index < this.#columns.length; index++) {
      if (!this.#skipGap(source, index) || !readDecimal(source, this.#cells, index)) {
        source.at = at;
        return false;
      }
    }
    if (!this.#skipGap(source, this.#columns.length)) {
      source.at = at;
      return false;
    }
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index];
      if (column) addCell(column, row, this.#cells[index] ?? Number.NaN);
    }
    for (const { column, text } of this.#labels) labelRow(column, row, text);
    source.line += this.#lineFeeds;
    return true;
  }

  #skipGap(source: TextSource, index: number): boolean {
    const { bytes, at, end } = source;
    const gap = this.#gaps[index];
    if (gap === undefined || at + gap.length > end) return false;
    for (let step = 0; step < gap.length; step++) if (bytes[at + step] !== gap[step]) return false;
    source.at = at + gap.length;
    return true;
  }
}
