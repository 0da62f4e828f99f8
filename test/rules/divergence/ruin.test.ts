import { describe, expect, test } from "vitest";
import { endsFarAbove, isExploding, isRuined } from "../../../src/rules/divergence/ruin.ts";

/** Whether a test holds for sides at any scale: all of it is relative. */
function holds(isTrue: (sides: Float64Array[]) => boolean, ...sides: number[][]): boolean {
  const answers = [0.25, 1, 4].map((scale) =>
    isTrue(sides.map((side) => Float64Array.from(side, (value) => scale * value))),
  );
  expect(new Set(answers).size).toBe(1);
  return answers[0] === true;
}

describe("few values that end far above the first", () => {
  test.each<[what: string, sides: number[][], expected: boolean]>([
    ["one side alone, above three times", [[1, 3.01, 3.01]], true],
    ["at three times", [[1, 4, 3]], false],
    ["the median of the last two at three times", [[1, 2, 4]], false],
    ["the median of the last two above that", [[1, 2.25, 4]], true],
    ["two values", [[1, 3.25]], true],
    ["two values at three times", [[1, 3]], false],
    ["seven values", [[1, 1, 1, 1, 1, 4, 4]], true],
    ["eight, whose noise is known", [[1, 1, 1, 1, 1, 1, 4, 4]], false],
    ["a single value", [[9]], false],
    ["from 0", [[0, 1, 1]], false],
    ["from below 0", [[-1, 1, 1]], false],
    [
      "both sides above one and a half",
      [
        [1, 1.75],
        [1, 1.75],
      ],
      true,
    ],
    [
      "one side at one and a half",
      [
        [1, 1.5],
        [1, 1.75],
      ],
      false,
    ],
    [
      "one side that fell",
      [
        [1, 1.75],
        [1, 0.5],
      ],
      false,
    ],
  ])("%s", (_what, sides, expected) => {
    expect(holds(endsFarAbove, ...sides)).toBe(expected);
  });
});

describe("train and val that end far above their best", () => {
  const areRuined = ([val, train]: Float64Array[]) =>
    val !== undefined && train !== undefined && isRuined(val, train);
  const ruined = [3, 1, 1.75, 2, 2.25];

  test.each([
    ["five values", ruined, true],
    ["four", ruined.slice(1), false],
    ["a fifth above its best", [10, 5, 6, 6, 6], false],
    ["more", [10, 5, 6, 6, 6.25], true],
    // It fell by 100, then rose by 1.
    ["a hundredth of all that it fell", [101, 1, 2, 2, 2], false],
    ["more", [100.75, 1, 2, 2, 2], true],
    ["two values after the best", [4, 3, 1, 1.75, 2.25], false],
    ["its best is 0", [10, 0, 6, 6, 7], false],
    ["a score that lost half of what it gained", [-1, -3, -2, -2, -2], false],
    ["more", [-1, -3, -1.75, -1.75, -1.75], true],
    ["a fifth of its best", [-4, -5, -4, -4, -4], false],
    ["more", [-3.75, -5, -3.75, -3.75, -3.75], true],
    ["from below 0 to above it", [-1, -3, 1, 1, 1], false],
  ])("train: %s", (_what, train, expected) => {
    expect(holds(areRuined, ruined, train)).toBe(expected);
  });

  /** From 11 values on smoothed: its best is 1, with ten values after it. */
  const long = (...after: number[]) => [4, 3, 1, 1, ...after];
  const swing = (low: number, high: number) => [high, low, high, low, high, low, high, low, high];
  test.each([
    ["a steady rise of 4 values", [2, 1, 1.25, 1.375, 1.5, 1.625], true],
    ["the last two exchanged", [2, 1, 1.25, 1.375, 1.625, 1.5], false],
    ["a jump without noise, with two values near the best", long(2, 2, 1.125, 1.125, 2, 2, 2, 2, 2), true],
    ["five values well above", [2, 1, 1.5, 1.375, 1.5, 1.375, 1.5], true],
    ["four", [2, 1, 1.375, 1.5, 1.375, 1.5], false],
    ["nine of ten well above", long(...swing(1.5625, 1.625)), true],
    ["eight of ten", long(...swing(1.5625, 1.625).with(4, 1.125)), false],
    ["nine of ten, of a wider swing", long(...swing(1.4375, 1.625)), false],
    ["three values that end at twice the best", [3, 1, 2, 2, 2], false],
    ["above twice the best", [3, 1, 2, 2, 2.125], true],
    ["one of the last three at one and a half", [3, 1, 1.5, 2, 2.25], false],
    ["one of the last three above that", [3, 1, 1.5625, 2, 2.25], true],
    ["noise as large as the rise", [3, 1, 8, 1.625, 2.125], false],
    [
      "a rise of many times the noise of its logarithm, with two values at the best",
      [4, 3, 0.015625, 0.015625, ...swing(1, 1.25).with(7, 0.015625)],
      true,
    ],
  ])("val: %s", (_what, val, expected) => {
    expect(holds(areRuined, val, ruined)).toBe(expected);
  });
});

describe("sides that explode in the last two steps", () => {
  const exploding = [2, 1, 1, 1, 2, 3.25];
  test.each([
    ["six values", exploding, true],
    ["five", exploding.slice(1), false],
    ["to three times the best", [2, 1, 1, 1, 2, 3], false],
    ["no step before the last", [2, 1, 1, 2, 2, 3.25], false],
    ["a step down before the last", [2, 1, 1, 4, 2, 3.25], false],
    ["no last step", [2, 1, 1, 1, 3.25, 3.25], false],
    ["a last step down", [2, 1, 1, 1, 4, 3.5], false],
  ])("%s", (_what, side, expected) => {
    expect(holds(isExploding, exploding, side)).toBe(expected);
  });
});
