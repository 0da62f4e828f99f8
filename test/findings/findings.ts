import type { Finding } from "../../src/findings/finding.ts";
import type { JudgedRun } from "../../src/findings/judged-run.ts";
import { threshold } from "../../src/rules/threshold.ts";
import { noBaseline, run } from "../runs.ts";

/** A failure of the rule `threshold` at level `error`, changed as given. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: threshold,
    level: "error",
    status: "fail",
    reason: "missed",
    required: false,
    run: "a",
    runs: ["a"],
    waived: null,
    metric: "loss",
    axis: "epoch",
    actual: null,
    limit: null,
    at: null,
    facts: {},
    unit: "metric",
    ...changes,
  };
}

/** A run with these findings. */
export function judged(
  name: string,
  findings: readonly Finding[],
  series: Readonly<Record<string, readonly number[]>> = { loss: [1, 0.5], val_loss: [1, 0.6] },
): JudgedRun {
  const one = { ...run(series), name };
  return { run: one, seeds: [one], baseline: noBaseline, checks: [], findings };
}
