import type { LeftOut } from "../../../curves/model.ts";
import { plural } from "../../../text/plural.ts";
import { parseNumber } from "../../text/number.ts";
import type { Field } from "./fields.ts";
import { isSideAlone, type Numeral, ofError } from "./numerals.ts";
import { parseShare, parseSlot, type Slot, shownIn } from "./tokens.ts";

const withUnit = /^([-+]?(?:\d{1,12}(?:\.\d{1,20})?|\.\d{1,20})(?:[eE][-+]\d{1,3})?) ?([A-Za-zµ]{1,8})$/;
/** How long something took, unless what is measured is an error in time. */
const ofTime = /^(?:ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)$/i;
/** What no word of a text is, as `error 2.5s` may have. */
const ofDistance = /(?<![A-Za-z])n?(?:rmse|mae)(?![A-Za-z])/i;
/** `1.2k` is 1200, and the next one may be `980`. */
const ofScale = /^(?:[kKMGBT]|[KMGT]i?B|bn)$/;

/** No unit, but where another print began: `0.5Mean loss`. */
const ofPrint = /^[A-Z][a-z]{2}/;

/** A number and the unit behind it; null for any other text. */
function splitUnit(shown: string): { readonly number: string; readonly unit: string } | null {
  const [, number, unit] = withUnit.exec(shown) ?? [];
  return number === undefined || unit === undefined ? null : { number, unit };
}

/** Takes an amount for a number where it is the value of a metric: `Val MAE: 7.06px`. */
export function asMeasured(numeral: Numeral): Numeral {
  const found = named(numeral);
  if (found === null || whyNot(numeral, found.unit) !== null) return numeral;
  return { ...numeral, kind: "number", shown: found.number, unit: found.unit };
}

/** What is told of an amount that has a metric's name and is not read. */
export function amountLeftOut(numeral: Numeral): LeftOut[] {
  const found = named(numeral);
  const { kind, shown, label, isLabelled } = numeral;
  const isOther = kind === "other" && isLabelled && label.isMetric && /^\d/.test(shown);
  const why = found !== null ? whyNot(numeral, found.unit) : isOther ? `${shown} is no plain value` : null;
  return why === null ? [] : [{ what: label.text, why }];
}

function named({ kind, shown, before, label, isLabelled }: Numeral): ReturnType<typeof splitUnit> {
  const isNamed = label.isMetric || isSideAlone(label);
  if (kind !== "other" || !isLabelled || !isNamed || !/[\p{L}\d)%@][\s:=]{1,12}$/u.test(before)) return null;
  const found = splitUnit(shown);
  // `train 2.1s` is a time.
  return isSideAlone(label) && (!found?.number.includes(".") || ofTime.test(found.unit)) ? null : found;
}

function whyNot({ label, before }: Numeral, unit: string): string | null {
  if (ofPrint.test(unit)) return "another print may be glued to it";
  if (ofScale.test(unit)) return `its unit ${unit} may be a scale`;
  if (!ofTime.test(unit)) return null;
  const isError = ofDistance.test(label.metric) || /[:=]\s*$/.test(before);
  return ofError.test(label.metric) && isError ? null : "a span of time";
}

/** The number alone of a value with a unit. */
export function withoutUnit(text: string, slot: Slot): Slot {
  const found = slot.kind === "other" ? splitUnit(text.slice(slot.from, slot.to)) : null;
  return found === null ? slot : { ...slot, kind: "number", to: slot.from + found.number.length };
}

/** Parses the value of a field; null for an amount in another unit than the one it was planned with. */
export function parseValue(text: string, slot: Slot, { unit }: Field): number | null {
  if (slot.kind === "fraction") return parseShare(text, slot);
  if (slot.kind !== "other") return parseSlot(text, slot);
  const found = splitUnit(shownIn(text, slot));
  return found?.unit === unit ? parseNumber(found.number) : null;
}

/** Counts the values that have another unit than the first of their kind of lines. */
export class OtherUnits {
  readonly #found = new Map<string, { readonly unit: string; readonly line: number; count: number }>();

  add({ label, unit }: Field, line: number): void {
    const known = this.#found.get(label);
    if (known === undefined) this.#found.set(label, { unit, line, count: 1 });
    else known.count++;
  }

  get notes(): string[] {
    return [...this.#found].map(
      ([label, { unit, line, count }]) =>
        `${plural(count, "value")} of ${label} (from line ${line}) ${count === 1 ? "is" : "are"} in another unit than ${unit}: skipped`,
    );
  }
}
