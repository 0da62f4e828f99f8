import { parseName } from "../../curves/names.ts";
import {
  type CounterKind,
  counterAfter,
  isOfBest,
  type Label,
  type Names,
  readLabel,
  type Side,
  showsTraining,
  sideIn,
} from "./labels.ts";
import { readPrefix } from "./prefix.ts";
import type { Slot, Tokens } from "./tokens.ts";

/** A number that counts epochs, steps or batches. */
export type Counter = { readonly slot: number; readonly kind: CounterKind };

/** A number that is a value of a metric. */
export type Field = {
  readonly slot: number;
  /** The name as printed, without words that are not of the name. */
  readonly label: string;
  /** The name without its side. */
  readonly metric: string;
  readonly side: Side | null;
  /** The number of the set, if there are several of the side. */
  readonly set: string | null;
  /** What tells the side, if the field's own words do not. */
  readonly toldBy: string | null;
  /** A mean over the epoch so far. */
  readonly isMean: boolean;
};

/** Which number of a line is what: the same for all lines of a shape. */
export type Plan = {
  readonly counters: readonly Counter[];
  /** A number that may count epochs or steps, if nothing else in the log does. */
  readonly weak: Counter | null;
  readonly fields: readonly Field[];
  /** The slot of a progress bar; null if there is none. */
  readonly bar: number | null;
  /** The logger or the function that printed it. */
  readonly source: string;
  /** Only a training prints such lines. */
  readonly showsTraining: boolean;
};

/** The metric of values that only a side names: `Loss: 0.5, Train: 0.91, Val: 0.87`. */
const unnamed = "unnamed";

type Labelled = {
  readonly slot: number;
  readonly label: Label;
  readonly before: string;
  readonly isInBrackets: boolean;
};

/** A side behind a value: `loss=0.5 (train)`. */
const sideAfter = /^%?\s{0,2}\(((?:on )?(?:train|training|val|valid|validation|test|dev|eval)(?: set)?)\)/i;

/** Settings of a metric, such as `@[ IoU=0.50:0.95 | area= all ]`: a part of its name. */
const condition = /@\[[^\]]{0,120}\]/g;

/** Plans a shape by one of its lines; null if such lines record nothing. */
export function planLine(text: string, { slots }: Tokens, names: Names): Plan | null {
  const { end, source } = readPrefix(text);
  const conditions = [...text.matchAll(condition)].map(
    ({ 0: whole, index }) => [index, index + whole.length] as const,
  );
  const isSetting = ({ from }: Slot) =>
    from < end || conditions.some(([start, stop]) => from >= start && from < stop);
  const numbers = slots.flatMap((slot, index) => (isSetting(slot) ? [] : [{ ...slot, index }]));
  const line = new LineReader(text, names, slots.length - 1);
  let at = end;
  numbers.forEach((slot, position) => {
    line.read(
      slot,
      text.slice(at, slot.from),
      text.slice(slot.to, numbers[position + 1]?.from ?? text.length),
    );
    at = slot.to;
  });
  const { weak, bar } = line;
  const counters = line.rankedCounters();
  const fields = line.isOfBest ? [] : line.finish();
  if (line.isOfBest || (fields.length === 0 && counters.length === 0)) return null;
  return { counters, weak, fields, bar, source, showsTraining: showsTraining(text.slice(end)) };
}

type Draft = { -readonly [Key in keyof Field]: Field[Key] } & {
  readonly isBest: boolean;
  readonly isSideAlone: boolean;
};

/** Reads the numbers of a line from left to right. */
class LineReader {
  readonly counters: Counter[] = [];
  weak: Counter | null = null;
  bar: number | null = null;
  isOfBest = false;
  readonly #text: string;
  readonly #names: Names;
  readonly #lastSlot: number;
  readonly #drafts: Draft[] = [];
  /** The side that a heading within the line names, and its words. */
  #heading: { readonly side: Side; readonly text: string } | null = null;
  /** Words before a counter, or before a bracket group, whose number follows. */
  #carried = "";
  #bestSide: Side | "any" | null = null;
  #last: Labelled | null = null;
  #globalStep = -1;

