import { describe, expect, test } from "vitest";
import { checksFor } from "../../src/config/checks.ts";
import { parseConfig } from "../../src/config/config.ts";
import { type PairedRun, pair } from "../../src/curves/pairing.ts";
import { fillMessage } from "../../src/report/format-number.ts";
import { rules } from "../../src/rules/index.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { explodingTensor } from "../../src/rules/sagemaker/exploding-tensor.ts";
import { lossNotDecreasing } from "../../src/rules/sagemaker/loss-not-decreasing.ts";
import { sagemakerOverfit } from "../../src/rules/sagemaker/overfit.ts";
import { overtraining } from "../../src/rules/sagemaker/overtraining.ts";
import { judge, run } from "../runs.ts";

const nan = Number.NaN;
const inf = Number.POSITIVE_INFINITY;

/** A run whose series were recorded at these training steps: `[step, value]`. */
function recorded(all: Record<string, [number, number][]>): PairedRun {
  const series = Object.entries(all).map(([name, points]) => ({
    name,
    axis: "step" as const,
    positions: Float64Array.from(points, ([step]) => step),
    values: Float64Array.from(points, ([, value]) => value),
    truncated: false,
  }));
  return pair({ name: "a run", format: "test", path: "", files: [], params: {}, series });
}

/** Falls from `from` by `by` at each step of the list. */
function falling(steps: readonly number[], from: number, by: number): [number, number][] {
  return steps.map((step, i) => [step, from - by * i]);
}

const told = (outcomes: ReturnType<typeof judge>) =>
  outcomes.map(({ status, reason, at }) => `${status} ${reason} ${at}`);

test.each([
  ["Overfit", { start_step: 0, patience: 1, ratio_threshold: 0.1 }],
  ["Overtraining", { patience_train: 5, patience_validation: 10, delta: 0.01 }],
  ["LossNotDecreasing", { num_steps: 10, diff_percent: 0.1, increase_threshold_percent: 5 }],
  ["ExplodingTensor", { only_nan: false }],
])("%s has the defaults that AWS documents, and is in force once set", (id, documented) => {
  const rule = rules.find((one) => one.id === id);
  const { level, settings } = rule?.configure({}) ?? {};
  expect({ level, settings, byDefault: rule?.enabledByDefault }).toEqual({
    level: "error",
    settings: documented,
    byDefault: false,
  });
});

describe("a level alone", () => {
  const read = (text: string) => parseConfig(null, { file: "rules", text });
  test.each(["Overfit", "Overtraining", "LossNotDecreasing", "ExplodingTensor"])(
    "puts %s in force",
    async (id) => {
      const checks = checksFor(await read(`${id}: warning`), "a run");
      expect(checks.filter(({ rule }) => rule.id === id).map(({ level }) => level)).toEqual(["warning"]);
    },
  );
  test.each(["threshold: error", "evaluations: error"])(
    "is refused where nothing is to judge by: %s",
    (text) => expect(read(text)).rejects.toThrow(/off/),
  );
  test.each([
    "Overfit: { patience: 0 }",
    "Overfit: { start_step: 0.5 }",
    "LossNotDecreasing: { diff_percent: 0 }",
    "LossNotDecreasing: { diff_percent: 100 }",
    "LossNotDecreasing: { increase_threshold_percent: 0 }",
    "LossNotDecreasing: { num_steps: 0 }",
    "Overtraining: { delta: -0.01 }",
    'ExplodingTensor: { only_nan: "False" }',
    "Overfit: { tensor_regex: loss }",
  ])("what AWS does not document as valid is refused: %s", (text) => expect(read(text)).rejects.toThrow());
});

