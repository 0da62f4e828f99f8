import { describe, expect, test } from "vitest";
import { mmcv } from "../../../src/formats/json/mmcv.ts";
import { artifactOf, curves, noColumns, readAs } from "../artifact.ts";

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

describe("MMCV", () => {
  const path = "work/20200131_120000.log.json";
  const row = (mode: string, epoch: number, iter: number, metrics: object) => ({
    mode,
    epoch,
    iter,
    lr: 0.1,
    ...metrics,
  });

  test("places train rows at fractions of epochs and validations at their ends", async () => {
    const text = `{"env_info": "sys.platform: linux", "seed": 0}\n${lines([
      row("train", 1, 5, { memory: 3, data_time: 0.1, loss: 4 }),
      row("train", 1, 10, { memory: 3, data_time: 0.1, loss: 3 }),
      row("val", 1, 500, { bbox_mAP: 0.4, bbox_mAP_copypaste: "0.400 0.600", loss: 5 }),
      row("train", 2, 5, { loss: 2 }),
      row("train", 2, 10, { loss: Number.POSITIVE_INFINITY }),
    ])}`.replace("null", "NaN");
    expect(curves(await readAs(mmcv, text, path))).toEqual([
      {
        "train/loss": "epoch 0.5: 4, 1: 3, 1.5: 2, 2: NaN",
        "val/bbox_mAP": "epoch 1: 0.4",
        "val/loss": "epoch 1: 5",
      },
    ]);
  });

  test("reads a training by iterations, with a learning rate per optimizer", async () => {
    const rates = (iter: number) =>
      row("train", 1, iter, { lr: { generator: 0.1, discriminator: 0.2 }, loss: iter });
    const text = lines([rates(50), rates(100), row("val", 1, 20, { mIoU: 0.5 }), rates(150)]);
    expect(curves(await readAs(mmcv, text, path))).toEqual([
      { "train/loss": "step 50: 50, 100: 100, 150: 150", "val/mIoU": "step 100: 0.5" },
    ]);
  });

  test("does not recognise other logs", async () => {
    const text = '{"level": "info", "mode": "train", "loss": 3}\n';
    expect(await mmcv.matches(artifactOf("x.log.json", text), noColumns)).toBe(false);
  });
});
