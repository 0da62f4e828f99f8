import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allennlpLog } from "../../src/formats/console/allennlp-log.ts";
import { caffe } from "../../src/formats/console/caffe.ts";
import { cntk } from "../../src/formats/console/cntk.ts";
import { darknet } from "../../src/formats/console/darknet.ts";
import { fairseq } from "../../src/formats/console/fairseq.ts";
import { fastaiConsole } from "../../src/formats/console/fastai-console.ts";
import { flairLog } from "../../src/formats/console/flair-log.ts";
import { mxnet } from "../../src/formats/console/mxnet.ts";
import { nemo } from "../../src/formats/console/nemo.ts";
import { nnunet } from "../../src/formats/console/nnunet.ts";
import { spacy } from "../../src/formats/console/spacy.ts";
import { speechbrain } from "../../src/formats/console/speechbrain.ts";
import type { Format } from "../../src/reading/format.ts";
import { artifactOf, curves, noColumns, readAs } from "./artifact.ts";

type Curves = Record<string, string>;
/** What it shows, the text, and the curves of each training. */
type Sample = readonly [title: string, text: string, ...trainings: Curves[]];

const formats = [
  fastaiConsole,
  flairLog,
  spacy,
  fairseq,
  speechbrain,
  nnunet,
  darknet,
  caffe,
  cntk,
  mxnet,
  nemo,
];

function reads(format: Format, samples: readonly Sample[]): void {
  describe(format.title, () => {
    const named = samples.map(([title, text, ...trainings]) => ({ title, text, trainings }));
    test.each(named)("$title", async ({ text, trainings }) => {
      expect(curves(await readAs(format, text))).toEqual(trainings);
      const others = formats.filter((other) => other.matches(artifactOf("a.log", text), noColumns));
      expect(others.map(({ id }) => id)).toEqual([format.id]);
    });
  });
}

reads(fastaiConsole, [
  [
    "several tables, and the bars between",
    `epoch     train_loss  valid_loss  accuracy  time
█\b\r\rEpoch 1/2 : |████----| 50.00% [3/6 00:00<00:00]\r                       \r0         0.728571    0.733693    0.433333  00:00
1         nan         #na#        0.400000  1:11:26
Total time: 02:25
epoch     train_loss  valid_loss  accuracy  time
0         0.224266    0.843816    0.666667  00:00
`,
    {
      train_loss: "epoch 0: 0.728571, 1: NaN",
      valid_loss: "epoch 0: 0.733693",
      accuracy: "epoch 0: 0.433333, 1: 0.4",
    },
    { train_loss: "epoch 0: 0.224266", valid_loss: "epoch 0: 0.843816", accuracy: "epoch 0: 0.666667" },
  ],
  [
    "version 0.7",
    `epoch      trn_loss   val_loss   accuracy
    0      0.045      0.03       0.988
    1      0.039      0.029      0.99
`,
    {
      train_loss: "epoch 0: 0.045, 1: 0.039",
      val_loss: "epoch 0: 0.03, 1: 0.029",
      accuracy: "epoch 0: 0.988, 1: 0.99",
    },
  ],
]);

reads(flairLog, [
  [
    "epochs, not their batches",
    `2019-09-13 17:00:40,366 epoch 1 - iter 130/135 - loss 16.80228248
2019-09-13 17:00:48,099 EPOCH 1 done: loss 16.7398 - lr 0.1000 - bad epochs 0
2019-09-13 17:01:44,654 DEV  : loss 10.39208508 - f-score 0.6282 - acc 0.4580
2019-09-13 17:02:42,589 TEST : loss 10.26942635 - f-score 0.5831 - acc 0.4116
`,
    {
      "train/loss": "epoch 1: 16.7398",
      "DEV/loss": "epoch 1: 10.39208508",
      "DEV/f-score": "epoch 1: 0.6282",
      "DEV/acc": "epoch 1: 0.458",
      "TEST/loss": "epoch 1: 10.26942635",
      "TEST/f-score": "epoch 1: 0.5831",
      "TEST/acc": "epoch 1: 0.4116",
    },
  ],
  [
    "the score of a later version",
    `2023-02-27 17:07:41,977 EPOCH 1 done: loss 2.5892 - lr: 0.100000
2023-02-27 17:07:42,567 DEV : loss 2.009714126586914 - f1-score (micro avg)  0.41
2023-02-27 17:07:42,579 BAD EPOCHS (no improvement): 0
`,
    {
      "train/loss": "epoch 1: 2.5892",
      "DEV/loss": "epoch 1: 2.009714126586914",
      "DEV/f1-score": "epoch 1: 0.41",
    },
  ],
  [
    "batches of a training that was killed in its first epoch",
    `2021-02-22 08:45:15,839 epoch 1 - iter 189/219 - loss 8.55171940 - samples/sec: 19.73 - lr: 0.000500
2021-02-22 08:45:49,743 epoch 1 - iter 210/219 - loss 8.43762823 - samples/sec: 19.73 - lr: 0.000500
`,
    { "train/loss": "step 189: 8.5517194, 210: 8.43762823" },
  ],
]);

