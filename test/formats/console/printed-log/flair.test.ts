import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { artifactOf, noColumns } from "../../artifact.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "whole epochs without their batches",
    `2019-09-13 17:00:40,366 epoch 1 - iter 130/135 - loss 16.80228248
2019-09-13 17:00:48,099 EPOCH 1 done: loss 16.7398 - lr 0.1000 - bad epochs 0
2019-09-13 17:01:44,654 DEV  : loss 10.39208508 - f-score 0.6282 - acc 0.4580
2019-09-13 17:02:42,589 TEST : loss 10.26942635 - f-score 0.5831 - acc 0.4116
`,
    {
      loss: "epoch 1: 16.7398",
      "DEV loss": "epoch 1: 10.39208508",
      "val/f-score": "epoch 1: 0.6282",
      "val/acc": "epoch 1: 0.458",
      "TEST loss": "epoch 1: 10.26942635",
      "test/f-score": "epoch 1: 0.5831",
      "test/acc": "epoch 1: 0.4116",
    },
  ],
  [
    "the scores of a later version",
    `2023-02-27 17:07:41,977 EPOCH 1 done: loss 2.5892 - lr: 0.100000
2023-02-27 17:07:42,567 DEV : loss 2.009714126586914 - f1-score (micro avg)  0.41
2023-02-27 17:07:42,579 BAD EPOCHS (no improvement): 0
`,
    {
      loss: "epoch 1: 2.5892",
      "DEV loss": "epoch 1: 2.009714126586914",
      "val/f1-score": "epoch 1: 0.41",
    },
  ],
  [
    "batches of a training killed in its first epoch",
    `2021-02-22 08:45:15,839 epoch 1 - iter 189/219 - loss 8.55171940 - samples/sec: 19.73 - lr: 0.000500
2021-02-22 08:45:49,743 epoch 1 - iter 210/219 - loss 8.43762823 - samples/sec: 19.73 - lr: 0.000500
`,
    { loss: "step 189: 8.5517194, 210: 8.43762823" },
  ],
]);

test("does not recognise a document that shows a log", async () => {
  const log = "EPOCH 1 done: loss 2.5892 - lr: 0.100000\nEPOCH 2 done: loss 2.4892 - lr: 0.100000\n";
  expect(await printedLog.matches(artifactOf("train.log", log), noColumns)).toBe(true);
  expect(await printedLog.matches(artifactOf("README.md", log), noColumns)).toBe(false);
});
