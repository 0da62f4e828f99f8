import { type Names, sideIn } from "../line/labels.ts";
import { readPrefix } from "../line/prefix.ts";
import { numberIn } from "../line/tokens.ts";
import { type Cell, cellsOf, columnsOf } from "./cells.ts";
import { SideTable } from "./side-table.ts";
import {
  byClass,
  type Column,
  cellsAbove,
  cellsIn,
  cellsOfGroups,
  type Heading,
  headingOf,
  joinCells,
  overlap,
} from "./table-heading.ts";
import type { Row } from "./table-row.ts";

/** A table stays open beside the ones that follow it. */
const maxOpen = 8;
const maxLength = 4000;

/** Reads the tables within a log, each line in order. */
export class Tables {
  readonly #names: Names;
  #open: Heading[] = [];
  /** The last line that may be a heading, and the one above it, which may be the upper one of a heading of two lines. */
  #last = "";
  #above = "";
  /** Words that may be the heading of the numbers right below them, though no two spaces part its names. */
  #words = "";
  readonly #bySide: SideTable;

  constructor(names: Names) {
    this.#names = names;
    this.#bySide = new SideTable(names);
  }

  get isOpen(): boolean {
    return this.#open.length > 0 || this.#words !== "";
  }

  /** Whether rows may name their side in a column. */
  get hasSides(): boolean {
    return this.#open.some(({ columns }) => columns.some((column) => column?.kind === "side"));
  }

  /** Reads a row of a table whose rows are metrics. */
  readMetricRow(text: string): Row | null {
    return text.length > maxLength ? null : this.#bySide.readRow(text);
  }

