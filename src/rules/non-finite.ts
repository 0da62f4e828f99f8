import type { Curve } from "../curves/pairing.ts";
import { runRule } from "./define-rule.ts";
import { obstacles } from "./obstacles.ts";
import type { Outcome } from "./outcome.ts";

export const nonFinite = runRule({
  id: "non-finite",
  summary: "any NaN or infinity in a curve of a known direction, train or val",
  level: "error",
  advice:
    "The training broke down there. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
  messages: {
    finite: "{metric:name} is finite throughout",
    "non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
    "no-curve": obstacles["no-curve"],
  },
  options: {},
  judge: ({ run }) => {
    const known = run.curves.filter(({ direction }) => direction !== null);
    if (known.length === 0) return [none];
    const failures = known.flatMap(failuresOf);
    return failures.length > 0 ? failures : [finite(run.primaryCurves[0] ?? known[0])];
  },
});

const none: Outcome = { status: "blocked", reason: "no-curve" };

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
