import { describe, expect, test } from "vitest";
import { checksFor } from "../../src/config/checks.ts";
import { parseConfig } from "../../src/config/config.ts";
import { InputError } from "../../src/problems.ts";
import { rules } from "../../src/rules/index.ts";
import { matchesWildcard } from "../../src/text/wildcard.ts";
import { startCpu } from "../cpu.ts";

async function rejection(text: string, as: "file" | "input" = "file"): Promise<string[]> {
  const source = { file: as === "file" ? "lossgate.yml" : "input rules", text };
  const read = as === "file" ? parseConfig(source, null) : parseConfig(null, source);
  const thrown: unknown = await read.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof InputError)) throw new Error(`not rejected: ${String(thrown)}`);
  return thrown.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

async function inForce(file: string, rules: string | null = null, run = "a run") {
  const config = await parseConfig(
    { file: "lossgate.yml", text: file },
    rules === null ? null : { file: "input rules", text: rules },
  );
  return Object.fromEntries(checksFor(config, run).map((check) => [check.rule.id, check]));
}

test("the defaults apply without a config", async () => {
  const checks = checksFor(await parseConfig(null, null), "a run");
  const defaults = rules.filter(({ enabledByDefault }) => enabledByDefault);
  expect(checks.map(({ rule, level }) => [rule.id, level])).toEqual(
    defaults.map(({ id, level }) => [id, level]),
  );
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

  test("off disables the rule", async () => {
    expect(Object.keys(await inForce("rules: { gap: off }"))).not.toContain("gap");
  });

  test("a threshold keeps its limits and its level", async () => {
    const { threshold } = await inForce('rules: { threshold: { level: warning, val_loss: "<= 0.4" } }');
    expect([threshold?.level, threshold?.settings]).toEqual(["warning", { val_loss: "<= 0.4" }]);
  });
});

test("overrides take precedence over the file's rules, and the input over both", async () => {
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
  expect((await inForce(file, null, "baseline-7"))["gap"]).toBeUndefined();
  expect((await inForce(file, "gap: 0.2", "baseline-7"))["gap"]?.settings).toMatchObject({ max: 0.2 });
  expect((await inForce(file, null, "resnet-long"))["gap"]?.settings).toEqual({ max: 0.3, at: "best" });
});

describe("limits of the input bind", () => {
  const limits = "regression: 2%";
  test.each(["level: off", "level: info", "max: 90%", "max: 90%, at: best, monitor: val_junk, mode: min"])(
    "whatever the file sets for the rule: %s",
    async (setting) => {
      for (const file of [
        `rules: { regression: { ${setting} } }`,
        `overrides: [{ match: "*", rules: { regression: { ${setting} } } }]`,
      ]) {
        const { regression } = await inForce(file, limits);
        const { regression: alone } = await inForce("{}", limits);
        expect([regression?.level, regression?.settings]).toEqual([alone?.level, alone?.settings]);
      }
    },
  );

  test("so does its level, while the file keeps its limits", async () => {
    const file = 'overrides: [{ match: "*", rules: { gap: { max: 0.3, level: info } } }]';
    const { gap } = await inForce(file, "gap: error");
    expect([gap?.level, gap?.settings]).toEqual(["error", { max: 0.3, at: "last" }]);
  });

  test("the file may be stricter: in the level, in what is required, with limits of other metrics", async () => {
    const { gap } = await inForce("rules: { gap: { max: 0.9, level: error, required: true } }", "gap: 0.2");
    expect([gap?.level, gap?.required, gap?.settings]).toEqual(["error", true, { max: 0.2, at: "last" }]);
    const file = "rules: { threshold: { val_loss: <= 9, val_acc: '>= 0.9', level: info } }";
    const { threshold } = await inForce(file, "threshold: { val_loss: <= 0.4 }");
    expect([threshold?.level, threshold?.settings]).toEqual([
      "error",
      { val_loss: "<= 0.4", val_acc: ">= 0.9" },
    ]);
  });
});

test("setting an option of a rule that is off switches it on", async () => {
  const { gap } = await inForce("rules: { gap: off }", "gap: 0.2");
  expect([gap?.level, gap?.settings]).toEqual(["warning", { max: 0.2, at: "last" }]);
});

