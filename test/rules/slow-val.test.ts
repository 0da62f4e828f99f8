import { describe, expect, test } from "vitest";
import { pair } from "../../src/curves/pairing.ts";
import { slowVal } from "../../src/rules/slow-val.ts";
import { disordered } from "../disordered.ts";
import { judge, messageOf, run, series } from "../runs.ts";

const outcomesOf = (series: Record<string, number[]>, setting = {}) => judge(slowVal, run(series), setting);
const found = (outcomes: ReturnType<typeof outcomesOf>) =>
  outcomes.map(({ status, reason }) => `${status} ${reason}`);
const falling = (from: number, by: number, count = 10) =>
  Array.from({ length: count }, (_, i) => from - by * i);

// Of ten evaluations the first and the last four have these medians: 0.85 and 0.25 of train, 0.785 and 0.725
// of val.
const train = falling(1, 0.1);
const slow = falling(0.8, 0.01);

test("fails if val falls by a tenth of what train does", () => {
  const [outcome] = outcomesOf({ loss: train, val_loss: slow });
  expect(outcome).toMatchObject({ status: "fail", reason: "slow", limit: 0.5, facts: { window: 10 } });
  expect(outcome?.actual).toBeCloseTo(0.06 / 0.785 / (0.6 / 0.85), 12);
});

test.each([
  ["more than half as fast", falling(1, 0.06), {}, "pass abreast"],
  ["within a lower min_ratio", slow, { min_ratio: 0.1 }, "pass abreast"],
  ["a flat val", slow.map(() => 0.5), {}, "pass not-both"],
  ["a rising val", slow.toReversed(), {}, "pass not-both"],
  ["a val that goes up and down", [0.8, 0.7, 0.8, 0.7, 0.8, 0.7, 0.8, 0.7, 0.8, 0.7], {}, "pass not-both"],
])("%s", (_what, val_loss, setting, outcome) => {
  expect(found(outcomesOf({ loss: train, val_loss }, setting))).toEqual([outcome]);
});

test("passes if train is flat", () => {
  expect(found(outcomesOf({ loss: train.map(() => 0.5), val_loss: slow }))).toEqual(["pass not-both"]);
});

test("is not judged if train starts at 0", () => {
  const acc = [0, 0, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
  expect(found(outcomesOf({ acc, val_acc: slow.map((value) => 1 - value) }))).toEqual(["not-judged zero"]);
});

test("is not judged with too few evaluations", () => {
  expect(found(outcomesOf({ loss: train.slice(1), val_loss: slow.slice(1) }))).toEqual([
    "not-judged too-few",
  ]);
});

test("judges only the last half of a long run", () => {
  const before = falling(9, 0.5);
  const outcomes = outcomesOf({ loss: [...before, ...train], val_loss: [...before, ...slow] });
  expect(outcomes).toMatchObject([{ status: "fail", at: 10, facts: { window: 10 } }]);
});

test("judges rising metrics by their gains", () => {
  const acc = train.map((value) => 1.1 - value);
  const outcomes = outcomesOf({ acc, val_acc: slow.map((value) => 1.1 - value) });
  expect(found(outcomes)).toEqual(["fail slow"]);
});

describe("at a limit, and just beyond", () => {
  // The medians of the first and the last four are 4 and 2 of train, 8 and 6 of val: half of it, and a quarter.
  const loss = [5, 4.5, 3.5, 3, 2.9, 2.8, 2.75, 2.5, 1.5, 1];
  const val_loss = [10, 8.5, 7.5, 7.25, 7, 6.75, 6.5, 6.25, 5.75, 5.5];
  test.each([
    [0.5, "pass abreast"],
    [0.5001, "fail slow"],
  ])("a ratio of 50 %% against %d", (min_ratio, expected) => {
    expect(found(outcomesOf({ loss, val_loss }, { min_ratio }))).toEqual([expected]);
  });

  // √var S is 53.31 for 29 values, 56.05 for 30: one-sided, S of 90 has p = 0.0475, 88 has 0.0513; 133 has 0.0093, 131 has 0.0102.
  test.each([
    [58, 29, 158, "pass abreast"],
    [58, 29, 159, "pass not-both"],
    [60, 30, 151, "pass abreast"],
    [60, 30, 152, "pass not-both"],
  ])("the last half of %i evaluations, %i with %i pairs out of order", (count, window, pairs, expected) => {
    const late = [...disordered(window, pairs)].map((value) => 100 - value);
    const curve = [...Array(count - window).fill(200), ...late];
    expect(found(outcomesOf({ loss: curve, val_loss: curve }))).toEqual([expected]);
  });
});

test("is not judged if train was recorded later than the last half began", () => {
  const late = {
    ...series("loss", train.slice(1)),
    positions: Float64Array.from(train.slice(1), (_, i) => i + 1),
  };
  const one = run({ val_loss: slow });
  expect(judge(slowVal, pair({ ...one, series: [late, ...one.series] }))).toMatchObject([
    { status: "not-judged", reason: "no-train-yet", at: 0 },
  ]);
});

test("the message gives both improvements and their ratio", () => {
  const [outcome] = outcomesOf({ loss: train, val_loss: slow });
  // 0.06 / 0.785, 0.6 / 0.85, and their ratio.
  expect(messageOf(slowVal, outcome)).toBe(
    "val_loss improved by 7.64 % over the last 10 evaluations, train by 70.6 %: a ratio of 10.8 % (minimum 50 %)",
  );
  expect(messageOf(slowVal, outcomesOf({ loss: slow, val_loss: slow.toReversed() })[0])).toBe(
    "train and val_loss do not both improve over the last 10 evaluations",
  );
  expect(messageOf(slowVal, outcomesOf({ loss: [1], val_loss: [1] })[0])).toBe(
    "too few evaluations to compare two trends: 1 (minimum 10)",
  );
});
