import { nemo } from "../../../src/formats/console/nemo.ts";
import { readsSamples } from "./samples.ts";

readsSamples(nemo, [
  [
    "lines of version 2, which repeat a validation until the next one",
    `[NeMo W 2024-11-14 19:42:16 nemo_logging:361] The 'train_dataloader' does not have many workers
Training epoch 0, iteration 28/99 | lr: 5.6e-06 | global_batch_size: 32 | global_step: 28 | reduced_train_loss: 2.778 | train_step_timing in s: 0.189 | consumed_samples: 928
 0: Training epoch 0, iteration 29/99 | lr: 5.8e-06 | global_batch_size: 32 | global_step: 29 | reduced_train_loss: 2.782 | train_step_timing in s: 0.1903 | val_loss: 2.861 | val_ppl: 17.57
 0: Training epoch 0, iteration 30/99 | lr: 6e-06 | global_batch_size: 32 | global_step: 30 | reduced_train_loss: nan | train_step_timing in s: 0.1915 | val_loss: 2.861 | val_ppl: 17.57
`,
    {
      train_loss: "step 28: 2.778, 29: 2.782, 30: NaN",
      val_loss: "step 29: 2.861",
      val_ppl: "step 29: 17.57",
    },
  ],
  [
    "the progress bar and the checkpoint messages between",
    "Epoch 0:  50%|█████     | 1/2 [02:59<58:44,  0.02it/s, loss=7.75, v_num=3-16, reduced_train_loss=6.930, lr=2.73e-5, global_step=0.000, consumed_samples=32.00]\r" +
      "Epoch 0: 100%|██████████| 2/2 [02:59<00:00,  0.02it/s, loss=7.71, v_num=3-16, reduced_train_loss=6.790, global_step=1.000]\n" +
      "Epoch 0, global step 2: 'val_loss' reached 0.21187 (best 0.21187), saving model to 'a.ckpt' as top 3\n" +
      "Epoch 0: 100%|██████████| 2/2 [02:59<00:00,  0.02it/s, loss=7.71, reduced_train_loss=6.790, global_step=1.000, val_loss=0.212]\r" +
      "Epoch 1: :  50%|█████     | 1/2 [02:59<58:44, reduced_train_loss=5.500, global_step=2.000, train_step_timing in s=68.70, val_loss=0.212]\n" +
      "Epoch 1, global step 4: 'val_loss' was not in top 3\n",
    { train_loss: "step 1: 6.93, 2: 6.79, 3: 5.5", val_loss: "step 2: 0.21187" },
  ],
  [
    "Lightning's progress bar",
    "Epoch 0: 100%|██████████| 50/50 [00:05<00:00,  2.00it/s, loss=0.69, v_num=0, val_loss=0.700]\nEpoch 1: 100%|██████████| 50/50 [00:05<00:00,  2.00it/s, loss=0.59, v_num=0, val_loss=0.800]\n",
    { loss: "step 50: 0.69, 100: 0.59", val_loss: "step 50: 0.7, 100: 0.8" },
  ],
]);
