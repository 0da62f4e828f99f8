import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "version 1",
    `2021-05-15 18:56:00.157092: lr: 0.01${" "}
2021-05-15 18:56:07.913187:${" "}
epoch:  0${" "}
2021-05-15 18:58:02.499817: train loss : -0.4667${" "}
2021-05-15 18:58:27.610760: validation loss: -0.6738${" "}
2021-05-15 18:58:27.612678: Average global foreground Dice: [0.92, 0.99]${" "}
`,
    { "train loss": "epoch 0: -0.4667", "validation loss": "epoch 0: -0.6738" },
  ],
  [
    "version 2",
    `2023-08-29 13:19:25.063424:${" "}
2023-08-29 13:19:25.063603: Epoch 0${" "}
2023-08-29 13:19:25.063711: Current learning rate: 0.01${" "}
2023-08-29 13:20:01.1: train_loss 0.0321${" "}
2023-08-29 13:20:01.2: val_loss -0.1502${" "}
2023-08-29 13:20:01.3: Pseudo dice [np.float32(0.4), nan]${" "}
`,
    { train_loss: "epoch 0: 0.0321", val_loss: "epoch 0: -0.1502" },
  ],
]);
