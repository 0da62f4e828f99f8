import { kerasBeats } from "./keras.ts";
import { type IsBetter, type Reductions, type Watched, worst } from "./replay.ts";

export type KerasPlateauOptions = {
  readonly patience: number;
  readonly min_delta: number;
  readonly cooldown: number;
};

/**
 * Keras's ReduceLROnPlateau from 3.11 on (keras/src/callbacks/reduce_lr_on_plateau.py), as long as the learning rate
 * can fall. An evaluation of the cooldown lowers it first and is then counted, so 1 is as good as 0.
 */
export function kerasPlateau(watched: Watched, options: KerasPlateauOptions): Reductions {
  const beats = kerasBeats(watched.direction, options.min_delta, true);
  return reduceKeras(watched, options, (value, best, i) => i === 0 || beats(value, best));
}

/** The same before 3.11: `value < best - min_delta` in float64, and the first value must beat infinity. */
export function firstKerasPlateau(watched: Watched, options: KerasPlateauOptions): Reductions {
  const delta = options.min_delta;
  const beats: IsBetter =
    watched.direction === "min"
      ? (value, best) => value < best - delta
      : (value, best) => value > best + delta;
  return reduceKeras(watched, options, beats);
}

function reduceKeras(
  { values, direction }: Watched,
  { patience, cooldown }: KerasPlateauOptions,
  beats: (value: number, best: number, i: number) => boolean,
): Reductions {
  const reductions: number[] = [];
  let held = worst(direction);
  let best: number | null = null;
  let wait = 0;
  let cooling = 0;
  for (const [i, value] of values.entries()) {
    if (cooling > 0) {
      cooling--;
      wait = 0;
    }
    if (beats(value, held, i)) {
      held = value;
      best = i;
      wait = 0;
    } else if (cooling === 0 && ++wait >= patience) {
      reductions.push(i);
      cooling = cooldown;
      wait = 0;
    }
  }
  return { reductions, best, allowed: Math.max(patience, 1) };
}

export type TorchPlateauOptions = {
  readonly patience: number;
  readonly threshold: number;
  readonly threshold_mode: "rel" | "abs";
  readonly cooldown: number;
};

/**
 * PyTorch's ReduceLROnPlateau (torch/optim/lr_scheduler.py): acts on the evaluation after `patience` without
 * improvement. With a relative threshold and a negative best, a slightly worse value counts as better.
 */
export function torchPlateau({ values, direction }: Watched, options: TorchPlateauOptions): Reductions {
  const { patience, cooldown } = options;
  const beats = torchBeats(direction === "min", options);
  const reductions: number[] = [];
  let held = worst(direction);
  let best: number | null = null;
  let bad = 0;
  let cooling = 0;
  for (const [i, value] of values.entries()) {
    if (beats(value, held)) {
      if (value !== held) best = i;
      held = value;
      bad = 0;
    } else bad++;
    if (cooling > 0) {
      cooling--;
      bad = 0;
    }
    if (bad > patience) {
      reductions.push(i);
      cooling = cooldown;
      bad = 0;
    }
  }
  return { reductions, best, allowed: patience + 1 };
}

function torchBeats(isMin: boolean, { threshold, threshold_mode }: TorchPlateauOptions): IsBetter {
  if (threshold_mode === "rel") {
    const factor = isMin ? 1 - threshold : threshold + 1;
    return isMin ? (value, best) => value < best * factor : (value, best) => value > best * factor;
  }
  return isMin ? (value, best) => value < best - threshold : (value, best) => value > best + threshold;
}
