import { expect, test } from "vitest";
import { regression } from "../../src/rules/regression.ts";
import type { BaselineRuns } from "../../src/rules/rule.ts";
import { noBaseline, run, series } from "../runs.ts";

const nan = Number.NaN;
const runOf = (val_loss: number[]) => run({ val_loss });
const found = (...runs: number[][]): BaselineRuns => ({ kind: "found", runs: runs.map(runOf) });

function compare(
  values: number[],
  baseline: BaselineRuns,
  setting = {},
  others: ReturnType<typeof run>[] = [],
) {
  const one = runOf(values);
  const seeds = [one, ...others];
  const [outcome] = regression.configure(setting).judge({ run: one, seeds, all: seeds, baseline });
  return outcome;
}

test("no baseline is no comparison, and says why", () => {
  expect(compare([1], noBaseline)).toMatchObject({
    status: "not-judged",
    reason: "no-base",
    facts: { because: "no baseline was given" },
  });
});

test.each([
  ["the best value, in the middle", {}, 0.25, 1, 0.5],
  ["the last value", { at: "last" }, 0.75, 2, 1],
])("%s, with its position", (_what, setting, actual, at, baseline) => {
  const outcome = compare([1, 0.25, 0.75], found([2, 0.5, 1]), setting);
  expect(outcome).toMatchObject({ actual, at, facts: { baseline, change: actual / baseline - 1 } });
});

test("the mean of several runs has no position", () => {
  expect(compare([1, 0.5], found([1, 0.25], [1, 0.5]), {}, [runOf([1, 1])])).toMatchObject({
    actual: 0.75,
    at: null,
    facts: { baseline: 0.375, candidate_runs: 2, baseline_runs: 2 },
  });
});

test.each([
  ["without the metric", run({ val_acc: [0.5] })],
  ["with values that are not finite", runOf([1, nan])],
  ["without values", runOf([])],
])(
  "a baseline run %s does not count beside one with it; another seed of this run blocks",
  (_what, broken) => {
    const baseline = { kind: "found", runs: [broken, runOf([1, 0.5])] } as const;
    // A metric that only the baseline has comes first.
    const outcomes = regression.configure({ monitor: "val_loss" }).judge({
      run: runOf([1, 0.5]),
      seeds: [],
      all: [],
      baseline,
    });
    expect(outcomes).toMatchObject([{ reason: "within", facts: { baseline: 0.5, baseline_runs: 1 } }]);
    expect(compare([1, 0.5], found([1, 0.5]), {}, [broken])).toMatchObject({
      status: "blocked",
      reason: "seed-broken",
      facts: { run: "a run" },
    });
  },
);

test("a baseline whose values were elided is not compared with", () => {
  const whole = runOf([1, 0.5]);
  const curves = whole.curves.map((curve) => ({ ...curve, val: series("val_loss", [1, 0.5], true) }));
  expect(compare([1, 0.5], { kind: "found", runs: [{ ...whole, curves }] })).toMatchObject({
    reason: "base-not-finite",
  });
});

test("an earlier commit without the metric is no part of the history", () => {
  const commits = [0.55, 0.48, 0.53, 0.5, 0.56, 0.49, 0.52].map((value) => [runOf([1, value])]);
  const withGap = { ...found([1, 0.5]), earlier: commits.toSpliced(3, 0, [run({ val_acc: [0.5] })]) };
  expect(compare([1, 0.56], withGap)).toMatchObject({ status: "pass", reason: "as-changes" });
});
