import fc from "fast-check";
import { expect, test } from "vitest";
import { keepExtremes } from "../../src/curves/extremes.ts";

// −0 + 0 is 0: which of two equal zeros is kept does not show.
const double = fc.double().map((value) => value + 0);
const values = fc.array(fc.oneof(double, fc.constantFrom(Number.NaN, 0, 1)), {
  minLength: 1,
  maxLength: 500,
});

test("keeps all of a short series", () => {
  expect(keepExtremes([Float64Array.of(1, 2, 3)], 3, 3)).toEqual([0, 1, 2]);
});

test("keeps the ends, the least and the greatest value of each series, and that there is a gap", () => {
  fc.assert(
    fc.property(values, values, fc.integer({ min: 2, max: 100 }), (one, two, max) => {
      const length = Math.min(one.length, two.length);
      const series = [one, two].map((each) => Float64Array.from(each.slice(0, length)));
      const kept = keepExtremes(series, length, max);
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      expect([kept[0], kept.at(-1)]).toEqual([0, length - 1]);
      for (const each of series) {
        const finite = each.filter(Number.isFinite);
        const shown = kept.map((index) => each[index] ?? Number.NaN);
        const shownFinite = shown.filter(Number.isFinite);
        expect(Math.min(...shownFinite)).toBe(Math.min(...finite));
        expect(Math.max(...shownFinite)).toBe(Math.max(...finite));
        expect(shown.length > shownFinite.length).toBe(each.length > finite.length);
      }
    }),
  );
});

test("keeps about as many as were asked for", () => {
  const noise = Float64Array.from({ length: 10_000 }, (_, i) => Math.sin(i * i));
  expect(keepExtremes([noise, noise.map((value) => -value)], 10_000, 200).length).toBeLessThanOrEqual(200);
});
