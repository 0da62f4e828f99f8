import { gapBetween, relativeTo } from "../curves/gap.ts";
import { bestIndex } from "../curves/points.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { amount, choice, optional, share, withDefault } from "./options.ts";
import type { Outcome } from "./outcome.ts";

/** Where neither limit is set. */
const byDefault = { max: 0.5, max_growth: 0.15 };

/**
 * gap = val − train (train − val for a metric that rises), relative = gap / |train|, at the last or the best evaluation. Each
 * limit that is set holds. With `max_growth` a gap beyond it fails only if it grew since the best evaluation, by more than that
 * share of the best val: a model that memorises has a wide gap, too, and val as good as ever. Where no limit is set, `max` is
 * 0.5 and `max_growth` 0.15.
 */
export const gap = curveRule({
  id: "gap",
  summary: "the generalisation gap: val against train, relative (`max`) or `absolute`",
  level: "warning",
  advice:
    "Val falls slower than train: the model does much better on what it has seen. Regularise, add data, or check that train and validation come from the same distribution; dropout and running means make a small gap normal.",
  messages: {
    wide: "the gap of {metric:name} is {relative:share} of train at {at:position} ({val:number} val, {train:number} train; allowed {max:share})",
    "wide-absolute":
      "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train; allowed {absolute:number})",
    narrow: "the gap of {metric:name} is {relative:share} of train at {at:position} (allowed {max:share})",
    "narrow-absolute":
      "the gap of {metric:name} is {gap:number} at {at:position} (allowed {absolute:number})",
    steady:
      "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train), but since the best {series:name} it grew by no more than {max_growth:share} of that",
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
    // At the best evaluation no gap has grown since.
    return options.at === "best" ? { ...options, max: byDefault.max } : { ...byDefault, ...options };
  },
  needs: "pair",
  judge: (curve, options) => {
    const { values, train, positions, direction } = curve;
    const best = bestIndex(values, direction);
    const index = options.at === "last" ? values.length - 1 : best;
    const unseen = [index, ...(options.max_growth === undefined ? [] : [best])].find((one) =>
      Number.isNaN(train[one]),
    );
    if (unseen !== undefined) {
      const option = options.max === undefined ? "absolute" : "max";
      return { status: "not-judged", reason: "no-train-yet", option, at: positions[unseen] ?? null };
    }
    const found = hold(curve, index, options);
    if (found.status !== "fail" || options.max_growth === undefined) return found;
    const grown = (gapAt(curve, index) - gapAt(curve, best)) / Math.abs(values[best] ?? Number.NaN);
    if (!(grown <= options.max_growth)) return found;
    // Not the limit let it pass.
    const { option: _, ...told } = found;
    const facts = { ...found.facts, max_growth: options.max_growth };
    return { ...told, status: "pass", reason: "steady", facts };
  },
});

type Limits = { readonly max?: number | undefined; readonly absolute?: number | undefined };

/** The gap at an evaluation against the limits that are set, the absolute one first. */
function hold(curve: Monitored, index: number, { absolute, max }: Limits): Outcome {
  const at = curve.positions[index] ?? null;
  const val = curve.values[index] ?? Number.NaN;
  const train = curve.train[index] ?? Number.NaN;
  const gap = gapAt(curve, index);
  const facts = { gap, val, train };
  if (absolute !== undefined) {
    // Beside `max` it is not told when it holds, so that nobody may tighten it.
    const option = max === undefined && { option: "absolute" };
    const found = { actual: gap, limit: absolute, ...option, at, facts: { ...facts, absolute } };
    if (!(gap <= absolute)) return { ...found, status: "fail", reason: "wide-absolute" };
    if (max === undefined) return { ...found, status: "pass", reason: "narrow-absolute" };
  }
  const relative = relativeTo(train, gap);
  if (relative === null) return { status: "not-judged", reason: "train-zero", option: "max", at };
  const limit = max ?? byDefault.max;
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