reads(spacy, [
  [
    "version 3",
    `\x1b[38;5;4mℹ Initial learn rate: 0.001\x1b[0m
E    #       LOSS TOK2VEC  LOSS NER  ENTS_F  SPEED   SCORE${" "}
---  ------  ------------  --------  ------  ------  ------
  0       0          0.00     36.70    0.00  9000.1    0.00
 66     200         16.25    933.98   47.06  9100.2    0.47
✔ Saved pipeline to output directory
`,
    {
      "LOSS TOK2VEC": "step 200: 16.25",
      "LOSS NER": "step 200: 933.98",
      "dev/ENTS_F": "step 0: 0, 200: 47.06",
      "dev/SCORE": "step 0: 0, 200: 0.47",
    },
  ],
  [
    "version 2",
    `Itn  NER Loss   NER P   NER R   NER F   Token %  CPU WPS
---  ---------  ------  ------  ------  -------  -------
  1  21614.232  79.307  78.559  78.931  100.000    25144
  2  10503.866  84.781  83.911  84.344  100.000    27258
`,
    {
      "NER Loss": "epoch 1: 21614.232, 2: 10503.866",
      "dev/NER P": "epoch 1: 79.307, 2: 84.781",
      "dev/NER R": "epoch 1: 78.559, 2: 83.911",
      "dev/NER F": "epoch 1: 78.931, 2: 84.344",
    },
  ],
]);

reads(fairseq, [
  [
    "printed",
    `| epoch 001:     10 / 99 loss=9.290, ppl=99.56, num_updates=10
| epoch 001 | loss 4.290 | ppl 19.56 | wps 10476 | wpb 1852.327 | num_updates 99 | lr 2.5e-05 | gnorm 0.321 | clip 0% | loss_scale 64.000 | wall 32 | train_wall 31
| epoch 001 | valid on 'valid' subset | loss 4.008 | ppl 16.09 | num_updates 99 | best_loss 4.00763
| epoch 002 | loss nan | ppl 2.30 | num_updates 198
| epoch 002 | valid on 'valid' subset | valid_loss 1.413 | valid_ppl 2.66 | num_updates 198 | best 1.41208
| done training in 31.6 seconds
`,
    {
      "train/loss": "step 99: 4.29, 198: NaN",
      "train/ppl": "step 99: 19.56, 198: 2.3",
      "valid/loss": "step 99: 4.008",
      "valid/ppl": "step 99: 16.09",
      valid_loss: "step 198: 1.413",
      valid_ppl: "step 198: 2.66",
    },
  ],
  [
    "logged, with several subsets",
    `2023-06-13 17:30:00 | INFO | train_inner | epoch 143:    100 / 487 loss=13.655, num_updates=40100, lr=1e-05
2023-06-13 17:32:38 | INFO | fairseq_cli.train | begin validation on "valid" subset
2023-06-13 17:32:41 | INFO | valid | epoch 143 | valid on 'valid' subset | loss 12.677 | bleu 29.52 | wps 88225 | num_updates 40297 | best_bleu 30.53
2023-06-13 17:32:42 | INFO | valid1 | epoch 143 | valid on 'valid1' subset | loss 11.5 | num_updates 40297
2023-06-13 17:32:43 | INFO | train | epoch 143 | loss 3.5 | ups 5.95 | num_updates 40297 | lr 9e-05 | gb_free 9.3
`,
    {
      "valid/loss": "step 40297: 12.677",
      "valid/bleu": "step 40297: 29.52",
      "valid1/loss": "step 40297: 11.5",
      "train/loss": "step 40297: 3.5",
    },
  ],
  [
    "JSON",
    `2021-03-08 12:40:11 | INFO | train_inner | {"epoch": 1, "update": 0.002, "loss": "18.262", "num_updates": "9", "lr": "2e-05"}
2021-03-08 12:43:15 | INFO | valid | {"epoch": 1, "valid_loss": "17.953", "valid_wps": "1868.4", "valid_num_updates": "10"}
2021-03-08 12:43:15 | INFO | train | {"epoch": 1, "train_loss": "19.351", "train_num_updates": "10", "train_loss_scale": "1", "train_train_wall": "667"}
`,
    { valid_loss: "step 10: 17.953", train_loss: "step 10: 19.351" },
  ],
  [
    "JSON of a training within its first epoch",
    `[2021-03-08 12:40:11,001][train_inner][INFO] - {"epoch": 1, "update": 0.1, "loss": "18.262", "num_updates": "9"}
[2021-03-08 12:40:11,001][valid][INFO] - {"epoch": 1, "valid_loss": "17.953", "valid_num_updates": "9"}
[2021-03-08 12:40:11,001][train_inner][INFO] - {"epoch": 1, "update": 0.2, "loss": "17.5", "num_updates": "18"}
`,
    { "train/loss": "step 9: 18.262, 18: 17.5", valid_loss: "step 9: 17.953" },
  ],
]);

