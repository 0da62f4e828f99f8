import { type Cause, type IsBetter, type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

type Waiting = {
  readonly patience: number;
  readonly beats: IsBetter;
  /** What the first value must beat. */
  readonly initial: number;
  /** What ends the training before patience does. */
  readonly endedBy?: (value: number) => Cause | null;
};

/**
 * The plain form: better than the best resets the count, anything else adds to it and stops at `patience`.
 * An evaluation that improves never stops.
 */
export function patienceCounter(watched: Watched, { patience, beats, initial, endedBy }: Waiting): Stop {
  let held = initial;
  let best: number | null = null;
  let wait = 0;
  for (const [i, value] of watched.values.entries()) {
    const because = endedBy?.(value) ?? null;
    if (because !== null) {
      // Good enough is no reason to look for better than before: only what came after counts.
      const from = because === "threshold" ? value : held;
      return stopAt(watched, { stop: i, best, because }, (later) => beats(later, from));
    }
    if (beats(value, held)) {
      held = value;
      best = i;
      wait = 0;
    } else if (++wait >= patience) {
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => beats(later, held));
    }
  }
  return unstopped(best);
}
