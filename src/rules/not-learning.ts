import { costs } from "../curves/points.ts";
import { curveRule } from "./curve-rule.ts";
import {
  areStuck,
  isConstant,
  isGuessing,
  isStuckAlone,
  minValues,
  neverImproved,
} from "./not-learning/signs.ts";
import { custom, evaluations, number, optional, type Settings, share } from "./options.ts";
import { taskMetricOf, zeroMetricOf } from "./task-metric.ts";
import { ending } from "./windows.ts";

/** A curve within this share of chance is at chance. */
const tolerance = 0.02;
/** Many models are at chance for some epochs before they learn. */
const minAgainstChance = 10;

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
 * With a reference, fails if val ends within 2 % of chance, or worse. Without one, fails if train and val both end where
 * they began, if the val loss is always the same, if it never improved and the task metric neither, if an accuracy stays low and does not rise, or if
 * the first metric that should rise is always 0. A curve that ends worse than that is not stuck, see `divergence`.
 */
export const notLearning = curveRule({
  id: "not-learning",
  summary: "train or val stuck at chance level, or where it began",
  level: "warning",
  advice:
    "Train longer first if the run is short: some models start to learn only after dozens of epochs. Otherwise check labels and input scaling, try a learning rate ten times smaller or larger, and check that the model can overfit ten samples.",
  messages: {
    chance:
      "{series:name} is still at chance after {points} evaluations: it ended at {actual:number} (smoothed; chance {chance:number})",
    learned: "{series:name} ended at {actual:number} (smoothed), better than chance {chance:number}",
    stuck:
      "{series:name} did not move in {points} evaluations: {actual:number} at {at:position}, {first:number} at first; train did not either",
    "stuck-alone":
      "{series:name} did not move in {points} values: {actual:number} at {at:position}, {first:number} at first",
    never:
      "{series:name} never fell below 95 % of its first value {first:number} in {points} evaluations, and {task:name} did not rise",
    constant:
      "{series:name} is {first:number} in all {points} evaluations, though train moved: check what is evaluated",
    guessing: "{task:name} stayed below 30 % in {points} evaluations and did not rise: that may be chance",
    zero: "{task:name} is 0 in all its evaluations",
    moving: "{series:name} moved: {actual:number} at {at:position}, {first:number} at first",
    "too-few": "too few values to assess learning: {points} (minimum {min_evaluations})",
    "no-entropy":
      "`classes` and `prior` give chance as a cross-entropy, but {series:name} rises: set `chance`",
    several: "set only one of classes, prior and chance",
  },
  shorthand: "classes",
  options: { ...reference, min_evaluations: optional(evaluations(3)) },
  conflicts: (given) =>
    referencesIn(given)
      .slice(1)
      .map((option) => ({ option, expected: "only one of classes, prior and chance" })),
  resolveDefaults: (given) => ({
    ...given,
    min_evaluations: given.min_evaluations ?? (referencesIn(given).length > 0 ? minAgainstChance : minValues),
  }),
  needs: "val-else-train",
  judge: (curve, { min_evaluations = minValues, ...given }, { run }) => {
    const { values, positions, direction } = curve;
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
    const found = { actual: values.at(-1) ?? null, at, facts: { points, first: values[0] ?? Number.NaN } };
    const zero = zeroMetricOf(run, minValues);
    if (zero !== null)
      return { ...found, facts: { ...found.facts, task: zero }, status: "fail", reason: "zero" };
    const task = direction === "min" ? taskMetricOf(run, curve) : null;
    const facts = { ...found.facts, task: task?.name ?? "" };
    const train = costs(curve.train.filter(Number.isFinite), direction);
    if (train.length === 0)
      return isStuckAlone(cost)
        ? { ...found, status: "fail", reason: "stuck-alone" }
        : { ...found, status: "pass", reason: "moving" };
    if (areStuck(cost, train)) return { ...found, status: "fail", reason: "stuck" };
    if (direction === "min" && isConstant(cost)) return { ...found, status: "fail", reason: "constant" };
    if (neverImproved(cost, task)) return { ...found, facts, status: "fail", reason: "never" };
    if (isGuessing(task)) return { ...found, facts, status: "fail", reason: "guessing" };
    return { ...found, status: "pass", reason: "moving" };
  },
});

function isPrior(shares: readonly number[]): boolean {
  const sum = shares.reduce((sum, p) => sum + p, 0);
  return shares.filter((p) => p > 0).length > 1 && Math.abs(sum - 1) < 0.02;
}

/**
 * Returns the value at chance: `chance` itself, or the cross-entropy: ln K of K equal classes, −Σ p ln p of
 * class shares. Null without a reference.
 */
function chanceOf({ classes, prior, chance }: Reference): number | null {
  if (chance !== undefined) return chance;
  if (classes !== undefined) return Math.log(classes);
  return prior?.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0) ?? null;
}
