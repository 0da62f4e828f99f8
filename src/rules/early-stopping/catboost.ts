import { type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

export type CatBoostOptions = {
  readonly patience: number;
  /** Unset: IncToDec where od_pval is set, else Iter. */
  readonly od_type?: "Iter" | "IncToDec" | undefined;
  /** IncToDec stops below this, and never where it is unset. */
  readonly od_pval?: number | undefined;
};

const forgetting = 0.99;
const remembered = 2000;
const scale = 0.5;
const least = 1e-10;

/**
 * CatBoost's overfitting detector (catboost/libs/overfitting_detector/overfitting_detector.cpp). From `od_wait`
 * iterations after the best on, IncToDec compares the gain that was to be expected, forgotten by 1 % an
 * iteration, with the loss since the best. Iter is the same with a limit of 1, which practically any loss is below.
 */
export function catboostStopping(watched: Watched, options: CatBoostOptions): Stop {
  const { patience, od_pval } = options;
  const type = options.od_type ?? (od_pval === undefined ? "Iter" : "IncToDec");
  const limit = type === "Iter" ? 1 : (od_pval ?? 0);
  if (limit <= 0) return unstopped(null);
  const sign = watched.direction === "min" ? -1 : 1;
  const scores = watched.values.map((value) => sign * value);
  let held = Number.NaN;
  let best = 0;
  let expected = 0;
  for (const [i, score] of scores.entries()) {
    if (i === 0 || score > held) {
      held = score;
      best = i;
    }
    expected = gain(scores, i, expected * forgetting);
    if (i - best < patience) continue;
    const ratio = expected / larger(held - score, least);
    if (Math.exp(-scale / larger(ratio, least)) < limit)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => sign * later > held);
  }
  return unstopped(scores.length > 0 ? best : null);
}

/** The largest gain of this score on one before, each forgotten by its age; at least `before`. */
function gain(scores: Float64Array, i: number, before: number): number {
  const score = scores[i] ?? Number.NaN;
  let most = before;
  let weight = 1;
  for (let j = i; j >= 0 && j > i - remembered; j--) {
    most = larger(most, weight * (score - (scores[j] ?? Number.NaN)));
    weight *= forgetting;
  }
  return most;
}

/** C++'s comparison, not Math.max: where b is NaN it gives a. */
function larger(a: number, b: number): number {
  return a < b ? b : a;
}
