import { findMatching } from "../curves/pairing.ts";
import { costs, downsample } from "../curves/points.ts";
import { mean } from "../statistics/mean.ts";
import { median } from "../statistics/order.ts";
import { theilSen } from "../statistics/trend.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { number, optional, share } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { Subject } from "./rule.ts";
import { ending } from "./windows.ts";

/** The last part of a curve that says whether it still improves, and of how many evaluations it is at least. */
const lastPart = 0.3;
const fewest = 5;
/** Less than this share over that part is no improvement. */
const trifle = 0.01;
/** Theil-Sen takes the square of this many points. */
const maxPoints = 500;

const both =
  "train {metric:name} {train:number} and {series:name} {actual:number} both ended worse than {limit:number} (the {source} is {reference:number})";

/**
 * Train and val both end worse than the reference by more than `tolerance` of it: `target`, else where val of the base
 * ended (the mean over its runs). Theil-Sen over the last 30 % of val (95 % interval) says whether it still improves.
 */
export const underfit = curveRule({
  id: "underfit",
  summary: "train and val both still worse than a target, or than where the baseline ended",
  level: "warning",
  advice:
    "The model does not fit its training data well enough yet. Where val still improves, train longer; where it is flat, give the model more capacity, regularise less, or try another learning rate.",
  messages: {
    flat: `${both}, and {series:name} no longer improves: try more capacity or another learning rate`,
    improving: `${both}, and {series:name} still improves: train longer`,
    fits: "train {metric:name} {train:number} and {series:name} {actual:number} are not both worse than {limit:number} (the {source} is {reference:number})",
    "too-few": "{points} evaluations are too few to speak of underfitting ({fewest} at least)",
    "no-train-yet": "train {metric:name} was recorded after the last evaluation only",
  },
  shorthand: "target",
  options: {
    target: optional(number("a value of the metric")),
    tolerance: optional(share),
  },
  // A target is meant as it stands; what a base came to is one value of many that luck might have made.
  resolveDefaults: (options) => ({
    ...options,
    tolerance: options.tolerance ?? (options.target === undefined ? 0.1 : 0),
  }),
  needs: "pair",
  judge: (curve, { target, tolerance = 0 }, subject) => {
    const { values, train, positions, direction } = curve;
    const points = values.length;
    if (points < fewest) return { status: "not-judged", reason: "too-few", facts: { points, fewest } };
    const reference = target ?? endOfBase(curve, subject);
    if (typeof reference !== "number") return reference;
    const known = train.filter(Number.isFinite);
    if (known.length === 0) return { status: "not-judged", reason: "no-train-yet" };
    const sign = direction === "min" ? 1 : -1;
    const cost = costs(values, direction);
    const trained = ending(costs(known, direction));
    const limit = sign * reference + tolerance * Math.abs(reference);
    const found = {
      actual: sign * ending(cost),
      limit: sign * limit,
      at: positions[points - 1] ?? null,
      facts: { train: sign * trained, reference, source: target === undefined ? "base" : "target" },
    };
    if (ending(cost) <= limit || trained <= limit) return { ...found, status: "pass", reason: "fits" };
    return { ...found, status: "fail", reason: improves(cost) ? "improving" : "flat" };
  },
});

/** Where val of the base came to, as this run's is measured; the mean of its runs. */
function endOfBase({ series, metric }: Monitored, { base }: Subject): number | Outcome {
  if (base.kind === "absent")
    return { status: "not-judged", reason: "no-base", facts: { because: base.because } };
  const recorded = base.runs.flatMap((run) => findMatching(run, series, metric) ?? []);
  if (recorded.length === 0) return { status: "not-judged", reason: "no-base-metric" };
  const ends = recorded
    .filter(({ values }) => values.every(Number.isFinite))
    .map(({ values }) => ending(values));
  return ends.length > 0 ? mean(ends) : { status: "not-judged", reason: "base-not-finite" };
}

function improves(cost: Float64Array): boolean {
  const part = cost.subarray(-Math.max(fewest, Math.round(cost.length * lastPart)));
  const kept = downsample(part.length, maxPoints);
  const { slope, high } = theilSen(Float64Array.from(kept, (index) => part[index] ?? Number.NaN));
  return high < 0 && -slope * (kept.length - 1) >= trifle * Math.abs(median(part));
}
