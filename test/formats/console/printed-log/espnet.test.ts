import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const stamp = "[host] 2020-09-17 18:14:26,464 (trainer:243) INFO:";

readsSamples(printedLog, [
  [
    "the results of epochs, not their batches",
    `${stamp} 1epoch:train:1-20batch: iter_time=0.164, loss=490.1, lr_0=2.080e-06
${stamp} 1epoch:train:21-40batch: iter_time=0.164, loss=470.1, lr_0=2.080e-06
${stamp} 1epoch results: [train] iter_time=0.164, loss=480.386, lr_0=2.080e-06, time=1 minute and 43.19 seconds, total_count=49, [valid] loss=479.955, wer=1.000, time=50.5 seconds, total_count=49
${stamp} 2epoch:train:1-20batch: iter_time=0.164, loss=390.1, lr_0=2.080e-06
${stamp} 2epoch:train:21-40batch: iter_time=0.164, loss=370.1, lr_0=2.080e-06
${stamp} 2epoch results: [train] iter_time=0.164, loss=380.386, lr_0=2.080e-06, time=1 minute and 43.19 seconds, total_count=98, [valid] loss=379.955, wer=0.900, time=50.5 seconds, total_count=98
`,
    {
      "train/loss": "epoch 1: 480.386, 2: 380.386",
      "valid loss": "epoch 1: 479.955, 2: 379.955",
      "val/wer": "epoch 1: 1, 2: 0.9",
    },
  ],
]);
