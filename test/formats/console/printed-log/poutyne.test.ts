import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const bar = (epoch: number, side: string, values: string) =>
  `\rEpoch: ${epoch}/2 Step: 1/2  50.00% |██████████          |ETA: 0.04s ${side}loss: 0.500000` +
  `\rEpoch: ${epoch}/2 Step: 2/2 100.00% |████████████████████|ETA: 0.00s ${values}`;

readsSamples(printedLog, [
  [
    "Poutyne's means of an epoch, not the last batch of its bars",
    `${bar(1, "", "loss: 0.716299 acc: 43.75")}${bar(1, "val_", "val_loss: 0.717819 val_acc: 50.0")}
Epoch: 1/2 Train steps: 2 Val steps: 2 0.02s loss: 0.696144 acc: 54.166667 val_loss: 0.736499 val_acc: 46.875
${bar(2, "", "loss: 0.616299 acc: 53.75")}${bar(2, "val_", "val_loss: 0.617819 val_acc: 60.0")}
Epoch: 2/2 Train steps: 2 Val steps: 2 0.02s loss: 0.596144 acc: 64.166667 val_loss: 0.636499 val_acc: 56.875
`,
    {
      loss: "epoch 1: 0.696144, 2: 0.596144",
      acc: "epoch 1: 54.166667, 2: 64.166667",
      val_loss: "epoch 1: 0.736499, 2: 0.636499",
      val_acc: "epoch 1: 46.875, 2: 56.875",
    },
  ],
]);
