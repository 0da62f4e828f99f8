import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config/config.ts";
import { notLearning } from "../../src/rules/not-learning.ts";
import { judge, messageOf, run } from "../runs.ts";

const outcomesOf = (series: Record<string, number[]>, setting = {}) =>
  judge(notLearning, run(series), setting).map(({ status, reason }) => `${status} ${reason}`);

// ln 2 = 0.6931, ln 10 = 2.3026. Both curves of ten evaluations.
const atLn2 = [0.74, 0.7, 0.695, 0.692, 0.694, 0.692, 0.694, 0.692, 0.694, 0.695];
const atLn10 = [2.4, 2.31, 2.304, 2.301, 2.304, 2.301, 2.304, 2.301, 2.304, 2.301];
const learning = [0.74, 0.7, 0.68, 0.66, 0.65, 0.64, 0.63, 0.62, 0.61, 0.6];

describe("val against chance", () => {
  test.each([
    ["two classes", atLn2, { classes: 2 }, "fail chance"],
    ["ten classes", atLn10, { classes: 10 }, "fail chance"],
    ["far below the chance of ten classes", atLn2, { classes: 10 }, "pass learned"],
    ["a model that learns", learning, { classes: 2 }, "pass learned"],
    // 0.98 · ln 2 = 0.6793
    ["just beyond 2 %", [...learning.slice(0, 7), 0.679, 0.679, 0.679], { classes: 2 }, "pass learned"],
    ["just within 2 %", [...learning.slice(0, 7), 0.68, 0.68, 0.68], { classes: 2 }, "fail chance"],
    ["worse than chance", atLn10, { classes: 2 }, "fail chance"],
    ["a lucky value at the end", [...atLn2.slice(0, 9), 0.3], { classes: 2 }, "fail chance"],
    // −0.9 ln 0.9 − 0.1 ln 0.1 = 0.3251
    ["one class in ten: 0.33", learning.map(() => 0.33), { prior: [0.9, 0.1] }, "fail chance"],
    ["one class in ten: 0.3", learning.map(() => 0.3), { prior: [0.9, 0.1] }, "pass learned"],
    ["a class that never occurs", atLn2, { prior: [0.5, 0.5, 0] }, "fail chance"],
    ["an explicit value", learning.map(() => 1), { chance: 1 }, "fail chance"],
    ["too few evaluations", atLn2.slice(1), { classes: 2 }, "not-judged too-few"],
    ["a lower min_evaluations", atLn2.slice(1), { classes: 2, min_evaluations: 9 }, "fail chance"],
  ])("%s", (_what, val_loss, setting, found) => {
    expect(outcomesOf({ loss: learning, val_loss }, setting)).toEqual([found]);
  });

  test("a run without validation is judged by train", () => {
    expect(outcomesOf({ loss: atLn2 }, { classes: 2 })).toEqual(["fail chance"]);
  });

  test("an accuracy has no cross-entropy", () => {
    const val_acc = [0.5, 0.51, 0.49, 0.5, 0.5, 0.51, 0.5, 0.49, 0.5, 0.5];
    expect(outcomesOf({ val_acc }, { classes: 2 })).toEqual(["blocked no-entropy"]);
    expect(outcomesOf({ val_acc }, { chance: 0.5 })).toEqual(["fail chance"]);
    expect(outcomesOf({ val_acc: val_acc.map((value) => value + 0.02) }, { chance: 0.5 })).toEqual([
      "pass learned",
    ]);
  });

  test("two references block the rule", () => {
    expect(outcomesOf({ val_loss: atLn2 }, { classes: 2, chance: 1 })).toEqual(["blocked several"]);
  });

  test("the outcome has the smoothed end, the limit and chance", () => {
    const [outcome] = judge(notLearning, run({ val_loss: atLn2 }), { classes: 2 });
    expect(outcome).toMatchObject({ actual: 0.694, at: 9, facts: { points: 10, chance: Math.LN2 } });
    expect(outcome?.limit).toBeCloseTo(0.98 * Math.LN2, 12);
  });
});