reads(speechbrain, [
  [
    "epochs, a wrapped matrix, and not the test",
    `Epoch: 1, lr: 1.00e-04, wave2vec_lr: 1.00e-05 - train loss: 1.80 - valid loss: 1.92, valid error_rate: 5.76e-01
Epoch: 2, lr: 1.00e-04, wave2vec_lr: 1.00e-05 - train loss: nan, train cm: [[1 2]
 [3 4]] - valid loss: 1.69, valid cm: [[1 2]
 [3 4]], valid error_rate: 5.70e-01
Epoch loaded: 12 - test loss: 1.53, test error_rate: 5.19e-01
`,
    {
      "train loss": "epoch 1: 1.8, 2: NaN",
      "valid loss": "epoch 1: 1.92, 2: 1.69",
      "valid error_rate": "epoch 1: 0.576, 2: 0.57",
    },
  ],
  [
    "on the console",
    `speechbrain.utils.epoch_loop - Going into epoch 1
speechbrain.utils.train_logger - epoch: 1, lr: 5.00e-04 - train si-snr: 6.18, train loss: 6.18 - valid si-snr: -6.32e-01, valid loss: -6.32e-01
`,
    {
      "train si-snr": "epoch 1: 6.18",
      "train loss": "epoch 1: 6.18",
      "valid si-snr": "epoch 1: -0.632",
      "valid loss": "epoch 1: -0.632",
    },
  ],
]);

reads(nnunet, [
  [
    "version 1",
    `2021-05-15 18:56:00.157092: lr: 0.01${" "}
2021-05-15 18:56:07.913187:${" "}
epoch:  0${" "}
2021-05-15 18:58:02.499817: train loss : -0.4667${" "}
2021-05-15 18:58:27.610760: validation loss: -0.6738${" "}
2021-05-15 18:58:27.612678: Average global foreground Dice: [0.92, 0.99]${" "}
`,
    { "train loss": "epoch 0: -0.4667", "validation loss": "epoch 0: -0.6738" },
  ],
  [
    "version 2",
    `2023-08-29 13:19:25.063424:${" "}
2023-08-29 13:19:25.063603: Epoch 0${" "}
2023-08-29 13:19:25.063711: Current learning rate: 0.01${" "}
2023-08-29 13:20:01.1: train_loss 0.0321${" "}
2023-08-29 13:20:01.2: val_loss -0.1502${" "}
2023-08-29 13:20:01.3: Pseudo dice [np.float32(0.4), nan]${" "}
`,
    { train_loss: "epoch 0: 0.0321", val_loss: "epoch 0: -0.1502" },
  ],
]);

