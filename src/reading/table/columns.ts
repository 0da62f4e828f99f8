import { mayBeClock } from "../../curves/clock.ts";
import { areOpponents } from "../../curves/contested.ts";
import type { Axis } from "../../curves/model.ts";
import { isLoss, wordsOf } from "../../curves/name-words.ts";
import { directionOf, isBookkeeping, isKnownName, memoizeByName, parseName } from "../../curves/names.ts";
import { englishName } from "../../curves/words.ts";
import type { ColumnConfig } from "../format.ts";
import {
  isNumberOf,
  isRunColumn,
  isSetting,
  isStateColumn,
  mayBeRunColumn,
  mayBeScheduled,
} from "./run-columns.ts";

const steps =
  /^(trainer\/)?_?(global_?|current_?|train_?|training_)?(steps?|iters?|iterations?|itr|it|batch|batches|rounds?|updates|episodes?|timesteps?|frames?|n_?trees|num(ber_of)?_trees)(_?(num|number|idx|index)|[ _]?n[or]\.?)?$/i;
/** What counts steps where nothing that tells more of them does. */
const otherSteps =
  /^(?:(?:optim|optimi[sz]er|opt|grad|gradient|env|environment|num|n|total)[_ ]?(?:steps?|updates?)|update|generations?)$/i;
const epochs = /^_?(current_?)?(epochs?|ep|e)(_?(num|number|idx|index|id)|[ _]?n[or]\.?)?$/i;

/** Longer texts are not names, and would take the patterns for names a long time. */
function isShort(name: string): boolean {
  return name.length <= 200;
}

/** The axis that a column of this name counts; null if it is not a counter. */
export function counterAxis(name: string): Axis | null {
  return isShort(name) ? axisOf(name) : null;
}

const axisOf = memoizeByName((name): Axis | null => {
  const english = englishName(name);
  if (steps.test(english) || otherSteps.test(english)) return "step";
  // An amino acid, or energy.
  if (english === "E") return null;
  return epochs.test(english) ? "epoch" : null;
});

/** Whether a counter of this name counts only where no other does: `optim_step`, `env_steps`. */
export function isOtherCounter(name: string): boolean {
  return isShort(name) && otherSteps.test(name);
}

/** Whether it is the name of the index in a CSV by pandas: empty, or as pandas reads it back. */
export function isUnnamed(name: string): boolean {
  return name === "" || /^Unnamed: \d+(\.\d+)*$/.test(name);
}

/**
 * Whether a column of this name may be a curve: not counters, clocks, settings and names of runs, unless the config names them.
 */
export function mayBeSeries(name: string, config: ColumnConfig): boolean {
  if (config.metrics.has(name)) return true;
  if (isUnnamed(name) || !isShort(name) || counterAxis(name) !== null) return false;
  if (isRunColumn(name) || isSetting(name)) return false;
  // W&B writes _runtime and _timestamp, DeiT train_lr, Hugging Face eval_runtime.
  return !isBookkeeping(name.replace(/^_+/, "")) && !isBookkeeping(parseName(name).metric);
}

/** Whether a column of this name may be a curve, a counter, a clock, or tell runs apart. Others need not be read. */
export function isRelevantColumn(name: string, config: ColumnConfig): boolean {
  if (name === config.position || isUnnamed(name)) return true;
  if (mayBeRunColumn(name) || isSetting(name) || isStateColumn(name) || isNumberOf(name)) return true;
  return mayBeSeries(name, config) || counterAxis(name) !== null || mayBeClock(name);
}

/** Whether it is a metric by the config or by a well-known name. */
export function isKnownMetric(name: string, config: ColumnConfig): boolean {
  if (!isShort(name)) return false;
  const { metric } = parseName(name);
  return config.metrics.has(name) || config.metrics.has(metric) || isKnownName(metric);
}

/** Whether it is `loss`, `train_loss`, `total_loss`, `loss_total`, `avg_loss` or `losses`. A `box_loss` may be a column of any table. */
export function isTotalLoss(name: string): boolean {
  return (
    isShort(name) &&
    /^((total|avg|average|mean|global)[_ ]?)?loss(es)?([_ ]total)?$/i.test(parseName(name).metric)
  );
}

/** Whether it is what reinforcement learning gains: `reward`, `ep_rew_mean`, `AverageReturn`. */
export function isReward(name: string): boolean {
  return isShort(name) && reward.test(name);
}

const reward =
  /^(.*[/_ ])?(((ep(isode|isodic)?|mean|average|avg|total|cumulative|train|eval|test)[_ ]?)*(rew(ard)?s?|return|ret)([_ ]?mean)?)$/i;

