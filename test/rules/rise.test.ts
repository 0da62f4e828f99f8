import { expect, test } from "vitest";
import { riseOf } from "../../src/rules/rise.ts";

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
