import { addRow, type Group, newGroup, type Row } from "./groups.ts";
import type { Plan } from "./plan.ts";

/** The pace of a bar that says what it counts: `1.58epoch/s`. */
export const paceOfEpochs = /(?:epochs?\/s|s\/epochs?)(?!\w)/i;

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

function toEpochs(states: Group): Group | null {
  const { plan, batches, totals, lines, sections } = states;
  const last = lines.length - 1;
  const total = totals.get(0);
  if (!(batches.get(last) <= total) || [...totals].some((one) => one !== total)) return null;
  const isCounted = plan.counters.some(({ kind }) => kind === "epoch");
  const rows = isCounted ? lastOfEach(states.epochs) : rowsOfCounts(states, total);
  const epochs = rows.map((row, index) =>
    isCounted ? states.epochs.get(row) : countOf(batches, rows, index),
  );
  if (rows.length < minEpochs || !isRising(epochs)) return null;
  if (isCounted && !goesOn(batches)) return null;
  const isEvaluated = plan.fields.some(({ side }) => (side ?? "train") !== "train");
  const values = rows.map((row) => states.values.map((list) => list.get(row)));
  if (!changes(values, plan, true) || (isEvaluated && !changes(values, plan, false))) return null;
  const counters = [{ slot: plan.bar ?? 0, kind: "epoch" as const }];
  const group = newGroup({ ...plan, weak: null, counters });
  group.examples.push(...states.examples);
  rows.forEach((row, index) => {
    addRow(group, {
      line: lines.get(row),
      epoch: epochs[index] ?? Number.NaN,
      step: Number.NaN,
      batch: Number.NaN,
      total: Number.NaN,
      epochTotal: total,
      lastBatch: Number.NaN,
      lastTotal: Number.NaN,
      section: sections.get(row),
      values: values[index] ?? [],
    });
  });
  return group;
}

/**
 * The row that shows the epoch of each count: its last one. A bar that is drawn before it counts shows the first epoch at 0: then it is
 * the first of each count, and what was drawn behind the last of them.
 */
function rowsOfCounts({ batches, values }: Group, total: number): number[] {
  const lasts = lastOfEach(batches);
  if (batches.get(0) !== 0) return lasts;
  const firsts = lasts.slice(0, -1).map((row) => row + 1);
  const [next, last] = [(firsts.at(-1) ?? 0) + 1, batches.length - 1];
  const isOneMore =
    next <= last &&
    batches.get(last) < total &&
    values.every((list) => Object.is(list.get(next), list.get(last)));
  return isOneMore ? [...firsts, last] : firsts;
}

/** The count of a row; one more for what was drawn behind the last. */
function countOf(counts: Group["batches"], rows: readonly number[], index: number): number {
  const [count, before] = [rows[index] ?? 0, rows[index - 1] ?? -1].map((row) => counts.get(row));
  return (count ?? 0) + (count === before ? 1 : 0);
}

/** The last row of each count. */
function lastOfEach(counts: Group["batches"]): number[] {
  const rows: number[] = [];
  for (let row = 0; row < counts.length; row++) if (counts.get(row) !== counts.get(row + 1)) rows.push(row);
  return rows;
}

/** Whether a bar counts on through all epochs, though not each count was drawn. One over batches begins again in each epoch. */
function goesOn(counts: Group["batches"]): boolean {
  const all = [...counts];
  return all.every((count, index) => count >= (all[index - 1] ?? 0)) && (all.at(-1) ?? 0) > (all[0] ?? 0);
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Number.NaN));
}

/** Whether a value of a side is another one at most counts. */
function changes(rows: readonly (readonly number[])[], { fields }: Plan, isTrain: boolean): boolean {
  return fields.some(({ side }, field) => {
    if (((side ?? "train") === "train") !== isTrain) return false;
    const changed = rows.filter((row, index) => !Object.is(row[field], rows[index - 1]?.[field]));
    return changed.length * 2 > rows.length;
  });
}
