import { describe, expect, test } from "vitest";
import { checksFor } from "../src/config/checks.ts";
import { parseConfig } from "../src/config/config.ts";
import type { Finding } from "../src/findings/finding.ts";
import { judge, judgeAll } from "../src/findings/judge.ts";
import { worstFirst } from "../src/findings/severity.ts";
import { blocks, conclude, exitCode, type Verdict } from "../src/findings/verdict.ts";
import { batchSweep } from "../src/rules/batch-size.ts";
import { rules } from "../src/rules/index.ts";
import { finding } from "./findings/findings.ts";
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

test.each<[what: string, findings: Finding[], verdict: Verdict]>([
  ["a run that one rule passes", [finding({ status: "pass" })], "pass"],
  ["a run that fails for information only", [finding({ level: "info" })], "pass"],
  ["a run that nothing judged", [finding({ status: "not-judged" })], "inconclusive"],
  [
    "a run that only a rule of all runs passes",
    [finding({ rule: batchSweep, status: "pass" })],
    "inconclusive",
  ],
  ["a run of which only another was judged", [finding({ status: "pass", runs: ["b"] })], "inconclusive"],
  [
    "a run that a rule at level error was blocked from judging",
    [finding({ status: "pass" }), finding({ status: "blocked" })],
    "inconclusive",
  ],
  [
    "a run that a warning was blocked from judging",
    [finding({ status: "pass" }), finding({ status: "blocked", level: "warning" })],
    "pass",
  ],
])("%s", (_, findings, verdict) => {
  expect(conclude(["a"], findings, [], "error").verdict).toBe(verdict);
});

test("what keeps the run that nothing judged from passing is told of that run", () => {
  const other = finding({ status: "pass", run: "b", runs: ["b"] });
  const own = finding({ status: "not-judged" });
  expect(conclude(["b", "a"], [other, own], [], "error").decisive).toBe(own);
  expect(conclude(["b", "a"], [other], [], "error").decisive).toBeNull();
  expect(conclude([], [other], [], "error").decisive).toBeNull();
});

test("a note keeps nothing from passing", () => {
  const note = { level: "note", file: "a", line: null, message: "m" } as const;
  expect(conclude(["a"], [finding({ status: "pass" })], [note], "error").verdict).toBe("pass");
});

test.each([
  ["error", "error", true],
  ["error", "warning", true],
  ["error", "never", true],
  ["warning", "error", false],
  ["warning", "warning", true],
  ["info", "warning", false],
] as const)("a failure at level %s with fail-on %s: %s", (level, failOn, expected) => {
  expect(blocks(finding({ level }), failOn)).toBe(expected);
});
