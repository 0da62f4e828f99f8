import type { LeftOut } from "../../../curves/model.ts";
import { BestValue } from "./best-value.ts";
import { type CounterKind, counterAfter } from "./counter-words.ts";
import { Counters, isCounting } from "./counters.ts";
import { draftOf, nameUnsided, sideBeside } from "./draft.ts";
import { type Draft, nameOf } from "./fields.ts";
import { Headings } from "./headings.ts";
import type { Side } from "./label-parts.ts";
import { isOfBest, type Names, sideIn } from "./labels.ts";
import {
  closesNote,
  extreme,
  isDomain,
  isEval,
  isUnit,
  marked,
  ofClass,
  ofNumberedClass,
  reloads,
  sideAfter,
  thanBest,
} from "./line-words.ts";
import { Means } from "./means.ts";
import { amountLeftOut, asMeasured } from "./measured.ts";
import { type NumberedSlot, NumeralReader } from "./numeral-reader.ts";
import {
  becomes,
  type Followed,
  isMeanAlone,
  isNoValue,
  isShare,
  isWhole,
  type Numeral,
  namesShare,
  ownerOf,
} from "./numerals.ts";
import { listedSides } from "./pieces.ts";
import { behindComma, ofBest, unreadValue, valuesBeside } from "./unread-names.ts";

/** Reads the numbers of a line from left to right. */
export class LineReader {
  readonly counters = new Counters();
  readonly headings: Headings;
  readonly drafts: Draft[] = [];
  readonly others: LeftOut[] = [];
  bar: number | null = null;
  owner: number | null = null;
  isOfBest = false;
  isOfClass = false;
  readonly #numerals: NumeralReader;
  /** A numbered name that a word before it makes no metric: the `L` of `grad L1 0.1 L2 0.2`. */
  #noMetric: string | null = null;
  #mayBeBest = false;
  #isOfCheckpoint = false;
  readonly #best = new BestValue();
  readonly #means = new Means();
  /** Within the brackets of a running mean: `loss[loss=0.5], tot_loss[loss=0.6, ctc_loss=0.7]`. */
  #isInTotal = false;

  constructor(text: string, names: Names, lastSlot: number) {
    this.headings = new Headings(text);
    this.#numerals = new NumeralReader(text, names, lastSlot);
  }

