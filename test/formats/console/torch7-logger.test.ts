import { torch7Logger } from "../../../src/formats/console/torch7-logger.ts";
import { readsSamples } from "./samples.ts";

readsSamples(torch7Logger, [
  [
    "the accuracy of each epoch",
    "% mean class accuracy (train set)\t\n 3.4577e+01\t\n 4.4577e+01\t\n",
    { "mean class accuracy (train set)": "row 0: 34.577, 1: 44.577" },
  ],
  [
    "both sides",
    "% mean class accuracy (train set)\t% mean class accuracy (test set)\t\n 3.45e+01\t 3.1e+01\t\n 4.45e+01\t nan\t\n",
    {
      "mean class accuracy (train set)": "row 0: 34.5, 1: 44.5",
      "mean class accuracy (test set)": "row 0: 31, 1: NaN",
    },
  ],
]);
