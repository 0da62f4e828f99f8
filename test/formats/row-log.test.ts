import { describe, expect, test } from "vitest";
import { spacy } from "../../src/formats/console/spacy.ts";
import { chainer } from "../../src/formats/json/chainer.ts";
import { detectron2 } from "../../src/formats/json/detectron2.ts";
import { detr } from "../../src/formats/json/detr.ts";
import { skorch } from "../../src/formats/json/skorch.ts";
import { artifactOf, curves, formatOf, noColumns, readAs, refusal } from "./artifact.ts";

describe("Chainer", () => {
  const row = (epoch: number, iteration: number, metrics: string) =>
    `{${metrics}, "epoch": ${epoch}, "iteration": ${iteration}, "elapsed_time": 16.5}`;

  test("a report an epoch, some without a validation", async () => {
    const text = `[${row(1, 600, '"main/loss": 0.5')},\n${row(2, 1200, '"main/loss": 0.4, "validation/main/loss": 0.6')}]`;
    expect(curves(await readAs(chainer, text, "result/log"))).toEqual([
      { "main/loss": "epoch 1: 0.5, 2: 0.4", "validation/main/loss": "epoch 2: 0.6" },
    ]);
  });

  test("several reports an epoch", async () => {
    const text = `[${row(0, 100, '"main/loss": 0.5')}, ${row(0, 200, '"main/loss": 0.4')}]`;
    expect(curves(await readAs(chainer, text))).toEqual([{ "main/loss": "step 100: 0.5, 200: 0.4" }]);
  });
});

test("skorch: whole epochs, without their batches and its marks of the best", async () => {
  const batches = '"batches": [{"train_loss": 9, "train_batch_size": 2}, {"valid_loss": 9}], ';
  const text = `[{${batches}"epoch": 1, "train_batch_count": 1, "dur": 0.1, "train_loss": 0.5, "train_loss_best": true, "valid_loss": NaN, "valid_loss_best": false},
 {${batches}"epoch": 2, "train_batch_count": 1, "dur": 0.1, "train_loss": 0.4, "train_loss_best": true, "valid_loss": 0.6, "valid_loss_best": true}]`;
  expect(curves(await readAs(skorch, text, "history.json"))).toEqual([
    { train_loss: "epoch 1: 0.5, 2: 0.4", valid_loss: "epoch 1: NaN, 2: 0.6" },
  ]);
});

test("spaCy: what its console shows, as JSON lines", async () => {
  const row = (step: number, loss: number, ents: number) =>
    `{"epoch":0,"step":${step},"losses":{"tok2vec":0.5,"ner":${loss}},"scores":{"ents_f":${ents},"ents_per_type":null,"speed":9000.5},"score":0.47}\n`;
  expect(curves(await readAs(spacy, row(0, 36.7, 0) + row(200, 933.98, 47.06), "output/log.jsonl"))).toEqual([
    {
      "losses/tok2vec": "step 200: 0.5",
      "losses/ner": "step 200: 933.98",
      "dev/ents_f": "step 0: 0, 200: 47.06",
      "dev/score": "step 0: 0.47, 200: 0.47",
    },
  ]);
  expect(await formatOf("log.jsonl", '{"epoch":0,"step":9,"score":0.5,"loss":0.4}\n')).not.toBe("spacy");
});

test("Detectron2: the evaluation in rows of its own", async () => {
  const text = `{"data_time": 0.1, "eta_seconds": 9.0, "iteration": 19, "loss_cls": 0.3, "lr": 0.1, "roi_head/num_bg_samples": 4.5, "time": 0.2, "total_loss": 0.5}
{"bbox/AP": 40.5, "iteration": 19}
{"data_time": 0.1, "eta_seconds": 8.0, "iteration": 39, "loss_cls": 0.2, "lr": 0.1, "time": 0.2, "total_loss": 0.4}
`;
  expect(curves(await readAs(detectron2, text, "metrics.json"))).toEqual([
    { loss_cls: "step 19: 0.3, 39: 0.2", total_loss: "step 19: 0.5, 39: 0.4", "bbox/AP": "step 19: 40.5" },
  ]);
});

test("DETR: lists are no metrics, and another training may be appended", async () => {
  const row = (epoch: number, loss: number) =>
    `{"train_lr": 0.1, "train_loss": ${loss}, "test_loss": ${loss + 1}, "test_coco_eval_bbox": [0.1, 0.2], "epoch": ${epoch}, "n_parameters": 41302368}\n`;
  expect(curves(await readAs(detr, row(0, 5) + row(1, 4) + row(0, 3), "output/log.txt"))).toEqual([
    { train_loss: "epoch 0: 5, 1: 4", test_loss: "epoch 0: 6, 1: 5" },
    { train_loss: "epoch 0: 3", test_loss: "epoch 0: 4" },
  ]);
});

test("DETR: epochs that nothing numbers", async () => {
  const text = '{"train_loss": 2, "n_parameters": 5}\n{"train_loss": 1, "n_parameters": 5}\n';
  expect(curves(await readAs(detr, text, "detr-r50_log.txt"))).toEqual([{ train_loss: "epoch 0: 2, 1: 1" }]);
});

test.each([
  [
    "a row that breaks off amid others",
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

describe("leave to others", () => {
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
  ])("%s %s", async (path, text) => {
    const artifact = artifactOf(path, text);
    const known = [chainer, detectron2, detr, skorch].filter((one) => one.matches(artifact, noColumns));
    expect(known.map(({ id }) => id)).toEqual([]);
  });
});
