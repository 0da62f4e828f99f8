import type { LeftOut } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import { type Draft, nameOf } from "./fields.ts";
import {
  type CounterKind,
  counterAfter,
  isAmount,
  isOfBest,
  isSpan,
  type Label,
  type Names,
  readLabel,
  type Side,
  sideIn,
} from "./labels.ts";
import { compact, condition, listedNames, separators, splitPiece } from "./pieces.ts";
import type { Slot } from "./tokens.ts";

/** A number that counts epochs, steps or batches. */
export type Counter = { readonly slot: number; readonly kind: CounterKind };

type Labelled = {
  readonly slot: number;
  readonly label: Label;
  readonly before: string;
  readonly isInBrackets: boolean;
};

/** A side behind a value: `loss=0.5 (train)`. */
const sideAfter = /^%?\s{0,2}\(((?:on )?(?:train|training|val|valid|validation|test|dev|eval)(?: set)?)\)/i;

/** `cur metric, acc: 0.5` stands beside `best metric, acc: 0.6`: both are of evaluations. */
const isCurrent = /^cur(?:rent)? (?:metric|result|score)s?$/i;

/** `Learning rate for this epoch: 0.001` counts nothing. */
const isRate = /\b(?:lr|rate|time|speed)\b/i;

const thanBest = /\b(?:than|from)\b.{0,20}\bbest\b/i;

/** Reads the numbers of a line from left to right. */
export class LineReader {
  readonly counters: Counter[] = [];
  readonly others: LeftOut[] = [];
  weak: Counter | null = null;
  bar: number | null = null;
  isOfBest = false;
  readonly #text: string;
  readonly #names: Names;
  readonly #lastSlot: number;
  readonly drafts: Draft[] = [];
  /** The side that a heading within the line names, and its words. */
  #heading: { readonly side: Side; readonly text: string } | null = null;
  /** Words before a counter, or before a bracket group, whose number follows. */
  #carried = "";
  /** The names of the numbers that follow: `loss, acc: 0.5, 0.9`. */
  #listed: string[] = [];
  /** Whether the word behind the counter before is its unit: `Loss after 3 epochs: 0.5`. */
  #hasUnit = false;
  #bestSide: Side | "any" | null = null;
  #last: Labelled | null = null;
  #globalStep = -1;

  constructor(text: string, names: Names, lastSlot: number) {
    this.#text = text;
    this.#lastSlot = lastSlot;
    this.#names = names;
  }

