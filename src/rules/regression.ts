import type { Direction } from "../curves/model.ts";
import { costs } from "../curves/points.ts";
import { type Evidence, evidence } from "../statistics/evidence.ts";
import { clearlyWorse } from "./clearly-worse.ts";
import { type Compared, compareToBaseline } from "./compare-to-baseline.ts";
import { curvesRule, type Monitored } from "./curve-rule.ts";
import { amount, choice, optional, share, withDefault } from "./options.ts";
import type { Outcome } from "./outcome.ts";

const isWorse = "{change:share} worse than baseline {baseline:number}";
const single = `{which} {series:name} {actual:number} at {at:position} is ${isWorse}`;
const plain = `{which} {series:name} {actual:number} is ${isWorse}`;
const means = `{which} {series:name} {actual:number} (n = {candidate_runs}) is ${isWorse} (n = {baseline_runs}; limit {allowed:share})`;
const test = "p = {p:number}, 95 % interval {low:share} to {high:share}, P(worse) = {probability:number}";
const prediction = "(p = {p:number}; P(worse) = {probability:number})";
const history = "(robust z = {z:number}, limit {z_limit})";
const changes = "(robust z = {z:number})";

/** In force unless the config sets `max`, which then holds for any number of runs. */
const defaultLimits = { max: 0.05, max_single: 0.1, max_seeds: 0.02 };

/** From so many runs on each side on, the spread of the seeds carries a lower limit. */
const minSeeds = 3;

/**
 * Fails if val is worse than the baseline's by more than a share of |baseline| and by more than `absolute`: both limits
 * must be exceeded. With several seeds or a history the difference must also exceed seed noise. Every metric of known
 * direction is compared; those beside the loss by a stricter test, see `clearlyWorse`.
 */
