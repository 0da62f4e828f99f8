import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const epochs = [1, 2, 3, 4];

function bar(before: string, count: number, total: number, behind = ""): string {
  const share = Math.round((100 * count) / total);
  return `${before}${String(share).padStart(3)}%|${"█".repeat(share / 10).padEnd(10)}| ${count}/${total} [00:0${count}<00:09,  1.00it/s${behind}]\r`;
}

const losses = (epoch: number) => `loss=0.${9 - epoch}5, val_loss=0.${9 - epoch}8`;
const perEpoch = {
  loss: "epoch 1: 0.85, 2: 0.75, 3: 0.65, 4: 0.55",
  val_loss: "epoch 1: 0.88, 2: 0.78, 3: 0.68, 4: 0.58",
};

readsSamples(printedLog, [
  [
    "a bar over epochs that shows the values of both sides behind it",
    epochs.map((epoch) => bar("Epochs: ", epoch, 4, `, ${losses(epoch)}`)).join(""),
    perEpoch,
  ],
  [
    "a bar over epochs with nothing before its share, which is padded",
    bar("", 0, 4) + epochs.map((epoch) => bar("", epoch, 4, `, ${losses(epoch)}`)).join(""),
    perEpoch,
  ],
  [
    "epochs of a training that counts steps to its end, and no epochs",
    epochs.map((epoch) => `Epoch ${epoch}/-2: ${losses(epoch)}\n`).join(""),
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
