import { costs, downsample } from "../curves/points.ts";
import { mannKendall } from "../statistics/trend.ts";
import { curveRule } from "./curve-rule.ts";
import { share, withDefault } from "./options.ts";
import { halves, lateLength, shareOf } from "./windows.ts";

/** Mann-Kendall takes the square of this many points. */
const maxPoints = 1000;

/**
 * Over the last half (10 evaluations at least) train and val both fall, by a Mann-Kendall test (one-sided, α = 0.05, 0.01
 * from 30 on), and val falls by less than `min_ratio` of what train does. Each fall is that from the median of the first
 * half of the stretch to the median of its last half, as a share of the former.
 */
export const slowVal = curveRule({
  id: "slow-val",
  summary: "val falls much slower than train while both fall",
  level: "info",
  advice:
    "Val gains little from what train still gains, and the gap widens: regularise, add or augment data, or stop here. Many trainings go like this near their end.",
  messages: {
    slow: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: {actual:share} of that (at least {limit:share} expected)",
    abreast:
      "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: {actual:share} of that (at least {limit:share} expected)",
    "not-both": "train and {series:name} do not both fall over the last {window} evaluations",
    "too-few": "{points} evaluations are too few to compare two trends ({window} at least)",
    zero: "train or {series:name} stood at 0 from {at:position} on: no improvement is a share of that",
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
    if (!falls(lateVal) || !falls(lateTrain))
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

function falls(cost: Float64Array): boolean {
  const kept = downsample(cost.length, maxPoints);
  const rising = Float64Array.from(kept, (index) => -(cost[index] ?? Number.NaN));
  return improvement(cost) > 0 && mannKendall(rising).pRising < (kept.length < 30 ? 0.05 : 0.01);
}

function improvement(cost: Float64Array): number {
  const { first, last } = halves(cost);
  return shareOf(first - last, first);
}
