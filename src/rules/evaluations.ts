import { runRule } from "./define-rule.ts";
import { evaluations as count } from "./options.ts";

export const evaluations = runRule({
  id: "evaluations",
  summary: "the number of evaluations of the run: too few say little",
  level: "error",
  advice: "The training ended early. Look for a crash or a time limit in its log, or train for more epochs.",
  messages: {
    few: "evaluations: {actual} (at least {limit} expected)",
    enough: "evaluations: {actual} (at least {limit} expected)",
  },
  shorthand: "min",
  enabledByDefault: false,
  options: { min: count(1) },
  judge: ({ run }, { min }) => {
    const curve = run.primaryCurves[0] ?? run.curves[0];
    const actual = run.evaluations;
    const at = curve?.positions[actual - 1] ?? null;
    const found = {
      metric: curve?.metric ?? null,
      axis: curve?.axis ?? "row",
      actual,
      limit: min,
      at,
    } as const;
    if (!(actual >= min)) return [{ ...found, status: "fail", reason: "few" }];
    return [{ ...found, status: "pass", reason: "enough" }];
  },
});
