import type { Direction } from "../../curves/model.ts";

/** The series that a callback watches: one value per evaluation, NaN and infinities included. */
export type Watched = { readonly values: Float64Array; readonly direction: Direction };

/** Whether a value is better than the best, in the framework's operand order and precision: rounding decides ties. */
export type IsBetter = (value: number, best: number) => boolean;

/** Why a callback stops: patience ran out (`baseline`: without ever reaching the baseline), or a limit was passed. */
export type Cause = "patience" | "baseline" | "threshold" | "divergence" | "non-finite";

/** The effect of early stopping, as indices of evaluations. */
export type Stop = {
  /** Where it stops the training; null if it does not. */
  readonly stop: number | null;
  /** The best according to the callback when it stops, or at the end; null if it has none. */
  readonly best: number | null;
  readonly because: Cause | null;
  /** The first evaluation after the stop that the callback would call better: it stopped too early. */
  readonly improvedAt: number | null;
};

/** The effect of a learning rate scheduler, as indices of evaluations. */
export type Reductions = {
  /** Where it reduces the learning rate. */
  readonly reductions: readonly number[];
  /** The best according to the scheduler at the end; null if it has none. */
  readonly best: number | null;
  /** The number of evaluations in a row without improvement at which it acts. */
  readonly maxWait: number;
};

/** Returns the value that any other is better than. */
export function worst(direction: Direction): number {
  return direction === "min" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

export function unstopped(best: number | null): Stop {
  return { stop: null, best, because: null, improvedAt: null };
}

/** Completes a stop with the first later value that is better. */
export function stopAt(
  { values }: Watched,
  { stop, best, because }: { readonly stop: number; readonly best: number | null; readonly because: Cause },
  isBetter: (value: number) => boolean,
): Stop {
  const improvedAt = values.findIndex((value, i) => i > stop && isBetter(value));
  return { stop, best, because, improvedAt: improvedAt < 0 ? null : improvedAt };
}
