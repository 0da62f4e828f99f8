import type { Frame } from "../frames/frame.ts";
import { describeTooLong } from "../frames/frames.ts";
import type { Names } from "../line/labels.ts";
import { OtherUnits, parseValue } from "../line/measured.ts";
import { inPlainSigns } from "../line/pieces.ts";
import { namesOnlySides, type Plan, tellsSteps } from "../line/plan.ts";
import { beginningIn, readSection, type Section } from "../line/sections.ts";
import { isFull, parseSlot, type Slot, tokenize } from "../line/tokens.ts";
import { UnreadNames } from "../line/unread-names.ts";
import type { Row as TableRow } from "../tables/table-row.ts";
import { Tables } from "../tables/tables.ts";
import { Bars } from "./bars.ts";
import { Block } from "./block.ts";
import { keepOwn, withoutBestInBrackets } from "./bracketed.ts";
import { EpochBars } from "./epoch-bars.ts";
import { addRow, type Best, cellOf, countCopy, type Group, type Log, newGroup, type Row } from "./groups.ts";
import { countsIn, noCounts } from "./line-counts.ts";
import { nameBesideOthers } from "./names.ts";
import { numberedParts } from "./numbered-parts.ts";
import { withoutPatience } from "./patience-counts.ts";
import { Place } from "./place.ts";
import { Ranks } from "./ranks.ts";
import { recordsIn } from "./records.ts";
import { Shapes } from "./shapes.ts";
import { findTorn } from "./torn.ts";

const [maxGroups, maxExample] = [2_000, 400];
/** A bar over the whole training is full at its end alone, where it may be drawn twice. */
const maxEnds = 2;
/** A value whose name stands on the line above: `=34.5`. */
const valueAlone = /^\s{0,8}=\s?[-+]?\d[\d.]{0,20}%?\s{0,8}$/;
/** `val_loss=0.5`, and no setting such as `loss_weight`. */
const namesLoss = /(?<![a-z])loss(?![a-z_])/i;
const never = /(?<!\w)(?:nan|inf)|∞/i;
type Previous = { readonly text: string; readonly group: Group | null };
/** Collects the numbers of a log line by line. */
export class Collector {
  readonly #names: Names;
  readonly #shapes: Shapes;
  readonly #groups = new Map<Plan, Group>();
  readonly #bars = new Bars();
  readonly #epochBars = new EpochBars();
  readonly #tables: Tables;
  readonly #notes: string[] = [];
  readonly #bests: Best[] = [];
  readonly #unread = new UnreadNames();
  readonly #otherUnits = new OtherUnits();
  /** The lines behind the first with a metric or a counter that are too long. */
  readonly #tooLong: number[] = [];
  /** The last line of each bar that was not full. */
  readonly #unfilled = new Map<Plan, number>();
  readonly #place = new Place();
  #lossLine: Log["lossLine"] = null;
  readonly #ranks: Ranks;
  readonly #block = new Block();
  #previous: Previous = { text: "", group: null };
  #above = "";

  constructor(names: Names, rank: string | null) {
    this.#names = names;
    this.#ranks = new Ranks(rank);
    this.#tables = new Tables(names);
    this.#shapes = new Shapes(names, this.#tables);
  }

