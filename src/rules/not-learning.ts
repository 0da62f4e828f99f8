import type { Direction } from "../curves/model.ts";
import { costs } from "../curves/points.ts";
import { curveRule } from "./curve-rule.ts";
import { custom, evaluations, number, optional, type Settings, share, withDefault } from "./options.ts";
import { beginning, ending, standardError } from "./windows.ts";

/** Within this share of chance is at chance; within this share of where it began, a series has not moved. */
const near = 0.02;
/** What moved by fewer standard errors may not have moved. */
const errors = 2;

const classesError = "a whole number of classes, at least 2";
const priorError = "the shares of two classes or more, which add up to 1";

/** At most one of these says what chance is. */
const reference = {
  classes: optional(custom((z) => z.int({ error: classesError }).check(z.gte(2, { error: classesError })))),
  prior: optional(
    custom((z) =>
      z.array(share.schema(z), { error: priorError }).check(z.refine(isPrior, { error: priorError })),
    ),
  ),
  chance: optional(number()),
};
type Reference = Settings<typeof reference>;

function referencesIn({ classes, prior, chance }: Reference): string[] {
  return Object.entries({ classes, prior, chance }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
}

/**
 * With a reference: val ends within 2 % of chance, or worse. Without one: train ends where it began, give or take 2 % and
 * two standard errors. One that ends worse than that is not stuck: see `divergence`.
 */
export const notLearning = curveRule({
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
  options: { ...reference, min_evaluations: withDefault(evaluations(3), 10) },
  conflicts: (given) =>
    referencesIn(given)
      .slice(1)
      .map((option) => ({ option, expected: "one of classes, prior and chance alone" })),
  // Val tells about chance, train about learning.
  needs: (given) => (referencesIn(given).length > 0 ? "val-else-train" : "train-else-val"),
  judge: ({ values, positions, direction }, { min_evaluations, ...given }) => {
    if (referencesIn(given).length > 1) return { status: "blocked", reason: "several" };
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
