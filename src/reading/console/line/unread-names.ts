import type { LeftOut } from "../../../curves/model.ts";
import type { Draft } from "./fields.ts";
import { sideIn } from "./labels.ts";
import { isBeforeArrow, isInList, isOfReport, type Numeral } from "./numerals.ts";

const maxNames = 1_000;

/** Why a metric with several values in one line is left out. */
export const listOfValues = "a list of values";

/** The values beside the one that is read: the rest of a list, `Recall: 0.1-0.2-0.3`, or what was before it, `loss: 0.6 -> 0.5`. */
export function valuesBeside(numeral: Numeral, last: Numeral | null, field: Draft | undefined): LeftOut[] {
  const { kind, shown, label } = numeral;
  if (label.isMetric && isBeforeArrow(numeral))
    return [{ what: `${label.text} before the arrow`, why: "the value behind it is read" }];
  const isRest = kind === "other" && /^-\d{0,3}\./.test(shown) && field?.slot === last?.slot;
  return isRest && field !== undefined
    ? [{ what: `further values of ${field.label}`, why: listOfValues }]
    : [];
}

/** What is told of a number that is no value though a name stands before it: any of a list of decimals, else a metric's. */
export function unreadValue(numeral: Numeral): LeftOut[] {
  const { label, shown, before } = numeral;
  const what = label.text.replace(/[^\p{L}\d)%]+$/u, "");
  const isValue = /[:=]\s{0,3}[$€£¥]?$/.test(before) || shown.includes(".");
  if (isInList(numeral) && what !== "" && (label.isMetric || shown.includes(".")))
    return [{ what, why: label.isMetric ? listOfValues : "not a metric" }];
  if (!label.isMetric) return [];
  if (isOfReport(numeral)) return [{ what, why: "of a report by class" }];
  return isValue ? [{ what, why: `${shown} is no plain value` }] : [];
}

const beforeComma = /(\p{L}[^,;|]{1,40}),\s{1,4}$/u;

/** What is told of a number that a comma parts from a name that is of no number before: `valid auc aupr, 0.5 0.6`. */
export function behindComma(
  { shown, before }: Numeral,
  last: Numeral | null,
  isMetric: (name: string) => boolean,
): LeftOut[] {
  const [, name = ""] = shown.includes(".") ? (beforeComma.exec(before) ?? []) : [];
  const isNamed = name !== "" && (isMetric(name) || sideIn(name) !== null) && last?.label.text !== name;
  return isNamed ? [{ what: name, why: "a comma parts it from its number" }] : [];
}

/** Why what a best value tells is left out. */
export const ofBest = "of the best value";

/** What lines that record nothing name again and again while a training records rows. */
export class UnreadNames {
  readonly #names = new Map<string, LeftOut & { readonly rows: number; readonly recurs: boolean }>();
  #rows = 0;

  get recurring(): LeftOut[] {
    return [...this.#names.values()].flatMap(({ what, why, recurs }) => (recurs ? [{ what, why }] : []));
  }

  /** A row was recorded: what is named behind it once more recurs. */
  passRow(): void {
    this.#rows++;
  }

  /** What stands before the first row is of no training. */
  add(other: LeftOut): void {
    const known = this.#names.get(other.what);
    if (this.#rows === 0 || known?.recurs || known?.rows === this.#rows) return;
    // A list has a whole curve.
    const recurs = known !== undefined || other.why === listOfValues;
    if (known !== undefined || this.#names.size < maxNames)
      this.#names.set(other.what, { ...other, rows: this.#rows, recurs });
  }
}
