import { costs } from "../../curves/points.ts";
import { curveRule } from "../curve-rule.ts";
import { numberBetween, withDefault } from "../options.ts";
import { relativeChange, steps } from "./steps.ts";

const percent = numberBetween(0, 100, "a percentage above 0 and below 100: 0.1 is 0.1 %");

/**
 * Every `num_steps`, compares the loss with the newest one at least `num_steps` earlier: it must have fallen by
 * `diff_percent`, or risen by at most `increase_threshold_percent`. Source: AWS, "List of Debugger built-in rules",
 * LossNotDecreasing; "newest" is from sagemaker-debugger's FirstPartyRules.md.
 */
export const lossNotDecreasing = curveRule({
  id: "LossNotDecreasing",
  summary: "SageMaker Debugger's LossNotDecreasing: too small a fall of the loss from one check to the next",
  level: "error",
  advice:
    "Try another learning rate, or end the training once the loss has converged: a converged loss does not fall either. Otherwise compare over more steps (`num_steps`).",
  messages: {
    "not-decreasing":
      "{series:name} improved by {actual:share} from {since:position} to {at:position} (minimum {limit:share})",
    increasing:
      "{series:name} got worse by {actual:share} from {since:position} to {at:position} (limit {limit:share})",
    decreasing:
      "{series:name} improved by {actual:share} from {since:position} to {at:position} (minimum {limit:share})",
    tolerated:
      "{series:name} got worse by {actual:share} from {since:position} to {at:position} (limit {limit:share})",
    "too-few": "{series:name} has no two values at least {num_steps} steps apart",
  },
  enabledByDefault: false,
  options: {
    num_steps: withDefault(steps(1), 10),
    diff_percent: withDefault(percent, 0.1),
    increase_threshold_percent: withDefault(percent, 5),
  },
  // AWS documents this order of modes: EVAL before TRAIN.
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
    const reported = checks.find(({ failed }) => failed) ?? checks.at(-1);
    if (!reported) return { status: "not-judged", reason: "too-few", facts: { num_steps } };
    const { failed, rose, ...found } = reported;
    if (failed) return { ...found, status: "fail", reason: rose ? "increasing" : "not-decreasing" };
    return { ...found, status: "pass", reason: rose ? "tolerated" : "decreasing" };
  },
});

/** Returns the indices of each value to check, `apart` or more from the last one, and of the newest value at least `apart` earlier. */
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
