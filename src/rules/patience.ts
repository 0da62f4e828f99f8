import * as z from "zod/mini";
import { costs } from "../curves/points.ts";
import { curveRule } from "./curve-rule.ts";
import { amount, evaluations } from "./options.ts";

export type Stopping = {
  readonly patience: number;
  readonly min_delta: number;
  readonly start_from_epoch: number;
};

/** Where a callback would have stopped and what it held for best then; indices, null where it would not. */
export type Replay = { readonly stop: number | null; readonly best: number | null };

/**
 * Keras's EarlyStopping without baseline, from 2.12 on (keras/src/callbacks/early_stopping.py), over
 * costs: an improvement is `value + |min_delta| < best`, `wait` counts evaluations without one, and the
 * first evaluation never stops. NaN never becomes the best.
 */
export function earlyStopping(values: Float64Array, options: Stopping): Replay {
  const delta = Math.abs(options.min_delta);
  let best: number | null = null;
  let wait = 0;
  for (let i = options.start_from_epoch; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    wait++;
    const improves = best === null ? !Number.isNaN(value) : value + delta < (values[best] ?? Number.NaN);
    if (improves) {
      best = i;
      wait = 0;
    } else if (wait >= options.patience && i > 0) {
      return { stop: i, best };
    }
  }
  return { stop: null, best };
}

/**
 * Fails where the run went on to no avail after the evaluation at which early stopping would have ended it.
 * A run that was better again later wasted nothing: there the patience was too short, not the run too long.
 */
export const patience = curveRule({
  id: "patience",
  judges: "early stopping, replayed: where it would have stopped, and the evaluations wasted since the best",
  level: "warning",
  advice:
    "No decrease in that many consecutive evaluations is what EarlyStopping watches: add the callback with this patience and restore_best_weights, or train for fewer epochs.",
  sentences: {
    wasted:
      "{series:name} did not improve for {actual} evaluations after {best_at:position}: EarlyStopping(patience={patience}) would have stopped at {at:position}",
    late: "EarlyStopping(patience={patience}) would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}",
    patient: "evaluations since the best {series:name}: {actual} (allowed {patience})",
  },
  main: "patience",
  options: z.object({
    patience: z._default(evaluations(0), 10),
    min_delta: z._default(amount, 0),
    start_from_epoch: z._default(evaluations(0), 0),
  }),
  needs: "val",
  judge: ({ values, positions, direction }, options) => {
    const cost = costs(values, direction);
    const { stop, best } = earlyStopping(cost, options);
    const last = cost.length - 1;
    const held = best ?? 0;
    const limit = Math.max(options.patience, 1);
    const facts = { patience: options.patience, best_at: positions[held] ?? Number.NaN };
    if (stop === null || stop === last) {
      return {
        status: "pass",
        reason: "patient",
        actual: last - held,
        limit,
        at: positions[last] ?? null,
        facts,
      };
    }
    const at = positions[stop] ?? null;
    const threshold = (cost[held] ?? Number.NaN) - Math.abs(options.min_delta);
    const again = cost.findIndex((value, i) => i > stop && value < threshold);
    if (again >= 0) return { status: "pass", reason: "late", actual: again - held, limit, at, facts };
    return { status: "fail", reason: "wasted", actual: last - held, limit, at, facts };
  },
});
