import { costs, downsample } from "../curves/points.ts";
import { mannKendall } from "../statistics/trend.ts";
import { curveRule } from "./curve-rule.ts";
import { share, withDefault } from "./options.ts";
import { halves, lateLength, shareOf } from "./windows.ts";

/** Mann-Kendall takes time in the square of the number of points. */
const maxPoints = 1000;

/**
 * Fails if train and val both improve over the last half (at least 10 evaluations) by a Mann-Kendall test
 * (one-sided, α = 0.05, or 0.01 from 30 evaluations on), and val improves by less than `min_ratio` of what
 * train does. Each improvement is from the median of the window's first half to that of its last half,
 * relative to the former.
 */
export const slowVal = curveRule({
  id: "slow-val",
  summary: "val improving much slower than train while both improve",
  level: "info",
  advice:
    "Regularise, add or augment data, or stop here. Val that gains less than train is common near the end of a training.",
  messages: {
    slow: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: a ratio of {actual:share} (minimum {limit:share})",
    abreast:
      "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: a ratio of {actual:share} (minimum {limit:share})",
    "not-both": "train and {series:name} do not both improve over the last {window} evaluations",
    "too-few": "too few evaluations to compare two trends: {points} (minimum {window})",
    zero: "train or {series:name} is 0 from {at:position} on: relative improvements are undefined",
  },
  shorthand: "min_ratio",
  options: { min_ratio: withDefault(share, 0.5) },
  needs: "pair",
  judge: ({ values, train, positions, direction }, { min_ratio }) => {
    const points = values.length;
    const window = lateLength(points);
    if (points < window) return { status: "not-judged", reason: "too-few", facts: { points, window } };
    const at = positions[points - window] ?? null;
    const lateVal = costs(values.subarray(points - window), direction);
    const lateTrain = costs(train.subarray(points - window), direction);
    if (Number.isNaN(lateTrain[0])) return { status: "not-judged", reason: "no-train-yet", at };
    if (!isImproving(lateVal) || !isImproving(lateTrain))
      return { status: "pass", reason: "not-both", at, facts: { window } };
    const facts = { window, val: improvement(lateVal), train: improvement(lateTrain) };
    if (!Number.isFinite(facts.val) || !Number.isFinite(facts.train))
      return { status: "not-judged", reason: "zero", at };
    const actual = facts.val / facts.train;
    const found = { actual, limit: min_ratio, unit: "share" as const, at, facts };
    if (!(actual >= min_ratio)) return { ...found, status: "fail", reason: "slow" };
    return { ...found, status: "pass", reason: "abreast" };
  },
});

function isImproving(cost: Float64Array): boolean {
  const kept = downsample(cost.length, maxPoints);
  const gains = Float64Array.from(kept, (index) => -(cost[index] ?? Number.NaN));
  return improvement(cost) > 0 && mannKendall(gains).pRising < (kept.length < 30 ? 0.05 : 0.01);
}

function improvement(cost: Float64Array): number {
  const { first, last } = halves(cost);
  return shareOf(first - last, first);
}
