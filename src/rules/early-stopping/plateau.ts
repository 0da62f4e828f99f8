import { kerasComparison } from "./keras.ts";
import { type IsBetter, type Reductions, type Watched, worst } from "./replay.ts";

export type KerasPlateauOptions = {
  readonly patience: number;
  readonly min_delta: number;
  readonly cooldown: number;
};

/**
 * Replays Keras's ReduceLROnPlateau from 3.11 on (keras/src/callbacks/reduce_lr_on_plateau.py), as long as the learning
 * rate is above its minimum. An evaluation first decrements the cooldown and is then counted, so 1 has the effect of 0.
 */
export function kerasPlateau(watched: Watched, options: KerasPlateauOptions): Reductions {
  const isBetter = kerasComparison(watched.direction, options.min_delta, true);
  return reduceKeras(watched, options, (value, best, i) => i === 0 || isBetter(value, best));
}

/** Replays Keras's ReduceLROnPlateau before 3.11: in float64, and the first value must beat infinity. */
export function firstKerasPlateau(watched: Watched, options: KerasPlateauOptions): Reductions {
  const delta = options.min_delta;
  const isBetter: IsBetter =
    watched.direction === "min"
      ? (value, best) => value < best - delta
      : (value, best) => value > best + delta;
  return reduceKeras(watched, options, isBetter);
}

function reduceKeras(
  { values, direction }: Watched,
  { patience, cooldown }: KerasPlateauOptions,
  isBetter: (value: number, best: number, i: number) => boolean,
): Reductions {
  const reductions: number[] = [];
  let bestValue = worst(direction);
  let best: number | null = null;
  let wait = 0;
  let cooling = 0;
  for (const [i, value] of values.entries()) {
    if (cooling > 0) {
      cooling--;
      wait = 0;
    }
    if (isBetter(value, bestValue, i)) {
      bestValue = value;
      best = i;
      wait = 0;
    } else if (cooling === 0 && ++wait >= patience) {
      reductions.push(i);
      cooling = cooldown;
      wait = 0;
    }
  }
  return { reductions, best, maxWait: Math.max(patience, 1) };
}

export type TorchPlateauOptions = {
  readonly patience: number;
  readonly threshold: number;
  readonly threshold_mode: "rel" | "abs";
  readonly cooldown: number;
};

/**
 * Replays PyTorch's ReduceLROnPlateau (torch/optim/lr_scheduler.py): reduces at the first evaluation after `patience`
 * without improvement. With a relative threshold and a negative best, a slightly worse value counts as better.
 */
export function torchPlateau({ values, direction }: Watched, options: TorchPlateauOptions): Reductions {
  const { patience, cooldown } = options;
  const isBetter = torchComparison(direction === "min", options);
  const reductions: number[] = [];
  let bestValue = worst(direction);
  let best: number | null = null;
  let wait = 0;
  let cooling = 0;
  for (const [i, value] of values.entries()) {
    if (isBetter(value, bestValue)) {
      if (value !== bestValue) best = i;
      bestValue = value;
      wait = 0;
    } else wait++;
    if (cooling > 0) {
      cooling--;
      wait = 0;
    }
    if (wait > patience) {
      reductions.push(i);
      cooling = cooldown;
      wait = 0;
    }
  }
  return { reductions, best, maxWait: patience + 1 };
}

function torchComparison(isMin: boolean, { threshold, threshold_mode }: TorchPlateauOptions): IsBetter {
  if (threshold_mode === "rel") {
    const factor = isMin ? 1 - threshold : threshold + 1;
    return isMin ? (value, best) => value < best * factor : (value, best) => value > best * factor;
  }
  return isMin ? (value, best) => value < best - threshold : (value, best) => value > best + threshold;
}
