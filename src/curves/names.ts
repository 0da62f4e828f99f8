import type { Direction } from "./model.ts";

/** The two sides of a generalisation gap. */
export type Split = "train" | "val";

/** Best first: where a run has several validation sets by name, the leftmost pairs with the train series. */
export const valWords = ["val", "valid", "validation", "eval", "evaluation", "dev", "test"];
const trainWords = ["train", "training"];

const words = [...trainWords, ...valWords].join("|");
const splitFirst = new RegExp(`^(${words})[ _./-]+(.+)$`, "i");
const splitLast = new RegExp(`^(.+?)[ _./-]+(${words})$`, "i");

/** `val_loss` → `loss` of val; `Loss/train` → `Loss` of train; `loss` → `loss`, which names no side. */
export function parseName(name: string): { metric: string; split: Split | null; word: string | null } {
  const trimmed = name.trim();
  const first = splitFirst.exec(trimmed);
  const last = splitLast.exec(trimmed);
  const word = (first?.[1] ?? last?.[2] ?? null)?.toLowerCase() ?? null;
  if (word === null) return { metric: trimmed, split: null, word };
  return {
    metric: first?.[2] ?? last?.[1] ?? trimmed,
    split: trainWords.includes(word) ? "train" : "val",
    word,
  };
}

const falling =
  /(^|[_ ./-])(loss|losses|error|err|mse|rmse|mae|mape|msle|rmsle|nll|perplexity|ppl|wer|cer|bpc|logloss|mlogloss|cross_?entropy|crossentropy|hinge|kl_divergence|logcosh|poisson)$|_loss_/i;
const rising =
  /(^|[_ ./-])(acc|accuracy|auc|auroc|prauc|f1|f1_score|fbeta|map|precision|recall|sensitivity|specificity|dice|dice_coef|dice_coefficient|iou|miou|jaccard|mean_io_u|bleu|rouge\w*|meteor|r2|r2_score|r_square|mrr|ndcg|psnr|ssim|top\d|(top|acc)_?\d+|top_k_\w*accuracy|kappa|mcc|hit_rate)$/i;

/** Two networks play against each other: neither loss has to fall. */
const adversarial = /^(g|d|gen|disc|generator|discriminator|adv|adversarial|critic)([_ ./-]|$)/i;

/** Known names only: null says that nobody can tell from the name (`mode: min|max` in the config can). */
export function directionOf(metric: string): Direction | null {
  // Keras numbers a metric that is compiled again: mean_io_u_5, accuracy_1.
  if (adversarial.test(metric)) return null;
  const plain = metric.replace(/_\d+$/, "");
  for (const name of [metric, plain]) {
    if (falling.test(name)) return "min";
    if (rising.test(name)) return "max";
  }
  return null;
}

const bookkeeping =
  /^(epochs?|steps?|global_?step|iter|iters|iterations?|row|index|batch|batches|batch_?size|(\S+[_ ])?lr|learning[_ ]?rate|lr[-_/ ]\S+|x\/lr\d+|momentum|weight_decay|grad_?norm|(\S+[_ ])?time|times|timestamps?|wall_?time|seconds|elapsed|eta|runtime|duration|date|datetime|\S+_per_second|total_(flos|steps))$/i;

/** Counters, clocks and learning rates: never taken for a metric. */
export function isBookkeeping(name: string): boolean {
  return bookkeeping.test(name.trim());
}
