import { describe, expect, test } from "vitest";
import { boostingConsole } from "../../src/formats/console/boosting-console.ts";
import { catboostConsole } from "../../src/formats/console/catboost-console.ts";
import { megatron } from "../../src/formats/console/megatron.ts";
import { mmengineLog } from "../../src/formats/console/mmengine-log.ts";
import { nanogpt } from "../../src/formats/console/nanogpt.ts";
import { printedLosses } from "../../src/formats/console/printed-losses.ts";
import { printedTable } from "../../src/formats/console/printed-table.ts";
import { slowfast } from "../../src/formats/console/slowfast.ts";
import { timmLog } from "../../src/formats/console/timm-log.ts";
import { torchtitan } from "../../src/formats/console/torchtitan.ts";
import { transformersConsole } from "../../src/formats/console/transformers-console.ts";
import type { Format } from "../../src/reading/format.ts";
import { artifactOf, curves, noColumns, readAs, refusal } from "./artifact.ts";

/** The order in which the registry asks them. */
const all: readonly Format[] = [
  transformersConsole,
  slowfast,
  mmengineLog,
  megatron,
  torchtitan,
  nanogpt,
  boostingConsole,
  catboostConsole,
  timmLog,
  printedTable,
  printedLosses,
];

type Sample = readonly [
  what: string,
  format: Format,
  text: string,
  curves: Record<string, string> | Record<string, string>[],
];

