import { expect, test } from "vitest";
import { timmLog } from "../../../src/formats/console/timm-log.ts";
import { curves, readAs, refusal } from "../artifact.ts";
import { readsSamples } from "./samples.ts";

readsSamples(timmLog, [
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
      "train/Loss": "epoch 0: 7",
      "train/Acc@1": "epoch 0: 0.25",
      "train/Acc@5": "epoch 0: 0.7",
      "test/Loss": "epoch 0: 6.7",
      "test/Acc@1": "epoch 0: 1.234",
      "test/Acc@5": "epoch 0: 2.345",
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
      "train/Loss": "epoch 1: 2.1",
      "train/Acc@1": "epoch 1: 41",
      "test/Loss": "epoch 1: 2.3",
      "test/Acc@1": "epoch 1: 39.5",
      "test/Acc@5": "epoch 1: 69",
    },
  ],
  [
    "an evaluation with only its last line",
    `Epoch: [0][9/10]	Loss 2.0 (2.1)
 * Acc@1 41.500 Acc@5 71.000
Epoch: [1][9/10]	Loss 1.9 (2.0)
 * Acc@1 42.500 Acc@5 72.000
Epoch: [2][0/10]	Loss 1.8 (1.8)
`,
    {
      "train/Loss": "epoch 0: 2.1, 1: 2",
      "test/Acc@1": "epoch 0: 41.5, 1: 42.5",
      "test/Acc@5": "epoch 0: 71, 1: 72",
    },
  ],
]);

test("reads a log that ends with the last batch of an evaluation", async () => {
  const train = "Train: 0 [   9/10 ( 90%)]  Loss: 2.3 (2.5)\n";
  const whole = `${train}Test: [   4/5]  Loss: 1.2 (1.3)\n`;
  expect(curves(await readAs(timmLog, whole, "out.log"))).toEqual([
    { "train/Loss": "epoch 0: 2.5", "test/Loss": "epoch 0: 1.3" },
  ]);
  expect(curves(await readAs(timmLog, `${train}Test: [   1/5]  Loss: 1.2 (1.3)\n`, "out.log"))).toEqual([
    { "train/Loss": "epoch 0: 2.5" },
  ]);
});

test("refuses a log without a finished epoch", async () => {
  const text =
    "Epoch: [1/1000][  0/120]	Time 15.117 (15.117)	Loss 2.7827e+00 (2.7827e+00)	Acc@1  12.50 ( 12.50)\n";
  expect(await refusal(() => readAs(timmLog, text))).toBe(
    "-: no line with metrics found, as timm and PyTorch ImageNet log prints them",
  );
});
