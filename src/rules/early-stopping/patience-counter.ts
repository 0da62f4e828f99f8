import { type Cause, type IsBetter, type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

type CounterOptions = {
  readonly patience: number;
  readonly isBetter: IsBetter;
  /** The value that the first one must beat. */
  readonly initial: number;
  /** Returns why a value ends the training at once; null if it does not. */
  readonly limitPassed?: (value: number) => Cause | null;
};

/**
 * Replays the common form of early stopping: a value better than the best resets the count, any other adds to it and stops
 * the training at `patience`.
 */
export function patienceCounter(
  watched: Watched,
  { patience, isBetter, initial, limitPassed }: CounterOptions,
): Stop {
  let bestValue = initial;
  let best: number | null = null;
  let wait = 0;
  for (const [i, value] of watched.values.entries()) {
    const because = limitPassed?.(value) ?? null;
    if (because !== null) {
      // A value that passed the stopping threshold need not be the best: only gains over it count as later improvements.
      const reference = because === "threshold" ? value : bestValue;
      return stopAt(watched, { stop: i, best, because }, (later) => isBetter(later, reference));
    }
    if (isBetter(value, bestValue)) {
      bestValue = value;
      best = i;
      wait = 0;
    } else if (++wait >= patience) {
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => isBetter(later, bestValue));
    }
  }
  return unstopped(best);
}
