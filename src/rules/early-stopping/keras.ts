import type { Direction } from "../../curves/model.ts";
import { patienceCounter } from "./patience-counter.ts";
import { type IsBetter, type Stop, stopAt, unstopped, type Watched, worst } from "./replay.ts";

export type KerasOptions = {
  readonly patience: number;
  readonly min_delta: number;
  /** Evaluations that are not looked at. */
  readonly start_from_epoch: number;
  readonly baseline?: number | undefined;
};

/** In what the versions differ. */
export type KerasVersion = {
  /** Keras 3 compares on its backend, in float32; before it was NumPy, in float64. */
  readonly isSingle: boolean;
  /** From 3.7 on the first value is the best whatever it is, even NaN; before it had to beat infinity. */
  readonly takesFirst: boolean;
  /** From 2.12 on an evaluation that improves never stops, though the baseline is not reached. */
  readonly sparesImproving: boolean;
  /** From 2.7 on the first epoch never stops. */
  readonly sparesFirst: boolean;
};

const keras3: KerasVersion = {
  isSingle: true,
  takesFirst: false,
  sparesImproving: true,
  sparesFirst: true,
};

/** `3`: 3.0 to 3.6, and the later ones wherever the first value is finite. */
export const kerasVersions = {
  "3": keras3,
  "3.7": { ...keras3, takesFirst: true },
  "2.12": { ...keras3, isSingle: false },
  "2.7": { ...keras3, isSingle: false, sparesImproving: false },
  "2.5": { ...keras3, isSingle: false, sparesImproving: false, sparesFirst: false },
} satisfies Record<string, KerasVersion>;

/**
 * EarlyStopping of Keras 2.5 and later (keras/src/callbacks/early_stopping.py). Beyond a baseline that no value
 * has passed yet, an improvement moves the best and leaves the count as it is.
 */
export function kerasStopping(watched: Watched, options: KerasOptions, version: KerasVersion): Stop {
  const { values, direction } = watched;
  const { patience, start_from_epoch: start, baseline } = options;
  const beats = kerasBeats(direction, options.min_delta, version.isSingle);
  let held = worst(direction);
  let best: number | null = null;
  let isReached = baseline === undefined;
  let wait = 0;
  for (let i = start; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    wait++;
    if (beats(value, held) || (version.takesFirst && i === start)) {
      held = value;
      best = i;
      if (baseline === undefined || beats(value, baseline)) {
        isReached = true;
        wait = 0;
      }
      if (version.sparesImproving) continue;
    }
    if (wait >= patience && (i > 0 || !version.sparesFirst)) {
      const because = isReached ? "patience" : "baseline";
      return stopAt(watched, { stop: i, best, because }, (later) => beats(later, held));
    }
  }
  return unstopped(best);
}

/** EarlyStopping of Keras 2.2, 2.3 and TensorFlow.js, where the baseline is the best to begin with. */
export function firstKerasStopping(
  watched: Watched,
  { patience, min_delta, baseline }: Omit<KerasOptions, "start_from_epoch">,
): Stop {
  const beats = kerasBeats(watched.direction, min_delta, false);
  const done = patienceCounter(watched, { patience, beats, initial: baseline ?? worst(watched.direction) });
  const isShort = done.because !== null && done.best === null && baseline !== undefined;
  return isShort ? { ...done, because: "baseline" } : done;
}

/** `value - min_delta` against the best, with the sign of min_delta turned where the metric falls. */
export function kerasBeats(direction: Direction, min_delta: number, isSingle: boolean): IsBetter {
  const delta = Math.abs(min_delta);
  const rounded = isSingle ? Math.fround : (value: number) => value;
  return direction === "min"
    ? (value, best) => rounded(value + delta) < rounded(best)
    : (value, best) => rounded(value - delta) > rounded(best);
}
