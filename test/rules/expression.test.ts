import { readFileSync } from "node:fs";
import { Environment } from "@marcbachmann/cel-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksFor } from "../../src/config/checks.ts";
import { parseConfig } from "../../src/config/config.ts";
import type { PairedRun, Series } from "../../src/curves/model.ts";
import { type ConfiguredMetric, pair } from "../../src/curves/pairing.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { judge } from "../../src/findings/judge.ts";
import { conclude } from "../../src/findings/verdict.ts";
import { InputError } from "../../src/problems.ts";
import { messageOf } from "../../src/report/headline.ts";
import { compile } from "../../src/rules/expression/compile.ts";
import { gapFields } from "../../src/rules/expression/gap.ts";
import { seriesFields } from "../../src/rules/expression/series.ts";
import { expression } from "../../src/rules/expression.ts";
import type { BaselineRuns } from "../../src/rules/rule.ts";
import { startCpu } from "../cpu.ts";
import { noBaseline, run, series } from "../runs.ts";

const nan = Number.NaN;

const params = {
  lr: 0.001,
  batch_size: 32,
  optimizer: "adam",
  amp: true,
  "weight decay": 0.1,
  "scheduler.gamma": 0.5,
  broken: nan,
};

function runOf(all: readonly Series[], named: ConfiguredMetric[] = []): PairedRun {
  return pair({ name: "resnet-50", format: "test", path: "", files: [], params, series: all }, named);
}

const trained = runOf([
  series("loss", [1, 0.5, 0.4]),
  series("val_loss", [1.1, 0.412, 0.44]),
  series("val/acc", [0.5, 0.75, 0.7]),
  series("acc", [0.5, 0.8, 0.9]),
  series("score", [1, 2, 3]),
  series("lr", [0.1, 0.01, 0.001]),
  series("broken_loss", [1, nan, 0.5]),
  series("torn_loss", [1, 0.5, 0.25], true),
]);
const baseline: BaselineRuns = {
  kind: "found",
  runs: [run({ loss: [1, 0.5], val_loss: [0.5, 0.6] }), run({ val_loss: [0.3, 0.4], val_loss_2: [1] })],
};

const yaml = (text: string) => ({
  file: "lossgate.yml",
  text: `rules:\n  expression: ${JSON.stringify(text)}`,
});

async function findings(text: string, subject = trained, against = noBaseline): Promise<Finding[]> {
  const config = await parseConfig(yaml(text), null);
  const checks = checksFor(config, subject.name).filter(({ rule }) => rule === expression);
  return judge(checks, { run: subject, seeds: [subject], all: [subject], baseline: against });
}

async function judged(text: string, subject = trained, against = noBaseline): Promise<string> {
  const [finding, ...more] = await findings(text, subject, against);
  if (!finding || more.length > 0) throw new Error("one finding expected");
  return `${finding.status} ${finding.reason}: ${messageOf(finding)}`;
}

async function rejection(text: string): Promise<string> {
  const thrown: unknown = await parseConfig({ file: "lossgate.yml", text }, null).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof InputError)) throw new Error(`not rejected: ${text}`);
  return thrown.problems.map(({ line, message }) => `${line}: ${message}`).join("\n");
}

test("the message gives the value of each part", async () => {
  expect(await judged("val_loss.best < 0.4 && gap.last < 0.2")).toBe(
    "fail fails: val_loss.best < 0.4 && gap.last < 0.2 is false: val_loss.best is 0.412, gap.last is 0.1",
  );
  expect(await judged("val_loss.best < 0.4121 && gap.last < 0.2")).toBe(
    "pass holds: val_loss.best < 0.4121 && gap.last < 0.2 is true: val_loss.best is 0.412, gap.last is 0.1",
  );
});

test("runs only once it is set, at level error", async () => {
  const [finding] = await findings("evaluations > 3");
  expect([finding?.level, expression.enabledByDefault]).toEqual(["error", false]);
  const config = await parseConfig({ file: "", text: "rules: { expression: off }" }, null);
  expect(checksFor(config, "a run").map(({ rule }) => rule.id)).not.toContain("expression");
});

