import { directionOf } from "../../../curves/names.ts";
import { isReward } from "../../table/columns.ts";
import { type Label, sideIn } from "./labels.ts";
import { owner } from "./line-words.ts";
import { wrapper } from "./pieces.ts";
import type { SlotKind } from "./tokens.ts";

/** A number of a line, with what stands around it. */
export type Numeral = {
  readonly slot: number;
  readonly kind: SlotKind;
  /** As printed, but for the commas between groups of three digits. */
  readonly shown: string;
  /** What is glued to it; "" if nothing is. */
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly label: Label;
  /** Whether the words stand before the number itself, and not before one that counts. */
  readonly isLabelled: boolean;
  readonly isInBrackets: boolean;
  /** The words before its brackets. */
  readonly outside: string;
  /** Whether no other number stands before it. */
  readonly isFirst: boolean;
  /** Whether a bar that has a count of its own stands behind it: `3/200: 50%|█████     | 2/4`. */
  readonly isBeforeBar: boolean;
  /** Whether the next number is a number alone, and no time, share or bar. */
  readonly isBeforeNumber: boolean;
  /** Whether it has decimals. */
  readonly isBeforeDecimal: boolean;
};

export type Followed = Pick<Numeral, "isBeforeBar" | "isBeforeNumber" | "isBeforeDecimal">;

/** A metric that may have the unit of what is predicted. */
export const ofError = /(?<![A-Za-z])n?(?:r?mse|mae|mape|error|err|ade|fde)(?![A-Za-z])/i;

const units = /^ ?(?:epoch|step|iter|iteration)(?:s\b|\(s\))/i;

