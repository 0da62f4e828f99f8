import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "nanoGPT, with batches as a series of their own",
    `number of parameters: 10.65M
step 0: train loss 4.28, val loss 4.27
iter 0: loss 4.26, time 12345.67ms, mfu -100.00%
iter 10: loss 3.14, time 12.34ms, mfu 35.21%
step 250: train loss 1.96, val loss 2.06
saving checkpoint to out
`,
    {
      "train loss": "step 0: 4.28, 250: 1.96",
      "val loss": "step 0: 4.27, 250: 2.06",
    },
  ],
  [
    "modded-nanogpt after the script's source",
    `    print(f'step:{step}/{args.num_iterations} val_loss:{val_loss:.4f} train_time:{training_time_ms:.0f}ms')
step:0/6200 val_loss:10.93 train_time:285ms step_avg:nanms
step:1/6200 train_loss:10.92 train_time:74701ms step_avg:nanms
step:100/6200 val_loss:9.93 train_time:585ms step_avg:nanms
step:100/6200 avg_train_loss:nan time:224s step_avg:74ms
`,
    { val_loss: "step 0: 10.93, 100: 9.93", train_loss: "step 1: 10.92, 100: NaN" },
  ],
  [
    "an evaluation of several lines before the step that it is of",
    [0, 250, 500]
      .map(
        (step) =>
          `validation loss: 9.${step}\nHellaSwag accuracy: 24${step}/10042=0.2${step}\nstep ${step} | loss: 8.${step}\nstep ${step + 1} | loss: 7.${step}\n`,
      )
      .join(""),
    {
      "validation loss": "step 0: 9, 250: 9.25, 500: 9.5",
      "HellaSwag accuracy": "step 0: 0.2, 250: 0.225, 500: 0.25",
      loss: "step 0: 8, 1: 7, 250: 8.25, 251: 7.25, 500: 8.5, 501: 7.5",
    },
  ],
]);
