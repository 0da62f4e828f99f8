import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const ignite = (epoch: number, side: string, accuracy: number, loss: number) =>
  `2026-11-28 16:53:39,505 trainer INFO: 
Epoch ${epoch} - Evaluation time (seconds): 0.01 - ${side} metrics:
 	accuracy: ${accuracy}
	loss: ${loss}
`;

const recbole = (epoch: number, loss: number, score: number) =>
  `Sat 28 Nov 2026 17:22:46 INFO  epoch ${epoch} training [time: 0.09s, train loss: ${loss}]
Sat 28 Nov 2026 17:22:46 INFO  epoch ${epoch} evaluating [time: 0.02s, valid_score: ${score}]
Sat 28 Nov 2026 17:22:46 INFO  valid result: 
recall@10 : 0.5${epoch}    ndcg@10 : ${score}
`;

const d3rlpy = (epoch: number, shown: number, loss: number) =>
  `\rEpoch ${epoch}/2:   0%|          | 0/50 [00:00<?, ?it/s, loss=0.9]` +
  `\rEpoch ${epoch}/2: 100%|██████████| 50/50 [00:00<00:00, 323.57it/s, loss=${shown}]
2026-11-28 16:51.24 [info     ] BC_20261128: epoch=${epoch} step=${epoch * 50} epoch=${epoch} metrics={'time_step': 0.003, 'loss': ${loss}} step=${epoch * 50}
`;

