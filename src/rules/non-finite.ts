import type { Curve, PairedRun } from "../curves/model.ts";
import { runRule } from "./define-rule.ts";
import { obstacles } from "./obstacles.ts";
import type { Outcome } from "./outcome.ts";
import { taskMetricOf } from "./task-metric.ts";

export const nonFinite = runRule({
  id: "non-finite",
  summary: "NaN or infinity in any train or val series whose direction is known",
  level: "error",
  advice:
    "Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
  messages: {
    "never-finite":
      "{series:name} is {value} in all {points} evaluations while {other:name} improved: it was not recorded rightly",
    finite: "{metric:name} is finite throughout",
    "non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
    "no-curve": obstacles["no-curve"],
  },
  options: {},
  judge: ({ run }) => {
    const known = run.curves.filter(({ direction }) => direction !== null);
    if (known.length === 0) return [{ status: "blocked", reason: "no-curve" }];
    const failures = known.flatMap((curve) => failuresOf(curve, run));
    return failures.length > 0 ? failures : [finite(run.primaryCurves[0] ?? known[0])];
  },
});

function finite(curve: Curve | undefined): Outcome {
  const metric = curve?.metric ?? "";
  return { metric, status: "pass", reason: "finite", facts: { metric } };
}

function failuresOf(curve: Curve, run: PairedRun): Outcome[] {
  const { metric, train, val } = curve;
  return [train, val].flatMap((series) => {
    const first = series?.values.findIndex((value) => !Number.isFinite(value)) ?? -1;
    if (!series || first < 0) return [];
    const count = series.values.filter((value) => !Number.isFinite(value)).length;
    const actual = series.values[first] ?? Number.NaN;
    const facts = { series: series.name, value: String(actual), count, points: series.values.length };
    const at = series.positions[first] ?? null;
    const outcome = { status: "fail", metric, axis: series.axis, actual, limit: null, at } as const;
    const other = series === val && count === series.values.length ? improvedBeside(curve, run) : null;
    if (other === null) return [{ ...outcome, reason: "non-finite", facts }];
    return [{ ...outcome, reason: "never-finite", maxLevel: "warning", facts: { ...facts, other } }];
  });
}

/**
 * Returns the task metric if it improved beside a loss that was never finite, while the loss's train values fell: the
 * model is well, only its validation loss was not computed. Null if it did not.
 */
function improvedBeside(curve: Curve, run: PairedRun): string | null {
  const train = curve.direction === "min" ? curve.train?.values : undefined;
  if (!train?.every(Number.isFinite) || !hasRisen(train.map((value) => -value))) return null;
  const task = taskMetricOf(run, curve);
  return task && hasRisen(task.values) ? task.name : null;
}

function hasRisen(values: Float64Array): boolean {
  return (values.at(-1) ?? Number.NaN) > (values[0] ?? Number.NaN);
}
