import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const ap = (setting: string) => `val/Average Precision [${setting}]`;

readsSamples(printedLog, [
  [
    "the settings of COCO's precisions as parts of their names",
    [0, 1]
      .map(
        (epoch) => `[Epoch ${epoch}] Training cost: 95.7, loss=${3 - epoch}.5
[Epoch ${epoch}] Validation:
=Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.1${epoch}
 Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.3${epoch}
 Average Precision  (AP) @[ IoU=0.75      | area=   all | maxDets=100 ] = 0.2${epoch}
~~~~ MeanAP @ IoU=[0.50,0.95] ~~~~
=1${epoch}.6
[Epoch ${epoch}] mAP 1${epoch}.6 higher than current best 9.5 saving to x.params
`,
      )
      .join(""),
    {
      "train/loss": "epoch 0: 3.5, 1: 2.5",
      [ap("IoU=0.50:0.95 area=all maxDets=100")]: "epoch 0: 0.1, 1: 0.11",
      [ap("IoU=0.50 area=all maxDets=100")]: "epoch 0: 0.3, 1: 0.31",
      [ap("IoU=0.75 area=all maxDets=100")]: "epoch 0: 0.2, 1: 0.21",
      "val/MeanAP [IoU=0.50,0.95]": "epoch 0: 10.6, 1: 11.6",
    },
  ],
  [
    "settings in parentheses",
    `Epoch: 0 loss: 2.5
Eval iter: 0
mAP(0.50, 11point) = 18.10%
Epoch: 1 loss: 1.5
Eval iter: 0
mAP(0.50, 11point) = 25.30%
`,
    { loss: "epoch 0: 2.5, 1: 1.5", "val/mAP [0.50, 11point]": "epoch 0: 18.1, 1: 25.3" },
  ],
]);
