import type { Curve } from "../../curves/model.ts";
import { runRule } from "../define-rule.ts";
import { obstacles } from "../obstacles.ts";
import { flag, withDefault } from "../options.ts";
import type { Outcome } from "../outcome.ts";

/**
 * Source: AWS, "List of Debugger built-in rules", ExplodingTensor. Of the tensors a recorded run has only its
 * metrics.
 */
export const explodingTensor = runRule({
  id: "ExplodingTensor",
  summary: "SageMaker Debugger's ExplodingTensor for losses and other metrics: any NaN or infinity",
  level: "error",
  advice:
    "Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
  messages: {
    finite: "no metric is {looked_for}",
    exploding: "{series:name} is {value} at {at:position} ({count} of {points} values are {looked_for})",
    "no-curve": obstacles["no-curve"],
  },
  enabledByDefault: false,
  options: { only_nan: withDefault(flag, false) },
  judge: ({ run }, { only_nan }) => {
    const known = run.curves.filter(({ direction }) => direction !== null);
    if (known.length === 0) return [{ status: "blocked", reason: "no-curve" }];
    const failures = known.flatMap((curve) => failuresOf(curve, only_nan));
    if (failures.length > 0) return failures;
    return [{ status: "pass", reason: "finite", facts: { looked_for: lookedFor(only_nan) } }];
  },
});

function lookedFor(onlyNan: boolean): string {
  return onlyNan ? "NaN" : "NaN or infinite";
}

function failuresOf({ metric, train, val }: Curve, onlyNan: boolean): Outcome[] {
  const explodes = (value: number) => (onlyNan ? Number.isNaN(value) : !Number.isFinite(value));
  return [train, val].flatMap((series) => {
    const first = series?.values.findIndex(explodes) ?? -1;
    if (!series || first < 0) return [];
    const { name, axis, values, positions } = series;
    const actual = values[first] ?? Number.NaN;
    const facts = {
      series: name,
      value: String(actual),
      count: values.filter(explodes).length,
      points: values.length,
      looked_for: lookedFor(onlyNan),
    };
    const at = positions[first] ?? null;
    return [{ status: "fail", reason: "exploding", metric, axis, actual, limit: null, at, facts }];
  });
}
