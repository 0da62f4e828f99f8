import { llmc } from "../../../src/formats/console/llmc.ts";
import { readsSamples } from "./samples.ts";

readsSamples(llmc, [
  [
    "llm.c's log file, where tel is the validation loss and eval an accuracy",
    "s:0 tel:10.96\ns:0 eval:0.25\ns:0 trl:10.95 lr:0.0001 norm:1.2\ns:1 trl:10.8\ns:1 tel:10.7\n",
    {
      "val/loss": "step 0: 10.96, 1: 10.7",
      "eval/accuracy": "step 0: 0.25",
      "train/loss": "step 0: 10.95, 1: 10.8",
    },
  ],
  [
    "llm.c's console",
    `| weight init method    | gpt2_124M.bin |
val loss 11.0
step    1/18865 | loss 10.9 (+nanz)| norm 15.3 (+nanz)| lr 8.57e-07 | 3056.36 ms | 42.6% bf16 MFU | 171541 tok/s
step    2/18865 | loss 10.8 (+nanz)| norm 15.0 (+nanz)| lr 1.71e-06 | 2747.86 ms | 47.4% bf16 MFU | 190797 tok/s
val loss 10.7
`,
    { "val/loss": "step 1: 11, 2: 10.7", "train/loss": "step 1: 10.9, 2: 10.8" },
  ],
  [
    "build-nanogpt",
    "0 val 10.95\n0 hella 0.2463\n0 train 10.94\n1 train 9.65\n",
    {
      "val/loss": "step 0: 10.95",
      "eval/accuracy": "step 0: 0.2463",
      "train/loss": "step 0: 10.94, 1: 9.65",
    },
  ],
]);