const samples: readonly Sample[] = [
  [
    "XGBoost, whose best round is printed again",
    boostingConsole,
    `[0]	train-logloss:0.69	eval-logloss:0.68
[1]	train-logloss:0.60	eval-logloss:0.70
Stopping. Best iteration:
[0]	train-logloss:0.69	eval-logloss:0.68
`,
    { "train-logloss": "step 0: 0.69, 1: 0.6", "eval-logloss": "step 0: 0.68, 1: 0.7" },
  ],
  [
    "XGBoost in a SageMaker log, and with deviations over folds",
    boostingConsole,
    "[2024-01-01:12:00:00:INFO] [0]#011train-rmse:0.5+0.01#011test-rmse:nan+nan\n",
    { "train-rmse": "step 0: 0.5", "test-rmse": "step 0: NaN" },
  ],
  [
    "LightGBM",
    boostingConsole,
    `Training until validation scores don't improve for 30 rounds
[25]	training's binary_logloss: 0.5	valid_0's auc: 0.9
[50]	training's binary_logloss: 0.4	valid_0's auc: 0.8
Early stopping, best iteration is:
[25]	training's binary_logloss: 0.5	valid_0's auc: 0.9
`,
    { "training/binary_logloss": "step 25: 0.5, 50: 0.4", "valid_0/auc": "step 25: 0.9, 50: 0.8" },
  ],
  [
    "the command of LightGBM",
    boostingConsole,
    `[LightGBM] [Info] Iteration:1, training binary_logloss : 0.68
[LightGBM] [Info] Iteration:1, valid_1 binary_logloss : 0.69
[LightGBM] [Info] 0.001 seconds elapsed, finished iteration 1
`,
    { "training/binary_logloss": "step 1: 0.68", "valid_1/binary_logloss": "step 1: 0.69" },
  ],
  [
    "CatBoost",
    catboostConsole,
    `Learning rate set to 0.1
0:	learn: 0.69	test: 0.68	best: 0.68 (0)	total: 46ms	remaining: 1s
1:	learn: 0.60	test: 0.70	best: 0.68 (0)	total: 47ms	remaining: 900ms

bestTest = 0.68
bestIteration = 0
`,
    { "learn/loss": "step 0: 0.69, 1: 0.6", "test/loss": "step 0: 0.68, 1: 0.7" },
  ],
  [
    "CatBoost with a metric that rises: its best value says so",
    catboostConsole,
    `0:	test: 0.90	best: 0.90 (0)	total: 1ms	remaining: 1s
1:	test: 0.80	best: 0.90 (0)	total: 2ms	remaining: 0us
`,
    { "test/score": "step 0: 0.9, 1: 0.8" },
  ],
  [
    "nanoGPT, whose batches are a series of their own",
    nanogpt,
    `number of parameters: 10.65M
step 0: train loss 4.28, val loss 4.27
iter 0: loss 4.26, time 12345.67ms, mfu -100.00%
iter 10: loss 3.14, time 12.34ms, mfu 35.21%
step 250: train loss 1.96, val loss 2.06
saving checkpoint to out
`,
    {
      "train loss": "step 0: 4.28, 250: 1.96",
      "val loss": "step 0: 4.27, 250: 2.06",
      "iter/loss": "step 0: 4.26, 10: 3.14",
    },
  ],
  [
    "llm.c's log file: tel is the validation, eval what it gets right",
    nanogpt,
    "s:0 tel:10.96\ns:0 eval:0.25\ns:0 trl:10.95 lr:0.0001 norm:1.2\ns:1 trl:10.8\ns:1 tel:10.7\n",
    {
      "val/loss": "step 0: 10.96, 1: 10.7",
      "eval/accuracy": "step 0: 0.25",
      "train/loss": "step 0: 10.95, 1: 10.8",
    },
  ],
  [
    "llm.c's console",
    nanogpt,
    `| weight init method    | gpt2_124M.bin |
val loss 11.0
step    1/18865 | loss 10.9 (+nanz)| norm 15.3 (+nanz)| lr 8.57e-07 | 3056.36 ms | 42.6% bf16 MFU | 171541 tok/s
step    2/18865 | loss 10.8 (+nanz)| norm 15.0 (+nanz)| lr 1.71e-06 | 2747.86 ms | 47.4% bf16 MFU | 190797 tok/s
val loss 10.7
`,
    { "val/loss": "step 1: 11, 2: 10.7", "train/loss": "step 1: 10.9, 2: 10.8" },
  ],
  [
    "build-nanogpt",
    nanogpt,
    "0 val 10.95\n0 hella 0.2463\n0 train 10.94\n1 train 9.65\n",
    {
      "val/loss": "step 0: 10.95",
      "eval/accuracy": "step 0: 0.2463",
      "train/loss": "step 0: 10.94, 1: 9.65",
    },
  ],
  [
    "modded-nanogpt, after its own source",
    nanogpt,
    `    print(f'step:{step}/{args.num_iterations} val_loss:{val_loss:.4f} train_time:{training_time_ms:.0f}ms')
step:0/6200 val_loss:10.93 train_time:285ms step_avg:nanms
step:1/6200 train_loss:10.92 train_time:74701ms step_avg:nanms
step:100/6200 avg_train_loss:nan time:224s step_avg:74ms
`,
    { val_loss: "step 0: 10.93", train_loss: "step 1: 10.92, 100: NaN" },
  ],
  [
    "torchtitan, in colours",
    torchtitan,
    `[rank0]:[titan] 2025-01-01 12:00:00,000 - root - INFO - Training starts at step 1
[rank0]:[titan] 2025-01-01 12:00:01,000 - root - INFO - \x1b[31mstep:  1  \x1b[32mloss: 12.2721  \x1b[38;2;180;60;0mgrad_norm:  4.2  \x1b[33mmemory:  1.18GiB(1.24%)  \x1b[34mtps: 1,234  \x1b[0m
[rank0]:[titan] 2025-01-01 12:00:09,000 - root - INFO - \x1b[31mstep: 10  \x1b[32mloss:  4.98934  \x1b[33mmemory:  1.18GiB(1.24%)\x1b[0m
[rank0]:[titan] 2025-01-01 12:00:10,000 - root - INFO - \x1b[33mvalidate step: 10  \x1b[32mloss:  5.1000  \x1b[36mmemory:  1.18GiB(1.24%)  \x1b[0m
`,
    { loss: "step 1: 12.2721, 10: 4.98934", "validate/loss": "step 10: 5.1" },
  ],
  [
    "Megatron-LM, earlier and later",
    megatron,
    ` [2024-05-01 12:00:00] iteration      100/    1000 | consumed samples:        25600 | elapsed time per iteration (ms): 512.3 | learning rate: 1.5E-04 | global batch size:   256 | lm loss: 7.100000E+00 | loss scale: 1.0 | grad norm: 1.234 | number of skipped iterations:   0 | number of nan iterations:   0 |
------------------------------------------------------------------------------------------------
 validation loss at iteration 100 | lm loss value: 6.900000E+00 | lm loss PPL: 9.922747E+02 | 
------------------------------------------------------------------------------------------------
 validation loss at iteration 200 on validation set | lm loss value: 6.500000E+00 | lm loss PPL: 6.651416E+02 | 
 validation loss at iteration 200 on test set | lm loss value: 6.600000E+00 | lm loss PPL: 7.350952E+02 | 
`,
    {
      "lm loss": "step 100: 7.1",
      "validation/lm loss": "step 100: 6.9, 200: 6.5",
      "validation/lm loss PPL": "step 100: 992.2747, 200: 665.1416",
      "test/lm loss": "step 200: 6.6",
      "test/lm loss PPL": "step 200: 735.0952",
    },
  ],
  [
    "SlowFast, without its batches",
    slowfast,
    `[06/06 12:00:00][INFO] logging.py: 99: json_stats: {"_type": "train_iter", "epoch": "1/100", "iter": "20/500", "loss": 9.0, "top1_err": 99.0}
json_stats: {"RAM": "19/31G", "_type": "train_epoch", "dt": 0.8, "epoch": "1/100", "eta": "2:45:49", "grad_norm": 4.4, "loss": 1.85, "lr": 0.00198, "top1_err": 46.5}
json_stats: {"_type": "val_epoch", "epoch": "1/100", "gpu_mem": "10.06G", "min_top1_err": 45.1, "time_diff": 0.6, "top1_err": 45.2}
json_stats: {"_type": "train_epoch", "epoch": "2/200", "loss": NaN, "top1_err": 40.0}
`,
    {
      "train/loss": "epoch 1: 1.85, 2: NaN",
      "train/top1_err": "epoch 1: 46.5, 2: 40",
      "val/top1_err": "epoch 1: 45.2",
    },
  ],
  [
    "Hugging Face, with bars before the rows and a summary after them",
    transformersConsole,
    `  0%|          | 0/100 [00:00<?, ?it/s] 50%|█████     | 50/100 [00:05<00:05]{'loss': 0.5, 'grad_norm': 1.2, 'learning_rate': 1e-05, 'epoch': 0.5}
{'eval_loss': 0.6, 'eval_accuracy': 0.7, 'eval_runtime': 1.5, 'eval_samples_per_second': 100.0, 'epoch': 1.0}
{'train_runtime': 60.5, 'train_samples_per_second': 10.1, 'train_loss': 0.45, 'epoch': 1.0}
{'eval_loss': 0.6, 'eval_accuracy': 0.7, 'eval_runtime': 1.5, 'epoch': 1.0}
`,
    { loss: "epoch 0.5: 0.5", eval_loss: "epoch 1: 0.6", eval_accuracy: "epoch 1: 0.7" },
  ],
  [
    "Hugging Face since it prints strings",
    transformersConsole,
    "{'loss': '0.5', 'learning_rate': '1e-05', 'epoch': '0.5'}\n{'eval_loss': 'nan', 'epoch': '1'}\n",
    { loss: "epoch 0.5: 0.5", eval_loss: "epoch 1: NaN" },
  ],
  [
    "MMEngine by epochs: amid an evaluation it repeats the one before",
    mmengineLog,
    `2024/11/08 09:14:56 - mmengine - INFO - Epoch(train)   [1][ 50/100]  lr: 1.0000e-03  eta: 6:11:05  time: 0.6690  data_time: 0.0439  memory: 6107  grad_norm: 19.7464  loss: 4.5  top1_acc: 0.25
2024/11/08 09:15:56 - mmengine - INFO - Epoch(train)   [1][100/100]  lr: 1.0000e-03  eta: 1 day, 6:11:05  time: 0.6690  loss: 3.5  top1_acc: 0.5
2024/11/08 09:16:00 - mmengine - INFO - Epoch(val)   [1][ 20/167]    eta: 0:00:20  time: 0.1400  data_time: 0.0276  memory: 2027  acc/top1: 0.1
2024/11/08 09:16:33 - mmengine - INFO - Epoch(val) [1][167/167]    acc/top1: 0.7894  val/loss: 1.5  data_time: 0.0083  time: 0.1200
`,
    {
      "train/loss": "epoch 0.5: 4.5, 1: 3.5",
      "train/top1_acc": "epoch 0.5: 0.25, 1: 0.5",
      "val/acc/top1": "epoch 1: 0.7894",
      "val/loss": "epoch 1: 1.5",
    },
  ],
  [
    "MMEngine by iterations",
    mmengineLog,
    `2024/10/20 11:37:18 - mmengine - INFO - Iter(train) [ 100/1000]  base_lr: 1.0e-02 lr: 1.0e-02  eta: 0:10:00  time: 0.5  loss: 0.5
2024/10/20 11:38:18 - mmengine - INFO - Iter(val) [50/50]    aAcc: 80.1  mIoU: 40.5  data_time: 0.1  time: 0.2
`,
    { "train/loss": "step 100: 0.5", "val/aAcc": "step 100: 80.1", "val/mIoU": "step 100: 40.5" },
  ],
  [
    "MMDetection 2",
    mmengineLog,
    `2021-06-01 12:00:00,000 - mmdet - INFO - Epoch [1][50/100]	lr: 1.978e-03, eta: 1:00:00, time: 0.5, data_time: 0.05, memory: 3000, loss_cls: 0.5, loss: 1.2
2021-06-01 12:10:00,000 - mmdet - INFO - Epoch(val) [1][5000]	bbox_mAP: 0.37, bbox_mAP_copypaste: 0.370 0.582
`,
    {
      "train/loss_cls": "epoch 0.5: 0.5",
      "train/loss": "epoch 0.5: 1.2",
      "val/bbox_mAP": "epoch 1: 0.37",
    },
  ],
  [
    "timm: the mean of the epoch at its last batch",
    timmLog,
    `Train: 0 [   0/100 (  0%)]  Loss: 6.94 (6.94)  Time: 1.234s,  103.69/s  (1.234s,  103.69/s)  LR: 1.000e-05  Data: 0.9 (0.9)
Train: 0 [  99/100 (100%)]  Loss: 2.3 (2.5)  Time: 0.2s, 600/s  (0.3s, 500/s)  LR: 1.000e-05  Data: 0.0 (0.1)
Test: [   0/10]  Time: 0.5 (0.5)  Loss:  0.9 ( 0.9)  Acc@1:  80.0 ( 80.0)
Test: [  10/10]  Time: 0.1 (0.2)  Loss:  1.2 ( 1.3)  Acc@1:  50.0 ( 55.0)
Current checkpoints:
 ('./output/train/checkpoint-0.pth.tar', 55.0)

Train: 1 [  99/100 (100%)]  Loss: 2.0 (2.1)  Time: 0.2s, 600/s  (0.3s, 500/s)
Test: [  10/10]  Time: 0.1 (0.2)  Loss:  1.1 ( 1.2)  Acc@1:  60.0 ( 58.0)
*** Best metric: 58.0 (epoch 1)
`,
    {
      "train/Loss": "epoch 0: 2.5, 1: 2.1",
      "test/Loss": "epoch 0: 1.3, 1: 1.2",
      "test/Acc@1": "epoch 0: 55, 1: 58",
    },
  ],
  [
    "PyTorch's ImageNet example",
    timmLog,
    `Epoch: [0][ 1/20]	Time  3.1 ( 3.1)	Data  2.0 ( 2.0)	Loss 7.0e+00 (7.1e+00)	Acc@1   0.10 (  0.20)	Acc@5   0.50 (  0.60)
Epoch: [0][11/20]	Time  0.1 ( 0.5)	Data  0.0 ( 0.2)	Loss 6.9e+00 (7.0e+00)	Acc@1   0.30 (  0.25)	Acc@5   1.50 (  0.70)
Test: [ 1/10]	Time  1.0 ( 1.0)	Loss 6.5e+00 (6.5e+00)	Acc@1   1.00 (  1.00)	Acc@5   2.00 (  2.00)
Test: [10/10]	Time  0.1 ( 0.2)	Loss 6.6e+00 (6.7e+00)	Acc@1   1.00 (  1.10)	Acc@5   2.00 (  2.50)
 *   Acc@1 1.234 Acc@5 2.345
Epoch: [1][ 1/20]	Time  3.1 ( 3.1)	Data  2.0 ( 2.0)	Loss 6.0e+00 (6.1e+00)	Acc@1   3.00 (  3.00)	Acc@5   5.00 (  5.00)
`,
    {
      "train/Loss": "epoch 0: 7",
      "train/Acc@1": "epoch 0: 0.25",
      "train/Acc@5": "epoch 0: 0.7",
      "test/Loss": "epoch 0: 6.7",
      "test/Acc@1": "epoch 0: 1.234",
      "test/Acc@5": "epoch 0: 2.345",
    },
  ],
  [
    "a training that prints its accuracy as the evaluation does",
    timmLog,
    `Epoch: [1][9/10]	Time 0.1 (0.2)	Loss 2.0 (2.1)	Acc@1 40.0 (41.0)
 * Acc@1 41.500 Acc@5 71.000
Test: [9/10]	Time 0.1 (0.2)	Loss 2.2 (2.3)	Acc@1 38.0 (39.0)
 * Acc@1 39.500 Acc@5 69.000
`,
    {
      "train/Loss": "epoch 1: 2.1",
      "train/Acc@1": "epoch 1: 41",
      "test/Loss": "epoch 1: 2.3",
      "test/Acc@1": "epoch 1: 39.5",
      "test/Acc@5": "epoch 1: 69",
    },
  ],
  [
    "an evaluation of which only the end is printed",
    timmLog,
    `Epoch: [0][9/10]	Loss 2.0 (2.1)
 * Acc@1 41.500 Acc@5 71.000
Epoch: [1][9/10]	Loss 1.9 (2.0)
 * Acc@1 42.500 Acc@5 72.000
Epoch: [2][0/10]	Loss 1.8 (1.8)
`,
    {
      "train/Loss": "epoch 0: 2.1, 1: 2",
      "test/Acc@1": "epoch 0: 41.5, 1: 42.5",
      "test/Acc@5": "epoch 0: 71, 1: 72",
    },
  ],
  [
    "a table with time stamps and cells that only pad",
    printedTable,
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
  [
    "skorch's table, with a mark where a checkpoint was written",
    printedTable,
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
    "Chainer's table, with nothing where nothing was evaluated",
    printedTable,
    `epoch       iteration   main/loss   validation/main/loss  elapsed_time
\x1b[J1           6           0.678677                          0.0154724     
\x1b[J2           12          0.514062    0.95824               0.0372719     
`,
    { "main/loss": "epoch 1: 0.678677, 2: 0.514062", "validation/main/loss": "epoch 2: 0.95824" },
  ],
  [
    "scikit-learn's boosting",
    printedTable,
    `      Iter       Train Loss   Remaining Time 
         1           1.2613            0.50s 
         2           1.1715            0.45s 
`,
    { "Train Loss": "step 1: 1.2613, 2: 1.1715" },
  ],
  [
    "an epoch a line",
    printedLosses,
    "Epoch 3: train loss 0.52, val loss 0.61\nEpoch 4: train loss 0.50, val loss 0.63\nBest epoch 3: val loss 0.61\n",
    { "train loss": "epoch 3: 0.52, 4: 0.5", "val loss": "epoch 3: 0.61, 4: 0.63" },
  ],
  [
    "brackets and commas, and the words of a callback",
    printedLosses,
    `Namespace(epochs=20, lr=0.01, loss_weight=0.5)
Epoch [1/20], Loss: 0.5, Val Loss: 0.6, Time: 12.3s, lr: 0.01
Epoch 1: val_loss improved from inf to 0.6, saving model to best.pt
Epoch [2/20], Loss: 0.4, Val Loss: nan, Time: 12.1s, lr: 0.01
`,
    { Loss: "epoch 1: 0.5, 2: 0.4", "Val Loss": "epoch 1: 0.6, 2: NaN" },
  ],
  [
    "an epoch on three lines",
    printedLosses,
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
    "names that stand in one word",
    printedLosses,
    "epoch 5 train_loss=0.3 val_loss=0.4\nepoch 6 train_loss=0.2 val_loss=-.5e-1\n",
    { train_loss: "epoch 5: 0.3, 6: 0.2", val_loss: "epoch 5: 0.4, 6: -0.05" },
  ],
  [
    "PyTorch's MNIST example: a batch stands at its share of the epoch",
    printedLosses,
    `Train Epoch: 1 [0/60000 (0%)]	Loss: 2.3
Train Epoch: 1 [30000/60000 (50%)]	Loss: 2.2

Test set: Average loss: 0.0501, Accuracy: 9826/10000 (98%)

Train Epoch: 2 [0/60000 (0%)]	Loss: 0.2
Train Epoch: 2 [30000/60000 (50%)]	Loss: 0.1

Test set: Average loss: 0.0401, Accuracy: 9876/10000 (99%)
`,
    {
      "Train/Loss": "epoch 0: 2.3, 0.5: 2.2, 1: 0.2, 1.5: 0.1",
      "Test/loss": "epoch 1: 0.0501, 2: 0.0401",
      "Test/Accuracy": "epoch 1: 98, 2: 99",
    },
  ],
  [
    "batches beside whole epochs: only these count",
    printedLosses,
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
    printedLosses,
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
      loss: "epoch 0: 2.3, 0.5: 2.2, 1: 2.1",
      "Test/Accuracy": "epoch 1: 44.1, 2: 50.1",
      "Test/loss": "epoch 1: 2.15, 2: 2.05",
    },
  ],
  [
    "PyTorch's transfer learning",
    printedLosses,
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
    printedLosses,
    `EPOCH 1:
  batch 1000 loss: 1.63
  batch 2000 loss: 0.83
LOSS train 0.83 valid 0.45
EPOCH 2:
  batch 1000 loss: 0.73
LOSS train 0.73 valid 0.40
`,
    { "LOSS train": "epoch 1: 0.83, 2: 0.73", "LOSS valid": "epoch 1: 0.45, 2: 0.4" },
  ],
  [
    "a mode before the metrics",
    printedLosses,
    "epoch 1 | train: loss=0.5 acc=0.7 | val: loss=0.6 acc=0.6\nepoch 2 | train: loss=0.4 acc=0.8 | val: loss=0.5 acc=0.7\n",
    {
      "train/loss": "epoch 1: 0.5, 2: 0.4",
      "train/acc": "epoch 1: 0.7, 2: 0.8",
      "val/loss": "epoch 1: 0.6, 2: 0.5",
      "val/acc": "epoch 1: 0.6, 2: 0.7",
    },
  ],
  [
    "a counter without a name, after lines that belong to it",
    printedLosses,
    `TP:1, FN:2
Sensitivity:0.97,
[ (0 ) Loss:  0.382, train_Acc: 0.94, valid_Loss: 0.361, valid_Acc: 0.97]
Sensitivity:0.99,
[ (1 ) Loss:  0.361, train_Acc: 0.98, valid_Loss: 0.362, valid_Acc: 0.98]
`,
    {
      Loss: "epoch 0: 0.382, 1: 0.361",
      train_Acc: "epoch 0: 0.94, 1: 0.98",
      valid_Loss: "epoch 0: 0.361, 1: 0.362",
      valid_Acc: "epoch 0: 0.97, 1: 0.98",
    },
  ],
  [
    "steps that are not nanoGPT's",
    printedLosses,
    "step 100: loss 0.5, val loss 0.6\nstep 200: loss 0.4, val loss 0.5\n",
    { loss: "step 100: 0.5, 200: 0.4", "val loss": "step 100: 0.6, 200: 0.5" },
  ],
  [
    "lines that are not llm.c's",
    printedLosses,
    "epoch 1\ntrain loss: 0.5\nval loss: 0.6\nepoch 2\ntrain loss: 0.4\nval loss: 0.5\n",
    { "train loss": "epoch 1: 0.5, 2: 0.4", "val loss": "epoch 1: 0.6, 2: 0.5" },
  ],
  [
    "brackets that are not MMDetection's",
    printedLosses,
    `2024-01-01 12:00:00,000 - train - INFO - Epoch [1/20], Loss: 0.5, Val Loss: 0.6
2024-01-01 12:01:00,000 - train - INFO - Epoch [2/20], Loss: 0.4, Val Loss: 0.5
`,
    { Loss: "epoch 1: 0.5, 2: 0.4", "Val Loss": "epoch 1: 0.6, 2: 0.5" },
  ],
  [
    "MLX",
    printedLosses,
    `Iter 1: Val loss 2.85, Val took 10.1s
Iter 10: Train loss 2.35, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 180.235, Trained Tokens 3940
Iter 20: Train loss 2.15, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 180.235, Trained Tokens 7940
Iter 20: Val loss 2.25, Val took 9.9s
`,
    { "Val loss": "step 1: 2.85, 20: 2.25", "Train loss": "step 10: 2.35, 20: 2.15" },
  ],
  [
    "a counter between the name and the number",
    printedLosses,
    `iter 100: loss 3.1, lr 0.001
Validation loss at iteration 100: 3.2 (best_val_loss: 3.0)
iter 200: loss 2.1, lr 0.001
Validation loss at iteration 200: 2.2 (best_val_loss: 2.2)
`,
    { loss: "step 100: 3.1, 200: 2.1", "Validation loss": "step 100: 3.2, 200: 2.2" },
  ],
  [
    "Lightning's bars, of which the finished one counts",
    printedLosses,
    `Epoch 0:  50%|█████     | 469/938 [00:05<00:05, 90.00it/s, loss=0.9, v_num=0]
Epoch 0: 100%|██████████| 938/938 [00:10<00:00, 90.00it/s, loss=0.5, v_num=0, val_loss=0.6]
Epoch 1: 100%|██████████| 938/938 [00:10<00:00, 90.00it/s, loss=0.4, v_num=0, val_loss=0.5]
`,
    { loss: "epoch 0: 0.5, 1: 0.4", val_loss: "epoch 0: 0.6, 1: 0.5" },
  ],
  [
    "accuracies that are called train and val are no losses",
    printedLosses,
    "[Epoch 0] train=0.31 val=0.52 loss=1.8 time: 12.3\n[Epoch 1] train=0.41 val=0.62 loss=1.5 time: 12.1\n",
    { loss: "epoch 0: 1.8, 1: 1.5" },
  ],
];

