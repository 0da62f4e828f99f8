import { catboostConsole } from "../../../src/formats/console/catboost-console.ts";
import { readsSamples } from "./samples.ts";

readsSamples(catboostConsole, [
  [
    "a loss",
    `Learning rate set to 0.1
0:	learn: 0.69	test: 0.68	best: 0.68 (0)	total: 46ms	remaining: 1s
1:	learn: 0.60	test: 0.70	best: 0.68 (0)	total: 47ms	remaining: 900ms

bestTest = 0.68
bestIteration = 0
`,
    { "learn/loss": "step 0: 0.69, 1: 0.6", "test/loss": "step 0: 0.68, 1: 0.7" },
  ],
  [
    "a loss of two test sets, of which the last has the best",
    `0:	learn: 0.69	test: 0.60	test1: 0.66	best: 0.66 (0)	total: 46ms	remaining: 1s
1:	learn: 0.62	test: 0.50	test1: 0.64	best: 0.64 (1)	total: 47ms	remaining: 900ms
`,
    {
      "learn/loss": "step 0: 0.69, 1: 0.62",
      "test/loss": "step 0: 0.6, 1: 0.5",
      "test1/loss": "step 0: 0.66, 1: 0.64",
    },
  ],
  [
    "a metric that rises, as its best value shows",
    `0:	test: 0.90	best: 0.90 (0)	total: 1ms	remaining: 1s
1:	test: 0.80	best: 0.90 (0)	total: 2ms	remaining: 0us
`,
    { "test/score": "step 0: 0.9, 1: 0.8" },
  ],
]);
