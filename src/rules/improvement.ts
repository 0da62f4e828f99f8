import { costs, roundOutward } from "../curves/points.ts";
import { evidence } from "../statistics/evidence.ts";
import { deviation } from "../statistics/mean.ts";
import { type Compared, compareToBaseline } from "./compare-to-baseline.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { divergenceOf } from "./divergence.ts";

/** One run against one is better only by more than this share: a seed does less. */
const minSingle = 0.1;
/** With seeds or a history on both sides, by more than this share, beyond their noise. */
const minTested = 0.02;

/** Never fails: it reports an improvement beyond noise, and the limit that would keep it. */
export const improvement = curveRule({
  id: "improvement",
  summary: "improvement over the baseline beyond noise, with the limit that would keep it",
  level: "info",
  advice: "Set the threshold named in the message to keep this improvement.",
  messages: {
    better:
      "best {series:name} {actual:mean} is {change:share} better than baseline {baseline:number}; threshold {series:name} {operator} {worst} would keep it",
    "better-than-zero":
      "best {series:name} {actual:mean} is better than baseline 0; threshold {series:name} {operator} {worst} would keep it",
    noise:
      "best {series:name} {actual:mean}, baseline {baseline:number}: {change:share} better, within seed noise",
    diverged: "{series:name} diverged: its best {actual:number} is no improvement",
    worse:
      "best {series:name} {actual:mean}, baseline {baseline:number}: no improvement ({change:share} worse)",
    "no-better": "best {series:name} {actual:mean}, baseline {baseline:number}: no improvement",
  },
  headlineReasons: ["better", "noise", "worse", "no-better"],
  scope: "seeds",
  options: {},
  needs: "val",
  judge: (curve, _options, subject) => {
    const compared = compareToBaseline(curve, "best", subject);
    if ("status" in compared) return compared;
    const { candidateValues, actual, baseline, worseBy, change, at } = compared;
    const isUpperLimit = curve.direction === "min";
    const worst = isUpperLimit ? Math.max(...candidateValues) : Math.min(...candidateValues);
    const facts = {
      baseline,
      operator: isUpperLimit ? "<=" : ">=",
      // Rounded to the side on which this run passes.
      worst: roundOutward(worst, 4, isUpperLimit),
      change: Math.abs(change),
      ...(candidateValues.length > 1 && {
        deviation: deviation(candidateValues),
        runs: candidateValues.length,
      }),
    };
    const found = { status: "pass", actual, limit: baseline, at, facts } as const;
    if (!(worseBy < 0)) return { ...found, reason: worseBy > 0 && baseline !== 0 ? "worse" : "no-better" };
    if (divergenceOf(curve)?.status === "fail") return { ...found, reason: "diverged" };
    if (isNoise(compared, curve, subject.splitLimit)) return { ...found, reason: "noise" };
    return { ...found, reason: baseline === 0 ? "better-than-zero" : "better", comparison: "better" };
  },
});

/** Whether a seed may explain that this run is better. */
function isNoise(
  { candidateValues, baselineValues, history, change }: Compared,
  { direction }: Monitored,
  splitLimit: number | undefined,
): boolean {
  const toCosts = (values: readonly number[]) => [...costs(Float64Array.from(values), direction)];
  // The test asks whether the baseline is worse than this run.
  const sides = {
    candidate: toCosts(baselineValues),
    baseline: toCosts(candidateValues),
    history: toCosts(history).reverse(),
  };
  const [found] = evidence([sides], splitLimit);
  return found ? found.isNoise || -change <= minTested : -change <= minSingle;
}
