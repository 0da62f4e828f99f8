import fc from "fast-check";
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

test("a running median is the median of each window", () => {
  const value = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.double({ noNaN: true, min: -1, max: 1 }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), fc.integer({ min: 0, max: 11 }), (list, half) => {
      const width = 2 * half + 1;
      const last = Math.max(0, list.length - width);
      const starts = list.map((_, i) => Math.min(Math.max(0, i - half), last));
      const expected = starts.map((start) => median(list.slice(start, start + width)) + 0);
      expect(Array.from(runningMedian(Float64Array.from(list), width), (one) => one + 0)).toEqual(expected);
    }),
  );
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
