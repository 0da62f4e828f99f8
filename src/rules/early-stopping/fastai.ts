import { kerasBeats } from "./keras.ts";
import { patienceCounter } from "./patience-counter.ts";
import { type Stop, type Watched, worst } from "./replay.ts";

/** fastai's EarlyStoppingCallback (fastai/callback/tracker.py), in float64. */
export function fastaiStopping(
  watched: Watched,
  { patience, min_delta }: { readonly patience: number; readonly min_delta: number },
): Stop {
  const beats = kerasBeats(watched.direction, min_delta, false);
  return patienceCounter(watched, { patience, beats, initial: worst(watched.direction) });
}
