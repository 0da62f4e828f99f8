import { expect, test } from "vitest";
import { evidence } from "../../src/statistics/evidence.ts";

test("three against three are tested exactly even with ties", () => {
  const [tied] = evidence([{ candidate: [2, 2, 2], baseline: [1, 2, 2] }]);
  expect(tied).toMatchObject({ by: "permutation", isNoise: true });
});

test("in a mostly equal history rounded to two digits, one rounding step is noise", () => {
  const baseline = [0.1, 0.1, 0.1, 0.1, 0.1, 0.11, 0.1, 0.09, 0.1, 0.1];
  const isNoise = (value: number) =>
    evidence([{ candidate: [value], baseline }]).map((result) => result?.isNoise);
  expect(isNoise(0.11)).toEqual([true]);
  expect(isNoise(0.13)).toEqual([false]);
});

test("a test that yields no number is left out of the correction of the others", () => {
  const huge = { candidate: [-1.7e308], baseline: [1.7e308, -1.7e308, 1.7e308] };
  const worse = { candidate: [2], baseline: [1, 1.01, 0.99] };
  const [none, found] = evidence([huge, worse]);
  expect(none).toBeNull();
  expect(found).toEqual(evidence([worse])[0]);
  const history = Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? 1.7e308 : -1.7e308));
  expect(evidence([{ candidate: [-1.7e308, 1.7e308], baseline: history }])).toMatchObject([
    { by: "history" },
  ]);
});
