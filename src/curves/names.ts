import type { Direction } from "./model.ts";
import { englishName, wordsFor } from "./words.ts";

/** The two sides of a generalisation gap. */
export type Split = "train" | "val";

/**
 * In order of preference: if a run has several validation sets, the first of these pairs with the train
 * series.
 */
export const valWords = [...wordsFor("val"), ...wordsFor("test")];
const trainWords = wordsFor("train");

const separator = "[-_ ./:]";
/** A word for a side, with the number of its set: `train`, `validation_0`. */
const sideWord = new RegExp(
  `(${separator}*)(?<=^|${separator})(${[...trainWords, ...valWords].join("|")})(?:[_ -]?(\\d+))?(?=$|[-_ ./:(])(${separator}*)`,
  "gi",
);
/** A word for a side in camel case: `trainLoss`, `lossVal`. */
const camelCaseSide =
  /^(train|training|val|valid|validation|eval|dev|test)(?=[A-Z])|(?<=[a-z])(Train|Training|Val|Valid|Validation|Eval|Dev|Test)$/;
const outerSeparators = new RegExp(`^${separator}+|${separator}+$`, "g");
const grainFirst = new RegExp(`^(epoch|batch|step|iter)${separator}+(?=\\D)`, "i");
const grainLast = new RegExp(`${separator}+(epoch|batch|step|iter)$`, "i");

/** The parts of a series' name. */
export type Name = {
  /** `loss` for `val_loss` and `train_loss_epoch`, `Loss` for `Loss/train`. */
  readonly metric: string;
  readonly split: Split | null;
  /** The word for the side, in lower case; null if there is none. */
  readonly word: string | null;
  /** The number of the set: `0` for `validation_0-rmse`. */
  readonly set: string | null;
  /** Recorded once a batch, such as the `_step` series that Lightning writes beside `_epoch`. */
  readonly isBatch: boolean;
};

const maxCachedNames = 1024;

/** Caches the answers of a function of a name: every reader asks about the same few names. */
function memoizeByName<Answer>(work: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (name) => {
    const cached = answers.get(name);
    if (cached) return cached.answer;
    if (answers.size === maxCachedNames) answers.clear();
    const answer = work(name);
    answers.set(name, { answer });
    return answer;
  };
}

/** Parses a name by the conventions of the frameworks. If it names both sides, the last word counts. */
export const parseName = memoizeByName((name): Name => {
  const trimmed = englishName(name.trim());
  const separate = [...trimmed.matchAll(sideWord)].at(-1);
  const rest = trimmed.replace(
    sideWord,
    (_all, before: string, _word, _set, after: string) => before || after,
  );
  const joined = separate ? null : camelCaseSide.exec(trimmed);
  const metric = joined ? trimmed.replace(camelCaseSide, "") : rest.replace(outerSeparators, "");
  // A bare `train` is itself the name of the metric.
  if ((!separate && !joined) || metric === "") return toName(trimmed, null, null);
  return toName(metric, (separate?.[2] ?? joined?.[0] ?? "").toLowerCase(), separate?.[3] ?? null);
});

function toName(whole: string, word: string | null, set: string | null): Name {
  const grain = (grainFirst.exec(whole) ?? grainLast.exec(whole))?.[1]?.toLowerCase() ?? "epoch";
  const metric = withoutRepetition(whole.replace(grainFirst, "").replace(grainLast, ""));
  const split = word === null ? null : trainWords.includes(word) ? "train" : "val";
  return { metric, split, word, set, isBatch: grain !== "epoch" };
}

/** `loss/loss` → `loss`: a tag that repeats its directory. */
function withoutRepetition(metric: string): string {
  const half = (metric.length - 1) / 2;
  const isTwice = metric[half] === "/" && metric.slice(0, half) === metric.slice(half + 1);
  return isTwice ? metric.slice(0, half) : metric;
}