  read(slot: Slot & { readonly index: number }, text: string, after: string): void {
    const before = (this.#hasUnit ? text.replace(/^ ?[A-Za-z]+/, "") : text).replace(sideAfter, "");
    this.#hasUnit = false;
    if (slot.kind === "bar") this.bar ??= slot.index;
    const { segments, label: words, isInBrackets } = splitPiece(before, slot.index === this.#lastSlot);
    this.#readHeadings(segments);
    const isNamed = (name: string) => readLabel(name, this.#names).isMetric;
    const isFollowed = slot.index !== this.#lastSlot && separators.test(after);
    if (words !== "") this.#listed = isFollowed ? listedNames([...segments, words], isNamed) : [];
    const label = readLabel(this.#listed.shift() ?? (words === "" ? this.#carried : words), this.#names);
    const isLabelled = words !== "";
    const here: Labelled = { slot: slot.index, label, before, isInBrackets };
    const last = this.#last;
    this.#last = here;
    if (slot.kind === "bar" || slot.kind === "other") {
      if (label.side !== null && !label.isMetric) this.#setHeading(label.side, words);
      if (slot.kind === "bar") this.#carried = "";
      return;
    }
    if (label.side !== null && /#\s?$/.test(before)) this.#setHeading(label.side, words);
    // `Test net output #0` numbers an output, `Epoch #12` counts.
    if (/#\s?$/.test(before) && label.counter === null) return;
    if (/%\s*\($/.test(before) || /^\s*\*\s?$/.test(before) || /(?:->|→)\s*$/.test(before)) return;
    if (this.#readCounter(slot, here, isLabelled, after, last === null)) return;
    const isRunningMean = !isLabelled && /^%?\s*\(\s*$/.test(before) && /^%?\s*\)/.test(after);
    if (isRunningMean) {
      const field = this.drafts.at(-1);
      if (field !== undefined && field.slot === last?.slot && !/^[+]/.test(this.#text.slice(slot.from))) {
        field.slot = slot.index;
        field.isMean = true;
      }
      return;
    }
    if (slot.kind === "fraction" && !/%\)$/.test(this.#text.slice(slot.from, slot.to))) {
      if (label.side !== null && !label.isMetric) this.#setHeading(label.side, label.text);
      if (!isLabelled || label.metric === "") this.weak ??= { slot: slot.index, kind: "batch" };
      return;
    }
    this.#carried = "";
    // A list of values, as of classes.
    if (/[[(]\s*$/.test(before) && /^\s*,/.test(after)) return;
    const isSide = label.side !== null && label.metric === "";
    if (isSide && isAmount(this.#text.slice(slot.from, slot.to), after)) return;
    if (words !== "" || label.text !== "") this.#readField(here, sideIn(sideAfter.exec(after)?.[1] ?? ""));
  }

  /** The counters; beside a global step, or behind an epoch, others of the kind count batches. */
  rankedCounters(): Counter[] {
    const epoch = this.counters.find(({ kind }) => kind === "epoch")?.slot;
    const main = { epoch, step: this.#globalStep === -1 ? undefined : this.#globalStep, batch: undefined };
    return this.counters.map(({ slot, kind }) => ({
      slot,
      kind: main[kind] !== undefined && slot !== main[kind] ? "batch" : kind,
    }));
  }

  #readHeadings(segments: readonly string[]): void {
    for (const segment of segments) {
      if (segment.split(/\s+/).length > 8) continue;
      if (isOfBest(segment) && this.#last === null) this.isOfBest = true;
      const side = sideIn(segment) ?? (isCurrent.test(segment) ? "val" : null);
      if (side !== null) this.#setHeading(side, segment);
    }
  }

  #setHeading(side: Side, text: string): void {
    this.#heading = { side, text: text.trim() };
  }

  #readCounter(
    slot: Slot & { readonly index: number },
    { label, before }: Labelled,
    isLabelled: boolean,
    after: string,
    isFirst: boolean,
  ): boolean {
    const shown = this.#text.slice(slot.from, slot.to);
    const isCount =
      slot.kind === "fraction"
        ? !(isLabelled && shown.includes("%"))
        : /^\d{1,12}(?:\.\d+)?$/.test(shown) && !(shown.includes(".") && isRate.test(label.text));
    if (!isCount) return false;
    const [isWhole, isFraction] = [/^\d+$/.test(shown), slot.kind === "fraction"];
    if ((isFraction || isWhole) && isLabelled && isSpan(label.text, isFraction, after)) return true;
    const suffix = isFraction || isWhole ? counterAfter(after) : null;
    const named = isLabelled ? label.counter : null;
    const kind = named ?? suffix;
    if (kind !== null) {
      if (label.isBest && named === null) this.#bestSide ??= "any";
      const isOwnBatch =
        kind === "step" && slot.kind === "fraction" && label.side !== null && label.side !== "train";
      if (named !== null && label.isGlobal && kind === "step") this.#globalStep = slot.index;
      this.counters.push({ slot: slot.index, kind: isOwnBatch ? "batch" : kind });
      if (label.side !== null && named !== null) this.#setHeading(label.side, label.text);
      const words = label.text
        .replace(/[\s:=#[(-]+$/, "")
        .replace(named === null ? "" : /\S+$/, "")
        .replace(/(?:\b(?:at|after|in|for|of|on)\b|\s)+$/i, "");
      this.#carried = readLabel(words, this.#names).isMetric ? words : "";
      this.#hasUnit = named === null && this.#carried !== "";
      return true;
    }
    if (isLabelled && label.isBest && /epoch|step|iter/i.test(label.text)) {
      if (isFirst || this.drafts.length === 0) this.#bestSide ??= "any";
      return true;
    }
    // `Steps 200, loss 0.5`, though settings name all of them so.
    if (isWhole && /^\s*(?:steps|iters|iterations) $/i.test(before)) {
      this.weak ??= { slot: slot.index, kind: "epoch" };
      return true;
    }
    // `Train: 0 [50/100]`
    if (label.side !== null && label.metric === "" && /^\d+$/.test(shown) && /^\s*\[\s*$/.test(after)) {
      this.#setHeading(label.side, label.text);
      this.counters.push({ slot: slot.index, kind: "epoch" });
      return true;
    }
    // `[3, 2000]`: the epoch and its batch.
    if (isFirst && /^\s*\[\s*$/.test(before) && /^,\s+\d*$/.test(after) && /^\d+$/.test(shown)) {
      this.counters.push({ slot: slot.index, kind: "epoch" });
      return true;
    }
    if (!isLabelled && this.counters.length === 1 && /^,\s+$/.test(before) && /^\]/.test(after)) {
      this.counters.push({ slot: slot.index, kind: "batch" });
      return true;
    }
    const isBracketed = /[[(]\s*$/.test(before) && /^\s*[\])]/.test(after);
    if (
      !isLabelled &&
      this.#carried === "" &&
      /^\d+(?:\]?\s*\/|$)/.test(shown) &&
      (slot.kind === "fraction" || (isFirst && before.trim() === "") || isBracketed)
    ) {
      this.weak ??= { slot: slot.index, kind: this.counters.length > 0 ? "batch" : "epoch" };
      if (this.counters.some(({ kind }) => kind === "epoch") && slot.kind === "fraction") {
        this.counters.push({ slot: slot.index, kind: "batch" });
      }
      return true;
    }
    return false;
  }

  #readField({ slot, label, before, isInBrackets }: Labelled, behind: Side | null): void {
    const { isBest } = label;
    // `mAP 0.5 higher than current best 0.4`: only what was better than before is told so.
    if (isBest && thanBest.test(label.text)) this.isOfBest = true;
    const side = label.side ?? behind;
    if (isBest && !label.isBestJoined) this.#bestSide = side ?? "any";
    else if (side !== null && this.#bestSide !== "any" && side !== this.#bestSide) this.#bestSide = null;
    const isSideAlone = side !== null && !label.isMetric && label.metric === "";
    if (!label.isMetric && !isSideAlone) {
      const [what] = /\p{L}.*/u.exec(label.text) ?? [];
      if (label.counter === null && what !== undefined) this.others.push({ what, why: "not a metric" });
      if (side !== null) this.#setHeading(side, label.text);
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
      isRepeated: false,
      isBest: isBest || this.#bestSide !== null,
      isSideAlone,
    });
  }
}
