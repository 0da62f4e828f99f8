import { describe, expect, test } from "vitest";
import {
  areStuck,
  isConstant,
  isGuessing,
  isStuckAlone,
  neverImproved,
} from "../../../src/rules/not-learning/signs.ts";
import type { TaskMetric } from "../../../src/rules/task-metric.ts";

const of = (values: number[]) => Float64Array.from(values);
const flat = (value: number, count: number) => Array.from({ length: count }, () => value);

describe("train and val end where they began", () => {
  const still = [100, 100, 100, 100, 100];
  test.each([
    ["five values, 5 % lower", [100, 90, 90, 90, 95], true],
    ["more", [100, 90, 90, 90, 94.99], false],
    ["five values, nearly a fifth higher", [100, 90, 90, 90, 119.99], true],
    ["a fifth", [100, 90, 90, 90, 120], false],
    ["at 0", [0, 0, 0, 0, 0], true],
  ])("%s", (_what, side, expected) => {
    expect(areStuck(of(side), of(still))).toBe(expected);
    expect(areStuck(of(still), of(side))).toBe(expected);
  });

  test.each([
    ["four values, 2 % lower", [100, 90, 90, 98], true],
    ["more", [100, 90, 90, 97.99], false],
    ["four values, nearly 2 % higher", [100, 90, 90, 101.99], true],
    ["2 %", [100, 90, 90, 102], false],
    ["three", [100, 100, 100], true],
    ["two", [100, 100], false],
  ])("%s", (_what, side, expected) => {
    expect(areStuck(of(side), of(side))).toBe(expected);
  });
});

describe("a single side ends where it began", () => {
  // Its noise is ±0.5 around a slope. Second differences of ±2 make the standard error 1.4826 · 2 / √6 · √(π/3) = 1.239; it
  // begins at 100.5, so that 2 % and two errors are 4.488; it ends at 9 slopes less 1 above.
  const rising = (slope: number) => Array.from({ length: 10 }, (_, i) => 100 + slope * i + (-1) ** i / 2);
  test.each([
    ["2 % lower", [...flat(100, 5), ...flat(98, 5)], true],
    ["more", [...flat(100, 5), ...flat(97.99, 5)], false],
    ["2 % higher", [...flat(100, 5), ...flat(102, 5)], true],
    ["more", [...flat(100, 5), ...flat(102.01, 5)], false],
    ["nine values", flat(100, 9), false],
    ["by 4.4, within its noise", rising(0.6), true],
    ["by 4.58, beyond its noise", rising(0.62), false],
  ])("%s", (_what, cost, expected) => {
    expect(isStuckAlone(of(cost))).toBe(expected);
  });
});

/** A task metric of these values; one sample of 100 makes a hundredth. */
function task(values: number[], { name = "val_acc", isPercent = false, isCounted = false } = {}): TaskMetric {
  const point = isPercent ? 1 : 0.01;
  return { name, values: of(values), smoothed: of(values), point, sample: isCounted ? point : 0 };
}

test.each([
  ["five times the same value of four digits", flat(0.03125, 5), true],
  ["four times", flat(0.03125, 4), false],
  ["of three digits", flat(0.0312, 5), false],
  ["of 0", flat(0, 5), false],
  ["below 0", flat(-3.125, 5), true],
  ["one other value", flat(0.03125, 5).with(2, 0.03126), false],
])("a constant loss: %s", (_what, values, expected) => {
  expect(isConstant(of(values))).toBe(expected);
});

describe("val and the task metric never improved", () => {
  const still = task(flat(0.5, 8));
  test.each([
    ["eight values", flat(1, 8), true],
    ["seven", flat(1, 7), false],
    ["one of them 5 % lower", flat(100, 8).with(3, 95), true],
    ["one of them lower than that", flat(100, 8).with(3, 94.99), false],
    ["of 0", flat(0, 8), false],
    ["below 0", flat(-1, 8), false],
  ])("val: %s", (_what, val, expected) => {
    expect(neverImproved(of(val), still)).toBe(expected);
  });

  const counted = { isCounted: true };
  test.each<[what: string, task: TaskMetric | null, expected: boolean]>([
    ["none", null, false],
    ["one point higher once", task([0.5, 0.51, 0.5]), true],
    ["more", task([0.5, 0.5101, 0.5]), false],
    ["in percent, one point higher", task([50, 51, 50], { isPercent: true }), true],
    ["in percent, more", task([50, 51.01, 50], { isPercent: true }), false],
    // √(p(1 − p)/100) is 0.05 at a half, 0.04 at a fifth and at four fifths.
    ["three errors higher, of 100 samples", task([0.5, 0.65], counted), true],
    ["more", task([0.5, 0.651], counted), false],
    ["three errors higher from a fifth", task([0.2, 0.319], counted), true],
    ["more", task([0.2, 0.321], counted), false],
    ["in percent, three errors higher", task([50, 65], { ...counted, isPercent: true }), true],
    ["in percent, more", task([50, 65.1], { ...counted, isPercent: true }), false],
    ["nearly all is right from the start", task([0.9, 0.9]), false],
    ["less is right", task([0.89, 0.89]), true],
    ["few errors from the start", task([-0.1, -0.1]), false],
    ["more errors", task([-0.11, -0.11]), true],
    ["three errors fewer errors", task([-0.2, -0.081], counted), true],
    ["fewer than that", task([-0.2, -0.079], counted), false],
  ])("task metric: %s", (_what, metric, expected) => {
    expect(neverImproved(of(flat(1, 8)), metric)).toBe(expected);
  });
});

describe("an accuracy is a guess", () => {
  test.each<[what: string, task: TaskMetric | null, expected: boolean]>([
    ["no metric", null, false],
    ["three values", task(flat(0.1, 3)), true],
    ["two", task(flat(0.1, 2)), false],
    ["another metric", task(flat(0.1, 4), { name: "val_f1" }), false],
    ["below 30 %", task(flat(0.29, 4)), true],
    ["at 30 % once", task([0.29, 0.3, 0.29, 0.29]), false],
    ["below 30, in percent", task(flat(29, 4), { isPercent: true }), true],
    ["three values that rise", task([0.1, 0.1, 0.11]), false],
    ["three values that fall", task([0.11, 0.1, 0.1]), true],
    // The deviation of two values 0.02 apart is 0.02 / √2: two errors of the difference of two means are 0.0283.
    ["a rise within two errors", task([0.1, 0.12, 0.128, 0.148]), true],
    ["a rise beyond them", task([0.1, 0.12, 0.13, 0.15]), false],
    ["the value in the middle counts for neither half", task([0.1, 0.12, 0.29, 0.128, 0.148]), true],
  ])("%s", (_what, metric, expected) => {
    expect(isGuessing(metric)).toBe(expected);
  });
});
