import type { LeftOut } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import { counterAfter } from "./counter-words.ts";
import { Counters, isCounting } from "./counters.ts";
import { type Draft, nameOf } from "./fields.ts";
import type { Side } from "./label-parts.ts";
import { isOfBest, type Label, type Names, readLabel, sideIn } from "./labels.ts";
import {
  becomes,
  beginsName,
  closesNote,
  endsName,
  extreme,
  isCurrent,
  isEval,
  isUnit,
  isValued,
  marked,
  nameBehind,
  ofClass,
  ofEpoch,
  ordinal,
  owner,
  reloads,
  sideAfter,
  startOfEpoch,
  thanBest,
} from "./line-words.ts";
import { isNoValue, isWhole, type Numeral } from "./numerals.ts";
import { compact, condition, listedNames, separators, splitPiece } from "./pieces.ts";
import type { Slot } from "./tokens.ts";

export type NumberedSlot = Slot & { readonly index: number };

/** Reads the numbers of a line from left to right. */
export class LineReader {
  readonly counters = new Counters();
  readonly drafts: Draft[] = [];
  readonly others: LeftOut[] = [];
  bar: number | null = null;
  owner: number | null = null;
  isOfBest = false;
  isOfClass = false;
  readonly #text: string;
  readonly #names: Names;
  readonly #lastSlot: number;
  /** The side that a heading within the line names, and its words. */
  #heading: { readonly side: Side; readonly text: string } | null = null;
  /** The side of the last number that is no metric. */
  #otherSide: Side | null = null;
  /** Words before a counter, or before a bracket group, whose number follows. */
  #carried = "";
  /** The names of the numbers that follow: `loss, acc: 0.5, 0.9`. */
  #listed: string[] = [];
  /** Whether the word behind the counter before is its unit: `Loss after 3 epochs: 0.5`. */
  #hasUnit = false;
  /** A numbered name that a word before it makes no metric: the `L` of `grad L1 0.1 L2 0.2`. */
  #noMetric: string | null = null;
  /** What stands before a number within a name. */
  #begun = "";
  #mayBeBest = false;
  #bestSide: Side | "any" | null = null;
  #last: Numeral | null = null;

  constructor(text: string, names: Names, lastSlot: number) {
    this.#text = text;
    this.#lastSlot = lastSlot;
    this.#names = names;
  }