describe("train alone, without a reference", () => {
  test.each([
    ["it falls by 1 %", [1, 1, 0.999, 0.998, 0.996, 0.995, 0.994, 0.992, 0.99, 0.989], "fail stuck-alone"],
    ["it falls by 3 %", [1, 0.997, 0.993, 0.99, 0.987, 0.983, 0.98, 0.977, 0.97, 0.967], "pass moving"],
    ["it fell at once", [1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], "pass moving"],
    ["it jumps about", [1, 0.9, 1.1, 1, 0.85, 1.1, 0.9, 1.05, 0.95, 0.9], "fail stuck-alone"],
    ["a lucky first value", [0.9, 1, 1.001, 1, 0.999, 1, 1.001, 1, 0.999, 1], "fail stuck-alone"],
    ["a curve that diverges", [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9], "pass moving"],
    ["too few", [1, 1, 1, 1, 1, 1, 1, 1, 1], "pass moving"],
  ])("%s", (_what, loss, found) => {
    expect(outcomesOf({ loss })).toEqual([found]);
  });

  test("a curve that falls to chance and stays there goes unnoticed", () => {
    expect(outcomesOf({ loss: atLn2 })).toEqual(["pass moving"]);
  });
});

describe("train and val, without a reference", () => {
  test.each([
    ["both stay within 5 %", [1, 0.99, 0.98, 0.97, 0.96], [1, 1, 0.99, 0.98, 0.96], "fail stuck"],
    ["train moves", [1, 0.9, 0.8, 0.7, 0.6], [1, 1, 0.99, 0.98, 0.96], "pass moving"],
    ["three evaluations within 2 %", [1, 0.99, 0.99], [1, 1.01, 1.01], "fail stuck"],
    ["three evaluations within 4 %", [1, 0.97, 0.96], [1, 0.98, 0.96], "pass moving"],
    ["two evaluations", [1, 1], [1, 1], "not-judged too-few"],
    ["both end 30 % higher", [1, 1.1, 1.2, 1.3, 1.3], [1, 1.1, 1.2, 1.3, 1.3], "pass moving"],
  ])("%s", (_what, loss, val_loss, found) => {
    expect(outcomesOf({ loss, val_loss })).toEqual([found]);
  });

  const flat = [1, 0.99, 1.01, 1, 0.98, 1.02, 1, 0.99];
  const falls = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4];
  test.each([
    ["val and its accuracy never improve", [0.5, 0.5, 0.49, 0.5, 0.505, 0.5, 0.49, 0.5], "fail never"],
    ["the accuracy rises", [0.5, 0.5, 0.52, 0.6, 0.7, 0.75, 0.8, 0.81], "pass moving"],
    ["nearly all was right from the start", [0.97, 0.97, 0.97, 0.97, 0.97, 0.97, 0.97, 0.97], "pass moving"],
    ["the accuracy stays at a guess", [0.1, 0.11, 0.1, 0.09, 0.1, 0.11, 0.1, 0.1], "fail never"],
  ])("%s", (_what, val_acc, found) => {
    expect(outcomesOf({ loss: falls, val_loss: flat, val_acc })).toEqual([found]);
  });

  test.each([
    ["val_mAP", [0, 0, 0, 0], "fail zero"],
    ["val_f1", [0, 0, 0, 0], "fail zero"],
    ["val_f1", [0, 0, 0, 0.1], "pass moving"],
    ["val_f1", [Number.NaN, 0, 0, 0], "pass moving"],
    ["val_count", [0, 0, 0, 0], "pass moving"],
  ])("a loss that falls beside %s: %o", (name, values, found) => {
    expect(outcomesOf({ loss: falls.slice(0, 4), val_loss: falls.slice(0, 4), [name]: values })).toEqual([
      found,
    ]);
  });

  test.each([
    ["val_accuracy", [0.9, 0.9, 0.9, 0.9], "fail zero"],
    // The first metric that should rise tells; those of some classes may be 0.
    ["val_mIoU", [0.3, 0.4, 0.5, 0.6], "pass moving"],
  ])("an F1 of 0 behind %s", (name, values, found) => {
    const loss = falls.slice(0, 4);
    expect(outcomesOf({ loss, val_loss: loss, [name]: values, val_f1: [0, 0, 0, 0] })).toEqual([found]);
  });

  test("a val loss that is always the same, unlike a score", () => {
    expect(outcomesOf({ loss: falls, val_loss: falls.map(() => 0.4321) })).toEqual(["fail constant"]);
    expect(outcomesOf({ acc: falls, val_acc: falls.map(() => 0.4321) })).toEqual(["pass moving"]);
  });

  test("a loss that falls while the accuracy stays at a guess", () => {
    const val_acc = [0.1, 0.11, 0.1, 0.09, 0.1, 0.11, 0.1, 0.1];
    expect(outcomesOf({ loss: falls, val_loss: falls, val_acc })).toEqual(["fail guessing"]);
    const rising = val_acc.map((value, i) => value + i / 50);
    expect(outcomesOf({ loss: falls, val_loss: falls, val_acc: rising })).toEqual(["pass moving"]);
  });
});

