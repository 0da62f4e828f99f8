import { expect, test } from "vitest";
import type { Series } from "../../src/curves/model.ts";
import { pair } from "../../src/curves/pairing.ts";

/** A series at the positions from `first` on; its line numbers begin at `line`. */
function series(name: string, first: number, count: number, line: number | null = null): Series {
  const positions = Float64Array.from({ length: count }, (_, index) => first + index);
  const origin = line === null ? {} : { origin: { lines: [line, line + 2 * count] as const } };
  return {
    name,
    axis: "epoch",
    positions,
    values: positions.map((at) => 1 / (at + 2)),
    truncated: false,
    ...origin,
  };
}

function trainPositions(train: Series, val: Series): number[] {
  const { curves } = pair({
    name: "a",
    path: "a",
    format: "csv",
    files: [],
    params: {},
    series: [train, val],
  });
  return [...(curves[0]?.train?.positions ?? [])];
}

test.each<[what: string, train: Series, val: Series, positions: number[]]>([
  ["train from 1 and val from 0", series("train_loss", 1, 3), series("val_loss", 0, 3), [0, 1, 2]],
  ["train from 0 and val from 1", series("train_loss", 0, 3), series("val_loss", 1, 3), [1, 2, 3]],
  [
    "train printed before an evaluation every few epochs",
    series("train_loss", 1, 9, 1),
    { ...series("val_loss", 0, 2, 2), positions: Float64Array.of(0, 5) },
    [0, 1, 2, 3, 4, 5, 6, 7, 8],
  ],
])("%s are counted alike", (_, train, val, positions) => {
  expect(trainPositions(train, val)).toEqual(positions);
});

test.each<[what: string, train: Series, val: Series, positions: number[]]>([
  ["an evaluation before the training", series("train_loss", 1, 3), series("val_loss", 0, 4), [1, 2, 3]],
  [
    "an evaluation before a training that was killed",
    series("train_loss", 1, 3, 2),
    series("val_loss", 0, 3, 1),
    [1, 2, 3],
  ],
  ["both from 1", series("train_loss", 1, 3), series("val_loss", 1, 3), [1, 2, 3]],
])("%s stays as recorded", (_, train, val, positions) => {
  expect(trainPositions(train, val)).toEqual(positions);
});
