import { expect, test } from "vitest";
import { fastaiConsole } from "../../../src/formats/console/fastai-console.ts";
import { fixture, readAs } from "../artifact.ts";
import { readsSamples } from "./samples.ts";

readsSamples(fastaiConsole, [
  [
    "several tables and the progress bars between them",
    `epoch     train_loss  valid_loss  accuracy  time
█\b\r\rEpoch 1/2 : |████----| 50.00% [3/6 00:00<00:00]\r                       \r0         0.728571    0.733693    0.433333  00:00
1         nan         #na#        0.400000  1:11:26
Total time: 02:25
epoch     train_loss  valid_loss  accuracy  time
0         0.224266    0.843816    0.666667  00:00
`,
    {
      train_loss: "epoch 0: 0.728571, 1: NaN",
      valid_loss: "epoch 0: 0.733693",
      accuracy: "epoch 0: 0.433333, 1: 0.4",
    },
    { train_loss: "epoch 0: 0.224266", valid_loss: "epoch 0: 0.843816", accuracy: "epoch 0: 0.666667" },
  ],
  [
    "the table of version 0.7",
    `epoch      trn_loss   val_loss   accuracy
    0      0.045      0.03       0.988
    1      0.039      0.029      0.99
`,
    {
      train_loss: "epoch 0: 0.045, 1: 0.039",
      val_loss: "epoch 0: 0.03, 1: 0.029",
      accuracy: "epoch 0: 0.988, 1: 0.99",
    },
  ],
  [
    "rows behind a progress bar that stopped before its end",
    `epoch      trn_loss   val_loss
    0      0.045      0.03
 29%|██▉       | 224/778 [00:11<00:28, 19.78it/s, loss=2.1]    1      0.039      0.029
    2      0.035      0.028
`,
    { train_loss: "epoch 0: 0.045, 1: 0.039, 2: 0.035", val_loss: "epoch 0: 0.03, 1: 0.029, 2: 0.028" },
  ],
]);

test("reads two trainings in a log that the program wrote", async () => {
  expect(await readAs(fastaiConsole, fixture("fastai/console.log"))).toHaveLength(2);
});