describe("Overfit", () => {
  const gaps = (...vals: number[]) => run({ loss: vals.map(() => 10), val_loss: vals });

  test.each([
    ["over a tenth, at once", gaps(10, 11.01, 10), {}, ["fail wide 1"]],
    ["a tenth exactly", gaps(10, 11, 11), {}, ["pass narrow 2"]],
    ["another ratio", gaps(10, 15, 10), { ratio_threshold: 0.5 }, ["pass narrow 2"]],
    ["over another ratio", gaps(10, 15.01, 10), { ratio_threshold: 0.5 }, ["fail wide 1"]],
    ["three in a row", gaps(12, 10, 12, 12, 12), { patience: 3 }, ["fail wide 4"]],
    ["two in a row, twice", gaps(12, 12, 10, 12, 12), { patience: 3 }, ["pass narrow 4"]],
    ["from the last evaluation on", gaps(12, 12, 12), { start_step: 2 }, ["fail wide 2"]],
    ["only before the start", gaps(12, 12, 10), { start_step: 2 }, ["pass narrow 2"]],
    ["ended before the start", gaps(12, 12, 12), { start_step: 3 }, ["not-judged not-started null"]],
    ["val below train", gaps(5, 5), {}, ["pass narrow 1"]],
    ["both 0", run({ loss: [1, 0], val_loss: [1, 0] }), {}, ["pass narrow 1"]],
    ["train 0", run({ loss: [1, 0], val_loss: [1, 0.5] }), {}, ["fail wide 1"]],
    ["negative losses", run({ loss: [-10, -10], val_loss: [-10, -8] }), {}, ["fail wide 1"]],
    ["an accuracy", run({ acc: [0.5, 0.8], val_acc: [0.5, 0.7] }), {}, ["fail wide 1"]],
    ["no validation", run({ loss: [1, 1] }), {}, ["not-judged no-val null"]],
  ])("%s", (_, subject, setting, outcomes) => {
    expect(told(judge(sagemakerOverfit, subject, setting))).toEqual(outcomes);
  });

  test("start_step counts recorded steps, not evaluations", () => {
    const train = falling([100, 200, 300], 10, 0);
    const subject = recorded({ train_loss: train, val_loss: falling([100, 200, 300], 12, 0) });
    expect(told(judge(sagemakerOverfit, subject, { start_step: 200 }))).toEqual(["fail wide 200"]);
    expect(told(judge(sagemakerOverfit, subject, { start_step: 201 }))).toEqual(["fail wide 300"]);
  });

  test("train is the mean of what was recorded since the evaluation before, val what was recorded there", () => {
    const subject = recorded({
      train_loss: [
        [1, 100],
        [2, 100],
        [3, 8],
        [4, 10],
        [5, 12],
      ],
      val_loss: [
        [2, 100],
        [5, 12],
      ],
    });
    const [outcome] = judge(sagemakerOverfit, subject);
    expect(outcome).toMatchObject({ status: "fail", actual: 0.2, limit: 0.1, at: 5, metric: "loss" });
    expect(outcome?.facts).toMatchObject({ train: 10, val: 12, row: 1 });
  });

  test("an evaluation with no new train value is compared with the last; one before any is not compared", () => {
    const subject = recorded({
      train_loss: [[10, 10]],
      val_loss: [
        [5, 99],
        [10, 10],
        [15, 12],
      ],
    });
    expect(told(judge(sagemakerOverfit, subject))).toEqual(["fail wide 15"]);
  });

  test("a gap of 23 % fires it at the first evaluation, though val ends 1 % above its best", () => {
    // open-edge-platform/physical-ai-studio#459
    const loss = [0.1554, 0.1108, 0.0957, 0.0841, 0.0798, 0.0735];
    const val_loss = [0.1907, 0.2017, 0.1921, 0.186, 0.1843, 0.1864];
    expect(told(judge(sagemakerOverfit, run({ loss, val_loss })))).toEqual(["fail wide 0"]);
  });
});

