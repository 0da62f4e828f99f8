import { type IsBetter, type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

export type BoostingOptions = { readonly patience: number; readonly min_delta: number };

/** Replays XGBoost's EarlyStopping (xgboost/callback.py): for a falling metric, `best - min_delta > new` is better. */
export function xgboostStopping(watched: Watched, options: BoostingOptions): Stop {
  const delta = options.min_delta;
  const isBetter: IsBetter =
    watched.direction === "min"
      ? (value, best) => best - delta > value
      : (value, best) => value - delta > best;
  return stopAfterBest(watched, options.patience, isBetter);
}

/** Replays LightGBM's early_stopping (lightgbm/callback.py); 0 rounds switch it off. */
export function lightgbmStopping(watched: Watched, options: BoostingOptions): Stop {
  if (options.patience <= 0) return unstopped(null);
  const delta = options.min_delta;
  const isBetter: IsBetter =
    watched.direction === "min"
      ? (value, best) => value < best - delta
      : (value, best) => value > best + delta;
  return stopAfterBest(watched, options.patience, isBetter);
}

/** Stops `patience` evaluations after the best. The first value is always the best to begin with, even NaN. */
function stopAfterBest(watched: Watched, patience: number, isBetter: IsBetter): Stop {
  let bestValue = Number.NaN;
  let best = 0;
  for (const [i, value] of watched.values.entries()) {
    if (i === 0 || isBetter(value, bestValue)) {
      bestValue = value;
      best = i;
    }
    if (i - best >= patience)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => isBetter(later, bestValue));
  }
  return unstopped(watched.values.length > 0 ? best : null);
}
