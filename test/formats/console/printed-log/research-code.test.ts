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
    "GANomaly's letters for losses, and a value joined to its name",
    of((e) => `Epoch ${e}\nL_rec:0.3${e},L_total:0.${9 - e}5,disc_loss0.00${e}`),
    { loss_total: `epoch ${losses}`, disc_loss: "epoch 1: 0.001, 2: 0.002, 3: 0.003" },
  ],
  [
    "values as in a tag",
    of((e) => `<epoch ${e}> <train loss=0.${9 - e}5/> <valid acc=0.1${e}/>`),
    { "train loss": `epoch ${losses}`, "valid acc": "epoch 1: 0.11, 2: 0.12, 3: 0.13" },
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
    "Torch7's training on ResNet, whose last line of an epoch repeats the test",
    of(
      (e) =>
        ` | Epoch: [${e}][2/2]    Time 0.1  Err 0.${9 - e}5  top1  7${e}.5\n | Test: [${e}][1/2]    Time 0.1  top1  8${e}.0 ( 8${e}.0)\n * Finished epoch # ${e}     top1: 8${e}.0`,
    ),
    {
      Err: `epoch ${losses}`,
      "test/top1": "epoch 1: 81, 2: 82, 3: 83",
      top1: "epoch 1: 71.5, 2: 72.5, 3: 73.5",
    },
  ],
  [
    "Pylearn2's and Blocks' epochs behind them",
    of(
      (e) => `Monitoring step:\n\tEpochs seen: ${e}\n\ttrain_y_nll: 0.${9 - e}5\n\tvalid_y_misclass: 0.${e}`,
    ),
    { train_y_nll: `epoch ${losses}`, valid_y_misclass: "epoch 1: 0.1, 2: 0.2, 3: 0.3" },
  ],
  [
    "a test behind the best of the validation in brackets",
    of(
      (e) =>
        `In epoch ${e}, loss: 0.${9 - e}5, val acc: 0.1${e} (best 0.1${e}), test acc: 0.2${e} (best 0.2${e})`,
    ),
    {
      loss: `epoch ${losses}`,
      "val acc": "epoch 1: 0.11, 2: 0.12, 3: 0.13",
      "test acc": "epoch 1: 0.21, 2: 0.22, 3: 0.23",
    },
  ],
  [
    "training steps behind `After`",
    of((e) => `After ${e} training step(s), loss on training batch is 0.${9 - e}5.`),
    { "loss training batch": `step ${losses}` },
  ],
  [
    "a score behind the duration of a training, which is no side",
    of((e) => `Epoch ${e} loss 0.${9 - e}5 | train 2.1s | Acc 1${e}.5%`),
    { loss: `epoch ${losses}`, Acc: "epoch 1: 11.5, 2: 12.5, 3: 13.5" },
  ],
  [
    "scores behind the bar of a validation that was not full",
    of(
      (e) =>
        `Epoch ${e}/3\ntrain: 100%|###| 9/9 [00:10<00:00, loss=0.9]\rval  :  94%|## | 8/9 [00:01<00:00]\rloss  train=0.${9 - e}5  val=0.${9 - e}8\n  Dice=0.1${e}`,
    ),
    {
      "loss train": `epoch ${losses}`,
      "val/loss": "epoch 1: 0.88, 2: 0.78, 3: 0.68",
      Dice: "epoch 1: 0.11, 2: 0.12, 3: 0.13",
    },
  ],
  [
    "batches that are counted on through the epochs",
    [1, 2, 3, 4].map((s) => `${s}/40 (epoch ${s > 2 ? 2 : 1}) loss: 0.${9 - s}5\n`).join(""),
    { loss: "epoch 0.5: 0.85, 1: 0.75, 1.5: 0.65, 2: 0.55" },
  ],
  [
    "epochs in a rule, and a stage before the letter of an epoch",
    of((e) => `-----${e}------\ntrain_mean loss: 0.${9 - e}5\n[Fold 0] Head E${e}/3: val_loss=0.${9 - e}8`),
    { "train/loss": `epoch ${losses}`, val_loss: "epoch 1: 0.88, 2: 0.78, 3: 0.68" },
  ],
  [
    "batches with the number of their samples",
    of((e) =>
      [1, 2]
        .map((b) => `Train: [${b}/2/${b}0]\tepoch: ${e}\tLoss: 0.9 (0.${9 - e}${b + 3})\n`)
        .concat(`Test_summary: [2/2/20] epoch: ${e}\tLoss: 0.${9 - e}8`)
        .join(""),
    ),
    { "train/Loss": `epoch ${losses}`, "test/Loss": "epoch 1: 0.88, 2: 0.78, 3: 0.68" },
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
