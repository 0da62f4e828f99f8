import { expect, test } from "vitest";
import { detr } from "../../../src/formats/json/detr.ts";
import { curves, readAs, refusal } from "../artifact.ts";

test("skips lists, and reads an appended training", async () => {
  const row = (epoch: number, loss: number) =>
    `{"train_lr": 0.1, "train_loss": ${loss}, "test_loss": ${loss + 1}, "test_coco_eval_bbox": [0.1, 0.2], "epoch": ${epoch}, "n_parameters": 41302368}\n`;
  expect(curves(await readAs(detr, row(0, 5) + row(1, 4) + row(0, 3), "output/log.txt"))).toEqual([
    { train_loss: "epoch 0: 5, 1: 4", test_loss: "epoch 0: 6, 1: 5" },
    { train_loss: "epoch 0: 3", test_loss: "epoch 0: 4" },
  ]);
});

test("numbers the epochs of rows without a counter", async () => {
  const text = '{"train_loss": 2, "n_parameters": 5}\n{"train_loss": 1, "n_parameters": 5}\n';
  expect(curves(await readAs(detr, text, "detr-r50_log.txt"))).toEqual([{ train_loss: "epoch 0: 2, 1: 1" }]);
});

test("reads the first of pycocotools' numbers as AP", async () => {
  const row = (epoch: number, size: number) => {
    const list = (from: number, count: number) => [from + epoch / 8, ...Array(count - 1).fill(0.75)];
    const lists = {
      test_coco_eval_bbox: list(0.25, size),
      test_coco_eval_masks: list(0, 12),
      test_coco_eval_keypoints: list(0.5, 10),
    };
    return `${JSON.stringify({ train_lr: 1, train_loss: 5, ...lists, epoch })}\n`;
  };
  const found = await readAs(detr, row(0, 12) + row(1, 12), "log.txt");
  const others = {
    "test_coco_eval_masks/AP": "epoch 0: 0, 1: 0.125",
    "test_coco_eval_keypoints/AP": "epoch 0: 0.5, 1: 0.625",
  };
  const [train_loss, ap] = ["epoch 0: 5, 1: 5", "epoch 0: 0.25, 1: 0.375"];
  expect(curves(found)).toEqual([{ train_loss, "test_coco_eval_bbox/AP": ap, ...others }]);
  expect(found[0]?.leftOut).toContainEqual({ what: "test_coco_eval_bbox but for AP", why: "not read" });
  expect(curves(await readAs(detr, row(0, 9) + row(1, 9), "log.txt"))).toEqual([{ train_loss, ...others }]);
});

test.each([
  [
    "a malformed row among others",
    '{"epoch": 0, "train_lr": 1, "train_loss": 1}\n{"epoch": 1 "train_loss": 2}\n{"epoch": 2}\n',
    '2: expected `,` or `}`, got `"train_loss":`',
  ],
  [
    "text for a number",
    '{"epoch": 0, "train_lr": 1, "train_loss": "a b"}\n',
    "1: expected a number in `train_loss`, got `a b`",
  ],
])("refuses %s", async (_, text, message) => {
  expect(await refusal(() => readAs(detr, text))).toBe(message);
});