  /** Opens a table if the line is a heading. */
  readHeading(text: string): boolean {
    if (text.length > maxLength) return false;
    if (this.#bySide.readHeading(text)) return true;
    if (text !== this.#last) [this.#above, this.#last] = [this.#last, text];
    const heading =
      headingOf(text, cellsOfGroups(this.#above, text), this.#names) ??
      headingOf(text, cellsIn(text), this.#names) ??
      headingOf(text, joinCells(this.#above, text), this.#names);
    if (heading === null) {
      if (/\p{L}/u.test(text) && !/\d/.test(text)) this.#words = text;
      return false;
    }
    this.#add(heading);
    return true;
  }

  #add(heading: Heading): void {
    this.#words = "";
    const known = this.#open.find((open) => sameWords(open.cells, heading.cells));
    const again = known === undefined ? heading : { ...heading, planOf: known.planOf };
    this.#open = [again, ...this.#open.filter((open) => open !== known)].slice(0, maxOpen);
  }

  /** Reads a row of the last table that it fits; null if it fits none. */
  readRow(text: string): Row | null {
    if (text.length > maxLength) return null;
    const { end } = readPrefix(text);
    const cells = cellsOf(text, end);
    if (cells.length < 2) return null;
    for (const heading of this.#open) {
      const row = rowOf(cells, heading, () => columnsOf(text, end, cells));
      if (row !== null) return row;
    }
    const words = this.#words;
    this.#words = "";
    // A mark may follow the numbers.
    const numbers = cells.slice(0, cells.findLastIndex((cell) => /\d/.test(cell.text)) + 1);
    const heading = headingOf(words, cellsAbove(words, numbers), this.#names);
    if (heading === null) return null;
    this.#add(heading);
    return rowOf(cells, heading, () => []);
  }
}

function sameWords(one: readonly Cell[], other: readonly Cell[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
}

/** Reads the cells under a heading: by their order or, if cells are missing, by their place. */
function rowOf(read: readonly Cell[], heading: Heading, separators: () => readonly number[]): Row | null {
  // A remark may follow the cells: `12.5s  ← best`.
  const [extra] = read.slice(heading.cells.length);
  const cells =
    extra === undefined || /^[-+.\d]/.test(extra.text) ? read : read.slice(0, heading.cells.length);
  const [first] = cells;
  if (first === undefined || !fitsFirst(first, heading)) return null;
  const places = placesOf(cells, heading) ?? placesBySeparators(cells, heading, separators());
  if (places === null) return null;
  const values = new Map<number, number>();
  cells.forEach(({ text }, index) => {
    const place = places[index] ?? -1;
    const column = heading.columns[place] ?? null;
    const shown =
      column?.kind === "counter" ? /^\d{1,12}(?:\.\d{1,9})?(?=\s?\/\s?\d|$)/.exec(lastWord(text))?.[0] : text;
    const value =
      column === null || column.kind === "side" || shown === undefined ? null : valueIn(shown, column);
    if (value !== null) values.set(place, value);
  });
  const sideAt = heading.columns.findIndex((column) => column?.kind === "side");
  const side = sideAt === -1 ? null : sideIn(cells[places.indexOf(sideAt)]?.text ?? "");
  if (sideAt !== -1 && side === null) return null;
  const plan = heading.planOf(side);
  const has = ({ slot }: { readonly slot: number }) => values.has(slot);
  return plan.fields.some(has) && (!heading.isCounted || plan.counters.some(has)) ? { plan, values } : null;
}

/** The number of a cell: of a list of the terms of a loss, as DeepXDE prints, their sum. */
function valueIn(text: string, column: Column): number | null {
  const [, list] = /^\[([^[\]]*)\]$/.exec(text) ?? [];
  if (list === undefined) return numberIn(text);
  const terms = list.split(/,\s*/).map(numberIn);
  const isTotal = terms.length === 1 || (column.kind === "metric" && column.metric === "loss");
  if (!isTotal) return null;
  return terms.reduce((sum, term) => (sum === null || term === null ? null : sum + term), 0);
}

/** Only the row for all classes has its metrics in a table by class. */
function fitsFirst({ text }: Cell, { columns, cells }: Heading): boolean {
  const last = lastWord(text);
  const isCount = /^\d{1,12}(?:\/\d{1,12})?$/.test(last) || numberIn(last) !== null;
  if (columns[0]?.kind === "counter") return isCount;
  if (columns[0]?.kind === "side") return sideIn(text) !== null;
  return columns[0] === null && byClass.test(cells[0]?.text ?? "") ? text === "all" : isCount;
}

/** The places of cells between which others are empty: `1 | 0.5 |  | 0.9`. */
function placesBySeparators(
  cells: readonly Cell[],
  { cells: heading, separators: above, isCounted }: Heading,
  separators: readonly number[],
): number[] | null {
  const columns = above.slice(0, -1);
  const isApart = new Set(columns).size === heading.length && above.at(-1) === separators.at(-1);
  if (!isCounted || !isApart || cells.length > heading.length) return null;
  const places = separators.slice(0, cells.length).map((column) => columns.indexOf(column));
  return places.includes(-1) || new Set(places).size < places.length ? null : places;
}

/** `Epoch 3`, `[3/10]` */
function lastWord(text: string): string {
  return (text.split(" ").at(-1) ?? "").replace(/^\[(.*)\]$/, "$1");
}

function placesOf(cells: readonly Cell[], { cells: heading, isTabbed, isCounted }: Heading): number[] | null {
  if (cells.length === heading.length) return cells.map((_, index) => index);
  // The index of a pandas DataFrame has no heading.
  const isIndexed = cells.length === heading.length + 1 && (cells[0]?.to ?? 0) <= (heading[0]?.from ?? 0);
  if (isIndexed) return cells.map((_, index) => index - 1);
  if (!isCounted || isTabbed || cells.length > heading.length) return null;
  const places: number[] = [];
  for (const cell of cells) {
    const above = heading.flatMap((one, index) => (overlap(one, cell) ? [index] : []));
    if (above.length !== 1) return null;
    places.push(above[0] ?? 0);
  }
  return new Set(places).size === places.length ? places : null;
}
