import { roundOutward } from "../curves/points.ts";
import { compareToBaseline } from "./compare-to-baseline.ts";
import { curveRule } from "./curve-rule.ts";

/** Never fails: it reports an improvement and the limit that would keep it. */
export const improvement = curveRule({
  id: "improvement",
  summary: "improvement over the baseline, with the limit that would keep it",
  level: "info",
  advice: "Set the threshold named in the message to keep this improvement.",
  messages: {
    better:
      "best {series:name} {actual:number} is {change:share} better than baseline {baseline:number}; threshold {series:name} {operator} {worst} would keep it",
    "better-than-zero":
      "best {series:name} {actual:number} is better than baseline 0; threshold {series:name} {operator} {worst} would keep it",
    "no-better": "best {series:name} {actual:number} is not better than baseline {baseline:number}",
  },
  headlineReasons: ["better"],
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
      change: -change,
    };
    const reason = worseBy < 0 ? (baseline === 0 ? "better-than-zero" : "better") : "no-better";
    return { status: "pass", reason, actual, limit: baseline, at, facts };
  },
});
