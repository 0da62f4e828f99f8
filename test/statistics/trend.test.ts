import { describe, expect, test } from "vitest";
import { median, runningMedian } from "../../src/statistics/order.ts";
import { mannKendall, normalSurvival, theilSen } from "../../src/statistics/trend.ts";

// From SciPy 1.17 (stats.kendalltau's S and the normal approximation with ties; stats.theilslopes).
const cases = [
  { x: [1, 2, 3, 4, 5], s: 10, twoSided: 0.02748633611151033, slope: 1, interval: [1, 1] },
  {
    x: [0.5, 0.5, 0.6, 0.6, 0.7, 0.7],
    s: 12,
    twoSided: 0.028853788793347705,
    slope: 0.04999999999999999,
    interval: [0, 0.06666666666666665],
  },
  {
    x: [0.7, 0.66, 0.68, 0.61, 0.63, 0.58, 0.6, 0.57],
    s: -22,
    twoSided: 0.009374768459434876,
    slope: -0.01803571428571428,
    interval: [-0.03, -0.01],
  },
  { x: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], s: 0, twoSided: 1, slope: 0, interval: [0, 0] },
  {
    x: [1, 0.8, 0.6, 0.7, 0.8, 0.9, 1],
    s: 5,
    twoSided: 0.5387009282569317,
    slope: 0.04,
    interval: [-0.1, 0.1],
  },
];

describe.each(cases)("$x", ({ x, s, twoSided, slope, interval }) => {
  const values = Float64Array.from(x);

  test("Mann-Kendall agrees with SciPy", () => {
    const found = mannKendall(values);
    expect(found.s).toBe(s);
    expect(found.pRising).toBeCloseTo(s >= 0 ? twoSided / 2 : 1 - twoSided / 2, 6);
  });

  test("Theil-Sen agrees with SciPy", () => {
    const found = theilSen(values);
    expect(found.slope).toBeCloseTo(slope, 12);
    expect([found.low, found.high]).toEqual(interval.map((bound) => expect.closeTo(bound, 12)));
  });
});

test("the normal tail at known points", () => {
  expect(normalSurvival(0)).toBeCloseTo(0.5, 7);
  expect(normalSurvival(1.959964)).toBeCloseTo(0.025, 7);
  expect(normalSurvival(-1.644854)).toBeCloseTo(0.95, 7);
});

test("the median of an even number of values is the mean of the middle two", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("the running median takes a lone spike out and keeps a step", () => {
  expect([...runningMedian(Float64Array.of(1, 1, 9, 1, 1), 3)]).toEqual([1, 1, 1, 1, 1]);
  expect([...runningMedian(Float64Array.of(1, 1, 1, 5, 5, 5), 3)]).toEqual([1, 1, 1, 5, 5, 5]);
});
