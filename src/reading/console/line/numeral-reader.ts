import { joinedNames, withSideApart } from "./joined-sides.ts";
import type { Side } from "./label-parts.ts";
import { type Label, type Names, readLabel, sideIn } from "./labels.ts";
import {
  asAccuracy,
  isValued,
  isWithinName,
  nameBehind,
  nameOfThings,
  ofEpoch,
  ordinal,
  sideAfter,
  startOfEpoch,
  withoutEpisodes,
  withoutLetters,
} from "./line-words.ts";
import { type Followed, isWhole, type Numeral } from "./numerals.ts";
import {
  listedNames,
  separators,
  slashedNames,
  spacedNames,
  splitPiece,
  withoutListOfOne,
} from "./pieces.ts";
import { type Slot, shownIn } from "./tokens.ts";

/** What stands before the first number of a dict of losses. */
const dictOfLosses = /(?<!\p{L})loss(?:es)?['")]{0,2}\s{0,3}[-:=,]?\s{0,3}\{[^{}]*$/iu;

export type NumberedSlot = Slot & { readonly index: number };

/** Names the numbers of a line, from left to right, by the words around each. */
export class NumeralReader {
  /** The name of the next number that has none of its own: that of a counter, or of a bracket group, before it. */
  carried = "";
  /** What is named before the counter before, and is no metric: `Valid MR at step 100: 631.8`. */
  unknown = "";
  /** Whether the word behind the counter before is its unit: `Loss after 3 epochs: 0.5`. */
  hasUnit = false;
  /** Whether a heading named a side before: then one in brackets is a heading, too, `(train) loss 0.5 (val) loss 0.6`. */
  hasHeading = false;
  /** The number before. */
  last: Numeral | null = null;
  readonly #text: string;
  readonly #names: Names;
  readonly #lastSlot: number;
  readonly #joined: ReadonlySet<string>;
  /** Whether the number stands in a dict of losses: `Losses {'ner': 0.5}`. */
  #isOfLosses = false;
  /** The names of the numbers that follow: `loss, acc: 0.5, 0.9`. */
  #listed: string[] = [];
  /** The sides of the last such names, where they differ. */
  #sides: readonly Side[] = [];
  /** What stands before a number within a name. */
  #begun = "";
  /** Whether that is the whole name, and what stands behind the number says only of what it is. */
  #isBegunWhole = false;

  constructor(text: string, names: Names, lastSlot: number) {
    this.#text = text;
    this.#joined = joinedNames(text);
    this.#names = names;
    this.#lastSlot = lastSlot;
  }

  isMetric(name: string): boolean {
    return readLabel(name, this.#names).isMetric;
  }

  /** Takes the words before a counter for the name of the value behind it. */
  carry(words: string): void {
    const isMetric = this.isMetric(words);
    [this.carried, this.unknown] = [isMetric ? words : "", isMetric ? "" : words];
  }

  isLast({ index }: NumberedSlot): boolean {
    return index === this.#lastSlot;
  }

  /** The number between two texts, and the texts before it that are of others; null for a number within a name. */
  read(
    slot: NumberedSlot,
    between: string,
    after: string,
    followed: Followed,
  ): { numeral: Numeral; segments: string[] } | null {
    const whole = withoutListOfOne(between, after);
    const text =
      this.#begun === "" ? whole : withoutEpisodes(this.#begun + (this.#isBegunWhole ? " " : whole));
    const shown = shownIn(this.#text, slot);
    const named = followed.isBeforeDecimal && isWhole(shown) ? this.#nameOfThings(text, after) : null;
    const isOfName = named !== null || (isWhole(shown) && isWithinName(text, after));
    this.#begun = isOfName ? (named ?? text) : "";
    this.#isBegunWhole = named !== null && sideIn(after) === null;
    this.unknown = "";
    if (isOfName) return null;
    const before = this.#withoutEnds(text);
    this.hasUnit = false;
    const { segments, label: printed, isInBrackets } = splitPiece(before, this.isLast(slot));
    if (/[{}]/.test(before)) this.#isOfLosses = dictOfLosses.test(before);
    const words = this.#asLoss(
      withSideApart(
        withoutLetters(printed, this.#text),
        (name) => this.#joined.has(name.toLowerCase()) && this.isMetric(name),
      ),
    );
    const isFollowed = !this.isLast(slot) && separators.test(after) && !/[[(]\s*$/.test(before);
    if (words !== "") this.#listed = isFollowed ? this.#list(segments, words, slot) : [];
    const own = words === "" ? this.carried || this.#nameBehind(slot, after) : words;
    const numeral: Numeral = {
      slot: slot.index,
      kind: slot.kind,
      shown,
      unit: "",
      before,
      after,
      label: this.#labelOf(asAccuracy(this.#listed.shift() ?? own, shown + after), shown),
      isLabelled: words !== "",
      isInBrackets,
      outside: isInBrackets ? (segments.at(-1) ?? "") : "",
      isFirst: this.last === null,
      ...followed,
    };
    this.last = numeral;
    return { numeral, segments };
  }

  /** A name in a dict of losses, if it is none of a metric or a counter. */
  #asLoss(words: string): string {
    const named = `${words} loss`;
    const { isMetric, counter } = readLabel(words, this.#names);
    return this.#isOfLosses && !isMetric && counter === null && this.isMetric(named) ? named : words;
  }

  #nameOfThings(before: string, after: string): string | null {
    return nameOfThings(before, after, (name) => {
      const { isMetric, endsWithSide } = readLabel(name, this.#names);
      return isMetric || endsWithSide;
    });
  }

  /** Drops what is of the number before, or only joins a name to its number. */
  #withoutEnds(text: string): string {
    const own = this.hasUnit ? text.replace(ordinal, "").replace(/^ ?(?:[A-Za-z]+|迭代)/, "") : text;
    const joined = this.carried === "" ? own : own.replace(isValued, "");
    const started = joined.replace(startOfEpoch, "$1$2");
    return this.last === null || this.hasHeading ? started : started.replace(sideAfter, "");
  }

  /** The names of the numbers that follow: `train/val loss 0.5/0.6 acc 0.8/0.7` names the sides once. */
  #list(segments: readonly string[], words: string, { kind, from }: NumberedSlot): string[] {
    const slashed = kind === "number" ? slashedNames(words, this.#text.slice(from)) : [];
    if (slashed.length > 0) return slashed;
    const names = listedNames([...segments, words], (name) => this.isMetric(name));
    const { side, isMetric } = readLabel(words, this.#names);
    if (names.length === 0) names.push(...spacedNames(words, (name) => this.isMetric(name)));
    if (names.length === 0 && isMetric && side === null) return this.#sides.map((one) => `${one} ${words}`);
    const sides = names.flatMap((name) => readLabel(name, this.#names).side ?? []);
    if (names.length > 0) this.#sides = new Set(sides).size === names.length ? sides : [];
    return names;
  }

  #labelOf(words: string, shown: string): Label {
    const metric = words.replace(ofEpoch, "");
    const isValue = metric !== words && !isWhole(shown) && this.isMetric(metric);
    return readLabel(isValue ? metric : words, this.#names);
  }

  /** `0.98 loss, 94.3% accuracy`: the metric that is named behind its number. */
  #nameBehind(slot: NumberedSlot, after: string): string {
    const [, name = ""] = nameBehind.exec(this.isLast(slot) ? `${after},` : after) ?? [];
    return this.isMetric(name) ? name : "";
  }
}
