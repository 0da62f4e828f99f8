import { cntk } from "../../../src/formats/console/cntk.ts";
import { readsSamples } from "./samples.ts";

readsSamples(cntk, [
  [
    "ProgressPrinter's output",
    `Learning rate per 1 samples: 0.0015625
 Minibatch[   1- 100]: loss = 2.263843 * 6400, metric = 86.41% * 6400;
Finished Epoch[1 of 2]: [Training] loss = 0.419417 * 1522, metric = 12.30% * 1522 1.168s (1303.1 samples/s);
Finished Evaluation [1]: Minibatch[1-35]: metric = 9.13% * 410;
Finished Epoch[2 of 2]: [Training] loss = nan * 1530, metric = 10.00% * 1530 1.066s (1435.3 samples/s);
Finished Evaluation [2]: Minibatch[1-35]: metric = 8.50% * 410;
`,
    {
      "Training/loss": "epoch 1: 0.419417, 2: NaN",
      "Training/metric": "epoch 1: 12.3, 2: 10",
      "Evaluation/metric": "epoch 1: 9.13, 2: 8.5",
    },
  ],
  [
    "BrainScript",
    `08/16/2016 03:09:42: Finished Epoch[ 1 of 100]: [Training] CE = 0.15920662 * 5999; errs = 88.144% * 5999; totalSamplesSeen = 5999; learningRatePerSample = 9.9999997e-05; epochTime=641.392s
08/16/2016 03:09:43: Final Results: Minibatch[1-3510]: CE = 0.32190538 * 3592929
08/16/2016 03:09:43: Finished Epoch[ 1 of 100]: [Validate] CE = 0.32190538 * 3592
`,
    {
      "Training/CE": "epoch 1: 0.15920662",
      "Training/errs": "epoch 1: 88.144",
      "Validation/CE": "epoch 1: 0.32190538",
    },
  ],
  [
    "lines of an older version",
    "Finished Epoch [1]: [Training] loss = 0.419417 * 1522, metric = 0.5 * 1522 1.168s (1303.1 samples/s)\n",
    { "Training/loss": "epoch 1: 0.419417", "Training/metric": "epoch 1: 0.5" },
  ],
  [
    "minibatches printed by two workers",
    ` Minibatch[   1- 100]: loss = 2.263843 * 6400, metric = 86.41% * 6400;
 Minibatch[   1- 100]: loss = 2.263843 * 6400, metric = 86.41% * 6400;
 Minibatch[ 101- 200]: loss = 2.164102 * 6400, metric = 80.17% * 6400;
Finished Evaluation [1]: Minibatch[1-157]: metric = 38.14% * 10000;
`,
    {
      loss: "step 100: 2.263843, 200: 2.164102",
      metric: "step 100: 86.41, 200: 80.17",
      "Evaluation/metric": "step 200: 38.14",
    },
  ],
  [
    "its table, with means since the last row at the number of examples",
    ` average      since    average      since      examples
    loss       last     metric       last${" ".repeat(14)}
 ------------------------------------------------------
Learning rate per minibatch: 0.1
     1.57       1.57      0.214      0.214            16
     1.38       1.28      0.264      0.289            48
Finished Evaluation [1]: Minibatch[1-1]: metric = 70.72% * 30;
`,
    {
      loss: "step 16: 1.57, 48: 1.28",
      metric: "step 16: 0.214, 48: 0.289",
      "Evaluation/metric": "step 48: 70.72",
    },
  ],
]);
