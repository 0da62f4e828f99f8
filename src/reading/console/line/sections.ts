import type { Side } from "./label-parts.ts";
import { isOfBest, sideIn } from "./labels.ts";
import { listedSides } from "./pieces.ts";
import { readPrefix } from "./prefix.ts";

/** What a line without values says of the lines below it: `Validation:`, `Best results:`; null where a side ends: `end evaluate...`, `Train and validation:`. */
export type Section = {
  readonly side: Side | "best" | null;
  readonly text: string;
  /** What opens it: a heading, one that says that an evaluation starts, `Start Validation`, or a line with values or counts, `Test: [9/10]`. */
  readonly by: "heading" | "start" | "line";
};

const maxLength = 160;
const maxWords = 8;
/** Such lines tell of files, of the data, or of the machine. */
const other =
  /\b(?:load|data|file|batch|sav|path|dir|sampl|size|shape|import|worker|gpu|device|model|param|config|checkpoint|download|split|http|complete|finish|done|took|time|argument|namespace)/i;

/** A text that a model read or wrote: `input > the next train .` */
const ofText = /\p{L}\s{0,20}>\s|\p{L}\s[.?!]\s*$/u;

/** What stands behind the folds of a cross-validation: `========== CV ==========`, `OOF score:`. */
const ofFolds = /^\P{L}*(?:(?:overall|mean|total|final) )?(?:CV|OOF)(?: (?:results?|scores?))?\P{L}*$/iu;

/** Not `End of epoch evaluation`, behind which its values stand. */
const ends = /^\P{L}*end(?:ed|ing)?(?: of)?(?: the)? (\p{L}+)/iu;

/** The data that an evaluation is of: `Evaluating the model on sts-dev dataset in epoch 0 after 8 steps:`. */
const ofSet =
  /\bevaluat(?:ing|ion) (?:of )?(?:the )?model on (?:the )?(?:[\w.]{1,30}-){0,4}(dev|val|valid|validation|test) (?:data ?set|set|split)(?=\b.{0,60}:\s*$)/i;

/** When, and not of what: `Performance before training`. */
const time = /(?<!\p{L})(?:before|prior to|after) (?:the )?(?:training|fine-?tuning)(?!\p{L})/giu;

const stage =
  /\b(?:stage|phase)\b.{0,5}(?:\d|\btwo\b|\bII\b)|\bsecond (?:stage|phase)\b|\bfine-?tun|\bunfreez/i;

/** What Ultralytics prints before it evaluates the best weights once more, behind its training. */
const ofBestWeights = /^\s{0,8}Validating \S{1,300}\bbest\.pt/;

/** The heading of a part of a table, `| eval/   |   |`: the part before ends, as that of an evaluation does at `| rollout/ | |`. */
const ofTablePart = /^\s{0,8}\| {1,4}(\w[\w .-]{0,60})\/ {0,80}\|[ |]{0,80}$/;

