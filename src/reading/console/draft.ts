import { parseName } from "../../curves/names.ts";
import { type Draft, nameOf } from "./fields.ts";
import type { Heading } from "./headings.ts";
import type { Side } from "./label-parts.ts";
import type { Numeral } from "./numerals.ts";
import { compact, condition } from "./pieces.ts";

/** What the line tells of a number, before it and around it. */
type Told = Pick<Draft, "side" | "isSideAlone" | "isBest" | "isMean" | "mayBeBest"> & {
  readonly heading: Heading | null;
};

/** The field of a number that is a value of a metric, by its own words, `side`, and by its heading. */
export function draftOf({ slot, label, before, after, isInBrackets }: Numeral, told: Told): Draft {
  const { side: own, heading, ...rest } = told;
  const side = own ?? heading?.side ?? null;
  const conditions = before.match(condition)?.join(" ") ?? "";
  const metric = conditions === "" ? label.metric : `${label.metric} [${compact(conditions)}]`;
  const isNamed = label.side !== null && parseName(label.name).metric === metric;
  const byPlace = isInBrackets ? "brackets" : null;
  const byHeading = own === null ? (heading?.text ?? null) : null;
  return {
    ...rest,
    slot,
    metric,
    label: isNamed ? label.name : nameOf(metric, side),
    side,
    set: label.set,
    toldBy: told.isSideAlone ? byPlace : byHeading,
    isRepeated: false,
    isCurrent: /^cur(?:rent)?\s/i.test(label.text),
    isPercent: /^\s?%/.test(after),
  };
}

/** Names what has no side by the one behind it: `loss 0.5 acc 0.9 (train) | loss 0.6 acc 0.8 (val)`. */
export function nameUnsided(drafts: readonly Draft[], side: Side): void {
  for (const draft of drafts) {
    if (draft.side === null) [draft.side, draft.label] = [side, nameOf(draft.metric, side)];
  }
}
