import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "coloured lines",
    `[rank0]:[titan] 2025-01-01 12:00:00,000 - root - INFO - Training starts at step 1
[rank0]:[titan] 2025-01-01 12:00:01,000 - root - INFO - \x1b[31mstep:  1  \x1b[32mloss: 12.2721  \x1b[38;2;180;60;0mgrad_norm:  4.2  \x1b[33mmemory:  1.18GiB(1.24%)  \x1b[34mtps: 1,234  \x1b[0m
[rank0]:[titan] 2025-01-01 12:00:09,000 - root - INFO - \x1b[31mstep: 10  \x1b[32mloss:  4.98934  \x1b[33mmemory:  1.18GiB(1.24%)\x1b[0m
[rank0]:[titan] 2025-01-01 12:00:10,000 - root - INFO - \x1b[33mvalidate step: 10  \x1b[32mloss:  5.1000  \x1b[36mmemory:  1.18GiB(1.24%)  \x1b[0m
`,
    { loss: "step 1: 12.2721, 10: 4.98934", "val/loss": "step 10: 5.1" },
  ],
]);