test("each condition of a list is a finding, and the long form takes a level", async () => {
  const text = `rules: { expression: { level: warning, condition: ["val_loss.best < 0.4", "loss.best < 0.5"] } }`;
  const config = await parseConfig({ file: "lossgate.yml", text }, null);
  const check = checksFor(config, "a run").find(({ rule }) => rule === expression);
  const subject = { run: trained, seeds: [trained], all: [trained], baseline: noBaseline };
  expect([check?.level, check?.judge(subject).map(({ status }) => status)]).toEqual([
    "warning",
    ["fail", "pass"],
  ]);
  const short = await parseConfig(
    { file: "", text: `{rules: {expression: ["run == 'x'", "evaluations > 1"]}}` },
    null,
  );
  const judged = checksFor(short, "a run")
    .find(({ rule }) => rule === expression)
    ?.judge(subject);
  expect(judged?.map(({ status }) => status)).toEqual(["fail", "pass"]);
});

describe("reads", () => {
  test.each([
    ["val_loss.first", 1.1],
    ["val_loss.best", 0.412],
    ["val_loss.last", 0.44],
    ["val_loss.best_at", 1],
    ["val_loss.last_at", 2],
    ["val_loss.points", 3],
    ["train_loss.last", 0.4],
    ["val_acc.best", 0.75],
    ['metric("val/acc").best', 0.75],
    ["val_acc['best']", 0.75],
    ["score.last", 3],
    ["lr.last", 0.001],
    ["gap.last", 0.1],
    ["gap.best", -0.176],
    ["gap.last_absolute", 0.04],
    ["gap.best_absolute", -0.088],
    ['gap_of("acc").last', 0.2 / 0.9],
    ["evaluations", 3],
    ["params.lr", 0.001],
    ["params.batch_size", 32],
    ['params["weight decay"]', 0.1],
    ["params.scheduler.gamma", 0.5],
    ["val_loss.base_best", 0.4],
    ["val_loss.base_last", 0.5],
    ["train_loss.base_best", 0.5],
  ])("%s is %d", async (read, value) => {
    const near = `${read} > ${value - 1e-9} && ${read} < ${value + 1e-9}`;
    expect(await judged(near, trained, baseline)).toMatch(/^pass holds/);
    expect(await judged(`${read} < ${value - 1e-9}`, trained, baseline)).toMatch(/^fail fails/);
  });

  test.each([
    'run == "resnet-50"',
    'run.startsWith("resnet") && run.endsWith("50") && run.contains("net")',
    'params.optimizer == "adam"',
    'params.optimizer in ["sgd", "adam"]',
    "params.batch_size in [16, 32]",
    "params.amp",
    "params.amp == true",
    "!(params.lr > 0.01)",
  ])("%s", async (text) => {
    expect(await judged(text)).toMatch(/^pass holds/);
  });

  test("a metric with the name of a CEL type", async () => {
    const subject = runOf([series("map", [0.1, 0.5, 0.4])]);
    expect(await judged("map.best == 0.5 && has(map.last)", subject)).toMatch(/^pass holds/);
  });

  test("a metric whose direction the config states", async () => {
    const subject = runOf([series("score", [1, 3, 2])], [{ metric: "score", train: "score", mode: "max" }]);
    expect(await judged("score.best == 3", subject)).toMatch(/^pass holds/);
  });
});