describe("Overtraining", () => {
  /** Falls by a half at each evaluation and then stays for `stays` more. */
  const stalls = (stays: number) => [4, 2, 1, ...Array.from({ length: stays }, () => 1)];
  const halves = (count: number) => Array.from({ length: count }, (_, i) => 100 - i / 2);

  test.each([
    ["val stays for ten", { loss: halves(13), val_loss: stalls(10) }, {}, ["fail val-stalled 12"]],
    ["val stays for nine", { loss: halves(12), val_loss: stalls(9) }, {}, ["pass improving 11"]],
    ["train stays for five", { loss: stalls(5), val_loss: halves(8) }, {}, ["fail train-stalled 7"]],
    ["train stays for four", { loss: stalls(4), val_loss: halves(7) }, {}, ["pass improving 6"]],
    ["the one that ran out first", { loss: stalls(10), val_loss: stalls(10) }, {}, ["fail train-stalled 7"]],
    [
      "both at once: val is told",
      { loss: stalls(5), val_loss: stalls(5) },
      { patience_validation: 5 },
      ["fail val-stalled 7"],
    ],
    [
      "val first",
      { loss: stalls(10), val_loss: stalls(10) },
      { patience_validation: 4 },
      ["fail val-stalled 6"],
    ],
    [
      "val rises while train falls",
      { loss: halves(12), val_loss: [2, 1, ...halves(10).map((x) => x + 1)] },
      { patience_validation: 10 },
      ["fail val-stalled 11"],
    ],
    [
      "a new optimum after the patience ran out comes too late",
      { loss: halves(5), val_loss: [2, 3, 3, 1, 0] },
      { patience_validation: 2 },
      ["fail val-stalled 2"],
    ],
    [
      "an improvement by delta exactly",
      { loss: halves(4), val_loss: [2, 1.75, 1.5, 1.25] },
      { patience_validation: 1, delta: 0.25 },
      ["pass improving 3"],
    ],
    [
      "an improvement by less than delta",
      { loss: halves(4), val_loss: [2, 1.875, 1.5, 1.25] },
      { patience_validation: 1, delta: 0.25 },
      ["fail val-stalled 1"],
    ],
    [
      "small improvements add up to delta",
      { loss: halves(5), val_loss: [2, 1.875, 1.75, 1.625, 1.5] },
      { patience_validation: 2, delta: 0.25 },
      ["pass improving 4"],
    ],
    [
      "no change is no optimum, without delta too",
      { loss: halves(3), val_loss: [1, 1, 1] },
      { patience_validation: 2, delta: 0 },
      ["fail val-stalled 2"],
    ],
    [
      "an accuracy",
      { acc: [0.1, 0.2, 0.3, 0.4], val_acc: [0.5, 0.4, 0.4, 0.4] },
      { patience_validation: 3 },
      ["fail val-stalled 3"],
    ],
    ["no training loss", { val_loss: stalls(10) }, {}, ["not-judged no-train null"]],
  ])("%s", (_, series: Record<string, number[]>, setting, outcomes) => {
    expect(told(judge(overtraining, run(series), setting))).toEqual(outcomes);
  });

  test("says since when, and how long it went on", () => {
    const [outcome] = judge(overtraining, run({ loss: halves(20), val_loss: stalls(17) }));
    expect(outcome).toMatchObject({ actual: 17, limit: 10, at: 12, facts: { best_at: 2, delta: 0.01 } });
  });

  test("patience_train counts the evaluations that a new train value came before", () => {
    const evaluated = Array.from({ length: 50 }, (_, i) => i + 1);
    const val_loss = falling(evaluated, 100, 1);
    const rarely = recorded({ train_loss: falling([10, 20, 30, 40, 50], 9, 1), val_loss });
    expect(told(judge(overtraining, rarely))).toEqual(["pass improving 50"]);
    const often = recorded({
      train_loss: Array.from({ length: 500 }, (_, i) => [(i + 1) / 10, 9 - Math.floor(i / 10) + (i % 2)]),
      val_loss,
    });
    expect(told(judge(overtraining, often))).toEqual(["pass improving 50"]);
  });
});

