import { printedTable } from "../../../src/formats/console/printed-table.ts";
import { readsSamples } from "./samples.ts";

readsSamples(printedTable, [
  [
    "skorch's table with a mark at checkpoints",
    `  epoch    train_loss    valid_acc    valid_loss    cp     dur
-------  ------------  -----------  ------------  ----  ------
      1        \x1b[36m0.6868\x1b[0m       \x1b[32m0.5500\x1b[0m        \x1b[35m0.6843\x1b[0m     +  0.0345
      2        0.6601       0.6500        0.6950        0.0123
`,
    {
      train_loss: "epoch 1: 0.6868, 2: 0.6601",
      valid_acc: "epoch 1: 0.55, 2: 0.65",
      valid_loss: "epoch 1: 0.6843, 2: 0.695",
    },
  ],
  [
    "Chainer's table with missing cells",
    `epoch       iteration   main/loss   validation/main/loss  elapsed_time
\x1b[J1           6           0.678677                          0.0154724     
\x1b[J2           12          0.514062    0.95824               0.0372719     
`,
    { "main/loss": "epoch 1: 0.678677, 2: 0.514062", "validation/main/loss": "epoch 2: 0.95824" },
  ],
  [
    "scikit-learn's boosting",
    `      Iter       Train Loss   Remaining Time 
         1           1.2613            0.50s 
         2           1.1715            0.45s 
`,
    { "Train Loss": "step 1: 1.2613, 2: 1.1715" },
  ],
]);

readsSamples(
  printedTable,
  [
    [
      "a table with timestamps and empty cells",
      `[2020/01/29 22:27:26] - Epoch 	 Train Time 	 LR 	 	 Train Loss 	 Train Robust Loss 	 Test Loss
[2020/01/29 22:32:55] - 0 	 277.3 	 	 0.1000 	 1.9727 	 2.1582 	 	 1.7570
[2020/01/29 22:38:24] - 1 	 277.1 	 	 0.1000 	 1.7037 	 1.9732 	 	 nan
[2020/01/29 22:40:00] - 2 of 3 done, 	 stopped
`,
      {
        "Train Loss": "epoch 0: 1.9727, 1: 1.7037",
        "Train Robust Loss": "epoch 0: 2.1582, 1: 1.9732",
        "Test Loss": "epoch 0: 1.757, 1: NaN",
      },
    ],
  ],
  ["csv"],
);
