import { describe, expect, test } from "vitest";
import { align, meansSince } from "../../src/curves/align.ts";
import { pair } from "../../src/curves/pairing.ts";
import { startCpu } from "../cpu.ts";
import { series } from "../runs.ts";

const at = (positions: readonly number[], values: readonly number[], name = "loss") => ({
  ...series(name, values),
  axis: "step" as const,
  positions: Float64Array.from(positions),
});

test("align takes the last value at or before each position", () => {
  const clock = at([10, 20, 30, 40], [4, 3, 2, 1]);
  expect([...align(clock, Float64Array.of(0, 25, 40, 99))]).toEqual([Number.NaN, 3, 1, 1]);
});

describe("the train value of an evaluation", () => {
  test.each([
    ["is the mean since the evaluation before", [10, 20, 30, 40], [4, 3, 2, 1], [20, 40], [3.5, 1.5]],
    ["is the value itself where one was recorded", [1, 2, 3], [0.1, 0.2, 0.3], [1, 2, 3], [0.1, 0.2, 0.3]],
    ["does not change equal values", [1, 2, 3, 4, 5, 6], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [3, 6], [0.1, 0.1]],
    ["is NaN before the first train value", [10, 20], [2, 1], [0, 20], [Number.NaN, 1.5]],
    ["counts a value at step 0 for an evaluation there", [0, 10, 20], [9, 2, 1], [0, 20], [9, 1.5]],
    [
      "stays the mean before where none was recorded since",
      [10, 20, 50],
      [3, 1, 0.5],
      [20, 30, 40, 50],
      [2, 2, 2, 0.5],
    ],
    ["ignores what follows the last evaluation", [10, 20, 30], [3, 2, 99], [20], [2.5]],
    ["is NaN where one value is", [1, 2, 3, 4], [1, Number.NaN, 1, 3], [3, 4], [Number.NaN, 3]],
    [
      "is not finite where one value is infinite",
      [1, 2],
      [1, Number.POSITIVE_INFINITY],
      [2],
      [Number.POSITIVE_INFINITY],
    ],
    ["does not overflow", [1, 2], [1.5e308, 1.5e308], [2], [1.5e308]],
    ["of no train values is NaN", [], [], [1, 2], [Number.NaN, Number.NaN]],
  ])("%s", (_what, positions, values, evaluations, expected) => {
    const means = meansSince(at(positions, values), Float64Array.from(evaluations), "carry");
    expect([...means]).toEqual(expected);
  });

  test("an infinity does not vanish among later values", () => {
    const [mean] = meansSince(at([1, 2, 3], [1, Number.NEGATIVE_INFINITY, 1]), Float64Array.of(3), "carry");
    expect(Number.isFinite(mean)).toBe(false);
  });

  test("is NaN where none was recorded since, if asked for steps of train", () => {
    const means = meansSince(at([10, 20], [3, 1]), Float64Array.of(20, 30), "nan");
    expect([...means]).toEqual([2, Number.NaN]);
  });

  test("is that of the curve", () => {
    const all = [at([10, 20, 30, 40], [4, 3, 2, 1]), at([0, 25, 40], [9, 8, 7], "eval_loss")];
    const { curves } = pair({ name: "a", format: "f", path: "", files: [], params: {}, series: all });
    expect([...(curves[0]?.trainAt ?? [])]).toEqual([Number.NaN, 3.5, 1.5]);
  });

  test("takes one pass", () => {
    const count = 3e5;
    const steps = Array.from({ length: count }, (_, i) => i);
    const cpu = startCpu();
    meansSince(at(steps, steps), Float64Array.from(steps), "carry");
    expect(cpu()).toBeLessThan(10);
  });
});
