import { gapBetween, relativeTo } from "../curves/gap.ts";
import { bestIndex, costs } from "../curves/points.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { amount, choice, optional, share, withDefault } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { riseOf } from "./rise.ts";

/** In force if the config sets neither `max` nor `absolute`. */
const defaultLimits = { max: 0.5, max_growth: 0.15 };

/** With a val that ends within this share of its best, a wide gap is that of a train loss near 0. */
const harmlessRise = 0.02;

const valAndTrain = "val {val:number}, train {train:number}";

/**
 * gap = val − train (train − val for a metric that rises), relative gap = gap / |train|, at the last or the
 * best evaluation. Fails if a limit that is set is exceeded. With `max_growth` such a gap passes unless it
 * also grew since the best evaluation by more than that share of the best val: a model that memorises has a
 * wide gap too, with val as good as ever.
 */
export const gap = curveRule({
  id: "gap",
  summary: "the generalisation gap between val and train, relative (`max`) or `absolute`",
  level: "warning",
  advice:
    "Regularise, add data, or check that training and validation data come from the same distribution. Dropout and running means make a small gap normal.",
  messages: {
    wide: `the gap of {metric:name} is {relative:share} of train at {at:position} (${valAndTrain}; limit {max:share})`,
    "wide-absolute": `the gap of {metric:name} is {gap:number} at {at:position} (${valAndTrain}; limit {absolute:number})`,
    narrow: "the gap of {metric:name} is {relative:share} of train at {at:position} (limit {max:share})",
    "narrow-absolute": "the gap of {metric:name} is {gap:number} at {at:position} (limit {absolute:number})",
    steady: `the gap of {metric:name} is {gap:number} at {at:position} (${valAndTrain}), but since the best {series:name} it grew by no more than {max_growth:share} of that value`,
  },
  shorthand: "max",
  options: {
    max: optional(share),
    absolute: optional(amount),
    at: withDefault(choice(["last", "best"]), "last"),
    max_growth: optional(share),
  },
  resolveDefaults: (options) => {
    if (options.max !== undefined || options.absolute !== undefined) return options;
    // At the best evaluation the gap cannot have grown since.
    return options.at === "best" ? { ...options, max: defaultLimits.max } : { ...defaultLimits, ...options };
  },
  needs: "pair",
  judge: (curve, options) => {
    const { values, train, positions, direction } = curve;
    const best = bestIndex(values, direction);
    const index = options.at === "last" ? values.length - 1 : best;
    const needed = options.max_growth === undefined ? [index] : [index, best];
    const withoutTrain = needed.find((evaluation) => Number.isNaN(train[evaluation]));
    if (withoutTrain !== undefined) {
      const option = options.max === undefined ? "absolute" : "max";
      return { status: "not-judged", reason: "no-train-yet", option, at: positions[withoutTrain] ?? null };
    }
    const found = compareToLimits(curve, index, options);
    if (found.status !== "fail" || options.max_growth === undefined) return found;
    const isHarmless = !(riseOf(costs(values, direction)).share > harmlessRise);
    const growth = (gapAt(curve, index) - gapAt(curve, best)) / Math.abs(values[best] ?? Number.NaN);
    if (!(isHarmless || growth <= options.max_growth)) return found;
    // It did not pass by that limit, so the limit must not be tightened to it.
    const { option: _, ...rest } = found;
    const facts = { ...found.facts, max_growth: options.max_growth };
    return { ...rest, status: "pass", reason: "steady", facts };
  },
});

type Limits = { readonly max?: number | undefined; readonly absolute?: number | undefined };

/** Compares the gap at an evaluation with the limits that are set, the absolute one first. */
function compareToLimits(curve: Monitored, index: number, { absolute, max }: Limits): Outcome {
  const at = curve.positions[index] ?? null;
  const val = curve.values[index] ?? Number.NaN;
  const train = curve.train[index] ?? Number.NaN;
  const gap = gapAt(curve, index);
  const facts = { gap, val, train };
  if (absolute !== undefined) {
    // Beside `max` a passing absolute limit is not reported, so it must not be tightened either.
    const option = max === undefined && { option: "absolute" };
    const found = { actual: gap, limit: absolute, ...option, at, facts: { ...facts, absolute } };
    if (!(gap <= absolute)) return { ...found, status: "fail", reason: "wide-absolute" };
    if (max === undefined) return { ...found, status: "pass", reason: "narrow-absolute" };
  }
  const relative = relativeTo(train, gap);
  if (relative === null) return { status: "not-judged", reason: "train-zero", option: "max", at };
  const limit = max ?? defaultLimits.max;
  const found = {
    actual: relative,
    limit,
    option: "max",
    unit: "share" as const,
    at,
    facts: { ...facts, relative, max: limit },
  };
  if (!(relative <= limit)) return { ...found, status: "fail", reason: "wide" };
  return { ...found, status: "pass", reason: "narrow" };
}

function gapAt({ values, train, direction }: Monitored, index: number): number {
  return gapBetween(values[index] ?? Number.NaN, train[index] ?? Number.NaN, direction);
}
