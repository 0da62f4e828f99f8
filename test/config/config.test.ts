import { describe, expect, test } from "vitest";
import { checksFor } from "../../src/config/checks.ts";
import { parseConfig } from "../../src/config/config.ts";
import { InputError } from "../../src/problems.ts";
import { matchesWildcard } from "../../src/text/wildcard.ts";

async function refused(text: string, as: "file" | "input" = "file"): Promise<string[]> {
  const source = { file: as === "file" ? "lossgate.yml" : "input rules", text };
  const read = as === "file" ? parseConfig(source, null) : parseConfig(null, source);
  const thrown: unknown = await read.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof InputError)) throw new Error(`not refused: ${String(thrown)}`);
  return thrown.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

async function inForce(file: string, rules: string | null = null, run = "a run") {
  const config = await parseConfig(
    { file: "lossgate.yml", text: file },
    rules === null ? null : { file: "input rules", text: rules },
  );
  return Object.fromEntries(checksFor(config, run).map((check) => [check.rule.id, check]));
}

test("without a config the defaults are in force", async () => {
  const checks = checksFor(await parseConfig(null, null), "a run");
  expect(checks.map(({ rule, level }) => `${rule.id}: ${level}`)).toMatchInlineSnapshot(`
    [
      "non-finite: error",
      "divergence: error",
      "regression: error",
      "overfit: error",
      "not-learning: warning",
      "underfit: warning",
      "gap: warning",
      "patience: warning",
      "plateau: warning",
      "oscillation: warning",
      "slow-val: info",
      "improvement: info",
      "batch-size: info",
    ]
  `);
});

describe("a setting", () => {
  test.each([
    ["short form", "gap: 0.3", { max: 0.3, at: "last" }, "warning"],
    ["a share", "gap: 30%", { max: 0.3, at: "last" }, "warning"],
    ["long form", "gap: { absolute: 0.1, at: best, level: error }", { absolute: 0.1, at: "best" }, "error"],
    ["a level alone", "gap: error", { max: 0.5, max_growth: 0.15, at: "last" }, "error"],
    [
      "a monitor",
      "gap: { monitor: val_acc, mode: max }",
      { max: 0.5, max_growth: 0.15, at: "last", monitor: "val_acc", mode: "max" },
      "warning",
    ],
  ])("%s", async (_what, text, settings, level) => {
    const { gap } = await inForce(`rules: { ${text} }`);
    expect(gap?.settings).toEqual(settings);
    expect(gap?.level).toBe(level);
  });

  test("off takes the rule out", async () => {
    expect(Object.keys(await inForce("rules: { gap: off }"))).not.toContain("gap");
  });

  test("a threshold keeps its limits and its level", async () => {
    const { threshold } = await inForce('rules: { threshold: { level: warning, val_loss: "<= 0.4" } }');
    expect([threshold?.level, threshold?.settings]).toEqual(["warning", { val_loss: "<= 0.4" }]);
  });
});

test("the input wins over the file option by option, and the rules of a run over both", async () => {
  const file = `
rules:
  gap: { max: 0.3, level: error }
overrides:
  - match: "baseline-*"
    rules:
      gap: off
  - match: "*-long"
    rules:
      gap: { at: best }
`;
  const general = await inForce(file, "gap: 0.2");
  expect([general["gap"]?.level, general["gap"]?.settings]).toEqual(["error", { max: 0.2, at: "last" }]);
  expect((await inForce(file, "gap: 0.2", "baseline-7"))["gap"]).toBeUndefined();
  expect((await inForce(file, null, "resnet-long"))["gap"]?.settings).toEqual({ max: 0.3, at: "best" });
});

test("a rule that one place switches off is on again where another sets an option of it", async () => {
  const { gap } = await inForce("rules: { gap: off }", "gap: 0.2");
  expect([gap?.level, gap?.settings]).toEqual(["warning", { max: 0.2, at: "last" }]);
});

test("an option outlasts that its rule was off in between", async () => {
  const file = `
rules: { gap: { max: 0.3, level: error } }
overrides:
  - { match: "*", rules: { gap: off } }
  - { match: b, rules: { gap: warning } }
  - { match: c, rules: { gap: { at: best } } }
`;
  expect((await inForce(file, null, "a"))["gap"]).toBeUndefined();
  const [b, c] = [(await inForce(file, null, "b"))["gap"], (await inForce(file, null, "c"))["gap"]];
  expect([b?.level, b?.settings]).toEqual(["warning", { max: 0.3, at: "last" }]);
  expect([c?.level, c?.settings]).toEqual(["warning", { max: 0.3, at: "best" }]);
});

