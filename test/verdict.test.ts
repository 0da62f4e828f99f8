import { describe, expect, test } from "vitest";
import { checksFor } from "../src/config/checks.ts";
import { parseConfig } from "../src/config/config.ts";
import { judge, judgeAll } from "../src/findings/judge.ts";
import { worstFirst } from "../src/findings/severity.ts";
import { conclude, exitCode, type Verdict } from "../src/findings/verdict.ts";
import { rules } from "../src/rules/index.ts";
import { noBaseline, run, verdictOf } from "./runs.ts";

const healthy = { loss: [1, 0.8, 0.6, 0.5], val_loss: [1, 0.85, 0.7, 0.6] };

test.each<[what: string, series: Record<string, number[]>, rules: string, verdict: Verdict]>([
  ["a healthy run", healthy, "", "pass"],
  ["a failed rule at level error", healthy, "threshold: { val_loss: <= 0.1 }", "fail"],
  ["a failed rule at level warning", healthy, "threshold: { level: warning, val_loss: <= 0.1 }", "pass"],
  ["a threshold for a missing metric", healthy, "threshold: { val_f1: '>= 0.1' }", "inconclusive"],
  ["a missing monitor at level warning", healthy, "patience: { monitor: val_f1 }", "pass"],
  ["a required rule that could not judge", healthy, "regression: { required: true }", "fail"],
  ["no validation loss", { loss: [1, 0.8, 0.6, 0.5] }, "", "pass"],
  ["every rule off", healthy, `{ ${rules.map(({ id }) => `${id}: off`).join(", ")} }`, "inconclusive"],
  ["no known metric", { what: [1, 2, 3] }, "", "inconclusive"],
  [
    "NaN with non-finite off",
    { ...healthy, val_loss: [1, Number.NaN, 0.7, 0.6] },
    "non-finite: off",
    "inconclusive",
  ],
])("%s", async (_what, series, rules, verdict) => {
  expect(await verdictOf(series, rules)).toBe(verdict);
});

test("an error among the problems overrides all findings", () => {
  const problem = { level: "error", file: "a.json", line: 1, message: "broken" } as const;
  expect(conclude(["a run"], [], [problem], "error").verdict).toBe("error");
});

describe("the most telling finding decides", () => {
  const far = { loss: [1, 0.5], val_loss: [1, 0.9] };

  async function decisive(rules: string, runs: readonly Readonly<Record<string, readonly number[]>>[]) {
    const config = await parseConfig(null, { file: "rules", text: rules });
    const groups = runs.map((one, i) => ({
      seeds: [{ ...run(one), name: `run ${i}` }],
      baseline: noBaseline,
    }));
    const judged = worstFirst(judgeAll(groups, ({ name }) => checksFor(config, name)));
    const all = judged.flatMap(({ findings }) => findings);
    const found = conclude(
      judged.map(({ run }) => run.name),
      all,
      [],
      "warning",
    ).decisive;
    if (found === null || "message" in found) throw new Error("expected a finding");
    return `${found.run}: ${found.rule.id}`;
  }

  test.each([
    [
      "an error before a warning",
      "{ threshold: { val_loss: <= 0.1, level: warning }, evaluations: 9 }",
      [far],
      "run 0: evaluations",
    ],
    [
      "what failed before what is required",
      "{ regression: { required: true }, threshold: { val_loss: <= 0.1 } }",
      [far],
      "run 0: threshold",
    ],
    [
      "of two runs the one that is farther beyond the limit",
      "threshold: { val_loss: <= 0.1 }",
      [healthy, far],
      "run 1: threshold",
    ],
    [
      "of two runs the one that fails the rule that stands first",
      "{ threshold: { val_loss: <= 0.1 } }",
      [far, { ...healthy, val_loss: [1, 0.85, 0.7, Number.NaN] }],
      "run 1: non-finite",
    ],
  ])("%s", async (_what, rules, runs, expected) => {
    expect(await decisive(rules, runs)).toBe(expected);
  });
});

test("what tells of all runs decides before what keeps one rule from judging", async () => {
  const config = await parseConfig(null, { file: "rules", text: "threshold: { val_f1: '>= 0.1' }" });
  const one = run(healthy);
  const subject = { run: one, seeds: [one], all: [one], baseline: noBaseline };
  const problem = { level: "inconclusive", file: "base", line: null, message: "run b is missing" } as const;
  const findings = judge(checksFor(config, "a run"), subject);
  expect(conclude(["a run"], findings, [problem], "error").decisive).toBe(problem);
});

test("no runs are inconclusive", () => {
  expect(conclude([], [], [], "error").verdict).toBe("inconclusive");
});

describe("exit codes", () => {
  test.each([
    ["pass", "error", "fail", 0],
    ["fail", "error", "fail", 1],
    ["fail", "never", "fail", 0],
    ["inconclusive", "never", "fail", 2],
    ["inconclusive", "error", "pass", 0],
    ["error", "never", "pass", 2],
  ] as const)("%s with fail-on %s and if-inconclusive %s is %i", (verdict, failOn, ifInconclusive, code) => {
    expect(exitCode(verdict, failOn, ifInconclusive)).toBe(code);
  });
});
