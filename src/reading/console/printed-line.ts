import { parseName } from "../../curves/names.ts";
import { isKnownMetric } from "../table/columns.ts";
import { parseNumber } from "../text/number.ts";
import type { Pair } from "./line-pairs.ts";
import { numberPattern } from "./number-pattern.ts";

/** What one line of a hand-written loop says. */
export type PrintedLine = {
  readonly epoch: number | null;
  readonly step: number | null;
  /** How far the epoch is, from `[640/60000]` or `Step [100/600]`. */
  readonly progress: number | null;
  /** The line is about single batches. */
  readonly isBatch: boolean;
  readonly metrics: readonly Pair[];
};

const side = "train|training|val|valid|validation|validating|eval|evaluation|dev|test|testing";

const counter =
  /(?<![\w/.]|(?:per|total|max|num|best|last|final|start|every) )(?:(?:at|after|in|for|of) )?(global[ _]step|epoch|step|iter|iteration|batch|round) {0,4}[:=#-]? {0,4}[[(]? {0,6}(\d{1,9})(?: ?(?:\/|of) ?(\d{1,9}))?(?!\w|\.\d)/gi;
const bracketed = /^\s*\[ ?\( ?(\d{1,9}) {0,4}\) /;
const share = /\[ {0,9}(\d{1,9}) ?\/ {0,9}(\d{1,9})(?: \( {0,3}\d{1,3}(?:\.\d{1,3})?%\))?\]/g;
const metric = new RegExp(
  String.raw`(?<![\w.])([A-Za-z][\w.@/-]{0,40}(?: [A-Za-z][\w.@/-]{0,40}){0,3}) {0,8}[:=]? {0,8}` +
    String.raw`(?:(${numberPattern})%?(?![\w/]|\.\d)|\d{1,9}\/\d{1,9} \((${numberPattern})%\))` +
    String.raw`|\b(${side})(?: (?:set|epoch|phase|results?))?\.? {0,3}[:|\])>-]`,
  "gi",
);
const onlySide = new RegExp(
  String.raw`^\W{0,40}(${side})(?: (?:set|epoch|phase|error|results?))?\W{0,40}$`,
  "i",
);

/** A word that is a side, or begins with one: `train`, `Val.`, `val_loss`. */
const sided = new RegExp(`^(?:${side})(?=[._/-]|$)`, "i");
const mean = /^(?:average|averaged|avg\.?|mean|running|epoch)[ _]/i;
/** `best val loss` is not what this epoch reached, `val_loss improved from 0.5` neither. */
const otherwise =
  /^(?:best|min|minimum|max|maximum|lowest|highest|smallest|final|target|previous|prev|last|old)(?=_|$)|^(?:new|is|was|from|to|by|than|over|at|in|on|of|for|after|below|above|improved?|decreased|increased|reached)$/i;

/** What a logger puts before a message: its name may well be `train`. */
const logger = /^.{0,120}?\b(?:DEBUG|INFO|WARNING|NOTICE)\b[\]:\s-]{0,5}/;

/** `Validation:` on a line of its own. */
export function splitHeading(text: string): string | null {
  return onlySide.exec(text)?.[1] ?? null;
}

/** Reads a line; its metrics without a side of their own are of `sideBefore`, or of what the line itself names. */
export function parsePrintedLine(printed: string, sideBefore: string | null): PrintedLine {
  const text = printed.replace(logger, "");
  let epoch: number | null = null;
  let step: number | null = null;
  let part: number | null = null;
  const mark = bracketed.exec(text);
  if (mark) epoch = Number(mark[1]);
  const uncounted = text.replaceAll(counter, (all: string, word: string, number: string, total?: string) => {
    if (/^epoch$/i.test(word)) epoch ??= Number(number);
    else {
      step ??= Number(number);
      if (total !== undefined) part ??= Number(number) / Number(total);
    }
    // `Validation loss at step 100: 2.3`
    return all.startsWith(word) ? " | " : "";
  });
  const rest = uncounted.replaceAll(share, (_, number: string, total: string) => {
    part ??= Number(number) / Number(total);
    return " | ";
  });
  return {
    epoch,
    step,
    progress: part,
    isBatch: part !== null || step !== null,
    metrics: metricsOf(rest, sideBefore),
  };
}

function metricsOf(text: string, sideBefore: string | null): Pair[] {
  const metrics: Pair[] = [];
  let side = sideBefore;
  let measured = "";
  for (const [, words, number, percent, named] of text.matchAll(metric)) {
    if (named !== undefined) side = named;
    const value = parseNumber(number ?? percent ?? "");
    if (words === undefined || value === null) continue;
    const name = nameOf(words, measured);
    if (name === null) continue;
    const { split, word, metric } = parseName(name);
    // `loss train 0.3 valid 0.4`
    if (split !== null && name.startsWith(metric)) measured = metric;
    if (metrics.length === 0 && split !== null) side = word;
    metrics.push([split === null && side !== null ? `${side}/${name}` : name, value]);
  }
  return metrics;
}

/** The metric that the words before a number name: `Average training loss` → `training loss`. */
function nameOf(words: string, measured: string): string | null {
  const all = words
    .replace(mean, "")
    .split(" ")
    .filter((word) => !/^set\.?$/i.test(word));
  if (all.some((word) => otherwise.test(word))) return null;
  const last = all.at(-1) ?? "";
  if (all.length === 1 && sided.exec(last)?.[0] === last)
    return measured === "" ? null : `${measured} ${last}`;
  const from = all.length === 2 && sided.test(last) ? 0 : all.findIndex((word) => sided.test(word));
  const name = all.slice(Math.max(from, 0)).join(" ");
  return isKnownMetric(name, { metrics: new Set(), position: null }) ? name : null;
}
