import { mayBeClock } from "../../curves/clock.ts";
import type { Axis } from "../../curves/model.ts";
import { directionOf, isBookkeeping, parseName } from "../../curves/names.ts";
import type { ColumnConfig } from "../format.ts";

const steps =
  /^(trainer\/)?_?(global_?|current_?|train_?)?(steps?|iters?|iterations?|batch|batches|rounds?|updates)$/i;
const epochs = /^_?(current_?)?epochs?(_?(num|number|idx|index))?$/i;

/** Longer is no name, and the patterns that know names would take long over it. */
function isShort(name: string): boolean {
  return name.length <= 200;
}

/** What a column of this name counts, if it is a counter. */
export function counterAxis(name: string): Axis | null {
  if (!isShort(name)) return null;
  if (steps.test(name)) return "step";
  return epochs.test(name) ? "epoch" : null;
}

/** The index that pandas writes as the first column of a CSV, and what it calls that on reading it back. */
export function isUnnamed(name: string): boolean {
  return name === "" || /^Unnamed: \d+$/.test(name);
}

/** Could a column of this name be a curve? Counters, clocks and learning rates are none, unless the config says so. */
export function mayBeSeries(name: string, columns: ColumnConfig): boolean {
  if (columns.metrics.has(name)) return true;
  if (isUnnamed(name) || !isShort(name) || counterAxis(name) !== null) return false;
  // W&B writes _runtime and _timestamp, DeiT train_lr, Hugging Face eval_runtime.
  return !isBookkeeping(name.replace(/^_+/, "")) && !isBookkeeping(parseName(name).metric);
}

/** Could a column of this name be a curve, or number or time the rows of one? The others need not be read. */
export function isRelevantColumn(name: string, columns: ColumnConfig): boolean {
  if (name === columns.position || isUnnamed(name)) return true;
  return mayBeSeries(name, columns) || counterAxis(name) !== null || mayBeClock(name);
}

/** Is it a metric by the config, or by a name that everybody knows? */
export function isKnownMetric(name: string, columns: ColumnConfig): boolean {
  if (!isShort(name)) return false;
  const { metric } = parseName(name);
  if (columns.metrics.has(name) || columns.metrics.has(metric)) return true;
  // The losses of a GAN have no direction, and are metrics.
  return directionOf(metric) !== null || /(^|[_ ./-])loss(es)?$/i.test(metric);
}

/** `loss`, `train_loss`, `total_loss`, `losses`, but not `box_loss`: that may be any column of any table. */
export function isTotalLoss(name: string): boolean {
  return isShort(name) && /^(total[_ ]?)?loss(es)?$/i.test(parseName(name).metric);
}

/** Metrics that have both sides among these names: `loss` and `val_loss`, `train/box_loss` and `val/box_loss`. */
export function pairedMetrics(names: readonly string[]): string[] {
  const sides = new Map<string, Set<string>>();
  for (const name of names.filter(isShort)) {
    const { metric, split, word } = parseName(name);
    const key = metric.toLowerCase();
    const plain = name.trim().toLowerCase();
    // In a heading of an experiment's summary, `ft_val_loss` and `ft_loss` are two experiments.
    const isInside = word !== null && !plain.startsWith(word) && !plain.endsWith(word);
    if (!isInside) sides.set(key, (sides.get(key) ?? new Set()).add(split ?? "train"));
  }
  return [...sides].filter(([, found]) => found.size === 2).map(([metric]) => metric);
}

/** Do columns of these names tell of a training? Foreign tables have an `accuracy` or an `error` as well. */
export function looksLikeTraining(names: readonly string[], columns: ColumnConfig): boolean {
  if (names.some((name) => columns.metrics.has(name))) return true;
  const isCounted = names.some((name) => counterAxis(name) !== null);
  if (isCounted && names.some(isTotalLoss)) return true;
  // Without a counter a pair must be of a loss: scikit-learn's cross-validation has train_accuracy and test_accuracy, a row a fold.
  return pairedMetrics(names)
    .map(directionOf)
    .some((direction) => direction === "min" || (isCounted && direction === "max"));
}
