import fc from "fast-check";
import { expect, test } from "vitest";
import { holm } from "../../src/statistics/holm.ts";
import { relativeError, vectors } from "./vectors.ts";

test.each(vectors.holm)("agrees with the reference: $ps", ({ ps, adjusted }) => {
  const found = holm(ps);
  expect(found).toHaveLength(adjusted.length);
  found.forEach((p, i) => {
    expect(relativeError(p, adjusted[i] ?? Number.NaN)).toBeLessThan(1e-14);
  });
});

test("adjusts step by step as in Holm's paper", () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
});

const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

test("no p decreases or exceeds Bonferroni's, and their order is kept", () => {
  fc.assert(
    fc.property(family, (ps) => {
      const pairs = holm(ps).map((adjusted, i) => ({ adjusted, p: ps[i] ?? Number.NaN }));
      for (const { adjusted, p } of pairs) {
        expect(adjusted).toBeGreaterThanOrEqual(p);
        expect(adjusted).toBeLessThanOrEqual(Math.min(1, p * ps.length));
        for (const other of pairs) if (other.p >= p) expect(other.adjusted).toBeGreaterThanOrEqual(adjusted);
      }
    }),
  );
});
