import { LineEnds } from "../../text/torn-number.ts";
import type { Plan } from "../line/plan.ts";
import type { Slot } from "../line/tokens.ts";
import type { Group } from "./groups.ts";

/**
 * Finds the last number of a line if it may have lost digits: the file ends behind it, or the terminal where a bar was drawn. -1 if
 * it is whole. `group`: the lines of its kind before it.
 */
export function findTorn(
  text: string,
  slots: readonly Slot[],
  { bar, fields }: Plan,
  isComplete: boolean,
  group: Group | undefined,
): number {
  const last = slots.length - 1;
  const slot = slots[last];
  const isCutBar = bar !== null && text.lastIndexOf("[") > text.lastIndexOf("]");
  if ((isComplete && !isCutBar) || slot === undefined || slot.kind === "bar" || slot.kind === "other")
    return -1;
  if (slot.to < text.trimEnd().length) return -1;
  const values = group?.values[fields.findIndex((field) => field.slot === last)];
  if (isCutBar || group === undefined || values === undefined) return last;
  const ends = new LineEnds();
  for (const { text: earlier } of group.examples) {
    const [shown = ""] = /\S*$/.exec(earlier.trimEnd()) ?? [];
    ends.add(shown.length, /\de/i.test(shown));
  }
  const [shown = ""] = /\S*$/.exec(text.trimEnd()) ?? [];
  return ends.isWhole(shown, values.toArray()) ? -1 : last;
}