test("a check knows the line that set it", async () => {
  const { gap, patience } = await inForce("rules:\n\n  gap: 0.3\n", "patience: 3");
  expect([gap?.setAt, patience?.setAt]).toEqual([
    { file: "lossgate.yml", line: 3 },
    { file: "input rules", line: 1 },
  ]);
});

describe("refused, all at once, with line, what was expected and what came", () => {
  test.each([
    [
      "unknown keys and bad values",
      "rulez: {}\nrules:\n  gapp: 0.5\n  gap: lots\n  patience: -1\n  plateau:\n    windw: 3\n    min_change: much\n  overfit: [1]\n",
    ],
    [
      "limits that are none",
      "rules:\n  threshold:\n    val_loss: 0.4\n    val_acc: '=> 0.9'\n  evaluations: many\n  regression: .nan\n",
    ],
    ["a level where a limit is needed", "rules:\n  evaluations: warning\n"],
    ["an empty setting", "rules:\n  gap:\n"],
    ["overrides", "overrides:\n  - match: 3\n    rules: {}\n  - rules: { gap: 1 }\n"],
    ["metrics", "metrics:\n  loss: { train: a, mode: down }\nformat: keras\n"],
    ["no YAML", "rules:\n  gap: [0.5\n"],
    ["a key twice", "rules:\n  gap: 0.5\n  gap: 0.6\n"],
    ["no mapping", "just text"],
    ["a limit of no metric, and no limit", 'rules:\n  threshold: "<= 0.4"\n'],
    ["no limit", "rules:\n  threshold: {}\n"],
    [
      "white space for a reason",
      'waivers:\n  - { rule: gap, run: "*", reason: " ", by: "\\t", until: 2026-12-31 }\n',
    ],
    ["an alias of nothing", "rules:\n  gap: *limit\n"],
    ["two documents", "rules: { gap: 0.5 }\n---\nrules: { gap: 0.6 }\n"],
    [
      "tags",
      "rules: !!omap\n  - gap: !!binary aGVsbG8=\n  - overfit: !!set { a, b }\n  - plateau: !mine 3\n",
    ],
    ["a key of two lines", 'rules:\n  threshold: { "x\\n::error::hi": 1 }\n'],
    ["a rule's prototype", "rules:\n  __proto__: 1\n  constructor: 2\n"],
  ])("%s", async (what, text) => {
    expect(await refused(text)).toMatchSnapshot(what);
  });

  test("tags of plain data are taken", async () => {
    const { gap } = await inForce("rules: !!map { gap: !!float 0.5, overfit: !!str off }");
    expect(gap?.settings).toMatchObject({ max: 0.5 });
  });

  test("in the message of the error, too", async () => {
    await expect(parseConfig({ file: "lossgate.yml", text: "rules:\n  gap: lots\n" }, null)).rejects.toThrow(
      /^lossgate\.yml:2: rules\.gap: expected/,
    );
  });

  test("in the input", async () => {
    expect(await refused("gap: lots\nregresion: 2%", "input")).toMatchInlineSnapshot(`
      [
        "input rules:1: gap: expected a share of at least 0, such as 0.05 or "5%", one of error, warning, info, off or a mapping of max, absolute, at, max_growth, monitor, mode, level, required, got "lots"",
        "input rules:2: unknown "regresion"; did you mean "regression"? (known: non-finite, divergence, regression, threshold, expression, overfit, evaluations, not-learning, underfit, gap, patience, plateau, oscillation, slow-val, improvement, batch-size, ExplodingTensor, Overfit, Overtraining, LossNotDecreasing)",
      ]
    `);
  });

  test("aliases that multiply", async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${"*l".concat(String(i)).concat(",").repeat(9)}]`,
    );
    const [problem = ""] = await refused(`l0: &l0 [x]\n${levels.join("\n")}\n`);
    expect(problem).toMatch(/alias/i);
  });
});

test.each([
  ["*", "anything", true],
  ["baseline-*", "baseline-7", true],
  ["baseline-*", "my-baseline-7", false],
  ["*-v?", "resnet-v2", true],
  ["*-v?", "resnet-v12", false],
  ["a*b*c", "aXbXbXc", true],
  ["a*b*c", "aXbX", false],
  ["", "", true],
  [`${"*a".repeat(30)}b`, "a".repeat(5000), false],
])("%s fits %s: %s", (pattern, name, fits) => {
  expect(matchesWildcard(pattern, name)).toBe(fits);
});
