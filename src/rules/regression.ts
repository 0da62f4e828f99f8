import * as z from "zod/mini";
import { baseSentences, compare } from "./against-base.ts";
import { curveRule } from "./curve-rule.ts";
import { amount, choice, share } from "./options.ts";

/** Worse than base by more than `max` of |base| and by more than `absolute`: both floors must be exceeded. */
export const regression = curveRule({
  id: "regression",
  judges: "best (or last) val against the same of the baseline",
  level: "error",
  advice:
    "This change makes the model worse than the base. One run stands against one, so how much a seed alone moves the value is not known: train again with another seed before you believe a small difference.",
  sentences: {
    ...baseSentences,
    worse:
      "{series:name} {actual:number} is {change:share} worse than base {base:number} (allowed {max:share})",
    within: "{series:name} {actual:number} against base {base:number} (up to {max:share} worse is allowed)",
  },
  main: "max",
  options: z.object({
    max: z._default(share, 0.05),
    absolute: z._default(amount, 0),
    on: z._default(choice(["best", "last"]), "best"),
  }),
  needs: "val",
  judge: (curve, { max, absolute, on }, subject) => {
    const compared = compare(curve, on, subject);
    if ("status" in compared) return compared;
    const { actual, base, worse, at } = compared;
    const allowed = Math.max(max * Math.abs(base), absolute);
    const limit = curve.direction === "min" ? base + allowed : base - allowed;
    const found = { actual, limit, at, facts: { base, max, change: worse / Math.abs(base) } };
    if (!(worse <= allowed)) return { ...found, status: "fail", reason: "worse" };
    return { ...found, status: "pass", reason: "within" };
  },
});