  get log(): Log {
    this.#block.end();
    const [{ sections, starts, loads, stages }, bests] = [this.#place, this.#bests];
    const ofBars = this.#bars.epochs;
    const ofLines = [...this.#groups].flatMap(([plan, group]) => (ofBars.has(plan) ? [] : [group]));
    const counted = withoutPatience([...ofLines, ...ofBars.values()]);
    const read = nameBesideOthers(withoutBestInBrackets(counted));
    const groups = [...read, ...this.#epochBars.count(read)];
    const others = [...this.#unread.recurring, ...this.#ranks.leftOut];
    const unfilled = [...this.#unfilled].flatMap(([plan, line]) => {
      const times = this.#groups.get(plan)?.lines.length ?? 0;
      return times > maxEnds || ofBars.has(plan) ? [] : [{ plan, line, isFullOnce: times > 0 }];
    });
    const parts = numberedParts({ groups, others }, this.#names);
    const [lossLine, notes] = [
      this.#lossLine,
      [...this.#notes, ...this.#otherUnits.notes, ...describeTooLong(this.#tooLong)],
    ];
    return { groups, others, parts, unfilled, sections, starts, loads, stages, bests, lossLine, notes };
  }

  /** Reads a line; returns the group that got a row, or null. */
  read({ text: printed, line, isComplete, isTooLong }: Frame): Group | null {
    if (isTooLong) {
      if (this.#groups.size > 0) this.#tooLong.push(line);
      return null;
    }
    const whole = valueAlone.test(printed) ? `${this.#above} ${printed.trim()}` : printed;
    const text = inPlainSigns(whole);
    this.#above = printed.length <= maxExample ? printed : "";
    const hasNumber = /\d/.test(text) || never.test(text);
    if (!hasNumber) {
      this.#block.passRule(text);
      const section = this.#tables.readHeading(text) ? null : readSection(text);
      this.#place.begin(beginningIn(text), line, text);
      if (section !== null) this.#place.enter(section);
      if (namesLoss.test(text)) this.#lossLine ??= { text: text.trim(), line };
      return null;
    }
    const metricRow = this.#tables.readMetricRow(text);
    if (metricRow !== null) return this.#pushRow(metricRow, text, line);
    const tokens = tokenize(text);
    const shape = this.#shapes.of(text, tokens);
    if (this.#lossLine === null && namesLoss.test(text)) this.#lossLine = { text: text.trim(), line };
    if (shape.best !== null && this.#bests.length < maxGroups) {
      const value = text.slice(tokens.slots[0]?.from, tokens.slots[0]?.to);
      this.#bests.push({ ...shape.best, value });
    }
    if (shape.isHeading) {
      this.#tables.readHeading(text);
      return null;
    }
    const { plan } = shape;
    for (const other of shape.others) this.#unread.add(other);
    this.#place.begin(shape.beginning, line, tokens.shape);
    const mayBeRow = plan === null ? this.#tables.isOpen : namesOnlySides(plan) && this.#tables.hasSides;
    const row = mayBeRow ? this.#tables.readRow(text) : null;
    if (plan === null) {
      this.#place.passBar(shape.barSide);
      const count = tokens.slots[shape.barCount ?? -1];
      if (count?.kind === "fraction") this.#epochBars.add(text, tokens.slots, count, line);
      if (shape.section !== null) this.#place.enter(shape.section);
      if (row === null) this.#place.passUnread(text);
    }
    if (row !== null) return this.#pushRow(row, text, line);
    if (plan === null) return null;
    const mayBeSeveral =
      plan.fields.some(({ isRepeated }) => isRepeated) || tokens.slots.some(({ kind }) => kind === "other");
    const records = mayBeSeveral ? recordsIn(text, this.#place) : [];
    if (records.length > 1) {
      const groups = records.map((record, index) => {
        const isWhole = isComplete || index < records.length - 1;
        return this.read({ text: record, line, isComplete: isWhole, isTooLong: false });
      });
      return groups.findLast((group) => group !== null) ?? null;
    }
    if (shape.hasRank && this.#ranks.isOther(text)) return null;
    // A line may be repeated: several ranks print to one log, or a logger has two handlers.
    if (text === this.#previous.text) return countCopy(this.#previous.group);
    const group = this.#readLine(text, line, tokens.slots, plan, shape.section, isComplete);
    this.#previous = { text, group };
    return group;
  }

  /** Makes room for more groups: a line whose shape did not come again records no curve. */
  #forgetSingles(): void {
    for (const [plan, { lines }] of this.#groups) if (lines.length === 1) this.#groups.delete(plan);
  }

  #readLine(
    text: string,
    line: number,
    slots: readonly Slot[],
    plan: Plan,
    section: Section | null,
    isComplete: boolean,
  ): Group | null {
    const known = this.#groups.get(plan);
    const torn = findTorn(text, slots, plan, isComplete, known);
    const { counts, stepTotal } = countsIn(text, slots, plan, torn, known);
    const [epoch, step, batch, total] = counts;
    this.#place.mark(epoch, step, batch, Number.isNaN(step) ? total : stepTotal, plan);
    if (section === null) this.#place.readSide(plan);
    else this.#place.enter(section, true);
    if (plan.fields.length === 0) return this.#push(plan, text, this.#place.rowAt(line, counts, []));
    const values = plan.fields.map((field) => {
      const found = slots[field.slot];
      return found === undefined || field.slot === torn ? null : parseValue(text, found, field);
    });
    const cells = values.map((value) => value ?? Number.NaN);
    const row = this.#place.rowAt(line, counts, cells);
    if (plan.bar !== null) {
      if (!values.includes(null)) this.#bars.add(plan, row, example(text));
      // An unfinished progress bar shows no value of the whole.
      if (!tellsSteps(plan) && !isFull(text, slots[plan.bar], batch, total)) {
        if (known === undefined && this.#unfilled.size < maxGroups) this.#unfilled.set(plan, line);
        return null;
      }
    }
    const group = this.#push(plan, text, row);
    keepOwn(group, text, slots);
    const owner = slots[plan.owner ?? -1];
    if (owner !== undefined) group.owners.push(parseSlot(text, owner) ?? Number.NaN);
    values.forEach((value, index) => {
      if (value !== null) return;
      group.absent.add(cellOf(group, group.lines.length - 1, index));
      const field = plan.fields[index];
      const slot = slots[field?.slot ?? -1];
      if (field?.slot === torn) {
        this.#notes.push(`the last number (line ${line}) may be cut off: it is skipped`);
      } else if (slot?.kind === "other" && field !== undefined) this.#otherUnits.add(field, line);
      else if (slot?.kind === "comma") group.comma ??= { text: text.slice(slot.from, slot.to), line };
    });
    return group;
  }

  #pushRow({ plan, values }: TableRow, text: string, line: number): Group {
    let [epoch, step, batch] = noCounts;
    for (const { slot, kind } of plan.counters) {
      const value = values.get(slot) ?? Number.NaN;
      if (kind === "epoch" && Number.isNaN(epoch)) epoch = value;
      else if (kind === "step" && Number.isNaN(step)) step = value;
      else if (Number.isNaN(batch)) batch = value;
    }
    this.#place.mark(epoch, step, Number.NaN, Number.NaN, plan);
    const cells = plan.fields.map(({ slot }) => values.get(slot) ?? Number.NaN);
    const counts = [epoch, step, batch, Number.NaN, Number.NaN] as const;
    const group = this.#push(plan, text, this.#place.rowAt(line, counts, cells));
    plan.fields.forEach(({ slot }, index) => {
      if (!values.has(slot)) group.absent.add(cellOf(group, group.lines.length - 1, index));
    });
    return group;
  }

  #push(plan: Plan, text: string, row: Row): Group {
    const group = this.#groups.get(plan) ?? newGroup(plan);
    if (this.#groups.size >= maxGroups) this.#forgetSingles();
    if (this.#groups.size < maxGroups) this.#groups.set(plan, group);
    if (group.examples.length < 2) group.examples.push({ text: example(text), line: row.line });
    addRow(group, row);
    this.#block.add(group, text);
    if (plan.fields.length > 0) this.#unread.passRow();
    return group;
  }
}

/** A copy: V8 keeps the whole text of a file in memory for a line sliced from it. */
function example(text: string): string {
  return Buffer.from(text.slice(0, maxExample)).toString();
}
