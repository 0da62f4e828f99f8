import fc from "fast-check";
import { expect, test } from "vitest";
import { permutation } from "../../src/statistics/permutation.ts";
import { vectors } from "./vectors.ts";

test.each(vectors.permutation)("agrees with SciPy and with fractions: $a against $b", ({ a, b, p, minP }) => {
  expect(permutation(a, b)).toEqual({ p, minP });
});

test.each([
  [2, 1 / 6],
  [3, 1 / 20],
  [4, 1 / 70],
  [5, 1 / 252],
  [6, 1 / 924],
  [10, 1 / 184_756],
])("two fully separated groups of %i values reach the smallest p", (count, minP) => {
  const a = Array.from({ length: count }, (_, i) => i);
  expect(
    permutation(
      a,
      a.map((value) => value + 100),
    ),
  ).toEqual({ p: minP, minP });
});

test("returns null beyond 200 000 splits", () => {
  const values = (count: number) => Array.from({ length: count }, (_, i) => i);
  expect(permutation(values(10), values(11))).toBeNull();
  expect(permutation(values(3), values(104))).not.toBeNull();
  expect(permutation(values(1000), values(1000))).toBeNull();
});

test("ties change p but not the smallest p, so the choice of the test depends only on sizes", () => {
  expect(permutation([1, 1, 1], [1, 1, 1])).toEqual({ p: 1, minP: 1 / 20 });
  expect(permutation([1, 1, 2], [2, 2, 3])?.minP).toBe(1 / 20);
});

test("sums that differ only by rounding are equal", () => {
  expect(0.1 + 0.2).not.toBe(0.3 + 0);
  expect(permutation([0, 0.3], [0.1, 0.2])).toEqual(permutation([0, 3], [1, 2]));
});

const side = fc.array(
  fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
  {
    minLength: 1,
    maxLength: 5,
  },
);

test("p is at least the smallest p; the tails of both sides overlap in the observed split", () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      const found = permutation(a, b);
      const p = found?.p ?? Number.NaN;
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(p).toBeGreaterThanOrEqual(found?.minP ?? Number.NaN);
      expect(p + (permutation(b, a)?.p ?? Number.NaN)).toBeGreaterThan(1);
    }),
  );
});

test("shifting and scaling both sides changes nothing", () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: -100, max: 100 }), (a, b, by) => {
      const moved = (values: number[]) => values.map((value) => value * 3 + by);
      expect(permutation(moved(a), moved(b))).toEqual(permutation(a, b));
    }),
  );
});
