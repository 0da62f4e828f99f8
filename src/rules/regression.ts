import type { Direction } from "../curves/model.ts";
import { costs } from "../curves/points.ts";
import { type Evidence, evidence } from "../statistics/evidence.ts";
import { type Compared, compareToBaseline } from "./compare-to-baseline.ts";
import { curvesRule } from "./curve-rule.ts";
import { amount, choice, share, withDefault } from "./options.ts";
import type { Outcome } from "./outcome.ts";

const change = "{change:share} worse than base {base:number}";
const one = "{which} {series:name} {actual:number} at {at:position} is";
const several = "{which} {series:name} {actual:number} (n = {here}) is";
const plainly = "{which} {series:name} {actual:number} is";
const tested = "p = {p:number}, 95 % interval {low:share} to {high:share}, P(worse) = {probability:number}";
const allowed = "(n = {before}; allowed {allowed:share})";

/**
 * Worse than base by more than `max` of |base| and by more than `absolute`: both floors must be exceeded. Where there are
 * seeds or a history, the difference must also be more than their luck explains.
 */
export const regression = curvesRule({
  id: "regression",
  summary:
    "best (or last) val against the same of the baseline: by floors, and by statistics where seeds allow",
  level: "error",
  advice:
    "This change makes the model worse than the base: look at what it does to data, model and schedule. Where one run stands against one, train again with another seed before you believe a small difference.",
  messages: {
    worse: `${one} ${change} (allowed {allowed:share}); one run against one: seed noise unknown`,
    "worse-means": `${several} ${change} ${allowed}; fewer than three runs a side: seed noise unknown`,
    "worse-than-zero":
      "{which} {series:name} {actual:number} is worse than base 0 by more than {floor:number} (of 0 no share can be allowed, only `absolute`)",
    "luck-of-zero": "{which} {series:name} {actual:number} is worse than base 0, which may be luck of seeds",
    "within-zero":
      "{which} {series:name} {actual:number} against base 0 (up to {floor:number} worse is allowed)",
    permutation: `${several} ${change} ${allowed}, more than luck of seeds: exact permutation test, ${tested}`,
    welch: `${several} ${change} ${allowed}, more than luck of seeds: Welch's test, ${tested}`,
    prediction: `${several} ${change} ${allowed}, more than the spread of the runs predicts (p = {p:number}; P(worse) = {probability:number})`,
    history: `${several} ${change} ${allowed}, unlike its history (robust z = {z:number}, limit {z_limit})`,
    changes: `${plainly} ${change} (allowed {allowed:share}), unlike the changes from one commit of the base to the next (robust z = {z:number})`,
    "luck-tested": `${several} ${change} ${allowed}, which may be luck of seeds: ${tested}`,
    "luck-predicted": `${several} ${change} ${allowed}, which the spread of the runs may explain (p = {p:number}; P(worse) = {probability:number})`,
    "as-before": `${several} ${change} ${allowed}, as its history has been before (robust z = {z:number}, limit {z_limit})`,
    "as-changes": `${plainly} ${change} (allowed {allowed:share}), a change as from one commit of the base to the next (robust z = {z:number})`,
    within:
      "{which} {series:name} {actual:number} at {at:position} against base {base:number} (up to {allowed:share} worse is allowed)",
    "within-means":
      "{which} {series:name} {actual:number} (n = {here}) against base {base:number} (n = {before}; up to {allowed:share} worse is allowed)",
  },
  isAcceptable: true,
  scope: "seeds",
  shorthand: "max",
  options: {
    max: withDefault(share, 0.05),
    absolute: withDefault(amount, 0),
    at: withDefault(choice(["best", "last"]), "best"),
  },
  needs: "compared",
  judge: (curves, options, subject) => {
    const all = curves.map((curve) => ({ curve, compared: compareToBaseline(curve, options.at, subject) }));
    const sides = all.flatMap(({ curve, compared }) =>
      "status" in compared
        ? []
        : [
            {
              here: asCosts(compared.here, curve),
              base: asCosts(compared.before, curve),
              history: asCosts(compared.history, curve),
            },
          ],
    );
    const known = evidence(sides).values();
    return all.map(({ curve, compared }) =>
      "status" in compared ? compared : weigh(compared, curve.direction, options, known.next().value ?? null),
    );
  },
});

type Floors = { readonly max: number; readonly absolute: number; readonly at: "best" | "last" };

function weigh(compared: Compared, direction: Direction, floors: Floors, known: Evidence): Outcome {
  const { actual, base, worse, at, here, before } = compared;
  const floor = Math.max(floors.max * Math.abs(base), floors.absolute);
  const limit = direction === "min" ? base + floor : base - floor;
  const counts = { here: here.length, before: before.length };
  const facts = {
    which: floors.at,
    base,
    floor,
    allowed: floor / Math.abs(base),
    change: compared.change,
    ...counts,
    ...told(known, base),
  };
  const found = { actual, limit, at, facts };
  if (base === 0) {
    if (worse <= floor) return { ...found, status: "pass", reason: "within-zero" };
    if (known?.isLuck) return { ...found, status: "pass", reason: "luck-of-zero" };
    return { ...found, status: "fail", reason: "worse-than-zero" };
  }
  const isOne = here.length === 1 && before.length === 1;
  if (worse <= floor) return { ...found, status: "pass", reason: isOne ? "within" : "within-means" };
  if (known?.isLuck) return { ...found, status: "pass", reason: lucky[known.by] };
  return { ...found, status: "fail", reason: known?.by ?? (isOne ? "worse" : "worse-means") };
}

const lucky = {
  permutation: "luck-tested",
  welch: "luck-tested",
  prediction: "luck-predicted",
  history: "as-before",
  changes: "as-changes",
} as const;

/** Relative to |base|, as the change is. */
function told(known: Evidence, base: number): Record<string, number> {
  if (!known) return {};
  if ("z" in known) return { z: twoDigits(known.z), z_limit: known.limit };
  const p = twoDigits(known.p);
  const probability = twoDigits(known.probability);
  if (known.by === "prediction") return { p, probability };
  const { low, high } = known.interval;
  return { p, probability, low: low / Math.abs(base), high: high / Math.abs(base) };
}

/** More digits would say more than so few runs know. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

function asCosts(values: readonly number[], { direction }: { readonly direction: Direction }): number[] {
  return [...costs(Float64Array.from(values), direction)];
}