test.each([
  ["val_loss.best < 1", true],
  ["1 > val_loss.best", true],
  ["val_loss.last - loss.last < 1", true],
  ["2 * loss.last < 1", true],
  ["1 + val_loss.last < 2.0", true],
  ["evaluations >= 2.5 && 3 == evaluations && evaluations == 3.0", true],
  ["evaluations / 2 == 1.5", true],
  ["3 / 2 == 1 && evaluations == 3", true],
  ["int(evaluations) % 2 == 1", true],
  ["params.batch_size == 32.0 && params.batch_size * 2 == 64", true],
  ["params.batch_size / 3 > 10.6 && 1 - params.lr < 1", true],
  ["params.optimizer == 1", false],
  ["params.optimizer.lowerAscii() in ['sgd', 'adam']", true],
  ["-val_loss.best < -0.4", true],
  ["(val_loss.last - loss.last) * 100 < (2 + 1) * 1", false],
  ["val_loss.best != 0.412", false],
  ["gap.last < 0.05 ? val_loss.best < 0.1 : val_loss.best < 0.5", true],
  ["(evaluations > 2 ? val_loss.best : 9.0) < 1", true],
  ["evaluations in [1.0, 2.0]", false],
  ["size(run) == 9 && run + '!' == 'resnet-50!' // a remark", true],
])("in CEL %s is %s", async (text, holds) => {
  expect(await judged(text)).toMatch(holds ? /^pass holds/ : /^fail fails/);
});

test("a failure reports the numbers of the first limit that is missed", async () => {
  const numbers = async (text: string) =>
    (await findings(text)).map(({ actual, limit, at, metric, axis }) => [actual, limit, at, metric, axis]);
  expect(await numbers("evaluations > 1 && val_loss.best < 0.4 && gap.last < 0.01")).toEqual([
    [0.412, 0.4, 1, "loss", "epoch"],
  ]);
  expect(await numbers("gap.best < -0.5")).toEqual([[expect.closeTo(-0.176, 12), -0.5, 1, "loss", "epoch"]]);
  expect(await numbers("val_loss.best < 0.4 || gap.last < 0.01")).toEqual([[null, null, null, null, "row"]]);
  expect(await numbers("val_loss.best < 0.5")).toEqual([[null, null, null, null, "row"]]);
});

describe("is blocked, and the verdict inconclusive", () => {
  const empty = runOf([series("loss", [])]);
  const unvalidated = runOf([series("loss", [1, 0.5])]);
  const late: Series = { ...series("loss", [1]), positions: Float64Array.of(5) };
  const brokenBaseline: BaselineRuns = { kind: "found", runs: [run({ val_loss: [nan] })] };
  test.each<[text: string, message: string, subject?: PairedRun, baseline?: BaselineRuns]>([
    ["val_f1.best > 0.9", "metric val_f1 not found (available: val_loss, val/acc, "],
    ["val_loss.best < 9 || val_f1.best > 0.9", "metric val_f1 not found (available: val_loss, val/acc, "],
    ["!(val_f1.best > 0.9)", "metric val_f1 not found"],
    ["score.best > 1", "direction of score is unknown: set `mode: min` or `max`"],
    ["broken_loss.last < 1", "broken_loss is not a finite number at epoch 1"],
    ["!(broken_loss.last > 1)", "broken_loss is not a finite number at epoch 1"],
    ["!has(broken_loss.best) || broken_loss.best < 1", "broken_loss is not a finite number at epoch 1"],
    ["broken_loss.points > 1", "broken_loss is not a finite number at epoch 1"],
    ["torn_loss.last < 1", "torn_loss is incomplete: values are elided (`...`)"],
    ["loss.last < 1", "loss.last is not a finite number", empty],
    ["params.momentum > 0.5", "param momentum not found (available: lr, batch_size"],
    ["evaluations > 1 || params.momentum > 0.5", "param momentum not found"],
    ["!(params.broken > 1)", "params.broken is not a finite number"],
    ["val_loss.best <= val_loss.base_best", "not compared: no baseline was given"],
    ["acc.best >= acc.base_best", "the baseline did not record acc", trained, baseline],
    [
      "val_loss.best <= val_loss.base_last",
      "the baseline's val_loss is incomplete or not finite",
      trained,
      brokenBaseline,
    ],
    ["gap.last < 1", "no validation loss was recorded", unvalidated],
    ["gap.last < 1", "no comparable training loss was recorded", runOf([series("val_loss", [1])])],
    ["gap.last < 1", "no metric of a known direction was recorded", runOf([series("score", [1])])],
    ['gap_of("f1").last < 1', "metric f1 not found (available: loss", unvalidated],
    ['gap_of("score").last < 1', "direction of", runOf([series("score", [1]), series("val_score", [1])])],
    ["gap.last < 1", "no training loss was recorded up to epoch 0", runOf([late, series("val_loss", [1])])],
    [
      "gap.last < 1",
      "training loss is too close to 0 at epoch 0",
      runOf([series("loss", [0]), series("val_loss", [1])]),
    ],
    ["gap.last < 1", "loss is not a finite number", runOf([series("loss", [nan]), series("val_loss", [1])])],
  ])("%s", async (text, message, subject = trained, against = noBaseline) => {
    expect(await judged(text, subject, against)).toMatch(/^blocked /);
    expect(await judged(text, subject, against)).toContain(`: ${message}`);
    const found = await findings(text, subject, against);
    expect(conclude([subject.name], found, [], "error").verdict).toBe("inconclusive");
  });

  test.each([
    ["val_loss.best / 0 < 1", "Infinity in val_loss.best / 0 (val_loss.best is 0.412)"],
    ["!(val_loss.best / 0 > 1)", "Infinity in val_loss.best / 0"],
    [
      "!((val_loss.best - val_loss.best) / (1.0 - 1.0) > 1)",
      "NaN in (val_loss.best - val_loss.best) / (1.0 - 1.0)",
    ],
    ["double('nan') != evaluations", "NaN in double('nan')"],
    ["evaluations > 1 / 0", "division by zero in 1 / 0"],
    ["loss.last * 1e308 * 1e308 > 1", "Infinity in loss.last * 1e308 * 1e308"],
    ["params.optimizer < 1", "no such overload: dyn<string> < int in params.optimizer < 1"],
    ["!params.lr", "no such overload: !double in !params.lr"],
    ["params.lr", "expected true or false, got 0.001"],
    ["params.lr + 1", "expected true or false, got 1.001"],
    ["int(params.optimizer) == 1", "cannot convert to int in int(params.optimizer)"],
    ["params.lr.gamma == 1 || params.lr == 2", "param lr.gamma not found"],
  ])("%s", async (text, why) => {
    const found = await judged(text);
    expect(found).toMatch(/^blocked \S+/);
    expect(found).toContain(why);
  });
});

