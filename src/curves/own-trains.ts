import type { Member } from "./metric-groups.ts";

/**
 * Of several sets, the train series of each that has its name, and of the one other the one that is left: of `train_epoch_f1` and
 * `train_f1_epoch`, `val_f1` takes the second if there is a `val_epoch_f1`.
 */
export function ownTrains(trains: readonly Member[], sets: readonly Member[]): Map<Member, Member> {
  const own = new Map<Member, Member>();
  if (sets.length < 2) return own;
  for (const set of sets) {
    const train = trains.find((one) => one.isBatch === set.isBatch && bareName(one) === bareName(set));
    if (train) own.set(set, train);
  }
  const [set, ...otherSets] = sets.filter((one) => !own.has(one) && one.set === null);
  const taken = new Set(own.values());
  const [train, ...otherTrains] = trains.filter((one) => one.isBatch === set?.isBatch && !taken.has(one));
  if (own.size > 0 && set && train && otherSets.length + otherTrains.length === 0) own.set(set, train);
  return own;
}

/** A name without its side. */
function bareName({ series, word }: Member): string {
  return series.name.toLowerCase().replace(word ?? "", "");
}
