import { expect, test } from "vitest";
import { jumpsOf } from "../../../src/rules/divergence/spikes.ts";

const jumps = (cost: number[], floor = 0) =>
  jumpsOf(Float64Array.from(cost), floor).map(({ index, times, isLong }) => [index, times, isLong]);

test.each<[what: string, cost: number[], floor: number, expected: unknown[]]>([
  ["twice the median of the values before", [1, 1, 1, 2, 1], 0, [[3, 2, false]]],
  ["less", [1, 1, 1, 1.99, 1], 0, []],
  ["twice their minimum", [1, 2, 2, 2], 0, []],
  ["after two values", [1, 1, 2], 0, []],
  ["at the floor", [1, 1, 1, 2, 1], 2, [[3, 2, false]]],
  ["below the floor", [1, 1, 1, 2, 1], 2.01, []],
  ["from 0", [0, 1, 1, 2], 0, []],
  ["the median of the last ten", [9, ...Array(10).fill(1), 2], 0, [[11, 2, false]]],
])("a jump: %s", (_what, cost, floor, expected) => {
  expect(jumps(cost, floor)).toEqual(expected);
});

test.each([
  ["five values", [1, 1, 1, 2, 2, 2, 2, 2], 0, true],
  ["four", [1, 1, 1, 2, 2, 2, 2], 0, false],
  ["one of them lower", [1, 1, 1, 2, 2, 1.99, 2, 2], 0, false],
  ["one of them below the floor", [1, 1, 1, 3, 3, 2, 3, 3], 2.5, false],
])("a long jump: %s", (_what, cost, floor, isLong) => {
  expect(jumps(cost, floor)[0]?.at(2)).toBe(isLong);
});
