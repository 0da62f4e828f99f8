import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const bar = (count: number) => `100%|██████████| ${count}/${count} [00:03<00:00,  2.4it/s]`;

/** The training and the evaluation of an epoch, as Ultralytics prints them. */
const ultralytics = (epoch: number) => `
      Epoch    GPU_mem   box_loss   cls_loss  Instances       Size
        ${epoch}/3      2.1G      1.1${epoch}      1.5${epoch}        208        640: ${bar(8)}
                 Class     Images  Instances      Box(P          R      mAP50  mAP50-95): ${bar(4)}
                   all        128        929      0.648      0.536      0.6${epoch}      0.44${epoch}
`;

/** The same as YOLOv5 prints them. */
const yolov5 = (epoch: number) => `
     Epoch   gpu_mem       box       obj       cls     total    labels  img_size
       ${epoch}/2     0.38G   0.1${epoch}  0.05         0   0.2${epoch}        31       640: ${bar(54)}
               Class      Images      Labels           P           R      mAP@.5  mAP@.5:.95: ${bar(27)}
                 all         857         857       0.999       0.982       0.9${epoch}       0.8${epoch}
`;

/** The same where its output is no terminal, with columns that are full. */
const narrow = (epoch: number) => `
     Epoch   gpu_mem       box       obj       cls    labels  img_size
   15${epoch}/199     11.9G   0.0140${epoch}  0.005483 0.000382${epoch}        31       640: 100% 143/143 [1:12:24<00:00, 30.38s/it]
               Class     Images     Labels          P          R     mAP@.5 mAP@.5:.95: 100% 18/18 [04:32<00:00, 15.13s/it]
                 all       2275       3308       0.96      0.951      0.97${epoch}      0.83${epoch}
`;

readsSamples(printedLog, [
  [
    "bars without a bar, behind columns that are full",
    [1, 2].map(narrow).join(""),
    {
      box_loss: "epoch 151: 0.01401, 152: 0.01402",
      obj_loss: "epoch 151: 0.005483, 152: 0.005483",
      cls_loss: "epoch 151: 0.0003821, 152: 0.0003822",
      "val/mAP@.5": "epoch 151: 0.971, 152: 0.972",
      "val/mAP@.5 .95": "epoch 151: 0.831, 152: 0.832",
    },
  ],
  [
    "the mean average precision of all classes as that of the evaluation, but for the best weights at the end",
    `${[1, 2, 3].map(ultralytics).join("")}
3 epochs completed in 0.010 hours.
Validating runs/detect/train/weights/best.pt...
                 Class     Images  Instances      Box(P          R      mAP50  mAP50-95): ${bar(4)}
                   all        128        929      0.648      0.536      0.999      0.555
                person        128        254      0.648      0.536      0.111      0.222
`,
    {
      box_loss: "epoch 1: 1.11, 2: 1.12, 3: 1.13",
      cls_loss: "epoch 1: 1.51, 2: 1.52, 3: 1.53",
      "val/mAP50": "epoch 1: 0.61, 2: 0.62, 3: 0.63",
      "val/mAP50-95": "epoch 1: 0.441, 2: 0.442, 3: 0.443",
    },
  ],
  [
    "losses that stand beside the memory, and a range of thresholds",
    [0, 1, 2].map(yolov5).join(""),
    {
      box_loss: "epoch 0: 0.1, 1: 0.11, 2: 0.12",
      obj_loss: "epoch 0: 0.05, 1: 0.05, 2: 0.05",
      cls_loss: "epoch 0: 0, 1: 0, 2: 0",
      total_loss: "epoch 0: 0.2, 1: 0.21, 2: 0.22",
      "val/mAP@.5": "epoch 0: 0.9, 1: 0.91, 2: 0.92",
      "val/mAP@.5 .95": "epoch 0: 0.8, 1: 0.81, 2: 0.82",
    },
  ],
]);
