import type { Curve } from "../curves/model.ts";
import { runRule } from "./define-rule.ts";
import { obstacles } from "./obstacles.ts";
import type { Outcome } from "./outcome.ts";

export const nonFinite = runRule({
  id: "non-finite",
  summary: "NaN or infinity in any train or val series whose direction is known",
  level: "error",
  advice:
    "The training broke down at that point. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
  messages: {
    finite: "{metric:name} is finite throughout",
    "non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
    "no-curve": obstacles["no-curve"],
  },
  options: {},
  judge: ({ run }) => {
    const known = run.curves.filter(({ direction }) => direction !== null);
    if (known.length === 0) return [{ status: "blocked", reason: "no-curve" }];
    const failures = known.flatMap(failuresOf);
    return failures.length > 0 ? failures : [finite(run.primaryCurves[0] ?? known[0])];
  },
});

function finite(curve: Curve | undefined): Outcome {
  const metric = curve?.metric ?? "";
  return { metric, status: "pass", reason: "finite", facts: { metric } };
}

function failuresOf({ metric, train, val }: Curve): Outcome[] {
  return [train, val].flatMap((series) => {
    const first = series?.values.findIndex((value) => !Number.isFinite(value)) ?? -1;
    if (!series || first < 0) return [];
    const count = series.values.filter((value) => !Number.isFinite(value)).length;
    const actual = series.values[first] ?? Number.NaN;
    const facts = { series: series.name, value: String(actual), count, points: series.values.length };
    const at = series.positions[first] ?? null;
    return [
      { status: "fail", reason: "non-finite", metric, axis: series.axis, actual, limit: null, at, facts },
    ];
  });
}