describe("console logs", () => {
  test.each(samples)("%s", async (_, format, text, expected) => {
    expect(all.find(({ matches }) => matches(artifactOf("run/out.log", text), noColumns))?.id).toBe(
      format.id,
    );
    expect(curves(await readAs(format, text, "run/out.log"))).toEqual(
      Array.isArray(expected) ? expected : [expected],
    );
  });
});

const others: readonly [what: string, path: string, text: string][] = [
  ["prose", "notes.txt", "At epoch 20, validation loss 0.35 was best.\nStep 3: see the loss of 0.2 above.\n"],
  [
    "a source",
    "train.log",
    `epoch = 0
val_loss = 0.0
print(f"Epoch {epoch}: train loss {loss:.4f}, val loss {val_loss:.4f}")
for step in range(100): loss = 0.5
`,
  ],
  ["an example in a document", "README.md", "step 0: train loss 4.28, val loss 4.27\n"],
  ["a document", "README.md", "Epoch 1: loss 0.5, val loss 0.6\nEpoch 2: loss 0.4, val loss 0.5\n"],
  [
    "JSON lines",
    "log.txt",
    '{"epoch": 1, "loss": 0.5, "val_loss": 0.6}\n{"epoch": 2, "loss": 0.4, "val_loss": 0.5}\n',
  ],
  ["CSV", "log.txt", "epoch,loss,val_loss\n0,0.5,0.6\n1,0.4,0.5\n"],
  ["YAML", "params.yaml", "epoch: 3\nloss: 0.5\n"],
  [
    "a report of scikit-learn",
    "report.txt",
    `Training time: 0.23
              precision    recall  f1-score   support

       False      0.967     0.941     0.954       375
    accuracy                          0.919       419
`,
  ],
  ["settings", "settings.txt", "epoch: 300\nbatch_size: 32\naccuracy: 0.5\n"],
];

