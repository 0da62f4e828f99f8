import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "tables of Stable-Baselines3 at their timesteps, between evaluations at others",
    [1, 2, 3]
      .map(
        (e) => `---------------------------------
| rollout/           |          |
|    ep_rew_mean     | 2${e}.1     |
| time/              |          |
|    iterations      | ${e}        |
|    total_timesteps | ${512 * e}      |
---------------------------------
Eval num_timesteps=${512 * e + 100}, episode_reward=6${e}.33 +/- 28.77
---------------------------------
| eval/              |          |
|    mean_reward     | 6${e}.3     |
| time/              |          |
|    total_timesteps | ${512 * e + 100}      |
---------------------------------
`,
      )
      .join(""),
    {
      ep_rew_mean: "step 512: 21.1, 1024: 22.1, 1536: 23.1",
      "val/episode_reward": "step 612: 61.33, 1124: 62.33, 1636: 63.33",
      "val/reward": "step 612: 61.3, 1124: 62.3, 1636: 63.3",
    },
  ],
  [
    "each value of a table by the heading of its part, behind the line of an evaluation",
    [1, 2, 3]
      .map(
        (e) => `Eval num_timesteps=${400 * e}, episode_reward=7${e}.25 +/- 4.50
----------------------------------
| time/              |          |
|    total_timesteps | ${400 * e}      |
| train/             |          |
|    loss            | 0.${9 - e}      |
----------------------------------
----------------------------------
| rollout/           |          |
|    ep_rew_mean     | 3${e}.1     |
| time/              |          |
|    total_timesteps | ${400 * e + 50}      |
----------------------------------
`,
      )
      .join(""),
    {
      "val/episode_reward": "step 400: 71.25, 800: 72.25, 1200: 73.25",
      "train/loss": "step 400: 0.8, 800: 0.7, 1200: 0.6",
      ep_rew_mean: "step 450: 31.1, 850: 32.1, 1250: 33.1",
    },
  ],
  [
    "an evaluation that only the part of its table names",
    [1, 2, 3]
      .map(
        (e) => `----------------------------------
| eval/              |          |
|    mean_reward     | 7${e}.3     |
| time/              |          |
|    total_timesteps | ${400 * e}      |
----------------------------------
`,
      )
      .join(""),
    { "val/reward": "step 400: 71.3, 800: 72.3, 1200: 73.3" },
  ],
  [
    "no day of a date",
    ["Mar 11 09:27:59 2019", "Mar 11 10:04:55 2019"]
      .map(
        (date, run) =>
          `=========== Training Loss (Mon ${date}) ===========\n${[100, 200, 300].map((i) => `(epoch: 1, iters: ${i}, time: 0.05) z_L1: 0.${i + run}\n`).join("")}`,
      )
      .join(""),
    { z_L1: "step 100: 0.1, 200: 0.2, 300: 0.3" },
    { z_L1: "step 100: 0.101, 200: 0.201, 300: 0.301" },
  ],
  [
    "no year behind its month",
    [1, 2].map((e) => `1${e} Mar 2024 10:00:0${e} epoch ${e} loss: 0.${9 - e}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "no first of a list without commas",
    [1, 2].map((e) => `Epoch ${e}00 average dice:  [ 0.9${e} 0.    0.1]  mean iou: 0.${e}\n`).join(""),
    { iou: "epoch 100: 0.1, 200: 0.2" },
  ],
  [
    "no setting of a metric before its value",
    [1, 2]
      .map(
        (e) =>
          `Epoch ${e}: loss: 0.${9 - e}5, recall at 5: 0.${e}1, AP (50): 0.${e}2, IoU > 0.5: 0.${e}3, acc (5 runs): 0.${e}4, MSE (1e-4) 0.${e}5, Dice 5-shot: 0.${e}6\n`,
      )
      .join(""),
    {
      loss: "epoch 1: 0.85, 2: 0.75",
      recall: "epoch 1: 0.11, 2: 0.21",
      AP: "epoch 1: 0.12, 2: 0.22",
      IoU: "epoch 1: 0.13, 2: 0.23",
      acc: "epoch 1: 0.14, 2: 0.24",
      MSE: "epoch 1: 0.15, 2: 0.25",
    },
  ],
  [
    "the first of two values that an equals sign parts",
    [1, 2].map((e) => `Epoch ${e}: loss: 0.${9 - e}5 = 0.3 + 0.${6 - e}5\n`).join(""),
    { loss: "epoch 1: 0.85, 2: 0.75" },
  ],
  [
    "numbered parts, such as vertebrae, as no norms",
    [1, 2]
      .map((e) => `Epoch ${e}: loss 0.${9 - e}5\nL1: 0.${e}1\nL1: 0.${e}1  L2: 0.${e}5  L3: 0.${e}3\n`)
      .join(""),
    { loss: "epoch 1: 0.85, 2: 0.75" },
  ],
  [
    "how many of the first a score looks at as a part of its name",
    [1, 2]
      .map(
        (e) => `Epoch ${e}: loss 0.${9 - e}5\nTop 1 acc: 0.${e}1\nTop 5 acc: 0.${e}5\nNDCG @ 10: 0.${e}3\n`,
      )
      .join(""),
    {
      loss: "epoch 1: 0.85, 2: 0.75",
      "Top 1 acc": "epoch 1: 0.11, 2: 0.21",
      "Top 5 acc": "epoch 1: 0.15, 2: 0.25",
      "val/NDCG@10": "epoch 1: 0.13, 2: 0.23",
    },
  ],
  [
    "no share of the data",
    `Minimising the loss\n${[1, 2].map((e) => `[Step ${e}00/900] Train 9.${9 - e} | Val~20% 8.${9 - e}\n`).join("")}`,
    { "train/loss": "step 100: 9.8, 200: 9.7", "val/loss": "step 100: 8.8, 200: 8.7" },
  ],
  [
    "both values of an evaluation that names no metric as the loss that other lines name",
    [0, 100, 200]
      .map(
        (i) =>
          `[eval] iter ${i}: train 9.${9 - i / 100} val 9.${8 - i / 100} lr 7.50e-07\n[train] iter ${i + 50}: loss 8.${9 - i / 100} 9240 ms/iter\n`,
      )
      .join(""),
    {
      "train/loss": "step 0: 9.9, 100: 9.8, 200: 9.7",
      "val/loss": "step 0: 9.8, 100: 9.7, 200: 9.6",
    },
  ],
  [
    "a metric of an evaluation that stays, beside another that does not",
    [0, 2, 4, 6]
      .map(
        (e) =>
          `Epoch ${e} Batch ${e}00 train_loss 2.${9 - e} train_acc 0.${e} valid_loss 2.${e} valid_acc 0.${e === 0 ? 105 : 1}\n`,
      )
      .join(""),
    {
      train_loss: "epoch 0: 2.9, 2: 2.7, 4: 2.5, 6: 2.3",
      train_acc: "epoch 0: 0, 2: 0.2, 4: 0.4, 6: 0.6",
      valid_loss: "epoch 0: 2, 2: 2.2, 4: 2.4, 6: 2.6",
      valid_acc: "epoch 0: 0.105, 2: 0.1, 4: 0.1, 6: 0.1",
    },
  ],
  [
    "no batches of a training below the end of an evaluation",
    [1, 2, 3]
      .map(
        (e) =>
          `${e === 1 ? "" : `10/10 [==========] - 3s 4ms/step - CE_loss: 0.${9 - e}\n`}Epoch [${e}/9],  Train_Acc: 0.${e},\nend training...\nbegin evaluate...\n5/5 [==========] - 2s 1ms/step - mix_loss: 0.${e}\nEpoch [${e}/9],  Val_Acc: 0.6${e}.\nend evaluate...\n`,
      )
      .join(""),
    {
      Train_Acc: "epoch 1: 0.1, 2: 0.2, 3: 0.3",
      Val_Acc: "epoch 1: 0.61, 2: 0.62, 3: 0.63",
      CE_loss: "epoch 1: 0.7, 2: 0.6",
      "val/mix_loss": "epoch 1: 0.1, 2: 0.2, 3: 0.3",
    },
  ],
  [
    "values below the evaluation at the end of an epoch",
    [1, 2].map((e) => `Epoch ${e}\nloss: 0.${9 - e}\nEnd of epoch evaluation\nloss: 0.${e}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7", "val/loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "shares as counts, of sides with a total each, on lines that Markdown emphasizes",
    [1, 2]
      .map(
        (e) =>
          `__Epoch ${e} training complete__\t\n_Cost on training data: 0.4${9 - e}_\t\n_Accuracy on training data: ${e}0000 / 50000_\n_Accuracy on evaluation data: ${e}500 / 10000_\n`,
      )
      .join(""),
    {
      "Cost training": "epoch 1: 0.48, 2: 0.47",
      "Accuracy training": "epoch 1: 0.2, 2: 0.4",
      "Accuracy evaluation": "epoch 1: 0.15, 2: 0.25",
    },
  ],
  [
    "each evaluation within an epoch, though its value is a mean, where the training goes on between them",
    [0, 1]
      .map((e) =>
        [0, 200]
          .map(
            (b) =>
              `epoch: ${e}, batch: ${b}, train loss: 0.${9 - e}${b / 100}\nepoch: ${e}, batch: ${b}, mean dev loss: 0.${8 - e}${b / 100}\n`,
          )
          .join(""),
      )
      .join(""),
    {
      "train loss": "epoch 0.5: 0.9, 1: 0.92, 1.5: 0.8, 2: 0.82",
      "dev loss": "epoch 0.5: 0.8, 1: 0.82, 1.5: 0.7, 2: 0.72",
    },
  ],
  [
    "no first batch of an evaluation as the whole",
    [0, 1]
      .map(
        (e) =>
          `Epoch: [${e}]  [600/626]  lr: 0.01  loss: 6.9${e} (6.${9 - e})\nTest:  [ 0/25]  eta: 0:05:14  loss: 6.06 (6.0${e})\nTest:  Acc@1 3.4${e} Acc@5 10.9${e}\n`,
      )
      .join(""),
    {
      loss: "epoch 0: 6.9, 1: 6.8",
      "Test Acc@1": "epoch 0: 3.4, 1: 3.41",
      "test/Acc@5": "epoch 0: 10.9, 1: 10.91",
    },
  ],
  [
    "a share of correct answers as an accuracy",
    [100, 200].map((b) => `REPORT\n  Batch = ${b}\n  Correct = ${b / 10}.15%\n`).join(""),
    { accuracy: "step 100: 10.15, 200: 20.15" },
  ],
  [
    "no count of correct answers",
    [1, 2].map((e) => `Epoch ${e} loss 0.${9 - e}5 correct: 90${e}\n`).join(""),
    { loss: "epoch 1: 0.85, 2: 0.75" },
  ],
  [
    "values before the deviations of their seeds",
    [1, 2].map((e) => `Epoch ${e}: train loss 1.${9 - e}5 (0.0${e}), val loss 2.${e}5 (0.1${e})\n`).join(""),
    { "train loss": "epoch 1: 1.85, 2: 1.75", "val loss": "epoch 1: 2.15, 2: 2.25" },
  ],
  [
    "values before large deviations that the line names",
    [1, 2].map((e) => `Epoch ${e}: val loss 0.${e}5 (0.1${e}) [mean (std)]\n`).join(""),
    { "val loss": "epoch 1: 0.15, 2: 0.25" },
  ],
  [
    "the mean behind the last batch where all are near but one",
    [1, 2].map((e) => `Epoch ${e} Loss 6.${9 - e} (6.${8 - e}) Acc@1 1.5${e} (0.2${e})\n`).join(""),
    { Loss: "epoch 1: 6.7, 2: 6.6", "Acc@1": "epoch 1: 0.21, 2: 0.22" },
  ],
  [
    "the numbers of tensors on a device",
    [1, 2]
      .map(
        (e) =>
          `Epoch ${e} loss tensor(1.${e}5, device='cuda:0', grad_fn=<MseLossBackward0>) val tensor(2.${e}5, device='cuda:0')\n`,
      )
      .join(""),
    { loss: "epoch 1: 1.15, 2: 1.25", "val/loss": "epoch 1: 2.15, 2: 2.25" },
  ],
]);
