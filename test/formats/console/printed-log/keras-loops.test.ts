import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "the training loop of Keras's guide: batches of an epoch that starts, and values over the epoch",
    [0, 1, 2]
      .map(
        (e) => `
Start of epoch ${e}
Training loss (for one batch) at step 0: 0.${9 - e}
Seen so far: 64 samples
Training loss (for one batch) at step 200: 0.${8 - e}
Seen so far: 12864 samples
Training acc over epoch: 0.7${e}1
Validation acc: 0.6${e}1
Time taken: 1.20s
`,
      )
      .join(""),
    {
      "Training loss": "epoch -0.5: 0.9, 0: 0.8, 0.5: 0.8, 1: 0.7, 1.5: 0.7, 2: 0.6",
      "Training acc": "epoch 0: 0.701, 1: 0.711, 2: 0.721",
      "Validation acc": "epoch 0: 0.601, 1: 0.611, 2: 0.621",
    },
  ],
  [
    "the loss of one batch, whose number is no count",
    [0, 1, 2]
      .map(
        (e) => `Start of epoch ${e}
Training loss (for 1 batch) at step 0: 0.${9 - e}
Training loss (for 1 batch) at step 20: 0.${8 - e}
Validation acc: 0.6${e}1
`,
      )
      .join(""),
    {
      "Training loss": "epoch -0.5: 0.9, 0: 0.8, 0.5: 0.8, 1: 0.7, 1.5: 0.7, 2: 0.6",
      "Validation acc": "epoch 0: 0.601, 1: 0.611, 2: 0.621",
    },
  ],
  [
    "an object that names the values of the validation first",
    [0, 1]
      .map((e) => `epoch ${e} {"val_loss":0.${8 - e}5,"val_acc":0.4${e},"loss":0.${9 - e}5,"acc":0.5${e}}\n`)
      .join(""),
    {
      loss: "epoch 0: 0.95, 1: 0.85",
      val_loss: "epoch 0: 0.85, 1: 0.75",
      acc: "epoch 0: 0.5, 1: 0.51",
      val_acc: "epoch 0: 0.4, 1: 0.41",
    },
  ],
  [
    "values after so many epochs",
    [1, 2].map((e) => `After ${e} epochs: loss 0.${9 - e}5, val loss 0.${8 - e}5\n`).join(""),
    { loss: "epoch 1: 0.85, 2: 0.75", "val loss": "epoch 1: 0.75, 2: 0.65" },
  ],
  [
    "losses of the whole epoch behind their line",
    [1, 2]
      .map((e) => `Epoch ${e} of 2\nLoss per epoch = 0.${9 - e}5\nVal loss this epoch: 0.${8 - e}5\n`)
      .join(""),
    { Loss: "epoch 1: 0.85, 2: 0.75", "Val loss": "epoch 1: 0.75, 2: 0.65" },
  ],
]);
