import { sideOf } from "./label-parts.ts";
import { isOfBest } from "./labels.ts";

/** `@[ IoU=0.50:0.95 | area= all ]`, `@ IoU=[0.50,0.95]`, `@.5:.95`, `mAP(0.50, 11point)`. */
const settings = String.raw`@ ?(?:\w{1,12}=)?\[[^\]]{0,120}\]|@0?\.\d{1,2}:0?\.\d{1,2}(?![\d.])|(?<=[A-Za-z])\(\d?\.\d[^()=:]{0,40}\)(?=\s?[=:])`;
/** Settings of a metric: a part of its name. */
export const condition = new RegExp(settings, "g");

/** The settings in a few words. */
export function compact(conditions: string): string {
  return conditions
    .replaceAll(/[@()[\]|]/g, " ")
    .replaceAll(/\s*([=:])\s*/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What a program prints around a number that it did not unwrap, but in a list: `tensor(0.5)`, `np.float64(0.5)`. */
export const wrapper = /(?<![[(,]\s?)\b(?:tensor|array|np\.[a-z]{3,8}\d{0,2}|numpy\.[a-z]{3,8}\d{0,2})\(\s?$/;

/** A typographic minus, and no dash of a range. */
const minus = /(?<!\d\s?)[−–](?=\.?\d)/g;
/** What PyTorch prints behind the number of a tensor: `, device='cuda:0', grad_fn=<NllLossBackward0>`. */
const ofTensor = /(?=, )(?<=tensor\(\[?[-+\d.e]{1,30}\]?)(?:, \w{1,20}=[^(),]{1,60})+(?=\))/g;

/** A line with an ordinary minus, and tensors that hold their number alone. */
export function inPlainSigns(text: string): string {
  return text.replaceAll(minus, "-").replaceAll(ofTensor, "");
}

/** The list around one such number, or in it: `dice: [np.float32(0.5)]`, `array([0.5])`. */
const listsOfOne = [
  { before: /\[\s?(?=[\w.]{2,20}\(\s?$)/, after: /^\s?\)\s?\]/ },
  { before: /(?<=\b(?:tensor|array)\()\[\s?$/, after: /^\s?\]/ },
];

/** The text before a number, without the bracket of a list that holds nothing else. */
export function withoutListOfOne(before: string, after: string): string {
  const list = listsOfOne.find((one) => one.after.test(after) && one.before.test(before));
  return list === undefined ? before : before.replace(list.before, "");
}

/** That of the number before, in brackets: `12.5 [sec] loss`. */
const unit = /^\s?[[(](?:secs?|seconds?|mins?|minutes?|hours?|ms)[\])]/i;

/** Splits the text before a number at its boundaries: the last segment labels the number. */
export function splitPiece(
  piece: string,
  isLast: boolean,
): { segments: string[]; label: string; isInBrackets: boolean } {
  const clean = piece
    .replaceAll(condition, " ")
    .replace(unit, " ")
    .replace(wrapper, "")
    // `dice_loss - 0.5`
    .replace(/(?<=[\p{L}\d_)]) - $/u, ": ")
    // `loss: {0.5}`
    .replace(/(?<=[:=]\s?)\{\s?$/, "")
    // `[best model]`, `(new best)`: marks of the line, unlike `val(best)`.
    .replaceAll(/(?<!\w)[[(][^\])\d=:]{1,40}[\])]/g, (group) => (isOfBest(group) ? " " : group));
  const parts = clean.split(/[|,;{}]|(?<![:=]\s*)\t|\s-{1,3}\s|!(?=\s|[^\x00-\x7f])/);
  let label = (parts.pop() ?? "").trim();
  const open = Math.max(label.lastIndexOf("["), label.lastIndexOf("("));
  const close = Math.max(label.lastIndexOf("]"), label.lastIndexOf(")"));
  let isInBrackets = false;
  if (open > close) {
    const [outside, inside] = [label.slice(0, open), label.slice(open + 1)];
    isInBrackets = /\p{L}/u.test(inside);
    if (isInBrackets) parts.push(outside);
    label = isInBrackets ? inside : outside;
  }
  label = label
    .replace(/^[\])%}>./&\s-]+/, "")
    // `u'loss': 0.5`, of Python 2.
    .replace(/^u(?=['"])/, "")
    .replace(/[\s:=>"'[(-]+$/, "")
    .trim();
  // A table of two columns: `|    loss    | 0.5 |`.
  const isBehindBar = isLast && /\|\s*$/.test(clean);
  // `step, 200, train_loss, 0.5`, `Epoch 1, val loss, 0.5`
  const isBehindComma = /,\s{0,4}[\p{L}\d_]{1,40}(?: [\p{L}\d_@.-]{1,20}){0,2}\s{0,4}, ?$/u.test(clean);
  if (label === "" && (isBehindBar || isBehindComma)) label = (parts.pop() ?? "").trim();
  return {
    segments: parts.map((part) => part.trim()).filter((part) => /\p{L}/u.test(part)),
    label,
    isInBrackets,
  };
}

/** What stands between numbers that are listed: `0.5, 0.9`. */
export const separators = /^[\s,;/|%&]*$/;

/** The names before a list of numbers, if they are several: `loss, acc: 0.5, 0.9`, `Train / Test accuracy: 0.9 / 0.8`. */
export function listedNames(segments: readonly string[], isName: (text: string) => boolean): string[] {
  const sided = segments
    .map((_, from) => listedSides(segments.slice(from).join(", ")))
    .find((names) => names.length > 0);
  if (sided !== undefined) return sided;
  const all = segments.flatMap((text) => {
    const parts = text.split("/");
    return parts.every((part) => isName(part)) ? parts : [text];
  });
  const names = all.slice(all.findLastIndex((text) => !isName(text)) + 1);
  return names.length > 1 ? names : [];
}

const letterNames = [
  new Map([
    ["L", "loss"],
    ["A", "acc"],
  ]),
  new Map([
    ["P", "precision"],
    ["R", "recall"],
    ["F", "f1"],
  ]),
];

const parted = /\s{0,4}[,;/|]\s{0,4}|\s{1,4}/;
const one = String.raw`[-+]?\d{1,20}(?:\.\d{0,20})?(?:e[-+]\d{1,3})?(?: ?%)?(?![\w.])`;
const listed = new RegExp(`^${one}(?:(?:${parted.source})${one}){0,20}`);

/** The names that slashes join before as many values, `Val L/A/F1 0.5/0.9/0.8`; none for sides, and for fewer or more values. */
export function slashedNames(words: string, values: string): string[] {
  const [joint = ""] = /\S+$/.exec(words) ?? [];
  const names = joint.split("/");
  const [shown = ""] = listed.exec(values) ?? [];
  const areNames = names.every(
    (name) => /^\p{L}[\p{L}\d@_-]*$/u.test(name) && sideOf(name.toLowerCase()) === null,
  );
  if (names.length < 2 || !areNames || shown.split(parted).length !== names.length) return [];
  const letters = letterNames.find(([...known]) =>
    known.slice(0, 2).every(([letter]) => names.includes(letter)),
  );
  const before = words.slice(0, words.length - joint.length);
  return names.map((name) => `${before}${letters?.get(name) ?? name}`);
}

/** The names that only spaces part before a list of numbers: `test auc aupr 0.5 0.6`, no `mse loss 0.5 0.6` or `roc auc 0.5 0.6`. */
export function spacedNames(text: string, isName: (text: string) => boolean): string[] {
  const words = text.split(/\s+/);
  const names = words.slice(words.findLastIndex((word) => !isName(word)) + 1);
  const isOne = new Set(names).size < 2 || ofOne.test(names.at(-1) ?? "") || isName(names.join(""));
  const before = words.slice(0, words.length - names.length).join(" ");
  return isOne ? [] : names.map((name) => `${before} ${name}`.trim());
}

const ofOne = /(?:loss|error|score|rate|top\d)$/i;

const joint = String.raw`\s?[/|,&]\s?|\s(?:and|vs\.?)\s`;
const joints = new RegExp(joint);
const joined = new RegExp(`(?<![\\w/])\\p{L}+(?:(?:${joint})\\p{L}+)+(?![\\w/])`, "gu");

/** The names that several sides of one metric stand for: `Train / Test accuracy`, `loss (train/val)`; none for one side. */
export function listedSides(text: string): string[] {
  for (const { 0: run, index } of text.matchAll(joined)) {
    const sides = run.split(joints).map((side) => (side === "va" ? "val" : side));
    if (sides.some((side) => sideOf(side.toLowerCase()) === null)) continue;
    const name = `${text.slice(0, index)} ${text.slice(index + run.length)}`
      .replaceAll(/\(\s*\)|\[\s*\]/g, "")
      .trim();
    return sides.map((side) => `${side} ${name}`.trim());
  }
  return [];
}
