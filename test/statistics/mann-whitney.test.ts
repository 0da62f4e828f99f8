import fc from "fast-check";
import { expect, test } from "vitest";
import { mannWhitney } from "../../src/statistics/mann-whitney.ts";
import { vectors } from "./vectors.ts";

test.each(vectors.mannWhitney)("agrees with SciPy: $a against $b", ({ a, b, ...expected }) => {
  const { u, probability } = mannWhitney(a, b);
  expect(u).toBe(expected.u);
  expect(probability).toBe(expected.u / (a.length * b.length));
});

test("equal values are greater in neither direction", () => {
  expect(mannWhitney([1, 1, 1], [1, 1])).toEqual({ u: 3, probability: 0.5 });
  const many = Array.from({ length: 40 }, () => 1);
  expect(mannWhitney(many, many)).toEqual({ u: 800, probability: 0.5 });
});

const side = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 });

test("both directions add up to all pairs, and monotonic transforms change nothing", () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      const found = mannWhitney(a, b);
      const other = mannWhitney(b, a);
      expect(found.u + other.u).toBe(a.length * b.length);
      expect(mannWhitney(a.map(Math.exp), b.map(Math.exp))).toEqual(found);
    }),
  );
});
