import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const richBar = (epoch: number, train: number, val: number, accuracy: number) =>
  `Epoch ${epoch}/5  ━━━━━━━━━━━━━━━━━ 6/6 0:00:00 • 0:00:00 224.56it/s v_num: 0.000      
                                                              train_loss:       
                                                              ${train} val_loss: ${val}
                                                              val_accuracy:     
                                                              ${accuracy}             
`;

readsSamples(printedLog, [
  [
    "lines of version 2, which repeat a validation until the next one",
    `[NeMo W 2024-11-14 19:42:16 nemo_logging:361] The 'train_dataloader' does not have many workers
Training epoch 0, iteration 28/99 | lr: 5.6e-06 | global_batch_size: 32 | global_step: 28 | reduced_train_loss: 2.778 | train_step_timing in s: 0.189 | consumed_samples: 928
 0: Training epoch 0, iteration 29/99 | lr: 5.8e-06 | global_batch_size: 32 | global_step: 29 | reduced_train_loss: 2.782 | train_step_timing in s: 0.1903 | val_loss: 2.861 | val_ppl: 17.57
 0: Training epoch 0, iteration 30/99 | lr: 6e-06 | global_batch_size: 32 | global_step: 30 | reduced_train_loss: nan | train_step_timing in s: 0.1915 | val_loss: 2.861 | val_ppl: 17.57
 0: Training epoch 0, iteration 31/99 | lr: 6e-06 | global_batch_size: 32 | global_step: 31 | reduced_train_loss: 2.5 | train_step_timing in s: 0.1915 | val_loss: 2.761 | val_ppl: 16.5
 0: Training epoch 0, iteration 32/99 | lr: 6e-06 | global_batch_size: 32 | global_step: 32 | reduced_train_loss: 2.4 | train_step_timing in s: 0.1915 | val_loss: 2.761 | val_ppl: 16.5
`,
    {
      "train/loss": "step 28: 2.778, 29: 2.782, 30: NaN, 31: 2.5, 32: 2.4",
      val_loss: "step 29: 2.861, 31: 2.761",
      val_ppl: "step 29: 17.57, 31: 16.5",
    },
  ],
  [
    "Lightning's progress bar",
    "Epoch 0: 100%|██████████| 50/50 [00:05<00:00,  2.00it/s, loss=0.69, v_num=0, val_loss=0.700]\nEpoch 1: 100%|██████████| 50/50 [00:05<00:00,  2.00it/s, loss=0.59, v_num=0, val_loss=0.800]\n",
    { loss: "epoch 0: 0.69, 1: 0.59", val_loss: "epoch 0: 0.7, 1: 0.8" },
  ],
  [
    "the bar's padded NaN and infinity",
    ["0.690", "nan.0", "-inf."]
      .map(
        (loss, e) =>
          `Epoch ${e}: 100%|███| 5/5 [00:05<00:00, v_num=0, train_loss=${loss}, val_loss=${loss}]\n`,
      )
      .join(""),
    {
      train_loss: "epoch 0: 0.69, 1: NaN, 2: -Infinity",
      val_loss: "epoch 0: 0.69, 1: NaN, 2: -Infinity",
    },
  ],
  [
    "Rich's bars, whose last column goes on below them",
    richBar(0, 0.69, 0.7, 0.5) + richBar(1, 0.59, 0.8, 0.6),
    {
      train_loss: "epoch 0: 0.69, 1: 0.59",
      val_loss: "epoch 0: 0.7, 1: 0.8",
      val_accuracy: "epoch 0: 0.5, 1: 0.6",
    },
  ],
  [
    "a centred line below a rule",
    [1, 2]
      .map(
        (epoch) =>
          `${"━".repeat(60)}\n${" ".repeat(25)}Epoch ${epoch}/2\nloss: 0.${epoch}\nval_loss: 0.3${epoch}\n`,
      )
      .join(""),
    { loss: "epoch 1: 0.1, 2: 0.2", val_loss: "epoch 1: 0.31, 2: 0.32" },
  ],
  [
    "the last state of such a bar, and no module of the summary above it",
    `┏━━━┳━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━┳━━━━━━━━┳━━━━━━━┳━━━━━━━┓
┃   ┃ Name     ┃ Type             ┃ Params ┃ Mode  ┃ FLOPs ┃
┡━━━╇━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━╇━━━━━━━━╇━━━━━━━╇━━━━━━━┩
│ 0 │ head     │ LinearHead       │ 15.2 K │ train │     0 │
│ 1 │ loss     │ CrossEntropyLoss │      0 │ train │     0 │
│ 2 │ val_cer  │ CharErr…         │      0 │ train │     0 │
└───┴──────────┴──────────────────┴────────┴───────┴───────┘
${richBar(5, 1.152, 0.948, 0.531)}`,
    { train_loss: "epoch 5: 1.152", val_loss: "epoch 5: 0.948", val_accuracy: "epoch 5: 0.531" },
  ],
]);