  constructor(text: string, names: Names, lastSlot: number) {
    this.#text = text;
    this.#lastSlot = lastSlot;
    this.#names = names;
  }

  read(slot: Slot & { readonly index: number }, text: string, after: string): void {
    const before = text.replace(sideAfter, "");
    if (slot.kind === "bar") this.bar ??= slot.index;
    const { segments, label: words, isInBrackets } = splitPiece(before, slot.index === this.#lastSlot);
    this.#readHeadings(segments);
    const label = readLabel(words === "" ? this.#carried : words, this.#names);
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
    if (/#\s?$|%\s*\($/.test(before) || /^\s*\*\s?$/.test(before) || /->|→/.test(before)) return;
    const isFirst = last === null;
    if (this.#readCounter(slot, here, isLabelled, after, isFirst)) return;
    const isRunningMean = !isLabelled && /^%?\s*\(\s*$/.test(before) && /^%?\s*\)/.test(after);
    if (isRunningMean) {
      const field = this.#drafts.at(-1);
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
    if (words !== "" || label.text !== "") this.#readField(here, sideIn(sideAfter.exec(after)?.[1] ?? ""));
  }

  /** The counters; beside a global step, others count batches. */
  rankedCounters(): Counter[] {
    if (this.#globalStep === -1) return this.counters;
    return this.counters.map(({ slot, kind }) => ({
      slot,
      kind: kind === "step" && slot !== this.#globalStep ? "batch" : kind,
    }));
  }

  /** The fields of the line as a whole. */
  finish(): Field[] {
    const isBare = (side: Side | null) =>
      this.#drafts.some((draft) => draft.isSideAlone && draft.side === side);
    const named = this.#drafts.map((draft, index): Draft => {
      if (!draft.isSideAlone) return draft;
      const previous = this.#drafts.slice(0, index).findLast(({ isSideAlone }) => !isSideAlone);
      const takesIt =
        previous !== undefined && (previous.side !== null || draft.toldBy === "brackets" || !isBare("train"));
      const metric = takesIt ? previous.metric : unnamed;
      return { ...draft, metric, label: `${draft.side}/${metric}`, toldBy: null };
    });
    const fields: Field[] = [];
    const current = named.filter(({ isBest }) => !isBest);
    for (const { isBest, isSideAlone, ...field } of current) {
      const told = fields.at(-1);
      const side = field.side ?? sideByFields(fields, field, current);
      fields.push(
        side === field.side
          ? field
          : { ...field, side, label: nameOf(field.metric, side), toldBy: told?.label ?? null },
      );
    }
    return withoutRepetition(fields);
  }

  #readHeadings(segments: readonly string[]): void {
    for (const segment of segments) {
      if (segment.split(/\s+/).length > 8) continue;
      if (isOfBest(segment) && this.#last === null) this.isOfBest = true;
      const side = sideIn(segment);
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
      slot.kind === "fraction" ? !(isLabelled && shown.includes("%")) : /^\d{1,12}(?:\.\d+)?$/.test(shown);
    if (!isCount) return false;
    const suffix = slot.kind === "fraction" || /^\d+$/.test(shown) ? counterAfter(after) : null;
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
        .replace(/\S+$/, "")
        .replace(/(?:\b(?:at|after|in|for|of|on)\b|\s)+$/i, "");
      this.#carried = named !== null && readLabel(words, this.#names).isMetric ? words : "";
      return true;
    }
    if (isLabelled && label.isBest && /epoch|step|iter/i.test(label.text)) {
      if (isFirst || this.#drafts.length === 0) this.#bestSide ??= "any";
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
    const side = label.side ?? behind;
    if (isBest && !label.isBestJoined) this.#bestSide = side ?? "any";
    else if (side !== null && this.#bestSide !== "any" && side !== this.#bestSide) this.#bestSide = null;
    const isSideAlone = side !== null && !label.isMetric && label.metric === "";
    if (!label.isMetric && !isSideAlone) {
      if (side !== null) this.#setHeading(side, label.text);
      return;
    }
    const told = side ?? this.#heading?.side ?? null;
    const conditions = before.match(condition)?.join(" ") ?? "";
    const metric = conditions === "" ? label.metric : `${label.metric} ${compact(conditions)}`;
    this.#drafts.push({
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
      isBest: isBest || this.#bestSide !== null,
      isSideAlone,
    });
  }
}

/** The side of a field that names none, by the fields before it: theirs if they agree. */
function sideByFields(before: readonly Field[], { metric }: Field, all: readonly Field[]): Side | null {
  const told = before.at(-1);
  const sides = new Set(before.map(({ side }) => side));
  if (told === undefined || told.side === null) return null;
  if (sides.size === 1) return told.side;
  // `loss 1 acc 1 | val: loss 2 acc 2`
  const twins = before.filter((field) => same(field.metric, metric));
  if (twins.length > 0 && twins.every(({ side }) => side !== told.side)) return told.side;
  // A metric after a train and a val loss is of the evaluation, unless it has a val series of its own.
  const isEvaluated =
    told.side === "val" && told.metric !== unnamed && sides.has("train") && !sides.has(null);
  const hasVal = all.some(
    (field) => field.side !== null && field.side !== "train" && same(field.metric, metric),
  );
  return isEvaluated && !hasVal ? "val" : null;
}

function compact(conditions: string): string {
  return conditions
    .replaceAll(/[@[\]|]/g, " ")
    .replaceAll(/\s*([=:])\s*/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The name of a series: `val/loss`. */
export function nameOf(metric: string, side: Side | null): string {
  return side === null ? metric : `${side}/${metric}`;
}

/** Splits the text before a number at its boundaries: the last segment labels the number. */
function splitPiece(
  piece: string,
  isLast: boolean,
): { segments: string[]; label: string; isInBrackets: boolean } {
  const clean = piece
    .replaceAll(condition, " ")
    // `[best model]`, `(new best)`: marks of the line.
    .replaceAll(/[[(][^\])\d=:]{1,40}[\])]/g, (group) => (isOfBest(group) ? " " : group));
  const parts = clean.split(/[|,;{}]|(?<![:=]\s*)\t|\s-{1,3}\s|!\s/);
  let label = (parts.pop() ?? "").trim();
  const open = Math.max(label.lastIndexOf("["), label.lastIndexOf("("));
  const close = Math.max(label.lastIndexOf("]"), label.lastIndexOf(")"));
  let isInBrackets = false;
  if (open > close) {
    const [outside, inside] = [label.slice(0, open), label.slice(open + 1)];
    isInBrackets = /\p{L}/u.test(inside);
    if (isInBrackets) parts.push(outside);
    label = isInBrackets ? inside : outside;
  }
  label = label
    .replace(/^[\])%}>.\s-]+/, "")
    .replace(/[\s:=>"'[(-]+$/, "")
    .trim();
  // A table of two columns: `|    loss    | 0.5 |`.
  if (label === "" && isLast && /\|\s*$/.test(clean)) label = (parts.pop() ?? "").trim();
  return {
    segments: parts.map((part) => part.trim()).filter((part) => /\p{L}/u.test(part)),
    label,
    isInBrackets,
  };
}

/** Of fields with one name the first counts; beside one with a side, the one without is of the training. */
function withoutRepetition(fields: readonly Field[]): Field[] {
  const seen = new Set<string>();
  return fields.filter(({ metric, side, set }) => {
    const key = `${side} ${set} ${metric.toLowerCase()}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
