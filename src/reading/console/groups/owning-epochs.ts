import { carry } from "./carry.ts";
import type { Group } from "./groups.ts";

/** What a line counts, and the number before it. */
type Pair = { readonly line: number; readonly owner: number; readonly count: number };

/**
 * Takes the number before a count for the epoch, where the count goes on from each to the next: `[0 400/900]`, `[1 500/900]`. Of a fold or
 * a run that a count begins again in, it is none.
 */
export function takeOwningEpochs(groups: readonly Group[]): readonly Group[] {
  const owned = groups.filter(isOwned);
  const countsEpochs = groups.some(({ plan }) => plan.counters.some(({ kind }) => kind === "epoch"));
  const pairs = owned.flatMap(pairsOf).sort((a, b) => a.line - b.line);
  if (countsEpochs || !goesOn(pairs)) return groups;
  carry(
    pairs.map(({ line, owner }) => ({ line, at: owner })),
    groups,
    ({ epochs }) => epochs,
  );
  return groups.map((group) => (owned.includes(group) ? withEpoch(group) : group));
}

function isOwned({ plan: { counters, weak, owner } }: Group): boolean {
  return counters.length === 0 && weak !== null && owner === weak.slot - 1;
}

function pairsOf({ lines, owners, batches }: Group): Pair[] {
  return [...lines].map((line, row) => ({ line, owner: owners.get(row), count: batches.get(row) }));
}

/** Whether the first goes on by one somewhere, and the count goes on or back wherever it does. */
function goesOn(pairs: readonly Pair[]): boolean {
  const moves = pairs.slice(1).map(({ owner, count }, index) => ({
    owner: owner - (pairs[index]?.owner ?? Number.NaN),
    count: count - (pairs[index]?.count ?? Number.NaN),
  }));
  return (
    moves.some(({ owner }) => owner === 1) &&
    moves.every(({ owner, count }) => owner === 0 || Math.sign(owner) === Math.sign(count))
  );
}

function withEpoch(group: Group): Group {
  const { weak, owner } = group.plan;
  const counters = [
    ...(owner === null ? [] : [{ slot: owner, kind: "epoch" as const }]),
    ...(weak === null ? [] : [{ slot: weak.slot, kind: "batch" as const }]),
  ];
  return { ...group, plan: { ...group.plan, counters, weak: null } };
}
