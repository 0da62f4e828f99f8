import { expect, test } from "vitest";
import { threshold } from "../../src/rules/threshold.ts";
import { judge, messageOf, run, series } from "../runs.ts";

const check = (values: number[], limit: string) =>
  judge(threshold, run({ val_x: values }), { val_x: limit })[0];

test.each([
  ["<= 0.5", 0.5, 0.5001],
  ["< 0.5", 0.4999, 0.5],
  [">= 0.5", 0.5, 0.4999],
  ["> 0.5", 0.5001, 0.5],
  [">= 50%", 0.5, 0.4999],
  ["<=-.5", -0.5, -0.4999],
  ["<= +5.e-1", 0.5, 0.5001],
  ["  LAST <= 5E-1 ", 0.5, 0.5001],
  ["Best > 1e+1", 10.01, 10],
])("%s is met by %d, and missed by %d", (limit, met, missed) => {
  expect([check([met], limit)?.reason, check([missed], limit)?.reason]).toEqual(["met", "missed"]);
});

test.each([
  ["<= 0.5", 0.25, 1],
  ["best < 0.5", 0.25, 1],
  [">= 0.5", 1, 0],
  ["> 0.5", 1, 0],
  ["last <= 0.5", 0.75, 2],
  ["last > 0.5", 0.75, 2],
])("%s of 1, 0.25, 0.75 is compared with %d at %d", (limit, actual, at) => {
  expect(check([1, 0.25, 0.75], limit)).toMatchObject({ actual, at, limit: 0.5, option: "val_x" });
});

test("a series without a number is shown by its last value", () => {
  expect(check([Number.NaN, Number.NaN], "<= 1")).toMatchObject({
    status: "fail",
    actual: Number.NaN,
    at: 1,
  });
});

test("the message gives the limit and where the value was", () => {
  expect(messageOf(threshold, check([1, 0.25, 0.75], "last < 0.5"))).toBe(
    "last val_x is 0.75 at epoch 2 (must be < 0.5)",
  );
});

test("values that were elided may hide the best one", () => {
  const one = run({ val_x: [1] });
  const curves = one.curves.map((curve) => ({ ...curve, val: series("val_x", [1], true) }));
  expect(judge(threshold, { ...one, curves }, { val_x: "<= 1" })).toMatchObject([
    { status: "blocked", reason: "truncated", metric: "x", facts: { series: "val_x" } },
  ]);
});
