import { type IsBetter, type Stop, stopAt, unstopped, type Watched, worst } from "./replay.ts";

export type HuggingFaceOptions = { readonly patience: number; readonly early_stopping_threshold: number };

/**
 * EarlyStoppingCallback of Transformers (transformers/trainer_callback.py) with the best that its Trainer keeps. The
 * callback asks for more than the threshold, the Trainer moves the best at any gain: a slow creep stops.
 * `takesFirst`: up to 4.46 the first value is the best whatever it is, even NaN.
 */
export function huggingFaceStopping(
  watched: Watched,
  { patience, early_stopping_threshold: threshold }: HuggingFaceOptions,
  takesFirst: boolean,
): Stop {
  const { values, direction } = watched;
  const isBetter: IsBetter = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
  const beats: IsBetter = (value, best) => isBetter(value, best) && Math.abs(value - best) > threshold;
  let held = worst(direction);
  let best: number | null = null;
  let count = 0;
  for (const [i, value] of values.entries()) {
    count = i === 0 || beats(value, held) ? 0 : count + 1;
    if (isBetter(value, held) || (takesFirst && i === 0)) {
      held = value;
      best = i;
    }
    if (count >= patience)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => beats(later, held));
  }
  return unstopped(best);
}
