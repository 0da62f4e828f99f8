import { expect, test } from "vitest";
import { isJump, isSteadyRise, riseOf, shareAbove, smoothingWidth, thinned } from "../../src/rules/rise.ts";
import { disordered } from "../disordered.ts";

test("a rise is measured from the smoothed best to the median of the last values", () => {
  const rise = riseOf(Float64Array.of(1, 0.5, 0.6, 0.7, 0.8, 0.9));
  expect(rise.best).toBe(0.5);
  expect(rise.end).toBeCloseTo(0.85, 12);
  expect([...rise.after]).toEqual([0.6, 0.7, 0.8, 0.9]);
  expect(rise.share).toBeCloseTo(0.7, 12);
});

test("a curve of 200,000 values is thinned: its statistics take the square of their number", () => {
  const values = Float64Array.from({ length: 200_000 }, (_, i) => Math.abs(i - 50_000) + 1);
  const { best, end, after } = riseOf(values);
  expect(after.length).toBeLessThan(1000);
  expect(best).toBeLessThan(6000);
  expect(end).toBeGreaterThan(130_000);
});

test.each([
  [10, 1],
  [11, 3],
  [39, 3],
  [40, 5],
  [60, 7],
])("%i values are smoothed over %i of them", (points, width) => {
  expect(smoothingWidth(points)).toBe(width);
});

test("up to 1000 values stay as they are", () => {
  const lengths = [1000, 1001].map((length) => Float64Array.from({ length }, (_, i) => i));
  expect(lengths.map((values) => thinned(values) === values)).toEqual([true, false]);
  expect(thinned(Float64Array.from({ length: 1001 }, (_, i) => i))).toHaveLength(1000);
});

test.each([
  // √var S is 9.59 for 9 values, 11.18 for 10: one-sided, S of 18 has p = 0.038, 16 has 0.059; 29 has 0.0061, 27 has 0.01001.
  ["9 values at 0.05", 9, 9, true],
  ["9 values at 0.05", 9, 10, false],
  ["10 values at 0.01", 10, 8, true],
  ["10 values at 0.01", 10, 9, false],
])(
  "a rise is steady by Mann-Kendall's test: %s, with %i pairs out of order",
  (_what, count, pairs, isSteady) => {
    expect(isSteadyRise(disordered(count, pairs), 1, 0)).toBe(isSteady);
  },
);

test.each([
  ["4 times the noise is no steady rise", 4, 10, false, false],
  ["more is one", 4.01, 10, true, false],
  ["6 times the noise is no jump", 6, 10, true, false],
  ["more is one", 6.01, 10, true, true],
  ["9 values are too few for a jump", 6.01, 9, true, false],
])("%s", (_what, rise, count, isSteady, isJumping) => {
  const after = disordered(count, 0);
  expect([isSteadyRise(after, rise, 1), isJump(after, rise, 1)]).toEqual([isSteady, isJumping]);
});

test("the share of values above a limit leaves those at it out", () => {
  expect(shareAbove(Float64Array.of(1, 2, 3, 4), 2)).toBe(0.5);
});