export const regression = curvesRule({
  id: "regression",
  summary:
    "the best or last value of every metric against the baseline: a limit, plus statistics if seeds or a history allow",
  level: "error",
  advice:
    "Check what this change does to data, model and schedule. If single runs were compared, train again with another seed before trusting a small difference.",
  messages: {
    worse: `${single} (limit {allowed:share}); single runs compared; seed noise unknown`,
    "worse-by-little": `${single} (limit {allowed:share}); single runs compared; seed noise unknown, so this warns only`,
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
  judgesSingleValues: true,
  scope: "seeds",
  shorthand: "max",
  options: {
    max: optional(share),
    max_single: optional(share),
    max_seeds: optional(share),
    absolute: withDefault(amount, 0),
    at: withDefault(choice(["best", "last"]), "best"),
  },
  // A limit that the config sets holds for any number of runs.
  resolveDefaults: (given) => ({
    ...given,
    max: given.max ?? defaultLimits.max,
    max_single: given.max_single ?? given.max ?? defaultLimits.max_single,
    max_seeds: given.max_seeds ?? given.max ?? defaultLimits.max_seeds,
  }),
  needs: "compared",
  judge: (curves, options, subject) => {
    const { max = 0, max_single = max, max_seeds = max, absolute, at } = options;
    const limits = { max, max_single, max_seeds, absolute, at };
    const comparisons = curves.map((curve) => ({
      curve,
      compared: compareToBaseline(curve, limits.at, subject),
    }));
    const sidesOf = (compared: Compared, { direction }: Monitored) => ({
      candidate: toCosts(compared.candidateValues, direction),
      baseline: toCosts(compared.baselineValues, direction),
      history: toCosts(compared.history, direction),
    });
    // What the run is judged by is tested together, so that many losses cause no more false alarms than one. The stricter
    // test of the other metrics needs no correction.
    const primary = comparisons.flatMap(({ curve, compared }) =>
      curve.isPrimary && !("status" in compared) ? [sidesOf(compared, curve)] : [],
    );
    const results = evidence(primary, subject.splitLimit).values();
    return comparisons.map(({ curve, compared }) => {
      if ("status" in compared) return compared;
      const [found = null] = curve.isPrimary
        ? [results.next().value]
        : evidence([sidesOf(compared, curve)], subject.splitLimit);
      const outcome = curve.isPrimary
        ? conclude(compared, curve.direction, limits, found)
        : concludeOther(compared, curve, limits, found);
      return { ...outcome, comparison: outcome.status === "fail" ? "worse" : "same" };
    });
  },
});

type Limits = {
  readonly max: number;
  /** One run against one is an error only beyond this. */
  readonly max_single: number;
  readonly max_seeds: number;
  readonly absolute: number;
  readonly at: "best" | "last";
};

function conclude(compared: Compared, direction: Direction, limits: Limits, evidence: Evidence): Outcome {
  const { baseline, worseBy, candidateValues, baselineValues } = compared;
  const hasSeeds = Math.min(candidateValues.length, baselineValues.length) >= minSeeds;
  const floor = floorOf(hasSeeds ? limits.max_seeds : limits.max, baseline, limits);
  const found = describe(compared, direction, limits, evidence, floor);
  if (baseline === 0) {
    if (worseBy <= floor) return { ...found, status: "pass", reason: "within-zero" };
    if (evidence?.isNoise) return { ...found, status: "pass", reason: "luck-of-zero" };
    return { ...found, status: "fail", reason: "worse-than-zero" };
  }
  const isSingle = candidateValues.length === 1 && baselineValues.length === 1;
  if (worseBy <= floor) return { ...found, status: "pass", reason: isSingle ? "within" : "within-means" };
  if (evidence?.isNoise) return { ...found, status: "pass", reason: noiseReasons[evidence.by] };
  if (!evidence && isSingle) {
    const singleFloor = floorOf(limits.max_single, baseline, limits);
    return worseBy <= singleFloor
      ? { ...found, status: "fail", reason: "worse-by-little", maxLevel: "warning" }
      : { ...describe(compared, direction, limits, evidence, singleFloor), status: "fail", reason: "worse" };
  }
  return { ...found, status: "fail", reason: evidence?.by ?? "worse-means" };
}

function floorOf(max: number, baseline: number, { absolute }: Limits): number {
  return Math.max(max * Math.abs(baseline), absolute);
}

/** Judges a metric beside the loss: it fails only if it is clearly worse, and never warns. */
function concludeOther(compared: Compared, curve: Monitored, limits: Limits, evidence: Evidence): Outcome {
  const { candidateValues, baselineValues, worseBy, baseline } = compared;
  const hasSeeds = Math.min(candidateValues.length, baselineValues.length) >= minSeeds;
  const floor = clearlyWorse(baseline, curve, hasSeeds, limits);
  const found = describe(compared, curve.direction, limits, evidence, floor);
  const isSingle = candidateValues.length === 1 && baselineValues.length === 1;
  if (worseBy <= floor) return { ...found, status: "pass", reason: isSingle ? "within" : "within-means" };
  if (evidence && (evidence.isNoise || ("p" in evidence && !(evidence.p <= strictAlpha))))
    return { ...found, status: "pass", reason: noiseReasons[evidence.by] };
  return { ...found, status: "fail", reason: evidence?.by ?? (isSingle ? "worse" : "worse-means") };
}

function describe(
  { actual, baseline, at, change, candidateValues, baselineValues }: Compared,
  direction: Direction,
  { at: which }: Limits,
  evidence: Evidence,
  floor: number,
): Pick<Outcome, "actual" | "limit" | "at" | "facts"> {
  const limit = direction === "min" ? baseline + floor : baseline - floor;
  const facts = {
    which,
    baseline,
    floor,
    allowed: floor / Math.abs(baseline),
    change,
    candidate_runs: candidateValues.length,
    baseline_runs: baselineValues.length,
    ...factsOf(evidence, baseline),
  };
  return { actual, limit, at, facts };
}

/** Among many metrics a p of 0.05 is common. */
const strictAlpha = 0.01;

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

function toCosts(values: readonly number[], direction: Direction): number[] {
  return [...costs(Float64Array.from(values), direction)];
}
