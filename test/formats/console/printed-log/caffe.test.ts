import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "train and test outputs",
    `I0613 17:29:41.490244  1860 solver.cpp:48] Initializing solver from parameters:${" "}
base_lr: 0.1
I0522 11:52:02.494045  7754 solver.cpp:351] Iteration 0, Testing net (#0)
I0522 11:52:02.565438  7754 solver.cpp:418]     Test net output #0: accuracy = 0.1
I0522 11:52:02.565479  7754 solver.cpp:418]     Test net output #1: loss = 2.65 (* 1 = 2.65 loss)
I0522 11:52:02.565479  7754 solver.cpp:239] Iteration 0 (1.2 iter/s, 0.1s/100 iters), loss = 2.64
I0522 11:52:02.565479  7754 solver.cpp:258]     Train net output #0: loss = 2.64 (* 1 = 2.64 loss)
I0522 11:52:02.565479  7754 sgd_solver.cpp:106] Iteration 0, lr = 0.1
I0522 11:52:02.565479  7754 solver.cpp:239] Iteration 100, loss = nan
`,
    {
      "test/accuracy": "step 0: 0.1",
      "test/loss": "step 0: 2.65",
      loss: "step 0: 2.64, 100: NaN",
    },
  ],
  [
    "lines without glog's prefix, with two test nets",
    `Iteration 500, loss = 0.0945602
    Train net output #0: accuracy = 1
    Train net output #1: loss = 0.0945602 (* 1 = 0.0945602 loss)
Iteration 500, Testing net (#0)
    Test net output #0: loss = 0.147647 (* 1 = 0.147647 loss)
Iteration 500, Testing net (#1)
    Test net output #0: loss = 0.2 (* 1 = 0.2 loss)
`,
    {
      loss: "step 500: 0.0945602",
      "train/accuracy": "step 500: 1",
    },
  ],
]);
