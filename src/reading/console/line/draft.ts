import { parseName } from "../../../curves/names.ts";
import { type Draft, nameOf } from "./fields.ts";
import type { Heading } from "./headings.ts";
import type { Side } from "./label-parts.ts";
import { sideIn } from "./labels.ts";
import type { Numeral } from "./numerals.ts";
import { compact, condition } from "./pieces.ts";

/** What the line tells of a number, before it and around it. */
type Told = Pick<Draft, "side" | "isSideAlone" | "isBest" | "isMean" | "mayBeBest"> & {
  readonly heading: Heading | null;
};

/** `Loss(Task)`; behind a space, only the letters of a name are a part of it: `error (MSE)`, no `loss (so far)`. */
const noteBefore = /\p{L}(?:\((\p{L}[\p{L}\d_-]{0,19})|\s\(([A-Z][A-Z\d]{1,5}))\)\s?[:=]?\s*$/u;

/** The field of a number that is a value of a metric, by its own words, `side`, and by its heading. */
export function draftOf({ slot, unit, label, before, after, isInBrackets }: Numeral, told: Told): Draft {
  const { side: own, heading, ...rest } = told;
  const side = own ?? heading?.side ?? null;
  const conditions = before.match(condition)?.join(" ") ?? "";
  const metric = conditions === "" ? label.metric : `${label.metric} [${compact(conditions)}]`;
  const isNamed = label.side !== null && parseName(label.name).metric === metric;
  const byPlace = isInBrackets ? "brackets" : null;
  const [, joined, apart] = noteBefore.exec(before) ?? [];
  const note = joined ?? apart ?? null;
  const byHeading = own === null ? (heading?.text ?? null) : null;
  return {
    ...rest,
    slot,
    own: null,
    unit,
    metric,
    label: isNamed ? label.name : nameOf(metric, side),
    side,
    set: label.set,
    toldBy: told.isSideAlone ? byPlace : byHeading,
    isRepeated: false,
    isCurrent: /^cur(?:rent)?\s/i.test(label.text),
    isPercent: /^\s?%/.test(after),
    note: note === null || sideIn(note) !== null ? null : note,
  };
}

/** The side of a value in brackets whose name stands behind it: that of the value before, `val loss 73.5 (1.25 bpd)`. */
export function sideBeside({ isLabelled, before }: Numeral, drafts: readonly Draft[]): Side | null {
  const value = drafts.at(-1);
  const isBeside = !isLabelled && /\(\s*$/.test(before) && value !== undefined && !value.isSideAlone;
  return isBeside ? value.side : null;
}

/** So many names of a line come twice, one of them behind a letter: one alone, `v_loss`, may be that of a value function. */
const minPairs = 2;
const behindLetter = /^v[\s_-]?(?=\w{2})/i;

/** Gives the side of the evaluation to `v_loss` and `v_acc` in a line that has `loss` and `acc`, too. `names` are all of the line. */
export function nameByPairs(drafts: readonly Draft[], names: readonly string[]): void {
  const all = new Set(names.map((name) => name.toLowerCase()));
  const withoutLetter = (name: string) => name.toLowerCase().replace(behindLetter, "");
  const pairs = [...all].filter((name) => withoutLetter(name) !== name && all.has(withoutLetter(name)));
  const unsided = drafts.flatMap(({ side, metric }) => (side === null ? metric.toLowerCase() : []));
  const evaluated = drafts.filter(
    ({ side, metric }) => side === "val" && unsided.includes(metric.toLowerCase()),
  );
  if (pairs.length + evaluated.length < minPairs) return;
  for (const draft of drafts) {
    if (draft.side !== null || !pairs.includes(draft.metric.toLowerCase())) continue;
    draft.metric = draft.metric.replace(behindLetter, "");
    [draft.side, draft.label] = ["val", nameOf(draft.metric, "val")];
  }
}

/** Names what has no side by the one behind it: `loss 0.5 acc 0.9 (train) | loss 0.6 acc 0.8 (val)`. */
export function nameUnsided(drafts: readonly Draft[], side: Side): void {
  for (const draft of drafts) {
    if (draft.side === null) [draft.side, draft.label] = [side, nameOf(draft.metric, side)];
  }
}
