import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "passes and their batches",
    [0, 1, 2]
      .map(
        (pass) => `Pass ${pass}, Batch 0, Cost 2.${9 - pass}
Pass ${pass}, Batch 50, Cost 2.${8 - pass}
Test with Pass ${pass}, Cost 2.${9 - pass}5
`,
      )
      .join(""),
    {
      "test/Cost": "epoch 0: 2.95, 1: 2.85, 2: 2.75",
      Cost: "epoch -0.5: 2.9, 0: 2.8, 0.5: 2.8, 1: 2.7, 1.5: 2.7, 2: 2.6",
    },
  ],
  [
    "passes that are counted behind their batches, and dots of progress",
    [0, 1, 2]
      .map(
        (
          pass,
        ) => `...I0305 10:0${pass}:01.177073    35 Trainer.cpp:165]  Batch=50 samples=500 AvgCost=2.${9 - pass}
..I0305 10:0${pass}:29.745251    35 Trainer.cpp:182]  Pass=${pass} Batch=90 samples=900 AvgCost=2.${8 - pass}
I0305 10:0${pass}:50.979264    35 Tester.cpp:127]  Test samples=200 cost=2.${9 - pass}5
`,
      )
      .join(""),
    {
      "test/cost": "epoch 0: 2.95, 1: 2.85, 2: 2.75",
      Cost: "epoch 0: 2.8, 1: 2.7, 2: 2.6",
    },
  ],
  [
    "an evaluation that counts its own steps under its heading, of which the last has the score of all",
    `Epoch 1/2
step 10/25 - loss: 0.6020 - acc: 0.6062 - 8ms/step
step 25/25 - loss: 0.3994 - acc: 0.7000 - 4ms/step
Eval begin...
step 20/40 - loss: 0.9715 - acc: 0.7562 - 607us/step
step 40/40 - loss: 0.2715 - acc: 0.8562 - 607us/step
Eval samples: 160
Epoch 2/2
step 10/25 - loss: 0.2567 - acc: 0.8562 - 1ms/step
step 25/25 - loss: 0.3345 - acc: 0.8375 - 1ms/step
Eval begin...
step 20/40 - loss: 0.8057 - acc: 0.7962 - 1ms/step
step 40/40 - loss: 0.2057 - acc: 0.8562 - 1ms/step
Eval samples: 160
`,
    {
      loss: "epoch 0.4: 0.602, 1: 0.3994, 1.4: 0.2567, 2: 0.3345",
      acc: "epoch 1: 0.7, 2: 0.8375",
      "val/loss": "epoch 1: 0.6215, 2: 0.5057",
      "val/acc": "epoch 1: 0.8562, 2: 0.8562",
    },
  ],
  [
    "the current result of evaluations beside the best one",
    `[2026/01/07 22:01:05] ppocr INFO: epoch: [1/2], global_step: 10, lr: 0.000500, acc: 0.011111, loss: 2.877485, eta: 0:12:03
[2026/01/07 22:01:10] ppocr INFO: epoch: [1/2], global_step: 20, lr: 0.000500, acc: 0.022222, loss: 2.763291, eta: 0:12:03
[2026/01/07 22:01:55] ppocr INFO: cur metric, acc: 0.2551, fps: 4204.853978632389
[2026/01/07 22:01:56] ppocr INFO: best metric, acc: 0.2551, is_float16: False, fps: 4204.853978632389, best_epoch: 1
[2026/01/07 22:02:05] ppocr INFO: epoch: [2/2], global_step: 30, lr: 0.000500, acc: 0.033333, loss: 2.603291, eta: 0:12:03
[2026/01/07 22:02:10] ppocr INFO: epoch: [2/2], global_step: 40, lr: 0.000500, acc: 0.044444, loss: 2.463291, eta: 0:12:03
[2026/01/07 22:02:55] ppocr INFO: cur metric, acc: 0.2131, fps: 4204.853978632389
[2026/01/07 22:02:56] ppocr INFO: best metric, acc: 0.2551, is_float16: False, fps: 4204.853978632389, best_epoch: 1
`,
    {
      acc: "epoch 0.5: 0.011111, 1: 0.022222, 1.5: 0.033333, 2: 0.044444",
      loss: "epoch 0.5: 2.877485, 1: 2.763291, 1.5: 2.603291, 2: 2.463291",
      "val/acc": "epoch 1: 0.2551, 2: 0.2131",
    },
  ],
]);
