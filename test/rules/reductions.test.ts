import { describe, expect, test } from "vitest";
import { firstKerasPlateau, kerasPlateau, torchPlateau } from "../../src/rules/early-stopping/plateau.ts";

const watched = (direction: "min" | "max", ...values: number[]) => ({
  direction,
  values: Float64Array.from(values),
});

/** Without patience, PyTorch's scheduler reduces after each value that is not better. */
test.each([
  ["min", "rel", 6, 5.99],
  ["max", "rel", 10, 10.01],
  ["min", "abs", 7.75, 7.74],
  ["max", "abs", 8.25, 8.26],
] as const)(
  "PyTorch, %s, %s, a quarter: from 8, %d is no better, %d is",
  (direction, threshold_mode, same, better) => {
    const options = { patience: 0, threshold: 0.25, threshold_mode, cooldown: 0 };
    expect(torchPlateau(watched(direction, 8, same), options)).toMatchObject({ reductions: [1], best: 0 });
    expect(torchPlateau(watched(direction, 8, better), options)).toMatchObject({ reductions: [], best: 1 });
  },
);

test("PyTorch takes an equal negative value for better, which is no new best", () => {
  const options = { patience: 0, threshold: 0.25, threshold_mode: "rel", cooldown: 0 } as const;
  expect(torchPlateau(watched("min", -8, -8), options)).toMatchObject({ reductions: [], best: 0 });
});

describe("Keras before 3.11", () => {
  const options = { patience: 1, min_delta: 0.5, cooldown: 0 };
  test.each([
    ["min", 7.5, 7.49],
    ["max", 8.5, 8.51],
  ] as const)("%s: from 8, %d is no better, %d is", (direction, same, better) => {
    expect(firstKerasPlateau(watched(direction, 8, same), options)).toMatchObject({
      reductions: [1],
      best: 0,
    });
    expect(firstKerasPlateau(watched(direction, 8, better), options)).toMatchObject({
      reductions: [],
      best: 1,
    });
  });

  test("counts nothing while it cools down", () => {
    const replayed = firstKerasPlateau(watched("min", 5, 5, 5, 5, 5), { ...options, cooldown: 3 });
    expect(replayed.reductions).toEqual([1, 4]);
  });

  test.each([
    [0, 1],
    [3, 3],
  ])("a patience of %i waits for %i", (patience, maxWait) => {
    expect(firstKerasPlateau(watched("min", 5), { ...options, patience }).maxWait).toBe(maxWait);
  });
});

test("Keras from 3.11 on takes the first value for the best, whatever it is", () => {
  const options = { patience: 1, min_delta: 0, cooldown: 0 };
  const infinite = watched("min", Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  expect(kerasPlateau(infinite, options)).toMatchObject({ best: 0, reductions: [1] });
  expect(firstKerasPlateau(infinite, options)).toMatchObject({ best: null, reductions: [0, 1] });
});
