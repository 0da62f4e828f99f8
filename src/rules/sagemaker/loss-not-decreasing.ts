import { costs } from "../../curves/points.ts";
import { curveRule } from "../curve-rule.ts";
import { numberBetween, withDefault } from "../options.ts";
import { relativeChange, steps } from "./steps.ts";

const percent = numberBetween(0, 100, "a percentage above 0 and below 100: 0.1 is 0.1 %");

/**
 * Every `num_steps` the loss is compared with the newest one at least `num_steps` behind: it must have fallen by
 * `diff_percent`, or risen by `increase_threshold_percent` at most. Source: AWS, "List of Debugger built-in
 * rules", LossNotDecreasing; "newest" by sagemaker-debugger's FirstPartyRules.md.
 */
export const lossNotDecreasing = curveRule({
  id: "LossNotDecreasing",
  summary: "SageMaker Debugger's LossNotDecreasing: the loss falls too little from one check to the next",
  level: "error",
  advice:
    "Train with another learning rate, or end the training where the loss has converged: a converged loss does not fall either. Otherwise compare over more steps (`num_steps`).",
  messages: {
    "not-decreasing":
      "{series:name} improved by {actual:share} from {since:position} to {at:position} (at least {limit:share} expected)",
    increasing:
      "{series:name} got worse by {actual:share} from {since:position} to {at:position} (allowed {limit:share})",
    decreasing:
      "{series:name} improved by {actual:share} from {since:position} to {at:position} (at least {limit:share} expected)",
    tolerated:
      "{series:name} got worse by {actual:share} from {since:position} to {at:position} (allowed {limit:share})",
    "too-few": "{series:name} has no two values {num_steps} steps apart",
  },
  enabledByDefault: false,
  options: {
    num_steps: withDefault(steps(1), 10),
    diff_percent: withDefault(percent, 0.1),
    increase_threshold_percent: withDefault(percent, 5),
  },
  // The documented order of modes: EVAL before TRAIN.
  needs: "val-else-train",
  judge: ({ values, positions, direction }, { num_steps, diff_percent, increase_threshold_percent }) => {
    const cost = costs(values, direction);
    const checks = checksOf(positions, num_steps).map(({ before, now }) => {
      const change = relativeChange(cost[before] ?? Number.NaN, cost[now] ?? Number.NaN);
      const found = {
        unit: "share" as const,
        at: positions[now] ?? null,
        facts: { since: positions[before] ?? Number.NaN },
      };
      if (change > 0) {
        const failed = !(change * 100 <= increase_threshold_percent);
        return { ...found, failed, rose: true, actual: change, limit: increase_threshold_percent / 100 };
      }
      const failed = !(-change * 100 >= diff_percent);
      return { ...found, failed, rose: false, actual: 0 - change, limit: diff_percent / 100 };
    });
    const told = checks.find(({ failed }) => failed) ?? checks.at(-1);
    if (!told) return { status: "not-judged", reason: "too-few", facts: { num_steps } };
    const { failed, rose, ...found } = told;
    if (failed) return { ...found, status: "fail", reason: rose ? "increasing" : "not-decreasing" };
    return { ...found, status: "pass", reason: rose ? "tolerated" : "decreasing" };
  },
});

/** Indices of each value checked and of the newest at least `apart` before it; checks are at least `apart` apart, too. */
function checksOf(positions: Float64Array, apart: number): { before: number; now: number }[] {
  const checks: { before: number; now: number }[] = [];
  let before = -1;
  let due = Number.NEGATIVE_INFINITY;
  positions.forEach((position, now) => {
    while ((positions[before + 1] ?? Number.NaN) <= position - apart) before++;
    if (before < 0 || position < due) return;
    checks.push({ before, now });
    due = position + apart;
  });
  return checks;
}