reads(darknet, [
  [
    "the average, and the precision in between",
    `Loaded: 0.000060 seconds
 999: 0.381102, 0.308215 avg loss, 0.001000 rate, 19.918565 seconds, 65664 images, 12.3 hours left
Region 82 Avg IOU: 0.286934, Class: 0.463270, Obj: 0.532, No Obj: 0.5, .5R: 0.0, .75R: 0.0,  count: 2
 1000: -nan, -nan avg loss, 0.001000 rate, 19.918565 seconds, 65728 images, 12.3 hours left

 mean_average_precision (mAP@0.50) = 0.957311
`,
    { "avg loss": "step 999: 0.308215, 1000: NaN", "valid/mAP": "step 1000: 0.957311" },
  ],
  [
    "the first version",
    "1: 5011.858887, 5011.858887 avg, 0.000000 rate, 19.888952 seconds, 64 images\n",
    { "avg loss": "step 1: 5011.858887" },
  ],
]);

reads(caffe, [
  [
    "train and test",
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
      "train/loss": "step 0: 2.64, 100: NaN",
    },
  ],
  [
    "without glog's head, and two test nets",
    `Iteration 500, loss = 0.0945602
    Train net output #0: accuracy = 1
    Train net output #1: loss = 0.0945602 (* 1 = 0.0945602 loss)
Iteration 500, Testing net (#0)
    Test net output #0: loss = 0.147647 (* 1 = 0.147647 loss)
Iteration 500, Testing net (#1)
    Test net output #0: loss = 0.2 (* 1 = 0.2 loss)
`,
    {
      "train/loss": "step 500: 0.0945602",
      "train/accuracy": "step 500: 1",
      "test/loss": "step 500: 0.147647",
      "test/net1/loss": "step 500: 0.2",
    },
  ],
]);

reads(cntk, [
  [
    "ProgressPrinter",
    `Learning rate per 1 samples: 0.0015625
 Minibatch[   1- 100]: loss = 2.263843 * 6400, metric = 86.41% * 6400;
Finished Epoch[1 of 2]: [Training] loss = 0.419417 * 1522, metric = 12.30% * 1522 1.168s (1303.1 samples/s);
Finished Evaluation [1]: Minibatch[1-35]: metric = 9.13% * 410;
Finished Epoch[2 of 2]: [Training] loss = nan * 1530, metric = 10.00% * 1530 1.066s (1435.3 samples/s);
Finished Evaluation [2]: Minibatch[1-35]: metric = 8.50% * 410;
`,
    {
      "Training/loss": "epoch 1: 0.419417, 2: NaN",
      "Training/metric": "epoch 1: 12.3, 2: 10",
      "Evaluation/metric": "epoch 1: 9.13, 2: 8.5",
    },
  ],
  [
    "BrainScript",
    `08/16/2016 03:09:42: Finished Epoch[ 1 of 100]: [Training] CE = 0.15920662 * 5999; errs = 88.144% * 5999; totalSamplesSeen = 5999; learningRatePerSample = 9.9999997e-05; epochTime=641.392s
08/16/2016 03:09:43: Final Results: Minibatch[1-3510]: CE = 0.32190538 * 3592929
08/16/2016 03:09:43: Finished Epoch[ 1 of 100]: [Validate] CE = 0.32190538 * 3592
`,
    {
      "Training/CE": "epoch 1: 0.15920662",
      "Training/errs": "epoch 1: 88.144",
      "Validation/CE": "epoch 1: 0.32190538",
    },
  ],
  [
    "an older version",
    "Finished Epoch [1]: [Training] loss = 0.419417 * 1522, metric = 0.5 * 1522 1.168s (1303.1 samples/s)\n",
    { "Training/loss": "epoch 1: 0.419417", "Training/metric": "epoch 1: 0.5" },
  ],
  [
    "minibatches alone, which two workers print",
    ` Minibatch[   1- 100]: loss = 2.263843 * 6400, metric = 86.41% * 6400;
 Minibatch[   1- 100]: loss = 2.263843 * 6400, metric = 86.41% * 6400;
 Minibatch[ 101- 200]: loss = 2.164102 * 6400, metric = 80.17% * 6400;
Finished Evaluation [1]: Minibatch[1-157]: metric = 38.14% * 10000;
`,
    {
      loss: "step 100: 2.263843, 200: 2.164102",
      metric: "step 100: 86.41, 200: 80.17",
      "Evaluation/metric": "step 200: 38.14",
    },
  ],
  [
    "its table, by examples, since the last row",
    ` average      since    average      since      examples
    loss       last     metric       last${" ".repeat(14)}
 ------------------------------------------------------
Learning rate per minibatch: 0.1
     1.57       1.57      0.214      0.214            16
     1.38       1.28      0.264      0.289            48
Finished Evaluation [1]: Minibatch[1-1]: metric = 70.72% * 30;
`,
    {
      loss: "step 16: 1.57, 48: 1.28",
      metric: "step 16: 0.214, 48: 0.289",
      "Evaluation/metric": "step 48: 70.72",
    },
  ],
]);

