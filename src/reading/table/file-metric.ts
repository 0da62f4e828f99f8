import { directionOf, parseName } from "../../curves/names.ts";

/**
 * Names that are a side alone with the metric in the name of their file: `train` and `val` in `losses.json` are `train_losses` and
 * `val_losses`. The names as they are if the file names no metric, or if they do not name both sides.
 */
export function withFileMetric(names: readonly string[], path: string): string[] {
  const metric = metricOf(path);
  const sides = new Set(names.map(sideOf));
  if (metric === null || !sides.has("train") || !sides.has("val")) return [...names];
  return names.map((name) => (sideOf(name) === null ? name : `${name}_${metric}`));
}

/** The side that a name is; null for any other name. */
function sideOf(name: string): "train" | "val" | null {
  if (name.length > 20) return null;
  const { metric, split } = parseName(`${name}/x`);
  return metric === "x" ? split : null;
}

/** The last word of a file's name that is a metric: `losses` of `debug_losses_2.json`. */
function metricOf(path: string): string | null {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const words = stem.slice(-100).split(/[^A-Za-z]+/);
  return words.findLast((word) => directionOf(word) !== null) ?? null;
}
