import { parseNumber } from "../../text/number.ts";
import { condition } from "./pieces.ts";

/** What stands in a line where other lines of its shape have something else. */
export type SlotKind = "number" | "comma" | "fraction" | "bar" | "other";

export type Slot = { readonly kind: SlotKind; readonly from: number; readonly to: number };

/** A line as its words and its slots. Lines of one program's print have the same shape. */
export type Tokens = { readonly shape: string; readonly slots: readonly Slot[] };

/** With an exponent as most languages print it, or as Julia does for 32 bits: `0.5f0`. */
const number = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+|(?<=\.\d{1,20})f[-+]?\d{1,3})?`;
const counted = `(?<=(?<![A-Za-z/])(?:[Ee]poch|EPOCH|[Ee]p|EP|(?<!_)[Ee]|[Ii]ter|ITER|[Ss]tep|STEP)[_.-]?)(?![.])`;
/** Behind an epoch, the letter of a batch or a step: `e3 s20/60`. */
const lettered = String.raw`(?<=(?<![\w.])(?:[Ee]|[Ee]p|EP|[Ee]poch|EPOCH)[ :=_-]{0,2}\d{1,6}(?:\/\d{1,6})?[\s,:|/-]{1,3}(?:[sbi]|it))`;
/** Units that name a metric: `28.3 dB`, `1.35 bpd`. */
const units = "(?:dB|bp[dcb])(?![A-Za-z])";
/** `3epoch`, `3th epoch`, `28.3dB`: a counter, and the unit of a metric. */
const glued = `(?=(?:(?:(?:st|nd|rd|th) )?(?:epoch|iter(?:ation)?|step)s?|dB)(?![A-Za-z]))`;
/** `EP3_train, loss`, `epoch_3_val_loss: 0.5`: a counter joined to the side of what follows. */
const joined = String.raw`${counted}\d{1,12}(?=_(?:[Tt]rain(?:ing)?|TRAIN|[Vv]al(?:id(?:ation)?)?|VAL(?:ID)?|[Tt]est|TEST|[Dd]ev|[Ee]val)(?:_(?:loss|acc|accuracy))?(?:[\s,:=]|$))`;
/** Behind a number, what makes it a part of a file's name: `val_loss=0.17.ckpt`. */
const ofFile = String.raw`\.(?:ckpt|pth?|pt|h5|hdf5|keras|bin|tar|pkl|npz|onnx|safetensors|params|weights|model|png|csv|json)(?!\w)`;
const words = "nan|NaN|NAN|Nan|inf|Inf|INF|infinity|Infinity";
/** Decimals that share a label, `train/val loss: 0.5/0.6`, and one joined to it, `loss0.5`, `disc_loss0.5`. */
const decimal = String.raw`\d{1,12}\.\d{1,20}(?:[eE][-+]?\d+)?`;
const one = String.raw`(?:${decimal}|(?:${words})(?![\w.]))`;
const shared = String.raw`(?<![\w.@/[])(?<!\w-)${one}(?=(?: ?%)?\/${one})|(?<=(?<![\w.[])${one}(?: ?%)?\/)${one}(?!\w|\.\d)|(?<=(?<![A-Za-z_])(?:(?<![\w/.-])[A-Za-z]{1,12}_)?[Ll]oss)\d+\.\d+(?![\w/]|\.\d|${ofFile})`;
/** A value behind a hyphen: `Epoch-3, val_loss-0.5`. */
const hyphened = String.raw`(?=\d)(?<=(?:^|[\s,])(?:[A-Za-z]{1,12}_)?(?:[Ll]oss|[Aa]cc(?:uracy)?|[Ff]1|[Aa]uc|AUC)-)\d{1,12}\.\d{1,20}(?=[\s,]|$)`;
/** The rest of a list whose numbers are joined: `Recall: 0.01-0.02-0.03 NDCG: 0.4`; a range ends what it is of, `IoU 0.50-0.95: 0.6`. */
const restOfList = String.raw`(?=-)(?<=(?:^|[\s:=])\d{0,3}\.\d{1,12})(?:-\d{0,3}\.\d{1,12})+(?![\w.-]|\s?[:=\])])`;
/** How many of the first a score looks at: `top 5 acc`, `acc (top 5)`, `NDCG @ 10`. */
const first = String.raw`(?<![A-Za-z])(?:[Tt]op|TOP) \d{1,3}(?=(?: [A-Za-z]{2,12}){0,2}(?:\)?\s{0,3}[:=]| {1,3}[-+]?\d{0,3}\.\d))|(?<=(?<![A-Za-z])(?:HR|[Hh]its?|n?DCG|NDCG|ndcg|[Rr]ecall|R|[Pp]rec(?:ision)?|P|[Aa]cc(?:uracy)?|MRR|mrr|MAP|mAP|AP|map|F1|f1)) ?@ \d{1,4}(?=\)?\s{0,3}(?:[:=]|[-+]?\d{0,3}\.\d))`;
/** A count, also in groups of three digits. */
const count = String.raw`(?:[1-9]\d{0,2}(?:,\d{3}){1,4}(?!,?\d)|\d{1,12})`;
export const months =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
/** What follows the number of a name: up to four more words of it, and its value. */
const nameOn = String.raw`(?: [A-Za-z\d(][\w()-]{0,15}){1,4}\s{0,3}(?:[:=]|[-+]?\d{0,4}\.\d)|\s?[:=]\s{0,3}\d{0,4}\.\d`;
const sideBefore = `(?<=(?<![A-Za-z])(?:[Tt]rain(?:ing)?|[Vv]al(?:id(?:ation)?)?|[Tt]est|[Dd]ev|[Ee]val) )`;
/** A number that is a part of a metric's name: `val 5-way 1-shot acc 0.6`, `val 1-step rmse 0.6`, `val 24h MAE 0.6`. */
const ofName = String.raw`(?<=[\s,|;([]|^)\d{1,4}-(?!epoch|iter|step|batch|fold|round|(?:${months})\b)[A-Za-z]{2,10}(?=${nameOn})|${sideBefore}(?:\d{1,4}-step(?=${nameOn})|\d{1,3}[hdD](?= (?:n?[Rr]?MSE|n?[Rr]?mse|MAE|mae|MAPE|mape|CRPS|crps|m?IoU|m?AP|[Dd]ice|[Aa]cc|MPJPE|ADE|FDE)\s{0,3}(?:[:=]|\d{0,4}\.\d)))`;
/** As Python prints them, as the bars of Lightning pad them, as C does on Windows, and Julia: `nan`, `inf.0`, `-1.#IND00`, `NaN32`. */
const notFinite = String.raw`(?<![\w.@/-])[-+]?(?:1\.#(?:IND|[QS]?NAN|INF)\d*(?:e[-+]?\d+)?(?!\w)|(?:(?:${words})(?:\.0?|16|32)?|∞)(?![\w./]))`;
/** Units of an amount; behind a space they may be the name of the next value: `loss 0.5 min=0.4`, `loss 0.5 min 0.41`. */
const amounts = String.raw`(?:ms|s(?:\/(?:it|epoch))?|secs?|seconds?|mins?|minutes?|hours?|hrs?|[A-Za-z]{1,12}\/(?:s|sec|second|step|it|iter|epoch|batch|sample)(?! ?[:=] ?\d))\b`;
/** What a token begins with: most places of a line are passed over without a try of each kind. */
const begins = String.raw`(?=[-+.\d@( [?━╸╺∞TtNnIi])`;
const tokens = new RegExp(
  `${begins}(?:${[
    // Settings of a metric are words of the line.
    `(${condition.source}|${first}|${ofName})`,
    // A progress bar, with its share.
    String.raw`((?<!\w)\d{1,3}(?:\.\d+)?%\s?\|(?:[^|\w]{1,300}|#{0,300}\d {0,300})\||(?<!\w)\d{1,3}%(?:\s?[━─█▉▊▋▌▍▎▏╸╺#=>]{3,300}|(?= {1,12}\d{1,12}\/\d{1,12} \[[\d:]{4,9}<))|\[[=>.#-]{4,300}\]|[━╸╺]{4,300})`,
    // A date or a time.
    String.raw`((?=\d)(?<=(?<![A-Za-z])(?:${months}) {1,2})\d{1,4}(?:,? \d\d:\d\d:\d\d)?(?:,? \d{4})?(?![\w.])|(?<![\w.])\d{4}(?:[-_]\d\d){4,5}(?!\w)|(?<![\w.])\d{4}[-/.]\d\d?[-/.]\d\d?(?:T(?=\d))?|(?<![\w.])\d\d?[-/.]\d\d?[-/.]\d{4}(?![\w.])|(?<![\w./])\d\d\/\d\d(?= \d\d:)|(?<![\w.@])\d{1,4}:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z| ?[AaPp][Mm])?(?!\w|:\d)`,
    // A span of time: 6d 12h 26m 57s, 45s885ms.
    String.raw`(?=\d)(?<![\w.])\d{1,6}(?:d|h|m|min) (?:\d{1,2}(?:h|m|min) ){0,2}\d{1,2}(?:\.\d{1,9})?(?:h|m|min|s|sec)(?!\w)|(?=\d)(?<![\w.])\d{1,6}(?:[Dd]|h|m|min|s)(?:\d{1,2}(?:h|m|min|s)){0,3}\d{1,3}(?:\.\d{1,9})?(?:h|m|min|s|sec|ms)(?!\w)`,
    // The place of a best value: 0.5@12. An amount: 12.1 s, 2.2G, 5.0it/s, 200 samples/s; one that a bar does not know yet: <?, ?it/s.
    String.raw`${restOfList}|(?<=\d\.\d{1,20})@\d{1,9}(?![\w.])|(?<=\d<)\?(?=[,\]])|(?<=, {1,2})\?[A-Za-z]{1,12}\/s\b|(?<![\w.])(?!\d{1,12}(?:(?:st|nd|rd|th) )?(?:epoch|iter|step)|[-+]?[\d.]{1,20} ?${units})[-+]?\d+(?:[.,]\d+){0,4}(?:[eE]-\d{1,3}(?=[A-Za-zµ]))?(?: ${amounts}(?! ?[:=] ?[-+.\d])(?!(?<=\.\d{1,20} min) \d{1,12}\.\d{2})|${amounts}|[A-Za-zµ]{1,12}(?:\/\w{1,12})?\b(?<!\d[eE]|\.\d{1,20}f(?=[-+]\d))))`,
    // 3/10, 1,000/5,000, [03]/[10], [3/10/640] with the samples, 3 of 10, 9826/10000 (98%), 3/-2 of a training without end.
    String.raw`((?<=\[)\d{1,12}\/\d{1,12}\/\d{1,12}(?=\])|(?:(?<![\w.@/])(?<!\w-)|${counted}|${lettered})${count}\]?(?: {0,12}\/ {0,12}| of )\[?-?${count}(?![\w/]|\.\d|%)(?: ?\( {0,3}${number}%\))?)`,
    // 1,234 or 0,5.
    String.raw`((?:(?<![\w.@/,])[-+]?|${counted})\d{1,12},\d+(?:,\d+){0,9}(?:\.\d+)?(?!\w|[,.]\d))`,
    String.raw`(${notFinite}|(?:(?<![\w.@/])(?<!\w-)(?:(?<![-+])[-+])?|${counted})${number}(?:${glued}|(?!\w|\/(?!>)|\.\d|${ofFile}))|${joined}|${shared}|${hyphened})`,
  ].join("|")})`,
  "g",
);
const kinds: readonly SlotKind[] = ["bar", "other", "fraction", "comma", "number"];

/** Finds the slots of a line. */
export function tokenize(text: string): Tokens {
  const slots: Slot[] = [];
  let shape = "";
  let at = 0;
  tokens.lastIndex = 0;
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const { index, 0: whole } = found;
    const isCondition = found[1] !== undefined;
    const kind = kinds.find((_, group) => found[group + 2] !== undefined) ?? "other";
    const before = collapse(text.slice(at, index));
    // A bar's share is padded: ` 80%|`, `100%|`.
    shape += (kind === "bar" && before === " " ? "" : before) + (isCondition ? whole : marks[kind]);
    at = index + whole.length;
    if (!isCondition) slots.push({ kind, from: index, to: at });
  }
  return { shape: shape + collapse(text.slice(at)), slots };
}

const marks = {
  number: "\u0001",
  comma: "\u0001",
  fraction: "\u0002",
  bar: "\u0003",
  other: "\u0004",
} satisfies Record<SlotKind, string>;

/** Numbers that are in no slot and differ from line to line: those of paths, `part-00017.bin`, `[2.5/10]`. */
const idle =
  /(?<!\S)\/\S{1,300}|\d{1,20}\.\d{1,20}(?=\/)|(?<=\/)\d{1,20}\.\d{1,20}|(?<![\p{L}\d])\d{3,20}(?![\p{L}\d])/gu;

function collapse(text: string): string {
  const spaced = text.includes("  ") ? text.replaceAll(/ {2,}/g, " ") : text;
  return /\d/.test(spaced) ? withoutIdle(spaced, "0") : spaced;
}

/** Puts a mark for the numbers that are in no slot and differ from line to line. */
export function withoutIdle(text: string, mark: string): string {
  return text.replaceAll(idle, (found) => found.replaceAll(/\d+(?:\.\d+)?/g, mark));
}

/** A number in groups of three digits. */
const grouped = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g;

/** What a slot shows, with each number of groups as one: `1000/5000` of `1,000/5,000`. A decimal comma stays. */
export function shownIn(text: string, { from, to }: Slot): string {
  const shown = text.slice(from, to);
  return shown.includes(",") ? shown.replaceAll(grouped, (number) => number.replaceAll(",", "")) : shown;
}

/** Parses a slot of kind `number` or `comma`; null for a decimal comma, which a person must settle. */
export function parseSlot(text: string, slot: Slot): number | null {
  return parseNumber(shownIn(text, slot));
}

/** Parses a fraction: `3/10` or `9826/10000 (98%)`; a total below 0 is none. */
export function parseFraction(text: string, slot: Slot): { count: number; total: number; percent: number } {
  const [count = Number.NaN, total = Number.NaN, percent = Number.NaN] = (
    shownIn(text, slot).match(/(?<=\/ *)-\d+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?/g) ?? []
  ).map(Number);
  return { count, total: total < 0 ? Number.NaN : total, percent };
}

/** The share that a fraction is, in percent if it says so: `967/10000`, `9826/10000 (98%)`. */
export function parseShare(text: string, slot: Slot): number {
  const { count, total, percent } = parseFraction(text, slot);
  return Number.isNaN(percent) ? count / total : percent;
}

/** Of the samples that a bar counts, the last batch may have been dropped: `7456/7459`. */
const full = 0.999;

/** Whether a bar shows the whole, by its count or by its share. */
export function isFull(text: string, bar: Slot | undefined, batch: number, total: number): boolean {
  if (!Number.isNaN(total)) return batch > full * total;
  const [, percent] = /^(\d{1,3})/.exec(text.slice(bar?.from, bar?.to)) ?? [];
  return percent === undefined || Number(percent) >= 100;
}

/** What stands behind a number and is no part of it: a percent sign, or the mark of a row: `*`, `(saved)`, `<-- best`. */
const mark =
  /\s?%?\s?(?:[*★✓✔↓↑!]{1,3}|\([a-z][a-z ]{0,20}\)!?|(?:<[-=]{1,3}|←)\s?[a-z ]{1,20}!?|(?:new )?best!?)?$/i;

/** The number that a text is, but for a mark; null for any other text. */
export function numberIn(text: string): number | null {
  const shown = text.replace(mark, "");
  const { slots } = tokenize(shown);
  const [slot] = slots;
  if (slot === undefined || slots.length > 1 || slot.from !== 0 || slot.to !== shown.length) return null;
  return slot.kind === "number" || slot.kind === "comma" ? parseSlot(shown, slot) : null;
}
