import * as z from "zod/mini";
import { baseSentences, compare } from "./against-base.ts";
import { curveRule } from "./curve-rule.ts";

/** Never fails: it is there to be read, and to say what limit would keep what was won. */
export const improvement = curveRule({
  id: "improvement",
  judges: "better than the baseline: says so, and what limit would keep it",
  level: "info",
  advice: "Set the threshold it names to keep what this change won.",
  sentences: {
    ...baseSentences,
    better:
      "{series:name} {actual:number} is {change:share} better than base {base:number}; threshold {series:name} {operator} {actual:number} would keep it",
    "no-better": "{series:name} {actual:number} is not better than base {base:number}",
  },
  options: z.object({}),
  needs: "val",
  judge: (curve, _options, subject) => {
    const compared = compare(curve, "best", subject);
    if ("status" in compared) return compared;
    const { actual, base, worse, at } = compared;
    const operator = curve.direction === "min" ? "<=" : ">=";
    const facts = { base, operator, change: -worse / Math.abs(base) };
    return { status: "pass", reason: worse < 0 ? "better" : "no-better", actual, limit: base, at, facts };
  },
});
