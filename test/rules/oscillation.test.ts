import { expect, test } from "vitest";
import { oscillation } from "../../src/rules/oscillation.ts";
import { judge, run } from "../runs.ts";

const told = (series: Record<string, number[]>, setting = {}) => judge(oscillation, run(series), setting);

// Ten evaluations are all looked at. Every move but one is 0.25, the medians of the first and the last four are 0.625.
const swinging = [0.5, 0.75, 0.5, 0.75, 0.5, 0.5, 0.75, 0.5, 0.75, 0.5];

test("a curve that swings by half of what it is and gets nowhere", () => {
  expect(told({ val_loss: swinging })).toMatchObject([
    {
      status: "fail",
      reason: "swings",
      actual: 0.5,
      limit: 0.1,
      at: 0,
      facts: { window: 10, drift: 0 },
    },
  ]);
});

test.each([
  ["as much is allowed", swinging, { max: 0.5 }, "pass calm"],
  ["it swings by 8 %", swinging.map((value) => 0.42 + value * 0.16), {}, "pass calm"],
  [
    "a converged curve with small noise",
    [0.5, 0.51, 0.5, 0.49, 0.5, 0.51, 0.5, 0.49, 0.5, 0.5],
    {},
    "pass calm",
  ],
  [
    "it falls by as much at each evaluation",
    [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1],
    {},
    "pass drifts",
  ],
  [
    "it rises by as much at each evaluation",
    [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
    {},
    "pass drifts",
  ],
  ["it swings while it comes down further", [4, 3.4, 3.8, 3, 3.4, 1.6, 2, 1.2, 1.6, 0.8], {}, "pass drifts"],
  ["one value jumps", [0.5, 0.5, 0.5, 9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], {}, "pass calm"],
  ["it is 0 and stays 0", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], {}, "pass calm"],
  ["it swings around 0", [1, -1, 1, -1, 1, -1, 1, -1, 1, -1], {}, "not-judged zero"],
  ["too few", swinging.slice(1), {}, "not-judged too-few"],
])("%s", (_what, val_loss, setting, found) => {
  const outcomes = told({ val_loss }, setting).map(({ status, reason }) => `${status} ${reason}`);
  expect(outcomes).toEqual([found]);
});

test.each([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])(
  "%i values that go up and down by turns",
  (count) => {
    const val_loss = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 0.5 : 0.7));
    expect(told({ val_loss })).toMatchObject([{ status: "fail", reason: "swings", facts: { drift: 0 } }]);
  },
);

test("of a long curve the last half counts", () => {
  const calm = swinging.map(() => 0.6);
  expect(told({ val_loss: [...calm, ...swinging] })).toMatchObject([{ status: "fail", at: 10 }]);
  expect(told({ val_loss: [...swinging, ...calm] })).toMatchObject([{ status: "pass", reason: "calm" }]);
});

test("train may swing as it does from batch to batch, unless it is monitored", () => {
  expect(told({ loss: swinging })).toMatchObject([{ status: "not-judged", reason: "no-val" }]);
  expect(told({ loss: swinging }, { monitor: "loss" })).toMatchObject([{ status: "fail" }]);
});

test("an accuracy", () => {
  expect(told({ acc: swinging, val_acc: swinging })).toMatchObject([{ status: "fail", reason: "swings" }]);
});
