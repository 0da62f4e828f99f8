import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { readsSamples } from "./samples.ts";

readsSamples(printedLog, [
  [
    "an epoch per line",
    "Epoch 3: train loss 0.52, val loss 0.61\nEpoch 4: train loss 0.50, val loss 0.63\nBest epoch 3: val loss 0.61\n",
    { "train loss": "epoch 3: 0.52, 4: 0.5", "val loss": "epoch 3: 0.61, 4: 0.63" },
  ],
  [
    "brackets and commas, without a callback's messages",
    `Namespace(epochs=20, lr=0.01, loss_weight=0.5)
Epoch [1/20], Loss: 0.5, Val Loss: 0.6, Time: 12.3s, lr: 0.01
Epoch 1: val_loss improved from inf to 0.6, saving model to best.pt
Epoch [2/20], Loss: 0.4, Val Loss: nan, Time: 12.1s, lr: 0.01
`,
    { Loss: "epoch 1: 0.5, 2: 0.4", "Val Loss": "epoch 1: 0.6, 2: NaN" },
  ],
  [
    "an epoch on three lines",
    `Epoch: 01 | Time: 0m 3s
	Train Loss: 0.6 | Train Acc: 70.12%
	 Val. Loss: 0.5 |  Val. Acc: 75.00%
Epoch: 02 | Time: 0m 3s
	Train Loss: 0.5 | Train Acc: 76.00%
	 Val. Loss: 0.4 |  Val. Acc: 78.00%
`,
    {
      "Train Loss": "epoch 1: 0.6, 2: 0.5",
      "Train Acc": "epoch 1: 70.12, 2: 76",
      "Val. Loss": "epoch 1: 0.5, 2: 0.4",
      "Val. Acc": "epoch 1: 75, 2: 78",
    },
  ],
  [
    "names joined by underscores",
    "epoch 5 train_loss=0.3 val_loss=0.4\nepoch 6 train_loss=0.2 val_loss=-.5e-1\n",
    { train_loss: "epoch 5: 0.3, 6: 0.2", val_loss: "epoch 5: 0.4, 6: -0.05" },
  ],
  [
    "PyTorch's MNIST example, with batches at fractions of the epoch",
    `Train Epoch: 1 [0/60000 (0%)]	Loss: 2.3
Train Epoch: 1 [30000/60000 (50%)]	Loss: 2.2

Test set: Average loss: 0.0501, Accuracy: 9826/10000 (98%)

Train Epoch: 2 [0/60000 (0%)]	Loss: 0.2
Train Epoch: 2 [30000/60000 (50%)]	Loss: 0.1

Test set: Average loss: 0.0401, Accuracy: 9876/10000 (99%)
`,
    {
      "train/Loss": "epoch 0: 2.3, 0.5: 2.2, 1.000001: 0.2, 1.5: 0.1",
      "Test loss": "epoch 1: 0.0501, 2: 0.0401",
      "test/Accuracy": "epoch 1: 98, 2: 99",
    },
  ],
  [
    "a smaller last batch, which is counted by its own size and stands where the percentage says",
    `Train Epoch: 1 [0/250 (0%)]	Loss: 2.3
Train Epoch: 1 [80/250 (25%)]	Loss: 2.2
Train Epoch: 1 [160/250 (50%)]	Loss: 2.1
Train Epoch: 1 [30/250 (75%)]	Loss: 2.0
Train Epoch: 2 [0/250 (0%)]	Loss: 1.9
Train Epoch: 2 [80/250 (25%)]	Loss: 1.8
Train Epoch: 2 [160/250 (50%)]	Loss: 1.7
Train Epoch: 2 [30/250 (75%)]	Loss: 1.6
`,
    {
      "train/Loss":
        "epoch 0: 2.3, 0.32: 2.2, 0.64: 2.1, 0.96: 2, 1: 1.9, 1.32: 1.8, 1.6400000000000001: 1.7, 1.96: 1.6",
    },
  ],
  [
    "whole epochs without the batches beside them",
    `Epoch [1/2], Step [1/2], Loss: 2.0
Epoch [1/2], Step [2/2], Loss: 1.5
Epoch [1/2], Train Loss: 1.75, Val Loss: 1.6
Epoch [2/2], Step [1/2], Loss: 1.4
Epoch [2/2], Step [2/2], Loss: 1.3
Epoch [2/2], Train Loss: 1.35, Val Loss: 1.5
`,
    { "Train Loss": "epoch 1: 1.75, 2: 1.35", "Val Loss": "epoch 1: 1.6, 2: 1.5" },
  ],
  [
    "PyTorch's quickstart",
    `Epoch 1
-------------------------------
loss: 2.3  [    0/  100]
loss: 2.2  [   50/  100]
Test Error: 
 Accuracy: 44.1%, Avg loss: 2.15 

Epoch 2
-------------------------------
loss: 2.1  [    0/  100]
Test Error: 
 Accuracy: 50.1%, Avg loss: 2.05 
`,
    {
      loss: "epoch 0: 2.3, 0.5: 2.2, 1.000001: 2.1",
      "test/Accuracy": "epoch 1: 44.1, 2: 50.1",
      "test/loss": "epoch 1: 2.15, 2: 2.05",
    },
  ],
  [
    "PyTorch's transfer learning",
    `Epoch 0/1
----------
train Loss: 0.61 Acc: 0.71
val Loss: 0.22 Acc: 0.91

Epoch 1/1
----------
train Loss: 0.51 Acc: 0.81
val Loss: 0.21 Acc: 0.92

Training complete in 1m 4s
Best val Acc: 0.92
`,
    {
      "train Loss": "epoch 0: 0.61, 1: 0.51",
      "train/Acc": "epoch 0: 0.71, 1: 0.81",
      "val Loss": "epoch 0: 0.22, 1: 0.21",
      "val/Acc": "epoch 0: 0.91, 1: 0.92",
    },
  ],
  [
    "PyTorch's training tutorial",
    `EPOCH 1:
  batch 1000 loss: 1.63
  batch 2000 loss: 0.83
LOSS train 0.83 valid 0.45
EPOCH 2:
  batch 1000 loss: 0.73
LOSS train 0.73 valid 0.40
`,
    { "LOSS train": "epoch 1: 0.83, 2: 0.73", "val/LOSS": "epoch 1: 0.45, 2: 0.4" },
  ],
  [
    "a split name before the metrics",
    "epoch 1 | train: loss=0.5 acc=0.7 | val: loss=0.6 acc=0.6\nepoch 2 | train: loss=0.4 acc=0.8 | val: loss=0.5 acc=0.7\n",
    {
      "train loss": "epoch 1: 0.5, 2: 0.4",
      "train/acc": "epoch 1: 0.7, 2: 0.8",
      "val loss": "epoch 1: 0.6, 2: 0.5",
      "val/acc": "epoch 1: 0.6, 2: 0.7",
    },
  ],
  [
    "a counter without a name, after the lines that belong to it",
    `TP:1, FN:2
Sensitivity:0.97,
[ (0 ) Loss:  0.382, train_Acc: 0.94, valid_Loss: 0.361, valid_Acc: 0.97]
Sensitivity:0.99,
[ (1 ) Loss:  0.361, train_Acc: 0.98, valid_Loss: 0.362, valid_Acc: 0.98]
`,
    {
      Sensitivity: "step 0: 0.97, 1: 0.99",
      Loss: "step 0: 0.382, 1: 0.361",
      train_Acc: "step 0: 0.94, 1: 0.98",
      valid_Loss: "step 0: 0.361, 1: 0.362",
      valid_Acc: "step 0: 0.97, 1: 0.98",
    },
  ],
  [
    "steps that are not nanoGPT's",
    "step 100: loss 0.5, val loss 0.6\nstep 200: loss 0.4, val loss 0.5\n",
    { loss: "step 100: 0.5, 200: 0.4", "val loss": "step 100: 0.6, 200: 0.5" },
  ],
  [
    "lines that are not llm.c's",
    "epoch 1\ntrain loss: 0.5\nval loss: 0.6\nepoch 2\ntrain loss: 0.4\nval loss: 0.5\n",
    { "train loss": "epoch 1: 0.5, 2: 0.4", "val loss": "epoch 1: 0.6, 2: 0.5" },
  ],
  [
    "brackets that are not MMDetection's",
    `2024-01-01 12:00:00,000 - train - INFO - Epoch [1/20], Loss: 0.5, Val Loss: 0.6
2024-01-01 12:01:00,000 - train - INFO - Epoch [2/20], Loss: 0.4, Val Loss: 0.5
`,
    { Loss: "epoch 1: 0.5, 2: 0.4", "Val Loss": "epoch 1: 0.6, 2: 0.5" },
  ],
  [
    "MLX",
    `Iter 1: Val loss 2.85, Val took 10.1s
Iter 10: Train loss 2.35, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 180.235, Trained Tokens 3940
Iter 20: Train loss 2.15, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 180.235, Trained Tokens 7940
Iter 20: Val loss 2.25, Val took 9.9s
`,
    { "Val loss": "step 1: 2.85, 20: 2.25", "Train loss": "step 10: 2.35, 20: 2.15" },
  ],
  [
    "a counter between a name and its number",
    `iter 100: loss 3.1, lr 0.001
Validation loss at iteration 100: 3.2 (best_val_loss: 3.0)
iter 200: loss 2.1, lr 0.001
Validation loss at iteration 200: 2.2 (best_val_loss: 2.2)
`,
    { loss: "step 100: 3.1, 200: 2.1", "Validation loss": "step 100: 3.2, 200: 2.2" },
  ],
]);

