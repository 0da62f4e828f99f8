import { type IsBetter, type Stop, stopAt, unstopped, type Watched, worst } from "./replay.ts";

export type HuggingFaceOptions = { readonly patience: number; readonly early_stopping_threshold: number };

/**
 * Replays Transformers' EarlyStoppingCallback (transformers/trainer_callback.py) with the best that its Trainer keeps. The
 * callback requires a gain above the threshold, but any gain moves the best, so slow progress stops too. `takesFirst`: up
 * to 4.46 the first value is always the best to begin with, even NaN.
 */
export function huggingFaceStopping(
  watched: Watched,
  { patience, early_stopping_threshold: threshold }: HuggingFaceOptions,
  takesFirst: boolean,
): Stop {
  const { values, direction } = watched;
  const isBetter: IsBetter = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
  const isBeyondThreshold: IsBetter = (value, best) =>
    isBetter(value, best) && Math.abs(value - best) > threshold;
  let bestValue = worst(direction);
  let best: number | null = null;
  let count = 0;
  for (const [i, value] of values.entries()) {
    count = i === 0 || isBeyondThreshold(value, bestValue) ? 0 : count + 1;
    if (isBetter(value, bestValue) || (takesFirst && i === 0)) {
      bestValue = value;
      best = i;
    }
    if (count >= patience)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) =>
        isBeyondThreshold(later, bestValue),
      );
  }
  return unstopped(best);
}
