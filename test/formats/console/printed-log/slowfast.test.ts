import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "epochs without their batches",
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
]);