  /** `after`: the text up to the next number, whose bar it is if `isBeforeBar`. */
  read(slot: NumberedSlot, between: string, after: string, isBeforeBar: boolean): void {
    const text = this.#begun + between;
    this.#begun = "";
    if (beginsName.test(text) && endsName.test(after) && isWhole(this.#text.slice(slot.from, slot.to))) {
      this.#begun = text;
      return;
    }
    const numeral = this.#numeralAt(slot, text, after, isBeforeBar);
    const last = this.#last;
    this.#last = numeral;
    const { kind, shown, before, label, isLabelled } = numeral;
    const isOfSide = label.side !== null && !label.isMetric;
    if (kind === "bar" || kind === "other") {
      if (isOfSide) this.#setHeading(label.side, label.text);
      if (kind === "other") return;
      this.bar ??= slot.index;
      this.#carried = "";
    } else if (label.counter === null && this.#isMetric(numeral.outside) && closesNote.test(numeral.after)) {
      this.#carried = numeral.outside;
    } else if (label.isMetric && becomes(kind, numeral.after) && slot.index !== this.#lastSlot) {
      this.#carried = label.text;
    } else if (isNoValue(numeral)) {
      if (label.side !== null && /[#\]]\s{0,4}$/.test(before)) this.#setHeading(label.side, label.text);
    } else if (this.#readCounter(numeral)) {
      return;
    } else if (!isLabelled && /^%?\s*\(\s*$/.test(before) && /^%?\s*\)/.test(after)) {
      this.#readMean(numeral, last);
    } else if (kind === "fraction" && !/%\)$/.test(shown)) {
      if (isOfSide) this.#setHeading(label.side, label.text);
      if (!isLabelled || label.metric === "") this.counters.addWeak(slot.index, "batch");
    } else {
      this.#carried = "";
      if (label.text !== "") this.#readField(numeral);
    }
  }

  #numeralAt(slot: NumberedSlot, text: string, after: string, isBeforeBar: boolean): Numeral {
    const own = this.#hasUnit ? text.replace(ordinal, "").replace(/^ ?[A-Za-z]+/, "") : text;
    const ofCarried = this.#carried === "" ? own : own.replace(isValued, "");
    const started = ofCarried.replace(startOfEpoch, "$1");
    const before = this.#last === null ? started : started.replace(sideAfter, "");
    this.#hasUnit = false;
    const { segments, label: words, isInBrackets } = splitPiece(before, slot.index === this.#lastSlot);
    // `New best! Epoch 3: …` marks the line of the epoch.
    this.#readHeadings(marked.test(before) ? segments.slice(1) : segments);
    const isFollowed = slot.index !== this.#lastSlot && separators.test(after) && !/[[(]\s*$/.test(before);
    if (words !== "")
      this.#listed = isFollowed ? listedNames([...segments, words], (name) => this.#isMetric(name)) : [];
    return {
      slot: slot.index,
      kind: slot.kind,
      shown: this.#text.slice(slot.from, slot.to),
      before,
      after,
      label: this.#labelOf(
        this.#listed.shift() ?? (words === "" ? this.#carried || this.#nameBehind(slot, after) : words),
        slot,
      ),
      isLabelled: words !== "",
      isInBrackets,
      outside: isInBrackets ? (segments.at(-1) ?? "") : "",
      isFirst: this.#last === null,
      isBeforeBar,
    };
  }

  #labelOf(words: string, { from, to }: Slot): Label {
    const metric = words.replace(ofEpoch, "");
    const isValue = metric !== words && !isWhole(this.#text.slice(from, to)) && this.#isMetric(metric);
    return readLabel(isValue ? metric : words, this.#names);
  }

  /** `0.98 loss, 94.3% accuracy`: the metric that is named behind its number. */
  #nameBehind({ index }: NumberedSlot, after: string): string {
    const [, name = ""] = nameBehind.exec(index === this.#lastSlot ? `${after},` : after) ?? [];
    return this.#isMetric(name) ? name : "";
  }

  #hasUnsidedOnly(): boolean {
    return this.drafts.length > 0 && this.drafts.every(({ side }) => side === null);
  }

  #isMetric(name: string): boolean {
    return readLabel(name, this.#names).isMetric;
  }

  #readHeadings(segments: readonly string[]): void {
    for (const segment of segments) {
      if (segment.split(/\s+/).length > 8) continue;
      if (isOfBest(segment)) {
        if (this.#last === null) this.isOfBest = true;
        else this.#mayBeBest = true;
      }
      const side = sideIn(segment) ?? (isCurrent.test(segment) ? "val" : null);
      if (side !== null) this.#setHeading(side, segment);
    }
  }

  /** `train steps: 6 val steps: 4 loss: 0.5 val_loss: 0.6` is of both sides. */
  #readOther(side: Side, text: string): void {
    const isOfBoth = this.#otherSide !== null && this.#otherSide !== side && this.drafts.length === 0;
    if (isOfBoth) this.#heading = null;
    else this.#setHeading(side, text);
    this.#otherSide = side;
  }

