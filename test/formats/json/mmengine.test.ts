import { describe, expect, test } from "vitest";
import { mmengine } from "../../../src/formats/json/mmengine.ts";
import { artifactOf, curves, noColumns, readAs, refusal } from "../artifact.ts";

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

  test("converts train steps to fractions of epochs if validations count epochs", async () => {
    const text = lines([
      train(2, { epoch: 1 }),
      train(4, { epoch: 1 }),
      val(1),
      train(6, { epoch: 2 }),
      train(8, { epoch: 2 }),
      val(2),
    ]);
    const found = await readAs(mmengine, text, path);
    expect(found[0]?.leftOut?.map(({ what }) => what)).toEqual([
      "lr",
      "data_time",
      "val/data_time",
      "memory",
    ]);
    expect(curves(found)).toEqual([
      {
        loss: "epoch 0.5: 8, 1: 6, 1.5: 4, 2: 2",
        "val/acc/top1": "epoch 1: 0.01, 2: 0.02",
        "val/loss": "epoch 1: 1, 2: 2",
      },
    ]);
  });

  test.each([
    ["by iterations", {}],
    ["by epochs with validation by iterations", { epoch: 1 }],
  ])("reads a training %s", async (_, epoch) => {
    const text = lines([train(2, epoch), train(4, epoch), val(4), train(6, epoch)]);
    expect(curves(await readAs(mmengine, text, path))).toEqual([
      { loss: "step 2: 8, 4: 6, 6: 4", "val/acc/top1": "step 4: 0.04", "val/loss": "step 4: 4" },
    ]);
  });

  test("separates a metric that train and validation rows name alike", async () => {
    const text = lines([train(2), { loss: 7, step: 2 }]);
    expect(curves(await readAs(mmengine, text, path))).toEqual([
      { loss: "step 2: 8", "val/loss": "step 2: 7" },
    ]);
  });

  test("ignores the copy beside scalars.json", async () => {
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
