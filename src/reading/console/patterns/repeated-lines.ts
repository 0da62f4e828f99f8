import { isBookkeeping, isKnownName } from "../../../curves/names.ts";
import type { Line } from "../../text/lines.ts";
import type { Frame } from "../frames/frames.ts";
import { partsOf, sideOf } from "../line/label-parts.ts";
import { anyNames, readLabel, sideIn } from "../line/labels.ts";
import { listedSides, separators, splitPiece, wrapper } from "../line/pieces.ts";
import { readPrefix } from "../line/prefix.ts";
import { type Slot, tokenize } from "../line/tokens.ts";
import { parseLinePattern, readByPatterns } from "./line-pattern.ts";
import { inShort, literalOf, toDirection, toLines } from "./proposal.ts";

const [maxLines, maxShapes, maxExample, maxShown, maxPattern] = [20_000, 2_000, 400, 120, 200];
/** Lines of one shape are so many, or tell of nothing that goes on. */
const minLines = 3;
/** As many names as a pattern has room for. */
const maxNames = 4;

/** The lines of one shape: the first, and which of their numbers change, or rise from line to line. */
type Repeated = {
  readonly text: string;
  readonly line: number;
  count: number;
  /** How many lines have one: of the states of a line, the last stays. */
  shown: number;
  lastLine: number;
  last: readonly number[];
  readonly changes: boolean[];
  readonly rises: boolean[];
};

/** The lines that recur in a text, in words, and the patterns that take them; null if none does. */
type Found = { readonly told: string; readonly cure: string | null };

/**
 * For a text of which no line is read as that of a training: the lines that recur; null if none do. `lines` reads it as the patterns
 * do.
 */
export function proposePatterns(frames: Iterable<Frame>, lines: () => Iterable<Line>): Found | null {
  const proposals = [...findRepeated(frames)].flatMap((lines) => proposalFor(lines) ?? []);
  const valued = proposals
    .filter(({ names }) => names.length > 0)
    .toSorted((a, b) => b.rank - a.rank || b.count - a.count);
  const [main] = valued;
  if (main === undefined) return null;
  const counting = proposals.find(({ names, hasCounter }) => names.length === 0 && hasCounter);
  const named = new Set<string>();
  const chosen = valued.filter(({ count, hasCounter, names }) => {
    const isLike = count >= main.count / 2 && hasCounter === main.hasCounter;
    if (!isLike || names.some((name) => named.has(name)) || named.size >= maxNames) return false;
    for (const name of names) named.add(name);
    return true;
  });
  const apart = [...(main.hasCounter || !counting ? [] : [counting]), ...chosen].map(
    ({ pattern }) => pattern,
  );
  // What was printed behind a bar stands on its line.
  const patterns = [apart, [apart.join("{_}")]].find(
    (one) => rowsOf(one, lines()) >= Math.max(minLines, main.shown / 2),
  );
  const shown = JSON.stringify(main.text.trim().slice(0, maxShown));
  return {
    told: `no line is read as that of a training; ${main.count} lines are such as ${shown} (line ${main.line}): if they are of one`,
    cure:
      patterns === undefined
        ? null
        : `${toLines(patterns)}, with names of your own${toDirection([...named])}`,
  };
}

/** How many rows the patterns read. */
function rowsOf(patterns: readonly string[], lines: Iterable<Line>): number {
  const parsed = patterns.map(parseLinePattern);
  const usable = parsed.filter((one) => typeof one !== "string");
  if (usable.length < parsed.length) return 0;
  const read = readByPatterns(usable);
  let rows = 0;
  for (const { text, number } of lines) {
    if (number > maxLines) break;
    if (read(text) !== null) rows++;
  }
  return rows;
}

function findRepeated(frames: Iterable<Frame>): Iterable<Repeated> {
  const shapes = new Map<string, Repeated>();
  for (const { text, line, isTooLong } of frames) {
    if (line > maxLines) break;
    if (isTooLong || text.length > maxExample || !/\d/.test(text)) continue;
    const { shape, slots } = tokenize(text);
    const numbers = slots.map((slot) => Number.parseFloat(text.slice(slot.from, slot.to)));
    const known = shapes.get(shape);
    if (known === undefined) {
      if (shapes.size === maxShapes) continue;
      const changes = slots.map(() => false);
      const rises = slots.map(() => true);
      shapes.set(shape, { text, line, count: 1, shown: 1, lastLine: line, last: numbers, changes, rises });
      continue;
    }
    numbers.forEach((number, index) => {
      const before = known.last[index] ?? Number.NaN;
      known.changes[index] ||= number !== before;
      known.rises[index] &&= number > before;
    });
    if (line > known.lastLine) known.shown++;
    [known.last, known.count, known.lastLine] = [numbers, known.count + 1, line];
  }
  return shapes.values();
}

/** A pattern for lines of one shape, and what it names: the values with decimals, else those that have a name. */
type Proposal = Pick<Repeated, "text" | "line" | "count" | "shown"> & {
  readonly pattern: string;
  readonly names: readonly string[];
  readonly hasCounter: boolean;
  readonly rank: number;
};