readsSamples(printedLog, [
  [
    "Lightning's progress bars, finished ones only",
    `Epoch 0:  50%|█████     | 469/938 [00:05<00:05, 90.00it/s, loss=0.9, v_num=0]
Epoch 0: 100%|██████████| 938/938 [00:10<00:00, 90.00it/s, loss=0.5, v_num=0, val_loss=0.6]
Epoch 1: 100%|██████████| 938/938 [00:10<00:00, 90.00it/s, loss=0.4, v_num=0, val_loss=0.5]
`,
    { loss: "epoch 0: 0.5, 1: 0.4", val_loss: "epoch 0: 0.6, 1: 0.5" },
  ],
]);

readsSamples(printedLog, [
  [
    "losses, not accuracies named train and val",
    "[Epoch 0] train=0.31 val=0.52 loss=1.8 time: 12.3\n[Epoch 1] train=0.41 val=0.62 loss=1.5 time: 12.1\n",
    {
      "train/unnamed": "epoch 0: 0.31, 1: 0.41",
      "val/unnamed": "epoch 0: 0.52, 1: 0.62",
      loss: "epoch 0: 1.8, 1: 1.5",
    },
  ],
]);

readsSamples(printedLog, [
  [
    "skorch's table with a mark at checkpoints",
    `  epoch    train_loss    valid_acc    valid_loss    cp     dur
-------  ------------  -----------  ------------  ----  ------
      1        \x1b[36m0.6868\x1b[0m       \x1b[32m0.5500\x1b[0m        \x1b[35m0.6843\x1b[0m     +  0.0345
      2        0.6601       0.6500        0.6950        0.0123
`,
    {
      train_loss: "epoch 1: 0.6868, 2: 0.6601",
      valid_acc: "epoch 1: 0.55, 2: 0.65",
      valid_loss: "epoch 1: 0.6843, 2: 0.695",
    },
  ],
  [
    "Chainer's table with missing cells",
    `epoch       iteration   main/loss   validation/main/loss  elapsed_time
\x1b[J1           6           0.678677                          0.0154724     
\x1b[J2           12          0.514062    0.95824               0.0372719     
`,
    { "main/loss": "epoch 1: 0.678677, 2: 0.514062", "validation/main/loss": "epoch 2: 0.95824" },
  ],
  [
    "scikit-learn's boosting",
    `      Iter       Train Loss   Remaining Time 
         1           1.2613            0.50s 
         2           1.1715            0.45s 
`,
    { "Train Loss": "step 1: 1.2613, 2: 1.1715" },
  ],
]);

readsSamples(
  printedLog,
  [
    [
      "a table with timestamps and empty cells",
      `[2020/01/29 22:27:26] - Epoch 	 Train Time 	 LR 	 	 Train Loss 	 Train Robust Loss 	 Test Loss
[2020/01/29 22:32:55] - 0 	 277.3 	 	 0.1000 	 1.9727 	 2.1582 	 	 1.7570
[2020/01/29 22:38:24] - 1 	 277.1 	 	 0.1000 	 1.7037 	 1.9732 	 	 nan
[2020/01/29 22:40:00] - 2 of 3 done, 	 stopped
`,
      {
        "Train Loss": "epoch 0: 1.9727, 1: 1.7037",
        "Train Robust Loss": "epoch 0: 2.1582, 1: 1.9732",
        "Test Loss": "epoch 0: 1.757, 1: NaN",
      },
    ],
  ],
  ["csv"],
);
