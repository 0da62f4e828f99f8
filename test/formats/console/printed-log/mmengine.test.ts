import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "MMEngine by epochs, without the lines within an evaluation",
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
    `2024/10/20 11:37:18 - mmengine - INFO - Iter(train) [ 100/1000]  base_lr: 1.0e-02 lr: 1.0e-02  eta: 0:10:00  time: 0.5  loss: 0.5
2024/10/20 11:38:18 - mmengine - INFO - Iter(val) [50/50]    aAcc: 80.1  mIoU: 40.5  data_time: 0.1  time: 0.2
2024/10/20 11:39:18 - mmengine - INFO - Iter(train) [ 200/1000]  base_lr: 1.0e-02 lr: 1.0e-02  eta: 0:09:00  time: 0.5  loss: 0.4
2024/10/20 11:40:18 - mmengine - INFO - Iter(val) [50/50]    aAcc: 81.1  mIoU: 41.5  data_time: 0.1  time: 0.2
`,
    {
      "train/loss": "step 100: 0.5, 200: 0.4",
      "val/aAcc": "step 100: 80.1, 200: 81.1",
      "val/mIoU": "step 100: 40.5, 200: 41.5",
    },
  ],
  [
    "MMDetection 2",
    `2021-06-01 12:00:00,000 - mmdet - INFO - Epoch [1][50/100]	lr: 1.978e-03, eta: 1:00:00, time: 0.5, data_time: 0.05, memory: 3000, loss_cls: 0.5, loss: 1.2
2021-06-01 12:10:00,000 - mmdet - INFO - Epoch(val) [1][5000]	bbox_mAP: 0.37, bbox_mAP_copypaste: 0.370 0.582
2021-06-01 12:20:00,000 - mmdet - INFO - Epoch [2][50/100]	lr: 1.978e-03, eta: 1:00:00, time: 0.5, data_time: 0.05, memory: 3000, loss_cls: 0.4, loss: 1.1
2021-06-01 12:30:00,000 - mmdet - INFO - Epoch(val) [2][5000]	bbox_mAP: 0.38, bbox_mAP_copypaste: 0.380 0.592
`,
    {
      loss_cls: "epoch 1: 0.5, 2: 0.4",
      loss: "epoch 1: 1.2, 2: 1.1",
      "val/bbox_mAP": "epoch 1: 0.37, 2: 0.38",
    },
  ],
]);
