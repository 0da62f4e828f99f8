import { type IsBetter, type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

export type IgniteOptions = {
  readonly patience: number;
  readonly threshold: number;
  readonly threshold_mode: "abs" | "rel";
  readonly cumulative: boolean;
};

/**
 * Ignite's EarlyStopping (ignite/handlers/early_stopping.py). What is not clearly worse is better, so NaN is.
 * Unless `cumulative`, the best moves at any gain and the threshold counts from there: a slow creep stops.
 */
export function igniteStopping(watched: Watched, options: IgniteOptions): Stop {
  const { values, direction } = watched;
  const { patience, threshold_mode, cumulative } = options;
  const threshold = direction === "min" ? -options.threshold : options.threshold;
  const limit = (best: number) => (threshold_mode === "abs" ? best + threshold : best * (1 + threshold));
  const beats: IsBetter =
    direction === "min" ? (value, best) => !(value >= limit(best)) : (value, best) => !(value <= limit(best));
  const [first = Number.NaN] = values;
  let held = first;
  let best = 0;
  let count = 0;
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const improves = beats(value, held);
    const creeps = !cumulative && (direction === "min" ? value < held : value > held);
    if ((improves && value !== held) || creeps) {
      held = value;
      best = i;
    }
    count = improves ? 0 : count + 1;
    if (!improves && count >= patience)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => beats(later, held));
  }
  return unstopped(values.length > 0 ? best : null);
}