readsSamples(printedLog, [
  [
    "the headings of Ignite's examples, which end a line with numbers",
    ignite(1, "train", 0.77, 0.58) +
      ignite(1, "test", 0.66, 0.64) +
      ignite(2, "train", 0.85, 0.52) +
      ignite(2, "test", 0.67, 0.62),
    {
      "train/accuracy": "epoch 1: 0.77, 2: 0.85",
      "train/loss": "epoch 1: 0.58, 2: 0.52",
      "test/accuracy": "epoch 1: 0.66, 2: 0.67",
      "test/loss": "epoch 1: 0.64, 2: 0.62",
    },
  ],
  [
    "RecBole's headings behind a date in words",
    recbole(0, 5.5339, 0.2748) + recbole(1, 5.526, 0.282),
    {
      "train loss": "epoch 0: 5.5339, 1: 5.526",
      "val/recall@10": "epoch 0: 0.5, 1: 0.51",
      valid_score: "epoch 0: 0.2748, 1: 0.282",
      "val/ndcg@10": "epoch 0: 0.2748, 1: 0.282",
    },
  ],
  [
    "d3rlpy's line of an epoch, not the bar that was last drawn before its end",
    d3rlpy(1, 0.334, 0.3304) + d3rlpy(2, 0.315, 0.3115),
    { loss: "epoch 1: 0.3304, 2: 0.3115" },
  ],
  [
    "the sums of DeepXDE's terms",
    `Training model...

Step      Train loss              Test loss               Test metric   
0         [1.5e+00, 1.25e+00]     [1.25e+00, 1.0e+00]     [1.02e+00]    
500       [2.5e-01, 5.0e-01]      [1.25e-01, 5.0e-01]     [7.85e-03]    
1000      [1.25e-01, 1.25e-01]    [5.0e-01, 2.5e-01]      [3.33e-03]    

Best model at step 1000:
  train loss: 2.50e-01
  test loss: 7.50e-01
  test metric: [3.33e-03]
`,
    {
      "Train loss": "step 0: 2.75, 500: 0.75, 1000: 0.25",
      "Test loss": "step 0: 2.25, 500: 0.625, 1000: 0.75",
    },
  ],
  [
    "MONAI's tutorials: the score that chooses the model is of an evaluation",
    `epoch 1/4
epoch 1 average loss: 0.6623
epoch 2/4
epoch 2 average loss: 0.5591
saved new best metric model
current epoch: 2 current mean dice: 0.6406 best mean dice: 0.6406 at epoch 2
epoch 3/4
epoch 3 average loss: 0.5226
epoch 4/4
epoch 4 average loss: 0.4868
current epoch: 4 current mean dice: 0.6302 best mean dice: 0.6406 at epoch 2
train completed, best_metric: 0.6406 at epoch: 2
`,
    { loss: "epoch 1: 0.6623, 2: 0.5591, 3: 0.5226, 4: 0.4868", "val/dice": "epoch 2: 0.6406, 4: 0.6302" },
  ],
  [
    "the current loss beside the best one, which may be the training's",
    "epoch: 1 current loss: 0.5 best loss: 0.5\nepoch: 2 current loss: 0.4 best loss: 0.4\n",
    { loss: "epoch 1: 0.5, 2: 0.4" },
  ],
  [
    "numbers that were not unwrapped, as in PEFT's examples",
    `epoch=0: train_ppl=tensor(22.16) train_epoch_loss=tensor(3.09) eval_ppl=tensor(21.95) eval_epoch_loss=tensor(3.08)
epoch=1: train_ppl=tensor(21.36) train_epoch_loss=tensor(3.06) eval_ppl=tensor(21.91) eval_epoch_loss=tensor(3.07)
`,
    {
      train_ppl: "epoch 0: 22.16, 1: 21.36",
      train_epoch_loss: "epoch 0: 3.09, 1: 3.06",
      eval_ppl: "epoch 0: 21.95, 1: 21.91",
      eval_epoch_loss: "epoch 0: 3.08, 1: 3.07",
    },
  ],
  [
    "tensors with their gradient or device, and NumPy's numbers, but no list of several",
    `Epoch 1, loss: tensor(0.69, grad_fn=<NllLossBackward0>), val_loss: tensor(0.7, device='cuda:0'), val_f1: np.float64(0.5), per_class_acc: tensor([0.5, 0.6]), dice: [np.float64(0.4), np.float64(0.5)]
Epoch 2, loss: tensor(0.59, grad_fn=<NllLossBackward0>), val_loss: tensor(0.6, device='cuda:0'), val_f1: np.float64(0.6), per_class_acc: tensor([0.5, 0.6]), dice: [np.float64(0.4), np.float64(0.5)]
`,
    {
      loss: "epoch 1: 0.69, 2: 0.59",
      val_loss: "epoch 1: 0.7, 2: 0.6",
      val_f1: "epoch 1: 0.5, 2: 0.6",
    },
  ],
  [
    "a list of one of NumPy's numbers, as nnU-Net prints for a single class",
    `2026-11-28 20:11:41.534011: Epoch 0
2026-11-28 20:11:41.703999: val_loss 0.5343
2026-11-28 20:11:41.704094: Pseudo dice [np.float32(0.0477)]
2026-11-28 20:11:44.534011: Epoch 1
2026-11-28 20:11:44.703999: val_loss 0.3954
2026-11-28 20:11:44.704094: Pseudo dice [np.float32(0.1418)]
`,
    { val_loss: "epoch 0: 0.5343, 1: 0.3954", "Pseudo dice": "epoch 0: 0.0477, 1: 0.1418" },
  ],
  [
    "the evaluations of torchensemble, and no batches of its models by turns",
    [0, 1, 2]
      .map((epoch) =>
        [0, 1]
          .flatMap((model) => [0, 3].map((batch) => [model, batch]))
          .map(
            ([model, batch]) =>
              `Estimator: 00${model} | Epoch: 00${epoch} | Batch: 00${batch} | Loss: 0.${9 - epoch}${model}${batch} | Correct: 9/16\n`,
          )
          .concat(
            `2026-11-28 20:28:14,375 - INFO: Epoch: 00${epoch} | Validation Acc: 6${epoch}.062 % | Historical Best: 6${epoch}.062 %\n`,
          )
          .join(""),
      )
      .join(""),
    { "Validation Acc": "epoch 0: 60.062, 1: 61.062, 2: 62.062" },
  ],
  [
    "YDF's trees, which count as steps",
    `Train tree 1/40 train-loss:1.266901 train-accuracy:0.801887 valid-loss:1.343045 valid-accuracy:0.666667 [total:0.01s iter:0.01s]
Train tree 2/40 train-loss:1.173966 train-accuracy:0.877358 valid-loss:1.307020 valid-accuracy:0.666667 [total:0.01s iter:0.00s]
Train tree 40/40 train-loss:0.150358 train-accuracy:1.000000 valid-loss:1.295838 valid-accuracy:0.740741 [total:0.13s iter:0.01s]
Early stop of the training because the validation loss does not decrease anymore. Best valid-loss: 1.15297
Final model num-trees:12 valid-loss:1.152975 valid-accuracy:0.722222
`,
    {
      "train-loss": "step 1: 1.266901, 2: 1.173966, 40: 0.150358",
      "train-accuracy": "step 1: 0.801887, 2: 0.877358, 40: 1",
      "valid-loss": "step 1: 1.343045, 2: 1.30702, 40: 1.295838",
      "valid-accuracy": "step 1: 0.666667, 2: 0.666667, 40: 0.740741",
    },
  ],
  [
    "a dash between name and value, as in the bars of segmentation-models-pytorch",
    [0, 1]
      .map(
        (epoch) => `
Epoch: ${epoch}
\rtrain:   0%|          | 0/2 [00:00<?, ?it/s, dice_loss - 0.9, iou_score - 0.1]\rtrain: 100%|██████████| 2/2 [00:00<00:00, 40.01it/s, dice_loss - 0.4${epoch}, iou_score - 0.3]
\rvalid:   0%|          | 0/2 [00:00<?, ?it/s, dice_loss - 0.9, iou_score - 0.1]\rvalid: 100%|██████████| 2/2 [00:00<00:00, 90.33it/s, dice_loss - 0.5${epoch}, iou_score - 0.2${epoch}]
Model saved!
`,
      )
      .join(""),
    {
      "train/dice_loss": "epoch 0: 0.4, 1: 0.41",
      "train/iou_score": "epoch 0: 0.3, 1: 0.3",
      "val/dice_loss": "epoch 0: 0.5, 1: 0.51",
      "val/iou_score": "epoch 0: 0.2, 1: 0.21",
    },
  ],
  [
    "JoeyNMT's validations, by their step",
    "Steps: 20\tloss: 13.4\tacc: 0.2\tppl: 9.4\tLR: 0.003\t*\nSteps: 40\tloss: 12.6\tacc: 0.25\tppl: 8.2\tLR: 0.003\t\n",
    { loss: "step 20: 13.4, 40: 12.6", acc: "step 20: 0.2, 40: 0.25", ppl: "step 20: 9.4, 40: 8.2" },
  ],
]);
