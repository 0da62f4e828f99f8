import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { fixture, readAs } from "../../artifact.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "fit of a Module",
    `INFO:root:Epoch[0] Batch [0-2]	Speed: 6066.39 samples/sec	accuracy=0.666667	cross-entropy=0.676758
INFO:root:Epoch[0] Train-accuracy=0.550000
INFO:root:Epoch[0] Train-cross-entropy=0.687856
INFO:root:Epoch[0] Time cost=0.041
INFO:root:Epoch[0] Validation-accuracy=0.516667
INFO:root:Epoch[0] Validation-cross-entropy=nan
`,
    {
      "Train-accuracy": "epoch 0: 0.55",
      "Train-cross-entropy": "epoch 0: 0.687856",
      "Validation-accuracy": "epoch 0: 0.516667",
      "Validation-cross-entropy": "epoch 0: NaN",
    },
  ],
  [
    "only the first of several ranks, which prints lines twice",
    `[1,0]<stderr>:INFO:root:Epoch[0] Rank[0] Batch[1200]	rmse=0.027185	lr=0.000001
[1,1]<stderr>:INFO:root:Epoch[0] Rank[1] Batch[1200]	rmse=0.029185	lr=0.000001
[1,0]<stderr>:INFO:root:Epoch[0] Rank[0]	Validation-rmse=0.758760	Validation-top_k_accuracy_5=0.927580
[1,0]<stderr>:INFO:root:Epoch[0] Rank[0]	Validation-rmse=0.758760	Validation-top_k_accuracy_5=0.927580
[1,0]<stderr>:INFO:root:Epoch[1] Rank[0] Batch[1200]	rmse=0.026185	lr=0.000001
`,
    {
      rmse: "epoch 0: 0.027185, 1: 0.026185",
      "Validation-rmse": "epoch 0: 0.75876",
      "Validation-top_k_accuracy_5": "epoch 0: 0.92758",
    },
  ],
  [
    "accuracies named train and val",
    `INFO:root:[Epoch 0] train=0.104067 val=0.116500 loss=2.499243 time: 60.370274
INFO:root:[Epoch 1] train=0.113822 val=0.173300 loss: 2.282750 time: 56.693866
`,
    {
      "train/unnamed": "epoch 0: 0.104067, 1: 0.113822",
      "val/unnamed": "epoch 0: 0.1165, 1: 0.1733",
      loss: "epoch 0: 2.499243, 1: 2.28275",
    },
  ],
  [
    "training and validation lines",
    `Epoch[000] Batch [0019]/[0055]	Speed: 26.184196 samples/sec	 accuracy=5.703125	 loss=3.831633	 lr=0.010000
[Epoch 000] training: accuracy=11.846591	 loss=3.475096
[Epoch 000] speed: 50 samples/sec	time cost: 93.211551
[Epoch 000] validation: err-top1=0.55 acc-top5=40.692935 loss=3.325823
`,
    {
      "training accuracy": "epoch 0: 11.846591",
      "train/loss": "epoch 0: 3.475096",
      "validation err-top1": "epoch 0: 0.55",
      "val/acc-top5": "epoch 0: 40.692935",
      "val/loss": "epoch 0: 3.325823",
    },
  ],
  [
    "batches and validations of epochs counted from 0",
    `Epoch 0 iteration 0020/0040: training loss 5.862
Epoch 0 iteration 0040/0040: training loss 2.859
Epoch 0 validation pixAcc: 0.668, mIoU: 0.100
Epoch 1 iteration 0020/0040: training loss nan
Epoch 1 validation pixAcc: 0.692, mIoU: 0.205
`,
    {
      "training loss": "epoch -0.5: 5.862, 0: 2.859, 0.5: NaN",
      "validation pixAcc": "epoch 0: 0.668, 1: 0.692",
      "val/mIoU": "epoch 0: 0.1, 1: 0.205",
    },
  ],
  [
    "batches of a training without validation",
    `Epoch 0 iteration 0020/0040: training loss 5.862
Epoch 0 iteration 0040/0040: training loss 2.859
Epoch 1 iteration 0020/0040: training loss nan
`,
    { "training loss": "epoch 0.5: 5.862, 1: 2.859, 1.5: NaN" },
  ],
  [
    "batches and validations of a version that prints no train metrics per epoch",
    `INFO:root:Epoch[73] Batch [500]	Speed: 1694.57 samples/sec	Train-accuracy=0.58
INFO:root:Epoch[73] Batch [1000]	Speed: 1694.57 samples/sec	Train-accuracy=0.59
INFO:root:Epoch[73] Validation-accuracy=0.55
INFO:root:Epoch[74] Batch [500]	Speed: 1694.57 samples/sec	Train-accuracy=0.6
`,
    { "Train-accuracy": "epoch 72.5: 0.58, 73: 0.59, 74: 0.6", "Validation-accuracy": "epoch 73: 0.55" },
  ],
  [
    "batches of an unfinished epoch",
    `INFO:root:Epoch[0] Batch [20]	Speed: 1076.10 samples/sec	accuracy=0.109375
INFO:root:Epoch[0] Batch [40]	Speed: 1076.10 samples/sec	accuracy=0.209375
`,
    { accuracy: "step 20: 0.109375, 40: 0.209375" },
  ],
]);

test("reads a log that the program wrote", async () => {
  expect(await readAs(printedLog, fixture("logs/mxnet/module.log"))).toHaveLength(1);
});