  #setHeading(side: Side | null, text: string): void {
    if (side !== null) this.#heading = { side, text: text.trim() };
  }

  #readCounter(numeral: Numeral): boolean {
    const { label, isLabelled, isFirst, after } = numeral;
    if (reloads.test(numeral.outside)) return label.counter !== null;
    // `(best 0.5 at epoch 3)`, `Best loss: 0.5 (epoch 3)` tell of another epoch than the line's.
    const counted = this.#bestSide === null ? null : (label.counter ?? counterAfter(after));
    const isOfBestOnly = numeral.isInBrackets && this.drafts.every(({ isBest }) => isBest);
    if (counted !== null && (isOfBestOnly || this.counters.has(counted) || /\bat\b/i.test(label.text)))
      return true;
    const toldBy = this.counters.take(numeral);
    if (toldBy === null) {
      // `Best epoch: 3`
      const isOfBestEpoch =
        isLabelled && label.isBest && isCounting(numeral) && /epoch|step|iter/i.test(label.text);
      if (isOfBestEpoch && (isFirst || this.drafts.length === 0)) this.#bestSide ??= "any";
      return isOfBestEpoch;
    }
    if (toldBy === "unit" && label.isBest) this.#bestSide ??= "any";
    if (toldBy === "name" || toldBy === "place") this.#setHeading(label.side, label.text);
    if (toldBy === "name" || toldBy === "unit") {
      const words = label.text
        .replace(/[\s:=#[(-]+$/, "")
        .replace(toldBy === "name" ? /\S+$/ : "", "")
        .replace(/(?:\b(?:at|after|in|for|of|on)\b|\s)+$/i, "");
      const named = closesNote.test(after) ? numeral.outside : words;
      this.#carried = this.#isMetric(named) ? named : "";
      this.#hasUnit = toldBy === "unit" && (this.#carried !== "" || isUnit.test(after));
    }
    return true;
  }

  /** A running mean in brackets takes the place of the value before it: `loss 0.5 (0.6)`. */
  #readMean({ slot, shown }: Numeral, last: Numeral | null): void {
    const field = this.drafts.at(-1);
    if (field === undefined || field.slot !== last?.slot || shown.startsWith("+")) return;
    field.slot = slot;
    field.isMean = true;
  }

  #readField({ slot, shown, label, before, after, isInBrackets, isFirst }: Numeral): void {
    const { isBest } = label;
    // `mAP 0.5 higher than current best 0.4`: only what was better than before is told so.
    if (isBest && thanBest.test(label.text)) this.isOfBest = true;
    const side = label.side ?? sideIn(sideAfter.exec(after)?.[1] ?? "");
    const isSetting = !label.isMetric && side === null && extreme.test(label.text);
    if (isBest && !label.isBestJoined && !isSetting) this.#bestSide = side ?? "any";
    else if (side !== null && this.#bestSide !== "any" && side !== this.#bestSide) this.#bestSide = null;
    const isMeasure = isEval.test(label.text) && !isInBrackets && this.#hasUnsidedOnly();
    const isSideAlone = side !== null && !label.isMetric && label.metric === "" && !isMeasure;
    const numbered = /(?:^|\s)(\p{L}+)\d+$/u.exec(label.text)?.[1] ?? null;
    const isSibling = numbered !== null && numbered === this.#noMetric && label.side === null;
    if ((!label.isMetric && !isSideAlone) || isSibling) {
      this.#noMetric = numbered;
      const [what] = /\p{L}.*/u.exec(label.text) ?? [];
      if (owner.test(label.text) && isWhole(shown)) this.owner ??= slot;
      if (isFirst && ofClass.test(label.text) && isWhole(shown)) this.isOfClass = true;
      if (label.counter === null && what !== undefined) this.others.push({ what, why: "not a metric" });
      if (side !== null) this.#readOther(side, label.text);
      return;
    }
    // `[valid] loss=0.5, wer=0.2`: the fields behind it are of that side, too.
    if (label.side !== null && /^\[[^\]]{1,20}\]\s*\S/.test(label.text))
      this.#setHeading(label.side, label.text);
    const told = side ?? this.#heading?.side ?? null;
    const conditions = before.match(condition)?.join(" ") ?? "";
    const metric = conditions === "" ? label.metric : `${label.metric} [${compact(conditions)}]`;
    this.drafts.push({
      slot,
      metric,
      label:
        label.side !== null && parseName(label.name).metric === metric ? label.name : nameOf(metric, told),
      side: told,
      set: label.set,
      toldBy: isSideAlone
        ? isInBrackets
          ? "brackets"
          : null
        : side === null
          ? (this.#heading?.text ?? null)
          : null,
      isMean: label.isMean,
      mayBeBest: this.#mayBeBest && side === null,
      isRepeated: false,
      isBest: isBest || this.#bestSide !== null,
      isCurrent: /^cur(?:rent)?\s/i.test(label.text),
      isSideAlone,
    });
  }
}
