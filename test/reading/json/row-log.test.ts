import { expect, test } from "vitest";
import { chainer } from "../../../src/formats/json/chainer.ts";
import { detectron2 } from "../../../src/formats/json/detectron2.ts";
import { detr } from "../../../src/formats/json/detr.ts";
import { skorch } from "../../../src/formats/json/skorch.ts";
import { artifactOf, noColumns } from "../../formats/artifact.ts";

test.each([
  ["history.json", '[{"epoch": 1, "loss": 0.5, "val_loss": 0.6}]'],
  ["history.json", '{"loss": [0.5], "epoch": [1], "dur": [3]}'],
  ["metrics.json", '{"loss": 0.5, "iteration": 3}'],
  ["log.txt", "epoch 1 train_loss 0.5\n"],
  ["log.txt", '{"epoch": 1, "train_lr": 0.5}\n'],
  ["log", "2026-01-01 started\n"],
  ["annotations/instances_val2017.json", '{"images": [{"id": 1}], "annotations": [{"id": 1, "area": 3}]}'],
  [
    "vocab.json",
    '{"epoch": 0, "iteration": 1, "elapsed_time": 2, "loss": 3, "train_loss": 4, "data_time": 5}',
  ],
])("%s %s is not recognized", async (path, text) => {
  const artifact = artifactOf(path, text);
  const matching = [chainer, detectron2, detr, skorch].filter(({ matches }) => matches(artifact, noColumns));
  expect(matching.map(({ id }) => id)).toEqual([]);
});