  /** `after`: the text up to the next number. */
  read(slot: NumberedSlot, between: string, after: string, followed: Followed): void {
    const { last, unknown } = this.#numerals;
    this.#numerals.hasHeading = this.headings.last !== null;
    this.#isOfCheckpoint ||= reloads.test(between);
    this.headings.readTag(between);
    const found = this.#numerals.read(slot, between, after, followed);
    if (found === null) return;
    const numeral = asMeasured(found.numeral);
    // `New best! Epoch 3: …` marks the line of the epoch.
    this.#readHeadings(found.segments.slice(marked.test(numeral.before) ? 1 : 0), numeral.isFirst);
    const { kind, shown, before, label, isLabelled } = numeral;
    if (numeral.isInBrackets) this.#isInTotal = numeral.outside === "tot_loss";
    else if (before.includes("]")) this.#isInTotal = false;
    const isOfSide = label.side !== null && !label.isMetric;
    this.owner ??= ownerOf(numeral, last);
    if (numeral.isFirst && ofClass.test(label.text) && isWhole(shown)) this.isOfClass = true;
    this.others.push(...valuesBeside(numeral, last, this.drafts.at(-1)), ...amountLeftOut(numeral));
    if (kind === "bar" || kind === "other") {
      // `train 2.1s` is a time, and no heading.
      if (isOfSide && (kind === "bar" || /[:=\])|]\s*$/.test(before)))
        this.headings.set(label.side, label.text);
      if (kind === "other") return;
      this.bar ??= slot.index;
      this.#numerals.carried = "";
    } else if (
      label.counter === null &&
      this.#numerals.isMetric(numeral.outside) &&
      closesNote.test(numeral.after)
    ) {
      this.#numerals.carried = numeral.outside;
    } else if (becomes(numeral) && !this.#numerals.isLast(slot)) {
      this.#numerals.carried = label.text;
    } else if (namesShare(numeral)) {
      this.others.push({ what: `${label.text.replace(/^[^\p{L}]+/u, "")} ${shown}%`, why: "not a metric" });
    } else if (isNoValue(numeral)) {
      if (label.side !== null && /[#\]]\s{0,4}$/.test(before)) this.headings.set(label.side, label.text);
      if (isLabelled) this.others.push(...unreadValue(numeral));
    } else if (this.#readCounter(numeral)) {
      return;
    } else if (this.#best.isOpen && isOfSide && /^%?\s*\)/.test(numeral.after)) {
      // `best val 0.5 (epoch 3, test 0.6)`
      this.others.push({ what: `${label.text} beside the best`, why: ofBest });
    } else if (!isLabelled && /^%?\s*\(\s*$/.test(before) && /^%?\s*\)/.test(after)) {
      this.#means.take(numeral, last, this.drafts.at(-1));
    } else if (kind === "fraction" && !/%\)$/.test(shown) && !isShare(numeral)) {
      if (isOfSide) this.headings.set(label.side, label.text);
      if (!isLabelled || label.metric === "") this.counters.addWeak(slot.index, "batch");
    } else if (isMeanAlone(label) && this.#countsBatches()) {
      this.#means.take(numeral, last, this.drafts.at(-1));
    } else {
      this.#numerals.carried = "";
      if (label.text !== "") this.#readField(numeral);
      else if (unknown !== "" && /^\s?[:=]\s*$/.test(before) && shown.includes("."))
        this.others.push({ what: unknown, why: "not a metric" });
      else {
        this.#readSecond(numeral, last);
        this.others.push(...behindComma(numeral, last, (name) => this.#numerals.isMetric(name)));
      }
    }
  }

  /** `loss=0.5 (train)` */
  #sideBehind(after: string): Side | null {
    return this.#numerals.hasHeading ? null : sideIn(sideAfter.exec(after)?.[1] ?? "");
  }

  /** Takes back, of the whole line, what is a deviation and no mean. */
  finish(text: string): void {
    this.others.push(...this.#means.takeBackDeviations(text, this.#countsBatches()));
  }

  #countsBatches(): boolean {
    return this.bar !== null || this.counters.has("batch");
  }

  #hasUnsidedOnly(): boolean {
    return this.drafts.length > 0 && this.drafts.every(({ side }) => side === null);
  }

  #readHeadings(segments: readonly string[], isFirst: boolean): void {
    for (const segment of segments) {
      if (segment.split(/\s+/).length > 8) continue;
      if (isOfBest(segment)) {
        if (isFirst) this.isOfBest = true;
        else this.#mayBeBest = true;
      }
      const side = this.headings.sideOf(segment);
      if (side !== null) this.headings.set(side, segment);
    }
  }

  #readCounter(numeral: Numeral): boolean {
    const { label, isLabelled, isFirst, after } = numeral;
    if (this.#isOfCheckpoint) return label.counter !== null;
    const counted = !this.#best.isOpen ? null : (label.counter ?? counterAfter(after));
    if (counted !== null && this.#isOfBest(numeral, counted)) return true;
    const toldBy = this.counters.take(numeral);
    if (toldBy === null) {
      // `Best epoch: 3`
      const isOfBestEpoch =
        isLabelled && label.isBest && isCounting(numeral) && /epoch|step|iter/i.test(label.text);
      if (isOfBestEpoch && (isFirst || this.drafts.length === 0)) this.#best.openUnnamed();
      return isOfBestEpoch;
    }
    if (toldBy === "weak" && label.isMetric) this.#numerals.carried = label.text;
    else if (toldBy !== "unit") this.headings.set(label.side, label.text);
    if (toldBy === "unit" && label.isBest) this.#best.openUnnamed();
    if (toldBy === "name" || toldBy === "unit") {
      const words = label.text
        .replace(/[\s:=#[(-]+$/, "")
        .replace(toldBy === "name" ? /(?:\bglobal\s)?\S+$/i : "", "")
        .replace(/(?:\b(?:at|after|in|for|of|on|and)\b|\s)+$/i, "");
      // `loss in epoch 1 iteration 20: 0.5`
      const isNext = words === "" && this.drafts.length === 0;
      const named = closesNote.test(after) ? numeral.outside : isNext ? this.#numerals.carried : words;
      this.#numerals.carry(named);
      this.#numerals.hasUnit = toldBy === "unit" && (this.#numerals.carried !== "" || isUnit.test(after));
    }
    return true;
  }

  /** Whether a counter behind a best value is of that: `(best 0.5 at epoch 3)`, `Best loss: 0.5 (epoch 3)`, `acc 0.5 best 0.6 ep 3`. */
  #isOfBest({ kind, label, before, isInBrackets }: Numeral, counted: CounterKind): boolean {
    const hasCurrent = this.drafts.some(({ isBest }) => !isBest);
    if (isInBrackets && !hasCurrent) return true;
    const isBeside = hasCurrent && kind !== "fraction" && /^[\p{L}\s]+$/u.test(before);
    return isBeside || this.counters.has(counted) || /\bat\b/i.test(label.text);
  }

  /** `loss: 0.589 (train), 0.516 (val)`; of `loss: 0.589 / 0.516` and `loss 0.589 0.516`, nothing names the second. */
  #readSecond({ slot, before, after }: Numeral, first: Numeral | null): void {
    const field = this.drafts.at(-1);
    if (field === undefined || field.slot !== first?.slot) return;
    const side = this.#sideBehind(after);
    if (side !== null && side !== field.side)
      this.drafts.push({ ...field, slot, side, label: nameOf(field.metric, side) });
    else if (/^\s{0,4}[/,|]?\s{1,4}$|^\/$/.test(before))
      this.others.push({ what: `a second value of ${field.label}`, why: "no name of its own" });
  }

  #readField(numeral: Numeral): void {
    const { label, after, isInBrackets } = numeral;
    const isBest = label.isBest && !isDomain(label.text, this.drafts);
    if (ofNumberedClass.test(label.text)) this.isOfClass = true;
    if (listedSides(label.text).length > 0) {
      this.others.push({ what: label.text, why: "names several sides" });
      return;
    }
    // `mAP 0.5 higher than current best 0.4`: only what was better than before is told so.
    if (isBest && thanBest.test(label.text)) this.isOfBest = true;
    const sideBehind = this.#sideBehind(after);
    const side = label.side ?? sideBehind ?? sideBeside(numeral, this.drafts);
    const isSetting = !label.isMetric && side === null && extreme.test(label.text);
    // `val acc: 0.5 (best 0.6), test acc: 0.4`
    const isAside = isInBrackets && /^\s?%?\s?\)/.test(after) && this.drafts.length > 0;
    const named = { metric: label.metric, side };
    if (isBest && !label.isBestJoined && !isSetting && !isAside) this.#best.open(named, this.drafts);
    else if (!isBest) this.#best.pass(named);
    const isMeasure = isEval.test(label.text) && !isInBrackets && this.#hasUnsidedOnly();
    const isSideAlone = side !== null && !label.isMetric && label.metric === "" && !isMeasure;
    const numbered = /(?:^|\s)(\p{L}+)\d+$/u.exec(label.text)?.[1] ?? null;
    const isSibling = numbered !== null && numbered === this.#noMetric && label.side === null;
    if ((!label.isMetric && !isSideAlone) || isSibling) {
      this.#noMetric = numbered;
      const [what] = /\p{L}.*/u.exec(label.text) ?? [];
      if (label.counter === null && what !== undefined) this.others.push({ what, why: "not a metric" });
      if (side !== null) this.headings.readOther(side, label.text, this.drafts.length === 0);
      return;
    }
    this.headings.readMetric(label);
    this.drafts.push(
      draftOf(numeral, {
        side,
        heading: this.headings.last,
        isSideAlone,
        isBest: isBest || this.#best.isOpen,
        isMean: label.isMean || this.#isInTotal,
        mayBeBest: this.#mayBeBest && side === null,
      }),
    );
    if (sideBehind !== null) nameUnsided(this.drafts, sideBehind);
  }
}
