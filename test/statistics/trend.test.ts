import fc from "fast-check";
import { expect, test } from "vitest";
import { mannKendall, noise, theilSen } from "../../src/statistics/trend.ts";
import { relativeError, vectors } from "./vectors.ts";

test.each(vectors.mannKendall)("Mann-Kendall agrees with SciPy's normal tail: $values", (expected) => {
  const { s, pRising } = mannKendall(Float64Array.from(expected.values));
  expect(s).toBe(expected.s);
  expect(relativeError(pRising, expected.pRising)).toBeLessThan(1e-12);
});

test.each(vectors.theilSen)("Theil-Sen agrees with SciPy: $values", (expected) => {
  const { slope, low, high } = theilSen(Float64Array.from(expected.values));
  expect(relativeError(slope, expected.slope)).toBeLessThan(1e-12);
  expect(relativeError(low, expected.low)).toBeLessThan(1e-12);
  expect(relativeError(high, expected.high)).toBeLessThan(1e-12);
});

test.each(vectors.scales)(
  "noise agrees with SciPy's MAD of the differences: $values",
  ({ values, noise: expected }) => {
    expect(relativeError(noise(Float64Array.from(values)), expected)).toBeLessThan(1e-14);
  },
);

const curve = fc.float64Array({ minLength: 1, maxLength: 40, min: -1e3, max: 1e3, noNaN: true });

test("reversing a curve reverses its trend", () => {
  fc.assert(
    fc.property(curve, (values) => {
      const forwards = mannKendall(values);
      const backwards = mannKendall(values.toReversed());
      expect(backwards.s).toBe(0 - forwards.s);
      expect(backwards.pRising).toBeCloseTo(1 - forwards.pRising, 12);
    }),
  );
});

test("the slope lies within its interval", () => {
  fc.assert(
    fc.property(curve, (values) => {
      fc.pre(values.length > 1);
      const { slope, low, high } = theilSen(values);
      expect(low).toBeLessThanOrEqual(slope);
      expect(high).toBeGreaterThanOrEqual(slope);
    }),
  );
});

test("a steady slope and a step are not noise; fewer than two values have no estimate", () => {
  expect(noise(Float64Array.of(9, 8, 7, 6, 3, 2, 1, 0))).toBe(0);
  expect(noise(Float64Array.of(1, 5))).toBe(0);
  expect(noise(Float64Array.of(1))).toBeNaN();
  expect(noise(Float64Array.of())).toBeNaN();
});