test.each([
  ["!has(params.momentum) || params.momentum > 0.5", "pass"],
  ["has(params.momentum)", "fail"],
  ["has(params.lr) && params.lr < 0.01", "pass"],
  ["has(val_loss.base_best) ? val_loss.best < val_loss.base_best : val_loss.best < 1", "pass"],
  ["has(val_f1.best) || val_loss.best < 1", "pass"],
  ["has(gap.last)", "pass"],
  ["has(params.momentum) || params.momentum > 0.5", "blocked"],
])("has() allows a value to be missing: %s", async (text, status) => {
  expect(await judged(text)).toMatch(new RegExp(`^${status} `));
});

test.each([
  ["loss.last > 0 && val_loss.last / loss.last < 2", "fail"],
  ["loss.last == 0 || val_loss.last / loss.last < 2", "pass"],
  ["val_loss.last / loss.last < 2 || loss.last == 0", "pass"],
])("a division can be guarded: %s", async (text, status) => {
  const subject = runOf([series("loss", [1, 0]), series("val_loss", [1, 1])]);
  expect(await judged(text, subject)).toMatch(new RegExp(`^${status} `));
});

test("is rejected before anything is judged, with line, expected and actual value", async () => {
  const texts = [
    "",
    "val_loss.best <",
    "val_loss.best = 1",
    "val_loss.best < 1 and gap.last < 1",
    "val_loss.bset < 1",
    "val_loss < 1",
    "val/loss.best < 1",
    "evalutions > 3",
    "evaluations.last > 3",
    "gap.lst < 1",
    "params > 1",
    'metrc("val/loss").best < 1',
    "metric(run).best < 1",
    "has(3)",
    "has(run, run)",
    "val_loss[0] < 1",
    "val_loss.best + 1",
    "val_loss.best < 'x'",
    "run < 3",
    "run == 3",
    "-run < 3",
    "!evaluations",
    "evaluations && true",
    "(val_loss.best + 1) * (loss.best + 2) == 'x'",
    "run in 'resnet'",
    "evaluations in [1, 2]",
    "evaluations % 2 == 1",
    "evaluations > 1 ? 1 : 'a'",
    "(val_loss).best < 1",
    "val_loss // the best\n.best < 1",
    "run.matches('(a+)+$')",
    "run.startWith('a')",
    "run.contains(3)",
    "run.contains('a', 'b')",
    "[1, 2].all(x, x < val_loss.best)",
    "[1.0].exists(x, x < val_loss.best)",
    "[1].map(x, x) == [evaluations]",
    "timestamp('2026-01-01T00:00:00Z') < evaluations",
    "true",
    "1 < 2",
  ];
  const messages = await Promise.all(texts.map((text) => rejection(yaml(text).text)));
  expect(messages).toMatchInlineSnapshot(`
    [
      "2: rules.expression: expected CEL (Unexpected token: EOF at character 1), got """,
      "2: rules.expression: expected CEL (Unexpected token: EOF at character 16), got "val_loss.best <"",
      "2: rules.expression: expected CEL (Unexpected character: = at character 15), got "val_loss.best = 1"",
      "2: rules.expression: expected CEL (Unexpected character: 'd' at character 19), got "val_loss.best < 1 and gap.last < 1"",
      "2: rules.expression: expected a field of val_loss (first, best, last, best_at, last_at, points, base_best, base_last), got "bset"; did you mean "best"?",
      "2: rules.expression: expected a field of val_loss, such as val_loss.last (for a name with other characters: metric("val/loss").last), got "val_loss"",
      "2: rules.expression: expected a field of val, such as val.last (for a name with other characters: metric("val/loss").last), got "val"",
      "2: rules.expression: expected a field of evalutions, such as evalutions.last (for a name with other characters: metric("val/loss").last), got "evalutions"; did you mean "evaluations"?",
      "2: rules.expression: expected evaluations alone: it has no fields, got "evaluations.last"",
      "2: rules.expression: expected a field of gap (last, best, last_absolute, best_absolute), got "lst"; did you mean "last"?",
      "2: rules.expression: expected a param, as in params.lr or params["batch size"], got "params"",
      "2: rules.expression: expected metric or gap_of, got "metrc"; did you mean "metric"?",
      "2: rules.expression: expected the name of a metric in quotes, as in metric("val/loss"), got "metric(run).best"",
      "2: rules.expression: expected a name, such as val_loss.best or params["lr"], got "3"",
      "2: rules.expression: expected CEL (found no matching overload for 'has(string, string)' at character 1), got "has(run, run)"",
      "2: rules.expression: expected a name, such as val_loss.best or params["lr"], got "val_loss[0]"",
      "2: rules.expression: expected a condition: true or false, not double, got "val_loss.best + 1"",
      "2: rules.expression: expected CEL (no such overload: double < string at character 1), got "val_loss.best < 'x'"",
      "2: rules.expression: expected CEL (no such overload: string < int at character 1), got "run < 3"",
      "2: rules.expression: expected CEL (no such overload: string == int at character 1), got "run == 3"",
      "2: rules.expression: expected CEL (no such overload: -string at character 1), got "-run < 3"",
      "2: rules.expression: expected CEL (no such overload: !double at character 1), got "!evaluations"",
      "2: rules.expression: expected CEL (Logical operator requires bool operands, got 'double' at character 1), got "evaluations && true"",
      "2: rules.expression: expected CEL (no such overload: double == string at character 2), got "(val_loss.best + 1) * (loss.best + 2) == 'x'"",
      "2: rules.expression: expected CEL (no such overload: string in string at character 1), got "run in 'resnet'"",
      "2: rules.expression: expected CEL (no such overload: double in list<int> at character 1), got "evaluations in [1, 2]"",
      "2: rules.expression: expected CEL (no such overload: double % int at character 1), got "evaluations % 2 == 1"",
      "2: rules.expression: expected CEL (Ternary branches must have the same type, got 'int' and 'string' at character 1), got "evaluations > 1 ? 1 : 'a'"",
      "2: rules.expression: expected a name, such as val_loss.best or params["lr"], got "val_loss).best"",
      "2: rules.expression: expected a name, such as val_loss.best or params["lr"], got "val_loss // the best\\n.best"",
      "2: rules.expression: expected a method (size, startsWith, endsWith, contains, lowerAscii), got "matches"",
      "2: rules.expression: expected a method (size, startsWith, endsWith, contains, lowerAscii), got "startWith"; did you mean "startsWith"?",
      "2: rules.expression: expected CEL (found no matching overload for 'string.contains(int)' at character 1), got "run.contains(3)"",
      "2: rules.expression: expected CEL (found no matching overload for 'string.contains(string, string)' at character 1), got "run.contains('a', 'b')"",
      "2: rules.expression: expected a method (size, startsWith, endsWith, contains, lowerAscii), got "all"",
      "2: rules.expression: expected a method (size, startsWith, endsWith, contains, lowerAscii), got "exists"",
      "2: rules.expression: expected a method (size, startsWith, endsWith, contains, lowerAscii), got "map"",
      "2: rules.expression: expected a function (metric, gap_of, has, int, double, string, size), got "timestamp"",
      "2: rules.expression: expected a condition that reads at least one value of the run, got "true"",
      "2: rules.expression: expected a condition that reads at least one value of the run, got "1 < 2"",
    ]
  `);
});

