import type { LeftOut } from "../../../curves/model.ts";
import { directionOf } from "../../../curves/names.ts";
import type { Counter } from "./counters.ts";
import { nameByPairs } from "./draft.ts";
import { type Draft, type Field, finishFields, nameOf, unnamed } from "./fields.ts";
import type { Heading } from "./headings.ts";
import type { Side } from "./label-parts.ts";
import { isOfBest, type Names, showsTraining } from "./labels.ts";
import { LineReader } from "./line-reader.ts";
import { readPrefix } from "./prefix.ts";
import { termsOf } from "./terms.ts";
import type { Tokens } from "./tokens.ts";
import { ofBest } from "./unread-names.ts";
import { areParts, wordSharesIn } from "./word-shares.ts";

/** Which number of a line is what: the same for all lines of a shape. */
export type Plan = {
  readonly counters: readonly Counter[];
  /** A number that may count epochs or steps, if nothing else in the log does. */
  readonly weak: Counter | null;
  readonly fields: readonly Field[];
  /** The slot of a progress bar; null if there is none. */
  readonly bar: number | null;
  /** The logger or the function that printed it. */
  readonly source: string;
  /** The side that a bar without values names: `Epoch 3 [Val]: 100%|██████|`. */
  readonly barSide: Side | null;
  /** The side that a line without values names that counts batches: `Test: [9/10] time 0.1`. */
  readonly batchSide: Heading | null;
  /** The slot that numbers whose values they are: `Client 3`; null if there is none. */
  readonly owner: number | null;
  /** The best so far of a score: `mIoU 0.5 best mIoU 0.6`; null if it tells none. */
  readonly best: string | null;
  /** Says that an epoch has ended: `Epoch 3 completed`. */
  readonly endsEpoch: boolean;
  /** Only a training prints such lines. */
  readonly showsTraining: boolean;
  /** The numbers that have a name and are not used. */
  readonly others: readonly LeftOut[];
};

