import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "numbers in braces",
    [1, 2].map((e) => `epoch: {${e}/300}, step: {2/2}, loss : {0.${9 - e}}, lr : {0.1}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "lines that are in brackets as a whole, by their heading and not by the script that logs",
    [1, 2]
      .map((e) =>
        ["[Train Info]:Epoch:", "[Val Info]:Epoch:"]
          .map(
            (heading, side) =>
              `[2021-09-06 02:2${e}:06 PM-Train.py-INFO:${heading}${e} MAE:0.${9 - e - side}]\n`,
          )
          .join(""),
      )
      .join(""),
    { "train/MAE": "epoch 1: 0.8, 2: 0.7", "val/MAE": "epoch 1: 0.7, 2: 0.6" },
  ],
  [
    "no side of the script that logs",
    [1, 2].map((e) => `[2021-09-06 02:2${e}:06 PM-train_kd.py-INFO:epoch: ${e}, dice: 0.${e}]\n`).join(""),
    { dice: "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "each evaluation on a line of the training's batches",
    [0, 1]
      .map((e) => [0, 1].map((b) => `[Epoch ${e}][Batch ${b}], loss=${e}.${b}, val_AP=0.${e}${b}\n`).join(""))
      .join(""),
    { loss: "epoch 0.5: 0, 1: 0.1, 1.5: 1, 2: 1.1", val_AP: "epoch 0.5: 0, 1: 0.01, 1.5: 0.1, 2: 0.11" },
  ],
  [
    "episodes",
    [1, 2].map((e) => `Episode 00${e}/1000 | Score: ${e} | Reward: -2${e}.5 | Steps: 10${e}\n`).join(""),
    { Score: "step 1: 1, 2: 2", Reward: "step 1: -21.5, 2: -22.5" },
  ],
  [
    "names with numbers that have leading zeros, as no values",
    [1, 2].map((e) => `Epoch ${e} loss 0.${9 - e} Acc@1 001 0.5 acc 0.${e}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7", acc: "epoch 1: 0.1, 2: 0.2" },
  ],
]);
