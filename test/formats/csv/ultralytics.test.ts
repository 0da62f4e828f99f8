import { describe, expect, test } from "vitest";
import { ultralytics } from "../../../src/formats/csv/ultralytics.ts";
import { artifactOf, curves, noColumns, notesOf, readAs } from "../artifact.ts";

const heading =
  "        epoch,   train/box_loss, metrics/mAP_0.5,     val/box_loss,     val/obj_loss,      x/lr0\n";

describe("ultralytics", () => {
  test("reads padded cells, and skips epochs that were not evaluated", async () => {
    const found = await readAs(
      ultralytics,
      `${heading}  0, 0.5, 0.1, 0.6, 0.3, 0.1\n  1, 0.4,   0,   0,   0, 0.1\n  2, 0.3, 0.2, 0.5, 0.2, 0.1\n`,
      "runs/train/exp/results.csv",
    );
    expect(curves(found)).toEqual([
      {
        "train/box_loss": "epoch 0: 0.5, 1: 0.4, 2: 0.3",
        "metrics/mAP_0.5": "epoch 0: 0.1, 2: 0.2",
        "val/box_loss": "epoch 0: 0.6, 2: 0.5",
        "val/obj_loss": "epoch 0: 0.3, 2: 0.2",
      },
    ]);
    expect(notesOf(found)).toEqual([
      "1 of 3 epochs have 0 for every validation loss and metric: treated as not evaluated",
    ]);
  });

  test("keeps a metric of 0 beside a non-zero loss", async () => {
    const found = await readAs(ultralytics, `${heading}0, 0.5, 0, 0, 0.3, 0.1\n`);
    expect(curves(found)[0]?.["metrics/mAP_0.5"]).toBe("epoch 0: 0");
    expect(notesOf(found)).toEqual([]);
  });

  test("reads a training without validation", async () => {
    const found = await readAs(ultralytics, `${heading}0, 0.5, 0, 0, 0, 0.1\n1, 0.4, 0, 0, 0, 0.1\n`);
    expect(curves(found)).toEqual([{ "train/box_loss": "epoch 0: 0.5, 1: 0.4" }]);
  });

  test("does not recognise another table", async () => {
    const artifact = artifactOf("results.csv", "epoch,train/loss,val/loss\n1,2,3\n");
    expect(await ultralytics.matches(artifact, noColumns)).toBe(false);
  });
});
