import { align } from "../curves/align.ts";
import type { Curve, PairedRun } from "../curves/model.ts";
import { runningMedian } from "../statistics/order.ts";
import { smoothingWidth, thinned } from "./rise.ts";
import { sampleShare } from "./sample.ts";

/** What a model is for, beside its loss: the first metric of a run that rises, or counts errors, and was validated. */
export type TaskMetric = {
  readonly name: string;
  /** The value at each evaluation of the loss; negated where it counts errors, so that higher is better. */
  readonly values: Float64Array;
  /** The same, smoothed; at most 1000 of them, evenly spread. */
  readonly smoothed: Float64Array;
  /** One percentage point, in the metric's own scale. */
  readonly point: number;
  /** The share that one validation sample makes; 0 if the values do not show it. */
  readonly sample: number;
};

/** Shares of wrong answers. */
const errorRate = /(^|[_/ -])(m|multi_|binary_|top[-_]?1_)?err(or)?(_rate)?$/i;

/** Returns the task metric of a run at the evaluations of another; null unless one was recorded at all of them. */
export function taskMetricOf(
  { curves }: PairedRun,
  { axis, positions, metric }: Pick<Curve, "axis" | "positions" | "metric">,
): TaskMetric | null {
  const curve = taskCurvesOf(curves).find((one) => one.axis === axis && one.metric !== metric);
  if (!curve?.val) return null;
  const aligned = align(curve.val, positions);
  const values = curve.direction === "max" ? aligned : aligned.map((value) => -value);
  if (!values.every(Number.isFinite)) return null;
  // Some programs log 0.92, others 92.
  const point = values.some((value) => Math.abs(value) > 1.5) ? 1 : 0.01;
  const kept = thinned(values);
  return {
    name: curve.val.name,
    values,
    smoothed: runningMedian(kept, smoothingWidth(kept.length)),
    point,
    sample: 100 * point * sampleShare(values, 100 * point),
  };
}

/**
 * Returns the name of the first metric that should rise, else of the first beside accuracy, if it is 0 in all of at least
 * `min` evaluations; else null. Where classes are rare, an accuracy of 0.9 stands beside an F1 of 0.
 */
export function zeroMetricOf({ curves }: PairedRun, min: number): string | null {
  const rising = taskCurvesOf(curves).filter(({ direction }) => direction === "max");
  const first = [rising[0], rising.find(({ metric }) => !isAccuracy(metric))];
  const zero = first.find(
    (curve) => curve?.val && curve.val.values.length >= min && curve.val.values.every((value) => value === 0),
  );
  return zero?.val?.name ?? null;
}

/** Whether a metric counts all right answers, of whatever class. */
function isAccuracy(metric: string): boolean {
  return /acc/i.test(metric);
}

const known = new WeakMap<readonly Curve[], readonly Curve[]>();

/** Each of thousands of losses has the same ones beside it. */
function taskCurvesOf(curves: readonly Curve[]): readonly Curve[] {
  const found =
    known.get(curves) ??
    curves.filter(
      ({ direction, metric, val }) =>
        val !== null && (direction === "max" || (direction === "min" && errorRate.test(metric))),
    );
  known.set(curves, found);
  return found;
}
