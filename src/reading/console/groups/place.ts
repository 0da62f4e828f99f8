import { isEvaluation, type Plan } from "../line/plan.ts";
import type { Beginning, Section, Start } from "../line/sections.ts";
import { numberIn } from "../line/tokens.ts";
import { cellsIn } from "../tables/table-heading.ts";
import type { Row } from "./groups.ts";

/** The epoch, step and batch of a line, and the totals of batches and epochs; NaN for what it does not count. */
export type Counts = readonly [number, number, number, number, number];
const maxSections = 2_000;
/** So many lines below the heading of its section, a table begins: behind its own heading, of a line or two. */
const maxAbove = 3;
/** The heading of the values at the best iteration: `Early stopping, best iteration is:`. */
const ofIteration = /\b(?:iteration|round)\b/i;

const uncounted = { at: Number.NaN, total: Number.NaN };

/** Where a log stands while it is read: its epoch, its step, its batch, and the section. */
export class Place {
  /** NaN before the first. */
  epoch = Number.NaN;
  step = Number.NaN;
  /** The batch of the training, and of how many. */
  batch = Number.NaN;
  #total = Number.NaN;
  /** Index in `sections`. */
  section = 0;
  readonly sections: (Section | null)[] = [null];
  /** The lines that say that a training starts. */
  readonly starts: Start[] = [];
  /** The lines that say that a model was loaded. */
  readonly loads: number[] = [];
  /** The lines that begin another stage of the training. */
  readonly stages: number[] = [];
  /** The epoch of a line above all values of it, which may count from 1 where the values below it count from 0. */
  #shown = Number.NaN;
  /** That of the line above the heading of a section; NaN behind the first values. */
  #headed = Number.NaN;
  #count = uncounted;
  #countBefore = this.#count;
  /** The count when the section began. */
  #entered = this.#count;
  #line = 0;
  #headingLine = 0;
  /** Whether the heading of the section counts its epoch, and whether its values stand below it: another line that counts the epoch is none of them. */
  #isCounted = false;
  #isFilled = false;
  /** The section below a heading of an epoch of the training, `Training epoch: 3`, which its batches end; 0 if there is none. */
  #training = 0;
  /** What these batches tell: what sums them up is of the training. */
  readonly #ofBatches = new Set<string>();

