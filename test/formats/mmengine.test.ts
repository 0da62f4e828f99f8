import { describe, expect, test } from "vitest";
import { mmcv } from "../../src/formats/json/mmcv.ts";
import { mmengine } from "../../src/formats/json/mmengine.ts";
import { artifactOf, curves, noColumns, readAs, refusal } from "./artifact.ts";

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

describe("MMEngine", () => {
  const path = "work/20260101_120000/vis_data/scalars.json";
  const train = (step: number, epoch: object = {}) => ({
    lr: 0.1,
    data_time: 0.1,
    loss: 10 - step,
    memory: 3,
    ...epoch,
    iter: step,
    step,
  });
  const val = (step: number) => ({ "acc/top1": step / 100, "val/loss": step, data_time: 0.1, step });

  test("a validation that counts epochs: steps of the training become shares of them", async () => {
    const text = lines([
      train(2, { epoch: 1 }),
      train(4, { epoch: 1 }),
      val(1),
      train(6, { epoch: 2 }),
      train(8, { epoch: 2 }),
      val(2),
    ]);
    expect(curves(await readAs(mmengine, text, path))).toEqual([
      {
        loss: "epoch 0.5: 8, 1: 6, 1.5: 4, 2: 2",
        "val/acc/top1": "epoch 1: 0.01, 2: 0.02",
        "val/loss": "epoch 1: 1, 2: 2",
      },
    ]);
  });

  test.each([
    ["by iterations", {}],
    ["by epochs, its validation by iterations", { epoch: 1 }],
  ])("a training %s", async (_, epoch) => {
    const text = lines([train(2, epoch), train(4, epoch), val(4), train(6, epoch)]);
    expect(curves(await readAs(mmengine, text, path))).toEqual([
      { loss: "step 2: 8, 4: 6, 6: 4", "val/acc/top1": "step 4: 0.04", "val/loss": "step 4: 4" },
    ]);
  });

  test("a metric that both sides call the same", async () => {
    const text = lines([train(2), { loss: 7, step: 2 }]);
    expect(curves(await readAs(mmengine, text, path))).toEqual([
      { loss: "step 2: 8", "val/loss": "step 2: 7" },
    ]);
  });

  test("the copy beside it is left aside", async () => {
    const copy = "work/20260101_120000/vis_data/20260101_120000.json";
    const text = lines([train(2), train(4)]);
    expect([path, copy].map((one) => mmengine.runKey?.(one))).toEqual(Array(2).fill("work/20260101_120000"));
    const files = [artifactOf(copy, "{"), artifactOf(path, text)] as const;
    expect(curves(await mmengine.read(files, noColumns))).toEqual([{ loss: "step 2: 8, 4: 6" }]);
    expect(mmengine.runKey?.("logs/resnet.json")).toBe("logs/resnet");
  });

  test("refuses a row without a step", async () => {
    const text = `${lines([train(2)])}{"loss": 3, "iter": 4}\n`;
    expect(await refusal(() => readAs(mmengine, text, path))).toBe(
      "2: expected a number in `step`, got an empty cell",
    );
  });
});

describe("MMCV", () => {
  const path = "work/20200131_120000.log.json";
  const row = (mode: string, epoch: number, iter: number, metrics: object) => ({
    mode,
    epoch,
    iter,
    lr: 0.1,
    ...metrics,
  });

  test("by epochs: the iterations begin again, and those of a validation are its own", async () => {
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

  test("by iterations, with a learning rate for each optimizer", async () => {
    const rates = (iter: number) =>
      row("train", 1, iter, { lr: { generator: 0.1, discriminator: 0.2 }, loss: iter });
    const text = lines([rates(50), rates(100), row("val", 1, 20, { mIoU: 0.5 }), rates(150)]);
    expect(curves(await readAs(mmcv, text, path))).toEqual([
      { "train/loss": "step 50: 50, 100: 100, 150: 150", "val/mIoU": "step 100: 0.5" },
    ]);
  });

  test("leaves other logs to others", async () => {
    const text = '{"level": "info", "mode": "train", "loss": 3}\n';
    expect(await mmcv.matches(artifactOf("x.log.json", text), noColumns)).toBe(false);
  });
});
