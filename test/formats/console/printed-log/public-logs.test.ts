import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { matchingFormats, readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "numbers in braces",
    [1, 2].map((e) => `epoch: {${e}/300}, step: {2/2}, loss : {0.${9 - e}}, lr : {0.1}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "lines that are in brackets as a whole, by their heading and not by the script that logs",
    [1, 2]
      .map((e) =>
        ["[Train Info]:Epoch:", "[Val Info]:Epoch:"]
          .map(
            (heading, side) =>
              `[2021-09-06 02:2${e}:06 PM-Train.py-INFO:${heading}${e} MAE:0.${9 - e - side}]\n`,
          )
          .join(""),
      )
      .join(""),
    { "train/MAE": "epoch 1: 0.8, 2: 0.7", "val/MAE": "epoch 1: 0.7, 2: 0.6" },
  ],
  [
    "no side of the script that logs",
    [1, 2].map((e) => `[2021-09-06 02:2${e}:06 PM-train_kd.py-INFO:epoch: ${e}, dice: 0.${e}]\n`).join(""),
    { dice: "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "each evaluation on a line of the training's batches",
    [0, 1]
      .map((e) => [0, 1].map((b) => `[Epoch ${e}][Batch ${b}], loss=${e}.${b}, val_AP=0.${e}${b}\n`).join(""))
      .join(""),
    { loss: "epoch 0.5: 0, 1: 0.1, 1.5: 1, 2: 1.1", val_AP: "epoch 0.5: 0, 1: 0.01, 1.5: 0.1, 2: 0.11" },
  ],
  [
    "episodes",
    [1, 2].map((e) => `Episode 00${e}/1000 | Score: ${e} | Reward: -2${e}.5 | Steps: 10${e}\n`).join(""),
    { Score: "step 1: 1, 2: 2", Reward: "step 1: -21.5, 2: -22.5" },
  ],
  [
    "names with numbers that have leading zeros, as no values",
    [1, 2].map((e) => `Epoch ${e} loss 0.${9 - e} Acc@1 001 0.5 acc 0.${e}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7", acc: "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "lines whose stamps have no colons",
    [1, 2].map((e) => `2026_08_19_16_07_5${e} [Epoch] 00${e} [Loss] loss 0.${9 - e}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "what a long sentence says at its end",
    [1, 2]
      .map(
        (e) =>
          `epoch ${e}: train acc: 0.${e}, loss: 0.${9 - e}\nThe result of BN_ResNet with Adam is test acc: 0.1${e}, loss: 0.8${e}\n`,
      )
      .join(""),
    {
      "train acc": "epoch 1: 0.1, 2: 0.2",
      "train/loss": "epoch 1: 0.8, 2: 0.7",
      "test acc": "epoch 1: 0.11, 2: 0.12",
      "test/loss": "epoch 1: 0.81, 2: 0.82",
    },
  ],
  [
    "the reward that was achieved, and not the one that was desired",
    [10, 20]
      .map((i) => `Iter: ${i}, Loss: 0.${i}\nEvaluation. Desired return: 9.0. Reward achieved: -2${i}.5\n`)
      .join(""),
    { Loss: "step 10: 0.1, 20: 0.2", "val/Reward": "step 10: -210.5, 20: -220.5" },
  ],
  [
    "what a value has become, and not what it was",
    [1, 2]
      .map(
        (e) => `Epoch ${e} | Train Loss: 0.${e} | Valid Loss: ${e === 1 ? "inf" : 0.8} =====> 0.${9 - e}\n`,
      )
      .join("")
      .concat("Epoch 3 | Train Loss: 0.3 | Valid Loss: 0.75\n"),
    { "Train Loss": "epoch 1: 0.1, 2: 0.2, 3: 0.3", "Valid Loss": "epoch 1: 0.8, 2: 0.7, 3: 0.75" },
  ],
  [
    "metrics that are named behind their numbers",
    [1, 2].map((e) => `Epoch ${e} @ 10:27 PM : 0.${9 - e} C.E. Loss, 9${e}.28% Accuracy\n`).join(""),
    { "C.E. Loss": "epoch 1: 0.8, 2: 0.7", Accuracy: "epoch 1: 91.28, 2: 92.28" },
  ],
  [
    "no epoch of a checkpoint that is resumed",
    [37, 38]
      .map(
        (e) =>
          `resume from checkpoint model.pth (epoch ${e})\n[${e}/200], global_step: ${e}0, loss: 0.${e}\n`,
      )
      .join(""),
    { loss: "step 370: 0.37, 380: 0.38" },
  ],
  [
    "no line into which another program wrote",
    [1, 2, 3, 4]
      .map(
        (e) =>
          `Epoch ${e} Loss 0.${9 - e}1\nEpoch ${e} Loss 0.${9 - e}2019-06-09 13:45:03.014305: W model.h:202] x\n`,
      )
      .join(""),
    { Loss: "epoch 1: 0.81, 2: 0.71, 3: 0.61, 4: 0.51" },
  ],
  [
    "no weights of the terms of a loss",
    [1, 2].map((e) => `Epoch ${e} val loss 0.${9 - e}\nloss_weights: {'bce': 1, 'dice': 2}\n`).join(""),
    { "val loss": "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "a side that is misspelled",
    [1, 2].map((e) => `epoch ${e} loss: 0.5, acc: trian 0.${e} valid 0.1${e}\n`).join(""),
    {
      loss: "epoch 1: 0.5, 2: 0.5",
      "acc trian": "epoch 1: 0.1, 2: 0.2",
      "val/acc": "epoch 1: 0.11, 2: 0.12",
    },
  ],
  [
    "no epoch of a best value, behind which results follow",
    ["最佳验证集RMSE", "早停触发！最佳验证集RMSE"]
      .map((best) =>
        [
          ...[1, 10, 20].map((e) => `Epoch [${e}/300] - Train RMSE: 0.8${30 - e}, Val RMSE: 0.5${e + 20}\n`),
          `${best}: 0.4 (Epoch 4)\n最终评估...\n训练集 - RMSE: 0.9\n验证集 - RMSE: 0.4\n`,
        ].join(""),
      )
      .join(""),
    ...[0, 1].map(() => ({
      "Train RMSE": "epoch 1: 0.829, 10: 0.82, 20: 0.81",
      "Val RMSE": "epoch 1: 0.521, 10: 0.53, 20: 0.54",
    })),
  ],
  [
    "a metric before its epoch",
    [1, 2].map((e) => `Training Loss (epoch ${e}): 0.${9 - e}\n`).join(""),
    { "Training Loss": "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "a table of metrics by side, with a word above their names",
    [1, 2].map((e) => `Epoch ${e}/2\nMETRIC | TRAIN | VALIDATION\nLoss   | 0.${9 - e}   | 0.${e}\n`).join(""),
    { "train/Loss": "epoch 1: 0.8, 2: 0.7", "val/Loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "an epoch with its word behind a hyphen",
    [0, 1].map((e) => `INFO:${e}-epoch (4/178643): total loss 0.${9 - e}\n`).join(""),
    { "total loss": "epoch 0: 0.9, 1: 0.8" },
  ],
  [
    "the losses of a training that tells of each class, too",
    [1, 2]
      .map((e) =>
        [
          `Epoch ${e}/2\n  Train Loss: 0.${9 - e}\n  Val Loss: 0.${e}\n`,
          ...[0, 1, 2].map((c) => `  Class ${c}: Top-k Acc → Train: 0.${c}${e}, Val: 0.${c}\n`),
        ].join(""),
      )
      .join(""),
    { "Train Loss": "epoch 1: 0.8, 2: 0.7", "Val Loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "a measure beside a loss, as no loss of an evaluation",
    [1, 2].map((e) => `Epoch ${e} loss = 0.${9 - e} * 1 eval = 0.${e}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "an evaluation with a remark on what was learnt",
    [1, 2, 3]
      .map(
        (e) =>
          `Epoch ${e}\n- Train: loss=0.${9 - e}\n- Val: loss=0.${e}${e === 2 ? " (model learning!)" : ""}\n`,
      )
      .join(""),
    { "Train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6", "Val loss": "epoch 1: 0.1, 2: 0.2, 3: 0.3" },
  ],
  [
    "epochs in a French that is half English, but not by how much a loss has sunk",
    [1, 2]
      .map(
        (e) =>
          `Époch ${e} : La perte de validation a diminué à 0.${e}. Modèle sauvegardé.\nÉpoch ${e}/9, Perte entraînement : 0.${9 - e}, Perte validation : 0.${e}\n`,
      )
      .join(""),
    { "loss train": "epoch 1: 0.8, 2: 0.7", "loss validation": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "an ordinal number of steps",
    [1, 2].map((e) => `${e}th step loss: 0.${9 - e}\n`).join(""),
    { loss: "step 1: 0.8, 2: 0.7" },
  ],
  [
    "a share by its value",
    [1, 2].map((e) => `Epoch ${e}: train loss 0.${9 - e}, test acc: 2${e}97/10042=0.2${e}87\n`).join(""),
    { "train loss": "epoch 1: 0.8, 2: 0.7", "test acc": "epoch 1: 0.2187, 2: 0.2287" },
  ],
  [
    "a DataFrame that was printed with its index",
    `history:\n   epoch  train_loss  val_loss\n${[0, 1].map((i) => `${i}      ${i + 1}      0.${9 - i}000    0.1${i}00\n`).join("")}`,
    { train_loss: "epoch 1: 0.9, 2: 0.8", val_loss: "epoch 1: 0.1, 2: 0.11" },
  ],
  [
    "sides in parentheses before the epoch",
    [1, 2]
      .map(
        (e) =>
          `(Train) EPOCH:[${e} / 3] average loss: 0.${9 - e}\n(Validation) EPOCH:[${e} / 3] average loss: 0.${e}\n`,
      )
      .join(""),
    { "train/loss": "epoch 1: 0.8, 2: 0.7", "val/loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "a loss without a side beside that of the evaluation, below its heading",
    [1, 2]
      .map(
        (e) =>
          `Starting epoch ${e}\nExited Validation.\nEpoch ${e}/20 - Loss: 0.${9 - e} | Val Loss: 0.${e}\n`,
      )
      .join(""),
    { Loss: "epoch 1: 0.8, 2: 0.7", "Val Loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "evaluations below the start of an epoch",
    [1, 2].map((e) => `Start epoch ${e}:\nValidation tp: 3${e}, fn: 5\nValidation loss: 0.${e}\n`).join(""),
    { "Validation loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "an accuracy by the letter of its side",
    [1, 2].map((e) => `EP00${e}, Loss:0.${9 - e}, Acc:0.8${e}, Vacc:0.7${e}\n`).join(""),
    { Loss: "epoch 1: 0.8, 2: 0.7", Acc: "epoch 1: 0.81, 2: 0.82", Vacc: "epoch 1: 0.71, 2: 0.72" },
  ],
  [
    "a sentence that names its metric before the epoch",
    [1, 2]
      .map(
        (e) => `Training loss for epoch ${e} is 0.${9 - e}\nValidation loss after epoch ${e} was: 0.${e}\n`,
      )
      .join(""),
    { "Training loss": "epoch 1: 0.8, 2: 0.7", "Validation loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "epochs behind a letter",
    [1, 2].map((e) => `  E  ${e} | Loss 0.${9 - e} | Val AUROC 0.6${e}\n`).join(""),
    { Loss: "epoch 1: 0.8, 2: 0.7", "Val AUROC": "epoch 1: 0.61, 2: 0.62" },
  ],
]);

test("what SciPy prints of its fits counts nothing", async () => {
  const fit = (iterations: number) =>
    `Optimization terminated successfully.\n         Iterations: ${iterations}\nRMSE = 0.${iterations}\n`;
  const ids = await matchingFormats("run/out.log", [2, 3, 4].map(fit).join(""));
  expect(ids).not.toContain("printed-log");
});
