import { parseNumber } from "../../text/number.ts";
import type { Frame } from "../frames/frame.ts";
import { tokenize } from "../line/tokens.ts";
import { cellsIn } from "./table-heading.ts";

/** Of one row alone nothing tells that it counts. */
const minRows = 2;
/** The count and two values: of one alone pandas prints a list. */
const minCells = 3;
/** A heading stands above its rows, perhaps with the name of their index between. */
const maxAbove = 2;
const maxLength = 400;

/** Rows of one length, each of which counts one more than the row above. */
type Block = {
  readonly first: number;
  readonly cells: number;
  readonly rows: number;
  readonly count: number;
};

/** The rows of numbers in a log that nothing names, as of a table without its heading: `1,,0.52,0.61`. */
export class BareRows {
  #above: string[] = [];
  #block: Block | null = null;
  #rows = 0;
  /** The first and the last line of them all. */
  #lines: readonly [number, number] | null = null;

  /** Passes a line, and whether it was read. */
  pass({ text, line }: Frame, isRead: boolean): void {
    const [count, ...values] = isRead ? [] : numbersIn(text);
    if (count !== undefined && values.length + 1 >= minCells && values.some((value) => value % 1 !== 0)) {
      if (!this.#above.some(isHeading)) this.#add(line, count, values.length);
    } else if (/[\p{L}\d]/u.test(text)) this.#above = [...this.#above, text].slice(-maxAbove);
  }

  #add(line: number, count: number, cells: number): void {
    const { first, rows } =
      this.#block?.cells === cells && count === this.#block.count + 1
        ? this.#block
        : { first: line, rows: 0 };
    this.#block = { first, cells, rows: rows + 1, count };
    if (rows + 1 < minRows) return;
    this.#rows += rows + 1 === minRows ? minRows : 1;
    this.#lines = [this.#lines?.[0] ?? first, line];
  }

  get notes(): string[] {
    if (this.#lines === null) return [];
    const [first, last] = this.#lines;
    return [
      `${this.#rows} rows of numbers between line ${first} and line ${last} are not read: nothing names them`,
    ];
  }
}

/** Whether a line, behind what a logger begins it with, has several cells and no decimals: names of columns, or their numbers. */
function isHeading(text: string): boolean {
  if (text.length > maxLength) return false;
  const other = tokenize(text).slots.findLast(
    ({ kind, from, to }) => kind !== "number" || text.slice(from, to).includes("."),
  );
  return cellsIn(text.slice(other?.to)).length > 1;
}

/** The numbers of a line that holds nothing else. */
function numbersIn(text: string): number[] {
  if (text.length > maxLength || !/^[-+\d.eE\s,;|]+$/.test(text)) return [];
  const values = (text.match(/[^\s,;|]+/g) ?? []).map(parseNumber);
  const numbers = values.flatMap((value) => (value === null ? [] : [value]));
  return numbers.length === values.length ? numbers : [];
}
