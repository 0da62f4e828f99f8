import { parseName } from "../../curves/names.ts";
import { isKnownMetric } from "../table/columns.ts";
import { parseNumber } from "../text/number.ts";
import type { Pair } from "./line-pairs.ts";
import { numberPattern } from "./number-pattern.ts";

/** One line that a hand-written training loop printed. */
export type PrintedLine = {
  readonly epoch: number | null;
  readonly step: number | null;
  /** The share of the epoch that is done, from `[640/60000]` or `Step [100/600]`. */
  readonly progress: number | null;
  /** True if the line reports on batches and not on an epoch. */
  readonly isBatch: boolean;
  readonly metrics: readonly Pair[];
};

const splitWords = "train|training|val|valid|validation|validating|eval|evaluation|dev|test|testing";

const counter =
  /(?<![\w/.]|(?:per|total|max|num|best|last|final|start|every) )(?:(?:at|after|in|for|of) )?(global[ _]step|epoch|step|iter|iteration|batch|round) {0,4}[:=#-]? {0,4}[[(]? {0,6}(\d{1,9})(?: ?(?:\/|of) ?(\d{1,9}))?(?!\w|\.\d)/gi;
const bracketed = /^\s*\[ ?\( ?(\d{1,9}) {0,4}\) /;
const fraction = /\[ {0,9}(\d{1,9}) ?\/ {0,9}(\d{1,9})(?: \( {0,3}\d{1,3}(?:\.\d{1,3})?%\))?\]/g;
const metric = new RegExp(
  String.raw`(?<![\w.])([A-Za-z][\w.@/-]{0,40}(?: [A-Za-z][\w.@/-]{0,40}){0,3}) {0,8}[:=]? {0,8}` +
    String.raw`(?:(${numberPattern})%?(?![\w/]|\.\d)|\d{1,9}\/\d{1,9} \((${numberPattern})%\))` +
    String.raw`|\b(${splitWords})(?: (?:set|epoch|phase|results?))?\.? {0,3}[:|\])>-]`,
  "gi",
);
const splitAlone = new RegExp(
  String.raw`^\W{0,40}(${splitWords})(?: (?:set|epoch|phase|error|results?))?\W{0,40}$`,
  "i",
);

/** A word that is a split, or begins with one: `train`, `Val.`, `val_loss`. */
const splitWord = new RegExp(`^(?:${splitWords})(?=[._/-]|$)`, "i");
const mean = /^(?:average|averaged|avg\.?|mean|running|epoch)[ _]/i;
/** Words of numbers that are not the value of this epoch: `best val loss`, `val_loss improved from 0.5`. */
const notCurrent =
  /^(?:best|min|minimum|max|maximum|lowest|highest|smallest|final|target|previous|prev|last|old)(?=_|$)|^(?:new|is|was|from|to|by|than|over|at|in|on|of|for|after|below|above|improved?|decreased|increased|reached)$/i;

/** The prefix of a logger, whose name may be `train`. */
const loggerPrefix = /^.{0,120}?\b(?:DEBUG|INFO|WARNING|NOTICE)\b[\]:\s-]{0,5}/;

/** The split that a line names if it names nothing else: `Validation:`. */
export function splitHeading(text: string): string | null {
  return splitAlone.exec(text)?.[1] ?? null;
}

/** Parses a line. Metrics without a split get the one that the line names, else `previousSplit`. */
export function parsePrintedLine(printed: string, previousSplit: string | null): PrintedLine {
  const text = printed.replace(loggerPrefix, "");
  let epoch: number | null = null;
  let step: number | null = null;
  let progress: number | null = null;
  const mark = bracketed.exec(text);
  if (mark) epoch = Number(mark[1]);
  const uncounted = text.replaceAll(counter, (all: string, word: string, number: string, total?: string) => {
    if (/^epoch$/i.test(word)) epoch ??= Number(number);
    else {
      step ??= Number(number);
      if (total !== undefined) progress ??= Number(number) / Number(total);
    }
    // `Validation loss at step 100: 2.3`
    return all.startsWith(word) ? " | " : "";
  });
  const rest = uncounted.replaceAll(fraction, (_, number: string, total: string) => {
    progress ??= Number(number) / Number(total);
    return " | ";
  });
  return {
    epoch,
    step,
    progress,
    isBatch: progress !== null || step !== null,
    metrics: findMetrics(rest, previousSplit),
  };
}

function findMetrics(text: string, previousSplit: string | null): Pair[] {
  const metrics: Pair[] = [];
  let currentSplit = previousSplit;
  let lastMetric = "";
  for (const [, words, number, percent, named] of text.matchAll(metric)) {
    if (named !== undefined) currentSplit = named;
    const value = parseNumber(number ?? percent ?? "");
    if (words === undefined || value === null) continue;
    const name = metricName(words, lastMetric);
    if (name === null) continue;
    const { split, word, metric } = parseName(name);
    // `loss train 0.3 valid 0.4`
    if (split !== null && name.startsWith(metric)) lastMetric = metric;
    if (metrics.length === 0 && split !== null) currentSplit = word;
    metrics.push([split === null && currentSplit !== null ? `${currentSplit}/${name}` : name, value]);
  }
  return metrics;
}

/** The metric named by the words before a number: `Average training loss` is `training loss`. */
function metricName(words: string, lastMetric: string): string | null {
  const all = words
    .replace(mean, "")
    .split(" ")
    .filter((word) => !/^set\.?$/i.test(word));
  if (all.some((word) => notCurrent.test(word))) return null;
  const last = all.at(-1) ?? "";
  if (all.length === 1 && splitWord.exec(last)?.[0] === last)
    return lastMetric === "" ? null : `${lastMetric} ${last}`;
  const from = all.length === 2 && splitWord.test(last) ? 0 : all.findIndex((word) => splitWord.test(word));
  const name = all.slice(Math.max(from, 0)).join(" ");
  return isKnownMetric(name, { metrics: new Set(), position: null }) ? name : null;
}
