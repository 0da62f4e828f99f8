import { describe, expect, test } from "vitest";
import type { Series } from "../../src/curves/model.ts";
import { pair } from "../../src/curves/pairing.ts";
import { reference } from "../../src/rules/reference.ts";
import type { BaselineRuns } from "../../src/rules/rule.ts";
import { judge, messageOf, noBaseline, run, series } from "../runs.ts";

type Recorded = Record<string, number[]>;
const found = (...runs: Recorded[]): BaselineRuns => ({ kind: "found", runs: runs.map((one) => run(one)) });
const compare = (recorded: Recorded, baseline: BaselineRuns, setting = {}) =>
  judge(reference, run(recorded), setting, baseline);

describe("at a limit, and just beyond", () => {
  const baseline = [1, 2, -4, 8];
  test.each([
    ["the same", baseline, { rtol: 0 }, "pass equal"],
    ["within the relative limit", [1.25, 2.5, -5, 10], { rtol: 0.25 }, "pass equal"],
    ["as much better", [0.75, 1.5, -3, 6], { rtol: 0.25 }, "pass equal"],
    ["one value beyond it", [1.25, 2.5, -5, 10.01], { rtol: 0.25 }, "fail differs"],
    ["one value better than that", [0.74, 2, -4, 8], { rtol: 0.25 }, "fail differs"],
    ["within the absolute limit", [1.5, 2.5, -3.5, 7.5], { rtol: 0, atol: 0.5 }, "pass equal"],
    ["beyond the absolute limit", [1.51, 2, -4, 8], { rtol: 0, atol: 0.5 }, "fail differs"],
    ["within the sum of both", [1.75, 3, -5.5, 10.5], { rtol: 0.25, atol: 0.5 }, "pass equal"],
    ["by default 1 %", [1.0099, 2, -4, 8], {}, "pass equal"],
    ["by default 1 %", [1.0101, 2, -4, 8], {}, "fail differs"],
    ["one of four may differ", [9, 2, -4, 8], { max_share: 0.25 }, "pass equal"],
    ["two may not", [9, 9, -4, 8], { max_share: 0.25 }, "fail differs"],
    ["a value less", [1, 2, -4], {}, "fail length"],
    ["a value more", [1, 2, -4, 8, 8], {}, "fail length"],
  ])("%s", (_what, val_loss, setting, expected) => {
    const outcomes = compare({ val_loss }, found({ val_loss: baseline }), setting);
    expect(outcomes.map(({ status, reason }) => `${status} ${reason}`)).toEqual([expected]);
  });
});

test("a baseline that is not finite is not the same", () => {
  const [outcome] = compare({ val_loss: [1, 2] }, found({ val_loss: [1, Number.NaN] }));
  expect(outcome).toMatchObject({ reason: "differs", at: 1, actual: 0.5 });
});

test("as many values at other positions are another training", () => {
  const one = run({ val_loss: [1, 2, 3] });
  const shifted = { ...series("val_loss", [1, 2, 3]), positions: Float64Array.of(1, 2, 3) };
  const [outcome] = judge(reference, pair({ ...one, series: [shifted] }), {}, { kind: "found", runs: [one] });
  expect(outcome).toMatchObject({ status: "fail", reason: "length" });
});

test("the message gives the first value that differs, and how many do", () => {
  const [differs] = compare({ val_loss: [1, 3, 4, 4] }, found({ val_loss: [1, 2, 4, 5] }));
  expect(messageOf(reference, differs)).toBe(
    "val_loss differs from the baseline at 2 of 4 positions (50 %; limit 0 %), first at epoch 1: 3, baseline 2",
  );
  const [length] = compare({ val_loss: [1, 3] }, found({ val_loss: [1, 2, 4, 5] }));
  expect(messageOf(reference, length)).toBe(
    "val_loss has 2 values where the baseline has 4: the curves are not of one training",
  );
  const [equal] = compare({ val_loss: [1, 3] }, found({ val_loss: [1, 2] }), { max_share: 0.5 });
  expect(messageOf(reference, equal)).toBe(
    "val_loss differs from the baseline at 1 of 2 positions (50 %; limit 50 %)",
  );
});

test("compares with the first baseline run that recorded the series", () => {
  const recorded = { loss: [1, 2], val_loss: [1, 2] };
  const outcomes = compare(recorded, found({ val_acc: [1, 2] }, { val_loss: [1, 2] }));
  expect(outcomes.map(({ reason }) => reason)).toEqual(["no-base-metric", "equal"]);
  expect(compare({ val_loss: [1] }, noBaseline)).toMatchObject([
    { status: "not-judged", reason: "no-base", facts: { because: "no baseline was given" } },
  ]);
});

test("train of each step is compared at the evaluations, or as a whole where the baseline had none", () => {
  const steps = series("loss", [9, 8, 7, 6, 5, 4]);
  const val = { ...series("val_loss", [3, 2]), positions: Float64Array.of(2, 5) };
  const of = (all: Series[]) => pair({ ...run({}), series: all });
  const reasons = (candidate: Series[], baseline: Series[]) =>
    judge(reference, of(candidate), {}, { kind: "found", runs: [of(baseline)] }).map(({ reason }) => reason);
  expect(reasons([steps, val], [steps, val])).toEqual(["equal", "equal"]);
  expect(reasons([steps, val], [steps])).toEqual(["length", "no-base-metric"]);
  expect(reasons([steps], [steps, val])).toEqual(["equal"]);
});
