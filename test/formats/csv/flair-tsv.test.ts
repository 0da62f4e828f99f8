import { describe, expect, test } from "vitest";
import { flairTsv } from "../../../src/formats/csv/flair-tsv.ts";
import { curves, readAs, refusal } from "../artifact.ts";

const names =
  "EPOCH TIMESTAMP BAD_EPOCHS LEARNING_RATE TRAIN_LOSS TRAIN_PRECISION TRAIN_F1 DEV_LOSS DEV_PRECISION";

/** Spaces for tabs, `.` for an empty cell. */
function table(...rows: string[]): string {
  return rows.map((row) => `${row.replaceAll(" ", "\t").replaceAll(/(?<=\t)\.(?=\t)/g, "")}\n`).join("");
}

describe("flair-tsv", () => {
  test("reads `_` as a missing value", async () => {
    const text = table(names, "1 12:00:01 0 0.1 0.5 _ _ 0.6 0.9", "2 12:00:02 1 0.1 0.4 _ _ _ 0.8");
    expect(curves(await readAs(flairTsv, text))).toEqual([
      { TRAIN_LOSS: "epoch 1: 0.5, 2: 0.4", DEV_LOSS: "epoch 1: 0.6", DEV_PRECISION: "epoch 1: 0.9, 2: 0.8" },
    ]);
  });

  test("realigns rows with one extra cell, so that no loss is read as a precision", async () => {
    const text = table(names, "0 17:02:42 0 0.1 16.7 . _ _ 10.3 0.6", "1 17:04:57 0 0.1 10.3 . _ _ 8.4 0.7");
    expect(curves(await readAs(flairTsv, text))).toEqual([
      {
        TRAIN_LOSS: "epoch 0: 16.7, 1: 10.3",
        DEV_LOSS: "epoch 0: 10.3, 1: 8.4",
        DEV_PRECISION: "epoch 0: 0.6, 1: 0.7",
      },
    ]);
  });

  test.each([
    [
      "an extra cell elsewhere",
      "1 12:00:01 0 0.1 0.5 0.9 0.9 . 0.6 0.9",
      "2: expected 9 cells as in the heading, got 10",
    ],
    [
      "two extra cells",
      "1 12:00:01 0 0.1 0.5 . . _ _ 0.6 0.9",
      "2: expected 9 cells as in the heading, got 11",
    ],
    [
      "text in place of a loss",
      "1 12:00:01 0 0.1 0.5 _ _ 0.6.1 0.9",
      "2: expected a number in `DEV_LOSS`, got `0.6.1`",
    ],
  ])("refuses %s", async (_, row, message) => {
    expect(await refusal(() => readAs(flairTsv, table(names, row)))).toBe(message);
  });
});
