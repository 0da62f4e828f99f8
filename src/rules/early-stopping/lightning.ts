import { patienceCounter } from "./patience-counter.ts";
import { type Cause, type IsBetter, type Stop, type Watched, worst } from "./replay.ts";

export type LightningOptions = {
  readonly patience: number;
  readonly min_delta: number;
  readonly check_finite: boolean;
  readonly stopping_threshold?: number | undefined;
  readonly divergence_threshold?: number | undefined;
};

/**
 * Replays Lightning's EarlyStopping (lightning/pytorch/callbacks/early_stopping.py), in float32 like its metrics. The
 * limits are checked before the patience.
 */
export function lightningStopping({ values, direction }: Watched, options: LightningOptions): Stop {
  const { patience, check_finite, stopping_threshold, divergence_threshold } = options;
  const delta = Math.fround(options.min_delta);
  const isBeyond: IsBetter = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
  const isBetter: IsBetter =
    direction === "min"
      ? (value, best) => Math.fround(value + delta) < best
      : (value, best) => Math.fround(value - delta) > best;
  const limitPassed = (value: number): Cause | null => {
    if (check_finite && !Number.isFinite(value)) return "non-finite";
    if (stopping_threshold !== undefined && isBeyond(value, Math.fround(stopping_threshold)))
      return "threshold";
    if (divergence_threshold !== undefined && isBeyond(-value, -Math.fround(divergence_threshold)))
      return "divergence";
    return null;
  };
  const float32 = { values: values.map(Math.fround), direction };
  return patienceCounter(float32, { patience, isBetter, initial: worst(direction), limitPassed });
}
