import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config/config.ts";
import { notLearning } from "../../src/rules/not-learning.ts";
import { judge, run } from "../runs.ts";

const told = (series: Record<string, number[]>, setting = {}) =>
  judge(notLearning, run(series), setting).map(({ status, reason }) => `${status} ${reason}`);

// ln 2 = 0.6931, ln 10 = 2.3026. Both curves of ten evaluations.
const atLn2 = [0.74, 0.7, 0.695, 0.692, 0.694, 0.692, 0.694, 0.692, 0.694, 0.695];
const atLn10 = [2.4, 2.31, 2.304, 2.301, 2.304, 2.301, 2.304, 2.301, 2.304, 2.301];
const learning = [0.74, 0.7, 0.68, 0.66, 0.65, 0.64, 0.63, 0.62, 0.61, 0.6];

describe("val against chance", () => {
  test.each([
    ["two classes", atLn2, { classes: 2 }, "fail chance"],
    ["ten classes", atLn10, { classes: 10 }, "fail chance"],
    ["ten classes in a loss of two", atLn2, { classes: 10 }, "pass learned"],
    ["it learns", learning, { classes: 2 }, "pass learned"],
    // 0.98 · ln 2 = 0.6793
    ["just beyond 2 %", [...learning.slice(0, 7), 0.679, 0.679, 0.679], { classes: 2 }, "pass learned"],
    ["just within 2 %", [...learning.slice(0, 7), 0.68, 0.68, 0.68], { classes: 2 }, "fail chance"],
    ["worse than chance is not learned either", atLn10, { classes: 2 }, "fail chance"],
    ["a lucky value at the end", [...atLn2.slice(0, 9), 0.3], { classes: 2 }, "fail chance"],
    // −0.9 ln 0.9 − 0.1 ln 0.1 = 0.3251
    ["one class in ten: 0.33", learning.map(() => 0.33), { prior: [0.9, 0.1] }, "fail chance"],
    ["one class in ten: 0.3", learning.map(() => 0.3), { prior: [0.9, 0.1] }, "pass learned"],
    ["shares that never occur", atLn2, { prior: [0.5, 0.5, 0] }, "fail chance"],
    ["a number", learning.map(() => 1), { chance: 1 }, "fail chance"],
    ["too few to tell", atLn2.slice(1), { classes: 2 }, "not-judged too-few"],
    ["fewer are enough", atLn2.slice(1), { classes: 2, min_evaluations: 9 }, "fail chance"],
  ])("%s", (_what, val_loss, setting, found) => {
    expect(told({ loss: learning, val_loss }, setting)).toEqual([found]);
  });

  test("a run that was not validated is judged by train", () => {
    expect(told({ loss: atLn2 }, { classes: 2 })).toEqual(["fail chance"]);
  });

  test("an accuracy has no cross-entropy", () => {
    const val_acc = [0.5, 0.51, 0.49, 0.5, 0.5, 0.51, 0.5, 0.49, 0.5, 0.5];
    expect(told({ val_acc }, { classes: 2 })).toEqual(["blocked no-entropy"]);
    expect(told({ val_acc }, { chance: 0.5 })).toEqual(["fail chance"]);
    expect(told({ val_acc: val_acc.map((value) => value + 0.02) }, { chance: 0.5 })).toEqual([
      "pass learned",
    ]);
  });

  test("two references do not agree", () => {
    expect(told({ val_loss: atLn2 }, { classes: 2, chance: 1 })).toEqual(["blocked several"]);
  });

  test("what is told", () => {
    const [outcome] = judge(notLearning, run({ val_loss: atLn2 }), { classes: 2 });
    expect(outcome).toMatchObject({ actual: 0.694, at: 9, facts: { points: 10, chance: Math.LN2 } });
    expect(outcome?.limit).toBeCloseTo(0.98 * Math.LN2, 12);
  });
});

describe("train, where nobody said what chance is", () => {
  test.each([
    ["it falls by 1 %", [1, 1, 0.999, 0.998, 0.996, 0.995, 0.994, 0.992, 0.99, 0.989], "fail stuck"],
    ["it falls by 3 %", [1, 0.997, 0.993, 0.99, 0.987, 0.983, 0.98, 0.977, 0.97, 0.967], "pass moving"],
    ["it fell at once", [1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], "pass moving"],
    ["it jumps about", [1, 0.9, 1.1, 1, 0.85, 1.1, 0.9, 1.05, 0.95, 0.9], "fail stuck"],
    ["a lucky first value", [0.9, 1, 1.001, 1, 0.999, 1, 1.001, 1, 0.999, 1], "fail stuck"],
    ["it diverges: another rule's", [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9], "pass moving"],
    ["it is 0 throughout", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "fail stuck"],
    ["too few", [1, 1, 1, 1, 1, 1, 1, 1, 1], "not-judged too-few"],
  ])("%s", (_what, loss, found) => {
    expect(told({ loss, val_loss: learning })).toEqual([found]);
  });

  test("all values of train count, not those at the evaluations alone", () => {
    const loss = [2, 1.5, 1.2, 1, 1, 1, 1, 1, 1, 1];
    const evaluated = run({ loss, val_loss: [1, 1] });
    expect(judge(notLearning, evaluated)).toMatchObject([{ reason: "moving", facts: { first: 2 } }]);
  });

  test("a run without a training loss is judged by val", () => {
    expect(told({ val_loss: atLn2.map(() => 0.7) })).toEqual(["fail stuck"]);
  });

  test("one that starts above chance and sticks to it goes unseen", () => {
    expect(told({ loss: atLn2 })).toEqual(["pass moving"]);
  });
});

describe("the config", () => {
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
      "not-learning.chance: expected one of classes, prior and chance alone, got 0.5",
    ],
    [
      "not-learning: { classes: 1 }",
      "not-learning.classes: expected a whole number of classes, at least 2, got 1",
    ],
    [
      "not-learning: { prior: [0.5, 0.4] }",
      "not-learning.prior: expected the shares of two classes or more, which add up to 1, got a list",
    ],
    [
      "not-learning: { prior: [1] }",
      "not-learning.prior: expected the shares of two classes or more, which add up to 1, got a list",
    ],
    [
      "not-learning: { prior: 0.5 }",
      "not-learning.prior: expected the shares of two classes or more, which add up to 1, got 0.5",
    ],
    ["not-learning: { chance: .inf }", "not-learning.chance: expected a number, got Infinity"],
  ])("%s", async (text, message) => {
    expect(await problemsOf(text)).toEqual([message]);
  });
});