test("in a list, the item; of another form, what may stand there", async () => {
  const conditions =
    'rules:\n  expression:\n    condition:\n      - "evaluations > 1"\n      - "val_loss.bst < 1"\n';
  expect(await rejection(conditions)).toMatch(
    /^5: rules\.expression\.condition\.1: .* did you mean "best"\?$/,
  );
  for (const setting of ["3", "[]", "[3]", "{ level: error }", "{ condition: [] }", "{ conditions: 'x' }"])
    expect(await rejection(`rules: { expression: ${setting} }`)).toMatch(/^1: rules\.expression/);
});

describe("hostile", () => {
  test.each([
    ["parentheses", "(".repeat(900)],
    ["nested parentheses", `${"(".repeat(400)}run${")".repeat(400)} == 'a'`],
    ["brackets", `run in ${"[".repeat(900)}`],
    ["too long", `run == "${"a".repeat(1000)}"`],
    ["a growing join", `run == "a"${'.split("").join("aaaaaaaaaa")'.repeat(30)}`],
    ["a macro that is ours", "finite(evaluations > 1)"],
    ["a method of the language below", "run.constructor('return process')"],
    ["a loop of loops", "[1,2].map(a, [1,2].map(b, [1,2].map(c, a))) == [evaluations]"],
    ["a growing text", "cel.bind(a, run + run, cel.bind(b, a + a, b == run))"],
  ])("%s is refused", async (_what, text) => {
    expect(await rejection(yaml(text).text)).toMatch(/^2: rules\.expression: expected /);
  });

  test("prototypes hold no params and no metrics", async () => {
    expect(await judged("params.constructor == 'x'")).toContain("param constructor not found");
    expect(await judged("params.__proto__ == 'x'")).toContain("param __proto__ not found");
    expect(await judged("constructor.last < 1")).toContain("metric constructor not found");
  });

  test("a number without end is a number", async () => {
    expect(await judged(`evaluations < ${"9".repeat(900)}`)).toMatch(/^pass holds/);
    expect(await judged(`evaluations * ${"9".repeat(900)} > 1`)).toMatch(/^blocked cannot-tell/);
  });

  test("the most readings that fit", async () => {
    const text = `${"run<run||".repeat(110)}run==run`;
    expect([text.length, await judged(text)]).toEqual([998, expect.stringMatching(/^pass holds/)]);
    expect(await judged(`${"run<run||".repeat(110)}params.lr`)).toContain("cannot be evaluated");
  });

  test("a chain of a thousand signs is judged", async () => {
    expect(await judged(`${"!".repeat(990)}params.amp`)).toMatch(/^pass holds/);
    expect(await judged(`${"!".repeat(989)}params.amp`)).toMatch(/^fail fails/);
  });
});

