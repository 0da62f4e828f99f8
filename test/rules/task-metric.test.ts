import { expect, test } from "vitest";
import { pair } from "../../src/curves/pairing.ts";
import { sampleShare } from "../../src/rules/sample.ts";
import { taskMetricOf } from "../../src/rules/task-metric.ts";
import { run, series } from "../runs.ts";

const val_loss = [3, 2, 1];

/** The task metric beside the first curve of a run. */
function taskOf(others: Record<string, number[]>) {
  const one = run({ val_loss, ...others });
  const [curve] = one.curves;
  return curve ? taskMetricOf(one, curve) : null;
}

test.each([
  ["a metric that rises", { val_acc: [0.5, 0.6, 0.7] }, "val_acc", [0.5, 0.6, 0.7]],
  ["an error rate, negated", { val_error: [0.3, 0.2, 0.1] }, "val_error", [-0.3, -0.2, -0.1]],
  ["the first of several", { val_f1: [0, 0, 1], val_acc: [0, 1, 1] }, "val_f1", [0, 0, 1]],
  ["no metric of train alone", { train_f1: [0, 0, 1], val_acc: [0, 1, 1] }, "val_acc", [0, 1, 1]],
])("is %s", (_what, others, name, values) => {
  const task = taskOf(others);
  expect([task?.name, [...(task?.values ?? [])]]).toEqual([name, values]);
  expect([...(task?.smoothed ?? [])]).toEqual(values);
});

test.each([
  ["none was recorded", {}],
  ["an error that is no rate", { val_mae: [0.3, 0.2, 0.1] }],
  ["an error rate of unknown direction", { val_merr: [0.3, 0.2, 0.1] }],
  ["a value is not finite", { val_acc: [0.5, Number.NaN, 0.7] }],
  ["it broke down", { val_acc: [0.5, 0.6, Number.POSITIVE_INFINITY] }],
  ["it is of train alone", { train_acc: [0.5, 0.6, 0.7] }],
])("is none if %s", (_what, others) => {
  expect(taskOf(others)).toBeNull();
});

test("is none if it was recorded later, on another axis, or is the curve itself", () => {
  const acc = series("val_acc", [0.5, 0.6, 0.7]);
  const of = (other: typeof acc) => {
    const one = run({ val_loss });
    const both = pair({ ...one, series: [...one.series, other] });
    const [loss] = one.curves;
    return loss ? taskMetricOf(both, loss) : undefined;
  };
  expect(of(acc)?.name).toBe("val_acc");
  expect(of({ ...acc, positions: Float64Array.of(1, 2, 3) })).toBeNull();
  expect(of({ ...acc, axis: "step" })).toBeNull();
  const alone = run({ val_acc: [0.5, 0.6, 0.7] });
  expect(alone.curves.map((curve) => taskMetricOf(alone, curve))).toEqual([null]);
});

test("a value that is not finite between the evaluations does not matter", () => {
  const one = run({ val_loss });
  const acc = {
    ...series("val_acc", [0.5, Number.NaN, 0.6, 0.7]),
    positions: Float64Array.of(0, 0.5, 1, 2),
  };
  const [loss] = one.curves;
  const task = loss && taskMetricOf(pair({ ...one, series: [...one.series, acc] }), loss);
  expect([...(task?.values ?? [])]).toEqual([0.5, 0.6, 0.7]);
});

test.each([
  ["shares", [0.2, 0.3, 1.5], 0.01],
  ["percent, though they begin low", [0.2, 0.3, 1.51], 1],
])("one percentage point of %s", (_what, val_acc, point) => {
  expect(taskOf({ val_acc })).toMatchObject({ point });
});

test("one sample is the step of the values, in their own scale", () => {
  expect(taskOf({ val_acc: [0.5, 0.51, 0.53] })?.sample).toBeCloseTo(0.01, 12);
  expect(taskOf({ val_acc: [50, 51, 53] })?.sample).toBeCloseTo(1, 12);
});

test.each([
  ["half a percent", [50, 50.5], 100, 0.005],
  ["the least step that counts", [512, 513], 500, 0.002],
  ["less than that", [512, 513], 501, 0],
])("the share of one sample: %s", (_what, values, whole, expected) => {
  expect(sampleShare(Float64Array.from(values), whole)).toBeCloseTo(expected, 12);
});