describe("LossNotDecreasing", () => {
  /** Eleven values, the last of which is the first to be checked: against the first, ten steps behind. */
  const ends = (value: number) => run({ val_loss: [...Array.from({ length: 10 }, () => 1000), value] });

  test.each([
    ["falls by a tenth of a percent", ends(999), {}, ["pass decreasing 10"]],
    ["falls by less", ends(999.001), {}, ["fail not-decreasing 10"]],
    ["does not move", ends(1000), {}, ["fail not-decreasing 10"]],
    ["falls by a twentieth", ends(950), { diff_percent: 5 }, ["pass decreasing 10"]],
    ["falls by less than that", ends(950.01), { diff_percent: 5 }, ["fail not-decreasing 10"]],
    ["rises by a twentieth", ends(1050), {}, ["pass tolerated 10"]],
    ["rises by more", ends(1050.01), {}, ["fail increasing 10"]],
    ["rises by a tenth", ends(1100), { increase_threshold_percent: 10 }, ["pass tolerated 10"]],
    ["eleven values, eleven steps", ends(1), { num_steps: 11 }, ["not-judged too-few null"]],
    ["fewer values than steps", run({ val_loss: [1, 1, 1] }), {}, ["not-judged too-few null"]],
    ["checked every step", run({ val_loss: [3, 2, 2] }), { num_steps: 1 }, ["fail not-decreasing 2"]],
    ["stays at 0", run({ val_loss: [0, 0] }), { num_steps: 1 }, ["fail not-decreasing 1"]],
    ["rises from 0", run({ val_loss: [0, 1] }), { num_steps: 1 }, ["fail increasing 1"]],
    ["negative and falling", run({ val_loss: [-1, -2] }), { num_steps: 1 }, ["pass decreasing 1"]],
    ["an accuracy that rises", run({ val_acc: [0.5, 0.6] }), { num_steps: 1 }, ["pass decreasing 1"]],
  ])("%s", (_, subject, setting, outcomes) => {
    expect(told(judge(lossNotDecreasing, subject, setting))).toEqual(outcomes);
  });

  test("the example that AWS documents: saved every three steps, step 21 against 9, next 33 against 21", () => {
    const saved = [9, 12, 15, 18, 21, 24, 27, 30, 33, 36];
    const stuckAt = (step: number, value: number) =>
      recorded({ val_loss: falling(saved, 100, 1).map(([at, was]) => [at, at === step ? value : was]) });
    const since = (subject: PairedRun) =>
      judge(lossNotDecreasing, subject).map(({ status, at, facts }) => `${status} ${facts["since"]} ${at}`);
    expect(since(stuckAt(21, 100))).toEqual(["fail 9 21"]);
    expect(since(stuckAt(33, 96))).toEqual(["fail 21 33"]);
    // What lies between two checks is never looked at.
    expect(since(stuckAt(24, 500))).toEqual(["pass 21 33"]);
    expect(since(stuckAt(36, 500))).toEqual(["pass 21 33"]);
  });

  test("validation where there is one, else training; monitor chooses", () => {
    const loss = [1, 1];
    const val_loss = [2, 1];
    const setting = { num_steps: 1 };
    expect(told(judge(lossNotDecreasing, run({ loss, val_loss }), setting))).toEqual(["pass decreasing 1"]);
    expect(told(judge(lossNotDecreasing, run({ loss }), setting))).toEqual(["fail not-decreasing 1"]);
    expect(
      told(judge(lossNotDecreasing, run({ loss, val_loss }), { ...setting, monitor: "train_loss" })),
    ).toEqual(["fail not-decreasing 1"]);
  });

  test("says by how much", () => {
    expect(judge(lossNotDecreasing, ends(1100))).toMatchObject([
      { actual: 0.1, limit: 0.05, unit: "share", facts: { since: 0, series: "val_loss" } },
    ]);
    expect(judge(lossNotDecreasing, ends(1000))).toMatchObject([{ actual: 0, limit: 0.001 }]);
  });
});

