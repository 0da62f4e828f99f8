import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deviation, mean } from "../../src/statistics/mean.ts";
import { relativeError, vectors } from "./vectors.ts";

test.each(vectors.scales)("mean and standard deviation agree with NumPy: $values", (expected) => {
  expect(relativeError(mean(expected.values), expected.mean)).toBeLessThan(1e-14);
  expect(relativeError(deviation(expected.values), expected.deviation)).toBeLessThan(1e-14);
});

test("equal values have that value as mean and a deviation of 0", () => {
  const finite = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
  fc.assert(
    fc.property(finite, fc.integer({ min: 2, max: 100 }), (value, count) => {
      const values = Array.from({ length: count }, () => value);
      expect(mean(values) - value).toBe(0);
      expect(deviation(values)).toBe(0);
    }),
  );
});

describe("undefined results", () => {
  test("no values, and the deviation of one value", () => {
    expect(mean([])).toBeNaN();
    expect(deviation([])).toBeNaN();
    expect(deviation([1])).toBeNaN();
  });

  test("a mean with an infinite value is infinite", () => {
    expect(mean([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
    expect(mean([1, Number.NaN])).toBeNaN();
  });
});

test("the deviation of tiny and huge values neither underflows nor overflows", () => {
  expect(relativeError(deviation([1e-300, 3e-300]), Math.SQRT2 * 1e-300)).toBeLessThan(1e-14);
  expect(relativeError(deviation([1e300, 3e300]), Math.SQRT2 * 1e300)).toBeLessThan(1e-14);
});
