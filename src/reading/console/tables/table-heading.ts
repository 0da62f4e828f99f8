import type { CounterKind } from "../line/counter-words.ts";
import type { Counter } from "../line/counters.ts";
import { type Field, markRepeated, nameOf, sideByFields, unnamed } from "../line/fields.ts";
import type { Side } from "../line/label-parts.ts";
import { type Names, readLabel, sideIn } from "../line/labels.ts";
import { isSideAlone } from "../line/numerals.ts";
import type { Plan } from "../line/plan.ts";
import { readPrefix } from "../line/prefix.ts";
import { type Cell, cellsOf, columnsOf } from "./cells.ts";
import { ofTable, plainPlan } from "./table-row.ts";

/** The heading of a table within a log. */
export type Heading = {
  readonly cells: readonly Cell[];
  /** What the column under each cell holds. */
  readonly columns: readonly (Column | null)[];
  /** How many bars, tabs or commas stand before each cell, and in all. */
  readonly separators: readonly number[];
  readonly isTabbed: boolean;
  /** Whether the first column counts. */
  readonly isCounted: boolean;
  /** The plan of a row of a side; of null, where no column tells it. */
  readonly planOf: (side: Side | null) => Plan;
};

export type Column =
  | { readonly kind: "counter"; readonly counter: CounterKind }
  /** Names the side of each row. */
  | { readonly kind: "side" }
  | {
      readonly kind: "metric";
      readonly metric: string;
      readonly side: Side | null;
      readonly set: string | null;
      readonly name: string;
    };