reads(mxnet, [
  [
    "fit of a Module",
    `INFO:root:Epoch[0] Batch [0-2]	Speed: 6066.39 samples/sec	accuracy=0.666667	cross-entropy=0.676758
INFO:root:Epoch[0] Train-accuracy=0.550000
INFO:root:Epoch[0] Train-cross-entropy=0.687856
INFO:root:Epoch[0] Time cost=0.041
INFO:root:Epoch[0] Validation-accuracy=0.516667
INFO:root:Epoch[0] Validation-cross-entropy=nan
`,
    {
      "Train-accuracy": "epoch 0: 0.55",
      "Train-cross-entropy": "epoch 0: 0.687856",
      "Validation-accuracy": "epoch 0: 0.516667",
      "Validation-cross-entropy": "epoch 0: NaN",
    },
  ],
  [
    "the first rank of several, which says it twice",
    `[1,0]<stderr>:INFO:root:Epoch[0] Rank[0] Batch[1200]	rmse=0.027185	lr=0.000001
[1,0]<stderr>:INFO:root:Epoch[0] Rank[0] Batch[1251]	Time cost=411.25	Train-metric=0.026114
[1,0]<stderr>:INFO:root:Epoch[0]	Speed: 3114.92 samples/sec
[1,0]<stderr>:INFO:root:Epoch[0] Rank[0]	Validation-accuracy=0.758760	Validation-top_k_accuracy_5=0.927580
[1,0]<stderr>:INFO:root:Epoch[0] Rank[0]	Validation-accuracy=0.758760	Validation-top_k_accuracy_5=0.927580
`,
    {
      "Train-metric": "epoch 0: 0.026114",
      "Validation-accuracy": "epoch 0: 0.75876",
      "Validation-top_k_accuracy_5": "epoch 0: 0.92758",
    },
  ],
  [
    "accuracies that are called train and val",
    `INFO:root:[Epoch 0] train=0.104067 val=0.116500 loss=2.499243 time: 60.370274
INFO:root:[Epoch 1] train=0.113822 val=0.173300 loss: 2.282750 time: 56.693866
`,
    {
      "train/accuracy": "epoch 0: 0.104067, 1: 0.113822",
      "val/accuracy": "epoch 0: 0.1165, 1: 0.1733",
      loss: "epoch 0: 2.499243, 1: 2.28275",
    },
  ],
  [
    "training and validation",
    `Epoch[000] Batch [0019]/[0055]	Speed: 26.184196 samples/sec	 accuracy=5.703125	 loss=3.831633	 lr=0.010000
[Epoch 000] training: accuracy=11.846591	 loss=3.475096
[Epoch 000] speed: 50 samples/sec	time cost: 93.211551
[Epoch 000] validation: err-top1=0.55 acc-top5=40.692935 loss=3.325823
`,
    {
      "training/accuracy": "epoch 0: 11.846591",
      "training/loss": "epoch 0: 3.475096",
      "validation/top1-err": "epoch 0: 0.55",
      "validation/acc-top5": "epoch 0: 40.692935",
      "validation/loss": "epoch 0: 3.325823",
    },
  ],
  [
    "a detector, and its classes",
    `[Epoch 0][Batch 9], Speed: 169.739 samples/sec, LR=0.000375, ObjLoss=2.270, HeatmapFocal=309.462
[Epoch 0] Training cost: 759.549, ObjLoss=1.302, HeatmapFocal=11.997
[Epoch 0] Validation:${" "}
~~~~ Summary metrics ~~~~
=Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.345
person=3.1
~~~~ MeanAP @ IoU=[0.50,0.95] ~~~~
=34.5
`,
    {
      "training/ObjLoss": "epoch 0: 1.302",
      "training/HeatmapFocal": "epoch 0: 11.997",
      "validation/mAP": "epoch 0: 34.5",
    },
  ],
  [
    "the mean of an epoch as far as it was before the validation",
    `Epoch 0 iteration 0020/0040: training loss 5.862
Epoch 0 iteration 0040/0040: training loss 2.859
Epoch 0 validation pixAcc: 0.668, mIoU: 0.100
Epoch 1 iteration 0020/0040: training loss nan
Epoch 1 validation pixAcc: 0.692, mIoU: 0.205
`,
    {
      "training loss": "epoch 0: 2.859, 1: NaN",
      "validation/pixAcc": "epoch 0: 0.668, 1: 0.692",
      "validation/mIoU": "epoch 0: 0.1, 1: 0.205",
    },
  ],
  [
    "batches where nothing was validated",
    `Epoch 0 iteration 0020/0040: training loss 5.862
Epoch 0 iteration 0040/0040: training loss 2.859
Epoch 1 iteration 0020/0040: training loss nan
`,
    { "training loss": "step 20: 5.862, 40: 2.859, 60: NaN" },
  ],
  [
    "batches and validations of a version that tells no epoch's training",
    `INFO:root:Epoch[73] Batch [500]	Speed: 1694.57 samples/sec	Train-accuracy=0.58
INFO:root:Epoch[73] Batch [1000]	Speed: 1694.57 samples/sec	Train-accuracy=0.59
INFO:root:Epoch[73] Validation-accuracy=0.55
INFO:root:Epoch[74] Batch [500]	Speed: 1694.57 samples/sec	Train-accuracy=0.6
`,
    { "Train-accuracy": "step 500: 0.58, 1000: 0.59, 1500: 0.6", "Validation-accuracy": "step 1000: 0.55" },
  ],
  [
    "batches of an epoch that was not finished",
    `INFO:root:Epoch[0] Batch [20]	Speed: 1076.10 samples/sec	accuracy=0.109375
INFO:root:Epoch[0] Batch [40]	Speed: 1076.10 samples/sec	accuracy=0.209375
`,
    { accuracy: "step 20: 0.109375, 40: 0.209375" },
  ],
]);