function proposalFor({ text, line, count, shown: inLines, changes, rises }: Repeated): Proposal | null {
  if (count < minLines) return null;
  const { end } = readPrefix(text);
  const slots = tokenize(text).slots.map((slot, index) => ({
    ...slot,
    index,
    shown: text.slice(slot.from, slot.to),
  }));
  const before = (index: number) =>
    text.slice(Math.max(end, slots[index - 1]?.to ?? 0), slots[index]?.from).replace(wrapper, "");
  const label = (index: number): string => {
    if (index > 0 && /^\s*=\s*$/.test(before(index))) return label(index - 1);
    return nameBefore.exec(before(index))?.[1]?.trim() ?? "";
  };
  const listed = listedIn(slots.map(({ index }) => before(index)));
  const valueName = (index: number): string => {
    const own = listed.get(index);
    if (own !== undefined) return own;
    const name = isSide(label(index)) ? `${label(index)} value`.trim() : label(index);
    const [words = "", metric = ""] = ofWhole.exec(before(index)) ?? [];
    if (isKnownName(name)) return name;
    // `Losses {'ner': 0.5}`
    if (ofLosses.test(text.slice(end, slots[index]?.from))) return `${name} loss`.trim();
    if (!isKnownName(metric)) return name;
    return `${sideIn(words) ?? ""} ${metric}`.trim();
  };
  const own = slots.filter(({ from, index, kind }) => from >= end && changes[index] && mayName.has(kind));
  // `E: 3 | …`
  const axisOf = (index: number) =>
    /^e$/i.test(label(index)) && rises[index] ? "epoch" : readLabel(label(index), anyNames).counter;
  const isCount = (index: number) =>
    index === own[0]?.index && rises[index] && (label(index) === "" || !isSide(label(index)));
  const counter = own.find(
    ({ shown, index }) => axisOf(index) !== null || (/^\d{1,12}(?!\.?\d)/.test(shown) && isCount(index)),
  );
  const others = own.filter((slot) => slot !== counter);
  const decimals = others.filter(({ kind, shown }) => kind === "number" && shown.includes("."));
  const isAlone = others.length === 1 && slots.every(({ kind }) => kind !== "bar");
  const named = new Map<number, string>();
  for (const { index } of decimals.length > 0
    ? decimals
    : others.filter(({ index }) => isNamed(label(index)) || (isAlone && label(index) === ""))) {
    const name = valueName(index);
    if (named.size < maxNames && ![...named.values()].includes(name)) named.set(index, name);
  }
  if (counter === undefined && named.size === 0) return null;
  const axis = counter === undefined ? null : axisOf(counter.index);
  let [made, at] = ["", end];
  for (const { from, to, index, kind, shown } of slots.filter((slot) => slot.from >= end)) {
    const rest = kind === "fraction" ? shown.replace(/^\d+/, "").replace(/\d.*$/, "{_}") : "";
    const name = index === counter?.index ? (axis === "epoch" ? axis : "step") : named.get(index);
    made += literalOf(text.slice(at, from)) + (name === undefined ? "{_}" : `{${name}}${rest}`);
    at = to;
  }
  const pattern = inShort(made + literalOf(text.slice(at)));
  const hasCounter = counter !== undefined;
  const hasWords = /\p{L}/u.test(pattern.replaceAll(/\{[^{}]*\}/g, ""));
  if (!hasWords || pattern.length > maxPattern || !(hasCounter || decimals.length > 0)) return null;
  // A second `step` on the line, numbers without a text between them.
  if (named.size > 0 && typeof parseLinePattern(pattern) === "string") return null;
  const names = [...named.values()];
  const evidence = [
    hasCounter,
    decimals.length > 0,
    !names.includes("value"),
    names.some(isKnownName),
    names.some(isNamed),
  ];
  const rank = evidence.filter(Boolean).length;
  return { text, line, count, shown: inLines, pattern, names, hasCounter, rank };
}

/** The names of values by their place, of which the text before names several sides: `train/val loss: 0.5/0.6`. One value alone is of none of them. */
function listedIn(before: readonly string[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  before.forEach((text, from) => {
    const labels = listedSides(splitPiece(text, false).label).map((name) => readLabel(name, anyNames));
    const isListed = labels.every((_, index) => index === 0 || separators.test(before[from + index] ?? "-"));
    labels.forEach(({ side, metric }, index) => {
      if (isListed) names.set(from + index, `${side} ${metric}`.trim());
      else if (index === 0) names.set(from, metric);
    });
  });
  return names;
}

/** Whether words name what may be a metric. */
function isNamed(words: string): boolean {
  return words !== "" && !isBookkeeping(words);
}

/** Whether words name a side and no metric, or nothing. */
function isSide(words: string): boolean {
  return partsOf(words).every((part) => sideOf(part) !== null);
}

const mayName: ReadonlySet<Slot["kind"]> = new Set(["number", "fraction"]);
/** Brackets in which each value is a loss. */
const ofLosses = /\bloss(?:es)?\s?[:=]?\s?[{[][^{}[\]]*$/i;
/** A metric, with what it is of: `mse aggregated from client results: 0.5`, `val loss on each batch: 0.6`. */
const ofWhole =
  /(?:^|[^\p{L}\d_ ]) *(?:(?:train|val|test) )?(\p{L}[\p{L}\d_-]*) (?:aggregated|averaged|summed|over|across|on|of|for|from|in)(?: \p{L}+){1,5}\s?[:=]\s*$/u;
/** The name that stands right before a number. */
const nameBefore =
  /(?:^|[^\p{L}\d_])((?:\p{L}[\p{L}\d_.-]{0,30} ){0,2}\p{L}[\p{L}\d_.-]{0,30}(?:\([^()]{1,20}\))?)[\s:="'[(]{0,6}$/u;
