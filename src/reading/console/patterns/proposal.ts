import { directionOf, parseName } from "../../../curves/names.ts";
import type { Group, Log } from "../groups/groups.ts";
import { unnamed } from "../line/fields.ts";
import { withoutUnit } from "../line/measured.ts";
import { readPrefix } from "../line/prefix.ts";
import { type Slot, tokenize, withoutIdle } from "../line/tokens.ts";
import type { Point } from "../positions/points.ts";
import { isRecurring } from "../positions/recurring.ts";
import { readsLines } from "./line-pattern.ts";

/** A pattern that is longer ends behind its last number. */
const maxPattern = 200;
const maxShown = 120;
/** Stands for any text until a pattern is whole. */
const gap = "\u0001";
/** As many names as a message has room for. */
const maxNames = 4;

/** A line of a group, as it was read. */
type Line = Pick<Point, "group" | "line">;

/** Says how the config settles it: `lines: [{pattern: "loss {train loss}"}]`. */
export function toLines(patterns: readonly string[]): string {
  const settled = patterns.map((text) => `{pattern: ${JSON.stringify(text)}}`).join(", ");
  return `say it in the config: \`lines: [${settled}]\``;
}

/** Lines that recur less often than those with most metrics by so much tell of something else. */
const minShare = 0.5;

/** For a log in which nothing counts: the patterns that take the lines with metrics in their order; null for others. */
export function proposeOrder({ groups }: Log): string | null {
  const [main, ...others] = groups
    .filter(({ plan, lines }) => plan.fields.length > 0 && lines.length > 1)
    .toSorted((a, b) => b.plan.fields.length - a.plan.fields.length || b.lines.length - a.lines.length);
  if (main === undefined) return null;
  const counting = groups.filter(({ plan }) => plan.counters.length > 0 || plan.weak !== null);
  // Fewer lines that count, and hold no metric, count something else.
  const isOfOthers = ({ plan, lines }: Group) => plan.fields.length === 0 && lines.length < main.lines.length;
  if (!counting.every(isOfOthers)) return null;
  const named = new Set<string>();
  const patterns = [main, ...others].flatMap((group) => {
    const names = namesIn(group);
    const isNew = [...names.values()].every((name) => !named.has(name));
    if (!isNew || group.lines.length < minShare * main.lines.length || named.size >= maxNames) return [];
    const first = { group, line: group.lines.get(0) };
    const pattern = patternOf(first, first, new Map([...countingIn(group, names), ...names]));
    if (pattern === null) return [];
    for (const name of names.values()) named.add(name);
    return [pattern];
  });
  const isCounted = patterns.some((pattern) => /\{(?:epoch|step)\}/.test(pattern));
  const how = isCounted ? "if one of their numbers does" : "to take them in their order";
  const cure = patterns.length === 0 ? "print one in each line" : `${how}, ${toLines(patterns)}`;
  return `nothing counts the epochs or steps of lines such as ${shownLine(main)}; ${cure}`;
}

/** The number before all values, or at the end of the line, that goes on from the first line to the second, by slot, and what it may count: by ones, epochs. */
function countingIn(
  { examples }: Group,
  names: ReadonlyMap<number, string>,
): ReadonlyMap<number, "epoch" | "step"> {
  const [one = [], other = []] = examples.map(({ text }) => {
    const { end } = readPrefix(text);
    return tokenize(text).slots.map((slot) =>
      slot.from < end || slot.kind === "other"
        ? Number.NaN
        : Number.parseInt(countIn(text, slot).replaceAll(",", ""), 10),
    );
  });
  const end = /\d\s*$/.test(examples[0]?.text ?? "") ? one.length - 1 : -1;
  const first = Math.min(...names.keys());
  const index = one.findIndex(
    (count, slot) =>
      (slot < first || (slot === end && !names.has(slot))) && (other[slot] ?? Number.NaN) > count,
  );
  const isNext = other[index] === (one[index] ?? Number.NaN) + 1;
  return new Map(index === -1 ? [] : [[index, isNext ? "epoch" : "step"]]);
}

/** The whole number that a slot begins with, as printed; "" if there is none. */
function countIn(text: string, { from, to }: Slot): string {
  return /^\d[\d,]*(?![\d.,])/.exec(text.slice(from, to))?.[0] ?? "";
}

/** The pattern that takes lines in their order, whatever they count; empty if none does. */
export function proposeInOrder(of: Line): string {
  const names = new Map([...namesIn(of.group)].slice(0, maxNames));
  const pattern = patternOf(of, of, names)?.replaceAll(/\{(?:epoch|step|batch)\}/g, "{_}");
  return pattern === undefined
    ? ""
    : `. If they are evaluations of one training in their order, ${toLines([pattern])}`;
}

/** The names of the values of a line, by slot. */
function namesIn({ plan }: Group): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { slot, side, metric } of plan.fields) {
    const name = `${side ?? ""} ${metric}`.replaceAll(/[{}\s]+/g, " ").trim();
    if (![...names.values()].includes(name)) names.set(slot, name);
  }
  return names;
}