reads(nemo, [
  [
    "lines of version 2, where a validation is shown until the next",
    `[NeMo W 2024-11-14 19:42:16 nemo_logging:361] The 'train_dataloader' does not have many workers
Training epoch 0, iteration 28/99 | lr: 5.6e-06 | global_batch_size: 32 | global_step: 28 | reduced_train_loss: 2.778 | train_step_timing in s: 0.189 | consumed_samples: 928
 0: Training epoch 0, iteration 29/99 | lr: 5.8e-06 | global_batch_size: 32 | global_step: 29 | reduced_train_loss: 2.782 | train_step_timing in s: 0.1903 | val_loss: 2.861 | val_ppl: 17.57
 0: Training epoch 0, iteration 30/99 | lr: 6e-06 | global_batch_size: 32 | global_step: 30 | reduced_train_loss: nan | train_step_timing in s: 0.1915 | val_loss: 2.861 | val_ppl: 17.57
`,
    {
      train_loss: "step 28: 2.778, 29: 2.782, 30: NaN",
      val_loss: "step 29: 2.861",
      val_ppl: "step 29: 17.57",
    },
  ],
  [
    "the progress bar, and the checkpoints between",
    "Epoch 0:  50%|█████     | 1/2 [02:59<58:44,  0.02it/s, loss=7.75, v_num=3-16, reduced_train_loss=6.930, lr=2.73e-5, global_step=0.000, consumed_samples=32.00]\r" +
      "Epoch 0: 100%|██████████| 2/2 [02:59<00:00,  0.02it/s, loss=7.71, v_num=3-16, reduced_train_loss=6.790, global_step=1.000]\n" +
      "Epoch 0, global step 2: 'val_loss' reached 0.21187 (best 0.21187), saving model to 'a.ckpt' as top 3\n" +
      "Epoch 0: 100%|██████████| 2/2 [02:59<00:00,  0.02it/s, loss=7.71, reduced_train_loss=6.790, global_step=1.000, val_loss=0.212]\r" +
      "Epoch 1: :  50%|█████     | 1/2 [02:59<58:44, reduced_train_loss=5.500, global_step=2.000, train_step_timing in s=68.70, val_loss=0.212]\n" +
      "Epoch 1, global step 4: 'val_loss' was not in top 3\n",
    { train_loss: "step 1: 6.93, 2: 6.79, 3: 5.5", val_loss: "step 2: 0.21187" },
  ],
  [
    "the progress bar of Lightning",
    "Epoch 0: 100%|██████████| 50/50 [00:05<00:00,  2.00it/s, loss=0.69, v_num=0, val_loss=0.700]\nEpoch 1: 100%|██████████| 50/50 [00:05<00:00,  2.00it/s, loss=0.59, v_num=0, val_loss=0.800]\n",
    { loss: "step 50: 0.69, 100: 0.59", val_loss: "step 50: 0.7, 100: 0.8" },
  ],
]);

