import * as z from "zod/mini";
import { bestIndex } from "../curves/points.ts";
import { curveRule } from "./curve-rule.ts";
import { amount, choice, share } from "./options.ts";

/** Under this size of the train value a gap relative to it says nothing. */
const vanishing = 1e-8;

/**
 * gap = val − train (train − val for a metric that rises), relative = gap / |train|, at the last or the
 * best evaluation. Each limit that is set holds; where none is, the relative gap may be 0.5.
 */
export const gap = curveRule({
  id: "gap",
  judges: "the generalisation gap: val against train, relative (`max`) or `absolute`",
  level: "warning",
  advice:
    "Val falls slower than train: the model does much better on what it has seen. Regularise, add data, or check that train and validation come from the same distribution; dropout and running means make a small gap normal.",
  sentences: {
    wide: "the gap of {metric:name} is {relative:share} of train at {at:position} ({val:number} val, {train:number} train; allowed {max:share})",
    "wide-absolute":
      "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train; allowed {absolute:number})",
    narrow: "the gap of {metric:name} is {relative:share} of train at {at:position} (allowed {max:share})",
    "narrow-absolute":
      "the gap of {metric:name} is {gap:number} at {at:position} (allowed {absolute:number})",
    "train-zero": "train {metric:name} is practically 0 at {at:position}: a gap relative to it says nothing",
    "no-train-yet": "train {metric:name} was not yet recorded at {at:position}",
  },
  main: "max",
  options: z.object({
    max: z.optional(share),
    absolute: z.optional(amount),
    at: z._default(choice(["last", "best"]), "last"),
  }),
  complete: (options) =>
    options.max === undefined && options.absolute === undefined ? { ...options, max: 0.5 } : options,
  needs: "pair",
  judge: ({ values, train, positions, direction }, options) => {
    const { absolute, max } = options;
    const index = options.at === "last" ? values.length - 1 : bestIndex(values, direction);
    const at = positions[index] ?? null;
    const val = values[index] ?? Number.NaN;
    const trained = train[index] ?? Number.NaN;
    if (Number.isNaN(trained)) return { status: "not-judged", reason: "no-train-yet", at };
    const wide = direction === "min" ? val - trained : trained - val;
    const relative = wide / Math.abs(trained);
    const facts = { gap: wide, relative, val, train: trained };
    if (absolute !== undefined && !(wide <= absolute)) {
      const found = { actual: wide, limit: absolute, at, facts: { ...facts, absolute } };
      return { ...found, status: "fail", reason: "wide-absolute" };
    }
    if (max === undefined) {
      const found = {
        actual: wide,
        limit: absolute ?? null,
        at,
        facts: { ...facts, absolute: absolute ?? 0 },
      };
      return { ...found, status: "pass", reason: "narrow-absolute" };
    }
    if (Math.abs(trained) < vanishing) return { status: "not-judged", reason: "train-zero", at };
    const found = { actual: relative, limit: max, isShare: true, at, facts: { ...facts, max } };
    if (!(relative <= max)) return { ...found, status: "fail", reason: "wide" };
    return { ...found, status: "pass", reason: "narrow" };
  },
});