const noValues: readonly ((numeral: Numeral) => boolean)[] = [
  // The number of an output: `Test net output #0`.
  (numeral) => /#\s?$/.test(numeral.before) && !leads(numeral),
  // A number with leading zeros is a name: `Prec@5 001`.
  (numeral) => {
    const { kind, shown, isLabelled } = numeral;
    return kind === "number" && isLabelled && /^0\d/.test(shown) && !leads(numeral);
  },
  // The count of a share: `91.2% (456/500)`.
  ({ before }) => /%\s*\($/.test(before),
  // An amount of money, in a text that a model wrote: `The total cost of $210`.
  ({ before, label }) =>
    /[$€£¥]\s?$/.test(before) && !(/[:=]\s?\S$/.test(before) && ofError.test(label.metric)),
  // The share that a bar shows: `[===>    ] 8.5%`.
  ({ before, after }) => /\[[=>#. -]{2,300}\]\s{0,4}$/.test(before) && /^%/.test(after),
  isOfReport,
  // The line of a function that logs: `train - 182 - [train] loss: 0.5`.
  ({ shown, isFirst, before, after }) =>
    isFirst &&
    isWhole(shown) &&
    /^\s?(?:\S{1,60}\.py - )?[\w.<>]{1,60} - $/.test(before) &&
    /^ - /.test(after),
  // A weight: `0.3 * 2`.
  ({ before }) => /^\s*\*\s?$/.test(before),
  isInList,
  isAnnounced,
  // The position of an evaluation: `eval @ 250: val_loss=0.5`.
  ({ shown, before, after, label }) =>
    isSideAlone(label) && isWhole(shown) && /@\s?$/.test(before) && /^:/.test(after),
  // A part of a word: `acc 5-shot: 0.6`.
  ({ shown, after }) => isWhole(shown) && /^-(?!epoch|iter|step)\p{L}/iu.test(after),
  // A span of time: `no improvement for 3 epochs`, not `after 3 epochs`.
  ({ kind, shown, label, isLabelled, after }) =>
    isLabelled &&
    kind !== "fraction" &&
    isWhole(shown) &&
    units.test(after) &&
    !/\b(?:after|at)$/i.test(label.text),
  // A share of such a span: `patience (2/20 epochs)`.
  ({ kind, label, after }) =>
    kind === "fraction" &&
    units.test(after) &&
    /\b(?:improv\w*|patience|stop\w*|wait\w*|for)$/i.test(label.text),
  // A number of things: `Testing 10000 images`, not `train 91 val 87`.
  ({ shown, label, after }) => {
    const [, thing] = /^ (\p{L}+)/u.exec(after) ?? [];
    return isSideAlone(label) && isWhole(shown) && thing !== undefined && sideIn(thing) === null;
  },
];

/** Whether a line begins with a number and a sign for it: `#03 loss: 0.5`, `e03 loss=0.5`, `[3 | 12.5] loss=0.5`. */
export function leads({ isFirst, shown, before, after }: Numeral): boolean {
  if (!isFirst || !isWhole(shown)) return false;
  return (
    (/^\s*[#e]$/i.test(before) && /^:?\s/.test(after)) || (/^\s*\[$/.test(before) && /^\s\|/.test(after))
  );
}

/** The first of a list, as of classes: `acc: [0.5, 0.6]`, `acc: [0.5 0.6]`, or of numbers of which a loss is another one: `loss: 10 500 0.7`. */
export function isInList({ before, after, shown, label, isBeforeNumber, isBeforeDecimal }: Numeral): boolean {
  const isOfOthers = /loss$/i.test(label.text) && isWhole(shown) && isBeforeNumber && !isBeforeDecimal;
  if (isOfOthers && /:\s*$/.test(before) && /^\s+$/.test(after)) return true;
  return /\S\s*[[(]\s*$/.test(before) && !wrapper.test(before) && /^(?:\s*,|\s+$)/.test(after);
}

/** The row of scikit-learn's report by class, beside its number of samples. */
export function isOfReport({ before }: Numeral): boolean {
  return /^\s{4,40}accuracy\s{20,80}$/.test(before);
}

const arrow = /^\s{0,3}(?:[-=]{1,30}>|→)\s{0,3}$/;

/** Whether an arrow leads to the next number: `test loss: 0.6 -> 0.5`. */
export function isBeforeArrow({ kind, after }: Numeral): boolean {
  return kind !== "fraction" && kind !== "other" && arrow.test(after);
}

/** What got better, in brackets: `val loss improved (0.5 --> 0.4)`. */
function isAnnounced({ before, after }: Numeral): boolean {
  return (/\(\s?$/.test(before) && arrow.test(after)) || (arrow.test(before) && /^\s?\)/.test(after));
}

/** Whether a number is no value of what its words name: a weight, a setting, a span, a number of things. */
export function isNoValue(numeral: Numeral): boolean {
  return numeral.label.counter === null && noValues.some((holds) => holds(numeral));
}

/** Whether the next number stands for one: `Valid Loss: 11.6 ====> 10.3`, `acc: 250/1000=0.25`, `Val~20% 0.5`, `IoU 0.5: 0.6`. */
export function becomes(numeral: Numeral): boolean {
  const { kind, label, after } = numeral;
  if (isSideAlone(label)) return kind === "number" && /^%[)\]]?\s?:?\s*$/.test(after);
  if (!label.isMetric) return false;
  if (kind === "fraction") return /^\s?=\s?$/.test(after);
  return isBeforeArrow(numeral) || isCondition(numeral);
}

/** Whether a number is a setting of its metric, which stands before the value: `recall at 5: 0.6`, `AP (50): 0.6`. */
function isCondition({ shown, before, after, label, isBeforeNumber }: Numeral): boolean {
  // `Validation loss 100: 0.5` counts.
  const mayCount = isWhole(shown) && directionOf(label.metric) !== "max";
  if (!isBeforeNumber || mayCount) return false;
  if (/[[(]\s?$/.test(before)) return /^[)\]]\s?[:=]?\s{0,3}$/.test(after);
  return /^\s?:\s{0,3}$/.test(after) && !/[:=]\s*$/.test(before);
}

/** `Accuracy: 967 / 10000`; no batch as in `Acc [96/100]`, nor a reward of so many. */
export function isShare({ label: { metric, isMetric }, isLabelled, before }: Numeral): boolean {
  return (
    isLabelled && /[:=]\s*$/.test(before) && isMetric && directionOf(metric) === "max" && !isReward(metric)
  );
}

/** Whether a number is the share that a value is named after: `Loss: 25%: 0.41 50%: 0.52`. */
export function namesShare({ shown, label, after }: Numeral): boolean {
  return label.isMetric && isWhole(shown) && /^ ?% ?[:=]\s*$/.test(after);
}

/** The slot of the number that tells whose values these are: `Client 3`, or, of a count, perhaps the epoch: `[3 200/5000] loss 0.5`. */
export function ownerOf(
  { slot, kind, shown, before, after, label }: Numeral,
  last: Numeral | null,
): number | null {
  if (owner.test(label.text) && isWhole(shown)) return slot;
  const isBegun = last?.isFirst === true && isWhole(last.shown) && /^\s*\[\s?$/.test(last.before);
  const isCount = kind === "fraction" && /^,?\s+$/.test(before) && /^\s?\]/.test(after);
  return isBegun && isCount ? last.slot : null;
}

/** `3`, also at the end of a sentence: `Starting epoch 3.` */
export function isWhole(shown: string): boolean {
  return /^\d{1,12}\.?$/.test(shown);
}

export function isSideAlone({ side, metric, isMetric }: Label): boolean {
  return side !== null && metric === "" && !isMetric;
}

/** `loss: 0.5, epoch mean: 0.6` */
export function isMeanAlone({ side, metric, isMean }: Label): boolean {
  return isMean && metric === "" && side === null;
}
