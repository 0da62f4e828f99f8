import type { Direction } from "../curves/model.ts";
import { costs } from "../curves/points.ts";
import { type Evidence, evidence } from "../statistics/evidence.ts";
import { type Compared, compareToBaseline } from "./compare-to-baseline.ts";
import { curvesRule } from "./curve-rule.ts";
import { amount, choice, share, withDefault } from "./options.ts";
import type { Outcome } from "./outcome.ts";

const isWorse = "{change:share} worse than baseline {baseline:number}";
const single = `{which} {series:name} {actual:number} at {at:position} is ${isWorse}`;
const plain = `{which} {series:name} {actual:number} is ${isWorse}`;
const means = `{which} {series:name} {actual:number} (n = {candidate_runs}) is ${isWorse} (n = {baseline_runs}; limit {allowed:share})`;
const test = "p = {p:number}, 95 % interval {low:share} to {high:share}, P(worse) = {probability:number}";
const prediction = "(p = {p:number}; P(worse) = {probability:number})";
const history = "(robust z = {z:number}, limit {z_limit})";
const changes = "(robust z = {z:number})";

/**
 * Fails if val is worse than the baseline's by more than `max` of |baseline| and by more than `absolute`: both limits must
 * be exceeded. With several seeds or a history the difference must also exceed seed noise.
 */
export const regression = curvesRule({
  id: "regression",
  summary: "best or last val against the baseline: a limit, plus statistics if seeds or a history allow",
  level: "error",
  advice:
    "This change makes the model worse than the baseline: check what it does to data, model and schedule. If single runs were compared, train again with another seed before trusting a small difference.",
  messages: {
    worse: `${single} (limit {allowed:share}); single runs compared; seed noise unknown`,
    "worse-means": `${means}; fewer than three runs a side; seed noise unknown`,
    "worse-than-zero":
      "{which} {series:name} {actual:number} is worse than baseline 0 (limit {floor:number}; relative limits are undefined at 0, set `absolute`)",
    "luck-of-zero": "{which} {series:name} {actual:number} is worse than baseline 0, but within seed noise",
    "within-zero": "{which} {series:name} {actual:number}, baseline 0 (limit {floor:number} worse)",
    permutation: `${means}, more than seed noise: exact permutation test, ${test}`,
    welch: `${means}, more than seed noise: Welch's test, ${test}`,
    prediction: `${means}, more than the spread of the runs predicts ${prediction}`,
    history: `${means}, outside its history ${history}`,
    changes: `${plain} (limit {allowed:share}), unlike earlier changes between commits of the base branch ${changes}`,
    "luck-tested": `${means}, but within seed noise: ${test}`,
    "luck-predicted": `${means}, but within the spread that the runs predict ${prediction}`,
    "as-before": `${means}, but within its history ${history}`,
    "as-changes": `${plain} (limit {allowed:share}), but like earlier changes between commits of the base branch ${changes}`,
    within:
      "{which} {series:name} {actual:number} at {at:position}, baseline {baseline:number} (limit {allowed:share} worse)",
    "within-means":
      "{which} {series:name} {actual:number} (n = {candidate_runs}), baseline {baseline:number} (n = {baseline_runs}; limit {allowed:share} worse)",
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
    const comparisons = curves.map((curve) => ({
      curve,
      compared: compareToBaseline(curve, options.at, subject),
    }));
    // All metrics are tested together, so that many of them cause no more false alarms than one.
    const sides = comparisons.flatMap(({ curve, compared }) =>
      "status" in compared
        ? []
        : [
            {
              candidate: toCosts(compared.candidateValues, curve),
              baseline: toCosts(compared.baselineValues, curve),
              history: toCosts(compared.history, curve),
            },
          ],
    );
    const results = evidence(sides).values();
    return comparisons.map(({ curve, compared }) =>
      "status" in compared
        ? compared
        : conclude(compared, curve.direction, options, results.next().value ?? null),
    );
  },
});

type Limits = { readonly max: number; readonly absolute: number; readonly at: "best" | "last" };

function conclude(compared: Compared, direction: Direction, limits: Limits, evidence: Evidence): Outcome {
  const { actual, baseline, worseBy, at, candidateValues, baselineValues } = compared;
  const floor = Math.max(limits.max * Math.abs(baseline), limits.absolute);
  const limit = direction === "min" ? baseline + floor : baseline - floor;
  const facts = {
    which: limits.at,
    baseline,
    floor,
    allowed: floor / Math.abs(baseline),
    change: compared.change,
    candidate_runs: candidateValues.length,
    baseline_runs: baselineValues.length,
    ...factsOf(evidence, baseline),
  };
  const found = { actual, limit, at, facts };
  if (baseline === 0) {
    if (worseBy <= floor) return { ...found, status: "pass", reason: "within-zero" };
    if (evidence?.isNoise) return { ...found, status: "pass", reason: "luck-of-zero" };
    return { ...found, status: "fail", reason: "worse-than-zero" };
  }
  const isSingle = candidateValues.length === 1 && baselineValues.length === 1;
  if (worseBy <= floor) return { ...found, status: "pass", reason: isSingle ? "within" : "within-means" };
  if (evidence?.isNoise) return { ...found, status: "pass", reason: noiseReasons[evidence.by] };
  return { ...found, status: "fail", reason: evidence?.by ?? (isSingle ? "worse" : "worse-means") };
}

const noiseReasons = {
  permutation: "luck-tested",
  welch: "luck-tested",
  prediction: "luck-predicted",
  history: "as-before",
  changes: "as-changes",
} as const;

/** Returns the figures for the message; the interval relative to |baseline|, as the change is. */
function factsOf(evidence: Evidence, baseline: number): Record<string, number> {
  if (!evidence) return {};
  if ("z" in evidence) return { z: twoDigits(evidence.z), z_limit: evidence.limit };
  const p = twoDigits(evidence.p);
  const probability = twoDigits(evidence.probability);
  if (evidence.by === "prediction") return { p, probability };
  const { low, high } = evidence.interval;
  return { p, probability, low: low / Math.abs(baseline), high: high / Math.abs(baseline) };
}

/** Rounds to two significant digits: so few runs do not support more. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

function toCosts(values: readonly number[], { direction }: { readonly direction: Direction }): number[] {
  return [...costs(Float64Array.from(values), direction)];
}
