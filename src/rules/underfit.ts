import { findMatching } from "../curves/lookup.ts";
import { costs, downsample } from "../curves/points.ts";
import { mean } from "../statistics/mean.ts";
import { median } from "../statistics/order.ts";
import { theilSen } from "../statistics/trend.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { number, optional, share } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { Subject } from "./rule.ts";
import { ending } from "./windows.ts";

/** Whether a curve still improves is judged over this share of it, at its end. */
const trendShare = 0.3;
/** The minimum number of evaluations for the rule, and for that trend. */
const minEvaluations = 5;
/** An improvement of less than this share over that part is negligible. */
const negligible = 0.01;
/** Theil-Sen takes time in the square of the number of points. */
const maxPoints = 500;

const ends = "train {metric:name} {train:number} and {series:name} {actual:number}";
const reference = "(smoothed; {source} {reference:number})";

/**
 * Fails if train and val both end worse than the reference by more than `tolerance` of it. The reference is
 * `target`, else the mean of where the baseline's val ended. Theil-Sen over the last 30 % of val (95 %
 * interval) tells whether it still improves.
 */
export const underfit = curveRule({
  id: "underfit",
  summary: "train and val both ending worse than a target, or than where the baseline ended",
  level: "warning",
  advice:
    "Train longer if val still improves; if it is flat, add capacity, regularise less, or try another learning rate.",
  messages: {
    flat: `${ends} both ended worse than {limit:number} ${reference}, and {series:name} no longer improves: add capacity or try another learning rate`,
    improving: `${ends} both ended worse than {limit:number} ${reference}, and {series:name} still improves: train longer`,
    fits: `${ends} did not both end worse than {limit:number} ${reference}`,
    "too-few": "too few evaluations to assess underfitting: {points} (minimum {min_evaluations})",
    "no-train-yet": "train {metric:name} was recorded only after the last evaluation",
  },
  shorthand: "target",
  options: {
    target: optional(number("a value of the metric")),
    tolerance: optional(share),
  },
  // A target is meant literally; where a baseline ended is one value among many that seed noise might have
  // produced.
  resolveDefaults: (options) => ({
    ...options,
    tolerance: options.tolerance ?? (options.target === undefined ? 0.1 : 0),
  }),
  needs: "pair",
  judge: (curve, { target, tolerance = 0 }, subject) => {
    const { values, train, positions, direction } = curve;
    const points = values.length;
    if (points < minEvaluations)
      return {
        status: "not-judged",
        reason: "too-few",
        facts: { points, min_evaluations: minEvaluations },
      };
    const reference = target ?? baselineEnding(curve, subject);
    if (typeof reference !== "number") return reference;
    const recordedTrain = train.filter(Number.isFinite);
    if (recordedTrain.length === 0) return { status: "not-judged", reason: "no-train-yet" };
    const sign = direction === "min" ? 1 : -1;
    const valCost = costs(values, direction);
    const valEnding = ending(valCost);
    const trainEnding = ending(costs(recordedTrain, direction));
    const limit = sign * reference + tolerance * Math.abs(reference);
    const found = {
      actual: sign * valEnding,
      limit: sign * limit,
      at: positions[points - 1] ?? null,
      facts: { train: sign * trainEnding, reference, source: target === undefined ? "baseline" : "target" },
    };
    if (valEnding <= limit || trainEnding <= limit) return { ...found, status: "pass", reason: "fits" };
    return { ...found, status: "fail", reason: isImproving(valCost) ? "improving" : "flat" };
  },
});

/** Returns the mean of where val ended in the baseline's runs, measured as for this run. */
function baselineEnding({ series, metric }: Monitored, { baseline }: Subject): number | Outcome {
  if (baseline.kind === "absent")
    return { status: "not-judged", reason: "no-base", facts: { because: baseline.because } };
  const recorded = baseline.runs.flatMap((run) => findMatching(run, series, metric) ?? []);
  if (recorded.length === 0) return { status: "not-judged", reason: "no-base-metric" };
  const endings = recorded
    .filter(({ values }) => values.every(Number.isFinite))
    .map(({ values }) => ending(values));
  return endings.length > 0 ? mean(endings) : { status: "not-judged", reason: "base-not-finite" };
}

function isImproving(cost: Float64Array): boolean {
  const late = cost.subarray(-Math.max(minEvaluations, Math.round(cost.length * trendShare)));
  const kept = downsample(late.length, maxPoints);
  const { slope, high } = theilSen(Float64Array.from(kept, (index) => late[index] ?? Number.NaN));
  return high < 0 && -slope * (kept.length - 1) >= negligible * Math.abs(median(late));
}