  /** A section ends at a new epoch, or where the count that it interrupted goes on. `total`: of the steps or, without any, of the batches. */
  mark(epoch: number, step: number, batch: number, total: number, plan: Plan): void {
    if (plan.fields.length > 0) this.#shown = Number.NaN;
    else if (!Number.isNaN(epoch) && epoch !== this.epoch) this.#shown = epoch;
    const section = this.sections[this.section];
    if (!Number.isNaN(epoch) && epoch !== this.epoch) {
      // An evaluation that starts before any epoch was told is of the first.
      const isFirst = Number.isNaN(this.epoch) && section?.by === "start";
      // `Validation:` just above the values
      const isBelow = plan.fields.length > 0 && this.#line === this.#headingLine + 1;
      const isOfSection = isFirst || (isBelow && section?.text.endsWith(":") === true);
      this.epoch = epoch;
      if (epoch !== this.#headed - 1 && !isOfSection) this.section = this.#training = 0;
    }
    if (this.#isCounted && this.#isFilled && !Number.isNaN(epoch)) this.section = 0;
    this.#headed = Number.NaN;
    if (!Number.isNaN(step)) this.step = step;
    if (!Number.isNaN(batch) && !isEvaluation(plan)) [this.batch, this.#total] = [batch, total];
    const at = Number.isNaN(step) ? batch : step;
    if (Number.isNaN(at)) return;
    const isFurther = Number.isNaN(this.#entered.at) ? section?.by !== "start" : at > this.#entered.at;
    // Of the best, one position is told: `[607]`; `[20]` is of another training.
    const isBest = section?.side === "best";
    const isBeyondBest = isBest && this.#count !== this.#entered && at !== this.#count.at;
    // It may lie behind the last that was printed.
    const isOfBest = isBest && !isBeyondBest && ofIteration.test(section.text);
    if (isBeyondBest || (isFurther && !isOfBest && Object.is(total, this.#entered.total))) this.section = 0;
    [this.#countBefore, this.#count] = [this.#count, { at, total }];
  }

  /** The row of a line here. */
  rowAt(line: number, [epoch, step, batch, total, epochTotal]: Counts, values: readonly number[]): Row {
    return {
      line,
      epoch: Number.isNaN(epoch) ? this.epoch : epoch,
      step: Number.isNaN(step) ? this.step : step,
      batch,
      lastBatch: Number.isNaN(batch) ? this.batch : batch,
      total,
      lastTotal: Number.isNaN(batch) ? this.#total : total,
      epochTotal,
      section: this.section,
      values,
    };
  }

  begin(what: Beginning | null, line: number, shape: string): void {
    this.#line = line;
    const tellsLength = what === "training of a length";
    if ((tellsLength || what === "training" || what === "untrained") && this.starts.length < maxSections)
      this.starts.push({ line, shape, tellsLength });
    // Another training's count would go on in the section of an evaluation before it.
    if (tellsLength || what === "training") [this.#countBefore, this.#count] = [uncounted, uncounted];
    if (what === "model" && this.loads.length < maxSections) this.loads.push(line);
    if (what === "stage" && this.stages.length < maxSections) this.stages.push(line);
    if (what === "program" || what === "untrained")
      [this.epoch, this.step, this.batch, this.section] = [Number.NaN, Number.NaN, Number.NaN, 0];
  }

  /** `isCounted`: whether the heading counts, too. */
  enter(section: Section, isCounted = false): void {
    [this.#headed, this.#headingLine] = [this.#shown, this.#line];
    // `Start Validation from epoch: 1, iter: 0` tells the evaluation's own count.
    const isOwn =
      isCounted && section.by === "start" && (this.#count.at === 0 || this.#count.at < this.#countBefore.at);
    [this.#training, this.#isCounted, this.#isFilled] = [0, isCounted && section.by === "heading", false];
    this.#ofBatches.clear();
    this.#entered = isOwn ? this.#countBefore : this.#count;
    if (section.side === null) {
      this.section = 0;
      return;
    }
    this.section = this.sections.findIndex(
      (known) => known?.text === section.text && known.side === section.side && known.by === section.by,
    );
    if (this.section === -1) {
      if (this.sections.length > maxSections) this.sections.length = 1;
      this.section = this.sections.push(section) - 1;
    }
    if (this.#isCounted && section.side === "train") this.#training = this.section;
  }

  /** Passes a line that is not read: rows of several numbers fill the section. */
  passUnread(text: string): void {
    if (this.sections[this.section]?.by !== "heading" || this.#line > this.#headingLine + maxAbove) return;
    const [, ...values] = cellsIn(text);
    if (values.length >= 2 && values.every((cell) => numberIn(cell.text) !== null)) this.#isFilled = true;
  }

  /** A bar or a value of another side ends the section that a line opened. */
  passBar(side: Plan["barSide"]): void {
    const open = this.sections[this.section];
    if (open?.by === "line" && side !== null && side !== open.side) this.section = 0;
  }

  /**
   * A line that names its side opens a section: `Test: [9/10] …`. A counted line that names none ends it, but for
   * the section of an evaluation that has a heading of its own, until the epoch ends.
   */
  readSide({ fields, counters, weak, endsEpoch, barSide }: Plan): void {
    const [first] = fields;
    this.passBar(barSide);
    if (first === undefined) return;
    const { side, toldBy } = first;
    const isUnsided = fields.every((field) => field.side === null);
    if (counters.length === 0 && weak === null) {
      this.passBar(side);
      this.#isFilled = true;
      const isOfTraining = isUnsided && fields.every(({ metric }) => this.#ofBatches.has(metric));
      if (this.#ofBatches.size > 0) this.section = isOfTraining ? this.#training : 0;
      return;
    }
    if (isUnsided) {
      if (this.#training !== 0) for (const { metric } of fields) this.#ofBatches.add(metric);
      const open = this.sections[this.section];
      const ends = open?.by === "line" || (endsEpoch && open?.by !== "start");
      if (ends || (open?.side !== "val" && open?.side !== "test")) this.section = 0;
    } else if (side !== null && toldBy !== null && fields.every((field) => field.side === side)) {
      this.enter({ side, text: toldBy, by: "line" });
    }
  }
}
