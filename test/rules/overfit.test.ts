import { describe, expect, test } from "vitest";
import { pair } from "../../src/curves/pairing.ts";
import { overfit } from "../../src/rules/overfit.ts";
import { judge, messageOf, run, series } from "../runs.ts";

type Recorded = Record<string, number[]>;

/** Train that keeps falling, for as many evaluations as val has. */
const trainFor = (val: number[]) => val.map((_, i) => 0.9 ** i);
const outcomeOf = (recorded: Recorded, setting = {}) => judge(overfit, run(recorded), setting)[0];
const reasonOf = (val_loss: number[], setting = {}, loss = trainFor(val_loss)) => {
  const { status, reason, level } = outcomeOf({ loss, val_loss }, setting) ?? {};
  return `${status} ${reason}${status === "fail" ? ` ${level}` : ""}`;
};

/** Falls to 0.5 at the third evaluation, then rises evenly to 0.75 at the ninth: by a half. */
const byHalf = [1, 0.75, 0.5, 0.53125, 0.5625, 0.59375, 0.65625, 0.6875, 0.75];

describe("at a limit, and just beyond", () => {
  test.each([
    ["five evaluations", byHalf.slice(0, 5), {}, "not-judged too-few"],
    ["six, three of them after the best", byHalf.slice(0, 6), {}, "pass short"],
    ["six, four of them after the best", byHalf.slice(1, 7), {}, "fail rising error"],
    ["a rise as large as the limit", byHalf, { max: 0.5 }, "pass steady"],
    ["a rise above the limit", byHalf, { max: 0.4999 }, "fail rising error"],
    // From 7.25 to 1 are 6.25, of which 0.0625 is 1 %.
    ["a rise of 1 % of the fall", [7.25, 3, 1, 1.01, 1.02, 1.03, 1.04, 1.05, 1.0625], {}, "pass negligible"],
    ["a rise of more", [7.24, 3, 1, 1.01, 1.02, 1.03, 1.04, 1.05, 1.0625], {}, "fail rising error"],
  ])("%s", (_what, val, setting, expected) => {
    expect(reasonOf(val, setting)).toBe(expected);
  });

  test("too few evaluations are counted", () => {
    expect(messageOf(overfit, outcomeOf({ loss: [1, 0.9], val_loss: [1, 0.9] }))).toBe(
      "too few evaluations to assess overfitting: 2 (minimum 6)",
    );
  });

  test.each([
    [95, "pass train-flat"],
    [94.9, "fail rising error"],
  ])("train fell from 100 at the best evaluation to %d", (end, expected) => {
    expect(reasonOf(byHalf, {}, [120, 110, 100, 99, 98, 97, 96.5, 96, end])).toBe(expected);
  });

  test("train was first recorded at the best evaluation, and stayed flat", () => {
    const loss = { ...series("loss", Array(7).fill(0.5)), positions: Float64Array.of(2, 3, 4, 5, 6, 7, 8) };
    const one = run({ val_loss: byHalf });
    expect(judge(overfit, pair({ ...one, series: [loss, ...one.series] }))).toMatchObject([
      { reason: "train-flat" },
    ]);
  });

  /** Rounded to 1/64; six times half of such a step are three steps. */
  const rounded = (steps: number) => [
    40 / 64,
    33 / 64,
    ...Array(3).fill(32 / 64),
    ...Array(14).fill((32 + steps) / 64),
  ];
  test.each([
    [3, "pass noise"],
    [4, "fail rising error"],
  ])("a jump of %i rounding steps", (steps, expected) => {
    expect(reasonOf(rounded(steps))).toBe(expected);
  });
});

describe("a curve that swings, but stays above its best", () => {
  /** After the best, one value at it and so many that swing between two. */
  const swinging = (low: number, high: number, count: number, start = [3, 2.5, 2, 1.5]) => [
    ...start,
    1,
    0.999,
    ...Array.from({ length: count }, (_, i) => (i % 2 === 0 ? high : low)),
  ];
  test.each([
    ["nine of ten values after the best", swinging(1.5, 1.6, 9), "fail rising error"],
    ["eight of nine", swinging(1.5, 1.6, 8).with(-1, 1.6), "pass noise"],
    ["18 of 20", swinging(1.5, 1.6, 19).with(12, 1.04), "fail rising error"],
    ["17 of 20", swinging(1.5, 1.6, 19).with(12, 1.04).with(16, 1.04), "pass noise"],
    ["its end is 1.21 times the best", swinging(1.17, 1.21, 9), "fail rising error"],
    ["its end is 1.2 times the best", swinging(1.16, 1.2, 9), "pass noise"],
    ["its swing is too wide", swinging(1.3, 1.6, 9), "pass noise"],
    ["a value of 0", swinging(1.5, 1.6, 9, [3, 2.5, 0, 2, 1.5]), "pass noise"],
  ])("%s", (_what, val, expected) => {
    expect(reasonOf(val)).toBe(expected);
  });
});

describe("divergence takes precedence", () => {
  test("both sides far above their first value", () => {
    expect(reasonOf([1, 0.9, 1.5, 2, 2.5, 3], {}, [1, 5, 4, 3, 2, 1.8])).toBe("pass diverged");
  });

  test("but not a spike that recovered", () => {
    const val = [1, 0.8, 0.6, 2, 0.5, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75];
    expect(reasonOf(val)).toBe("fail rising error");
  });
});

