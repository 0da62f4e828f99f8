import { expect, test } from "vitest";
import { oscillation } from "../../src/rules/oscillation.ts";
import { judge, run } from "../runs.ts";

const outcomesOf = (series: Record<string, number[]>, setting = {}) =>
  judge(oscillation, run(series), setting);

// All ten evaluations are in the window. Every move but one is 0.25, the medians of the first and the last four are 0.625.
const swinging = [0.5, 0.75, 0.5, 0.75, 0.5, 0.5, 0.75, 0.5, 0.75, 0.5];

test("fails a curve that swings by half of its level without any net change", () => {
  expect(outcomesOf({ val_loss: swinging })).toMatchObject([
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
  ["within the limit", swinging, { max: 0.5 }, "pass calm"],
  ["swings of 8 %", swinging.map((value) => 0.42 + value * 0.16), {}, "pass calm"],
  [
    "a converged curve with small noise",
    [0.5, 0.51, 0.5, 0.49, 0.5, 0.51, 0.5, 0.49, 0.5, 0.5],
    {},
    "pass calm",
  ],
  ["a steady fall", [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1], {}, "pass drifts"],
  ["a steady rise", [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], {}, "pass drifts"],
  ["swings smaller than the fall", [4, 3.4, 3.8, 3, 3.4, 1.6, 2, 1.2, 1.6, 0.8], {}, "pass drifts"],
  ["a lone spike", [0.5, 0.5, 0.5, 9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], {}, "pass calm"],
  ["a constant 0", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], {}, "pass calm"],
  ["swings around 0", [1, -1, 1, -1, 1, -1, 1, -1, 1, -1], {}, "not-judged zero"],
  ["too few evaluations", swinging.slice(1), {}, "not-judged too-few"],
])("%s", (_what, val_loss, setting, found) => {
  const outcomes = outcomesOf({ val_loss }, setting).map(({ status, reason }) => `${status} ${reason}`);
  expect(outcomes).toEqual([found]);
});

test.each([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])(
  "%i alternating values have no net change",
  (count) => {
    const val_loss = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 0.5 : 0.7));
    expect(outcomesOf({ val_loss })).toMatchObject([
      { status: "fail", reason: "swings", facts: { drift: 0 } },
    ]);
  },
);

test("judges only the last half of a long curve", () => {
  const calm = swinging.map(() => 0.6);
  expect(outcomesOf({ val_loss: [...calm, ...swinging] })).toMatchObject([{ status: "fail", at: 10 }]);
  expect(outcomesOf({ val_loss: [...swinging, ...calm] })).toMatchObject([
    { status: "pass", reason: "calm" },
  ]);
});

test("train is judged only if it is monitored", () => {
  expect(outcomesOf({ loss: swinging })).toMatchObject([{ status: "not-judged", reason: "no-val" }]);
  expect(outcomesOf({ loss: swinging }, { monitor: "loss" })).toMatchObject([{ status: "fail" }]);
});

test("judges an accuracy too", () => {
  expect(outcomesOf({ acc: swinging, val_acc: swinging })).toMatchObject([
    { status: "fail", reason: "swings" },
  ]);
});
