import { isBookkeeping, parseName } from "../../../curves/names.ts";
import { englishName, roleOf } from "../../../curves/words.ts";
import type { ColumnConfig } from "../../format.ts";
import { isKnownMetric, mayBeSeries } from "../../table/columns.ts";
import { type CounterKind, counterIn, isOfBatch } from "./counter-words.ts";
import { isCost, isScore, partsOf, type Side, sideOf, sideOfParts, wordSet } from "./label-parts.ts";
import { asUsual, script } from "./spelling.ts";

/** Which names are metrics. */
export type Names = {
  readonly isMetric: (name: string) => boolean;
  /** Whether the config names it. */
  readonly isConfigured: (name: string) => boolean;
};

/** The metrics that are known or that the config names. */
export function knownNames(config: ColumnConfig): Names {
  return {
    isMetric: (name) => isKnownMetric(name, config) && (config.metrics.has(name) || !isBookkeeping(name)),
    isConfigured: (name) => config.metrics.has(name),
  };
}

/** Any name of up to three words that is no bookkeeping: for logs that name no known metric. */
export const anyNames: Names = {
  isMetric: (name) =>
    /^[A-Za-z][\w.-]{1,30}(?: [A-Za-z][\w.-]{0,30}){0,2}$/.test(name) &&
    !/^(?:all|data|total|i|n|x|y|no)$/i.test(name) &&
    mayBeSeries(name, { metrics: new Set(), position: null }),
  isConfigured: () => false,
};

/** What the words before a number say of it. */
export type Label = {
  readonly side: Side | null;
  /** The number of the set, if there are several of the side: `0` for `validation_0`. */
  readonly set: string | null;
  /** The name as printed, without mean and filler words. */
  readonly name: string;
  /** The name without side, mean and filler words; "" if none is left. */
  readonly metric: string;
  /** Whether the metric is one, by its name or by the config. */
  readonly isMetric: boolean;
  readonly counter: CounterKind | null;
  /** Of the best or of another epoch. */
  readonly isBest: boolean;
  /** `best` is a part of a word: `min_top1_err`. */
  readonly isBestJoined: boolean;
  /** A step over all epochs. */
  readonly isGlobal: boolean;
  /** A mean over the epoch, by its words. */
  readonly isMean: boolean;
  /** The side is the last word: `loss train`. */
  readonly endsWithSide: boolean;
  /** The words, as printed. */
  readonly text: string;
};

const never =
  wordSet(`improved improve improving improvement decreased increased decrease increase from than patience threshold thresh weight
  weights scale scaler scaling norm gnorm grad gradient lr learning eta ms count counts num length size seed tokens saved saving time times sec second
  seconds speed sample samples throughput memory mem gpu params parameters flops tflops mfu wps ups delta tolerance tol
  limit smoothing scheduler factor momentum decay beta alpha dropout workers port version remaining
  fps ips http took keeping skipping was by below above desired diminué amélioré améliorée mejoró disminuyó melhorou diminuiu verbessert
  улучшилась 정체 改善 改善到 改善至 下降 下降到 下降至 降到 降低到 提升 提升到 提升至 提高到`);
const fillers =
  wordSet(`the a an is of on in at for after set results result phase data dataset split subset value values current cur
  reached epoch end performance metric metrics summary stats over so far this net output now and with done finished completed complete achieved minibatch mini-batch 的 为 為 是 值 上 上的 中 中的 整体 总体 の での`);
const means = wordSet("mean avg average avarage averaged running ave global_avg reduced");
const afterMean = /^(?:absolute|squared|square|average|io|percentage|precision|ap|rank)\b/i;
const trains = wordSet("lr gnorm norm eta");

/** Whether a text has a word that only a training prints: its learning rate, gradient norm or time left. */
export function showsTraining(text: string): boolean {
  const parts = partsOf(text);
  return parts.some(
    (part, index) => trains.has(part) || (part === "rate" && parts[index - 1] === "learning"),
  );
}

/** The side that a text names: by its last word for one. */
export function sideIn(text: string): Side | null {
  return sideOfWords(
    englishName(text.replaceAll(script, " "))
      .split(/[\s:=]+/)
      .map(partsOf),
  );
}

function sideOfWords(words: readonly (readonly string[])[]): Side | null {
  return words.reduce<Side | null>((side, parts) => sideOfParts(parts) ?? side, null);
}

/** Metrics whose own name has such a word: of the nearest of several forecasts, and at the best threshold. */
const ownBest = /(?<!\p{L})min[_ ]?(?=(?:ade|fde|dcf)(?!\p{L}))/giu;

/** Whether a text has a word such as `best`. */
export function isOfBest(text: string): boolean {
  return partsOf(englishName(text.replaceAll(ownBest, ""))).some((part) => roleOf(part) === "best");
}

