import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalSurvival, tQuantile, tSurvival } from "../../src/statistics/distributions.ts";
import { relativeError, vectors } from "./vectors.ts";

test.each(vectors.normal)("P(Z > $z) agrees with SciPy", ({ z, p }) => {
  expect(relativeError(normalSurvival(z), p)).toBeLessThan(1e-12);
});

const worst = (errors: readonly number[]) => errors.reduce((most, error) => Math.max(most, error), 0);

describe.each([
  { up: 100, tolerance: 1e-12 },
  { up: 1e6, tolerance: 1e-10 },
])("Student's t up to $up degrees of freedom agrees with SciPy", ({ up, tolerance }) => {
  test("tails", () => {
    const cases = vectors.tTails.filter(({ df }) => df <= up);
    expect(cases.length).toBeGreaterThan(400);
    expect(worst(cases.map(({ t, df, p }) => relativeError(tSurvival(t, df), p)))).toBeLessThan(tolerance);
  });

  test("quantiles", () => {
    const cases = vectors.tQuantiles.filter(({ df }) => df <= up);
    expect(cases.length).toBeGreaterThan(250);
    expect(worst(cases.map(({ p, df, t }) => relativeError(tQuantile(p, df), t)))).toBeLessThan(tolerance);
  });
});

test("the tails at their ends", () => {
  expect(normalSurvival(Number.POSITIVE_INFINITY)).toBe(0);
  expect(normalSurvival(Number.NEGATIVE_INFINITY)).toBe(1);
  expect(normalSurvival(Number.NaN)).toBeNaN();
  expect(tSurvival(Number.POSITIVE_INFINITY, 3)).toBe(0);
  expect(tSurvival(Number.NEGATIVE_INFINITY, 3)).toBe(1);
  expect(tSurvival(1e200, 3)).toBe(0);
  expect(tSurvival(Number.NaN, 3)).toBeNaN();
  expect(tSurvival(1, Number.NaN)).toBeNaN();
});

test("one degree of freedom is Cauchy's distribution: near 0 as well, where SciPy is coarser", () => {
  expect(tSurvival(1e-9, 1)).toBeCloseTo(0.5 - 1e-9 / Math.PI, 15);
  expect(tSurvival(1, 1)).toBeCloseTo(0.25, 15);
  expect(tQuantile(0.75, 1)).toBeCloseTo(1, 14);
});

test("there is no quantile outside of 0 to 1, nor without degrees of freedom", () => {
  expect([0, 1, -1, 2, Number.NaN].map((p) => tQuantile(p, 3))).toEqual(Array(5).fill(Number.NaN));
  expect([0, -1, Number.NaN].map((df) => tQuantile(0.95, df))).toEqual(Array(3).fill(Number.NaN));
});

const degrees = fc.double({ min: 0.5, max: 1e4, noNaN: true });

test("the tail falls with t, and both tails make 1", () => {
  const t = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(t, t, degrees, (one, other, df) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(tSurvival(high, df)).toBeLessThanOrEqual(tSurvival(low, df) + 1e-12);
      expect(tSurvival(one, df) + tSurvival(-one, df)).toBeCloseTo(1, 14);
    }),
  );
});

test("the quantile is where the tail says", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 0.499, noNaN: true }), degrees, (p, df) => {
      expect(relativeError(tSurvival(-tQuantile(p, df), df), p)).toBeLessThan(1e-11);
    }),
  );
});
