import { roleOf } from "../../curves/words.ts";
import { escapeRegExp } from "../../text/escape-reg-exp.ts";
import type { Frame } from "./frames.ts";
import { owner } from "./line-words.ts";
import { readPrefix } from "./prefix.ts";
import { months } from "./tokens.ts";

/** How many lines of the beginning show what all lines begin with, and how many of them must. */
const [minLines, maxLines, share] = [10, 300, 0.9];
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
 * Finds what a launcher or a collector of logs put before each line, behind what `readPrefix` knows: `gpu03: `, `[main] `,
 * `20260501 12:00:01 `. It is the same on nearly all of the first lines but for its clock, and names no side of an evaluation, no
 * metric and no counter.
 */
export function findLead(frames: Iterable<Frame>): Lead {
  const lines: Atom[][] = [];
  const tasks: number[] = [];
  const ranks = new Set<string>();
  let counted = 0;
  let stamped = 0;
  for (const { text, isTooLong } of frames) {
    if (isTooLong) continue;
    const { end, rank } = readPrefix(text);
    lines.push(atomsOf(text.slice(end)));
    if (rank !== null) ranks.add(rank);
    const [label = "", task] = ofTask.exec(text) ?? [];
    if (task !== undefined) tasks.push(Number(task));
    if (counter.test(text.slice(label.length))) counted++;
    if (end > 0) stamped++;
    if (lines.length === maxLines) break;
  }
  if (lines.length >= minLines && tasks.length >= share * lines.length && areTasks(tasks, counted))
    return { withoutLead: (text) => text.replace(ofTask, "[rank $1] "), rank: lowest(tasks.map(String)) };
  const rank = lowest([...ranks]);
  const common = lines.length < minLines ? [] : commonStart(lines, stamped > share * lines.length);
  if (common.length === 0) return { withoutLead: (text) => text, rank };
  // One space ends it: further ones are the message's own.
  const lead = new RegExp(
    `^${common
      .map(patternOf)
      .join("")
      .replace(/\\s\+$/, "\\s")}`,
    "u",
  );
  const withoutLead = (text: string): string => {
    const { end } = readPrefix(text);
    return text.slice(0, end) + text.slice(end).replace(lead, "");
  };
  return { withoutLead, rank };
}

/** The first of several processes, which mostly evaluates. */
function lowest(ranks: readonly string[]): string | null {
  return ranks.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))[0] ?? null;
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

/** What a start ends with: a clock with the signs around it, a bracket, another sign, or a word or number. */
function endOf(start: readonly Atom[]): "clock" | "bracket" | "sign" | "word" {
  const named = start.findLast(({ kind }) => kind !== "sign" && kind !== "space");
  if (named?.kind === "clock") return "clock";
  const last = start.at(-1);
  if (last?.kind !== "sign") return "word";
  return /[\])}]/.test(last.text) ? "bracket" : "sign";
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
