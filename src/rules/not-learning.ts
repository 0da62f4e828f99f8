import * as z from "zod/mini";
import type { Direction } from "../curves/model.ts";
import type { PairedRun } from "../curves/pairing.ts";
import { costs } from "../curves/points.ts";
import { curveRule } from "./curve-rule.ts";
import { evaluations, share } from "./options.ts";
import type { Rule } from "./rule.ts";
import { beginning, ending, standardError } from "./windows.ts";

/** Within this share of chance is at chance; within this share of where it began, a series has not moved. */
const near = 0.02;
/** What moved by fewer standard errors may not have moved. */
const errors = 2;

const classesError = { error: "a whole number of classes, at least 2" };
const priorError = { error: "the shares of two classes or more, which add up to 1" };
const chanceError = { error: "a number" };

const reference = z.object({
  classes: z.optional(z.int(classesError).check(z.gte(2, classesError))),
  prior: z.optional(z.array(share, priorError).check(z.refine(isPrior, priorError))),
  chance: z.optional(z.number(chanceError)),
});
type Reference = z.output<typeof reference>;

/**
 * With a reference: val ends within 2 % of chance, or worse. Without one: train ends where it began, give or take 2 % and
 * two standard errors. One that ends worse than that is not stuck: see `divergence`.
 */
const bySeries = curveRule({
  id: "not-learning",
  summary: "stuck at chance: the loss of a model that knows no more than how frequent each class is",
  level: "warning",
  advice:
    "The model knows nothing of its input yet. If the run is short, train longer first: some only begin to learn after dozens of epochs. Otherwise look at labels and input scaling, try a learning rate ten times smaller or larger, and see that the model can learn ten samples by heart.",
  messages: {
    chance:
      "{series:name} is still at chance after {points} evaluations: it ended at {actual:number}, chance is {chance:number}",
    learned: "{series:name} ended at {actual:number}, better than chance {chance:number}",
    stuck:
      "{series:name} went from {first:number} to {actual:number} over {points} values: less than {near:share} beyond its noise",
    moving: "{series:name} went from {first:number} to {actual:number} over {points} values",
    "too-few": "{points} values are too few to tell ({min_evaluations} at least)",
    "no-entropy": "classes and prior give chance as a cross-entropy, and {series:name} is none: set `chance`",
    several: "set one of classes, prior and chance alone",
  },
  shorthand: "classes",
  options: z.object({ ...reference.shape, min_evaluations: z._default(evaluations(3), 10) }),
  needs: "each",
  judge: ({ values, positions, direction }, { min_evaluations, ...given }) => {
    if (Object.keys(given).length > 1) return { status: "blocked", reason: "several" };
    const points = values.length;
    const at = positions[points - 1] ?? null;
    if (points < min_evaluations)
      return { status: "not-judged", reason: "too-few", at, facts: { points, min_evaluations } };
    const cost = costs(values, direction);
    const sign = direction === "min" ? 1 : -1;
    const final = ending(cost);
    const chance = chanceOf(given, direction);
    if (chance === "none") return { status: "blocked", reason: "no-entropy" };
    if (chance !== null) {
      const limit = sign * chance - near * Math.abs(chance);
      const found = { actual: sign * final, limit: sign * limit, at, facts: { points, chance } };
      if (!(final < limit)) return { ...found, status: "fail", reason: "chance" };
      return { ...found, status: "pass", reason: "learned" };
    }
    const first = beginning(cost);
    const stir = near * Math.abs(first) + errors * standardError(cost);
    const facts = { points, near, first: sign * first };
    const found = { actual: sign * final, limit: sign * (first - stir), at, facts };
    if (!(Math.abs(final - first) > stir)) return { ...found, status: "fail", reason: "stuck" };
    return { ...found, status: "pass", reason: "moving" };
  },
});

/** Chance is told by val, learning by train; a run that recorded one of them only is judged by that. */
export const notLearning: Rule = {
  ...bySeries,
  grammar: () =>
    bySeries.grammar().check(({ value, issues }) => {
      const [, ...more] = Object.entries(reference.safeParse(value).data ?? {});
      for (const [option, input] of more)
        issues.push({
          code: "custom",
          path: [option],
          message: "one of classes, prior and chance alone",
          input,
        });
    }),
  configure: (setting) => {
    const check = bySeries.configure(setting);
    const side = Object.keys(reference.parse(setting)).length > 0 ? "val" : "train";
    return {
      ...check,
      judge: (subject) => check.judge({ ...subject, run: ofOneSide(subject.run, side) }),
    };
  },
};

function isPrior(shares: readonly number[]): boolean {
  const sum = shares.reduce((sum, one) => sum + one, 0);
  return shares.filter((one) => one > 0).length > 1 && Math.abs(sum - 1) < 0.02;
}

/** Cross-entropy at chance: ln K of K equal classes, else −Σ p ln p of their shares. Null without a reference. */
function chanceOf({ classes, prior, chance }: Reference, direction: Direction): number | "none" | null {
  if (chance !== undefined) return chance;
  if (classes === undefined && prior === undefined) return null;
  if (direction === "max") return "none";
  if (classes !== undefined) return Math.log(classes);
  return (prior ?? []).reduce((sum, one) => (one > 0 ? sum - one * Math.log(one) : sum), 0);
}

function ofOneSide(run: PairedRun, side: "train" | "val"): PairedRun {
  const other = side === "train" ? "val" : "train";
  const primaryCurves = run.primaryCurves.map((curve) => (curve[side] ? { ...curve, [other]: null } : curve));
  return { ...run, primaryCurves };
}
