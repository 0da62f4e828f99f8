import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { artifactOf, noColumns } from "../../artifact.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "lines of earlier and later versions",
    ` [2024-05-01 12:00:00] iteration      100/    1000 | consumed samples:        25600 | elapsed time per iteration (ms): 512.3 | learning rate: 1.5E-04 | global batch size:   256 | lm loss: 7.100000E+00 | loss scale: 1.0 | grad norm: 1.234 | number of skipped iterations:   0 | number of nan iterations:   0 |
------------------------------------------------------------------------------------------------
 validation loss at iteration 100 | lm loss value: 6.900000E+00 | lm loss PPL: 9.922747E+02 | 
------------------------------------------------------------------------------------------------
 validation loss at iteration 200 on validation set | lm loss value: 6.500000E+00 | lm loss PPL: 6.651416E+02 | 
 validation loss at iteration 200 on test set | lm loss value: 6.600000E+00 | lm loss PPL: 7.350952E+02 | 
`,
    {
      "lm loss": "step 100: 7.1",
      "val/lm loss": "step 100: 6.9, 200: 6.5",
      "val/lm loss PPL": "step 100: 992.2747, 200: 665.1416",
      "test/lm loss": "step 200: 6.6",
      "test/lm loss PPL": "step 200: 735.0952",
    },
  ],
]);

test("does not recognise NeMo's iterations", async () => {
  const text =
    "Training epoch 0, iteration 0/23 | lr: 0.1 | global_step: 0 | reduced_train_loss: 0.6931 | \n";
  expect(await printedLog.matches(artifactOf("run/out.log", text), noColumns)).toBe(false);
});
