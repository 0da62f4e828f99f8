import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { curves, readAs } from "../../artifact.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "timm, with the epoch's mean at its last batch",
    `Train: 0 [   0/100 (  0%)]  Loss: 6.94 (6.94)  Time: 1.234s,  103.69/s  (1.234s,  103.69/s)  LR: 1.000e-05  Data: 0.9 (0.9)
Train: 0 [  99/100 (100%)]  Loss: 2.3 (2.5)  Time: 0.2s, 600/s  (0.3s, 500/s)  LR: 1.000e-05  Data: 0.0 (0.1)
Test: [   0/10]  Time: 0.5 (0.5)  Loss:  0.9 ( 0.9)  Acc@1:  80.0 ( 80.0)
Test: [  10/10]  Time: 0.1 (0.2)  Loss:  1.2 ( 1.3)  Acc@1:  50.0 ( 55.0)
Current checkpoints:
 ('./output/train/checkpoint-0.pth.tar', 55.0)

Train: 1 [  99/100 (100%)]  Loss: 2.0 (2.1)  Time: 0.2s, 600/s  (0.3s, 500/s)
Test: [  10/10]  Time: 0.1 (0.2)  Loss:  1.1 ( 1.2)  Acc@1:  60.0 ( 58.0)
*** Best metric: 58.0 (epoch 1)
`,
    {
      "train/Loss": "epoch 0: 2.5, 1: 2.1",
      "test/Loss": "epoch 0: 1.3, 1: 1.2",
      "test/Acc@1": "epoch 0: 55, 1: 58",
    },
  ],
  [
    "PyTorch's ImageNet example",
    `Epoch: [0][ 1/20]	Time  3.1 ( 3.1)	Data  2.0 ( 2.0)	Loss 7.0e+00 (7.1e+00)	Acc@1   0.10 (  0.20)	Acc@5   0.50 (  0.60)
Epoch: [0][11/20]	Time  0.1 ( 0.5)	Data  0.0 ( 0.2)	Loss 6.9e+00 (7.0e+00)	Acc@1   0.30 (  0.25)	Acc@5   1.50 (  0.70)
Test: [ 1/10]	Time  1.0 ( 1.0)	Loss 6.5e+00 (6.5e+00)	Acc@1   1.00 (  1.00)	Acc@5   2.00 (  2.00)
Test: [10/10]	Time  0.1 ( 0.2)	Loss 6.6e+00 (6.7e+00)	Acc@1   1.00 (  1.10)	Acc@5   2.00 (  2.50)
 *   Acc@1 1.234 Acc@5 2.345
Epoch: [1][ 1/20]	Time  3.1 ( 3.1)	Data  2.0 ( 2.0)	Loss 6.0e+00 (6.1e+00)	Acc@1   3.00 (  3.00)	Acc@5   5.00 (  5.00)
`,
    {
      Loss: "epoch 0: 7",
      "Acc@1": "epoch 0: 0.25",
      "Acc@5": "epoch 0: 0.7",
      "test/Loss": "epoch 0: 6.7",
      "test/Acc@1": "epoch 0: 1.1",
      "test/Acc@5": "epoch 0: 2.5",
    },
  ],
  [
    "a training that prints its own accuracy like an evaluation's",
    `Epoch: [1][9/10]	Time 0.1 (0.2)	Loss 2.0 (2.1)	Acc@1 40.0 (41.0)
 * Acc@1 41.500 Acc@5 71.000
Test: [9/10]	Time 0.1 (0.2)	Loss 2.2 (2.3)	Acc@1 38.0 (39.0)
 * Acc@1 39.500 Acc@5 69.000
`,
    {
      Loss: "epoch 1: 2.1",
      "Acc@1": "epoch 1: 41.5",
      "Acc@5": "epoch 1: 71",
      "test/Loss": "epoch 1: 2.3",
      "test/Acc@1": "epoch 1: 39.5",
      "test/Acc@5": "epoch 1: 69",
    },
  ],
]);

test("reads a log that ends with the last batch of an evaluation", async () => {
  const train = "Train: 0 [   9/10 ( 90%)]  Loss: 2.3 (2.5)\n";
  const whole = `${train}Test: [   4/5]  Loss: 1.2 (1.3)\n`;
  expect(curves(await readAs(printedLog, whole, "out.log"))).toEqual([
    { "train/Loss": "epoch 0: 2.5", "test/Loss": "epoch 0: 1.3" },
  ]);
  expect(curves(await readAs(printedLog, `${train}Test: [   1/5]  Loss: 1.2 (1.3)\n`, "out.log"))).toEqual([
    { "train/Loss": "epoch 0: 2.5" },
  ]);
});
