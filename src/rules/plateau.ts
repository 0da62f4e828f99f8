import type { PairedRun } from "../curves/model.ts";
import { costs, downsample } from "../curves/points.ts";
import { median } from "../statistics/order.ts";
import { theilSen } from "../statistics/trend.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { custom, evaluations, share, withDefault } from "./options.ts";
import { taskMetricOf } from "./task-metric.ts";
import { ending, shareOf } from "./windows.ts";

/** Theil-Sen takes time in the square of the number of points. */
const maxPoints = 500;

const windowError = 'a whole number of evaluations, at least 2, or "auto" (a fifth of them, at least 5)';
const windowOption = custom((z) =>
  z.union([evaluations(2).schema(z), z.literal("auto")], { error: windowError }),
);

/**
 * Fails if the best value in the window improves on the best before it by less than `min_change`, and the
 * Theil-Sen slope over the window amounts to less than `min_change` too, or its 95 % interval includes 0.
 */
export const plateau = curveRule({
  id: "plateau",
  summary: "val no longer improving within a window, by its best value and by its slope",
  level: "warning",
  advice:
    "Train for fewer epochs if the value is good enough. If train and val are both still high, the model underfits: train longer, add capacity, or try another learning rate or batch size.",
  messages: {
    flat: "{series:name} {actual:improvement} in the last {window} evaluations, from {at:position} on (minimum improvement {limit:share})",
    "flat-low":
      "{series:name} {actual:improvement} in the last {window} evaluations, from {at:position} on (minimum improvement {limit:share}), after it had learnt",
    moving:
      "{series:name} is not flat: over the last {window} evaluations its best {actual:improvement}, its trend {trend:improvement}",
    "too-few": "too few evaluations for a window of {window}: {points}",
    zero: "{series:name} reached 0: relative changes are undefined",
  },
  shorthand: "window",
  options: {
    window: withDefault(windowOption, "auto"),
    min_change: withDefault(share, 0.01),
  },
  needs: "val",
  judge: (curve, options, { run }) => {
    const { values, positions, direction } = curve;
    const points = values.length;
    const window = options.window === "auto" ? Math.max(5, Math.ceil(points / 5)) : options.window;
    const start = points - window;
    if (start < 1) return { status: "not-judged", reason: "too-few", facts: { points, window } };
    const cost = costs(values, direction);
    const recent = cost.subarray(start);
    const bestBefore = smallest(cost.subarray(0, start));
    const actual = shareOf(bestBefore - smallest(recent), bestBefore);
    const kept = downsample(window, maxPoints);
    const trend = theilSen(Float64Array.from(kept, (index) => recent[index] ?? Number.NaN));
    const rise = shareOf(trend.slope * (kept.length - 1), median(recent));
    const at = positions[start] ?? null;
    if (!Number.isFinite(actual) || !Number.isFinite(rise))
      return { status: "not-judged", reason: "zero", at };
    const isFlat = (trend.low <= 0 && trend.high >= 0) || !(Math.abs(rise) >= options.min_change);
    const found = {
      actual,
      limit: options.min_change,
      unit: "share" as const,
      at,
      facts: { window, trend: -rise },
    };
    if (!(actual >= options.min_change) && isFlat)
      return isBadNews(curve, run)
        ? { ...found, status: "fail", reason: "flat" }
        : { ...found, status: "fail", reason: "flat-low", maxLevel: "info" };
    return { ...found, status: "pass", reason: "moving" };
  },
});

/** A curve that ends above this share of its first value has learnt little. */
const highShare = 0.7;
/** A task metric that ends at this many points, of 100, has nothing to complain of. */
const goodPoints = 90;

/** Whether train and val both flatten out near where they began, and no task metric is good. */
function isBadNews(curve: Monitored, run: PairedRun): boolean {
  const { values, train, direction } = curve;
  const task = taskMetricOf(run, curve);
  if (
    task &&
    Math.abs(task.smoothed.at(-1) ?? 0) >= goodPoints * task.point &&
    task.smoothed.every((v) => v >= 0)
  )
    return false;
  return [values, train.filter(Number.isFinite)].every((side) => {
    const cost = costs(side, direction);
    const [first = Number.NaN] = cost;
    return side.length === 0 || !(ending(cost) <= first - (1 - highShare) * Math.abs(first));
  });
}

function smallest(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}
