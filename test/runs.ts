import { checksFor } from "../src/config/checks.ts";
import { parseConfig } from "../src/config/config.ts";
import type { PairedRun, Series } from "../src/curves/model.ts";
import { type ConfiguredMetric, pair } from "../src/curves/pairing.ts";
import type { Finding } from "../src/findings/finding.ts";
import { judge as judgeRun } from "../src/findings/judge.ts";
import { conclude, type Verdict } from "../src/findings/verdict.ts";
import { fillMessage } from "../src/report/format-number.ts";
import type { Outcome } from "../src/rules/outcome.ts";
import type { BaselineRuns, Rule } from "../src/rules/rule.ts";

/** A series over epochs 0, 1, 2, … */
export function series(name: string, values: readonly number[], truncated = false): Series {
  const positions = Float64Array.from(values, (_, i) => i);
  return { name, axis: "epoch", positions, values: Float64Array.from(values), truncated };
}

/** A paired run of series by name. */
export function run(
  all: Readonly<Record<string, readonly number[]>>,
  named: ConfiguredMetric[] = [],
): PairedRun {
  const made = Object.entries(all).map(([name, values]) => series(name, values));
  return pair(
    {
      name: "a run",
      path: "history.json",
      format: "test",
      files: ["history.json"],
      params: {},
      series: made,
    },
    named,
  );
}

export const noBaseline: BaselineRuns = { kind: "absent", because: "no baseline was given" };

export function judge(
  rule: Rule,
  subject: PairedRun,
  setting: Readonly<Record<string, unknown>> = {},
  baseline: BaselineRuns = noBaseline,
): Finding[] {
  return judgeRun([rule.configure(setting)], { run: subject, seeds: [subject], all: [subject], baseline });
}

/** What a report says of an outcome. */
export function messageOf(rule: Rule, outcome: Outcome | undefined): string {
  const { reason = "", facts, actual = null, limit = null, at = null } = outcome ?? {};
  return fillMessage(rule.messages[reason] ?? "", { ...facts, actual, limit, at }, "epoch");
}

/** The verdict on one run by the defaults and these rules. */
export async function verdictOf(
  series: Readonly<Record<string, readonly number[]>>,
  rules: string,
  baseline?: Readonly<Record<string, readonly number[]>>,
): Promise<Verdict> {
  const config = await parseConfig(null, { file: "rules", text: rules });
  const one = run(series);
  const runs = baseline ? ({ kind: "found", runs: [run(baseline)] } as const) : noBaseline;
  const subject = { run: one, seeds: [one], all: [one], baseline: runs };
  return conclude(["a run"], judgeRun(checksFor(config, "a run"), subject), [], "error").verdict;
}
