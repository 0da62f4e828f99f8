import { paceOfEpochs } from "../line/line-words.ts";
import type { Plan } from "../line/plan.ts";
import { addRow, type Group, newGroup, type Row } from "./groups.ts";

const minEpochs = 3;
const maxBars = 100;

/**
 * The states of progress bars that show values of the training and of an evaluation, or that say that they count epochs. A bar over
 * batches shows nothing of the whole until it is full; one over epochs, as of `for epoch in tqdm(range(100))`, has the values of an
 * epoch at each count.
 */
export class Bars {
  readonly #states = new Map<Plan, Group>();

  add(plan: Plan, row: Row, text: string): void {
    const sides = plan.fields.map(({ side }) => side ?? "train");
    if (!sides.includes("train")) return;
    if (sides.every((side) => side === "train") && !paceOfEpochs.test(text)) return;
    const states = this.#states.get(plan) ?? newGroup(plan);
    if (this.#states.size < maxBars) this.#states.set(plan, states);
    if (states.examples.length < 2) states.examples.push({ text, line: row.line });
    addRow(states, row);
  }

  /** The lines that the states stand for, of each plan whose bar counts epochs. */
  get epochs(): ReadonlyMap<Plan, Group> {
    const found = [...this.#states].map(([plan, states]) => [plan, toEpochs(states)] as const);
    return new Map(found.flatMap(([plan, group]) => (group === null ? [] : [[plan, group]])));
  }
}

/** The rows of a training in the states of a bar, and the epoch of each. */
type Training = { readonly rows: readonly number[]; readonly epochs: readonly number[] };

function toEpochs(states: Group): Group | null {
  const { plan, batches, totals, lines, sections } = states;
  const isCounted = plan.counters.some(({ kind }) => kind === "epoch");
  const parts = partsOf([...(isCounted ? states.epochs : batches)]);
  if (!parts.every(({ first, last }) => batches.get(last) <= totals.get(first))) return null;
  if (parts.some((part) => rowsIn(part).some((row) => totals.get(row) !== totals.get(part.first))))
    return null;
  // One over batches begins again in each epoch.
  if (isCounted && !parts.every((part) => goesOn(rowsIn(part).map((row) => batches.get(row))))) return null;
  const trainings = parts.map((part) => (isCounted ? countedIn(states, part) : uncountedIn(states, part)));
  const isEvaluated = plan.fields.some(({ side }) => (side ?? "train") !== "train");
  const valuesAt = (row: number) => states.values.map((list) => list.get(row));
  const areEpochs = ({ rows, epochs }: Training) => {
    const values = rows.map(valuesAt);
    return isRising(epochs) && changes(values, plan, true) && (!isEvaluated || changes(values, plan, false));
  };
  // Of one that was broken off, the others tell.
  const whole = trainings.filter(({ rows }) => rows.length >= minEpochs);
  if (whole.length === 0 || !whole.every(areEpochs)) return null;
  const counters = [{ slot: plan.bar ?? 0, kind: "epoch" as const }];
  const group = newGroup({ ...plan, weak: null, counters });
  group.examples.push(...states.examples);
  for (const { rows, epochs } of trainings)
    rows.forEach((row, index) => {
      addRow(group, {
        line: lines.get(row),
        epoch: epochs[index] ?? Number.NaN,
        step: Number.NaN,
        batch: Number.NaN,
        total: Number.NaN,
        epochTotal: totals.get(row),
        lastBatch: Number.NaN,
        lastTotal: Number.NaN,
        section: sections.get(row),
        values: valuesAt(row),
      });
    });
  return group;
}

/** The states of one training: from a row to another. */
type Part = { readonly first: number; readonly last: number };

/** The parts in which a counter goes on. */
function partsOf(counts: readonly number[]): Part[] {
  const firsts = counts.flatMap((count, row) => (count >= (counts[row - 1] ?? Number.NaN) ? [] : [row]));
  return firsts.map((first, index) => ({ first, last: (firsts[index + 1] ?? counts.length) - 1 }));
}

function rowsIn({ first, last }: Part): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function countedIn({ epochs }: Group, part: Part): Training {
  const rows = lastOfEach(epochs, part);
  return { rows, epochs: rows.map((row) => epochs.get(row)) };
}

/**
 * The row that shows the epoch of each count: its last one. A bar that is drawn before it counts shows the first epoch at 0: then it is
 * the first of each count, and what was drawn behind the last of them, which is one more.
 */
function uncountedIn({ batches, totals, values }: Group, part: Part): Training {
  const lasts = lastOfEach(batches, part);
  const { first, last } = part;
  if (batches.get(first) !== 0) return { rows: lasts, epochs: lasts.map((row) => batches.get(row)) };
  const firsts = lasts.slice(0, -1).map((row) => row + 1);
  const epochs = firsts.map((row) => batches.get(row));
  const next = (firsts.at(-1) ?? first) + 1;
  const isOneMore =
    next <= last &&
    batches.get(last) < totals.get(last) &&
    values.every((list) => Object.is(list.get(next), list.get(last)));
  return isOneMore
    ? { rows: [...firsts, last], epochs: [...epochs, batches.get(last) + 1] }
    : { rows: firsts, epochs };
}

/** The last row of each count. */
function lastOfEach(counts: Group["batches"], part: Part): number[] {
  return rowsIn(part).filter((row) => row === part.last || counts.get(row) !== counts.get(row + 1));
}

/** Whether a bar counts on through all epochs, though not each count was drawn. */
function goesOn(counts: readonly number[]): boolean {
  return (
    counts.every((count, index) => count >= (counts[index - 1] ?? 0)) &&
    (counts.at(-1) ?? 0) > (counts[0] ?? 0)
  );
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Number.NaN));
}

/**
 * Whether a value of a side is another one at a third of the counts. Where the bar is over batches, that of the other side is another at
 * the first alone, or at the second, before which the epoch's own was not yet shown.
 */
function changes(rows: readonly (readonly number[])[], { fields }: Plan, isTrain: boolean): boolean {
  return fields.some(({ side }, field) => {
    if (((side ?? "train") === "train") !== isTrain) return false;
    const changed = rows.filter((row, index) => !Object.is(row[field], rows[index - 1]?.[field]));
    return changed.length > Math.max(Math.min(2, rows.length / 2), rows.length / 3);
  });
}
