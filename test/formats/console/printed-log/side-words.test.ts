import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

const of = (line: (epoch: number) => string) => [1, 2].map((epoch) => `${line(epoch)}\n`).join("");

readsSamples(printedLog, [
  [
    "a language behind a side, which is no side",
    of(
      (e) =>
        `Epoch ${e} loss: 0.4${9 - e}\n  val_en_acc 0.6${e}\n  val_tr_acc 0.5${e}\n  test_tr_acc 0.4${e}`,
    ),
    {
      loss: "epoch 1: 0.48, 2: 0.47",
      val_en_acc: "epoch 1: 0.61, 2: 0.62",
      val_tr_acc: "epoch 1: 0.51, 2: 0.52",
      test_tr_acc: "epoch 1: 0.41, 2: 0.42",
    },
  ],
  [
    "an opponent, whose mode is no side",
    of((e) => `Ep ${e} | vs Old-Self (Test Mode) | Took: 9.5s | Reward: 1.${e}`),
    { Reward: "epoch 1: 1.1, 2: 1.2" },
  ],
  [
    "a mean behind the value of a batch, which is of that side",
    of(
      (e) =>
        `26-11-29 15:0${e}-INFO-training batch loss: 0.4${9 - e}; avg_loss: 0.3${9 - e}\n26-11-29 15:1${e}-INFO-Epoch ${e}, evaluating batch loss: 0.6${9 - e}; avg_loss: 0.5${9 - e}`,
    ),
    { "train/loss": "epoch 1: 0.38, 2: 0.37", "val/loss": "epoch 1: 0.58, 2: 0.57" },
  ],
  [
    "a mean behind the value of another side, which is no mean of it",
    of((e) => `Epoch ${e}: val_loss 0.6${9 - e}, avg_loss 0.5${9 - e}`),
    { val_loss: "epoch 1: 0.68, 2: 0.67", loss: "epoch 1: 0.58, 2: 0.57" },
  ],
  [
    "names of parts in quotes, which are no sides",
    of(
      (e) =>
        `Epoch ${e}: train loss 0.4${9 - e}\n{'pos': 'runTE', 'acc': 0.6${e}}\n[{'at': 'QB', 'f1': 0.7${e}}, {'at': 'TE', 'auc': 0.8${e}}, {'in': 'val', 'mae': 0.3${e}}]`,
    ),
    {
      "train loss": "epoch 1: 0.48, 2: 0.47",
      acc: "epoch 1: 0.61, 2: 0.62",
      f1: "epoch 1: 0.71, 2: 0.72",
      auc: "epoch 1: 0.81, 2: 0.82",
      "val/mae": "epoch 1: 0.31, 2: 0.32",
    },
  ],
  [
    "a letter before names that the line has without it, too",
    of((e) => `Epoch ${e}: v_part 0.8 part 0.7 v_loss 1.5${9 - e} loss 1.4${9 - e}`),
    { "val/loss": "epoch 1: 1.58, 2: 1.57", loss: "epoch 1: 1.48, 2: 1.47" },
  ],
  [
    "a letter before a loss beside one with a letter before its score",
    of((e) => `Epoch ${e}: loss 1.4${9 - e} acc 0.6${e} v_loss 1.5${9 - e} v_acc 0.5${e}`),
    {
      loss: "epoch 1: 1.48, 2: 1.47",
      acc: "epoch 1: 0.61, 2: 0.62",
      "val/loss": "epoch 1: 1.58, 2: 1.57",
      v_acc: "epoch 1: 0.51, 2: 0.52",
    },
  ],
  [
    "a value function's loss, which is of no side",
    of((e) => `Epoch ${e}: loss 1.4${9 - e} v_loss 0.5${9 - e}`),
    { loss: "epoch 1: 1.48, 2: 1.47", v_loss: "epoch 1: 0.58, 2: 0.57" },
  ],
  [
    "sides behind several values, and a score behind the loss of an evaluation",
    [1, 2]
      .map(
        (e) =>
          `epoch ${e}: loss 0.5${9 - e} acc 0.7${e} (train) | loss 0.4${9 - e} acc 0.8${e} (val)\n[Student] Epoch ${e} | CE 1.4${9 - e} KD 3.7 | Val nll 1.3${9 - e} F1 4${e}%\n`,
      )
      .join(""),
    {
      "train/loss": "epoch 1: 0.58, 2: 0.57",
      "train/acc": "epoch 1: 0.71, 2: 0.72",
      "val/loss": "epoch 1: 0.48, 2: 0.47",
      "val/acc": "epoch 1: 0.81, 2: 0.82",
      CE: "epoch 1: 1.48, 2: 1.47",
      "Val nll": "epoch 1: 1.38, 2: 1.37",
      "val/F1": "epoch 1: 41, 2: 42",
    },
  ],
  [
    "accuracies of an evaluation beside a loss, as PyTorch Geometric prints them, as no loss",
    [1, 2].map((e) => `Epoch: 00${e}, Loss: 0.7${9 - e}, Val: 0.6${9 - e}, Test: 0.5${9 - e}\n`).join(""),
    {
      Loss: "epoch 1: 0.78, 2: 0.77",
      "val/unnamed": "epoch 1: 0.68, 2: 0.67",
      "test/unnamed": "epoch 1: 0.58, 2: 0.57",
    },
  ],
  [
    "a share behind a loss, which is none",
    of((e) => `epoch ${e}/2  loss 1.${9 - e}55  val 3${e}.63%  (best 3${e}.63% @ ${e})`),
    { loss: "epoch 1: 1.855, 2: 1.755", "val/unnamed": "epoch 1: 31.63, 2: 32.63" },
  ],
  [
    "the best value so far, which is none of the epoch",
    of((e) => `Epoch 00${e} | train 8.${9 - e}520e-01 | val(best) 3.7302e-01 | 15.4s`),
    { "train/unnamed": "epoch 1: 0.8852, 2: 0.8752" },
  ],
  [
    "the validation as `vl` and `Va`",
    of((e) => `Epoch ${e} tr_loss=1.${9 - e} tr_acc=0.6${e} | vl_loss=1.${8 - e} vl_acc=0.4${e}`),
    {
      tr_loss: "epoch 1: 1.8, 2: 1.7",
      tr_acc: "epoch 1: 0.61, 2: 0.62",
      "val loss": "epoch 1: 1.7, 2: 1.6",
      "val acc": "epoch 1: 0.41, 2: 0.42",
    },
  ],
  [
    "sides in brackets before their values, and no such side behind one",
    of((e) => `(train) epoch ${e} loss 0.${9 - e}5 (val) loss 0.${9 - e}8`),
    { "train/loss": "epoch 1: 0.85, 2: 0.75", "val loss": "epoch 1: 0.88, 2: 0.78" },
  ],
  [
    "the eleventh epoch, which is no tab of rsyslog",
    [10, 11].map((e) => `Epoch #0${e} | Train Loss: 0.8${e} | Val Loss: 0.9${e}\n`).join(""),
    { "Train Loss": "epoch 10: 0.81, 11: 0.811", "Val Loss": "epoch 10: 0.91, 11: 0.911" },
  ],
  [
    "the values of an epoch that starts, by its number in brackets",
    of((e) => `Start epoch [${e}]:\nTrain loss: 0.${9 - e}5\nValidation loss: 0.${8 - e}5`),
    { "Train loss": "epoch 1: 0.85, 2: 0.75", "Validation loss": "epoch 1: 0.75, 2: 0.65" },
  ],
  [
    "an epoch as `E` in brackets",
    "E tensorflow/stream_executor/cuda/cuda_driver.cc:509] failed call to cuInit\n" +
      of((e) => `[E ${e}] loss=1.${9 - e}178 | val_mae=1.${8 - e}044`),
    { loss: "epoch 1: 1.8178, 2: 1.7178", val_mae: "epoch 1: 1.7044, 2: 1.6044" },
  ],
  [
    "two values of a metric, each with its side behind it",
    of(
      (e) => `Epoch ${e}: loss=0.${9 - e}5 (train), 0.${8 - e}5 (val); acc: 0.${e}1 (train) / 0.${e}2 (val)`,
    ),
    {
      "train/loss": "epoch 1: 0.85, 2: 0.75",
      "val/loss": "epoch 1: 0.75, 2: 0.65",
      "train/acc": "epoch 1: 0.11, 2: 0.21",
      "val/acc": "epoch 1: 0.12, 2: 0.22",
    },
  ],
  [
    "what stands behind the bar of an evaluation as none of the training's",
    of(
      (e) =>
        `Epoch ${e}/2 [Train]: 100%|███| 5/5 [00:03<00:00, 1.04it/s, Loss=0.${9 - e}4]\n` +
        `Epoch ${e}/2 [Val]: 100%|███| 3/3 [00:02<00:00, 1.14it/s]\nTrain Loss: 0.${9 - e}5 | Val Loss: 0.${8 - e}5\nAUC: 0.${e}3`,
    ),
    {
      "Train Loss": "epoch 1: 0.85, 2: 0.75",
      "Val Loss": "epoch 1: 0.75, 2: 0.65",
      AUC: "epoch 1: 0.13, 2: 0.23",
    },
  ],
  [
    "the steps of an epoch that starts",
    of(
      (e) =>
        `Start training epoch ${e}.\nLoss at step 0: 0.${9 - e}5\nLoss at step 10: 0.${9 - e}4\nValidation score 0.5${e}`,
    ),
    {
      Loss: "epoch 0.5: 0.85, 1: 0.84, 1.5: 0.75, 2: 0.74",
      "Validation score": "epoch 1: 0.51, 2: 0.52",
    },
  ],
  [
    "a table of `tr_`, `va_` and `te_`",
    `epoch | tr_loss | va_loss | te_loss | time\n${of((e) => `    ${e} |   1.5${e} |   1.6${e} |   1.7${e} |  6${e}s`)}`,
    {
      tr_loss: "epoch 1: 1.51, 2: 1.52",
      va_loss: "epoch 1: 1.61, 2: 1.62",
      te_loss: "epoch 1: 1.71, 2: 1.72",
    },
  ],
  [
    "`va` beside `tr`, alone",
    of((e) => `ep ${e} loss tr 1.5${e} va 1.6${e}`),
    { "loss tr": "epoch 1: 1.51, 2: 1.52", "val/loss": "epoch 1: 1.61, 2: 1.62" },
  ],
  [
    "both in square brackets",
    of((e) => `Epoch ${e}: loss [tr/va] 1.5${e}/1.6${e}`),
    { "tr loss": "epoch 1: 1.51, 2: 1.52", "val loss": "epoch 1: 1.61, 2: 1.62" },
  ],
  [
    "any side in brackets behind its metric",
    of((e) => `round ${e}: logloss(train)=0.5${e} logloss(holdout)=0.6${e}`),
    { "logloss train": "epoch 1: 0.51, 2: 0.52", "logloss holdout": "epoch 1: 0.61, 2: 0.62" },
  ],
  [
    "a side in another case of Russian",
    of((e) => `Эпоха ${e}: Ошибка на тесте: 0.5${e}`),
    { "error test": "epoch 1: 0.51, 2: 0.52" },
  ],
  [
    "a sentence of many words, of a model on images",
    of((e) => `Epoch [${e}/2] loss: 0.5${e}\nTest Accuracy of the network on the 500 test images: 3${e}.5 %`),
    { loss: "epoch 1: 0.51, 2: 0.52", "Test Accuracy test": "epoch 1: 31.5, 2: 32.5" },
  ],
  [
    "accuracies of a single minibatch",
    of(
      (e) =>
        `Epoch ${e}\nTrain set accuracy for a single minibatch: 3${e}.5%\nTest set accuracy for a single minibatch: 2${e}.5%`,
    ),
    { "Train accuracy": "epoch 1: 31.5, 2: 32.5", "Test accuracy": "epoch 1: 21.5, 2: 22.5" },
  ],
  [
    "a mean of ranks",
    of((e) => `Epoch ${e}, Val Mean Rank: 3${e}.5, Val F1_pos: 0.5${e}`),
    { "Val Mean Rank": "epoch 1: 31.5, 2: 32.5", "Val F1_pos": "epoch 1: 0.51, 2: 0.52" },
  ],
  [
    "a loss of a batch of a side",
    of((e) => `epoch: ${e}, loss on validation batch: 0.5${e}`),
    { "loss validation": "epoch 1: 0.51, 2: 0.52" },
  ],
  [
    "accuracies of several datasets, spelt as people do",
    of(
      (e) =>
        `Epoch ${e}: accy 0.1${e}\nAccuracy of the usps dataset: 0.3${e}\nAccuracy of the svhn_s dataset: 0.2${e}`,
    ),
    {
      accy: "epoch 1: 0.11, 2: 0.12",
      "usps Accuracy": "epoch 1: 0.31, 2: 0.32",
      "svhn_s Accuracy": "epoch 1: 0.21, 2: 0.22",
    },
  ],
]);
