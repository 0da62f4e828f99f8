import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const bar = (at: number) => `: 100%|██████████| ${at}/57 [02:43<00:00,  2.87s/it]\n`;

readsSamples(printedLog, [
  [
    "a loss behind a time with its unit",
    [1, 2].map((e) => `Epoch [${e}/9]  Elapsed Time 1.${e} Seconds    Loss: 0.${9 - e}5\n`).join(""),
    { Loss: "epoch 1: 0.85, 2: 0.75" },
  ],
  [
    "a column with the sign of its unit",
    `Epoch    Train Loss  Valid Acc%\n${[1, 2].map((e) => `  ${e}      0.${9 - e}5     4${e}.36\n`).join("")}`,
    { "Train Loss": "epoch 1: 0.85, 2: 0.75", "Valid Acc": "epoch 1: 41.36, 2: 42.36" },
  ],
  [
    "the mean of the last hundred episodes",
    [1, 2].map((e) => `Episode ${e}\tFrame ${e}20 \tAverage100 Score: 2${e}.${e}5\n`).join(""),
    { Score: "step 1: 21.15, 2: 22.25" },
  ],
  [
    "what is now, in Chinese",
    [1, 2].map((e) => `当前Batch：20/20 | 当前epoch:${e}/9 | 当前损失值：1.${9 - e}3\n`).join(""),
    { loss: "epoch 1: 1.83, 2: 1.73" },
  ],
  [
    "an epoch and an iteration between a name and its value",
    [1, 2].map((e) => `Loss at epoch ${e} and iteration ${e}00 is 0.${9 - e}5\n`).join(""),
    { Loss: "epoch 1: 0.85, 2: 0.75" },
  ],
  [
    "epochs joined to the side, beside lines that say what was saved",
    [0, 1, 2]
      .map(
        (e) =>
          `EP${e}_train, avg_loss= 0.${9 - e}5\nEP:${e} Model Saved on: out/net.ep${e}\nEP${e}_test, avg_loss= 0.${9 - e}7\n`,
      )
      .join(""),
    { "train/loss": "epoch 0: 0.95, 1: 0.85, 2: 0.75", "test/loss": "epoch 0: 0.97, 1: 0.87, 2: 0.77" },
  ],
  [
    "evaluations that count the steps of the training alone, within epochs",
    [20, 40, 60, 80, 100, 120]
      .map(
        (step) =>
          `epoch ${step < 80 ? 1 : 2}, iter ${step}, avg. loss ${200 - step}.5\n${step % 40 === 0 ? `dev: iter ${step}, dev loss ${220 - step}.5\n` : ""}`,
      )
      .join(""),
    {
      loss: "step 20: 180.5, 40: 160.5, 60: 140.5, 80: 120.5, 100: 100.5, 120: 80.5",
      "dev loss": "step 40: 180.5, 80: 140.5, 120: 100.5",
    },
  ],
  [
    "epochs behind a point",
    [0, 1]
      .map(
        (e) =>
          `2023-11-26 17:00:0${e},407 - trainer - INFO - ---Epoch.${e} Train Log-Loss: 0.${9 - e}.\n2023-11-26 17:00:0${e},408 - trainer - INFO - ---Epoch.${e} Val Log-Loss: 0.${e + 1}; MAE: 0.3${e}\n`,
      )
      .join(""),
    {
      "Train Log-Loss": "epoch 0: 0.9, 1: 0.8",
      "Val Log-Loss": "epoch 0: 0.1, 1: 0.2",
      "val/MAE": "epoch 0: 0.3, 1: 0.31",
    },
  ],
  [
    "epochs behind the word for a side",
    [1, 2]
      .map(
        (e) =>
          `Train ${e}: Time 2.871s (it:2.76${e}s) Loss ${9 - e}.5e-01 ${bar(57)}Evaluate ${e}: Time 2.007s (it:1.921s) Loss ${e}.5e-01 ${bar(57)}`,
      )
      .join(""),
    { "train/Loss": "epoch 1: 0.85, 2: 0.75", "val/Loss": "epoch 1: 0.15, 2: 0.25" },
  ],
  [
    "epochs behind the word for a side, in brackets",
    [1, 2].map((e) => `[Train ${e}] loss: 0.${9 - e}\n[Val ${e}] loss: 0.${e}\n`).join(""),
    { "train/loss": "epoch 1: 0.8, 2: 0.7", "val/loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "epochs behind the word for a side, before a comma",
    [0, 1]
      .map(
        (e) =>
          `Train ${e}, loss: 2.${9 - e}, train acc: 0.4${e}, train avg acc: 0.2${e}\nTest ${e}, loss: 2.${e}, test acc: 0.3${e}\n`,
      )
      .join(""),
    {
      "train/loss": "epoch 0: 2.9, 1: 2.8",
      "train acc": "epoch 0: 0.4, 1: 0.41",
      "train/mean acc": "epoch 0: 0.2, 1: 0.21",
      "test/loss": "epoch 0: 2, 1: 2.1",
      "test acc": "epoch 0: 0.3, 1: 0.31",
    },
  ],
  [
    "no epochs in percentages of two sides",
    [1, 2].map((e) => `Train 9${e}, Val 8${e}, loss: 0.${9 - e}, epoch ${e}\n`).join(""),
    {
      loss: "epoch 1: 0.8, 2: 0.7",
      "train/unnamed": "epoch 1: 91, 2: 92",
      "val/unnamed": "epoch 1: 81, 2: 82",
    },
  ],
  [
    "the epoch of a best value as none of the line's",
    [1, 2, 3]
      .map(
        (e) =>
          `Training epoch: ${e}\n\tMean training loss: 0.${9 - e}.\nEval epoch: ${e}\nAccuracy:  0.7${e} Best 0.7${Math.min(e, 2)} ep ${Math.min(e, 2) - 1}  model:  runs/1\n\tMean test loss of 63 batches: 0.${e}.\n`,
      )
      .join(""),
    {
      "training loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6",
      "test loss": "epoch 1: 0.1, 2: 0.2, 3: 0.3",
      "val/Accuracy": "epoch 1: 0.71, 2: 0.72, 3: 0.73",
    },
  ],
  [
    "no epoch of a checkpoint that was reloaded",
    [1, 2, 3, 4, 1]
      .map(
        (e) =>
          `Average training loss: 0.${9 - e}0\nAverage validation loss: 0.${e}0\nEpoch ${e}: Train Loss = 0.${9 - e}, Val Loss = 0.${e}\n${e === 2 ? "Reloaded model from run/rnnt_epoch_2 at epoch 2\n" : ""}`,
      )
      .join(""),
    {
      "training loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6, 4: 0.5",
      "validation loss": "epoch 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.4",
    },
  ],
  [
    "batches that two handlers of a logger print",
    [200, 400, 600, 800, 1000, 1200, 1400, 1600]
      .flatMap((i) =>
        [34, 35].map(
          (ms) =>
            `25-01-26 18:16:17.7${ms} : <epoch:${i > 800 ? 1 : 0}, iter: ${i}, lr:2.000e-04> loss: ${i / 1000}\n`,
        ),
      )
      .join(""),
    { loss: "epoch 0.25: 0.2, 0.5: 0.4, 0.75: 0.6, 1: 0.8, 1.25: 1, 1.5: 1.2, 1.75: 1.4, 2: 1.6" },
  ],
  [
    "epochs by the measure word of Chinese",
    [1, 2].map((e) => `第${e}个epoch的训练损失为: 0.${9 - e}, 验证损失为: 0.${e}\n`).join(""),
    { "train loss": "epoch 1: 0.8, 2: 0.7", "val loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "iterations by the measure word of Chinese",
    [1, 2].map((i) => `第${i}次迭代 loss: 0.${9 - i}\n`).join(""),
    { loss: "step 1: 0.8, 2: 0.7" },
  ],
  [
    "a number of iterations in Chinese",
    [1, 2].map((i) => `迭代次数：${i}，损失值：0.${9 - i}\n`).join(""),
    { loss: "step 1: 0.8, 2: 0.7" },
  ],
  [
    "a step and its share in brackets",
    [250, 500, 750].map((i) => `[${i} - ${i / 10}.0%] loss = ${9 - i / 250}.5\n`).join(""),
    { loss: "step 250: 8.5, 500: 7.5, 750: 6.5" },
  ],
  [
    "steps in Chinese",
    [1, 2].map((i) => `步骤: ${i}, 损失: 0.${9 - i}\n`).join(""),
    { loss: "step 1: 0.8, 2: 0.7" },
  ],
  [
    "the forms of Turkish words",
    [1, 2].map((e) => `Epoch ${e}/2 - Eğitim Kaybı: 0.${9 - e} - Doğrulama Doğruluğu: 0.8${e}\n`).join(""),
    { "train loss": "epoch 1: 0.8, 2: 0.7", "val accuracy": "epoch 1: 0.81, 2: 0.82" },
  ],
  [
    "batches beside their share of the epoch",
    [10, 20, 30]
      .map(
        (b) =>
          `[TRAIN] Epoch 000 | batch 00${b}/9565 (  0.${b / 10}%) | 0.195s/batch\n[TRAIN] mean loss: 2${9 - b / 10}.25\n`,
      )
      .join(""),
    { "TRAIN loss": "step 10: 28.25, 20: 27.25, 30: 26.25" },
  ],
  [
    "a training from its first lines on, though such lines had only begun before",
    [
      "Epoch [0] loss: 7.01 acc: 0.1",
      ...[0, 1, 2].map((e) => `Epoch [${e}] loss: 4${e}.5\nEpoch [${e}] took 9.5 min`),
      ...[0, 1].map((e) => `Epoch [${e}] loss: 6.5${e} acc: 0.2${e}\nEpoch [${e}] took 8.5 min`),
    ]
      .map((line) => `${line}\n`)
      .join(""),
    { loss: "epoch 0: 40.5, 1: 41.5, 2: 42.5" },
    { loss: "epoch 0: 6.5, 1: 6.51", acc: "epoch 0: 0.2, 1: 0.21" },
  ],
  [
    "the steps of an epoch that began anew",
    `Epoch: 0001\niter:0020 loss_train: 2.45\n${[1, 2, 3]
      .map((e) => `Epoch: 000${e}\niter:0020 loss_train: 1.${9 - e}\niter:0040 loss_train: 0.${9 - e}\n`)
      .join("")}`,
    { loss_train: "epoch 0.5: 1.8, 1: 0.8, 1.5: 1.7, 2: 0.7, 2.5: 1.6, 3: 0.6" },
  ],
  [
    "two passes over the data in each epoch",
    [1, 2]
      .map(
        (e) =>
          `Epoch: 000${e}\niter:20 loss: 1.${9 - e}\niter:20 loss: 0.${9 - e}\niter:40 loss: 0.${e}\niter:60 loss: 0.1${e}\n`,
      )
      .join(""),
    { loss: "epoch 0.25: 1.8, 0.5: 0.8, 0.75: 0.1, 1: 0.11, 1.25: 1.7, 1.5: 0.7, 1.75: 0.2, 2: 0.12" },
  ],
  [
    "epochs behind a letter or a sign at the start of the line",
    [1, 2].map((e) => `e00${e} rmse(train)=2.${9 - e} rmse(val)=3.${9 - e}\n`).join(""),
    { "rmse train": "step 1: 2.8, 2: 2.7", "rmse val": "step 1: 3.8, 2: 3.7" },
  ],
  [
    "numbers behind a hash at the start of the line",
    [0, 1].map((e) => `#0${e} Loss(val/train): 2.${9 - e}/1.${9 - e}\n`).join(""),
    { "val Loss": "step 0: 2.9, 1: 2.8", "train Loss": "step 0: 1.9, 1: 1.8" },
  ],
  [
    "steps in brackets with the time",
    [10, 20].map((s) => `[${s} | ${s}.57] loss=3.${s}\n`).join(""),
    { loss: "step 10: 3.1, 20: 3.2" },
  ],
  [
    "epochs alone in brackets above their values",
    [1, 2].map((e) => `【${e}/30】\ntrain time: 12.${e} [s]\ntrain loss: 0.${9 - e}5\n`).join(""),
    { "train loss": "epoch 1: 0.85, 2: 0.75" },
  ],
]);
