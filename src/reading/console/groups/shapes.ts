import type { LeftOut } from "../../../curves/model.ts";
import { isOfBest, type Names, readLabel } from "../line/labels.ts";
import { type Plan, planLine } from "../line/plan.ts";
import { readPrefix } from "../line/prefix.ts";
import {
  type Beginning,
  beginningIn,
  readSection,
  type Section,
  startsEvaluation,
} from "../line/sections.ts";
import { type Slot, type Tokens, tokenize } from "../line/tokens.ts";
import { ofBest } from "../line/unread-names.ts";
import type { Tables } from "../tables/tables.ts";
import type { Best } from "./groups.ts";

/** What all lines of a shape are. */
export type Shape = {
  /** Null if they record nothing. */
  readonly plan: Plan | null;
  /** The numbers that have a name, of lines that record nothing. */
  readonly others: readonly LeftOut[];
  /** The side that a bar names, in lines that record nothing. */
  readonly barSide: Plan["barSide"];
  /** The slot of the count of a bar, in such lines; null if there is none. */
  readonly barCount: number | null;
  readonly isHeading: boolean;
  readonly section: Section | null;
  readonly beginning: Beginning | null;
  readonly hasRank: boolean;
  /** The metric whose best value it tells alone: `best mean dice: 0.9 at epoch: 2`. */
  readonly best: Omit<Best, "value"> | null;
};

/** A log with more shapes is no log of a program. */
const maxShapes = 20_000;
/** What a line may have behind its numbers where it is the best so far: ` [best]`, ` *`, ` -> model saved`. */
const remark =
  /^(?:[\s\p{P}\p{S}\p{M}]|(?:the|new|best|models?|weights|saved?|saving|improved|checkpoint|so|far|yet|updated)(?!\p{L})){0,40}$/iu;
/** What a line has behind its last number and a sign that parts it, if it is a heading. */
const ending = /^[^\p{L}]{0,20}[-|;,] (\p{L}[^\d]{0,80}:)\s*$/u;
/** A line of its own for a best value, and its name. */
const best = /^\W{0,8}(best (\p{L}[\p{L} _-]{0,40}?))\s?[:=]\s?(?=\d)/iu;

/** `3/20 - 15.00%`, which may count for the lines below it. */
const sharesAlone = /^\s{0,8}\d{1,9}\/\d{1,9} - \d{1,3}(?:\.\d{1,6})?%\s*$/;

/** Also of a part: `Waveform: T`. */
const isName =
  /^(?!.*: ?(?:cuda|gpu|cpu))\p{L}[\p{L}\d_./@% -]{0,40}(?:: {0,3}\p{L}[\p{L}\d_./@% -]{0,20})?$/u;

/** What has a name that a person would look for; a best value is none of an epoch. */
function named(others: readonly LeftOut[]): LeftOut[] {
  return others
    .filter(({ what }) => isName.test(what))
    .map((other) => (isOfBest(other.what) ? { ...other, why: ofBest } : other));
}

/** `Test: [9/10] time 0.1`, above the values of these batches. */
function sectionOf(planned: Plan | null, message: string): Section | null {
  const heading = planned?.batchSide ?? null;
  return heading !== null && message.trimStart().startsWith(heading.text) ? { ...heading, by: "line" } : null;
}

/** The shapes of the lines of a log, each planned by the first line of it. */
export class Shapes {
  readonly #names: Names;
  readonly #tables: Tables;
  readonly #shapes = new Map<string, Shape>();
  /** The plans of lines by their shape up to the last number. */
  readonly #plans = new Map<string, Plan>();

  constructor(names: Names, tables: Tables) {
    this.#names = names;
    this.#tables = tables;
  }

  of(text: string, tokens: Tokens): Shape {
    const known = this.#shapes.get(tokens.shape);
    if (known !== undefined) return known;
    const shape = this.#newShape(text, tokens);
    if (this.#shapes.size >= maxShapes) this.#forget();
    this.#shapes.set(tokens.shape, shape);
    return shape;
  }

  #newShape(text: string, tokens: Tokens): Shape {
    const planned = planLine(text, tokens, this.#names);
    const { end, rank } = readPrefix(text);
    const records =
      planned !== null &&
      (planned.fields.length + planned.counters.length > 0 || sharesAlone.test(text.slice(end)));
    const plan = records ? this.#withoutRemark(planned, text, tokens.slots) : null;
    const hasFields = plan !== null && plan.fields.length > 0;
    const isHeading = !hasFields && this.#tables.readHeading(text);
    const isBare = plan === null || !hasFields;
    const isStart = startsEvaluation.test(text.slice(end));
    const isCounted = tokens.slots.every(
      ({ kind, from, to }, index) =>
        from < end ||
        kind === "other" ||
        (isStart && /^\d+$/.test(text.slice(from, to))) ||
        plan?.counters.some(({ slot }) => slot === index),
    );
    // Behind other numbers, a heading ends the line: `Epoch 1 - time (s): 0.5 - train metrics:`.
    const [, tail = null] = ending.exec(text.slice(tokens.slots.at(-1)?.to)) ?? [];
    const heading = isCounted ? text : tail;
    const beginning = isBare ? beginningIn(text) : null;
    return {
      // How long a training is to be counts nothing.
      plan: isHeading || beginning === "training of a length" ? null : plan,
      barSide: records ? null : (planned?.barSide ?? null),
      barCount: records || planned?.bar == null ? null : (planned.weak?.slot ?? null),
      others: records || isHeading ? [] : named(planned?.others ?? []),
      isHeading,
      section: isBare
        ? ((heading === null ? null : readSection(heading)) ?? sectionOf(planned, text.slice(end)))
        : null,
      beginning,
      hasRank: rank !== null,
      best: plan === null ? this.#bestOf(text) : null,
    };
  }

  #bestOf(text: string): Shape["best"] {
    const [, name = "", own = ""] = best.exec(text) ?? [];
    const { isMetric, metric, side } = readLabel(own, this.#names);
    return isMetric ? { name, metric: metric.toLowerCase(), side } : null;
  }

  /** A line that is marked as the best is one of those that are not. */
  #withoutRemark(plan: Plan | null, text: string, slots: readonly Slot[]): Plan | null {
    const end = slots.at(-1)?.to ?? text.length;
    if (plan === null || plan.fields.length === 0 || !remark.test(text.slice(end))) return plan;
    const { shape } = tokenize(text.slice(0, end));
    const known = this.#plans.get(shape) ?? plan;
    this.#plans.set(shape, known);
    return JSON.stringify(known) === JSON.stringify(plan) ? known : plan;
  }

  /** Makes room for more shapes: those of lines without metrics first. */
  #forget(): void {
    for (const [key, { plan }] of this.#shapes) if (plan === null) this.#shapes.delete(key);
    this.#plans.clear();
    if (this.#shapes.size >= maxShapes) this.#shapes.clear();
  }
}
