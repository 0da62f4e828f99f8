import { holm } from "./holm.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { mean } from "./mean.ts";
import { robustZ } from "./order.ts";
import { maxSplits, permutation } from "./permutation.ts";
import { prediction } from "./prediction.ts";
import { type Interval, welch, welchInterval } from "./welch.ts";

/** The runs on one side from which the spread between seeds can be estimated. */
export const minRuns = 3;
/**
 * This many baseline runs are a history and judged by their median, which a bad run among them moves little.
 */
const minHistory = 8;

/** The one-sided significance level of all tests together. */
const alpha = 0.05;
/** A run of more robust deviations above the median of its history than this is unlike it. */
const maxHistoryZ = 4;

/** A change of more robust deviations above the median change between commits than this is unusual. */
const maxChangeZ = 3;
/**
 * So is one of more than this many times the largest of those for the worse: a branch that only improved
 * excuses nothing.
 */
const maxChangeFactor = 2;

/** The values to compare, one per run, as costs: higher is worse. */
export type Sides = {
  readonly candidate: readonly number[];
  readonly baseline: readonly number[];
  /** The means of the baseline and of the commits before it, newest first. */
  readonly history?: readonly number[];
};

type TestResult = {
  /** One-sided p of the candidate being worse, corrected for the number of tests. */
  readonly p: number;
  /** The probability that a candidate run is worse than a baseline run, ties counted half. */
  readonly probability: number;
  /** Noise alone may explain the difference. */
  readonly isNoise: boolean;
};

/**
 * What the runs say about a difference; null if there are too few, or values too large for a test to yield a
 * number.
 */
export type Evidence =
  /** With the 95 % interval of how much worse the candidate is (Welch). */
  | (TestResult & { readonly by: "permutation" | "welch"; readonly interval: Interval })
  | (TestResult & { readonly by: "prediction" })
  | {
      readonly by: "history" | "changes";
      readonly z: number;
      readonly limit: number;
      readonly isNoise: boolean;
    }
  | null;

/**
 * Tests for each pair of sides whether the candidate is worse by more than seed noise. The method depends
 * only on the number of runs:
 * - three or more on each side: the exact permutation test if it can reach 0.05 among this many tests, else
 *   Welch's test;
 * - eight or more of the baseline: the robust z of the candidate's mean among them;
 * - a history of eight or more commits: the change from the baseline among the changes from each commit to
 *   the next. The spread of the history itself would not do: on a branch that kept improving it would excuse
 *   a step back;
 * - three or more on one side: the t prediction interval for the mean of the other.
 *
 * The p-values of all tests are corrected by Holm's method. A permutation test that takes more splits than `splitLimit` makes
 * way for Welch's.
 */
export function evidence(all: readonly Sides[], splitLimit = maxSplits): Evidence[] {
  const count = all.map(methodFor).filter((method) => method === "test" || method === "prediction").length;
  const tests = all.map((sides) => {
    const test = testOf(sides, count, splitLimit);
    return test && !Number.isNaN(test.p) ? test : null;
  });
  const corrected = holm(tests.flatMap((test) => (test ? [test.p] : []))).values();
  return all.map((sides, i): Evidence => {
    const { candidate, baseline } = sides;
    const test = tests[i];
    if (test) {
      const p = corrected.next().value ?? 1;
      const { probability } = mannWhitney(baseline, candidate);
      const result = { p, probability, isNoise: !(p <= alpha) };
      if (test.by === "prediction") return { by: test.by, ...result };
      return { by: test.by, ...result, interval: welchInterval(baseline, candidate, 0.95) };
    }
    switch (methodFor(sides)) {
      case "history":
        return againstHistory(sides);
      case "changes":
        return againstChanges(sides);
      default:
        return null;
    }
  });
}

function againstHistory({ candidate, baseline }: Sides): Evidence {
  const z = robustZ(baseline, mean(candidate));
  if (Number.isNaN(z)) return null;
  return { by: "history", z, limit: maxHistoryZ, isNoise: !(z > maxHistoryZ) };
}

function againstChanges({ candidate, baseline, history = [] }: Sides): Evidence {
  const changes = history.slice(0, -1).map((value, i) => value - (history[i + 1] ?? Number.NaN));
  const change = mean(candidate) - mean(baseline);
  const z = robustZ(changes, change);
  if (Number.isNaN(z)) return null;
  const isNoise = !(z > maxChangeZ) && !(change > maxChangeFactor * Math.max(0, ...changes));
  return { by: "changes", z, limit: maxChangeZ, isNoise };
}

type Method = "test" | "history" | "changes" | "prediction";

function methodFor({ candidate, baseline, history = [] }: Sides): Method | null {
  if (candidate.length >= minRuns && baseline.length >= minRuns) return "test";
  if (baseline.length >= minHistory) return "history";
  if (history.length >= minHistory) return "changes";
  return Math.max(candidate.length, baseline.length) >= minRuns ? "prediction" : null;
}

type Test = { readonly by: "permutation" | "welch" | "prediction"; readonly p: number };

/** Runs the test for these numbers of runs, one of `count` tests in all; null if they call for none. */
function testOf(sides: Sides, count: number, splitLimit: number): Test | null {
  const { candidate, baseline } = sides;
  switch (methodFor(sides)) {
    case "test": {
      const exact = permutation(baseline, candidate, splitLimit);
      if (exact && exact.minP * count <= alpha) return { by: "permutation", p: exact.p };
      return { by: "welch", p: welch(baseline, candidate).pGreater };
    }
    case "prediction": {
      const [known, others] = baseline.length >= minRuns ? [baseline, candidate] : [candidate, baseline];
      const difference = mean(candidate) - mean(baseline);
      return { by: "prediction", p: prediction(known, others.length, difference) };
    }
    default:
      return null;
  }
}
