import { expect, test } from "vitest";
import { pair } from "../../src/curves/pairing.ts";
import { gap } from "../../src/rules/gap.ts";
import { judge, run } from "../runs.ts";

const told = (series: Record<string, number[]>, setting = {}) =>
  judge(gap, run(series), setting).map(({ status, reason, actual }) => ({
    found: `${status} ${reason}`,
    actual,
  }));

// Val was best at 0.3, with a gap of 0.1; train goes on to 0.1.
const train = [1, 0.5, 0.2, 0.15, 0.1];

test.each([
  ["val rose: a gap of 0.4 where it was 0.1", [1, 0.6, 0.3, 0.4, 0.5], {}, "fail wide"],
  // 0.2 − 0.1 is more than 15 % of 0.3, but 0.14 − 0.1 is not.
  ["val stayed, train alone fell by 0.1", [1, 0.6, 0.3, 0.3, 0.3], {}, "fail wide"],
  ["the same, and that much is let pass", [1, 0.6, 0.3, 0.3, 0.3], { max_growth: 0.4 }, "pass steady"],
  ["as wide as that, by a limit that is set", [1, 0.6, 0.3, 0.3, 0.3], { max: 0.5 }, "fail wide"],
  ["a wide gap at the best evaluation", [1, 0.6, 0.5, 0.4, 0.3], {}, "pass steady"],
  ["the same, by a limit that is set", [1, 0.6, 0.5, 0.4, 0.3], { max: 0.5 }, "fail wide"],
  ["the same, by a limit and a growth", [1, 0.6, 0.5, 0.4, 0.3], { max: 0.5, max_growth: 0 }, "pass steady"],
  [
    "an absolute limit is meant as it stands",
    [1, 0.6, 0.5, 0.4, 0.3],
    { absolute: 0.1 },
    "fail wide-absolute",
  ],
  [
    "an absolute limit and a growth",
    [1, 0.6, 0.5, 0.4, 0.3],
    { absolute: 0.1, max_growth: 0.1 },
    "pass steady",
  ],
  ["half as much again is allowed", [1, 0.6, 0.3, 0.2, 0.15], {}, "pass narrow"],
  ["a gap at the best evaluation has not grown since", [1, 0.6, 0.5, 0.4, 0.3], { at: "best" }, "fail wide"],
])("%s", (_what, val_loss, setting, found) => {
  expect(told({ loss: train, val_loss }, setting)).toMatchObject([{ found }]);
});

test("a model that memorises: train goes to 0, val stays", () => {
  const loss = [1, 0.3, 0.05, 0.02, 0.01, 0.005];
  expect(told({ loss, val_loss: [1, 0.6, 0.4, 0.41, 0.39, 0.4] })).toMatchObject([{ found: "pass steady" }]);
  expect(told({ loss, val_loss: [1, 0.6, 0.4, 0.43, 0.46, 0.5] })).toMatchObject([{ found: "fail wide" }]);
});

test("an accuracy: train − val grew since the best", () => {
  const acc = [0.5, 0.7, 0.8, 0.9, 1];
  expect(told({ acc, val_acc: [0.5, 0.6, 0.62, 0.5, 0.4] })).toMatchObject([{ found: "fail wide" }]);
  expect(told({ acc, val_acc: [0.2, 0.25, 0.3, 0.35, 0.4] })).toMatchObject([{ found: "pass steady" }]);
});

test("what the gap was at the best cannot be told before train was recorded", () => {
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

test("names the option that a measured gap may tighten, unless another let it pass", () => {
  const options = (setting: Record<string, unknown>) =>
    judge(gap, run({ loss: [1, 0.4, 0.2], val_loss: [1, 0.5, 0.4] }), setting).map(({ option }) => option);
  expect(options({ max: 2 })).toEqual(["max"]);
  expect(options({ absolute: 2 })).toEqual(["absolute"]);
  expect(options({ max: 0.5, max_growth: 0.5 })).toEqual([undefined]);
  expect(options({ max: 2, absolute: 2 })).toEqual(["max"]);
  expect(options({ max: 2, absolute: 0.1 })).toEqual([undefined]);
});
