import { groupBy } from "../../../text/group-by.ts";
import type { Counter } from "../line/counters.ts";
import type { Group } from "./groups.ts";

/** A group whose lines end with a count, and what its plan is without. */
type Ended = { readonly group: Group; readonly counter: Counter };

/**
 * Takes the count at the end of a line for that of the epochs without improvement, `Epoch 3/20 loss 0.5 (1/10)`, and for no batch, where
 * the other epochs have the same line without it, `Epoch 2/20 loss 0.4 *`.
 */
export function withoutPatience(groups: readonly Group[]): Group[] {
  const counted = groups.filter(({ plan }) => plan.counters.some(({ kind }) => kind === "epoch"));
  const ended = new Map(
    [...groupBy(counted, recordedBy).values()].flatMap((twins) => {
      const own = twins.flatMap(endOf);
      return own.length > 0 && own.length < twins.length && takeTurns(twins)
        ? own.map(({ group, counter }) => [group, counter] as const)
        : [];
    }),
  );
  return groups.map((group) => {
    const counter = ended.get(group);
    return counter === undefined ? group : without(group, counter);
  });
}

/** What lines record, up to a count at their end. */
function recordedBy(group: Group): string {
  const [end] = endOf(group);
  const counters = group.plan.counters.filter((counter) => counter !== end?.counter);
  return JSON.stringify([group.plan.fields, counters]);
}

function endOf(group: Group): Ended[] {
  const { fields, counters } = group.plan;
  const last = fields.at(-1)?.slot ?? Number.POSITIVE_INFINITY;
  return counters.flatMap((counter) =>
    counter.kind === "batch" && counter.slot > last ? [{ group, counter }] : [],
  );
}

/** Whether each of their lines is of another epoch than the one before. */
function takeTurns(groups: readonly Group[]): boolean {
  const rows = groups
    .flatMap(({ lines, epochs }) => [...lines].map((line, row) => ({ line, epoch: epochs.get(row) })))
    .sort((one, other) => one.line - other.line);
  return rows.every(({ epoch }, index) => epoch !== rows[index - 1]?.epoch);
}

function without(group: Group, counter: Counter): Group {
  const { plan, batches, totals } = group;
  for (const list of [batches, totals]) for (let row = 0; row < list.length; row++) list.set(row, Number.NaN);
  const counters = plan.counters.filter((one) => one !== counter);
  return { ...group, plan: { ...plan, counters, weak: null } };
}