test.each(others)("%s is none of them", async (_, path, text) => {
  expect(all.filter(({ matches }) => matches(artifactOf(path, text), noColumns))).toEqual([]);
});

test("NeMo's iterations are not Megatron's", async () => {
  const text =
    "Training epoch 0, iteration 0/23 | lr: 0.1 | global_step: 0 | reduced_train_loss: 0.6931 | \n";
  expect(await megatron.matches(artifactOf("run/out.log", text), noColumns)).toBe(false);
});

test("a log that ends with the last batch of an evaluation", async () => {
  const train = "Train: 0 [   9/10 ( 90%)]  Loss: 2.3 (2.5)\n";
  const whole = `${train}Test: [   4/5]  Loss: 1.2 (1.3)\n`;
  expect(curves(await readAs(timmLog, whole, "out.log"))).toEqual([
    { "train/Loss": "epoch 0: 2.5", "test/Loss": "epoch 0: 1.3" },
  ]);
  expect(curves(await readAs(timmLog, `${train}Test: [   1/5]  Loss: 1.2 (1.3)\n`, "out.log"))).toEqual([
    { "train/Loss": "epoch 0: 2.5" },
  ]);
});

test("an epoch that never ended leaves nothing to read", async () => {
  const text =
    "Epoch: [1/1000][  0/120]	Time 15.117 (15.117)	Loss 2.7827e+00 (2.7827e+00)	Acc@1  12.50 ( 12.50)\n";
  expect(await refusal(() => readAs(timmLog, text))).toBe(
    "-: no line with metrics found, as timm and PyTorch ImageNet log prints them",
  );
});

test("long lines take no long time", async () => {
  const begins = [
    "",
    "step 1: ",
    "Epoch(train) [1][1/2] ",
    "{'epoch': 1, '",
    "Train: 0 [ 1/2 ] ",
    "[0]\t",
    "0:\tlearn: ",
  ];
  const parts = [
    ...begins.slice(1),
    "a",
    " ",
    "loss ",
    "0.5",
    "1",
    ": ",
    "[",
    "| x: 1 ",
    "json_stats: {",
    "(",
    "epoch 1/2 ",
  ];
  const from = performance.now();
  for (const begin of begins) {
    for (const part of parts) {
      const text = `${begin}${part.repeat(30_000 / part.length)}`;
      for (const { matches } of all) matches(artifactOf("run/out.log", text), noColumns);
    }
  }
  expect(performance.now() - from).toBeLessThan(10_000);
});
