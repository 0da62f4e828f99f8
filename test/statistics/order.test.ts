import { expect, test } from "vitest";
import { mad, median, robustDeviation, robustZ, runningMedian } from "../../src/statistics/order.ts";
import { relativeError, vectors } from "./vectors.ts";

test("the median of an even number of values is the mean of the middle two", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("the running median takes a lone spike out and keeps a step", () => {
  expect([...runningMedian(Float64Array.of(1, 1, 9, 1, 1), 3)]).toEqual([1, 1, 1, 1, 1]);
  expect([...runningMedian(Float64Array.of(1, 1, 1, 5, 5, 5), 3)]).toEqual([1, 1, 1, 5, 5, 5]);
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

test("beside a history that does not vary, anything else is infinitely far", () => {
  expect(robustZ([0.5, 0.5, 0.5, 0.7], 0.5)).toBe(0);
  expect(robustZ([0.5, 0.5, 0.5, 0.7], 0.6)).toBe(Number.POSITIVE_INFINITY);
  expect(robustZ([0.5, 0.5, 0.5, 0.7], 0.4)).toBe(Number.NEGATIVE_INFINITY);
  expect(robustZ([], 0.5)).toBeNaN();
});
