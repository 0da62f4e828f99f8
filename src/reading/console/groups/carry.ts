import type { NumberList } from "../../bytes/number-list.ts";
import type { Group } from "./groups.ts";

/** Writes into a list of each group, for every row, the count of the last line above that has one; NaN before the first. `counts`: in the order of their lines. */
export function carry(
  counts: readonly { readonly line: number; readonly at: number }[],
  groups: readonly Group[],
  listOf: (group: Group) => NumberList,
): void {
  for (const group of groups) {
    const list = listOf(group);
    let next = 0;
    for (let row = 0; row < group.lines.length; row++) {
      while ((counts[next]?.line ?? Number.POSITIVE_INFINITY) <= group.lines.get(row)) next++;
      list.set(row, counts[next - 1]?.at ?? Number.NaN);
    }
  }
}