/** The first column of a table by class. */
export const byClass = /^(?:class|category|name|label)$/i;
/** A column that names the side of each row. */
const bySide = /^(?:set|split|phase|subset|mode|stage|dataset)$/i;
/** The losses of YOLOv5 and v7, which stand beside the memory of the GPU. */
const yoloLoss = /^(?:box|GIoU|obj|cls|total)$/;
/** `loss: [0.5, 0.4]`, `Epoch: 001/020`: a value, and no name alone. */
const hasValue = /: ?\[ ?-?\d|[:=] {0,4}-?\d[\d./]{0,30}%?$/;
/** Above a column, though a setting in a line. */
const plural = /^epochs$/i;

const isBar = /^[|│┃║]$/;

/** The cells of a line behind its prefix. */
export function cellsIn(text: string): Cell[] {
  return cellsOf(text, readPrefix(text).end);
}

/** The cells of a heading of two lines, as MATLAB prints them: each name goes on in the lower line. */
export function joinCells(above: string, below: string): Cell[] {
  if (/\d/.test(above + below)) return [];
  const upper = cellsIn(above);
  const lower = cellsIn(below).map((cell) => ({ cell, under: upper.filter((one) => overlap(one, cell)) }));
  if (lower.length < 2 || lower.some(({ under }) => under.length !== 1)) return [];
  return upper.map((cell) => {
    const rest = lower.flatMap(({ cell: { text }, under }) => (under[0] === cell ? [text] : []));
    return { ...cell, text: [cell.text, ...rest].join(" ") };
  });
}

/** The cells of a heading below one that names the side of several of them, between the same bars: `|--- VALID ---|--- TRAIN ---|`; none for any other. */
export function cellsOfGroups(above: string, below: string): Cell[] {
  const groups = [...above.matchAll(/(?<=[|│┃║])[^|│┃║]*(?=[|│┃║])/g)].flatMap(({ 0: text, index: from }) => {
    const to = from + text.length;
    const [, name = ""] = /^[\s=─-]*(\p{L}+)[\s=─-]*$/u.exec(text) ?? [];
    const isBetween = [from - 1, to].every((at) => isBar.test(below[at] ?? ""));
    return isBetween && sideIn(name) !== null ? [{ text: name, from, to }] : [];
  });
  if (new Set(groups.map(({ text }) => sideIn(text))).size < 2) return [];
  return cellsIn(below).map((cell) => {
    const group = groups.find((one) => overlap(one, cell));
    return group === undefined ? cell : { ...cell, text: `${group.text} ${cell.text}` };
  });
}

/** The cells of a heading whose names end, or begin, where the numbers of the row below do, however few spaces part them; none for any other. */
export function cellsAbove(heading: string, row: readonly Cell[]): Cell[] {
  const text = heading.trimEnd();
  const ends = row.map(({ to }) => to);
  const isRight =
    ends.at(-1) === text.length && ends.every((at) => /^\S(?:\s|$)/.test(text.slice(at - 1, at + 1)));
  const starts = row.map(({ from }) => from);
  const isLeft = starts.every((at) => /^(?:\s|^)\S/.test(text.slice(Math.max(0, at - 1), at + 1)));
  if (!isRight && !isLeft) return [];
  return row.map((_, index) => {
    const [from = 0, to = text.length] = isRight
      ? [ends[index - 1], ends[index]]
      : [starts[index], starts[index + 1]];
    return { text: text.slice(from, to).trim(), from, to };
  });
}

export function overlap(one: Cell, other: Cell): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Reads a line as the heading of a table; null if it is none. */
export function headingOf(text: string, cells: readonly Cell[], names: Names): Heading | null {
  if (cells.length < 2) return null;
  const isYolo = cells.some((cell) => /^gpu_mem$/i.test(cell.text));
  const words = cells.map((cell) => (isYolo ? cell.text.replace(yoloLoss, "$&_loss") : cell.text));
  if (words.some((word) => (word !== "" && !/^[\p{L}#(%@]/u.test(word)) || hasValue.test(word))) return null;
  const columns = words.map((word): Column | null => {
    if (bySide.test(word)) return { kind: "side" };
    const label = readLabel(word, names);
    const counter = label.counter ?? (plural.test(word) ? "epoch" : null);
    if (counter !== null && label.metric !== "loss") return { kind: "counter", counter };
    if (!label.isMetric || label.isBest) return null;
    const { metric, set, name } = label;
    return { kind: "metric", metric, side: label.side, set, name };
  });
  if (!columns.some((column) => column?.kind === "metric")) nameSides(columns, words, names);
  const metrics = columns.filter((column) => column?.kind === "metric").length;
  const isCounted = columns.some((column) => column?.kind === "counter");
  const isSided = columns.some((column) => column?.kind === "side");
  // Without a counter, the rows may be classes, folds or models.
  const known = isCounted || isSided ? metrics >= 1 : metrics >= 2 && byClass.test(words[0] ?? "");
  // A sentence has spaces, not columns.
  if (!known || cells.some(({ text: cell }) => cell.length > 60)) return null;
  const separators = columnsOf(text, readPrefix(text).end, cells);
  const others = words.flatMap((what, index) =>
    columns[index] === null && /\p{L}/u.test(what) ? [{ what, why: "not a metric" }] : [],
  );
  const isTabbed = text.includes("\t");
  const isByClass = !isCounted && !isSided;
  const plans = new Map<Side | null, Plan>();
  const planOf = (side: Side | null): Plan => {
    const plan = plans.get(side) ?? { ...planOfRow(columns, side, isByClass), others };
    plans.set(side, plan);
    return plan;
  };
  return { cells, columns, separators, isTabbed, isCounted, planOf };
}

/** Takes columns of which the name is a side for values without a name of their own, where both sides have one: `Train | Val`. */
function nameSides(columns: (Column | null)[], words: readonly string[], names: Names): void {
  const labels = words.map((word) => readLabel(word, names));
  const sides = labels.map((label) => (isSideAlone(label) ? label.side : null));
  if (new Set(sides.filter((side) => side !== null)).size < 2) return;
  sides.forEach((side, index) => {
    if (side !== null)
      columns[index] = { kind: "metric", metric: unnamed, side, set: null, name: nameOf(unnamed, side) };
  });
}

/** Only evaluations are told by class. In other tables, a column that names no side may be of those before it. */
function planOfRow(columns: Heading["columns"], ofRow: Side | null, isByClass: boolean): Plan {
  const counters: Counter[] = [];
  const named: Field[] = [];
  columns.forEach((column, slot) => {
    if (column?.kind === "counter") counters.push({ slot, kind: column.counter });
    if (column?.kind !== "metric") return;
    const { name, metric, side, set } = column;
    const isOfRow = side === null && ofRow !== null;
    const label = isOfRow ? nameOf(metric, ofRow) : name;
    named.push({ ...ofTable, slot, label, metric, side: side ?? ofRow, set });
  });
  const fields: Field[] = [];
  for (const field of named) {
    const byPlace = isByClass ? "val" : sideByFields(fields, field, named);
    const toldBy = isByClass ? "a table by class" : (fields.at(-1)?.label ?? null);
    if (field.side !== null || byPlace === null) fields.push(field);
    else fields.push({ ...field, side: byPlace, label: nameOf(field.metric, byPlace), toldBy });
  }
  // Rows within an epoch are of its batches.
  const isMean = counters.every(({ kind }) => kind === "epoch");
  return { ...plainPlan, counters, fields: markRepeated(fields).map((field) => ({ ...field, isMean })) };
}
