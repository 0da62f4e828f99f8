import { runRule } from "./define-rule.ts";
import { evaluations as evaluationCount } from "./options.ts";

export const evaluations = runRule({
  id: "evaluations",
  summary: "the number of evaluations of the run",
  level: "error",
  advice:
    "Look for a crash or a time limit in the log of the training, which ended early, or train for more epochs.",
  messages: {
    few: "evaluations: {actual} (minimum {limit})",
    enough: "evaluations: {actual} (minimum {limit})",
  },
  shorthand: "min",
  enabledByDefault: false,
  options: { min: evaluationCount(1) },
  judge: ({ run }, { min }) => {
    const curve = run.primaryCurves[0] ?? run.curves[0];
    const actual = run.evaluations;
    const found = {
      metric: curve?.metric ?? null,
      axis: curve?.axis ?? "row",
      actual,
      limit: min,
      at: curve?.positions[actual - 1] ?? null,
    } as const;
    if (!(actual >= min)) return [{ ...found, status: "fail", reason: "few" }];
    return [{ ...found, status: "pass", reason: "enough" }];
  },
});