test("an option is kept while its rule is off in between", async () => {
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

test("a check has the line that set it", async () => {
  const { gap, patience } = await inForce("rules:\n\n  gap: 0.3\n", "patience: 3");
  expect([gap?.setAt, patience?.setAt]).toEqual([
    { file: "lossgate.yml", line: 3 },
    { file: "input rules", line: 1 },
  ]);
});

describe("rejects a config with all problems, each with line, expected and actual value", () => {
  test.each([
    [
      "unknown keys and bad values",
      "rulez: {}\nrules:\n  gapp: 0.5\n  gap: lots\n  patience: -1\n  plateau:\n    windw: 3\n    min_change: much\n  overfit: [1]\n",
    ],
    [
      "invalid limits",
      "rules:\n  threshold:\n    val_loss: 0.4\n    val_acc: '=> 0.9'\n  evaluations: many\n  regression: .nan\n",
    ],
    ["a level where a limit is needed", "rules:\n  evaluations: warning\n"],
    ["an empty setting", "rules:\n  gap:\n"],
    ["overrides", "overrides:\n  - match: 3\n    rules: {}\n  - rules: { gap: 1 }\n"],
    ["metrics", "metrics:\n  loss: { train: a, mode: down }\nformat: keras\n"],
    ["invalid YAML", "rules:\n  gap: [0.5\n"],
    ["a duplicate key", "rules:\n  gap: 0.5\n  gap: 0.6\n"],
    ["text instead of a mapping", "just text"],
    ["a threshold without a metric", 'rules:\n  threshold: "<= 0.4"\n'],
    ["an empty threshold", "rules:\n  threshold: {}\n"],
    ["a blank reason", 'waivers:\n  - { rule: gap, run: "*", reason: " ", by: "\\t", until: 2026-12-31 }\n'],
    ["an undefined alias", "rules:\n  gap: *limit\n"],
    ["two documents", "rules: { gap: 0.5 }\n---\nrules: { gap: 0.6 }\n"],
    [
      "tags",
      "rules: !!omap\n  - gap: !!binary aGVsbG8=\n  - overfit: !!set { a, b }\n  - plateau: !mine 3\n",
    ],
    ["a key with a line break", 'rules:\n  threshold: { "x\\n::error::hi": 1 }\n'],
    ["prototype keys", "rules:\n  __proto__: 1\n  constructor: 2\n"],
  ])("%s", async (what, text) => {
    expect(await rejection(text)).toMatchSnapshot(what);
  });

  test("accepts tags of plain data", async () => {
    const { gap } = await inForce("rules: !!map { gap: !!float 0.5, overfit: !!str off }");
    expect(gap?.settings).toMatchObject({ max: 0.5 });
  });

  test("in the message of the error", async () => {
    await expect(parseConfig({ file: "lossgate.yml", text: "rules:\n  gap: lots\n" }, null)).rejects.toThrow(
      /^lossgate\.yml:2: rules\.gap: expected/,
    );
  });

  test("in the input `rules`", async () => {
    expect(await rejection("gap: lots\nregresion: 2%", "input")).toMatchInlineSnapshot(`
      [
        "input rules:1: gap: expected a share of at least 0, such as 0.05 or "5%", one of error, warning, info, off or a mapping of its options, got "lots"",
        "input rules:2: unknown "regresion"; did you mean "regression"?",
      ]
    `);
  });

  const many = (line: (i: number) => string) => Array.from({ length: 40_000 }, (_, i) => line(i)).join("\n");
  test.each([
    ["unknown keys", many((i) => `key_${i}: 1`)],
    ["repeated keys", many(() => "seeds: []")],
    ["bad items", `waivers:\n${many(() => "- 1")}`],
    ["bad metrics", `metrics:\n${many((i) => `  m${i}: 1`)}`],
    ["syntax errors", many(() => "a: ]")],
  ])(
    "of %s, in a few seconds and fifty problems",
    async (_what, text) => {
      const cpu = startCpu();
      const problems = await rejection(text);
      expect(problems).toHaveLength(51);
      expect(problems.at(-1)).toBe("lossgate.yml:null: stopped after 50 problems");
      expect(cpu()).toBeLessThan(20);
    },
    60_000,
  );

  test("a valid config of thousands of keys is read in time linear in its size", async () => {
    const cpu = startCpu();
    const text = `metrics:\n${many((i) => `  m${i}: { train: a${i} }`)}`;
    expect((await parseConfig({ file: "lossgate.yml", text }, null)).metrics.at(-1)?.setAt.line).toBe(40_001);
    expect(cpu()).toBeLessThan(20);
  }, 60_000);

  test("exponentially growing aliases", async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${"*l".concat(String(i)).concat(",").repeat(9)}]`,
    );
    const [problem = ""] = await rejection(`l0: &l0 [x]\n${levels.join("\n")}\n`);
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
