import { roundOutward } from "../curves/points.ts";
import { compareToBaseline } from "./compare-to-baseline.ts";
import { curveRule } from "./curve-rule.ts";

/** Never fails: it is there to be read, and to say what limit would keep what was won. */
export const improvement = curveRule({
  id: "improvement",
  summary: "better than the baseline: says so, and what limit would keep it",
  level: "info",
  advice: "Set the threshold it names to keep what this change won.",
  messages: {
    better:
      "best {series:name} {actual:number} is {change:share} better than base {base:number}; threshold {series:name} {operator} {worst} would keep it",
    "better-than-zero":
      "best {series:name} {actual:number} is better than base 0; threshold {series:name} {operator} {worst} would keep it",
    "no-better": "best {series:name} {actual:number} is not better than base {base:number}",
  },
  headlineReasons: ["better"],
  scope: "seeds",
  options: {},
  needs: "val",
  judge: (curve, _options, subject) => {
    const compared = compareToBaseline(curve, "best", subject);
    if ("status" in compared) return compared;
    const { here, actual, base, worse, change, at } = compared;
    const isUpper = curve.direction === "min";
    const operator = isUpper ? "<=" : ">=";
    // Rounded to the side on which this run passes.
    const worst = roundOutward(isUpper ? Math.max(...here) : Math.min(...here), 4, isUpper);
    const reason = worse < 0 ? (base === 0 ? "better-than-zero" : "better") : "no-better";
    const facts = { base, operator, worst, change: -change };
    return { status: "pass", reason, actual, limit: base, at, facts };
  },
});
