import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "rows after progress bars, without the summary",
    `  0%|          | 0/100 [00:00<?, ?it/s] 50%|█████     | 50/100 [00:05<00:05]{'loss': 0.5, 'grad_norm': 1.2, 'learning_rate': 1e-05, 'epoch': 0.5}
{'eval_loss': 0.6, 'eval_accuracy': 0.7, 'eval_runtime': 1.5, 'eval_samples_per_second': 100.0, 'epoch': 1.0}
{'train_runtime': 60.5, 'train_samples_per_second': 10.1, 'train_loss': 0.45, 'epoch': 1.0}
{'eval_loss': 0.6, 'eval_accuracy': 0.7, 'eval_runtime': 1.5, 'epoch': 1.0}
`,
    { loss: "epoch 0.5: 0.5", eval_loss: "epoch 1: 0.6", eval_accuracy: "epoch 1: 0.7" },
  ],
  [
    "numbers printed as strings",
    "{'loss': '0.5', 'learning_rate': '1e-05', 'epoch': '0.5'}\n{'eval_loss': 'nan', 'epoch': '1'}\n",
    { loss: "epoch 0.5: 0.5", eval_loss: "epoch 1: NaN" },
  ],
]);
