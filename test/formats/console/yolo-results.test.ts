import { yoloResults } from "../../../src/formats/console/yolo-results.ts";
import { readsSamples } from "./samples.ts";

// Written by hand, as YOLOv7's train.py prints it.
readsSamples(yoloResults, [
  [
    "columns without names",
    `       0/9     2.1G    0.1050    0.0420         0    0.1470         4       640    0.3000    0.3100    0.2000    0.1000    0.1000    0.0400         0
       1/9     2.1G    0.0810    0.0324         0    0.1134         4       640    0.3600    0.3700    0.2700    0.1400    0.0790    0.0316         0
`,
    {
      "train/box_loss": "epoch 0: 0.105, 1: 0.081",
      "train/obj_loss": "epoch 0: 0.042, 1: 0.0324",
      "train/cls_loss": "epoch 0: 0, 1: 0",
      "metrics/precision": "epoch 0: 0.3, 1: 0.36",
      "metrics/recall": "epoch 0: 0.31, 1: 0.37",
      "metrics/mAP_0.5": "epoch 0: 0.2, 1: 0.27",
      "metrics/mAP_0.5:0.95": "epoch 0: 0.1, 1: 0.14",
      "val/box_loss": "epoch 0: 0.1, 1: 0.079",
      "val/obj_loss": "epoch 0: 0.04, 1: 0.0316",
      "val/cls_loss": "epoch 0: 0, 1: 0",
    },
  ],
]);
