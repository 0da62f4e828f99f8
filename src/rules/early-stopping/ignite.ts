import { type IsBetter, type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

export type IgniteOptions = {
  readonly patience: number;
  readonly threshold: number;
  readonly threshold_mode: "abs" | "rel";
  readonly cumulative: boolean;
};

/**
 * Replays Ignite's EarlyStopping (ignite/handlers/early_stopping.py). A value that does not compare as worse is better, so
 * NaN is. Unless `cumulative`, any gain moves the best and the threshold counts from there, so slow progress stops too.
 */
export function igniteStopping(watched: Watched, options: IgniteOptions): Stop {
  const { values, direction } = watched;
  const { patience, threshold_mode, cumulative } = options;
  const threshold = direction === "min" ? -options.threshold : options.threshold;
  const limit = (best: number) => (threshold_mode === "abs" ? best + threshold : best * (1 + threshold));
  const isBetter: IsBetter =
    direction === "min" ? (value, best) => !(value >= limit(best)) : (value, best) => !(value <= limit(best));
  const [first = Number.NaN] = values;
  let bestValue = first;
  let best = 0;
  let count = 0;
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const improves = isBetter(value, bestValue);
    const gains = !cumulative && (direction === "min" ? value < bestValue : value > bestValue);
    if ((improves && value !== bestValue) || gains) {
      bestValue = value;
      best = i;
    }
    count = improves ? 0 : count + 1;
    if (!improves && count >= patience)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => isBetter(later, bestValue));
  }
  return unstopped(values.length > 0 ? best : null);
}
