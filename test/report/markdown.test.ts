import { describe, expect, test } from "vitest";
import { noContext } from "../../src/report/context.ts";
import { markdown } from "../../src/report/markdown/markdown.ts";
import type { Report, ReportedFinding, ReportedRun } from "../../src/report/schema.ts";
import { terminal } from "../../src/report/terminal/terminal.ts";
import { rules } from "../../src/rules/index.ts";

const report: Report = {
  schema: "lossgate.report/1",
  verdict: "fail",
  headline: "val_loss rose",
  notes: [],
  advice: "Stop at the best epoch.",
  runs: [],
  findings: [],
  baseline: { kind: "absent", because: "no baseline was given" },
  sweeps: [],
  config_changed: null,
  problems: [],
};

function run(name: string, rules: ReportedRun["rules"]): ReportedRun {
  const receipt = { series: [], left_out: [] };
  return {
    name,
    verdict: "fail",
    format: "csv",
    files: [],
    params: {},
    group: name,
    base_params: {},
    evaluations: 0,
    metrics: [],
    curves: [],
    receipt,
    rules,
  };
}

function failure(rule: string, found: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule,
    level: "error",
    required: false,
    status: "fail",
    run: "a",
    runs: ["a"],
    metric: "loss",
    reason: "rising",
    actual: 1,
    limit: 0.5,
    unit: "metric",
    at: 1,
    comparison: null,
    message: `${rule} failed`,
    advice: `Advice of ${rule}.`,
    waived: null,
    set_at: null,
    ...found,
  };
}

/** The text of a fold. */
function foldOf(comment: string, summary: string): string | undefined {
  return comment.split(`<details><summary>${summary}</summary>\n\n`)[1]?.split("\n\n</details>")[0];
}

function curve(metric: string, val: number, base: number): ReportedRun["curves"][number] {
  const point = { at: 9, train: null, val };
  return {
    metric,
    train: null,
    val: `val_${metric}`,
    direction: "min",
    axis: "epoch",
    points: 10,
    first: { at: 0, train: null, val: 1 },
    best: point,
    last: point,
    gap: { absolute: null, relative: null },
    base: { best: base, last: base, plot: [] },
    plot: { at: [], train: null, val: null },
  };
}

test("the table has the worst metric first, each figure beside what it is compared with", () => {
  const metrics = ["a", "b", "c"];
  const one = { ...run("net", {}), curves: metrics.map((metric, i) => curve(metric, 0.11004 + i, 0.1 + i)) };
  const at = { run: "net", runs: ["net"] };
  const findings = [
    failure("plateau", { ...at, metric: "a", level: "warning" }),
    failure("gap", { ...at, metric: "b", status: "pass" }),
    failure("regression", { ...at, metric: "c", limit: 2.1051, comparison: "worse" }),
  ];
  const text = markdown({ ...report, runs: [one], findings });
  expect(
    text
      .replaceAll("\u00a0", " ")
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(0, 5),
  ).toEqual([
    "| Metric | Best @ epoch | Change |",
    "| :- | -: | -: |",
    "| ❌ `val_c` · regression | 2.11 @ 9/9 (baseline 2.1) | 🔺 +0.478 % (limit +0.243 %) |",
    "| ⚠️ `val_a` · plateau | 0.11 @ 9/9 (baseline 0.1) | +10 % |",
    "| ✅ `val_b` | 1.11 @ 9/9 (baseline 1.1) | +0.913 % |",
  ]);
});

describe("the rules that the config sets", () => {
  const defaults = Object.fromEntries(
    rules.filter(({ enabledByDefault }) => enabledByDefault).map(({ id }) => [id, { level: "warning" }]),
  );
  const gap = { level: "warning", required: false, max: 0.4 };

  test("are listed once for the runs that share them, and those that it turned off", () => {
    const withoutPlateau = Object.fromEntries(Object.entries(defaults).filter(([id]) => id !== "plateau"));
    const runs = [
      run("a", { ...withoutPlateau, gap, patience: { level: "error", required: true, patience: 10 } }),
      run("b", { ...defaults, gap }),
      run("c", { ...defaults, gap }),
    ];
    const set_at = { file: "lossgate.yml", line: 1 };
    const findings = ["gap", "patience"].map((rule) => failure(rule, { set_at }));
    const text = markdown({ ...report, runs, findings });
    expect(foldOf(text, "Rules that differ from the defaults")).toBe(
      [
        "`a`:",
        "",
        "| Rule | Settings |",
        "| - | - |",
        "| `gap` | `level: warning, max: 0.4` |",
        "| `patience` | `level: error, required: true, patience: 10` |",
        "| `plateau` | `off` |",
        "",
        "`b`, `c`:",
        "",
        "| Rule | Settings |",
        "| - | - |",
        "| `gap` | `level: warning, max: 0.4` |",
        "| `patience` | `level: warning` |",
      ].join("\n"),
    );
  });

  test("are no fold where there are none", () => {
    const text = markdown({ ...report, runs: [run("a", defaults)], findings: [failure("gap")] });
    expect(text).not.toContain("<summary>Rules");
  });
});

describe("the advice under the headline", () => {
  const context = { ...noContext, acceptLabel: "lossgate accept" };

  test.each([
    { rule: "regression", offered: true },
    { rule: "overfit", offered: false },
    { rule: "of-a-newer-version", offered: false },
  ])("offers the label for a failure of $rule: $offered", ({ rule, offered }) => {
    const text = markdown({ ...report, findings: [failure(rule)] }, { context });
    expect(text).toContain(`for \`${rule}\` to \`.github/lossgate.yml\`.`);
    expect(text.includes("add the label `lossgate accept` to make it the new baseline.")).toBe(offered);
  });

  const found: Report["baseline"] = { kind: "found", from: "main", published: [], runs: ["a"], missing: [] };
  const missing = { level: "inconclusive", file: "main", line: null, message: "run b is missing" } as const;
  const vanished = { status: "not-judged", reason: "vanished" } as const;
  test.each<[what: string, changes: Partial<Report>, offered: boolean]>([
    ["a run that is missing", { problems: [missing] }, true],
    ["a metric that is missing", { findings: [failure("regression", vanished)] }, true],
    [
      "a metric of a rule that only warns",
      { findings: [failure("regression", { ...vanished, level: "warning" })] },
      false,
    ],
    ["a metric of a rule that nobody can accept", { findings: [failure("overfit", vanished)] }, false],
    ["another problem", { problems: [{ ...missing, file: "a.csv" }] }, false],
    ["a pass", { problems: [{ ...missing, level: "note" }], verdict: "pass" }, false],
  ])("offers the label for %s if that can be accepted", (_what, changes, offered) => {
    const text = markdown({ ...report, verdict: "inconclusive", baseline: found, ...changes }, { context });
    expect(text.includes("add the label `lossgate accept` to make it the new baseline.")).toBe(offered);
    expect(text).not.toContain("[waiver]");
  });

  test("is not repeated below", () => {
    const findings = [failure("overfit"), failure("gap", { level: "warning" })];
    const failed = { ...report, advice: "Advice of overfit.", findings };
    expect(markdown(failed)).toContain("\n\n- `gap`: Advice of gap.\n\n");
    expect(terminal(failed)).toContain("\n\n→ gap: Advice of gap.\n");
    const passed: Report = {
      ...failed,
      verdict: "pass",
      advice: "Worth a look: …",
      findings: findings.slice(1),
    };
    expect(markdown(passed)).not.toContain("Advice of gap");
  });
});
