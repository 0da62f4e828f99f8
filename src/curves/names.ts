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

const falling = new Set(
  `loss losses error err mse rmse mae mape msle rmsle mean_squared_error mean_absolute_error nll perplexity ppl wer cer bpc
  logloss mlogloss cross_entropy crossentropy hinge kl_divergence logcosh log_cosh poisson`.split(/\s+/),
);
const rising = new Set(
  `acc accuracy auc auroc prauc f1 f1_score fbeta map precision recall sensitivity specificity dice dice_coef
  dice_coefficient iou miou jaccard io_u bleu rouge rouge1 rouge2 rougel meteor r2 r2_score r_square mrr ndcg psnr ssim
  top1 top3 top5 top_1 top_3 top_5 acc1 acc5 kappa mcc hit_rate`.split(/\s+/),
);

/** Two networks play against each other: neither loss has to fall. */
const adversarial = new Set("g d gen disc generator discriminator adv adversarial critic".split(" "));

/** `loss_box` is a loss, `loss_scale` is none. */
const settings = new Set("scale scaler scaling weight weights".split(" "));

/** Known names only: null says that nobody can tell from the name (`mode: min|max` in the config can). */
export function directionOf(metric: string): Direction | null {
  const words = wordsOf(metric);
  if (adversarial.has(words[0] ?? "")) return null;
  // Keras numbers a metric that is compiled again: mean_io_u_5, accuracy_1.
  if (words.length > 1 && /^\d+$/.test(words.at(-1) ?? ""))
    return endingOf(words) ?? endingOf(words.slice(0, -1));
  return endingOf(words) ?? (words[0] === "loss" && !settings.has(words[1] ?? "") ? "min" : null);
}

/** By the last one, two or three words. */
function endingOf(words: readonly string[]): Direction | null {
  for (const length of [1, 2, 3]) {
    const ending = words.slice(-length).join("_");
    if (falling.has(ending)) return "min";
    if (rising.has(ending)) return "max";
  }
  return null;
}

/** `Mean-IoU_5` → `mean`, `iou`, `5`. */
function wordsOf(name: string): string[] {
  return name
    .trim()
    .toLowerCase()
    .split(/[_ ./-]+/);
}

const bookkeeping =
  /^(epochs?|steps?|global_?step|iter|iters|iterations?|row|index|batch|batches|batch_?size|(\S+[_ ])?lr|learning[_ ]?rate|lr[-_/ ]\S+|x\/lr\d+|momentum|weight_decay|grad_?norm|(\S+[_ ])?time|times|timestamps?|wall_?time|seconds|elapsed|eta|runtime|duration|date|datetime|\S+_per_second|total_(flos|steps))$/i;

/** Counters, clocks and learning rates: never taken for a metric. */
export function isBookkeeping(name: string): boolean {
  return bookkeeping.test(name.trim());
}
