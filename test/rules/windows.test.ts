import { expect, test } from "vitest";
import {
  beginning,
  ending,
  halves,
  lateLength,
  shareOf,
  standardError,
  valueNoise,
} from "../../src/rules/windows.ts";

/** 1, 2, 3, … */
const upTo = (count: number) => Float64Array.from({ length: count }, (_, i) => i + 1);

test.each([
  ["one of 5", 5, 5],
  ["two of 8", 8, 7.5],
  ["three of 9", 9, 8],
  ["three of 39", 39, 38],
  ["a tenth of 60", 60, 57.5],
])("a curve ends at the median of its last values: %s", (_what, count, expected) => {
  expect(ending(upTo(count))).toBe(expected);
});

test.each([
  ["the first value, if higher", [3, 1, 1], 3],
  ["the first values, if higher", [1, 1.5, 1.5], 1.5],
  ["the first values, if twice as high", [1, 2, 2], 2],
  ["the first value before an explosion", [1, 2.1, 2.1], 1],
  ["the first values, if not twice as high as a first of 4", [4, 7, 7], 7],
  ["the first values, if the first is 0", [0, 9, 9], 9],
  ["the first values, if the first is negative", [-1, 9, 9], 9],
])("a curve begins at %s", (_what, first, expected) => {
  expect(beginning(Float64Array.from([...first, 0, 0, 0, 0, 0, 0]))).toBe(expected);
});

test("a first value twice as low within the noise of one value is a lucky one", () => {
  const noisy = [1, 2.1, 2.1, 0.5, 2.5, 0.5, 2.5, 0.5, 2.5, 0.5];
  expect(beginning(Float64Array.from(noisy))).toBe(2.1);
});

test("the standard error is that of two medians; slopes and bends are no noise", () => {
  // Noise of ±1, ∓1, … has second differences of ±4, whose MAD is 4. Each contains √6 of it; a median here is of 3 values.
  const values = Float64Array.from({ length: 10 }, (_, i) => (-1) ** i + 3 * i + i ** 2 / 2);
  const sigma = (1.4826 * 4) / Math.sqrt(6);
  expect(valueNoise(values)).toBeCloseTo(sigma, 9);
  expect(valueNoise(Float64Array.of(1, 2))).toBeNaN();
  expect(standardError(sigma, 10)).toBeCloseTo(sigma * Math.sqrt(Math.PI / 3), 9);
  expect(standardError(sigma, 100, 40)).toBeCloseTo(sigma * Math.sqrt((Math.PI / 2) * (1 / 10 + 1 / 4)), 9);
});

test("the late part of a curve is a half, at least 10", () => {
  expect([6, 20, 21, 100].map(lateLength)).toEqual([10, 10, 11, 50]);
});

test("a window has two halves of an even length", () => {
  expect(halves(upTo(8))).toEqual({ first: 2.5, last: 6.5 });
  expect(halves(upTo(11))).toEqual({ first: 2.5, last: 9.5 });
});

test("a share of 0 is 0 if nothing changed, else infinite", () => {
  expect([shareOf(0, 0), shareOf(1, 0), shareOf(1, -4)]).toEqual([0, Number.POSITIVE_INFINITY, 0.25]);
});
