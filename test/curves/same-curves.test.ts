import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRecordings } from "../../src/curves/same-curves.ts";
import { series } from "../runs.ts";

/** A loss that falls from about 2 to about 0.5, with noise of a few percent by the seed. */
function loss(seed: number, count = 12): number[] {
  const noise = (i: number) => 1 + 0.03 * Math.sin(i * 12.9898 * (seed + 1) + seed * 78.233);
  return Array.from({ length: count }, (_, i) => (0.5 + 1.5 * Math.exp(-i / 4)) * noise(i));
}

const rounded = (values: readonly number[], digits: number) =>
  values.map((value) => Number(value.toFixed(digits)));
const missing = (sameness: ReturnType<typeof compareRecordings>) =>
  sameness?.missing.map(({ name }) => name) ?? null;

test("a recording agrees with itself in fewer digits and as float32", () => {
  const values = loss(1);
  for (const other of [rounded(values, 3), rounded(values, 6), values.map(Math.fround)]) {
    expect(
      missing(compareRecordings([series("loss", values)], [series("train/loss", other)], false)),
    ).toEqual([]);
  }
});

test("a recording agrees with itself in as many significant digits, whatever its size", () => {
  const values = loss(1).map((value) => value * 0.8);
  const printed = values.map((value) => Number(value.toPrecision(5)));
  expect(new Set(printed.map((value) => String(value).length)).size).toBeGreaterThan(1);
  const floats = values.map((value) => Math.fround(Number(value.toPrecision(6))));
  expect(missing(compareRecordings([series("loss", floats)], [series("loss", printed)], false))).toEqual([]);
});

test("names of other loggers are the same metric; bookkeeping is none", () => {
  const keeper = [series("loss", loss(1)), series("val_loss", loss(2))];
  const repeat = [
    series("train/epoch_loss", loss(1)),
    series("validation/loss", loss(2)),
    series("lr", loss(3)),
    series("val_f1", loss(4)),
  ];
  expect(missing(compareRecordings(keeper, repeat, false))).toEqual(["val_f1"]);
});

test("other names of a quantity are the same series if they hold the same values", () => {
  const keeper = [series("train_losses", loss(1)), series("val_accuracies", loss(2))];
  const repeat = [
    series("Train Avg Loss", rounded(loss(1), 4)),
    series("training_info/val_acc", rounded(loss(2), 4)),
    series("val/unnamed", loss(3)),
  ];
  expect(missing(compareRecordings(keeper, repeat, false))).toEqual(["val/unnamed"]);
  const printed = [series("train/unnamed", rounded(loss(1), 4)), series("Val Accuracy", loss(4))];
  expect(missing(compareRecordings(keeper, printed, false))).toEqual(["Val Accuracy"]);
});

test("two trainings never agree", () => {
  const seeds = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }));
  fc.assert(
    fc.property(
      seeds,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 30 }),
      ([a, b], digits, count) => {
        fc.pre(a !== b);
        const [one, other] = [a, b].map((seed) => [series("loss", rounded(loss(seed, count), digits))]);
        return compareRecordings(one ?? [], other ?? [], true) === null;
      },
    ),
    { numRuns: 1000 },
  );
});

test.each<[what: string, a: number[], b: number[]]>([
  ["one value", [0.51234], [0.51234]],
  ["few digits", [0.7, 0.6, 0.5], [0.7, 0.6, 0.5]],
  ["a constant", Array(50).fill(Math.LN2), Array(50).fill(Math.LN2)],
  ["NaN alone", Array(50).fill(Number.NaN), Array(50).fill(Number.NaN)],
  ["accuracies of a small set", [0.25, 0.5, 0.75, 1], [0.25, 0.5, 0.75, 1]],
  ["another end", loss(1), [...loss(1).slice(0, -1), 0.4]],
])("%s is no evidence", (_, a, b) => {
  expect(compareRecordings([series("loss", a)], [series("loss", b)], true)).toBeNull();
});

test("the values of one epoch are evidence if all of them agree", () => {
  const epoch = (loss: number, map: number) => [
    series("train/loss", [1.21345]),
    series("val/loss", [loss]),
    series("mAP", [map]),
  ];
  expect(missing(compareRecordings(epoch(1.12345, 0.61234), epoch(1.12345, 0.612), false))).toEqual([]);
  expect(compareRecordings(epoch(1.12345, 0.61234), epoch(1.12345, 0.613), false)).toBeNull();
  expect(compareRecordings(epoch(1.12345, 0.61234), epoch(1.1235, 0.61234), false)).toEqual({ missing: [] });
});

test("an earlier end counts only where it may", () => {
  const [whole, start] = [[series("loss", loss(1))], [series("loss", loss(1).slice(0, 8))]];
  expect(compareRecordings(whole, start, false)).toBeNull();
  expect(missing(compareRecordings(whole, start, true))).toEqual([]);
});

test("a curve of each batch beside that of each epoch does not contradict it", () => {
  const [epochs, batches] = [series("loss", loss(1)), series("loss", loss(1, 120))];
  const val = series("val_loss", loss(2));
  expect(missing(compareRecordings([epochs, val], [batches, val], false))).toEqual([]);
  expect(compareRecordings([epochs, val], [batches, series("val_loss", loss(3))], false)).toBeNull();
  expect(compareRecordings([epochs], [batches], false)).toBeNull();
});

test("a summary beside a curve does not contradict it", () => {
  const summary = [series("loss", loss(1)), series("train_loss", [0.71])];
  expect(missing(compareRecordings([series("train/loss", loss(1))], summary, false))).toEqual([]);
});
