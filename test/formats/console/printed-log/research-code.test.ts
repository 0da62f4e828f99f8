import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { artifactOf, noColumns } from "../../artifact.ts";
import { readsSamples } from "../samples.ts";

const of = (line: (epoch: number) => string) => [1, 2, 3].map((epoch) => `${line(epoch)}\n`).join("");
const losses = "1: 0.85, 2: 0.75, 3: 0.65";

readsSamples(printedLog, [
  [
    "Tacotron's step between a name and its value",
    of((e) => `Train loss ${e} 0.${9 - e}5 Grad Norm 1.2${e} 1.05s/it\nValidation loss ${e}:  0.${9 - e}8  `),
    { "Train loss": `step ${losses}`, "Validation loss": "step 1: 0.88, 2: 0.78, 3: 0.68" },
  ],
  [
    "HiFi-GAN's `Steps :`",
    of((e) => `Steps : ${e}, Gen Loss Total : 0.${9 - e}5, s/b : 0.5`),
    { "Gen Loss Total": `step ${losses}` },
  ],
  [
    "a loss named before the epoch and the iteration",
    of((e) => [0, 1].map((i) => `loss in epoch ${e} iteration ${i}: 0.${9 - e}${5 - i}`).join("\n")),
    { loss: "epoch 0.5: 0.85, 1: 0.84, 1.5: 0.75, 2: 0.74, 2.5: 0.65, 3: 0.64" },
  ],
  [
    "metrics and values that slashes part, and no class",
    of(
      (e) =>
        `Epoch: [${e}/3][5/5] Loss 0.${9 - e}5\nVal result: mIoU/mAcc/allAcc 0.1${e}/0.2${e}/0.3${e}.\nClass_0 Result: iou/accuracy 0.5/0.6.`,
    ),
    {
      Loss: `epoch ${losses}`,
      "Val mIoU": "epoch 1: 0.11, 2: 0.12, 3: 0.13",
      "val/mAcc": "epoch 1: 0.21, 2: 0.22, 3: 0.23",
      "val/allAcc": "epoch 1: 0.31, 2: 0.32, 3: 0.33",
    },
  ],
  [
    "LightGCN's joined loss and its arrays of one",
    of((e) => `EPOCH[${e}/3] loss0.${9 - e}5-|Sample:1.2|\n[TEST]\n{'recall': array([0.1${e}])}`),
    { loss: `epoch ${losses}`, "test/recall": "epoch 1: 0.11, 2: 0.12, 3: 0.13" },
  ],
  [
    "Icefall's running means, not the batches beside them",
    of((e) =>
      [0, 50]
        .map(
          (b) =>
            `Epoch ${e}, batch ${b}, loss[loss=0.9, ctc_loss=0.8, over 9.0 frames. ], tot_loss[loss=0.${9 - e}5, ctc_loss=0.${8 - e}5, over 99.0 frames. ], batch size: 3`,
        )
        .join("\n"),
    ),
    { loss: `epoch ${losses}`, ctc_loss: "epoch 1: 0.75, 2: 0.65, 3: 0.55" },
  ],
]);

test("tells the metrics of which a log prints lists", async () => {
  const text = of((e) => `Epoch ${e}: loss=0.${9 - e}5, recall=[0.1, 0.2]\nglobal dice [0.5, 0.${e}]`);
  const [run] = await printedLog.read([artifactOf("a.log", text)], noColumns);
  expect(run?.leftOut).toEqual([
    { what: "recall", why: "a list of values" },
    { what: "global dice", why: "a list of values" },
  ]);
});
