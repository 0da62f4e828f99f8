import { expect, test } from "vitest";
import { pair } from "../../src/curves/pairing.ts";
import { gap } from "../../src/rules/gap.ts";
import { judge, messageOf, run } from "../runs.ts";

const outcomesOf = (series: Record<string, number[]>, setting = {}) =>
  judge(gap, run(series), setting).map(({ status, reason, actual }) => ({
    found: `${status} ${reason}`,
    actual,
  }));

// Val is best at 0.3, with a gap of 0.1; train falls on to 0.1.
const train = [1, 0.5, 0.2, 0.15, 0.1];

test.each([
  ["val rose: the gap grew from 0.1 to 0.4", [1, 0.6, 0.3, 0.4, 0.5], {}, "fail wide"],
  // 0.2 − 0.1 is more than 15 % of 0.3, but 0.14 − 0.1 is not.
  ["val rose by 3 %, train fell by 0.1", [1, 0.6, 0.3, 0.305, 0.309], {}, "fail wide"],
  ["val rose by 1 % only", [1, 0.6, 0.3, 0.302, 0.303], {}, "pass steady"],
  ["the same within a larger max_growth", [1, 0.6, 0.3, 0.305, 0.309], { max_growth: 0.4 }, "pass steady"],
  ["the same with an explicit limit", [1, 0.6, 0.3, 0.3, 0.3], { max: 0.5 }, "fail wide"],
  ["a gap that was as wide at the best evaluation", [1, 0.6, 0.5, 0.4, 0.3], {}, "pass steady"],
  ["the same with an explicit max", [1, 0.6, 0.5, 0.4, 0.3], { max: 0.5 }, "fail wide"],
  ["the same with max and max_growth", [1, 0.6, 0.5, 0.4, 0.3], { max: 0.5, max_growth: 0 }, "pass steady"],
  ["an explicit absolute limit", [1, 0.6, 0.5, 0.4, 0.3], { absolute: 0.1 }, "fail wide-absolute"],
  [
    "an absolute limit with max_growth",
    [1, 0.6, 0.5, 0.4, 0.3],
    { absolute: 0.1, max_growth: 0.1 },
    "pass steady",
  ],
  ["a gap of half of train is within the limit", [1, 0.6, 0.3, 0.2, 0.15], {}, "pass narrow"],
  ["a gap at the best evaluation has not grown since", [1, 0.6, 0.5, 0.4, 0.3], { at: "best" }, "fail wide"],
])("%s", (_what, val_loss, setting, found) => {
  expect(outcomesOf({ loss: train, val_loss }, setting)).toMatchObject([{ found }]);
});

test("a model that memorises: train goes to 0, val stays", () => {
  const loss = [1, 0.3, 0.05, 0.02, 0.01, 0.005];
  expect(outcomesOf({ loss, val_loss: [1, 0.6, 0.4, 0.41, 0.39, 0.4] })).toMatchObject([
    { found: "pass steady" },
  ]);
  expect(outcomesOf({ loss, val_loss: [1, 0.6, 0.4, 0.43, 0.46, 0.5] })).toMatchObject([
    { found: "fail wide" },
  ]);
});

test("for an accuracy the gap is train − val", () => {
  const acc = [0.5, 0.7, 0.8, 0.9, 1];
  expect(outcomesOf({ acc, val_acc: [0.5, 0.6, 0.62, 0.5, 0.4] })).toMatchObject([{ found: "fail wide" }]);
  expect(outcomesOf({ acc, val_acc: [0.2, 0.25, 0.3, 0.35, 0.4] })).toMatchObject([{ found: "pass steady" }]);
});

test("the growth is unknown if train was not recorded at the best evaluation", () => {
  const late = run({ val_loss: [0.3, 0.5, 0.6, 0.7] }).series;
  const [val] = late;
  const [loss] = run({ loss: [0.2, 0.1] }).series;
  if (!val || !loss) throw new Error("no series");
  const shifted = { ...loss, positions: Float64Array.of(1, 3) };
  const both = pair({
    name: "a run",
    format: "test",
    path: "",
    files: [],
    params: {},
    series: [shifted, val],
  });
  expect(judge(gap, both)).toMatchObject([{ status: "not-judged", reason: "no-train-yet", at: 0 }]);
  expect(judge(gap, both, { max: 0.5 })).toMatchObject([{ status: "fail", reason: "wide", at: 3 }]);
});

test("names the option that the gap was compared with, unless another made it pass", () => {
  const options = (setting: Record<string, unknown>) =>
    judge(gap, run({ loss: [1, 0.4, 0.2], val_loss: [1, 0.5, 0.4] }), setting).map(({ option }) => option);
  expect(options({ max: 2 })).toEqual(["max"]);
  expect(options({ absolute: 2 })).toEqual(["absolute"]);
  expect(options({ max: 0.5, max_growth: 0.5 })).toEqual([undefined]);
  expect(options({ max: 2, absolute: 2 })).toEqual(["max"]);
  expect(options({ max: 2, absolute: 0.1 })).toEqual([undefined]);
});

test.each([
  ["a relative gap at the limit", [1, 0.5], [1, 0.75], { max: 0.5 }, "pass narrow"],
  ["beyond it", [1, 0.5], [1, 0.7501], { max: 0.5 }, "fail wide"],
  ["an absolute gap at the limit", [1, 0.5], [1, 0.75], { absolute: 0.25 }, "pass narrow-absolute"],
  ["beyond it", [1, 0.5], [1, 0.7501], { absolute: 0.25 }, "fail wide-absolute"],
  // The gap grew from 0 by a quarter of the best val, which is 1.
  ["a growth at the limit", [2, 1, 0.8125], [2, 1, 1.0625], { max: 0.25, max_growth: 0.25 }, "pass steady"],
  ["beyond it", [2, 1, 0.8125], [2, 1, 1.0625], { max: 0.25, max_growth: 0.2499 }, "fail wide"],
  ["val 2 % above its best", [99, 50, 1], [99, 50, 51], { max: 0.5, max_growth: 0 }, "pass steady"],
  ["above that", [99, 50, 1], [99, 50, 51.01], { max: 0.5, max_growth: 0 }, "fail wide"],
])("%s", (_what, loss, val_loss, setting, found) => {
  expect(outcomesOf({ loss, val_loss }, setting)).toMatchObject([{ found }]);
});

test.each([
  [{ max: 0.25 }, "the gap of loss is 50 % of train at epoch 1 (val 0.75, train 0.5; limit 25 %)"],
  [{ max: 0.75 }, "the gap of loss is 50 % of train at epoch 1 (limit 75 %)"],
  [{ absolute: 0.125 }, "the gap of loss is 0.25 at epoch 1 (val 0.75, train 0.5; limit 0.125)"],
  [{ absolute: 0.5 }, "the gap of loss is 0.25 at epoch 1 (limit 0.5)"],
  [
    { max: 0.25, max_growth: 0.5 },
    "the gap of loss is 0.25 at epoch 1 (val 0.75, train 0.5), but since the best val_loss it grew by no more than 50 % of that value",
  ],
])("the message gives the gap and its limit: %j", (setting, expected) => {
  const [outcome] = judge(gap, run({ loss: [1, 0.5], val_loss: [1, 0.75] }), setting);
  expect(messageOf(gap, outcome)).toBe(expected);
});
