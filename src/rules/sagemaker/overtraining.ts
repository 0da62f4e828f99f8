import { costs } from "../../curves/points.ts";
import { curveRule } from "../curve-rule.ts";
import { amount, evaluations, withDefault } from "../options.ts";
import { trainMeans } from "./steps.ts";

/**
 * Val without a new optimum for `patience_validation` evaluations in a row, or train for `patience_train`. A new
 * optimum is below the last by `delta` at least. Source: AWS, "List of Debugger built-in rules", Overtraining.
 */
export const overtraining = curveRule({
  id: "Overtraining",
  summary: "SageMaker Debugger's Overtraining: the training went on though val, or train, no longer improved",
  level: "error",
  advice:
    "Stop earlier: add early stopping, or train for fewer epochs. `delta` is in units of the loss: where losses are small, make it smaller.",
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
    const trained = means.filter((mean) => !Number.isNaN(mean));
    const val = longest(costs(values, direction), positions, patience_validation, delta);
    const train = longest(costs(trained, direction), withTrain, patience_train, delta);
    const tell = ({ count, limit, since, at }: Wait) => ({
      actual: count,
      limit,
      at: at ?? null,
      facts: { delta, best_at: since },
    });
    if (train.at !== undefined && !(val.at !== undefined && val.at <= train.at))
      return { ...tell(train), status: "fail", reason: "train-stalled" };
    if (val.at !== undefined) return { ...tell(val), status: "fail", reason: "val-stalled" };
    return { ...tell({ ...val, at: positions.at(-1) }), status: "pass", reason: "improving" };
  },
});

/** How many evaluations followed an optimum, at position `since`, without a new one. */
type Wait = {
  readonly since: number;
  readonly count: number;
  readonly limit: number;
  /** The position at which the patience ran out, if it did. */
  readonly at: number | undefined;
};

/** The first wait that outlasts the patience, else the longest. */
function longest(cost: Float64Array, positions: Float64Array, patience: number, delta: number): Wait {
  let told: Wait = { since: positions[0] ?? Number.NaN, count: 0, limit: patience, at: undefined };
  const optima = optimaOf(cost, delta);
  for (const [i, index] of optima.entries()) {
    const count = (optima[i + 1] ?? cost.length) - index - 1;
    const since = positions[index] ?? Number.NaN;
    if (count >= patience) return { since, count, limit: patience, at: positions[index + patience] };
    if (count > told.count) told = { ...told, since, count };
  }
  return told;
}

/** Each value that is below the one before it in the list, by `delta` at least; the first value is the first. */
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
