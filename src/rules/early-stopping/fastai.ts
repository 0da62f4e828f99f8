import { kerasComparison } from "./keras.ts";
import { patienceCounter } from "./patience-counter.ts";
import { type Stop, type Watched, worst } from "./replay.ts";

/** Replays fastai's EarlyStoppingCallback (fastai/callback/tracker.py), in float64. */
export function fastaiStopping(
  watched: Watched,
  { patience, min_delta }: { readonly patience: number; readonly min_delta: number },
): Stop {
  const isBetter = kerasComparison(watched.direction, min_delta, false);
  return patienceCounter(watched, { patience, isBetter, initial: worst(watched.direction) });
}
