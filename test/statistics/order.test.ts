import { expect, test } from "vitest";
import { mad, median, quantum, robustDeviation, robustZ, runningMedian } from "../../src/statistics/order.ts";
import { relativeError, vectors } from "./vectors.ts";

test("the median of an even number of values is the mean of the middle two", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("the running median removes a lone spike and keeps a step", () => {
  expect([...runningMedian(Float64Array.of(1, 1, 9, 1, 1), 3)]).toEqual([1, 1, 1, 1, 1]);
  expect([...runningMedian(Float64Array.of(1, 1, 1, 5, 5, 5), 3)]).toEqual([1, 1, 1, 5, 5, 5]);
});

test("the running median removes a lone value at the ends too", () => {
  expect([...runningMedian(Float64Array.of(9, 1, 2, 3, 0), 3)]).toEqual([2, 2, 2, 2, 2]);
  expect([...runningMedian(Float64Array.of(3, 1, 2), 1)]).toEqual([3, 1, 2]);
  expect([...runningMedian(Float64Array.of(3, 1), 5)]).toEqual([2, 2]);
  expect([...runningMedian(Float64Array.of(), 3)]).toEqual([]);
});

test("the quantum is the smallest difference between distinct values", () => {
  expect(quantum([4, 4.5, 6, 4, 5.5])).toBe(0.5);
  expect(quantum([1, 1, 3])).toBe(0.25);
  expect(quantum([1, 1])).toBe(0);
  expect(quantum([])).toBe(0);
});

test.each(vectors.scales)(
  "the median absolute deviation agrees with SciPy: $values",
  ({ values, mad: expected }) => {
    expect(relativeError(mad(values), expected)).toBeLessThan(1e-14);
  },
);

test("an outlier does not move the robust z of another value", () => {
  const history = [1, 2, 3, 4, 5];
  expect(robustDeviation(history)).toBe(1.4826);
  expect(robustZ(history, 6)).toBe(3 / 1.4826);
  expect(robustZ([1, 2, 3, 4, 1000], 6)).toBe(3 / 1.4826);
  expect(robustZ(history, 0)).toBe(-3 / 1.4826);
});

test("if most values are equal, half the quantum serves as deviation", () => {
  expect(robustZ([1, 1, 1, 3], 1)).toBe(0);
  expect(robustZ([1, 1, 1, 1.2], 1.5)).toBeCloseTo(5, 12);
  expect(robustZ([1, 1, 1, 3], 4)).toBe(24);
  expect(robustZ([1, 1, 1, 3], -1)).toBe(-16);
});

test("any other value is infinitely far from values that do not vary", () => {
  expect(robustZ([0.5, 0.5, 0.5], 0.5)).toBe(0);
  expect(robustZ([0.5, 0.5, 0.5], 0.6)).toBe(Number.POSITIVE_INFINITY);
  expect(robustZ([0.5, 0.5, 0.5], 0.4)).toBe(Number.NEGATIVE_INFINITY);
  expect(robustZ([], 0.5)).toBeNaN();
});
