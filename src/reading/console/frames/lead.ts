import { roleOf } from "../../../curves/words.ts";
import { escapeRegExp } from "../../../text/escape-reg-exp.ts";
import { owner } from "../line/line-words.ts";
import { readPrefix } from "../line/prefix.ts";
import { months } from "../line/tokens.ts";
import type { Frame } from "./frame.ts";

/** How many lines of the beginning show what all lines begin with, and how many of them must. */
const [minLines, minClocks, maxLines, share] = [10, 3, 300, 0.9];
const maxAtoms = 48;

const clock = [
  String.raw`\d{4}[-/.]\d\d?[-/.]\d\d?(?:[T_ -]{1,2}\d\d?[:-]\d\d(?:[:-]\d\d(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d:?\d\d)?`,
  String.raw`20\d{6}[-_T ]?\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?`,
  String.raw`\d\d?[-/]\d\d?(?:[-/]\d{2,4})?[T ]\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?`,
  String.raw`(?:${months}) {1,2}\d\d? \d\d:\d\d:\d\d`,
  String.raw`\d\d?:\d\d:\d\d(?:[.,]\d{1,9})?`,
  // Seconds since 1970, and since a machine started.
  String.raw`1[4-9]\d{8}(?:\d{3})?(?:\.\d{1,9})?(?!\d)`,
  String.raw`(?<=^\[ {0,11})\d{1,7}\.\d{6}(?=\])`,
].join("|");
const atoms = new RegExp(
  String.raw`(?<clock>${clock})|(?<word>\p{L}+)|(?<number>\d+)|(?<space>\s+)|.`,
  "gsu",
);

/** What a collector of logs put before each line, whatever the program printed. */
const collected = new RegExp(
  String.raw`^ {0,4}[[(]?(?:${clock})(?: [AP]M)?[\])]?(?: ?[-:>](?=\s)| \|(?!.*\|\s*$))?(?:\s(?!\d\d?:\d\d)|(?=\[))`,
);

/** The task whose line it is, as `srun --label` and `mpirun` write it: `0: `. */
const ofTask = /^\s{0,6}(\d{1,5}): /;

const counter = /(?<!\p{L})(?:epoch|step|iter)/iu;

/** Whether the numbers before lines are of tasks: one alone, or several by turns beside what counts the epochs. */
function areTasks(numbers: readonly number[], counted: number): boolean {
  const [first] = numbers;
  if (numbers.every((number) => number === first)) return true;
  const falls = numbers.filter((number, index) => number < (numbers[index - 1] ?? number)).length;
  return Math.min(falls, counted) > numbers.length / 10;
}

type Atom = { readonly kind: "clock" | "word" | "number" | "space" | "sign"; readonly text: string };

/** What the beginning of a log tells of all its lines. */
export type Lead = {
  /** Drops what stands before a message. */
  readonly withoutLead: (text: string) => string;
  /** The process whose lines count, of several; null if lines name none. */
  readonly rank: string | null;
};

/**
 * Finds what a launcher or a collector of logs put before each line: a clock, a task, and behind what `readPrefix` knows names such
 * as `gpu03: ` and `[main] `. It is the same on nearly all of the first lines but for its clock, and names no side of an
 * evaluation, no metric and no counter.
 */
export function findLead(frames: Iterable<Frame>): Lead {
  let texts: string[] = [];
  for (const { text, isTooLong } of frames) {
    if (!isTooLong) texts.push(text);
    if (texts.length === maxLines) break;
  }
  const drops: Drop[] = [];
  for (const find of texts.length < minLines ? [findClock] : [findClock, findTask, findNames]) {
    const drop = find(texts);
    if (drop === null) continue;
    drops.push(drop);
    texts = texts.map(drop);
  }
  const ranks = texts.flatMap((text) => readPrefix(text).rank ?? []);
  return {
    withoutLead: (text) => drops.reduce((rest, drop) => drop(rest), text),
    // The first of several processes mostly evaluates.
    rank: ranks.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))[0] ?? null,
  };
}

type Drop = (text: string) => string;

function findClock(texts: readonly string[]): Drop | null {
  const count = texts.filter((text) => collected.test(text)).length;
  return count < minClocks || count < share * texts.length ? null : (text) => text.replace(collected, "");
}

function findTask(texts: readonly string[]): Drop | null {
  const tasks = texts.flatMap((text) => ofTask.exec(text)?.[1] ?? []).map(Number);
  const counted = texts.filter((text) => counter.test(text.replace(ofTask, ""))).length;
  if (tasks.length < share * texts.length || !areTasks(tasks, counted)) return null;
  const tag = new Set(tasks).size === 1 ? "" : "[rank $1] ";
  return (text) => text.replace(ofTask, tag);
}