describe("the message", () => {
  test("gives the best and the last value", () => {
    expect(messageOf(overfit, outcomeOf({ loss: trainFor(byHalf), val_loss: byHalf }))).toBe(
      "val_loss is 50 % above its best (smoothed; limit 5 %) while train kept falling: 0.5 at epoch 2, 0.75 at epoch 8",
    );
    const [accuracy, val_accuracy] = [trainFor(byHalf), byHalf].map((side) => side.map((value) => 1 - value));
    expect(
      messageOf(overfit, outcomeOf({ accuracy: accuracy ?? [], val_accuracy: val_accuracy ?? [] })),
    ).toBe(
      "val_accuracy is 50 % below its best (smoothed; limit 5 %) while train kept rising: 0.5 at epoch 2, 0.25 at epoch 8",
    );
  });

  const dipping = [1, 0.75, 0.5, 0.5, 0.5, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.875, 0.75];
  test("gives smoothed values where the last one does not exceed the limit", () => {
    const outcome = outcomeOf({ loss: trainFor(dipping), val_loss: dipping }, { max: 0.5 });
    expect(messageOf(overfit, outcome)).toBe(
      "val_loss is 60 % above its best (limit 50 %) while train kept falling: 0.5 at epoch 2, 0.8 at epoch 13, all smoothed",
    );
    expect(outcome).toMatchObject({ reason: "rising-smoothed", actual: 0.8, limit: 0.75 });
  });

  test("gives the patience with which it ended, whatever else is an error", () => {
    const stopped = byHalf.slice(0, 8);
    const outcome = outcomeOf({ loss: trainFor(stopped), val_loss: stopped }, { overconfident: "error" });
    expect(messageOf(overfit, outcome)).toBe(
      "val_loss is 37.5 % worse than its best (smoothed), 5 evaluations after it: that is where EarlyStopping(patience=5) ends a run; keep the best checkpoint",
    );
    expect(outcome?.level).toBe("info");
  });

  test("gives the task metric at the best loss and at the end", () => {
    // The smoothed best is 0.3 at epoch 17, the smoothed end 0.7.
    const val_loss = Array.from({ length: 25 }, (_, i) => (i <= 18 ? 2 - i / 10 : 0.2 + (i - 18) / 10));
    const val_acc = val_loss.map((_, i) => 0.5 + i / 100);
    expect(messageOf(overfit, outcomeOf({ loss: trainFor(val_loss), val_loss, val_acc }))).toBe(
      "val_loss is 133 % worse than its best (smoothed; limit 5 %) while train kept improving, but val_acc did not suffer (0.67 at the best loss, 0.73 at the end, smoothed): overconfident",
    );
  });
});

describe("whether the task metric suffered", () => {
  const levelOf = (val_acc: number[], val_loss = byHalf) =>
    outcomeOf({ loss: trainFor(val_loss), val_loss, val_acc })?.level;
  /** In percent: at the start, at the best loss, and at the end, as fine as 0.1 or in steps of whole samples. */
  const accuracy = (start: number, best: number, end: number, between = best - 0.1) => [
    start,
    best,
    best,
    between,
    ...Array(5).fill(end),
  ];

  test.each([
    ["one point lower", accuracy(50, 80, 79), "warning"],
    ["more than a point lower", accuracy(50, 80, 78.9), "error"],
    ["three samples of one point lower", accuracy(50, 80, 77, 79), "warning"],
    ["four samples of one point lower", accuracy(50, 80, 76, 79), "error"],
  ])("%s", (_what, val_acc, level) => {
    expect(levelOf(val_acc)).toBe(level);
  });

  /** The same, beginning at another value. */
  const from = (first: number) => byHalf.with(0, first);
  test.each([
    ["it ends below where it began", from(0.76), 80, "warning"],
    ["it ends where it began, and nothing was learnt", from(0.75), 80, "error"],
    ["it ends where it began, but more was learnt", from(0.75), 77, "warning"],
    ["it ends a little above, but more was learnt", from(0.58), 77, "warning"],
    ["by two points", from(0.58), 78, "error"],
    ["by more", from(0.58), 77.9, "warning"],
    ["it ends 1.3 times above", byHalf.with(0, 1).with(-1, 1.3), 50, "error"],
    ["it ends less above", byHalf.with(0, 1).with(-1, 1.29), 50, "warning"],
    ["it ends 1.3 times above a larger value", byHalf.with(0, 2).with(1, 2).with(-1, 2.6), 50, "error"],
    ["it ends less above a larger value", byHalf.with(0, 2).with(1, 2).with(-1, 2.5), 50, "warning"],
  ])("a loss is of use: %s", (_what, val_loss, start, level) => {
    expect(levelOf(accuracy(start, 80, 80), val_loss)).toBe(level);
  });

  test("another metric does not excuse an accuracy that falls", () => {
    const falling = byHalf.map((value) => 1 - value);
    const recorded = { acc: trainFor(byHalf).map((value) => 1 - value), val_acc: falling };
    expect(outcomeOf({ ...recorded, val_f1: byHalf.map((_, i) => i / 10) })).toMatchObject({
      reason: "falling",
      level: "error",
    });
  });
});
