import { type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

export type CatBoostOptions = {
  readonly patience: number;
  /** Default: IncToDec if od_pval is set, else Iter. */
  readonly od_type?: "Iter" | "IncToDec" | undefined;
  /** IncToDec stops below this p-value, and never if it is unset. */
  readonly od_pval?: number | undefined;
};

// The constants of overfitting_detector.cpp.
const decay = 0.99;
const maxAge = 2000;
const lambda = 0.5;
const epsilon = 1e-10;

/**
 * Replays CatBoost's overfitting detector (catboost/libs/overfitting_detector/overfitting_detector.cpp). From `od_wait`
 * iterations after the best on, IncToDec compares the expected gain, which decays by 1 % an iteration, with the loss since
 * the best. Iter is the same with a limit of 1, below which practically any loss falls.
 */
export function catboostStopping(watched: Watched, options: CatBoostOptions): Stop {
  const { patience, od_pval } = options;
  const type = options.od_type ?? (od_pval === undefined ? "Iter" : "IncToDec");
  const limit = type === "Iter" ? 1 : (od_pval ?? 0);
  if (limit <= 0) return unstopped(null);
  const sign = watched.direction === "min" ? -1 : 1;
  const scores = watched.values.map((value) => sign * value);
  let bestValue = Number.NaN;
  let best = 0;
  let expected = 0;
  for (const [i, score] of scores.entries()) {
    if (i === 0 || score > bestValue) {
      bestValue = score;
      best = i;
    }
    expected = gain(scores, i, expected * decay);
    if (i - best < patience) continue;
    const ratio = expected / larger(bestValue - score, epsilon);
    if (Math.exp(-lambda / larger(ratio, epsilon)) < limit)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => sign * later > bestValue);
  }
  return unstopped(scores.length > 0 ? best : null);
}

/** Returns the largest gain of this score over an earlier one, decayed by the age of that; at least `before`. */
function gain(scores: Float64Array, i: number, before: number): number {
  const score = scores[i] ?? Number.NaN;
  let largest = before;
  let weight = 1;
  for (let j = i; j >= 0 && j > i - maxAge; j--) {
    largest = larger(largest, weight * (score - (scores[j] ?? Number.NaN)));
    weight *= decay;
  }
  return largest;
}

/** C++'s `std::max`: returns a if b is NaN, unlike Math.max. */
function larger(a: number, b: number): number {
  return a < b ? b : a;
}
