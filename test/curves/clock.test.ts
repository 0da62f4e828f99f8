import { expect, test } from "vitest";
import { asClock, mayBeClock } from "../../src/curves/clock.ts";
import { series } from "../runs.ts";

const rising = [1, 2, 3.5, 5, 6, 7, 8, 9];

test.each([
  ["seconds since the start", rising, rising],
  ["wall time in seconds", rising.map((x) => x + 1.7e9), rising.map((x) => x + 1.7e9)],
  ["wall time in milliseconds", rising.map((x) => x * 1e3 + 1.7e12), rising.map((x) => x + 1.7e9)],
  ["wall time in microseconds", rising.map((x) => x * 1e6 + 1.7e15), rising.map((x) => x + 1.7e9)],
  ["wall time in nanoseconds", rising.map((x) => x * 1e9 + 1.7e18), rising.map((x) => x + 1.7e9)],
  ["durations, which fall too", [3, 2, 3, 2, 3, 2, 3, 2], null],
  ["too few values to distinguish from durations", rising.slice(0, 7), null],
  ["a time that stands still", [1, 2, 3, 3, 4, 5, 6, 7], null],
  ["a missing time", rising.with(3, Number.NaN), null],
])("%s", (_what, values, expected) => {
  const clock = asClock(series("time", values));
  expect(clock && [...clock.values]).toEqual(expected);
});

test.each(["time", "wall_time", "Wall time", "_timestamp", "_runtime", "elapsed_time"])(
  "%s may be a clock",
  (name) => {
    expect(mayBeClock(name)).toBe(true);
  },
);

test.each(["val_loss", "eval_time", "time_per_step", "runtime_error"])("%s is not a clock", (name) => {
  expect(mayBeClock(name)).toBe(false);
});