const word = fc.constantFrom(
  ..."val_loss . best gap params lr has metric gap_of run evaluations ( ) [ ] { } ! && || < <= == != in + - * / % ? : , 1 0.5 'a' \"loss\" u b r true null // \\ \n".split(
    " ",
  ),
);

test("any text is rejected or judged in bounded time", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
    fc.array(word, { maxLength: 30 }).map((words) => words.join("")),
  );
  await fc.assert(
    fc.asyncProperty(text, async (condition) => {
      const cpu = startCpu();
      await findings(condition).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(InputError));
      expect(cpu()).toBeLessThan(1);
    }),
    { numRuns: 1000 },
  );
});

describe("NaN", () => {
  const values = { "val_loss.best": 0.5, "loss.last": 0, "score.last": -2 };
  const context = { val_loss: { best: 0.5 }, loss: { last: 0 }, score: { last: -2 } };

  const { truth } = fc.letrec<{ number: string; truth: string }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...Object.keys(values), "0.5", "2.0", "0.0"),
      fc
        .tuple(tie("number"), fc.constantFrom("+", "-", "*", "/"), tie("number"))
        .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
      tie("number").map((one) => `(-${one})`),
    ),
    truth: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(tie("number"), fc.constantFrom("<", "<=", ">", ">=", "==", "!="), tie("number"))
        .map(([left, sign, right]) => `${left} ${sign} ${right}`),
      fc
        .tuple(tie("truth"), fc.constantFrom("&&", "||"), tie("truth"))
        .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
      tie("truth").map((one) => `!(${one})`),
      fc
        .tuple(tie("truth"), tie("truth"), tie("truth"))
        .map(([asked, yes, no]) => `(${asked} ? ${yes} : ${no})`),
      fc.tuple(tie("number"), tie("number")).map(([one, item]) => `${one} in [${item}, 0.5]`),
    ),
  }));
  const conditions = truth.map((text) => `val_loss.best > 0.0 && ${text}`);
  const plainCel = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
  const known = new Map(Object.entries(values));
  const isShort = (text: string) => text.length <= 1000;

  test("is the only difference from plain CEL", () => {
    let judged = 0;
    const property = fc.property(conditions.filter(isShort), (condition) => {
      const result = compile(condition).evaluate(known);
      if (typeof result !== "boolean") return;
      judged++;
      expect([condition, result]).toEqual([condition, plainCel.evaluate(condition, context)]);
    });
    fc.assert(property, { numRuns: 2000 });
    expect(judged).toBeGreaterThan(1000);
  });

  test("never decides: a true condition stays true with any number in its place", () => {
    const undefinedRatio = "(loss.last / loss.last)";
    const spoilt = conditions.map((text) => text.replaceAll("score.last", undefinedRatio));
    let judged = 0;
    const property = fc.property(spoilt.filter(isShort), (condition) => {
      if (!condition.includes(undefinedRatio) || compile(condition).evaluate(known) !== true) return;
      judged++;
      for (const other of ["1.0", "0.0", "-1.0"]) {
        const mended = condition.replaceAll(undefinedRatio, other);
        expect([mended, compile(mended).evaluate(known)]).toEqual([mended, true]);
      }
    });
    fc.assert(property, { numRuns: 5000 });
    expect(judged).toBeGreaterThan(100);
  });

  test("makes a condition true in plain CEL, but cannot be evaluated here", () => {
    const text = "!(loss.last / loss.last > 1.0)";
    expect(plainCel.evaluate(text, context)).toBe(true);
    expect(compile(text).evaluate(known)).toEqual({ why: "NaN in loss.last / loss.last" });
  });
});

test("the docs list every field", () => {
  const docs = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
  const [, section = ""] = /^## expression$([\s\S]*?)^## /m.exec(docs) ?? [];
  const missing = [
    ...seriesFields.map((field) => `val_loss.${field}`),
    ...gapFields.map((field) => `gap.${field}`),
  ];
  expect(missing.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
});