describe("none of them knows", () => {
  const known = (text: string, path = "a.log") =>
    formats.filter((format) => format.matches(artifactOf(path, text), noColumns)).map(({ id }) => id);

  test.each([
    [
      "source code",
      'print(f"epoch: {epoch}, train loss: {loss} - valid loss: {valid}")\nprintf("Iteration %d, loss = %f");',
    ],
    ["prose", "The model reached a train loss: 0.5 after epoch: 3, as [Training] loss = 0.5 shows."],
    ["a CSV", "epoch,train_loss,valid_loss\n0,0.5,0.6\n1,0.4,0.5\n"],
    ["a TSV", "epoch\ttrain_loss\tvalid_loss\n0\t0.5\t0.6\n1\t0.4\t0.5\n"],
    ["a Keras console", "Epoch 1/2\n10/10 [====] - 1s 9ms/step - loss: 0.5 - val_loss: 0.6\n"],
    ["JSON lines", '{"epoch": 1, "loss": 0.5}\n{"epoch": 2, "loss": 0.4}\n'],
    ["a progress bar without metrics", "Epoch 0: 100%|██████████| 2/2 [00:05<00:00,  2.00it/s, v_num=0]\n"],
    ["a line of LightGBM", "[25]\tvalid_0's binary_logloss: 0.69\tvalid_0's auc: 0.7\n"],
    ["bytes", "\u0000\u0001\ufffd\n\u0000"],
  ])("%s", async (_, text) => {
    expect(known(text)).toEqual([]);
  });
});

test("AllenNLP's table of an epoch", async () => {
  const said = "2022-09-19 20:36:19,623 - INFO - allennlp.training.";
  const epoch = (number: number, loss: string, val: string) =>
    `${said}trainer - Epoch ${number}/9\n${said}tensorboard_writer -                   Training |  Validation\n` +
    `${said}tensorboard_writer - loss          |     ${loss}  |     ${val}\n${said}tensorboard_writer - cpu_memory_MB |  1580.612  |       N/A\n`;
  expect(curves(await readAs(allennlpLog, epoch(0, "0.510", "0.543") + epoch(1, "0.409", "N/A")))).toEqual([
    { "training/loss": "epoch 0: 0.51, 1: 0.409", "validation/loss": "epoch 0: 0.543" },
  ]);
});

test("a document that shows a log is none", async () => {
  const log = "EPOCH 1 done: loss 2.5892 - lr: 0.100000\n";
  expect(await flairLog.matches(artifactOf("train.log", log), noColumns)).toBe(true);
  expect(await flairLog.matches(artifactOf("README.md", log), noColumns)).toBe(false);
});

test.each([
  ["fastai/console.log", fastaiConsole, 2],
  ["spacy/console.log", spacy, 1],
  ["logs/mxnet/module.log", mxnet, 1],
  ["logs/speechbrain/train_log.txt", speechbrain, 1],
])("what a framework wrote: %s", async (path, format, trainings) => {
  const text = readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
  expect(await readAs(format, text)).toHaveLength(trainings);
});
