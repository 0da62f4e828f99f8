import { describe, expect, test } from "vitest";
import { type BaselineConfig, type ConfigChange, diffConfigs } from "../../src/config/changes.ts";
import { parseConfig } from "../../src/config/config.ts";
import { configGrammar } from "../../src/config/grammar.ts";
import { presetConflicts, presetNames } from "../../src/rules/early-stopping/index.ts";
import { describeOptions } from "../../src/rules/grammar.ts";
import { rules } from "../../src/rules/index.ts";
import { noBaseline, run } from "../runs.ts";

const judged = ["net-1", "net-2"].map((name) => ({
  run: { ...run({ loss: [1, 0.5], val_loss: [1, 0.6] }), name },
  seeds: [],
  baseline: noBaseline,
  checks: [],
  findings: [],
}));

async function changes(before: object, after: object, rules: string | null = null) {
  const texts = [before, after].map((config) => ({ file: "lossgate.yml", text: JSON.stringify(config) }));
  const input = rules === null ? null : { file: "input rules", text: rules };
  const [source = null, text = null] = texts;
  const baselineConfig: BaselineConfig = { from: "main", source };
  const request = { baselineConfig, rules: input };
  const found = await diffConfigs(judged, await parseConfig(text, input), request, null);
  if (found === null || "because" in found) throw new Error(`not compared: ${found?.because}`);
  return found.changes;
}

const settings = (found: readonly ConfigChange[]) => found.map(({ setting }) => setting);

/** Two values for each key of the config: a new key fails the test until it has some. */
const waiver = { rule: "gap", reason: "new data", by: "alice", until: "2026-12-31" };
const samples: Record<string, readonly [unknown, unknown]> = {
  preset: [undefined, "sagemaker-debugger"],
  rules: [{ gap: 0.1 }, { gap: 0.9 }],
  overrides: [[], [{ match: "net-*", rules: { gap: "off" } }]],
  seeds: [["net-*"], ["*"]],
  waivers: [[waiver], [{ ...waiver, until: "2027-01-01" }]],
  metrics: [{}, { junk: { train: "loss", val: "val_loss" } }],
  position: ["step", "iteration"],
  lines: [undefined, [{ pattern: "{epoch} {train loss} {val loss}" }]],
  validation: ["expected", "none"],
  format: ["csv", "json"],
  ignore: [["legacy"], ["legacy", "runs/bad"]],
};

describe("a change of any key is told", () => {
  const keys = Object.keys(configGrammar.def.shape);
  test.each(keys)("%s: set, changed, removed", async (key) => {
    const [one, other] = samples[key] ?? [];
    expect(settings(await changes({ [key]: one }, { [key]: other })), "changed").not.toEqual([]);
    expect(settings(await changes({ [key]: other }, { [key]: one })), "changed back").not.toEqual([]);
    expect(settings(await changes({}, { [key]: other })), "set").not.toEqual([]);
    expect(settings(await changes({ [key]: other }, {})), "removed").not.toEqual([]);
    expect(await changes({ [key]: other }, { [key]: other }), "unchanged").toEqual([]);
  });
});

/** Two values by what an option expects. */
const values: readonly (readonly [expected: RegExp, one: unknown, other: unknown])[] = [
  [/^one of ([\w.-]+), ([\w.-]+)/, "$1", "$2"],
  [/^true or false/, false, true],
  [/^the name of a metric/, "val_a", "val_b"],
  [/^a whole number/, 11, 12],
  [/^a share/, 0.25, 0.5],
  [/^a (number|value|percentage)/, 0.25, 0.5],
];

