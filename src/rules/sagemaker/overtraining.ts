import { costs } from "../../curves/points.ts";
import { curveRule } from "../curve-rule.ts";
import { amount, evaluations, withDefault } from "../options.ts";
import { trainMeans } from "./steps.ts";

/**
 * Fails if val has no new optimum for `patience_validation` evaluations in a row, or train for `patience_train`. A new
 * optimum is at least `delta` below the last. Source: AWS, "List of Debugger built-in rules", Overtraining.
 */
export const overtraining = curveRule({
  id: "Overtraining",
  summary: "SageMaker Debugger's Overtraining: training continued after val or train stopped improving",
  level: "error",
  advice:
    "Stop earlier: add early stopping, or train for fewer epochs. `delta` is in units of the loss: lower it for small losses.",
  messages: {
    "val-stalled":
      "{series:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_validation: {limit})",
    "train-stalled":
      "train {metric:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_train: {limit})",
    improving:
      "evaluations in a row without a new best {series:name}: at most {actual} (patience_validation: {limit})",
  },
  enabledByDefault: false,
  options: {
    patience_train: withDefault(evaluations(1), 5),
    patience_validation: withDefault(evaluations(1), 10),
    delta: withDefault(amount, 0.01),
  },
  needs: "pair",
  judge: (curve, { patience_train, patience_validation, delta }, subject) => {
    const { values, positions, direction } = curve;
    const means = trainMeans(curve, subject);
    const withTrain = positions.filter((_, i) => !Number.isNaN(means[i]));
    const recordedMeans = means.filter((mean) => !Number.isNaN(mean));
    const val = firstOrLongestWait(costs(values, direction), positions, patience_validation, delta);
    const train = firstOrLongestWait(costs(recordedMeans, direction), withTrain, patience_train, delta);
    const describe = ({ count, limit, since, at }: Wait) => ({
      actual: count,
      limit,
      at: at ?? null,
      facts: { delta, best_at: since },
    });
    if (train.at !== undefined && !(val.at !== undefined && val.at <= train.at))
      return { ...describe(train), status: "fail", reason: "train-stalled" };
    if (val.at !== undefined) return { ...describe(val), status: "fail", reason: "val-stalled" };
    return { ...describe({ ...val, at: positions.at(-1) }), status: "pass", reason: "improving" };
  },
});

/** The evaluations without a new optimum that follow the one at position `since`. */
type Wait = {
  readonly since: number;
  readonly count: number;
  readonly limit: number;
  /** The position at which the patience ran out; undefined if it did not. */
  readonly at: number | undefined;
};

/** Returns the first wait that outlasts the patience, else the longest one. */
function firstOrLongestWait(
  cost: Float64Array,
  positions: Float64Array,
  patience: number,
  delta: number,
): Wait {
  let longest: Wait = { since: positions[0] ?? Number.NaN, count: 0, limit: patience, at: undefined };
  const optima = optimaOf(cost, delta);
  for (const [i, index] of optima.entries()) {
    const count = (optima[i + 1] ?? cost.length) - index - 1;
    const since = positions[index] ?? Number.NaN;
    if (count >= patience) return { since, count, limit: patience, at: positions[index + patience] };
    if (count > longest.count) longest = { ...longest, since, count };
  }
  return longest;
}

/** Returns the index of each value at least `delta` below the optimum so far, beginning with the first value. */
function optimaOf(cost: Float64Array, delta: number): number[] {
  const optima: number[] = [];
  let best = Number.POSITIVE_INFINITY;
  cost.forEach((value, i) => {
    if (!(value < best && best - value >= delta)) return;
    best = value;
    optima.push(i);
  });
  return optima;
}
