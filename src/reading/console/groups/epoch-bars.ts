import { counterIn } from "../line/counter-words.ts";
import { partsOf } from "../line/label-parts.ts";
import { parseFraction, type Slot } from "../line/tokens.ts";
import { plainPlan } from "../tables/table-row.ts";
import { addRow, type Group, newGroup } from "./groups.ts";

const [minEpochs, maxStates, maxBars] = [3, 100_000, 100];

/** A state of a bar: how much it counted, and on which line. */
type State = { readonly count: number; readonly line: number };

type Bar = { readonly label: string; readonly states: State[] };

/** The bars without values, by what they show the progress of: one of them may count the epochs of a log in which nothing else does. */
export class EpochBars {
  readonly #bars = new Map<string, Bar>();

  /** Adds a state of a bar, whose count is in a slot. */
  add(text: string, slots: readonly Slot[], slot: Slot, line: number): void {
    const { count, total } = parseFraction(text, slot);
    const label = text.slice(0, slots[0]?.from).trim();
    const key = `${label} ${total}`;
    const bar = this.#bars.get(key) ?? { label, states: [] };
    if (this.#bars.size < maxBars) this.#bars.set(key, bar);
    if (bar.states.length < maxStates && count < total) bar.states.push({ count, line });
  }

  /**
   * Counts the lines with metrics by a bar between whose counts each has one value, as below `for epoch in tqdm(range(12))`. Gives
   * the lines that count; none if no bar does.
   */
  count(groups: readonly Group[]): Group[] {
    const lines = groups.filter(({ plan }) => plan.bar === null);
    const isCounted = lines.some(({ plan }) => plan.counters.length > 0 || plan.weak !== null);
    if (isCounted || !lines.some(({ lines: { length } }) => length >= minEpochs)) return [];
    const bar = [...this.#bars.values()].find(
      (one) => mayCountEpochs(one, lines) && lines.every((group) => isOnce(group, one.states)),
    );
    if (bar === undefined) return [];
    const { states } = bar;
    for (const group of groups)
      epochsAt(states, group.lines).forEach((epoch, row) => {
        group.epochs.set(row, epoch);
      });
    return [linesOf(states)];
  }
}

/** Whether a bar says that it counts epochs, or says nothing and each count has values of both sides. */
function mayCountEpochs({ label }: Bar, groups: readonly Group[]): boolean {
  if (label !== "") return counterIn([label], partsOf(label)) === "epoch";
  const sides = groups.flatMap(({ plan }) => plan.fields.map(({ side }) => side ?? "train"));
  return sides.includes("train") && sides.some((side) => side !== "train");
}

/** The epoch of each line, in their order: a bar counts those that are done. */
function epochsAt(states: readonly State[], lines: Iterable<number>): number[] {
  let next = 0;
  return Array.from(lines, (line) => {
    while ((states[next]?.line ?? Number.POSITIVE_INFINITY) <= line) next++;
    return (states[Math.max(0, next - 1)]?.count ?? Number.NaN) + 1;
  });
}

/** Whether a bar goes on from one value of a group to the next. */
function isOnce({ lines }: Group, states: readonly State[]): boolean {
  const isRising = states.every(({ count }, index) => count >= (states[index - 1]?.count ?? 0));
  const epochs = epochsAt(states, lines);
  return (
    isRising && states.length >= minEpochs && epochs.every((epoch, index) => epoch > (epochs[index - 1] ?? 0))
  );
}

function linesOf(states: readonly State[]): Group {
  const group = newGroup({ ...plainPlan, counters: [{ slot: 0, kind: "epoch" }], fields: [] });
  const none = Number.NaN;
  const [step, batch, total, epochTotal, lastBatch, lastTotal] = [none, none, none, none, none, none];
  for (const { count, line } of states)
    addRow(group, {
      line,
      epoch: count + 1,
      step,
      batch,
      total,
      epochTotal,
      lastBatch,
      lastTotal,
      section: 0,
      values: [],
    });
  return group;
}