function findNames(texts: readonly string[]): Drop | null {
  const ends = texts.map((text) => readPrefix(text).end);
  const lines = texts.map((text, index) => atomsOf(text.slice(ends[index])));
  const common = commonStart(lines, ends.filter((end) => end > 0).length > share * lines.length);
  if (common.length === 0) return null;
  // One space ends it: further ones are the message's own.
  const lead = new RegExp(
    `^${common
      .map(patternOf)
      .join("")
      .replace(/\\s\+$/, "\\s")}`,
    "u",
  );
  return (text) => {
    const { end } = readPrefix(text);
    return text.slice(0, end) + text.slice(end).replace(lead, "");
  };
}

function atomsOf(text: string): Atom[] {
  const found: Atom[] = [];
  for (const { 0: whole, groups = {} } of text.matchAll(atoms)) {
    const kind = (["clock", "word", "number", "space"] as const).find((one) => groups[one] !== undefined);
    found.push({ kind: kind ?? "sign", text: whole });
    if (found.length === maxAtoms) break;
  }
  return found;
}

/** `isStamped`: whether a prefix stands before most lines. */
function commonStart(lines: readonly (readonly Atom[])[], isStamped: boolean): Atom[] {
  const start: Atom[] = [];
  const ends: { readonly at: number; readonly behind: "clock" | "bracket" | "sign" | "word" }[] = [];
  let alike = lines;
  let wordAt = -1;
  for (let at = 0; at < maxAtoms; at++) {
    const next = mostCommon(alike.map((line) => line[at]));
    if (next === null || next.count < share * lines.length || isOfMessage(next.atom)) break;
    const { atom, isConstant } = next;
    const isOwner = owner.test(start[wordAt]?.text ?? "");
    if (atom.kind === "number" && !(isConstant && isPartOfName(start) && !isOwner)) {
      // A word before a number may be its name.
      const end = ends.findLast(
        ({ behind, at: end }) =>
          behind === "clock" || behind === "bracket" || (behind === "sign" && end <= wordAt),
      );
      return start.slice(0, end?.at ?? 0);
    }
    alike = alike.filter((line) => keyOf(line[at]) === keyOf(atom));
    if (atom.kind === "word") wordAt = at;
    if (atom.kind === "space" && start.length > 0 && !opens.test(start.at(-1)?.text ?? ""))
      ends.push({ at: at + 1, behind: endOf(start) });
    start.push(atom);
  }
  const hasClock = isStamped || start.some(({ kind }) => kind === "clock");
  const end = ends.findLast(({ behind }) => hasClock || behind !== "word");
  return start.slice(0, end?.at ?? 0);
}

/** A bracket that belongs to the message: `[ 1/10]`. */
const opens = /^[[({<]$/;

/** What a start ends with: a clock with the signs around it, a bracket or bar, another sign, or a word or number. */
function endOf(start: readonly Atom[]): "clock" | "bracket" | "sign" | "word" {
  const named = start.findLast(({ kind }) => kind !== "sign" && kind !== "space");
  if (named?.kind === "clock") return "clock";
  // `python[4242]: `
  const last = start.at(-1)?.text === ":" && start.at(-2)?.text === "]" ? start.at(-2) : start.at(-1);
  if (last?.kind !== "sign") return "word";
  return /[\])}|]/.test(last.text) ? "bracket" : "sign";
}

/** `gpu03`, `trainer-1`, `pid=1234`, `10.0.0.7`, `train.py:57`, `python[4242]`. */
function isPartOfName(start: readonly Atom[]): boolean {
  const [before, last] = start.slice(-2);
  if (last?.kind !== "sign" || !/^[-_=.:[(]$/.test(last.text)) return start.at(-1)?.kind === "word";
  return before?.kind === "word" || before?.kind === "number";
}

/** Whether a word says something of the numbers of its line. */
function isOfMessage({ kind, text }: Atom): boolean {
  const role = kind === "word" ? roleOf(text.toLowerCase()) : null;
  return role !== null && role !== "train";
}

function mostCommon(
  found: readonly (Atom | undefined)[],
): { atom: Atom; count: number; isConstant: boolean } | null {
  const counts = new Map<string, { atom: Atom; count: number; isConstant: boolean }>();
  for (const atom of found) {
    if (atom === undefined) continue;
    const known = counts.get(keyOf(atom));
    if (known === undefined) counts.set(keyOf(atom), { atom, count: 1, isConstant: true });
    else {
      known.count++;
      known.isConstant &&= known.atom.text === atom.text;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}

function keyOf(atom: Atom | undefined): string {
  if (atom === undefined) return "";
  return atom.kind === "word" || atom.kind === "sign" ? atom.text : atom.kind;
}

function patternOf({ kind, text }: Atom): string {
  if (kind === "clock") return `(?:${clock.replace("(?<=^\\[ {0,11})", "")})`;
  return kind === "space" ? "\\s+" : escapeRegExp(text);
}
