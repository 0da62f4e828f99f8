import { expect, test } from "vitest";
import { evidence } from "../../src/statistics/evidence.ts";

test("three against three are tested exactly though all tied", () => {
  const [tied] = evidence([{ here: [2, 2, 2], base: [1, 2, 2] }]);
  expect(tied).toMatchObject({ by: "permutation", isLuck: true });
});

test("a history printed to two digits, most of it equal, explains a step or two", () => {
  const base = [0.1, 0.1, 0.1, 0.1, 0.1, 0.11, 0.1, 0.09, 0.1, 0.1];
  const lucky = (value: number) => evidence([{ here: [value], base }]).map((one) => one?.isLuck);
  expect(lucky(0.11)).toEqual([true]);
  expect(lucky(0.13)).toEqual([false]);
});

test("a test that comes to no number is none, and takes nothing from its neighbours", () => {
  const huge = { here: [-1.7e308], base: [1.7e308, -1.7e308, 1.7e308] };
  const worse = { here: [2], base: [1, 1.01, 0.99] };
  const [none, found] = evidence([huge, worse]);
  expect(none).toBeNull();
  expect(found).toEqual(evidence([worse])[0]);
  const history = Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? 1.7e308 : -1.7e308));
  expect(evidence([{ here: [-1.7e308, 1.7e308], base: history }])).toMatchObject([{ by: "history" }]);
});