describe("in the config", () => {
  const problemsOf = async (text: string) => {
    const refused = await parseConfig(null, { file: "rules", text }).then(
      () => [],
      ({ problems }) => problems,
    );
    return refused.map(({ message }: { message: string }) => message);
  };

  test.each([
    ["not-learning: 10"],
    ["not-learning: { prior: [90%, 0.1] }"],
    ["not-learning: { prior: [0.33, 0.33, 0.33] }"],
    ["not-learning: { chance: 1.1, min_evaluations: 20 }"],
  ])("%s", async (text) => {
    expect(await problemsOf(text)).toEqual([]);
  });

  test.each([
    [
      "not-learning: { classes: 2, chance: 0.5 }",
      "not-learning.chance: expected only one of classes, prior and chance, got 0.5",
    ],
    [
      "not-learning: { classes: 1 }",
      "not-learning.classes: expected a whole number of classes, at least 2, got 1",
    ],
    [
      "not-learning: { prior: [0.5, 0.4] }",
      "not-learning.prior: expected the shares of two or more classes, adding up to 1, got a list",
    ],
    [
      "not-learning: { prior: [1] }",
      "not-learning.prior: expected the shares of two or more classes, adding up to 1, got a list",
    ],
    [
      "not-learning: { prior: [1, 0] }",
      "not-learning.prior: expected the shares of two or more classes, adding up to 1, got a list",
    ],
    [
      "not-learning: { prior: 0.5 }",
      "not-learning.prior: expected the shares of two or more classes, adding up to 1, got 0.5",
    ],
    ["not-learning: { chance: .inf }", "not-learning.chance: expected a number, got Infinity"],
  ])("%s", async (text, message) => {
    expect(await problemsOf(text)).toEqual([message]);
  });
});

test.each([
  [49, "fail chance"],
  [48.99, "pass learned"],
])("2 %% below a chance of 50: %d", (value, found) => {
  expect(outcomesOf({ val_loss: learning.map(() => value) }, { chance: 50 })).toEqual([found]);
});

describe("the message", () => {
  const falls = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4];
  const still = [1, 0.99, 1.01, 1, 0.98, 1.02, 1, 0.99];
  test.each([
    [
      { val_loss: learning.map(() => 1) },
      { chance: 1 },
      "val_loss is still at chance after 10 evaluations: it ended at 1 (smoothed; chance 1)",
    ],
    [
      { val_loss: learning.map(() => 0.5) },
      { chance: 1 },
      "val_loss ended at 0.5 (smoothed), better than chance 1",
    ],
    [
      { loss: [1, 0.99, 0.99], val_loss: [1, 1.01, 1.01] },
      {},
      "val_loss did not move in 3 evaluations: 1.01 at epoch 2, 1 at first; train did not either",
    ],
    [{ loss: learning.map(() => 2) }, {}, "loss did not move in 10 values: 2 at epoch 9, 2 at first"],
    [
      { loss: falls, val_loss: still, val_acc: still.map(() => 0.5) },
      {},
      "val_loss never fell below 95 % of its first value 1 in 8 evaluations, and val_acc did not rise",
    ],
    [
      { loss: falls, val_loss: falls, val_acc: falls.map(() => 0.1) },
      {},
      "val_acc stayed below 30 % in 8 evaluations and did not rise: that may be chance",
    ],
    [{ loss: falls, val_loss: falls }, {}, "val_loss moved: 0.4 at epoch 7, 1 at first"],
    [{ val_loss: [1, 1] }, {}, "too few values to assess learning: 2 (minimum 3)"],
  ])("%j, %j", (series, setting, expected) => {
    expect(messageOf(notLearning, judge(notLearning, run(series), setting)[0])).toBe(expected);
  });
});
