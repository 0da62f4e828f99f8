import { type IsBetter, type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

export type BoostingOptions = { readonly patience: number; readonly min_delta: number };

/** XGBoost's EarlyStopping (xgboost/callback.py): `best - min_delta > new` where the metric falls. */
export function xgboostStopping(watched: Watched, options: BoostingOptions): Stop {
  const delta = options.min_delta;
  const beats: IsBetter =
    watched.direction === "min"
      ? (value, best) => best - delta > value
      : (value, best) => value - delta > best;
  return sinceBest(watched, options.patience, beats);
}

/** LightGBM's early_stopping (lightgbm/callback.py); 0 rounds switch it off. */
export function lightgbmStopping(watched: Watched, options: BoostingOptions): Stop {
  if (options.patience <= 0) return unstopped(null);
  const delta = options.min_delta;
  const beats: IsBetter =
    watched.direction === "min"
      ? (value, best) => value < best - delta
      : (value, best) => value > best + delta;
  return sinceBest(watched, options.patience, beats);
}

/** The first value is the best whatever it is, even NaN; `patience` evaluations after the best it stops. */
function sinceBest(watched: Watched, patience: number, beats: IsBetter): Stop {
  let held = Number.NaN;
  let best = 0;
  for (const [i, value] of watched.values.entries()) {
    if (i === 0 || beats(value, held)) {
      held = value;
      best = i;
    }
    if (i - best >= patience)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => beats(later, held));
  }
  return unstopped(watched.values.length > 0 ? best : null);
}
