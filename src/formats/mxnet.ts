import { type Cells, logFormat } from "./logs.ts";
import { readNumber } from "./text/number.ts";
import { ofSide, type Pair, readPairs } from "./text/pairs.ts";

/** Only the first rank of several, with what `logging` puts before the text. */
const said = String.raw`^(?:\[1,0\]<std(?:err|out)>:)?(?:[\d-]{10} [\d:,]{8,15} )?(?:INFO:\w{1,50}:|INFO )?(?:Node\[0\] )?`;

/** Module.fit: `Epoch[0] Train-accuracy=0.5`, and with Horovod `Epoch[0] Rank[0] Batch[1251]	Time cost=411.25	Train-metric=0.026`. */
const fit = new RegExp(String.raw`${said}Epoch ?\[(\d{1,9})\](?: Rank\[0\])?( Batch ?\[\d+\]\S*)?\s+(.*)$`);
/** GluonCV: `[Epoch 0] train=0.36 val=0.45 loss=1.7 time: 60.4`. */
const cifar = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\] (train=.*)$`);
/** `[Epoch 000] training: accuracy=11.8	 loss=3.47`, `[Epoch 000] validation: …`, `[Epoch 0] Training cost: 759.5, ObjLoss=1.3`. */
const sided = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\] (training|validation)(?: cost)?: ?(.*)$`, "i");
const batch = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\]\[Batch (\d{1,9})\], (.*)$`);
/** Segmentation prints the mean of the epoch as far as it is. */
const running = new RegExp(
  String.raw`${said}Epoch (\d{1,9}) iteration (\d{1,9})\/(\d{1,9}): training loss (\S+)$`,
);
const segmented = new RegExp(String.raw`${said}Epoch (\d{1,9}) validation (.*)$`);
/** Detection prints the classes line by line, and their mean last: for COCO below a heading of its own. */
const meanPrecision = /^(?:mAP)?=(\S+)$/;
