import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const epochs = [1, 2, 3, 4];

function bar(before: string, count: number, total: number, behind = ""): string {
  const share = Math.round((100 * count) / total);
  const pace = count === 0 ? "[00:00<?, ?it/s" : `[00:0${count}<00:09,  1.00it/s`;
  return `${before}${String(share).padStart(3)}%|${"█".repeat(share / 10).padEnd(10)}| ${count}/${total} ${pace}${behind}]\r`;
}

const losses = (epoch: number) => `loss=0.${9 - epoch}5, val_loss=0.${9 - epoch}8`;
const perEpoch = {
  loss: "epoch 1: 0.85, 2: 0.75, 3: 0.65, 4: 0.55",
  val_loss: "epoch 1: 0.88, 2: 0.78, 3: 0.68, 4: 0.58",
};

const trained = (epoch: number) => `train loss: 0.${9 - epoch}5\n`;
const evaluated = (epoch: number) => `dev loss: 0.${9 - epoch}8\n`;
const oncePerEpoch = {
  "train loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65, 4: 0.55",
  "dev loss": "epoch 1: 0.88, 2: 0.78, 3: 0.68, 4: 0.58",
};

readsSamples(printedLog, [
  [
    "lines below a bar that alone counts the epochs, before which the first of them is glued to its start",
    `${epochs.map((epoch) => `${bar("", epoch - 1, 4).trimEnd()}${trained(epoch)}${evaluated(epoch)}`).join("")}${bar("", 4, 4)}`,
    oncePerEpoch,
  ],
  [
    "lines below a bar that says that it counts epochs, and one of the batches",
    epochs
      .map(
        (epoch) =>
          `${bar("EPOCH: ", epoch - 1, 4)}\n${bar("fit: ", 3, 9)}\n${trained(epoch)}${evaluated(epoch)}`,
      )
      .join("")
      .concat(`${bar("EPOCH: ", 4, 4)}\ntest loss: 0.61\n`),
    oncePerEpoch,
  ],
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
    "a bar that names the epoch and its values before it, and is drawn before it counts it",
    bar("Epochs: ", 0, 4) +
      epochs
        .flatMap((epoch) =>
          [epoch - 1, epoch].map((count) => bar(`Epoch ${epoch} ${losses(epoch)}: `, count, 4)),
        )
        .join(""),
    perEpoch,
  ],
  [
    "a bar whose count is drawn less often than its values: of those in between nothing tells the epoch",
    bar("", 0, 8) +
      [1, 2, 3, 4, 5, 6, 7, 8]
        .map((epoch) => {
          const values = `, loss=0.${9 - epoch}5, val_loss=0.${9 - epoch}8`;
          const count = epoch - (epoch % 2);
          return (epoch % 2 === 0 ? bar("", epoch - 2, 8, values) : "") + bar("", count, 8, values);
        })
        .join(""),
    {
      loss: "epoch 2: 0.75, 4: 0.55, 6: 0.35, 8: 0.15",
      val_loss: "epoch 2: 0.78, 4: 0.58, 6: 0.38, 8: 0.18",
    },
  ],
  [
    "a bar that counts an epoch before it is drawn with its values before it",
    bar("", 0, 4) +
      epochs
        .map(
          (epoch) =>
            bar(epoch === 1 ? "" : `${losses(epoch - 1)}: `, epoch, 4) + bar(`${losses(epoch)}: `, epoch, 4),
        )
        .join(""),
    perEpoch,
  ],
  [
    "a bar that says that it counts epochs, with values of the training alone",
    (
      bar("Training: ", 0, 4) +
      epochs
        .flatMap((epoch) =>
          [epoch - 1, epoch].map((count) => bar("Training: ", count, 4, `, loss=0.${9 - epoch}5`)),
        )
        .join("")
    ).replaceAll("it/s", "epoch/s"),
    { "train/loss": perEpoch.loss },
  ],
  [
    "a bar that names the epoch and its values before it",
    epochs.map((epoch) => bar(`Epoch ${epoch}: ${losses(epoch)}: `, epoch, 4)).join(""),
    perEpoch,
  ],
  [
    "a bar that names the epoch before it, and is drawn before it counts it, but for the last",
    bar("", 0, 4) +
      epochs.map((epoch) => bar(`Epoch ${epoch}: ${losses(epoch)}: `, epoch < 3 ? 0 : 2, 4)).join("") +
      bar(`Epoch 4: ${losses(4)}: `, 4, 4),
    perEpoch,
  ],
  [
    "bars that tell the step and its loss before their own count",
    [10, 20, 30, 40]
      .map(
        (step) =>
          `${bar(`Training (${step} / 40 Steps) (loss=0.${90 - step}): `, step % 20, 20)}\nValid Loss: 0.${95 - step}\n`,
      )
      .join(""),
    {
      loss: "step 10: 0.8, 20: 0.7, 30: 0.6, 40: 0.5",
      "Valid Loss": "step 10: 0.85, 20: 0.75, 30: 0.65, 40: 0.55",
    },
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
  [
    "a bar of the training below an evaluation that tells its step",
    [1, 2, 3]
      .map(
        (e) =>
          `***** Eval results *****\n  eval at global_step: ${4 * e - 2}\n  acc = 0.${e}2\nIteration: 100%|██████████| 4/4 [00:01<00:00,  4.90it/s, loss=0.${9 - e}, lr=1e-5, global_step=${4 * e}]\n`,
      )
      .join(""),
    { loss: "step 4: 0.8, 8: 0.7, 12: 0.6", "val/acc": "step 2: 0.12, 6: 0.22, 10: 0.32" },
  ],
  [
    "the mean of an epoch beside the loss of its last batch",
    [0, 1]
      .map(
        (e) =>
          `Epoch ${e}: 100%|██████████| 459/459 [33:09<00:00,  4.34s/it, loss:28.${e},epoch mean:43.${e}]\nvalidating...: 100%|██████████| 21/21 [00:45<00:00,  2.15s/it, loss:31.${e},epoch mean:30.${e}]\n`,
      )
      .join(""),
    { loss: "epoch 0: 43, 1: 43.1", "val/loss": "epoch 0: 30, 1: 30.1" },
  ],
  [
    "bars that end a batch short, with the next print behind them",
    epochs
      .map(
        (e) =>
          ` 16/7459 [=>..] - ETA: 0s - CE_loss: 0.9\r 7456/7459 [==>.] - ETA: 0s - CE_loss: 0.${9 - e}51Epoch [${e}/4],  Train_Acc: 0.6${e}\nEpoch [${e}/4],  Val_Acc: 0.5${e}\n`,
      )
      .join(""),
    {
      CE_loss: "epoch 1: 0.851, 2: 0.751, 3: 0.651, 4: 0.551",
      Train_Acc: "epoch 1: 0.61, 2: 0.62, 3: 0.63, 4: 0.64",
      Val_Acc: "epoch 1: 0.51, 2: 0.52, 3: 0.53, 4: 0.54",
    },
  ],
]);
