import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { fixture, readAs } from "../../artifact.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "epochs with a wrapped matrix, without the test",
    `Epoch: 1, lr: 1.00e-04, wave2vec_lr: 1.00e-05 - train loss: 1.80 - valid loss: 1.92, valid error_rate: 5.76e-01
Epoch: 2, lr: 1.00e-04, wave2vec_lr: 1.00e-05 - train loss: nan, train cm: [[1 2]
 [3 4]] - valid loss: 1.69, valid cm: [[1 2]
 [3 4]], valid error_rate: 5.70e-01
Epoch loaded: 12 - test loss: 1.53, test error_rate: 5.19e-01
`,
    {
      "train loss": "epoch 1: 1.8, 2: NaN",
      "valid loss": "epoch 1: 1.92, 2: 1.69",
      "valid error_rate": "epoch 1: 0.576, 2: 0.57",
      "test loss": "epoch 2: 1.53",
      "test error_rate": "epoch 2: 0.519",
    },
  ],
  [
    "console output",
    `printedLog.utils.epoch_loop - Going into epoch 1
printedLog.utils.train_logger - epoch: 1, lr: 5.00e-04 - train si-snr: 6.18, train loss: 6.18 - valid si-snr: -6.32e-01, valid loss: -6.32e-01
`,
    {
      "train loss": "epoch 1: 6.18",
      "valid loss": "epoch 1: -0.632",
    },
  ],
]);

test("reads a log that the program wrote", async () => {
  expect(await readAs(printedLog, fixture("logs/speechbrain/train_log.txt"))).toHaveLength(1);
});
