import type { Direction } from "../../curves/model.ts";

/** What a callback watches: one value an evaluation, NaN and infinities among them. */
export type Watched = { readonly values: Float64Array; readonly direction: Direction };

/**
 * Is the value better than the best so far? In the operand order and the precision of the framework: at the
 * boundary rounding decides.
 */
export type IsBetter = (value: number, best: number) => boolean;

/** Why a callback stops: patience is at its end (`baseline`: and never had a value beyond it), or a limit is passed. */
export type Cause = "patience" | "baseline" | "threshold" | "divergence" | "non-finite";

/** What a callback that ends the training does; indices of evaluations. */
export type Stop = {
  /** Where it stops the training; null where it does not. */
  readonly stop: number | null;
  /** What it holds for best when it stops, else at the end; null where it holds no evaluation. */
  readonly best: number | null;
  readonly because: Cause | null;
  /** The first evaluation after the stop that is better by its own measure: it stopped too early. */
  readonly improvedAt: number | null;
};

/** What a scheduler of the learning rate does; indices of evaluations. */
export type Reductions = {
  /** Where it reduces the learning rate. */
  readonly reductions: readonly number[];
  /** What it holds for best at the end; null where it holds no evaluation. */
  readonly best: number | null;
  /** The evaluations in a row without improvement at which it acts. */
  readonly allowed: number;
};

/** What any value is better than. */
export function worst(direction: Direction): number {
  return direction === "min" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

export function unstopped(best: number | null): Stop {
  return { stop: null, best, because: null, improvedAt: null };
}

/** `isBetter`: is a later value better than what was held? */
export function stopAt(
  { values }: Watched,
  { stop, best, because }: { readonly stop: number; readonly best: number | null; readonly because: Cause },
  isBetter: (value: number) => boolean,
): Stop {
  const again = values.findIndex((value, i) => i > stop && isBetter(value));
  return { stop, best, because, improvedAt: again < 0 ? null : again };
}