const fallingMetrics = new Set(
  `loss losses error errors error_rate err errs mse rmse mae mape msle rmsle mean_squared_error mean_absolute_error nll perplexity
  ppl wer cer der eer bpc bpb bpd ce logloss mlogloss merror binary_logloss multi_logloss cross_entropy crossentropy
  hinge kl_divergence kld logcosh log_cosh poisson l1 l2 quantile huber deviance gamma_deviance tweedie_deviance
  multi_error binary_error fid`.split(/\s+/),
);
const risingMetrics = new Set(
  `acc accuracy auc aucpr auroc auprc prauc average_precision f1 f1_score f_score fbeta map ap precision recall sensitivity
  specificity dice dice_coef dice_coefficient iou miou jaccard io_u bleu sacrebleu rouge rouge1 rouge2 rougel meteor r2
  r2_score r_square pixacc pix_acc mrr ndcg psnr ssim top1 top3 top5 top_1 top_3 top_5 acc1 acc5 aacc macc kappa mcc hit_rate success_rate uas las
  cats_score`.split(/\s+/),
);

/** Losses of networks that train against each other: neither has to fall. */
const adversarial = new Set("g d gen disc generator discriminator adv adversarial critic".split(" "));

/** `loss_box` is a loss, `loss_scale` and `loss_weight` are not. */
const lossSettings = new Set("scale scaler scaling weight weights".split(" "));

/**
 * Returns whether a metric of a known name falls or rises; null for an unknown one, until the config sets
 * `mode`.
 */
export const directionOf = memoizeByName((metric): Direction | null => {
  const words = wordsOf(metric);
  if (adversarial.has(words[0] ?? "")) return null;
  // Keras numbers the metrics of later models (mean_io_u_5, accuracy_1), and COCO has mAP50-95: ignore
  // trailing numbers.
  for (let length = words.length; length > 0; length--) {
    const direction = directionByEnding(words.slice(0, length));
    if (direction !== null) return direction;
    if (!/^\d+$/.test(words[length - 1] ?? "")) break;
  }
  return words[0] === "loss" && !lossSettings.has(words[1] ?? "") ? "min" : null;
});

/** Looks up the last one, two or three words. */
function directionByEnding(words: readonly string[]): Direction | null {
  for (const length of [1, 2, 3]) {
    const ending = words.slice(-length).join("_");
    if (fallingMetrics.has(ending)) return "min";
    if (risingMetrics.has(ending)) return "max";
  }
  return null;
}

/** Splits a name: `Mean-IoU_5` → `mean`, `iou`, `5`; `mAP50(B)` → `map`, `50`; `Acc@1` → `acc`, `1`. */
function wordsOf(name: string): string[] {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/^map(?=\d)|(?<=\W)map(?=\d)/, "map ")
    .split(/[_ .:/@'-]+/)
    .filter((word) => word !== "");
}

/**
 * Columns that logs hold beside metrics, one kind a line: counters, learning rates, norms and scales, times,
 * throughput, resources, and the state of the training or of a callback.
 */
const bookkeeping = new RegExp(
  `^(${[
    "epochs?|steps?|global_?step|iter|iters|iterations?|rounds?|row|index|batch|batches|(\\S+[_ ])?batch_?size|(\\S+[_ ])?num_\\S+|n_\\S+",
    "(\\S+[_ ])?lr|learning[_ ]?rate|lr[-_/ ]\\S+|x\\/lr\\d+|base_lr|momentum|weight_decay|wd|beta\\d?",
    "(\\S+[_ /])?(grad|param|weight|update)s?_?norm(\\S*)?|(\\S+[_ ])?loss[_ ]scale|skipped\\S*|nans?",
    "(\\S+[_ /])?(time|times|runtime|duration|seconds|elapsed\\S*|eta|eta_seconds|dur|date|datetime|timestamps?|wall_?time)",
    "\\S+_per_\\S+|\\S+\\/s|speed|throughput|tps|tflops|mfu|total_(flos|steps)|flops|\\S*tokens|consumed_samples|rank_data_time",
    "(system|sys|perf|hparams?|_hparams_|memory|mem|cpu|gpu|tpu)([/._]\\S+)?|(\\S+[/_.])?(gpu|cpu|max|peak)_mem(ory)?\\S*|\\S+_memory_MB",
    "percent(age)?|progress|patience|bad[_ ]epochs|best[_ ]\\S+|\\S+[_ ]best|is_best|hp_metric|seed|\\S+_vs_iterations",
  ].join("|")})$`,
  "i",
);

/** Whether a column is bookkeeping and so never a metric. */
export const isBookkeeping = memoizeByName(
  // A duration may be what a model predicts.
  (name) => bookkeeping.test(name.trim()) && !/(^|[_ /])loss_duration$|^duration_loss$/i.test(name),
);
