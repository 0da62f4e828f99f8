import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "printed lines",
    `| epoch 001:     10 / 99 loss=9.290, ppl=99.56, num_updates=10
| epoch 001 | loss 4.290 | ppl 19.56 | wps 10476 | wpb 1852.327 | num_updates 99 | lr 2.5e-05 | gnorm 0.321 | clip 0% | loss_scale 64.000 | wall 32 | train_wall 31
| epoch 001 | valid on 'valid' subset | loss 4.008 | ppl 16.09 | num_updates 99 | best_loss 4.00763
| epoch 002 | loss nan | ppl 2.30 | num_updates 198
| epoch 002 | valid on 'valid' subset | valid_loss 1.413 | valid_ppl 2.66 | num_updates 198 | best 1.41208
| done training in 31.6 seconds
`,
    {
      loss: "epoch 1: 4.29, 2: NaN",
      ppl: "epoch 1: 19.56, 2: 2.3",
      "val/loss": "epoch 1: 4.008, 2: 1.413",
      "val/ppl": "epoch 1: 16.09, 2: 2.66",
    },
  ],
  [
    "logged lines with several subsets",
    `2023-06-13 17:30:00 | INFO | train_inner | epoch 143:    100 / 487 loss=13.655, num_updates=40100, lr=1e-05
2023-06-13 17:32:38 | INFO | fairseq_cli.train | begin validation on "valid" subset
2023-06-13 17:32:41 | INFO | valid | epoch 143 | valid on 'valid' subset | loss 12.677 | bleu 29.52 | wps 88225 | num_updates 40297 | best_bleu 30.53
2023-06-13 17:32:42 | INFO | valid1 | epoch 143 | valid on 'valid1' subset | loss 11.5 | num_updates 40297
2023-06-13 17:32:43 | INFO | train | epoch 143 | loss 3.5 | ups 5.95 | num_updates 40297 | lr 9e-05 | gb_free 9.3
`,
    {
      "val/loss": "step 40297: 12.677",
      "val/bleu": "step 40297: 29.52",
      "train/loss": "step 40297: 3.5",
    },
  ],
  [
    "JSON lines",
    `2021-03-08 12:40:11 | INFO | train_inner | {"epoch": 1, "update": 0.002, "loss": "18.262", "num_updates": "9", "lr": "2e-05"}
2021-03-08 12:43:15 | INFO | valid | {"epoch": 1, "valid_loss": "17.953", "valid_wps": "1868.4", "valid_num_updates": "10"}
2021-03-08 12:43:15 | INFO | train | {"epoch": 1, "train_loss": "19.351", "train_num_updates": "10", "train_loss_scale": "1", "train_train_wall": "667"}
`,
    { valid_loss: "step 10: 17.953", train_loss: "step 10: 19.351" },
  ],
  [
    "JSON lines of a training still in its first epoch",
    `[2021-03-08 12:40:11,001][train_inner][INFO] - {"epoch": 1, "update": 0.1, "loss": "18.262", "num_updates": "9"}
[2021-03-08 12:40:11,001][valid][INFO] - {"epoch": 1, "valid_loss": "17.953", "valid_num_updates": "9"}
[2021-03-08 12:40:11,001][train_inner][INFO] - {"epoch": 1, "update": 0.2, "loss": "17.5", "num_updates": "18"}
`,
    { loss: "step 9: 18.262, 18: 17.5", valid_loss: "step 9: 17.953" },
  ],
]);
