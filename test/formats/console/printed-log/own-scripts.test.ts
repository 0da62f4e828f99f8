import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "two evaluations in an epoch, whose mean is an `avg loss`",
    [1, 2]
      .map(
        (epoch) => `epoch ${epoch} batch 5/10 loss 0.${9 - epoch}5
val avg loss: 0.${9 - epoch}8
epoch ${epoch} batch 10/10 loss 0.${9 - epoch}1
val avg loss: 0.${9 - epoch}3
`,
      )
      .join(""),
    {
      loss: "epoch 0.5: 0.85, 1: 0.81, 1.5: 0.75, 2: 0.71",
      "val loss": "epoch 0.5: 0.88, 1: 0.83, 1.5: 0.78, 2: 0.73",
    },
  ],
  [
    "batches before the lines of their epoch, of which there are two",
    [0, 1]
      .map(
        (e) => `TRAIN Batch 0000/10, Loss    ${9 - e}.2
TRAIN Batch 0010/10, Loss    ${9 - e}.1
TRAIN Epoch 0${e}/2, Mean Negative ELBO    5.${9 - e}, PPL: 352.1
VALID Batch 0000/10, Loss    ${8 - e}.5
VALID Batch 0010/10, Loss    ${8 - e}
VALID Epoch 0${e}/2, Mean Negative ELBO    5.${8 - e}, PPL: 210.5
`,
      )
      .join(""),
    {
      "train/Loss": "epoch -1: 9.2, 0: 9.1, 0.000001: 8.2, 1: 8.1",
      "val/Loss": "epoch 0: 8.25, 1: 7.25",
      "train/Negative ELBO": "epoch 0: 5.9, 1: 5.8",
      "val/Negative ELBO": "epoch 0: 5.8, 1: 5.7",
      "train/PPL": "epoch 0: 352.1, 1: 352.1",
      "val/PPL": "epoch 0: 210.5, 1: 210.5",
    },
  ],
  [
    "evaluations at the steps behind which they stand, and no line of a script",
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
      .map((step) => {
        const train = `INFO - lstm.py - train - 182 - [train] epoch:${Math.ceil(step / 4) - 1} step:${step}/12 loss:${20 - step}\n`;
        return step % 3 === 0 ? `${train}INFO - lstm.py - train - 187 - [dev] loss:${30 - step}\n` : train;
      })
      .join(""),
    {
      "train/loss":
        "epoch 0.25: 19, 0.5: 18, 0.75: 17, 1: 16, 1.25: 15, 1.5: 14, 1.75: 13, 2: 12, 2.25: 11, 2.5: 10, 2.75: 9, 3: 8",
      "dev loss": "epoch 0.75: 27, 1.5: 24, 2.25: 21, 3: 18",
    },
  ],
  [
    "an epoch with two evaluations among those with one",
    [0, 1, 2, 3, 4, 5]
      .map((e) =>
        [10, 20]
          .map((step) => {
            const train = `Step ${20 * e + step} | Loss: 0.${9 - e}\n`;
            return step === 20 || e === 3 ? `${train}Validation loss: 0.${8 - e}${step}\n` : train;
          })
          .concat(`Epoch ${e} completed | Average Loss: 0.${9 - e}5\n`)
          .join(""),
      )
      .join(""),
    {
      Loss: "epoch 0: 0.95, 1: 0.85, 2: 0.75, 3: 0.65, 4: 0.55, 5: 0.45",
      "Validation loss": "epoch 0: 0.82, 1: 0.72, 2: 0.62, 2.5: 0.51, 3: 0.52, 4: 0.42, 5: 0.32",
    },
  ],
  [
    "a value before a rate that has one of its own",
    [1, 2]
      .map(
        (e) =>
          `Step ${100 * e}: train_loss=2.${9 - e}4135 steps/s=12.3\nStep ${100 * e}: val_loss=1.${9 - e}9770 img/s: 90.5\n`,
      )
      .join(""),
    { train_loss: "step 100: 2.84135, 200: 2.74135", val_loss: "step 100: 1.8977, 200: 1.7977" },
  ],
  [
    "an evaluation below a counter without a name, and none of a class",
    [1, 2]
      .map(
        (e) => `>>>[${e}] Train Loss: 0.7${9 - e}\nclass 01: IoU=0.2${e}\nVal Acc = 0.4${e}\nmodel saved\n`,
      )
      .join(""),
    { "Train Loss": "step 1: 0.78, 2: 0.77", "Val Acc": "step 1: 0.41, 2: 0.42" },
  ],
  [
    "values below the start of their epoch, though a start without a number had some",
    `Train Loss: 0.479\nValidation loss: 0.906\nStart epoch 1:\n====Start training====\n${[1, 2, 3]
      .map((e) => `Start epoch ${e}:\nTrain Loss: 0.5${9 - e}\nValidation loss: 0.4${9 - e}\n`)
      .join("")}`,
    { "Train Loss": "epoch 1: 0.58, 2: 0.57, 3: 0.56", "Validation loss": "epoch 1: 0.48, 2: 0.47, 3: 0.46" },
  ],
  [
    "losses with their change in brackets, and thousands before a comma",
    [1, 2]
      .map(
        (e) =>
          `Epoch ${e} | train_loss 2.${9 - e}246 (-0.2754) | val_loss 2.${8 - e}054 (-0.3946)\nEpoch ${e}: train MSE 9${9 - e},485.63, val MSE 9${8 - e},259.01\n`,
      )
      .join(""),
    {
      train_loss: "epoch 1: 2.8246, 2: 2.7246",
      val_loss: "epoch 1: 2.7054, 2: 2.6054",
      "train MSE": "epoch 1: 98485.63, 2: 97485.63",
      "val MSE": "epoch 1: 97259.01, 2: 96259.01",
    },
  ],
  [
    "the perplexity of the loss behind it, and no best so far",
    [1, 2]
      .map(
        (e) =>
          `epoch ${e}: perplexity: 2.${9 - e} eval_loss: 0.${9 - e}7，验证准确率为3${e}.07%，目前最高准确率为3${e}.27%\n`,
      )
      .join(""),
    {
      "val/perplexity": "epoch 1: 2.8, 2: 2.7",
      eval_loss: "epoch 1: 0.87, 2: 0.77",
      "val accuracy": "epoch 1: 31.07, 2: 32.07",
    },
  ],
  [
    "epochs behind the tag of a stage",
    [1, 2]
      .map((e) => `[finetune] 00${e}/002 loss=1.${9 - e}880 | val loss=1.${9 - e}928 acc=0.6${e}99\n`)
      .join(""),
    {
      loss: "epoch 1: 1.888, 2: 1.788",
      "val loss": "epoch 1: 1.8928, 2: 1.7928",
      "val/acc": "epoch 1: 0.6199, 2: 0.6299",
    },
  ],
  [
    "the logs of Keras in any order",
    [1, 2]
      .map(
        (e) =>
          `2018-07-01 17:51:52,878 - epoch: ${e} logs: {'val_acc': 0.7${e}, 'loss': 0.5${9 - e}, 'acc': 0.8${e}, 'val_loss': 0.6${9 - e}}\n`,
      )
      .join(""),
    {
      acc: "epoch 1: 0.81, 2: 0.82",
      loss: "epoch 1: 0.58, 2: 0.57",
      val_acc: "epoch 1: 0.71, 2: 0.72",
      val_loss: "epoch 1: 0.68, 2: 0.67",
    },
  ],
  [
    "headings that count from 1 above values that count from 0",
    [1, 2]
      .map(
        (e) => `======================training epoch ${e}======================
Epoch ${e - 1} | avg_loss = 0.${9 - e}5
======================validate epoch ${e}======================
Epoch ${e - 1} | avg_loss = 0.${9 - e}8
`,
      )
      .join(""),
    { loss: "epoch 0: 0.85, 1: 0.75", "val/loss": "epoch 0: 0.88, 1: 0.78" },
  ],
  [
    "an evaluation that is skipped as none",
    [1, 2, 3, 4]
      .map((e) =>
        e % 2 === 0
          ? `Epoch ${e}/4 | Train Loss: 0.${9 - e}\nValidation Loss: 0.${8 - e}\n`
          : `Epoch ${e}/4 | Train Loss: 0.${9 - e}\nSkipping validation at epoch ${e} for speed (keeping last val_loss=inf).\n`,
      )
      .join(""),
    { "Train Loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6, 4: 0.5", "Validation Loss": "epoch 2: 0.6, 4: 0.4" },
  ],
  [
    "spans of epochs as no counters",
    `Epoch 01 | Train Loss: 0.9 | Val Loss: 0.8
  >> Model saved.
Epoch 02 | Train Loss: 0.8 | Val Loss: 0.7
  >> Model saved.
Epoch 03 | Train Loss: 0.7 | Val Loss: 0.75
  >> No improvement (1 epochs).
Epoch 04 | Train Loss: 0.6 | Val Loss: 0.6
  >> Model saved.
Epoch 05 | Train Loss: 0.5 | Val Loss: 0.65
  >> No improvement (1 epochs).
Epoch 06 | Train Loss: 0.4 | Val Loss: 0.7
  >> No improvement (2 epochs).
Epoch 07 | Train Loss: 0.3 | Val Loss: 0.5
  >> Model saved.
Epoch 08 | Train Loss: 0.2 | Val Loss: 0.55
  >> No improvement (1 epochs).
Epoch 09 | Train Loss: 0.1 | Val Loss: 0.6
  >> No improvement in validation loss for 1 epoch(s).
`,
    {
      "Train Loss": "epoch 1: 0.9, 2: 0.8, 3: 0.7, 4: 0.6, 5: 0.5, 6: 0.4, 7: 0.3, 8: 0.2, 9: 0.1",
      "Val Loss": "epoch 1: 0.8, 2: 0.7, 3: 0.75, 4: 0.6, 5: 0.65, 6: 0.7, 7: 0.5, 8: 0.55, 9: 0.6",
    },
  ],
  [
    "spans of epochs of a total as no counters",
    [1, 2, 3, 4, 5, 6, 7, 8, 9]
      .map((e) => {
        const waited = [1, 1, 2, 0, 1, 2, 3, 0, 1][e - 1] ?? 0;
        const told = waited === 0 ? "New best" : `No improvement for ${waited}/20 epochs`;
        return `Epoch [${e}]\nTrain Loss: 0.${10 - e} | Dice: 0.5\nVal Loss:   0.${e} | Dice: 0.6\n${told}\n`;
      })
      .join(""),
    {
      "Train Loss": "epoch 1: 0.9, 2: 0.8, 3: 0.7, 4: 0.6, 5: 0.5, 6: 0.4, 7: 0.3, 8: 0.2, 9: 0.1",
      "train/Dice": "epoch 1: 0.5, 2: 0.5, 3: 0.5, 4: 0.5, 5: 0.5, 6: 0.5, 7: 0.5, 8: 0.5, 9: 0.5",
      "Val Loss": "epoch 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.4, 5: 0.5, 6: 0.6, 7: 0.7, 8: 0.8, 9: 0.9",
      "val/Dice": "epoch 1: 0.6, 2: 0.6, 3: 0.6, 4: 0.6, 5: 0.6, 6: 0.6, 7: 0.6, 8: 0.6, 9: 0.6",
    },
  ],
  [
    "counters in capitals, glued to their words",
    "Load file: None, EP0, avg_loss=0.9\nLoad file: None, EP1, avg_loss=0.8\n",
    { loss: "epoch 0: 0.9, 1: 0.8" },
  ],
  [
    "a plural that counts",
    "Steps 10, Total time 5.99, data 0.01%. Loss 1.9e+02\nSteps 20, Total time 5.69, data 0.01%. Loss 1.2e+02\n",
    { Loss: "step 10: 190, 20: 120" },
  ],
  [
    "the mean of an evaluation, not the step before it nor the change behind it",
    [0, 1]
      .map(
        (e) => ` > EPOCH: ${e}/2

 > TRAINING (2022-05-01 10:00:00)

   --> STEP: 25/50 -- GLOBAL_STEP: ${25 + 50 * e}
     | > loss: 2.${9 - e}  (2.${8 - e})

 > EVALUATION

   --> STEP: 0
     | > loss: 2.${7 - e}  (2.${7 - e})

  --> EVAL PERFORMANCE
     | > avg_loader_time: 0.00210 (+0.00000)
     | > avg_loss: 2.${6 - e} (${e === 0 ? "-0.3" : "+0.2"})
`,
      )
      .join(""),
    { loss: "epoch 0: 2.8, 1: 2.7", "val/loss": "epoch 0: 2.6, 1: 2.5" },
  ],
  [
    "the means of epochs, not the batches that share their names",
    [1, 2]
      .map(
        (e) => `epoch:[  ${e}/2 ] train step:0    loss: 4.${9 - e} lr: 0.01 top1: 0.1${e}
epoch:[  ${e}/2 ] train step:100  loss: 3.${9 - e} lr: 0.01 top1: 0.2${e}
END epoch:${e}   train loss_avg: 3.${8 - e} top1_avg: 0.1${e}
epoch:[  ${e}/2 ] val step:0    loss: 3.${6 - e} top1: 0.1${e}
END epoch:${e}   val loss_avg: 3.${5 - e} top1_avg: 0.2${e}
`,
      )
      .join(""),
    {
      "train/loss": "epoch 1: 3.7, 2: 3.6",
      "train/top1": "epoch 1: 0.11, 2: 0.12",
      "val/loss": "epoch 1: 3.4, 2: 3.3",
      "val/top1": "epoch 1: 0.21, 2: 0.22",
    },
  ],
  [
    "a running mean beside the batch's loss",
    [1, 2]
      .map((e) =>
        [20, 40]
          .map((i) => `Epoch [${e}/2], Iter [${i}/40] Loss: 9.${i}, average_loss: ${3 - e}.${i}\n`)
          .join(""),
      )
      .join(""),
    { loss: "epoch 1: 2.4, 2: 1.4" },
  ],
  [
    "no learning rate of an epoch as its counter",
    [0.01, 0.01, 0.001, 0.001]
      .map((lr, e) => `Starting epoch ${e + 1} / 4\nLearning Rate for this epoch: ${lr}\nloss: 0.${9 - e}\n`)
      .join(""),
    { loss: "epoch 1: 0.9, 2: 0.8, 3: 0.7, 4: 0.6" },
  ],
  [
    "no numbers of images as values of a side",
    `[1,  2000] loss: 2.1
[1,  4000] loss: 1.7
[2,  2000] loss: 1.5
[2,  4000] loss: 1.2
Testing 10000 images completed in  21.80 seconds
`,
    { loss: "epoch 0.5: 2.1, 1: 1.7, 1.5: 1.5, 2: 1.2" },
  ],
  [
    "Chinese names of the sets",
    "第1轮 训练集损失: 0.9 验证集损失: 0.8\n第2轮 训练集损失: 0.8 验证集损失: 0.7\n",
    { "train loss": "epoch 1: 0.9, 2: 0.8", "val loss": "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "the losses of an actor and its critic",
    "Epoch 1/2: Policy Loss = 2.2, Value Loss = 0.6\nEpoch 2/2: Policy Loss = 1.9, Value Loss = 0.5\n",
    { "Policy Loss": "epoch 1: 2.2, 2: 1.9", "Value Loss": "epoch 1: 0.6, 2: 0.5" },
  ],
  [
    "evaluations that are printed twice",
    "Epoch 1\nloss: 0.9\nValid Set...\nBleu: 0.4\nRouge: 0.1\nBleu: 0.4\nEpoch 2\nloss: 0.8\nValid Set...\nBleu: 0.5\nRouge: 0.2\nBleu: 0.5\n",
    { loss: "epoch 1: 0.9, 2: 0.8", "val/Bleu": "epoch 1: 0.4, 2: 0.5", "val/Rouge": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "an epoch behind the name",
    "Loss after 1 epochs: 0.9\nLoss after 2 epochs: 0.8\nLoss after 3 epochs: 0.7\n",
    { Loss: "epoch 1: 0.9, 2: 0.8, 3: 0.7" },
  ],
  [
    "sides joined to their metrics",
    `Epoch: 1, TrainLoss: 0.9, ValLoss: 0.8, trainacc: 50, valacc: 51
Epoch: 2, TrainLoss: 0.8, ValLoss: 0.7, trainacc: 60, valacc: 61
`,
    {
      TrainLoss: "epoch 1: 0.9, 2: 0.8",
      ValLoss: "epoch 1: 0.8, 2: 0.7",
      trainacc: "epoch 1: 50, 2: 60",
      valacc: "epoch 1: 51, 2: 61",
    },
  ],
  [
    "several names before several numbers",
    `Epoch 1 train loss, acc: 0.9, 0.5 | val loss, acc: 0.8, 0.55
center_loss,aux_loss 1.5 2.5
Epoch 2 train loss, acc: 0.8, 0.6 | val loss, acc: 0.7, 0.65
center_loss,aux_loss 1.4 2.4
`,
    {
      "train loss": "epoch 1: 0.9, 2: 0.8",
      "train/acc": "epoch 1: 0.5, 2: 0.6",
      "val loss": "epoch 1: 0.8, 2: 0.7",
      "val/acc": "epoch 1: 0.55, 2: 0.65",
      center_loss: "epoch 1: 1.5, 2: 1.4",
      aux_loss: "epoch 1: 2.5, 2: 2.4",
    },
  ],
  [
    "names behind arrows",
    "Epoch 1/2 -> loss: 0.9 val_loss: 0.8\nEpoch 2/2 -> loss: 0.7 val_loss: 0.6\n",
    { loss: "epoch 1: 0.9, 2: 0.7", val_loss: "epoch 1: 0.8, 2: 0.6" },
  ],
  [
    "metrics of tokens, and no numbers of losses or saved ones",
    `Epoch 1 | Loss: 0.9 | Token Acc: 0.1 | loss_num: 500 Saved at loss: 0.9
Epoch 2 | Loss: 0.8 | Token Acc: 0.2 | loss_num: 400 Saved at loss: 0.8
`,
    { Loss: "epoch 1: 0.9, 2: 0.8", "Token Acc": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "a training that begins again in its first epoch",
    "Epoch [1/9] - Loss: 0.9\nEpoch [1/9] - Loss: 0.8\nEpoch [2/9] - Loss: 0.7\nEpoch [3/9] - Loss: 0.6\n",
    { Loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6" },
  ],
  [
    "trainings in turn that do not print their first epochs",
    [...Array(10).keys(), ...Array(10).keys()]
      .map((index, at) => `(epoch ${at < 10 ? 5 + 10 * index : 6 + 10 * index})\nloss: 0.${9 - index}\n`)
      .join(""),
    { loss: "epoch 5: 0.9, 15: 0.8, 25: 0.7, 35: 0.6, 45: 0.5, 55: 0.4, 65: 0.3, 75: 0.2, 85: 0.1, 95: 0" },
    { loss: "epoch 6: 0.9, 16: 0.8, 26: 0.7, 36: 0.6, 46: 0.5, 56: 0.4, 66: 0.3, 76: 0.2, 86: 0.1, 96: 0" },
  ],
  [
    "evaluations on full bars, though two are alike",
    [
      [0.8, 0.9],
      [0.7, 0.8],
      [0.7, 0.7],
      [0.6, 0.6],
      [0.6, 0.5],
    ]
      .map(([val, train], epoch, all) => {
        const bar = `Epoch ${epoch}: 100%|██████████| 28/28 [00:00<00:00, 29.43it/s`;
        const [before, trained] = all[epoch - 1] ?? [];
        const stale = epoch === 0 ? "" : `, val_loss=${before}, train_loss=${trained}`;
        return `${bar}${stale}]\nValidation: |          | 0/? [00:00<?, ?it/s]\n${bar}, val_loss=${val}, train_loss=${train}]\n`;
      })
      .join(""),
    {
      train_loss: "epoch 0: 0.9, 1: 0.8, 2: 0.7, 3: 0.6, 4: 0.5",
      val_loss: "epoch 0: 0.8, 1: 0.7, 2: 0.7, 3: 0.6, 4: 0.6",
    },
  ],
  [
    "norms of one kind as no metrics, whatever stands before them",
    [1, 2]
      .map(
        (e) =>
          `epoch ${e} | train loss 0.${9 - e} | val loss 0.${10 - e}5 | grad L1 0.${e} L2 0.2 | mae 0.${e}\n`,
      )
      .join(""),
    {
      "train loss": "epoch 1: 0.8, 2: 0.7",
      "val loss": "epoch 1: 0.95, 2: 0.85",
      "val/mae": "epoch 1: 0.1, 2: 0.2",
    },
  ],
  [
    "names behind a remark",
    [1, 2]
      .map((e) => `[Train] Epoch ${e}: loss = 0.${9 - e}\n[Val] Epoch ${e} (deterministic): loss = 0.${e}\n`)
      .join(""),
    { "train/loss": "epoch 1: 0.8, 2: 0.7", "val/loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "no sides of settings",
    [1, 2].map((e) => `validation_on: True\nepoch ${e}\nvalidation_on: True\nloss: 0.${9 - e}\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7" },
  ],
  [
    "no lists of values, though a name stands before the list's own",
    [1, 2].map((e) => `log:{"losses": [0.5, 0.3], "epoch": ${e}, "val_loss": 0.${e}}\n`).join(""),
    { val_loss: "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "decibels, which are no amounts",
    [1, 2].map((e) => `<epoch: ${e}> loss: 0.${9 - e}\n<epoch: ${e}, Average PSNR : 2${e}.5dB\n`).join(""),
    { loss: "epoch 1: 0.8, 2: 0.7", PSNR: "epoch 1: 21.5, 2: 22.5" },
  ],
  [
    "models in turn, each by its name",
    ["LSTM_e2", "GRU_e2"]
      .flatMap((name, at) => [1, 2].map((e) => `${name} Epoch ${e}: Loss = 0.${9 - e - 3 * at}\n`))
      .join(""),
    { Loss: "epoch 1: 0.8, 2: 0.7" },
    { Loss: "epoch 1: 0.5, 2: 0.4" },
  ],
  [
    "the epochs before a bar that counts the batches, in folds that evaluate now and then",
    [0, 1]
      .map((fold) =>
        [1, 2, 3, 4]
          .map((e) => {
            const bar = `[fold_${fold}] ${e}/4: 100%|██████████| 7/7 [00:17<00:00,  2.98s/it, loss=${e}.${fold}]\n`;
            return bar + (e % 2 === 0 ? `Epoch ${e} - mean Dice: 0.${e}${fold}\n` : "");
          })
          .join(""),
      )
      .join(""),
    { loss: "epoch 1: 1, 2: 2, 3: 3, 4: 4", Dice: "epoch 2: 0.2, 4: 0.4" },
    { loss: "epoch 1: 1.1, 2: 2.1, 3: 3.1, 4: 4.1", Dice: "epoch 2: 0.21, 4: 0.41" },
  ],
  [
    "no epochs among settings",
    [0, 1]
      .map(
        (run) =>
          `  * epoch: 5\n  * batch: 8\n${[0, 1, 2].map((e) => `[epoch ${e}/5] loss: 0.${9 - e - run}\n`).join("")}`,
      )
      .join(""),
    { loss: "epoch 0: 0.9, 1: 0.8, 2: 0.7" },
    { loss: "epoch 0: 0.8, 1: 0.7, 2: 0.6" },
  ],
  [
    "no counts of samples beside the steps of one epoch",
    `Splitting dataset: Train=494271, Val=61783
${[10, 20].map((step) => `Epoch 1 Step [${step}/30892] - Loss: 10.${step} - ValLoss: 25.${step}\n`).join("")}`,
    { Loss: "step 10: 10.1, 20: 10.2", ValLoss: "step 10: 25.1, 20: 25.2" },
  ],
  [
    "parts of epochs, not episodes, nor steps in thousands",
    [1, 2].map((e) => `step:${e}K smpl:32K ep:${e * 101} epch:${e}.35 loss:0.${9 - e}\n`).join(""),
    { loss: "epoch 1.35: 0.8, 2.35: 0.7" },
  ],
  [
    "values behind a note with a number of its own",
    [1, 2]
      .map(
        (e) =>
          `Epoch ${e}, Training Loss (mean of the last 100): 0.${9 - e}, Validation Loss (last 10): 0.${e}\n`,
      )
      .join(""),
    { "Training Loss": "epoch 1: 0.8, 2: 0.7", "Validation Loss": "epoch 1: 0.1, 2: 0.2" },
  ],
  [
    "bars of signs and digits",
    [1, 2]
      .map((e) =>
        ["4         ", "####5     ", "##########"]
          .map(
            (bar, i) =>
              `Epoch ${e} [Train]: ${50 * i}%|${bar}| ${14 * i}/28 [00:06<06:24, 3.41s/it, loss=${e}.${9 - i}]\n`,
          )
          .join(""),
      )
      .join(""),
    { "train/loss": "epoch 1: 1.7, 2: 2.7" },
  ],
  [
    "each evaluation by a batch that counts over all epochs",
    [1, 2, 3, 4]
      .map((b) => `Epoch ${b < 3 ? 1 : 2}, Global Batch ${5 * b}, Train Loss: 0.${9 - b}, Val Loss: 0.${b}\n`)
      .join(""),
    {
      "Train Loss": "epoch 0.5: 0.8, 1: 0.7, 1.5: 0.6, 2: 0.5",
      "Val Loss": "epoch 0.5: 0.1, 1: 0.2, 1.5: 0.3, 2: 0.4",
    },
  ],
]);
