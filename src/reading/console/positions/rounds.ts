import type { Group } from "../groups/groups.ts";
import { goesBack, type Mark, type Marks } from "./marks.ts";

/**
 * The shapes that count trainings, where the others count the epochs of each: `Round 0 test acc 0.6` behind or above epochs 0 to 5,
 * `Round 1 …` beside those of the next one.
 */
export function groupsOfRounds(marks: Marks): ReadonlySet<Group> {
  if (!goesBack(marks)) return new Set();
  const groups = marks.groups.filter(({ plan }) => plan.fields.length > 0);
  return new Set(groups.filter((group) => countsRounds(group, groups, marks)));
}

function countsRounds(group: Group, groups: readonly Group[], marks: Marks): boolean {
  const own = [...marks.of([group])];
  const start = own[0]?.at ?? Number.NaN;
  if (own.length < 2 || start > 1 || own.some(({ at }, index) => at !== start + index)) return false;
  const between: Mark[][] = [[], ...own.map(() => [])];
  let round = 0;
  for (const mark of marks.of(groups.filter((other) => other !== group))) {
    while ((own[round]?.line ?? Number.POSITIVE_INFINITY) < mark.line) round++;
    between[round]?.push(mark);
  }
  return between.slice(0, -1).every(countsUp) || between.slice(1).every(countsUp);
}

/** Whether these are the epochs of one training, from its first one. */
function countsUp(epochs: readonly Mark[]): boolean {
  const [first, last] = [epochs[0]?.at ?? Number.NaN, epochs.at(-1)?.at ?? Number.NaN];
  return first <= 1 && last > first && epochs.every(({ at }, index) => at >= (epochs[index - 1]?.at ?? at));
}
