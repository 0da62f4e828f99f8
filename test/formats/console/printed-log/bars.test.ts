import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const epochs = [1, 2, 3, 4];

function bar(before: string, count: number, total: number, behind = ""): string {
  const share = Math.round((100 * count) / total);
  return `${before}${share}%|${"█".repeat(share / 10).padEnd(10)}| ${count}/${total} [00:0${count}<00:09,  1.00it/s${behind}]\r`;
}

const losses = (epoch: number) => `loss=0.${9 - epoch}5, val_loss=0.${9 - epoch}8`;
const perEpoch = {
  loss: "epoch 1: 0.85, 2: 0.75, 3: 0.65, 4: 0.55",
  val_loss: "epoch 1: 0.88, 2: 0.78, 3: 0.68, 4: 0.58",
};

readsSamples(printedLog, [
  [
    "a bar that shows the mean of an epoch beside the loss of its last batch",
    [1, 2]
      .map(
        (
          epoch,
        ) => `Epoch ${epoch}: 100%|██████████| 9/9 [00:03<00:00, 2.9it/s, loss:0.${8 - epoch}1,epoch mean:0.${8 - epoch}5]
validating: 100%|██████████| 3/3 [00:01<00:00, 2.9it/s, loss:0.${9 - epoch}2,epoch mean:0.${9 - epoch}4]
`,
      )
      .join(""),
    { loss: "epoch 1: 0.75, 2: 0.65", "val/loss": "epoch 1: 0.84, 2: 0.74" },
  ],
  [
    "lines of batches with the mean so far, and lines of epochs with a mean of several",
    [1, 2]
      .map(
        (epoch) => `Epoch ${epoch} [3/6] loss: 0.${8 - epoch}1, avg: 0.${8 - epoch}5
Epoch ${epoch} [6/6] loss: 0.${8 - epoch}3, avg: 0.${8 - epoch}4
Epoch ${epoch} val loss 0.${9 - epoch}2, avg 0.3
`,
      )
      .join(""),
    { loss: "epoch 1: 0.74, 2: 0.64", "val loss": "epoch 1: 0.82, 2: 0.72" },
  ],
  [
    "a bar over epochs that shows the values of both sides behind it",
    epochs.map((epoch) => bar("Epochs: ", epoch, 4, `, ${losses(epoch)}`)).join(""),
    perEpoch,
  ],
  [
    "a bar that is drawn with the values of an epoch before it counts it",
    bar("", 0, 4) +
      epochs
        .map((epoch) => bar("", epoch - 1, 4, `, ${losses(epoch)}`) + bar("", epoch, 4, `, ${losses(epoch)}`))
        .join(""),
    perEpoch,
  ],
  [
    "a bar that names the epoch and its values before it",
    epochs.map((epoch) => bar(`Epoch ${epoch}: ${losses(epoch)}: `, epoch, 4)).join(""),
    perEpoch,
  ],
  [
    "a bar over epochs that repeats, rounded, what a line of each tells",
    epochs
      .map(
        (epoch) =>
          `Epoch ${epoch}\n${losses(epoch)}\n`.replaceAll("5,", "512,") +
          bar("", epoch, 4, `, ${losses(epoch)}`),
      )
      .join(""),
    { ...perEpoch, loss: perEpoch.loss.replaceAll("5,", "512,").replace(/5$/, "512") },
  ],
  [
    "bars over the batches of each epoch, full ones only",
    epochs
      .flatMap((epoch) =>
        [1, 2, 3].map((batch) => bar(`Epoch ${epoch} `, batch, 3, `, loss=0.${9 - epoch}5, val_loss=0.8`)),
      )
      .join(""),
    {
      loss: "epoch 1: 0.85, 2: 0.75, 3: 0.65, 4: 0.55",
      val_loss: "epoch 1: 0.8, 2: 0.8, 3: 0.8, 4: 0.8",
    },
  ],
  [
    "bars over batches that show the loss so far beside that of the evaluation before",
    epochs
      .flatMap((epoch) =>
        [1, 2, 3].map((batch) =>
          bar(`Epoch ${epoch} loss=0.${9 - epoch}${9 - batch}, val_loss=0.${9 - epoch}8 `, batch, 3),
        ),
      )
      .join(""),
    {
      loss: "epoch 1: 0.86, 2: 0.76, 3: 0.66, 4: 0.56",
      val_loss: "epoch 1: 0.88, 2: 0.78, 3: 0.68, 4: 0.58",
    },
  ],
]);
