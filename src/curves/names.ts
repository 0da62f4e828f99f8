import { isBookkeepingName } from "./bookkeeping.ts";
import { isErrorOfNetwork } from "./contested.ts";
import { directionByName } from "./directions.ts";
import { isLoss, wordsOf } from "./name-words.ts";
import { englishName, wordsFor } from "./words.ts";

/** The two sides of a generalisation gap. */
export type Split = "train" | "val";

/**
 * In order of preference: if a run has several validation sets, the first of these pairs with the train
 * series.
 */
export const valWords = [...wordsFor("val"), ...wordsFor("test")];
const trainWords = wordsFor("train");

/** A language behind a side: `val_tr_acc`, `test_en-tr_bleu`. */
const ofLanguage = "(?<!(?<![a-z])(?:val|valid|validation|dev|test)_(?:[a-z]{2}[-_]){0,2})";
const sideWords = [...trainWords, ...valWords].map((word) =>
  word.length > 2 ? word : `(?:${ofLanguage}${word}|${word}(?![-_]))`,
);

const separator = "[-_ ./:]";
/** Separators from the first of them on: to begin at each of a run would take quadratic time. */
const separators = `(?<!${separator})${separator}+`;
/** A word for a side, with the number of its set: `train`, `validation_0`. */
const sideWord = new RegExp(
  `(${separators}|)(?<=^|${separator})(${sideWords.join("|")})(?:[_ -]?(\\d+))?(?=$|[-_ ./:(])(${separator}*)`,
  "gi",
);
/** A side in brackets behind the metric: `Loss (Training)`, `acc [val set]`. */
const bracketedSide = new RegExp(
  `(?<!\\s)\\s*[([]\\s*(${[...trainWords, ...valWords].join("|")})(?: set)?\\s*[)\\]]$`,
  "i",
);
/** A word for a side joined to the metric: `trainLoss`, `ValLoss`, `lossVal`, `valloss`, `losstrain`, with the number of a training `lossVal1`. */
const joinedSides = [
  /^([Tt]rain|[Tt]raining|[Vv]al|[Vv]alid|[Vv]alidation|[Ee]val|[Dd]ev|[Tt]est)(?=[A-Z])/,
  /(?<=[a-z])(Train|Training|Val|Valid|Validation|Eval|Dev|Test)(?=\d{0,3}$)/,
  /^([Tt]rain|training|[Vv]al|[Vv]alid|validation|[Ee]val|[Dd]ev|[Tt]est)(?=(loss(?:es)?|accuracies|(?:acc|accuracy|err|error|f1|auc|m?iou|dice|r?mse|mae|ppl)s?)\d{0,3}$)/,
  /(?<=^([Ll]oss|[Aa]cc|[Aa]ccuracy))(train|val|valid|test)(?=\d{0,3}$)/,
  /^[Vv]a[_ -](?=([a-z]{0,12}[Ll]oss(es)?|[Aa]cc(uracy)?|[Ee]rr(or)?|[Ff]1|AUC|auc|m?IoU|m?iou|[Dd]ice|R?MSE|r?mse|MAE|mae|ppl|PPL)$)/,
  /^[Vv]a(?=(?:Loss|Acc(?:uracy)?|F1|AUC|Dice|m?IoU)(?!\p{Ll}))/u,
  /^(?:V|[Vv]_)(?=(?:[Aa]cc(uracy)?|[Ff]1|AUC|auc|[Dd]ice|m?IoU|miou)(?!\p{Ll}))/u,
];
/** `va_loss`, `VaLoss`, `v_acc`, `VAcc`; a `VLoss` may be that of an agent's values. */
const shortened = /^va?[_ -]?$/i;
const outerSeparators = new RegExp(`^${separators}|${separators}$`, "g");
/** Lightning numbers the loaders of several validation sets: `val_loss/dataloader_idx_1`. */
const loader = /\/dataloader_idx_(\d+)$/;
const grainFirst = new RegExp(`^(epoch|batch|step|iter)${separator}+(?=\\D)`, "i");
/** `loss_step`, `loss_steps`, but not `env_steps`. */
const grainLast = new RegExp(
  `(?<!per)${separators}(epoch|batch|step|iter)(?:(?<=(?:loss(?:es)?|acc)${separators}[a-z]+)(?:es|s))?$`,
  "i",
);

/** The group of one side's values: `TrainEpochStats/avg_loss`, `TrainIterStats/loss`, `EvalStats/avg_loss`. */
const statistics = /^(epoch|batch|step|iter)?stats\/(?:avg_)?(?=.)/i;

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

/** Twice as many as the series and metrics of the widest table. */
const maxCachedNames = 16_384;

/** Caches the answers of a function of a name: every reader asks about the same few names. */
export function memoizeByName<Answer>(work: (name: string) => Answer): (name: string) => Answer {
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
  const set = loader.exec(name.trim())?.[1] ?? null;
  const trimmed = englishName(name.trim().replace(loader, "")).replace(bracketedSide, " $1");
  const separate = [...trimmed.matchAll(sideWord)].at(-1);
  const rest = trimmed.replace(
    sideWord,
    (_all, before: string, _word, _set, after: string) => before || after,
  );
  const joined = separate ? undefined : joinedSides.find((side) => side.test(trimmed));
  const metric = joined ? trimmed.replace(joined, "") : rest.replace(outerSeparators, "");
  // A bare `train` is itself the name of the metric.
  if ((!separate && !joined) || metric === "") return toName(trimmed, null, set);
  return toName(
    metric,
    (separate?.[2] ?? joined?.exec(trimmed)?.[0] ?? "").toLowerCase().replace(shortened, "val"),
    separate?.[3] ?? set,
  );
});

function toName(whole: string, word: string | null, set: string | null): Name {
  const group = word === null ? null : statistics.exec(whole);
  const name = group === null ? whole : whole.slice(group[0].length);
  const grain = group?.[1] ?? (grainFirst.exec(name) ?? grainLast.exec(name))?.[1] ?? "epoch";
  const metric = withoutRepetition(name.replace(grainFirst, "").replace(grainLast, ""));
  const split = word === null ? null : trainWords.includes(word) ? "train" : "val";
  return { metric, split, word, set, isBatch: grain.toLowerCase() !== "epoch" };
}

/** `loss/loss` → `loss`: a tag that repeats its directory. */
function withoutRepetition(metric: string): string {
  const half = (metric.length - 1) / 2;
  const isTwice = metric[half] === "/" && metric.slice(0, half) === metric.slice(half + 1);
  return isTwice ? metric.slice(0, half) : metric;
}

/**
 * Returns whether a metric of a known name falls or rises; null for an unknown one, until the config sets
 * `mode`, and for a loss whose value says nothing about progress.
 */
export const directionOf = memoizeByName((metric) => directionByName(metric.replace(settings, "")));

/** Settings behind a name: `Average Precision [IoU=0.50:0.95 area=all]`. */
const settings = / \[[^[\]]*\]$/;

/** Whether a metric is known by its name: its direction is, or it is a loss, or the error of one of two networks. */
export const isKnownName = memoizeByName((metric) => {
  const words = wordsOf(metric);
  return directionOf(metric) !== null || isLoss(words) || isErrorOfNetwork(words);
});

/** Whether a column is bookkeeping and so never a metric. */
export const isBookkeeping = memoizeByName(isBookkeepingName);
