import type { LeftOut } from "../../../curves/model.ts";
import type { Frame } from "../frames/frame.ts";
import { readPrefix } from "../line/prefix.ts";
import { numberIn } from "../line/tokens.ts";
import { cellsOf } from "./cells.ts";

/** A table that is printed once is no curve. */
const minTables = 2;
const maxLength = 400;
const maxHeadings = 100;
/** A name, and no value with it: `loss: 0.5`, `lr=0.1`. */
const isName = /^[\p{L}#@%_][^=:]*$/u;
/** What stands for no value. */
const isAbsent = /^(?:-{1,3}|n\/?a|nan|none)$/i;

/** The rows below one heading, and whether any of them was read. */
type Block = {
  readonly heading: string;
  readonly cells: readonly number[];
  readonly first: number;
  rows: number;
  isRead: boolean;
};

/** The tables in a log that come again and again and of which no row is read, by the names of their columns. */
export class UnreadTables {
  #above = "";
  #block: Block | null = null;
  readonly #tables = new Map<string, { readonly first: number; rows: number; tables: number }>();

  /** Passes a line, and whether it was read. */
  pass({ text, line }: Frame, isRead: boolean): void {
    // A rule, or nothing.
    if (text.length <= maxLength && !/[\p{L}\d]/u.test(text)) return;
    const cells = text.length > maxLength ? 0 : cellsOfRow(text);
    if (cells === 0) {
      this.#close();
      this.#above = text.length > maxLength ? "" : text;
      return;
    }
    if (!this.#block?.cells.includes(cells)) {
      this.#close();
      const names = namesIn(this.#above);
      // An index or a name has no heading.
      const fits = [names.length, names.length + 1];
      if (names.length > 1 && fits.includes(cells))
        this.#block = { heading: names.join(", "), cells: fits, first: line, rows: 0, isRead: false };
      this.#above = "";
    }
    if (this.#block === null) return;
    this.#block.rows++;
    this.#block.isRead ||= isRead;
  }

  #close(): void {
    const block = this.#block;
    this.#block = null;
    if (block === null || block.isRead) return;
    const known = this.#tables.get(block.heading) ?? { first: block.first, rows: 0, tables: 0 };
    if (this.#tables.size < maxHeadings) this.#tables.set(block.heading, known);
    known.rows += block.rows;
    known.tables++;
  }

  get leftOut(): LeftOut[] {
    this.#close();
    return [...this.#tables].flatMap(([heading, { first, rows, tables }]) =>
      tables < minTables
        ? []
        : [{ what: `${rows} rows under "${heading}" (from line ${first})`, why: "tables of no known form" }],
    );
  }
}

/** How many cells a line has that holds numbers alone, but for a name before them; 0 for any other. */
function cellsOfRow(text: string): number {
  if (!/\d\.\d|\d%/.test(text) || !/\S(?: {2}|\t|\s?[|│┃║])/.test(text)) return 0;
  const [first, ...others] = wordsIn(text);
  const areValues = others.every((cell) => isAbsent.test(cell) || numberIn(cell) !== null);
  return first !== undefined && others.length > 0 && areValues ? others.length + 1 : 0;
}

function namesIn(text: string): string[] {
  const names = wordsIn(text);
  return names.every((name) => isName.test(name)) ? names : [];
}

function wordsIn(text: string): string[] {
  return cellsOf(text, readPrefix(text).end).map((cell) => cell.text.replace(/^`(.+)`$/, "$1"));
}
