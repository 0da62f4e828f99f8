import { expect, test } from "vitest";
import { slowVal } from "../../src/rules/slow-val.ts";
import { judge, run } from "../runs.ts";

const outcomesOf = (series: Record<string, number[]>, setting = {}) => judge(slowVal, run(series), setting);
const found = (outcomes: ReturnType<typeof outcomesOf>) =>
  outcomes.map(({ status, reason }) => `${status} ${reason}`);
const falling = (from: number, by: number, count = 10) =>
  Array.from({ length: count }, (_, i) => from - by * i);

// Of ten evaluations the first and the last four have these medians: 0.85 and 0.25 of train, 0.785 and 0.725 of val.
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
