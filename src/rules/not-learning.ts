import { costs } from "../curves/points.ts";
import { curveRule } from "./curve-rule.ts";
import { custom, evaluations, number, optional, type Settings, share, withDefault } from "./options.ts";
import { beginning, ending, standardError } from "./windows.ts";

/** A curve within this share of chance is at chance; one within this share of its beginning has not moved. */
const tolerance = 0.02;
/** A move of fewer standard errors than this may be noise. */
const noiseErrors = 2;

const classesError = "a whole number of classes, at least 2";
const priorError = "the shares of two or more classes, adding up to 1";

/** At most one of these may define chance. */
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
 * With a reference, fails if val ends within 2 % of chance, or worse. Without one, fails if train ends where it began, give
 * or take 2 % plus two standard errors; a curve that ends worse than that is not stuck, see `divergence`.
 */
export const notLearning = curveRule({
  id: "not-learning",
  summary: "train or val stuck at chance level, or where it began",
  level: "warning",
  advice:
    "The model has learned nothing from its input yet. If the run is short, train longer first: some models start to learn only after dozens of epochs. Otherwise check labels and input scaling, try a learning rate ten times smaller or larger, and check that the model can overfit ten samples.",
  messages: {
    chance:
      "{series:name} is still at chance after {points} evaluations: it ended at {actual:number} (smoothed; chance {chance:number})",
    learned: "{series:name} ended at {actual:number} (smoothed), better than chance {chance:number}",
    stuck:
      "{series:name} did not move over {points} values: from {first:number} to {actual:number} (smoothed), less than {tolerance:share} beyond its noise",
    moving: "{series:name} went from {first:number} to {actual:number} (smoothed) over {points} values",
    "too-few": "{points} values are too few to assess learning (minimum {min_evaluations})",
    "no-entropy":
      "`classes` and `prior` give chance as a cross-entropy, but {series:name} rises: set `chance`",
    several: "set only one of classes, prior and chance",
  },
  shorthand: "classes",
  options: { ...reference, min_evaluations: withDefault(evaluations(3), 10) },
  conflicts: (given) =>
    referencesIn(given)
      .slice(1)
      .map((option) => ({ option, expected: "only one of classes, prior and chance" })),
  // Chance concerns generalisation, hence val; whether a model learns at all shows in train.
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
    const { classes, prior } = given;
    if (direction === "max" && (classes !== undefined || prior !== undefined))
      return { status: "blocked", reason: "no-entropy" };
    const chance = chanceOf(given);
    if (chance !== null) {
      const limit = sign * chance - tolerance * Math.abs(chance);
      const found = { actual: sign * final, limit: sign * limit, at, facts: { points, chance } };
      if (!(final < limit)) return { ...found, status: "fail", reason: "chance" };
      return { ...found, status: "pass", reason: "learned" };
    }
    const first = beginning(cost);
    const margin = tolerance * Math.abs(first) + noiseErrors * standardError(cost);
    const facts = { points, tolerance, first: sign * first };
    const found = { actual: sign * final, limit: sign * (first - margin), at, facts };
    if (!(Math.abs(final - first) > margin)) return { ...found, status: "fail", reason: "stuck" };
    return { ...found, status: "pass", reason: "moving" };
  },
});

function isPrior(shares: readonly number[]): boolean {
  const sum = shares.reduce((sum, p) => sum + p, 0);
  return shares.filter((p) => p > 0).length > 1 && Math.abs(sum - 1) < 0.02;
}

/**
 * Returns the value at chance: `chance` itself, or the cross-entropy: ln K of K equal classes, −Σ p ln p of class shares.
 * Null without a reference.
 */
function chanceOf({ classes, prior, chance }: Reference): number | null {
  if (chance !== undefined) return chance;
  if (classes !== undefined) return Math.log(classes);
  return prior?.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0) ?? null;
}
