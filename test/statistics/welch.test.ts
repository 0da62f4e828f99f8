import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { welch, welchInterval } from "../../src/statistics/welch.ts";
import { relativeError, vectors } from "./vectors.ts";

describe.each(vectors.welch)("$a against $b", ({ a, b, ...expected }) => {
  test("the test agrees with SciPy", () => {
    const { t, df, pGreater } = welch(a, b);
    expect(relativeError(t, expected.t)).toBeLessThan(1e-12);
    expect(relativeError(df, expected.df)).toBeLessThan(1e-12);
    expect(relativeError(pGreater, expected.pGreater)).toBeLessThan(1e-12);
  });

  test("the interval agrees with SciPy", () => {
    const { low, high } = welchInterval(a, b, 0.95);
    expect(relativeError(low, expected.low)).toBeLessThan(1e-12);
    expect(relativeError(high, expected.high)).toBeLessThan(1e-12);
  });
});

describe("if neither side varies", () => {
  test.each([
    { what: "greater", b: [0.2, 0.2], t: Number.POSITIVE_INFINITY, pGreater: 0 },
    { what: "equal", b: [0.1, 0.1], t: 0, pGreater: 0.5 },
    { what: "less", b: [0, 0], t: Number.NEGATIVE_INFINITY, pGreater: 1 },
  ])("the sign of the difference decides: $what", ({ b, t, pGreater }) => {
    expect(welch([0.1, 0.1, 0.1], b)).toEqual({ t, df: 1, pGreater });
  });

  test("the interval is the difference itself", () => {
    expect(welchInterval([1, 1], [3, 3, 3], 0.95)).toEqual({ low: 2, high: 2 });
  });
});

test.each([
  { a: [], b: [1, 2] },
  { a: [1], b: [2, 3] },
  { a: [1, 1], b: [1] },
  { a: [1], b: [2] },
])("returns NaN for fewer than two values a side: $a against $b", ({ a, b }) => {
  expect(welch(a, b).pGreater).toBeNaN();
  expect(welchInterval(a, b, 0.95)).toEqual({ low: Number.NaN, high: Number.NaN });
});

const side = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 8 });

test("p is a probability, and the p of both directions add up to 1", () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      const { pGreater } = welch(a, b);
      expect(pGreater).toBeGreaterThanOrEqual(0);
      expect(pGreater).toBeLessThanOrEqual(1);
      expect(pGreater + welch(b, a).pGreater).toBeCloseTo(1, 12);
    }),
  );
});

test("the scale of the values does not matter, however small or large", () => {
  fc.assert(
    fc.property(fc.integer({ min: -900, max: 900 }), (exponent) => {
      const scaled = (values: number[]) => values.map((value) => value * 2 ** exponent);
      const { pGreater } = welch([1, 1.5, 1.25], [1.5, 2, 2.5]);
      expect(
        relativeError(welch(scaled([1, 1.5, 1.25]), scaled([1.5, 2, 2.5])).pGreater, pGreater),
      ).toBeLessThan(1e-12);
    }),
  );
});
