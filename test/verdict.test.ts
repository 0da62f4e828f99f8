import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksFor } from "../src/config/checks.ts";
import { parseConfig } from "../src/config/config.ts";
import { judge, judgeAll } from "../src/findings/judge.ts";
import { worstFirst } from "../src/findings/severity.ts";
import { conclude, exitCode, type Verdict } from "../src/findings/verdict.ts";
import { rules } from "../src/rules/index.ts";
import { noBaseline, run } from "./runs.ts";

async function verdictOf(
  series: Readonly<Record<string, readonly number[]>>,
  rules: string,
  baseline?: Readonly<Record<string, readonly number[]>>,
): Promise<Verdict> {
  const config = await parseConfig(null, { file: "rules", text: rules });
  const one = run(series);
  const runs = baseline ? ({ kind: "found", runs: [run(baseline)] } as const) : noBaseline;
  const subject = { run: one, seeds: [one], all: [one], baseline: runs };
  return conclude(["a run"], judge(checksFor(config, "a run"), subject), [], "error").verdict;
}

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

const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 });
const configs = [
  "",
  "non-finite: off",
  "{ non-finite: off, gap: { level: error }, patience: { level: error, patience: 2 }, plateau: error }",
  "{ non-finite: off, threshold: { val_loss: <= 1 }, divergence: off, overfit: off, evaluations: 3 }",
  "{ non-finite: off, regression: { max: 0.01, at: last } }",
];

test("making any number NaN never turns fail into pass", async () => {
  await fc.assert(
    fc.asyncProperty(
      values,
      values,
      fc.constantFrom(...configs),
      fc.nat(),
      fc.boolean(),
      async (a, b, rules, at, inVal) => {
        const length = Math.min(a.length, b.length);
        const before = { loss: a.slice(0, length), val_loss: b.slice(0, length) };
        const side = inVal ? "val_loss" : "loss";
        const after = { ...before, [side]: before[side].with(at % length, Number.NaN) };
        const base = { loss: [1, 0.5], val_loss: [1, 0.5] };
        fc.pre((await verdictOf(before, rules, base)) === "fail");
        expect(await verdictOf(after, rules, base)).not.toBe("pass");
      },
    ),
    { numRuns: 2000 },
  );
});
