import type { Direction } from "../../curves/model.ts";
import { patienceCounter } from "./patience-counter.ts";
import { type IsBetter, type Stop, stopAt, unstopped, type Watched, worst } from "./replay.ts";

export type KerasOptions = {
  readonly patience: number;
  readonly min_delta: number;
  /** The number of evaluations to skip. */
  readonly start_from_epoch: number;
  readonly baseline?: number | undefined;
};

/** How the versions differ. */
export type KerasVersion = {
  /** Keras 3 compares on its backend, in float32; earlier versions by NumPy, in float64. */
  readonly isFloat32: boolean;
  /** From 3.7 on the first value is always the best to begin with, even NaN; earlier it had to beat infinity. */
  readonly takesFirst: boolean;
  /** From 2.12 on an improving evaluation never stops the training, even if the baseline is not reached. */
  readonly sparesImproving: boolean;
  /** From 2.7 on the first epoch never stops the training. */
  readonly sparesFirst: boolean;
};

const keras3: KerasVersion = {
  isFloat32: true,
  takesFirst: false,
  sparesImproving: true,
  sparesFirst: true,
};

/** By the first version with this behaviour; `3` also holds for 3.7 and later if the first value is finite. */
export const kerasVersions = {
  "3": keras3,
  "3.7": { ...keras3, takesFirst: true },
  "2.12": { ...keras3, isFloat32: false },
  "2.7": { ...keras3, isFloat32: false, sparesImproving: false },
  "2.5": { ...keras3, isFloat32: false, sparesImproving: false, sparesFirst: false },
} satisfies Record<string, KerasVersion>;

/**
 * Replays EarlyStopping of Keras 2.5 and later (keras/src/callbacks/early_stopping.py). As long as no value has passed the
 * baseline, an improvement moves the best but does not reset the count.
 */
export function kerasStopping(watched: Watched, options: KerasOptions, version: KerasVersion): Stop {
  const { values, direction } = watched;
  const { patience, start_from_epoch: start, baseline } = options;
  const isBetter = kerasComparison(direction, options.min_delta, version.isFloat32);
  let bestValue = worst(direction);
  let best: number | null = null;
  let isBaselineReached = baseline === undefined;
  let wait = 0;
  for (let i = start; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    wait++;
    if (isBetter(value, bestValue) || (version.takesFirst && i === start)) {
      bestValue = value;
      best = i;
      if (baseline === undefined || isBetter(value, baseline)) {
        isBaselineReached = true;
        wait = 0;
      }
      if (version.sparesImproving) continue;
    }
    if (wait >= patience && (i > 0 || !version.sparesFirst)) {
      const because = isBaselineReached ? "patience" : "baseline";
      return stopAt(watched, { stop: i, best, because }, (later) => isBetter(later, bestValue));
    }
  }
  return unstopped(best);
}

/** Replays EarlyStopping of Keras 2.2, 2.3 and TensorFlow.js, where the baseline is the best to begin with. */
export function firstKerasStopping(
  watched: Watched,
  { patience, min_delta, baseline }: Omit<KerasOptions, "start_from_epoch">,
): Stop {
  const isBetter = kerasComparison(watched.direction, min_delta, false);
  const replayed = patienceCounter(watched, {
    patience,
    isBetter,
    initial: baseline ?? worst(watched.direction),
  });
  const missedBaseline = replayed.because !== null && replayed.best === null && baseline !== undefined;
  return missedBaseline ? { ...replayed, because: "baseline" } : replayed;
}

/** Returns Keras's comparison: `value + min_delta < best` for a falling metric, `value - min_delta > best` for a rising one. */
export function kerasComparison(direction: Direction, min_delta: number, isFloat32: boolean): IsBetter {
  const delta = Math.abs(min_delta);
  const round = isFloat32 ? Math.fround : (value: number) => value;
  return direction === "min"
    ? (value, best) => round(value + delta) < round(best)
    : (value, best) => round(value - delta) > round(best);
}