describe("ExplodingTensor", () => {
  test.each([
    ["finite", { loss: [1, 2], val_loss: [1, 1e308] }, {}, ["pass finite null"]],
    ["NaN in train", { loss: [1, nan], val_loss: [1, 1] }, {}, ["fail exploding 1"]],
    ["infinity in val", { loss: [1, 1], val_loss: [inf, 1] }, {}, ["fail exploding 0"]],
    ["negative infinity", { loss: [1, -inf] }, {}, ["fail exploding 1"]],
    ["infinity, only NaN watched", { loss: [1, inf] }, { only_nan: true }, ["pass finite null"]],
    ["NaN, only NaN watched", { loss: [inf, nan] }, { only_nan: true }, ["fail exploding 1"]],
    ["an accuracy", { loss: [1, 1], acc: [0.5, nan] }, {}, ["fail exploding 1"]],
    ["what has no known direction", { loss: [1, 1], what: [nan, 1] }, {}, ["pass finite null"]],
    ["nothing known", { what: [1, 2] }, {}, ["blocked no-curve null"]],
  ])("%s", (_, series: Record<string, number[]>, setting, outcomes) => {
    expect(told(judge(explodingTensor, run(series), setting))).toEqual(outcomes);
  });

  test("counts what it looks for", () => {
    const [outcome] = judge(explodingTensor, run({ loss: [1, inf, nan] }), { only_nan: true });
    expect(outcome?.facts).toMatchObject({ value: "NaN", count: 1, points: 3 });
  });
});

test("what they say", () => {
  const say = (rule: Rule, subject: PairedRun, setting = {}) =>
    judge(rule, subject, setting).map(({ reason, axis, facts, actual, limit, at }) =>
      fillMessage(rule.messages[reason] ?? "", { ...facts, actual, limit, at }, axis),
    );
  const overfit = { loss: [10, 10, 8], val_loss: [10, 12, 12] };
  const flat = { loss: [2, 1, 0], val_loss: [1, 1, 1] };
  expect([
    ...say(sagemakerOverfit, run(overfit), { patience: 2 }),
    ...say(sagemakerOverfit, run(overfit), { patience: 3 }),
    ...say(sagemakerOverfit, run(overfit), { start_step: 9 }),
    ...say(overtraining, run(flat), { patience_validation: 2 }),
    ...say(overtraining, run(flat)),
    ...say(overtraining, run({ loss: [1, 1], val_loss: [2, 1] }), { patience_train: 1 }),
    ...say(lossNotDecreasing, run(flat), { num_steps: 2 }),
    ...say(lossNotDecreasing, run(flat)),
    ...say(lossNotDecreasing, run({ loss: [10, 11] }), { num_steps: 1 }),
    ...say(lossNotDecreasing, run({ loss: [100, 104] }), { num_steps: 1 }),
    ...say(lossNotDecreasing, run({ loss: [100, 90] }), { num_steps: 1 }),
    ...say(explodingTensor, run({ loss: [1, nan, inf] })),
    ...say(explodingTensor, run(flat), { only_nan: true }),
  ]).toMatchInlineSnapshot(`
    [
      "the gap of loss is 50 % of train at epoch 2 (12 val, 8 mean train; allowed 10 %; evaluations in a row: 2, patience: 2)",
      "the gap of loss is 50 % of train at epoch 2; evaluations in a row over 10 %: at most 2 (patience: 3)",
      "no evaluation from 9 on has a train loss beside it",
      "val_loss did not improve by 0.01 in 2 evaluations after epoch 0 (patience_validation: 2)",
      "evaluations in a row without a new best val_loss: at most 2 (patience_validation: 10)",
      "train loss did not improve by 0.01 in 1 evaluations after epoch 0 (patience_train: 1)",
      "val_loss improved by 0 % from epoch 0 to epoch 2 (at least 0.1 % expected)",
      "val_loss has no two values 10 steps apart",
      "loss got worse by 10 % from epoch 0 to epoch 1 (allowed 5 %)",
      "loss got worse by 4 % from epoch 0 to epoch 1 (allowed 5 %)",
      "loss improved by 10 % from epoch 0 to epoch 1 (at least 0.1 % expected)",
      "loss is NaN at epoch 1 (2 of 3 values are NaN or infinite)",
      "no metric is NaN",
    ]
  `);
});
