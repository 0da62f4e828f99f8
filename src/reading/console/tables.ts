import { type Cell, cellsOf, columnsOf } from "./cells.ts";
import type { CounterKind } from "./counter-words.ts";
import type { Counter } from "./counters.ts";
import { type Field, markRepeated, nameOf, sideByFields } from "./fields.ts";
import type { Side } from "./label-parts.ts";
import { type Names, readLabel } from "./labels.ts";
import type { Plan } from "./plan.ts";
import { readPrefix } from "./prefix.ts";
import { SideTable } from "./side-table.ts";
import { ofTable, plainPlan, type Row } from "./table-row.ts";
import { numberIn } from "./tokens.ts";

/** The heading of a table within a log. */
type Heading = {
  readonly cells: readonly Cell[];
  /** What the column under each cell holds. */
  readonly columns: readonly (Column | null)[];
  /** How many bars, tabs or commas stand before each cell, and in all. */
  readonly separators: readonly number[];
  readonly isTabbed: boolean;
  /** Whether the first column counts. */
  readonly isCounted: boolean;
  readonly plan: Plan;
};

type Column =
  | { readonly kind: "counter"; readonly counter: CounterKind }
  | {
      readonly kind: "metric";
      readonly metric: string;
      readonly side: Side | null;
      readonly set: string | null;
      readonly name: string;
    };

/** A table stays open beside the ones that follow it. */
const maxOpen = 8;
/** The first column of a table by class. */
const byClass = /^(?:class|category|name|label)$/i;
/** The losses of YOLOv5 and v7, which stand beside the memory of the GPU. */
const yoloLoss = /^(?:box|GIoU|obj|cls|total)$/;
/** Above a column, though a setting in a line. */
const plural = /^epochs$/i;
const maxLength = 4000;

/** Reads the tables within a log, each line in order. */
export class Tables {
  readonly #names: Names;
  #open: Heading[] = [];
  /** The line above, which may be the upper one of a heading of two lines. */
  #above = "";
  readonly #bySide: SideTable;

  constructor(names: Names) {
    this.#names = names;
    this.#bySide = new SideTable(names);
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Reads a row of a table whose rows are metrics. */
  readMetricRow(text: string): Row | null {
    return text.length > maxLength ? null : this.#bySide.readRow(text);
  }

  /** Opens a table if the line is a heading. */
  readHeading(text: string): boolean {
    if (text.length > maxLength) return false;
    if (this.#bySide.readHeading(text)) return true;
    const heading =
      headingOf(text, cellsIn(text), this.#names) ??
      headingOf(text, joinCells(this.#above, text), this.#names);
    this.#above = text;
    if (heading === null) return false;
    const known = this.#open.find((open) => sameWords(open.cells, heading.cells));
    const again = known === undefined ? heading : { ...heading, plan: known.plan };
    this.#open = [again, ...this.#open.filter((open) => open !== known)].slice(0, maxOpen);
    return true;
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
    return null;
  }
}

function cellsIn(text: string): Cell[] {
  return cellsOf(text, readPrefix(text).end);
}

/** The cells of a heading of two lines, as MATLAB prints them: each name goes on in the lower line. */
function joinCells(above: string, below: string): Cell[] {
  if (/\d/.test(above + below)) return [];
  const upper = cellsIn(above);
  const lower = cellsIn(below).map((cell) => ({ cell, under: upper.filter((one) => overlap(one, cell)) }));
  if (lower.length < 2 || lower.some(({ under }) => under.length !== 1)) return [];
  return upper.map((cell) => {
    const rest = lower.flatMap(({ cell: { text }, under }) => (under[0] === cell ? [text] : []));
    return { ...cell, text: [cell.text, ...rest].join(" ") };
  });
}

function overlap(one: Cell, other: Cell): boolean {
  return one.from < other.to && other.from < one.to;
}

function headingOf(text: string, cells: readonly Cell[], names: Names): Heading | null {
  if (cells.length < 2) return null;
  const isYolo = cells.some((cell) => /^gpu_mem$/i.test(cell.text));
  const words = cells.map((cell) => (isYolo ? cell.text.replace(yoloLoss, "$&_loss") : cell.text));
  if (words.some((word) => word !== "" && !/^[\p{L}#(%@]/u.test(word))) return null;
  const columns = words.map((word): Column | null => {
    const label = readLabel(word, names);
    const counter = label.counter ?? (plural.test(word) ? "epoch" : null);
    if (counter !== null && label.metric !== "loss") return { kind: "counter", counter };
    if (!label.isMetric || label.isBest) return null;
    const { metric, side, set, name } = label;
    return { kind: "metric", metric, side, set, name };
  });
  const metrics = columns.filter((column) => column?.kind === "metric").length;
  const isCounted = columns.some((column) => column?.kind === "counter");
  // Without a counter, the rows may be classes, folds or models.
  const known = isCounted ? metrics >= 1 : metrics >= 2 && byClass.test(words[0] ?? "");
  // A sentence has spaces, not columns.
  if (!known || cells.some(({ text: cell }) => cell.length > 60)) return null;
  const separators = columnsOf(text, readPrefix(text).end, cells);
  const others = words.flatMap((what, index) =>
    columns[index] === null && /\p{L}/u.test(what) ? [{ what, why: "not a metric" }] : [],
  );
  const isTabbed = text.includes("\t");
  return { cells, columns, separators, isTabbed, isCounted, plan: { ...planOf(columns, isCounted), others } };
}

/** Only evaluations are told by class. In other tables, a column that names no side may be of those before it. */
function planOf(columns: Heading["columns"], isCounted: boolean): Plan {
  const counters: Counter[] = [];
  const named: Field[] = [];
  columns.forEach((column, slot) => {
    if (column?.kind === "counter") counters.push({ slot, kind: column.counter });
    if (column?.kind !== "metric") return;
    const { name, metric, side, set } = column;
    named.push({ ...ofTable, slot, label: name, metric, side, set });
  });
  const fields: Field[] = [];
  for (const field of named) {
    const byPlace = isCounted ? sideByFields(fields, field, named) : "val";
    const toldBy = isCounted ? (fields.at(-1)?.label ?? null) : "a table by class";
    if (field.side !== null || byPlace === null) fields.push(field);
    else fields.push({ ...field, side: byPlace, label: nameOf(field.metric, byPlace), toldBy });
  }
  // Rows within an epoch are of its batches.
  const isMean = counters.every(({ kind }) => kind === "epoch");
  return { ...plainPlan, counters, fields: markRepeated(fields).map((field) => ({ ...field, isMean })) };
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
    const value = column === null || shown === undefined ? null : valueIn(shown, column);
    if (value !== null) values.set(place, value);
  });
  const { plan } = heading;
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
