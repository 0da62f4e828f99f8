import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const of = (line: (epoch: number) => string) => [1, 2].map((epoch) => `${line(epoch)}\n`).join("");

readsSamples(printedLog, [
  [
    "a share behind a loss, which is none",
    of((e) => `epoch ${e}/2  loss 1.${9 - e}55  val 3${e}.63%  (best 3${e}.63% @ ${e})`),
    { loss: "epoch 1: 1.855, 2: 1.755", "val/unnamed": "epoch 1: 31.63, 2: 32.63" },
  ],
  [
    "the best value so far, which is none of the epoch",
    of((e) => `Epoch 00${e} | train 8.${9 - e}520e-01 | val(best) 3.7302e-01 | 15.4s`),
    { "train/unnamed": "epoch 1: 0.8852, 2: 0.8752" },
  ],
  [
    "the validation as `vl` and `Va`",
    of((e) => `Epoch ${e} tr_loss=1.${9 - e} tr_acc=0.6${e} | vl_loss=1.${8 - e} vl_acc=0.4${e}`),
    {
      tr_loss: "epoch 1: 1.8, 2: 1.7",
      tr_acc: "epoch 1: 0.61, 2: 0.62",
      "val loss": "epoch 1: 1.7, 2: 1.6",
      "val acc": "epoch 1: 0.41, 2: 0.42",
    },
  ],
  [
    "the steps of an epoch that starts",
    of(
      (e) =>
        `Start training epoch ${e}.\nLoss at step 0: 0.${9 - e}5\nLoss at step 10: 0.${9 - e}4\nValidation score 0.5${e}`,
    ),
    {
      Loss: "epoch 0.5: 0.85, 1: 0.84, 1.5: 0.75, 2: 0.74",
      "Validation score": "epoch 1: 0.51, 2: 0.52",
    },
  ],
]);