describe("a change of any option of a rule is told", () => {
  const options = rules.flatMap((rule) =>
    describeOptions(rule).map(({ name, expected }) => [rule.id, name, expected] as const),
  );
  /** Options whose values are of their own kind. */
  const own: Record<string, readonly [unknown, unknown]> = {
    // CatBoost's other kind needs an option more.
    "patience.od_type": [undefined, "Iter"],
    "expression.condition": ["val_loss.best < 1", "val_loss.best < 2"],
    "not-learning.prior": [
      [0.5, 0.5],
      [0.9, 0.1],
    ],
  };
  test.each(options)("%s.%s", async (rule, option, expected) => {
    const match = values.find(([pattern]) => pattern.test(expected));
    const [, ...words] = match?.[0].exec(expected) ?? [];
    const fill = (value: unknown) =>
      typeof value === "string" ? value.replace(/\$(\d)/, (_, i) => words[Number(i) - 1] ?? "") : value;
    const pair = own[`${rule}.${option}`] ?? match?.slice(1).map(fill);
    if (!pair) throw new Error(`no sample for ${rule}.${option}: ${expected}`);
    const needed = needs[rule]?.(option, pair[1]) ?? {};
    const [one, other] = pair.map((value) => ({ rules: { [rule]: { ...needed, [option]: value } } }));
    expect(settings(await changes(one ?? {}, other ?? {}))).toEqual([`rules.${rule}`]);
  });
});

/** What a rule needs besides the option. */
const needs: Record<string, (option: string, value: unknown) => object> = {
  threshold: () => ({ val_loss: "<= 1" }),
  evaluations: () => ({ min: 3 }),
  expression: () => ({ condition: "val_loss.best < 1" }),
  patience: (option, value) => ({
    preset: presetNames.find((preset) => presetConflicts(preset, { [option]: value }).length === 0),
  }),
};

test("a change says what was set and what is set", async () => {
  const before = { metrics: { quality: { train: "a", val: "b" } }, ignore: ["x"], seeds: ["net-*"] };
  const after = {
    metrics: { quality: { val: "c", train: "a" }, junk: {} },
    ignore: ["x", "y"],
    waivers: [waiver],
    overrides: [{ match: "*-2", rules: { gap: "off" } }],
  };
  expect(await changes(before, after)).toEqual([
    { setting: "rules.gap", runs: ["net-2"], before: expect.objectContaining({ max: 0.5 }), after: null },
    { setting: "seeds", runs: null, before: "net-*", after: null },
    { setting: "metrics.quality.val", runs: null, before: "b", after: "c" },
    { setting: "metrics.junk", runs: null, before: null, after: "{}" },
    { setting: "ignore", runs: null, before: null, after: "y" },
    {
      setting: "waivers",
      runs: null,
      before: null,
      after: "{rule: gap, reason: new data, by: alice, until: 2026-12-31}",
    },
  ]);
});

test.each([["known\nuntil: never"], ['known, by: "bob"\n\nuntil: never']])(
  "%j stays on one line",
  async (reason) => {
    const [change] = await changes({}, { waivers: [{ ...waiver, reason }] });
    expect(change?.after).toContain("\\nuntil: never");
    expect(change?.after).not.toContain("\n");
  },
);

test.each([
  ["notation", { rules: { gap: "50%" } }, { rules: { gap: { max: 0.5 } } }],
  ["a default that is written down", {}, { validation: "expected", rules: { plateau: "warning" } }],
  ["keys without a value", {}, { waivers: null, metrics: null, rules: null }],
])("%s is no change", async (_what, before, after) => {
  expect(await changes(before, after)).toEqual([]);
});

test("another order is a change, as the first that matches counts", async () => {
  expect(await changes({ seeds: ["a", "b"] }, { seeds: ["b", "a"] })).toEqual([
    { setting: "seeds", runs: null, before: "[a, b]", after: "[b, a]" },
  ]);
});

test("what the input rules hold cannot change, and is not told", async () => {
  const loosened = { overrides: [{ match: "*", rules: { gap: { max: "900%", level: "info" } } }] };
  expect(settings(await changes({}, loosened))).toEqual(["rules.gap"]);
  expect(await changes({}, loosened, "gap: 0.2")).toEqual([]);
});
