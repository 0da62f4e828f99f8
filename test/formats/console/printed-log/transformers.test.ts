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
  [
    "two trainings in turn, whose summaries are no curve",
    [1, 2]
      .map((run) =>
        [1, 2, 3]
          .map((e) => {
            const rows = [1, 2]
              .map((half) => `{'loss': ${run}.${e}, 'epoch': ${e - 1 + half / 2}}\n`)
              .join("");
            return `${rows}{'eval_loss': ${run}.${e}5, ${run === 1 ? "" : "'eval_f1': 0.9, "}'epoch': ${e}.0}\n`;
          })
          .join("")
          .concat(`{'train_runtime': 60.5, 'train_loss': 0.45, 'epoch': 3.0}\n`),
      )
      .join(""),
    {
      loss: "epoch 0.5: 1.1, 1: 1.1, 1.5: 1.2, 2: 1.2, 2.5: 1.3, 3: 1.3",
      eval_loss: "epoch 1: 1.15, 2: 1.25, 3: 1.35",
    },
    {
      loss: "epoch 0.5: 2.1, 1: 2.1, 1.5: 2.2, 2: 2.2, 2.5: 2.3, 3: 2.3",
      eval_loss: "epoch 1: 2.15, 2: 2.25, 3: 2.35",
      eval_f1: "epoch 1: 0.9, 2: 0.9, 3: 0.9",
    },
  ],
]);
