import { type Stop, stopAt, unstopped, type Watched } from "./replay.ts";

/**
 * Ultralytics' early stopping: the fitness, which rises, against the best so far. A best of exactly 0 gives way to
 * anything, so that epochs without a detection do not count. A patience of 0 is one without end.
 */
export function ultralyticsStopping(watched: Watched, options: { readonly patience: number }): Stop {
  const patience = options.patience || Number.POSITIVE_INFINITY;
  const sign = watched.direction === "min" ? -1 : 1;
  const isBetter = (value: number, best: number) => sign * value > sign * best || best === 0;
  let bestValue = 0;
  let best = 0;
  for (const [i, value] of watched.values.entries()) {
    if (isBetter(value, bestValue)) {
      bestValue = value;
      best = i;
    }
    if (i - best >= patience)
      return stopAt(watched, { stop: i, best, because: "patience" }, (later) => isBetter(later, bestValue));
  }
  return unstopped(watched.values.length > 0 ? best : null);
}