/** What argparse prints of the settings of a training. */
const settings = /\bNamespace\(/;

/** Settings on a line, of which `L2` tells how strong a penalty is. */
const ofOptimizer = /\boptimizer\s?[:=]\s?[A-Za-z]/i;
const penalty = /^l[12]$/i;

/** What Slurm prints of a job: `slurmstepd: error: Detected 1 oom_kill event in StepId=17445.batch`. */
const ofJob = /^(?:slurmstepd|srun)\b[\w.-]{0,60}:/;

/** A command that was echoed: `python train.py --loss mse --epoch 40`. */
const command =
  /(?:^|[\s/])(?:python\d?|torchrun|accelerate|deepspeed|srun|[\w.-]{1,60}\.(?:py|sh))\s.{0,400}?--[A-Za-z]/;

/** A row of a matrix: `[ 23, 1590, 251],`, `[12, 5]], dtype=torch.int32)`. */
const matrixRow = /^\s*\[[\s\d.+-]{1,40},[\s\d.,+-]{1,2000}\]{1,4},?(?:\s?dtype=.{1,40})?\s*$/;

/** A module in the summary of a model: `3 | loss | CrossEntropyLoss | 0 | train`. */
const moduleRow =
  /^\s*(?:[|│]\s*)?\d{1,4}\s*[|│]\s*[\w.…]{1,80}\s*[|│]\s*[A-Z][\w…]{1,80}\s*[|│]\s*(?:\d{1,12}|[\d.]{1,12}\s?[KMBT])\s*(?:[|│]|$)/;

/** A row of a profile: `12  0.001  0.000  0.002  0.000 <string>:1(lambda)`. */
const profileRow =
  /^\s{0,12}\d{1,12}(?:\/\d{1,12})?(?:\s{1,12}\d{1,9}\.\d{3}){4}\s(?:\S.{0,300}:\d{1,9}\(.{1,200}\)|\{.{1,300}\})\s*$/;

/** The weights of the terms of a loss: `loss_weights: {'bce': 1, 'dice': 2}`. */
const weights = /^[\s\W]{0,8}\w{0,40}weights?\W{1,6}[{[]/i;

/** A line into which another program wrote: `Accuracy 0.10142019-06-09 13:45:03.014305: W …`. */
const writtenInto = /\d{5}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/;

/** How long an optimizer took, which SciPy prints of each fit: `Iterations: 2`. */
const fit =
  /^\s{0,20}(?:current function value|iterations|(?:function|gradient|hessian) evaluations): [\d.]{1,20}\s*$/i;

/** What fastai tells of an epoch that is better than those before, and of no other. */
const better = /\bbetter model found at epoch\b/i;

/** What TensorFlow's estimator prints of an evaluation. */
const evaluation = /Saving dict for global step \d/;

const ofGame = /(?<![A-Za-z])episode(?![A-Za-z])/i;

/** What the listener of DL4J calls a score is its loss; as long as that word is `loss `. */
const ofListener = /(?<=\bScoreIterationListener - )Score(?= at iteration \d)/;

/** The pace at the end of a line of progress, as PaddlePaddle prints it: its scores are those so far. */
const pace = / - \d{1,6}(?:\.\d{1,6})?(?:us|ms|s)\/step\s*$/;

const ending = /\b(?:completed?|finished|done|ended)\b/i;

/** Punctuation of Chinese and Japanese texts, and what stands for it elsewhere. */
const wide = /[！-～、。【】「」]/g;
const narrow: Readonly<Record<string, string>> = {
  "、": ",",
  "。": ".",
  "【": "[",
  "】": "]",
  "「": "[",
  "」": "]",
};

/** Its values are of the evaluation. Beside the `eval_loss` of BERT's script stands a `loss`: a mean of batches in place of examples. */
function ofEvaluation(drafts: readonly Draft[]): readonly Draft[] {
  const hasEval = drafts.some(({ side, metric }) => side === "val" && metric === "loss");
  return drafts
    .filter(({ side, metric }) => !hasEval || side !== null || metric !== "loss")
    .map((draft) =>
      draft.side === null ? { ...draft, side: "val", label: nameOf(draft.metric, "val") } : draft,
    );
}

/** What such a line shows of a loss is that of a batch. */
function soFar(field: Field): Field {
  return directionOf(field.metric) === "max" ? { ...field, isMean: true } : field;
}

/** Plans a shape by one of its lines; null if such lines tell of nothing. */
export function planLine(printed: string, { slots }: Tokens, names: Names): Plan | null {
  const text = printed
    .replaceAll(wide, (sign) => narrow[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(ofListener, "loss ");
  if (
    [settings, ofJob, command, matrixRow, moduleRow, profileRow, weights, writtenInto, fit, better].some(
      (other) => other.test(text),
    )
  )
    return null;
  const { end, source } = readPrefix(text);
  const numbers = slots.flatMap((slot, index) => (slot.from < end ? [] : [{ ...slot, index }]));
  const line = new LineReader(text, names, slots.length - 1);
  let at = end;
  numbers.forEach((slot, position) => {
    const [next, second] = numbers.slice(position + 1, position + 3);
    const shown = text.slice(next?.from ?? text.length, next?.to);
    const followed = {
      isBeforeBar: next?.kind === "bar" && shown.includes("|") && second?.kind === "fraction",
      isBeforeNumber: next?.kind === "number",
      isBeforeDecimal: next?.kind === "number" && shown.includes("."),
    };
    const after = text.slice(slot.to, next?.from ?? text.length);
    line.read(slot, text.slice(at, slot.from), after, followed);
    at = slot.to;
  });
  line.finish(text);
  const shares = wordSharesIn(text, names);
  const terms = termsOf(text, slots);
  const drafts = line.drafts.filter(
    ({ slot, metric }) =>
      !(terms.has(slot) && directionOf(metric) === "max") &&
      !shares.some(({ from, to }) => from < (slots[slot]?.from ?? 0) && (slots[slot]?.to ?? 0) < to),
  );
  nameByPairs(line.drafts, [
    ...line.drafts.map(({ metric }) => metric),
    ...line.others.map(({ what }) => what),
  ]);
  // A line of best values, or of settings, records nothing; what else stands on it is told.
  const records = !line.isOfBest && !areSettings(text, drafts);
  const counters = records ? line.counters.ranked() : [];
  const isOfParts =
    line.others.length > 0 &&
    drafts.every(({ metric }) => metric === "") &&
    areParts(numbers.map(({ from, to }) => text.slice(from, to + 1).trim()));
  const fields =
    !records || line.isOfClass || isOfParts
      ? []
      : finishFields(evaluation.test(text) ? ofEvaluation(drafts) : drafts, ofGame.test(text));
  const lookalikes = line.drafts
    .filter(({ metric, slot }) => metric !== "" && !fields.some((one) => one.slot === slot))
    .map(({ isBest, label }) => ({ what: label, why: isBest ? whyOfBest(label) : "not a metric" }));
  return {
    counters,
    weak: line.counters.weak,
    fields: pace.test(text) ? fields.map(soFar) : fields,
    bar: line.bar,
    source,
    barSide: line.bar !== null && fields.length === 0 ? (line.headings.last?.side ?? null) : null,
    batchSide: line.bar === null && fields.length === 0 && countsBatches(line) ? line.headings.last : null,
    owner: line.owner,
    best: bestScore(line),
    endsEpoch: ending.test(text) && counters.some(({ kind }) => kind === "epoch"),
    showsTraining: showsTraining(text.slice(end)),
    others: [...line.others, ...lookalikes],
  };
}

function areSettings(text: string, drafts: readonly Draft[]): boolean {
  return drafts.length > 0 && ofOptimizer.test(text) && drafts.every(({ metric }) => penalty.test(metric));
}

function whyOfBest(label: string): string {
  return isOfBest(label) ? ofBest : "behind a best value, and may be of it";
}

function countsBatches({ counters }: LineReader): boolean {
  return counters.has("batch") || counters.weak?.kind === "batch";
}

function bestScore({ drafts, others }: LineReader): string | null {
  const bests = [
    ...drafts.flatMap(({ isBest, label }) => (isBest ? [label] : [])),
    ...others.flatMap(({ what }) => (isOfBest(what) ? [what] : [])),
  ];
  return bests.find((name) => directionOf(name.replace(/^best[\s_]+/i, "")) === "max") ?? null;
}

/** Whether its lines have values of evaluations only. */
export function isEvaluation({ fields }: Plan): boolean {
  return fields.length > 0 && fields.every(({ side }) => side !== null && side !== "train");
}

/** Whether a line sums up a training at its end, as Hugging Face's trainer does: `{'train_runtime': 60.1, 'train_loss': 0.5, 'epoch': 3.0}`. */
export function sumsUp({ others }: Plan): boolean {
  return others.some(({ what }) => what === "train_runtime");
}

/** Whether the step and the values of the training at it stand before a bar: `(100 / 600 Steps) (loss=0.5):  50%|█████`. */
export function tellsSteps({ bar, counters, fields }: Plan): boolean {
  return (
    counters.length > 0 &&
    counters.every(({ kind, slot }) => kind === "step" && slot < (bar ?? -1)) &&
    fields.every(({ side, slot }) => (side ?? "train") === "train" && slot < (bar ?? -1))
  );
}

/** Whether a line may be a row of a table, of which one column names the side: `| train | 0.5 |`. */
export function namesOnlySides({ fields }: Plan): boolean {
  return fields.every(({ metric }) => metric === unnamed);
}
