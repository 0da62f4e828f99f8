import type { Group } from "./groups.ts";
import type { Mark, Marks } from "./marks.ts";

/**
 * The shapes that count trainings, where the others count the epochs of each: `Round 0 test acc 0.6` behind or above epochs 0 to 5,
 * `Round 1 …` beside those of the next one.
 */
export function groupsOfRounds(marks: Marks): ReadonlySet<Group> {
  const groups = marks.groups.filter(({ plan }) => plan.fields.length > 0);
  return new Set(groups.filter((group) => countsRounds(group, groups, marks)));
}

function countsRounds(group: Group, groups: readonly Group[], marks: Marks): boolean {
  const own = [...marks.of([group])];
  const start = own[0]?.at ?? Number.NaN;
  if (own.length < 2 || start > 1 || own.some(({ at }, index) => at !== start + index)) return false;
  const others = [...marks.of(groups.filter((other) => other !== group))];
  const hasTraining = (from: number, to: number) =>
    countsUp(others.filter(({ line }) => line > from && line < to));
  return (
    own.every(({ line }, index) => hasTraining(own[index - 1]?.line ?? 0, line)) ||
    own.every(({ line }, index) => hasTraining(line, own[index + 1]?.line ?? Number.POSITIVE_INFINITY))
  );
}

/** Whether these are the epochs of one training, from its first one. */
function countsUp(epochs: readonly Mark[]): boolean {
  const [first, last] = [epochs[0]?.at ?? Number.NaN, epochs.at(-1)?.at ?? Number.NaN];
  return first <= 1 && last > first && epochs.every(({ at }, index) => at >= (epochs[index - 1]?.at ?? at));
}
