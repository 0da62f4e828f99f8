import { expect, test } from "vitest";
import { clearlyWorse } from "../../src/rules/clearly-worse.ts";

type Setting = { direction?: "min" | "max"; hasSeeds?: boolean; max?: number; absolute?: number };

/** By how much a metric of these recorded values must be worse than the baseline. */
function margin(baseline: number, recorded: number[], setting: Setting = {}): number {
  const { direction = "max", hasSeeds = false, max = 0.05, absolute = 0 } = setting;
  return clearlyWorse(baseline, { values: Float64Array.from(recorded), direction }, hasSeeds, {
    max,
    absolute,
  });
}

test.each([
  ["single runs: a tenth", 20, {}, 2],
  ["seeds: a twentieth", 20, { hasSeeds: true }, 1],
  ["at least the limit of the loss", 20, { max: 0.3 }, 6],
  ["at least the absolute limit", 20, { absolute: 7 }, 7],
  ["of the size of a negative baseline", -20, {}, 2],
  ["of the size of a negative baseline, the limit of the loss", -20, { max: 0.3 }, 6],
])("a metric that is no share: %s", (_what, baseline, setting, expected) => {
  expect(margin(baseline, [18], setting)).toBeCloseTo(expected, 12);
});

test.each([
  ["a tenth of the value", 0.6, {}, 0.06],
  ["as much as the errors, where they are fewer", 0.95, {}, 0.05],
  ["the errors of an error rate are its value", 0.95, { direction: "min" }, 0.095],
  ["at least 3 points", 0.99, {}, 0.03],
  ["at least the absolute limit", 0.6, { absolute: 0.2 }, 0.2],
  ["seeds: a twentieth of the value", 0.9, { hasSeeds: true }, 0.045],
  ["seeds: half as much as the errors", 0.94, { hasSeeds: true }, 0.03],
  ["seeds: at least 2 points", 0.99, { hasSeeds: true }, 0.02],
  ["a baseline without an error", 1, {}, 0.03],
  ["a baseline of errors only", 0, {}, 0.03],
] as const)("a share: %s", (_what, baseline, setting, expected) => {
  expect(margin(baseline, [baseline], setting)).toBeCloseTo(expected, 12);
});

test.each([
  ["0 and 1 are shares", 0.2, [0, 1], 0.02],
  ["a value above 1", 0.2, [0.2, 1.0001], 0.01],
  ["a value below 0", 0.2, [-0.0001, 0.2], 0.01],
  ["a baseline above 1", 1.2, [0.9], 0.06],
])("a metric is a share if all of its values are: %s", (_what, baseline, values, expected) => {
  expect(margin(baseline, values, { hasSeeds: true })).toBeCloseTo(expected, 12);
});

test.each([
  ["100 samples", 0.8, [0.8, 0.81, 0.83], 3 * Math.sqrt(2 * 0.8 * 0.2 * 0.01)],
  ["500 samples", 0.5, [0.5, 0.502], 3 * Math.sqrt(2 * 0.5 * 0.5 * 0.002)],
  ["too many to count", 0.5, [0.5, 0.5019], 0.05],
])(
  "single runs: three standard errors of a difference between two samples: %s",
  (_what, baseline, values, expected) => {
    expect(margin(baseline, values)).toBeCloseTo(expected, 12);
    expect(margin(baseline, values, { hasSeeds: true })).toBeCloseTo(0.05 * baseline, 12);
  },
);
