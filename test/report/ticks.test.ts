import { expect, test } from "vitest";
import { columnOf, positionAxis } from "../../src/report/terminal/ticks.ts";

test.each([
  ["apart by less than they can be told apart", 1e20, 1e20 + 16_384],
  ["at both ends of what a number holds", -1e308, 1e308],
  ["of one position", 5, 5],
])("the axis of positions %s has as many columns as the chart", (_what, from, to) => {
  expect(positionAxis(from, to, 40).line).toHaveLength(40);
});

test("a position beyond the ends of a chart is drawn at its end", () => {
  const columns = [-1e308, -1, 0, 5, 10, 11, 1e308, Number.NaN].map((at) => columnOf(at, 0, 10, 21));
  expect(columns).toEqual([0, 0, 0, 10, 20, 20, 20, 0]);
});