/** For a log whose lines count and hold no known metric: how to name one; null for others. */
export function proposeNames({ groups }: Log): string | null {
  const [group] = groups
    .filter((candidate) => {
      const { counters, weak, fields } = candidate.plan;
      const isNamed = fields.every(({ metric }) => metric !== unnamed);
      return (counters.length > 0 || weak !== null) && isNamed && isRecurring(candidate);
    })
    .toSorted((a, b) => b.lines.length - a.lines.length);
  if (group === undefined) return null;
  const { fields, others } = group.plan;
  const names = [...fields.map(({ metric }) => metric), ...others.map(({ what }) => what)];
  return `lines such as ${shownLine(group)} hold no known metric, but ${names.join(", ")}; name one in the config: ${toMetrics(names)}`;
}

/** How the config tells the direction of the likeliest of several names. */
function toMetrics(names: readonly string[]): string {
  const name =
    names.find((one) => /^tot/i.test(one)) ??
    names.find((one) => /^(?:mean|avg)/i.test(one)) ??
    names[0] ??
    "";
  const [mode, other] = /reward|return|score|acc/i.test(name)
    ? ["max", "`min` for one that falls"]
    : ["min", "`max` for one that rises"];
  return `\`metrics: { ${JSON.stringify(name)}: { mode: ${mode} } }\`, or ${other}`;
}

/** Says how to tell the direction of one of the names of a pattern; empty if one has a direction of its own. */
export function toDirection(names: readonly string[]): string {
  const metrics = names.map((name) => parseName(name).metric || name);
  return metrics.some((metric) => directionOf(metric) !== null)
    ? ""
    : `, and the direction of one: ${toMetrics(metrics)}`;
}

/** The first line of a group, as a message shows it. */
export function shownLine(group: Group): string {
  const line = group.lines.get(0);
  return `${JSON.stringify(textOf({ group, line }).trim().slice(0, maxShown))} (line ${line})`;
}

/** The text of a line, or of one like it. */
export function textOf({ group, line }: Line): string {
  const example = group.examples.find((candidate) => candidate.line === line) ?? group.examples[0];
  return example?.text ?? "";
}

/**
 * The pattern of a line with names for its numbers, by slot; what tells it from the other one, and is no value, stays. Null if it would
 * not read the lines that it is made of.
 */
export function patternOf(of: Line, other: Line, names: ReadonlyMap<number, string>): string | null {
  const { group } = of;
  const isAlike = group === other.group;
  const text = textOf(of);
  const { end } = readPrefix(text);
  const { slots } = tokenize(text);
  const otherSlots = isAlike ? tokenize(textOf(other)).slots : [];
  const examples = group.examples.map((example) => ({ ...example, slots: tokenize(example.text).slots }));
  const isConstant = (index: number, own: string) =>
    examples.every((one) => one.text.slice(one.slots[index]?.from, one.slots[index]?.to) === own);
  let made = "";
  let needed = 0;
  let at = isAlike ? end : 0;
  const literal = (to: number) => literalOf(text.slice(at, to), group.lines.length === 1);
  slots.forEach((whole, index) => {
    const isShared = names.has(index) && whole.kind === "fraction";
    const slot = isShared
      ? { ...whole, to: whole.from + countIn(text, whole).length }
      : names.has(index)
        ? withoutUnit(text, whole)
        : whole;
    if (slot.from < at) return;
    const counter = group.plan.counters.find((candidate) => candidate.slot === index);
    const own = text.slice(slot.from, slot.to);
    const beside = otherSlots[index];
    const isTold = isFull(own) && beside !== undefined && textOf(other).slice(beside.from, beside.to) !== own;
    const isSource = slot.from < end && slot.kind === "number" && isConstant(index, own);
    const counted = counter && slot.kind === "number" ? counter.kind : undefined;
    const name = names.get(index) ?? counted;
    made += literal(slot.from) + (name !== undefined ? `{${name}}` : isTold || isSource ? own : "{_}");
    if (name !== undefined || isTold || isSource) needed = made.length;
    at = slot.to;
  });
  const whole = made + literal(text.length);
  const pattern = inShort(whole.length > maxPattern ? whole.slice(0, needed) : whole);
  const isComplete = [...names.values()].every((name) => pattern.includes(`{${name}}`));
  // Lines of the other one may have this shape, too.
  const own = isAlike && of.line !== other.line ? [] : examples.map((one) => one.text);
  return isComplete && readsLines(pattern, [text, ...own]) ? pattern : null;
}

/**
 * What stands between two numbers, without braces, and without numbers that may be others in the next line. Of a line whose like did
 * not come again, each may.
 */
export function literalOf(text: string, isAlone = false): string {
  const plain = text.replaceAll(/[{}]/g, gap);
  const changing = isAlone ? plain.replaceAll(/\d+(?:\.\d+)?/g, gap) : withoutIdle(plain, gap);
  return changing.replaceAll(gap, "{_}");
}

/** A pattern with one `{_}` for several in a row. */
export function inShort(pattern: string): string {
  return pattern
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\{_\}(?:[^{}\w]{0,3}\{_\})+/g, "{_}")
    .trim();
}

/** `40/40`: all batches, of which the training has other numbers than the evaluation. */
function isFull(shown: string): boolean {
  const [, count, total] = /^(\d+) ?\/ ?(\d+)$/.exec(shown) ?? [];
  return count !== undefined && count === total;
}