/** Whether it is the share of games that an agent won: `recent_win_rate`. */
function isWinRate(name: string): boolean {
  return isShort(name) && /^(.*[/_ ])?win[_ ]?rate$/i.test(name);
}

/**
 * The metrics with both a train and a val series among these names: `loss` and `val_loss`, `train/box_loss` and
 * `val/box_loss`. `isCounted` if a counter numbers the rows: they are then no experiments.
 */
export function pairedMetrics(names: readonly string[], isCounted = false): string[] {
  const splits = new Map<string, Set<string>>();
  for (const name of names.filter(isShort)) {
    const { metric, split, word } = parseName(name);
    const key = metric.toLowerCase();
    const trimmed = englishName(name)
      .trim()
      .toLowerCase()
      .replace(/(?: set)?\s*[)\]]$/, "");
    // In the summary of an experiment, `ft_val_loss` and `ft_loss` are two experiments.
    const isInside = word !== null && !trimmed.startsWith(word) && !trimmed.endsWith(word);
    if (isCounted || !isInside) splits.set(key, (splits.get(key) ?? new Set()).add(split ?? "train"));
  }
  return [...splits].filter(([, found]) => found.size === 2).map(([metric]) => metric);
}

/** Whether columns of these names are of a training. Other tables may have an `accuracy` or an `error`, too. */
export function looksLikeTraining(names: readonly string[], config: ColumnConfig): boolean {
  if (names.some((name) => config.metrics.has(name))) return true;
  const isCounted = names.some((name) => counterAxis(name) !== null);
  if (isCounted && names.some((name) => isTotalLoss(name) || isReward(name) || isWinRate(name))) return true;
  const hasEpochs = names.some((name) => counterAxis(name) === "epoch");
  const isTrained = hasEpochs || names.some(mayBeScheduled);
  if (isCounted && isTrained && hasMetrics(names, config)) return true;
  if (isCounted && names.some((name) => isOfTraining(name, config))) return true;
  if (areOpponents(names.filter(isShort)) || areLosses(names)) return true;
  // scikit-learn's cross-validation writes train_accuracy and test_accuracy, one row a fold: without a counter, only a
  // loss counts. Both sides of any metric by epoch are of a training.
  return pairedMetrics(names, isCounted)
    .map(directionOf)
    .some((direction) => hasEpochs || direction === "min" || (isCounted && direction === "max"));
}

/** The weight of a term of the loss, which may change: `lambda_m`, `Lambda`. */
const weight = /^lambdas?(?:[_ ]?\w{1,20})?$/i;

/** Whether two losses or more, by whatever names, are all that stands beside counters, clocks, learning rates and weights: `2d_loss`, `adv_loss`. */
function areLosses(names: readonly string[]): boolean {
  const others = names.filter(
    (name) =>
      !isUnnamed(name) &&
      counterAxis(name) === null &&
      !mayBeScheduled(name) &&
      !weight.test(name) &&
      !(isShort(name) && mayBeClock(name)),
  );
  const isCounted = names.some((name) => counterAxis(name) !== null);
  return others.length > 1 && others.every((name) => isNamedLoss(name) || (isCounted && isErrorOfPart(name)));
}

/** Whether it begins or ends as a loss; a sentence may speak of losses. */
function isNamedLoss(name: string): boolean {
  const words = isShort(name) ? wordsOf(parseName(name).metric) : [];
  return isLoss([...words.slice(0, 1), ...words.slice(-1)]);
}

/** Whether it is the error of a part of what a model is held to: `mse_pde`. */
function isErrorOfPart(name: string): boolean {
  const { metric } = parseName(isShort(name) ? name : "");
  return /^r?mse[_ ]\w/i.test(metric) && directionOf(metric) === "min";
}

/** Whether it is a known metric of a training's own sides: `train_acc`, `val_acc`. Tests have many tables. */
function isOfTraining(name: string, config: ColumnConfig): boolean {
  const { word } = isShort(name) ? parseName(name) : { word: null };
  return (
    word !== null && /^(train|val)/.test(word) && mayBeSeries(name, config) && isKnownMetric(name, config)
  );
}

/** Whether a table of epochs, or with a learning rate, has a loss, a metric of a named side, or two metrics. One `error` may be of any table. */
function hasMetrics(names: readonly string[], config: ColumnConfig): boolean {
  const metrics = names.filter((name) => mayBeSeries(name, config) && isKnownMetric(name, config));
  return (
    metrics.length > 1 || metrics.some((name) => isLoss(wordsOf(name)) || parseName(name).split !== null)
  );
}
