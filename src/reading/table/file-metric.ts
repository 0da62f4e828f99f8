import { isLoss } from "../../curves/name-words.ts";
import { directionOf, isBookkeeping, isKnownName, parseName } from "../../curves/names.ts";
import type { ColumnConfig } from "../format.ts";
import { counterAxis, isKnownMetric, isReward, isTotalLoss, mayBeSeries } from "./columns.ts";
import { namesMetric } from "./table.ts";

/** The only value of each step, with no name of its own. */
const isValue = /^(value|scalar)$/i;

/**
 * Names that are a side alone with the metric in the name of their file: `train` and `val` in `losses.json` are `train_losses` and
 * `val_losses`; and the `value` of each step after the whole name of its file, as of a download from Neptune. The names as they are if
 * the file names no metric, or if they do not name both sides.
 */
export function withFileMetric(names: readonly string[], path: string): string[] {
  const metric = metricOf(path);
  if (metric !== null && !names.some(namesMetric) && names.some((name) => counterAxis(name) !== null))
    names = names.map((name) => (isValue.test(name) ? stemOf(path) : name));
  if (metric === null) return [...names];
  const sides = new Set(names.map(sideOf));
  if (sides.has("train") && sides.has("val"))
    return names.map((name) => (sideOf(name) === null ? name : `${name}_${metric}`));
  return areParts(names) && isLoss([metric.toLowerCase()])
    ? names.map((name) => (counterAxis(name) === null ? `${name}_${metric}` : name))
    : [...names];
}

/** Whether names are nothing but the sides of parts that are no metrics: `train_a`, `train_b`, `val_a`, `val_b`. */
function areParts(names: readonly string[]): boolean {
  const parts = names
    .filter((name) => counterAxis(name) === null)
    .map((name) => parseName(name.slice(0, 100)));
  const isPart = parts.every(
    ({ split, metric }) => split !== null && !isKnownName(metric) && !isBookkeeping(metric),
  );
  return isPart && new Set(parts.map(({ split }) => split)).size === 2;
}

/** Names that tell no side with that of their file: `accuracy` in `val_metrics.csv` is `val/accuracy`. */
export function withFileSide(names: readonly string[], path: string): string[] {
  const { word } = parseName(`${stemOf(path).slice(-100)}_x`);
  const isBare = (name: string) => counterAxis(name) === null && parseName(name).split === null;
  return names.map((name) => (word !== null && isBare(name) ? `${word}/${name}` : name));
}

/**
 * Whether rows that nothing counts are the epochs of a training, by their loss and the name of their file: `[{"loss": 0.5, "acc": 0.9}, …]`
 * in `history.json`. A bare `loss` beside anything else may be that of a trade or of a game.
 */
export function areEpochsOf(path: string, names: readonly string[], config: ColumnConfig): boolean {
  if (!/(train|hist|log|episode|epoch|progress|curve)/i.test(stemOf(path))) return false;
  const series = names.filter((name) => mayBeSeries(name, config));
  const losses = series.filter((name) => isTotalLoss(name) || isReward(name));
  return (
    losses.some((name) => parseName(name).word !== null) ||
    (losses.length > 0 && series.every((name) => isKnownMetric(name, config)))
  );
}

/** Whether a file of nothing but numbers may hold a curve by its name: `train_loss` and `metric_sam`, but neither `metrics`, of one evaluation, nor `lr_history`. */
export function isNamedAfterCurve(path: string): boolean {
  const stem = stemOf(path);
  if (isBookkeeping(stem) || /^metrics?$/i.test(stem)) return false;
  return isKnownName(parseName(stem).metric) || /(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem);
}

/** The side that a name is; null for any other name. */
function sideOf(name: string): "train" | "val" | null {
  if (name.length > 20) return null;
  const { metric, split } = parseName(`${name}/x`);
  return metric === "x" ? split : null;
}

/** The last word of a file's name that is a metric: `losses` of `debug_losses_2.json`. */
function metricOf(path: string): string | null {
  const words = stemOf(path)
    .slice(-100)
    .split(/[^A-Za-z]+/);
  return words.findLast((word) => directionOf(word) !== null) ?? null;
}

/** The name of a file without its ending. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}