export function readLabel(printed: string, names: Names): Label {
  const text = withoutNote(asUsual(printed, names.isConfigured));
  const words = englishName(withoutTag(lastClause(text)))
    .split(/[\s:=()[\]{}<>|]+/)
    .filter((word) => /[\p{L}\d]/u.test(word));
  const parts = words.map(partsOf);
  const all = parts.flat();
  const side = sideOfWords(parts);
  const counter = counterIn(words, all);
  const isBest = isOfBest(words.join(" "));
  const kept = words.filter((word, index) => {
    const lower = word.toLowerCase().replace(/[.,;:!-]+$/, "");
    // Of an actor and its critic: `Policy Loss`, `Value Loss`.
    if (lower === "value" && /^loss/i.test(words[index + 1] ?? "")) return true;
    // A term of the loss, where no side's data are meant.
    if (lower === "data" && index > 0 && /loss$/i.test(words[index - 1] ?? "")) return true;
    // `Overall validation acc`; an `Overall Acc` stands beside a `Mean Acc`.
    if (lower === "overall" && sideOf((words[index + 1] ?? "").toLowerCase()) !== null) return false;
    const before = (words[index - 1] ?? "").toLowerCase();
    // `Accuracy of the network on the test images`, `Mean test loss of 63 batches`
    if (isOfData.test(lower) && (before === "of" || sideOf(before) !== null)) return false;
    if (/^(?:network|model|net)$/.test(lower) && /^(?:the|of|our)$/.test(before)) return false;
    // `Average losses: Loss: 0.5 | MSE loss: 0.1`
    if (lower === "losses" && /loss/i.test(words[index + 1] ?? "")) return false;
    if (means.has(lower)) return afterMean.test(words[index + 1] ?? "");
    // `model A`: a name, and no article.
    return !fillers.has(lower) || (word === "A" && index > 0);
  });
  const joined = kept.join(" ").replace(/^[^\p{L}\d]+|[^\p{L}\d)%²]+$/gu, "");
  const isOneName =
    names.isMetric(joined) && (side === null || parseName(joined.slice(0, 200)).split !== null);
  const cleaned = isOneName ? joined : joined.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  const { metric, split, set, word } = parseName(cleaned.slice(0, 200));
  // `mse 0.5 - on test 0.6`
  const isOneWord = all.length === 1 || (all.length === 2 && all[0] === "on");
  const isSideAlone = metric !== "" && split === null && side !== null && isOneWord;
  const name = isSideAlone
    ? ""
    : metric
        .replace(
          /^(?:mean|avg|average|avarage|running|reduced)\d{0,4}[_ .-]+(?!absolute|squared|square|average|io|percentage|precision|rank)/i,
          "",
        )
        .replace(/[_ .-](?:avg|average)$/i, "");
  const isConfigured = names.isConfigured(text) || names.isConfigured(name);
  // `Avg: 0.5`, which only the config makes a metric.
  const isOfFillers = name === "" && side === null && isConfigured;
  return {
    side: side ?? sideOf(word ?? ""),
    set,
    name: isOfFillers ? text : cleaned,
    metric: isOfFillers ? text : name,
    isMetric:
      isConfigured ||
      (name !== "" &&
        words.length <= (isOfData.test(words.at(-1) ?? "") ? maxOfData : maxWords) &&
        counter === null &&
        !isOfBatch(text) &&
        !numbered.test(name) &&
        !(name.toLowerCase() === "per" && perUnit.test(text)) &&
        (isCost(name) || isScore(name) || names.isMetric(name)) &&
        !all.some((part) => never.has(part))),
    counter,
    isBest,
    isBestJoined:
      isBest && words.every((word) => roleOf(word.toLowerCase().replace(/[.:!]+$/, "")) !== "best"),
    isGlobal: all.includes("global") || (all.at(-1) === "updates" && all.at(-2) === "num"),
    // `Batch average cost` is of one.
    isMean:
      all.some((part, index) => means.has(part) && all[index - 1] !== "batch") || /\bso far$/i.test(text),
    endsWithSide: sideOf(all.at(-1) ?? "") !== null,
    text,
  };
}

const isOfData = /^(?:images|pictures|examples|sentences|batches)$/;

/** Drops a tag before the name that names no side: `[worker 1] loss`, `(deterministic): loss`. */
function withoutTag(text: string): string {
  const [tag = ""] = /^(?:\[[^\]]{0,40}\]|\([^)]{0,40}\):)\s{0,4}(?=\S)/.exec(text) ?? [];
  return sideIn(tag) === null ? text.slice(tag.length) : text;
}

/** Drops a closing remark: `f1-score (micro avg)`. */
function withoutNote(text: string): string {
  return text
    .replace(/(?<=[\p{L}\d]\s{0,6})\([^()]{1,40}\)$/iu, (note) =>
      sideIn(note) === null && !isOfBest(note) ? "" : note,
    )
    .trim();
}

const maxWords = 8;
/** `Test accuracy of the model on the 10000 test images` */
const maxOfData = 10;

/** What a sentence says at its end: `The result of ResNet18 with Adam and augmentation is test acc`. */
function lastClause(text: string): string {
  return text.split(/\s+/).length > maxWords ? text.replace(/^.*\sis\s+(?=\S)/, "") : text;
}

/** The value of one batch among others: `Batch50 Loss`. */
const numbered = /^(?:batch|step|iter|iteration|epoch)\d+(?!\p{L})/iu;
/** `Training batches per epoch: 40`, beside `PER: 0.4`, a rate of phoneme errors. */
const perUnit = /\bper (?:epoch|step|batch|iteration)\b/i;