/** What a program prints when it begins: its settings, as argparse has them. */
const ofProgram = /\bNamespace\(|^nohup: ignoring input/;

/** `Performance before training` */
const isUntrained = /(?<!\p{L})before (?:the )?training\s*:?\s*$/iu;

/** LightGBM's first line of each training that may stop early. */
const untilStopped = /^Train(?:ing)? until valid(?:ation)? scores /;
/** `Starting training`, `Training begins`, `***** Running training *****` */
const ofTraining =
  /(?<!\p{L})(?:start(?:ing|ed)?|begin(?:ning)?|running) (?:the |model )?training(?!\p{L})|(?<!\p{L})training (?:has |is )?(?:start(?:s|ed|ing)?|begins|began)(?!\p{L})|开始训练|開始訓練|学習開始/iu;
/** `Start Validation`, `Start Validation from epoch: 1, iter: 0`, `Start test 3` */
export const startsEvaluation = /^\P{L}*(?:start|begin)(?:ing|s|ning)? (?:the )?(?:val|test|eval)/iu;
/** `Starting MAML for 20 epochs`, `Training for 5 epochs`, `Beginning training 500 epochs` */
const forEpochs =
  /(?<!\p{L})(?:start(?:ing)?|begin(?:ning)?|training) (?:[\p{L}-]{1,20} ){0,4}?(?:for )?\d{1,9} (?:\p{L}{1,12} )?(?:epochs|epoch\(s\)|iterations|steps|timesteps)(?!\p{L})/iu;

/** `load model epoch 15`, `Loading checkpoint out/3.pth`, and no pretrained backbone. */
const ofModel =
  /(?<!\p{L})(?:re)?(?:load|restor)(?:ed|ing|e)? (?:the |from |trained |saved |best ){0,2}(?:model|checkpoint|ckpt|weights|snapshot|state)(?!\p{L})(?!.*pretrain)/iu;

/** What a line without values begins: a program, or a model that is to be trained, which has not counted yet, a training, of which it may tell the length, another stage, or what a model is that was loaded. */
export type Beginning = "program" | "untrained" | "training" | "training of a length" | "stage" | "model";

/** A line that says that a training starts. */
export type Start = {
  readonly line: number;
  readonly shape: string;
  /** Whether it says how long it is to be: `Starting training for 20 epochs`. */
  readonly tellsLength: boolean;
};

/** Reads what a line without values begins: `Namespace(…)`, `Start training`, `Stage 2: unfreezing`; null if nothing. */
export function beginningIn(text: string): Beginning | null {
  const printed = text.slice(readPrefix(text).end);
  if (ofProgram.test(printed)) return "program";
  if (untilStopped.test(printed) || forEpochs.test(printed)) return "training of a length";
  const message = messageOf(text);
  if (message !== null && !/\d/.test(message) && ofTraining.test(message)) return "training";
  if (message !== null && isUntrained.test(message)) return "untrained";
  if (message !== null && stage.test(message)) return "stage";
  return ofModel.test(printed) ? "model" : null;
}

/** Reads a line without values as the heading of a section; null if it is none. */
export function readSection(text: string): Section | null {
  if (ofBestWeights.test(text)) return { side: "best", text: text.trim().slice(0, maxLength), by: "heading" };
  const [, part] = ofTablePart.exec(text.slice(readPrefix(text).end)) ?? [];
  if (part !== undefined) return { side: sideIn(part), text: `${part}/`, by: "heading" };
  const [data = "", set] = (text.length <= maxLength ? ofSet.exec(text) : null) ?? [];
  if (set !== undefined) return { side: sideIn(set), text: data, by: "heading" };
  const message = messageOf(text);
  if (message === null) return null;
  if (ofFolds.test(message) || (/:\s*$/.test(message) && isOfBest(message)))
    return { side: "best", text: message.trim(), by: "heading" };
  if (other.test(message)) return null;
  const side = sideIn(message.replace(time, ""));
  if (side === null) return null;
  // What a whole training prints once is no heading of its first epoch.
  if (ofTraining.test(message)) return { side: null, text: message.trim(), by: "heading" };
  const [, ended = ""] = ends.exec(message) ?? [];
  const isOfOne = sideIn(ended) === null && listedSides(message).length === 0;
  return {
    side: isOfOne ? side : null,
    text: message.trim(),
    by: isOfOne && startsEvaluation.test(message) ? "start" : "heading",
  };
}

/** The words of a line, if they are few and no setting or path. */
function messageOf(text: string): string | null {
  if (text.length > maxLength) return null;
  const message = text.slice(readPrefix(text).end).replaceAll(/\([^)]*\)|[=-]{2,}>?/g, " ");
  const words = message.match(/\p{L}+/gu) ?? [];
  const isFew = words.length > 0 && words.length <= maxWords && !ofText.test(message);
  return isFew && !/[=/\\]|\b(?:True|False|None)\b/.test(message) ? message : null;
}
