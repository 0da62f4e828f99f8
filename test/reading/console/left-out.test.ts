import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, formatOf, noColumns, notesOf, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);
const leftOut = async (text: string) => (await read(text))[0]?.leftOut?.map(({ what }) => what);

const epochs = (line: (epoch: number) => string) => [1, 2, 3].map((epoch) => `${line(epoch)}\n`).join("");
const losses = (e: number) => `Epoch ${e} - avg_train_loss: 0.${9 - e}62  avg_val_loss: 0.${8 - e}54`;
const curvesOfLosses = {
  "train/loss": "epoch 1: 0.862, 2: 0.762, 3: 0.662",
  "val/loss": "epoch 1: 0.754, 2: 0.654, 3: 0.554",
};

test("tells the names of lines that hold no known metric", async () => {
  const text = epochs((e) => `${losses(e)}\nEpoch ${e} - Score: 0.3${e}`);
  expect(curves(await read(text))).toEqual([curvesOfLosses]);
  expect(await leftOut(text)).toEqual(["Score"]);
});

test("tells a name with the part that it is of", async () => {
  const text = epochs((e) => `${losses(e)}\n  - upper: quux=0.${e}1, TP=0.${e}2`);
  expect(await leftOut(text)).toEqual(["upper: quux", "TP"]);
});

test("tells what lines without a counter name again and again behind the first metric", async () => {
  const text = epochs((e) => `${losses(e)}\nquux 0.${e}1 - TP: 4${e}\nbest quux2 0.5`);
  expect(await leftOut(`layer1: 0.25\nlayer1: 0.5\n${text}`)).toEqual(["quux", "TP", "best quux2"]);
  expect(await leftOut(`${epochs(losses)}total_time: 31.5\nmemory: 0.25\nmemory: 0.5\n`)).toEqual([]);
});

test.each([
  ["", "further values of Recall", "further values of NDCG"],
  ["[Valid] ", "further values of Valid Recall", "further values of val/NDCG"],
])("of numbers that dashes join, the first is read and the others are told: %s", async (tag, ...told) => {
  const text = epochs((e) => `Epoch ${e} ${tag}Recall: 0.1${e}-0.2-0.4${e} NDCG: 0.3${e}-0.6`);
  const [run] = curves(await read(text));
  expect(Object.values(run ?? {})).toEqual([
    "epoch 1: 0.11, 2: 0.12, 3: 0.13",
    "epoch 1: 0.31, 2: 0.32, 3: 0.33",
  ]);
  expect(await leftOut(text)).toEqual(told);
});

test("what is 0 throughout has all its values, as the others of its lines", async () => {
  const text = epochs((e) =>
    [1, 2, 3].map((part) => `Epoch ${e}\ns_loss: ${e}.${part} w_loss: 0.00`).join("\n"),
  );
  const told = epochs((e) => `Epoch ${e} loss: 0.${9 - e}\nval_loss: 0.${e}\nacc: 0.7\nval_loss: 0.${e}`);
  expect((await read(text))[0]?.series.map(({ values }) => values.length)).toEqual([9, 9]);
  expect(await leftOut(told)).toEqual(["3 values of val_loss (from line 2)"]);
});

test("tells the value before an arrow, which is not read", async () => {
  const text = epochs((e) => `Epoch ${e} test loss: 1.${9 - e} -> 0.${9 - e}`);
  expect(curves(await read(text))).toEqual([{ "test loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6" }]);
  expect(await leftOut(text)).toEqual(["test loss before the arrow"]);
});

test("leaves out what a side alone names at few positions, as in a table of words that a model read", async () => {
  const all = Array.from({ length: 45 }, (_, at) => `Epoch ${at + 1}/45 val loss: 0.${99 - at}\n`);
  const text = all
    .join("")
    .replace("Epoch 7/", "train | train | 0.98\tTrue\nEpoch 7/")
    .replace("Epoch 9/", "train | train | 0.97\tTrue\nEpoch 9/");
  expect((await read(text))[0]?.series.map(({ name }) => name)).toEqual(["val loss"]);
  expect(await leftOut(text)).toEqual(["2 values of train/unnamed (from line 7)"]);
});

test("a range is no list", async () => {
  const text = epochs((e) => `Epoch ${e} val mAP 0.50-0.95: 0.1${e}`);
  expect(await leftOut(text)).toEqual([]);
});

test("tells what is named before its step and is no metric", async () => {
  const text = epochs((e) => `Valid HITS@1 at step ${e}: 0.${e}7\nValid MR at step ${e}: 4${9 - e}.5`);
  expect(curves(await read(text))).toEqual([{ "Valid HITS@1": "step 1: 0.17, 2: 0.27, 3: 0.37" }]);
  expect(await leftOut(text)).toEqual(["Valid MR"]);
});

test("reads both domains of a line, and takes no target alone for one", async () => {
  const text = epochs((e) => `Epoch ${e} source val acc 0.6${e} target val acc 0.4${e}`);
  expect(curves(await read(text))).toEqual([
    {
      "source val acc": "epoch 1: 0.61, 2: 0.62, 3: 0.63",
      "target val acc": "epoch 1: 0.41, 2: 0.42, 3: 0.43",
    },
  ]);
  expect(curves(await read(epochs((e) => `${losses(e)} target loss 0.3`)))).toEqual([curvesOfLosses]);
});

test("takes no word of a dictionary of the likeliest ones for a metric", async () => {
  const words = (order: string) => epochs((e) => `${losses(e)}\nTesting: ${order.replaceAll("#", `${e}`)}`);
  const likeliest = words("{'moon': 0.41#, 'map': 0.21#, 'sea': 0.11#, 'hill': 0.08#, 'oak': 0.02#}");
  expect(curves(await read(likeliest))).toEqual([curvesOfLosses]);
  expect(await leftOut(likeliest)).toEqual(["moon", "sea", "hill", "oak", "test/map"]);
  const classes = words("{'mAP': 0.41#, 'moon': 0.21#, 'sea': 0.31#, 'hill': 0.08#, 'oak': 0.02#}");
  expect(curves(await read(classes))).toEqual([
    { ...curvesOfLosses, "test/mAP": "epoch 1: 0.411, 2: 0.412, 3: 0.413" },
  ]);
});

test.each([
  ["", 3, "3 rows of numbers between line 1 and line 3 are not read: nothing names them"],
  [
    "run of Monday: adam, 0.05,,\n",
    3,
    "3 rows of numbers between line 2 and line 4 are not read: nothing names them",
  ],
  ["", 1, null],
  ["      beta    delta\n", 3, null],
  ["2024-03-05 06:07:08 - report -   beta    delta\n\n", 3, null],
  ["        41        42  \\\n", 3, null],
])("tells of rows of numbers that nothing names: %j, %i rows", async (above, count, note) => {
  const rows = [1, 2, 3].slice(0, count).map((row) => `${row},,0.${row}4,0.${row}6,\n`);
  const text = `${above}${rows.join("")}${epochs(losses)}`;
  expect(curves(await read(text))).toEqual([curvesOfLosses]);
  expect(notesOf(await read(text))).toEqual(note === null ? [] : [note]);
});

test("tells the accuracy of a report by class", async () => {
  const row = `    accuracy${" ".repeat(25)}`;
  expect(await leftOut(epochs((e) => `${losses(e)}\n${row}0.6${e}       180`))).toEqual(["accuracy"]);
});

test("takes the first of several whole numbers for no loss", async () => {
  const text = epochs((e) => `Epoch ${e} val loss: 0.${e}\n  loss: ${e}0 5878 7.9${e} 2405.0`);
  expect(curves(await read(text))).toEqual([{ "val loss": "epoch 1: 0.1, 2: 0.2, 3: 0.3" }]);
  expect(await leftOut(text)).toEqual(["loss"]);
});

test("tells a list of all values behind the epochs", async () => {
  const text = epochs((e) => `Epoch ${e} val loss: 0.${e}`);
  expect(await leftOut(`${text}train loss: [0.9, 0.8, 0.7]\n`)).toEqual(["train loss"]);
});

test("takes what stands beside a best value in its brackets for none of the epoch", async () => {
  const text = epochs((e) => `Epoch ${e} val loss 1.${e} mae 0.${e} | best val 0.3 (epoch 3, test 0.77)`);
  expect(curves(await read(text))).toEqual([
    { "val loss": "epoch 1: 1.1, 2: 1.2, 3: 1.3", "val/mae": "epoch 1: 0.1, 2: 0.2, 3: 0.3" },
  ]);
  expect(await leftOut(text)).toEqual(["best val", "test beside the best"]);
});

test("takes no share that names a value for one", async () => {
  const text = epochs((e) => `${losses(e)}\n  Loss: 25%: 0.${e}1 50%: 0.${e}2 75%: 0.${e}3`);
  expect(curves(await read(text))).toEqual([curvesOfLosses]);
  expect(await leftOut(text)).toEqual(["Loss 25%"]);
  const accuracies = epochs((e) => `Epoch ${e}: train acc: ${e}0% : val acc: ${e}2.5%`);
  expect(curves(await read(accuracies))).toEqual([
    { "train acc": "epoch 1: 10, 2: 20, 3: 30", "val acc": "epoch 1: 12.5, 2: 22.5, 3: 32.5" },
  ]);
});

test("tells what only evaluates behind a training, and a second value without a name", async () => {
  const training = epochs((e) => `epoch ${e}, cost 0.2${9 - e}5 / 0.3`);
  const text = `${training}${epochs((e) => `epoch ${e}, validation error 8${e}.9 %`)}`;
  expect(await leftOut(text)).toEqual([
    "a second value of cost",
    "3 values of validation error (from line 4)",
  ]);
});

test("tells the columns of a table that are no metrics, and takes no value from a file's name", async () => {
  const rows = epochs((e) => `${e}  0.${9 - e}5  0.${9 - e}8  0.1`);
  const saved = "saving model to 'best-epoch=00-val_acc=0.17.ckpt' as top 1";
  const text = `epoch  train_loss  val_loss  quux\n${rows.replaceAll("\n", `\n${saved}\n`)}`;
  expect(Object.keys(curves(await read(text))[0] ?? {})).toEqual(["train_loss", "val_loss"]);
  expect(await leftOut(text)).toEqual(["quux"]);
});

test("tells of a line behind the last epoch that goes back to one", async () => {
  const text = `${epochs((e) => `Epoch ${e} val acc: 0.${e}5`)}${epochs((e) => `Epoch ${e + 3} val acc: 0.${e}7`)}`;
  expect(await leftOut(`${text}Epoch 5 val acc: 0.99\n`)).toEqual(["1 line of acc (from line 7)"]);
});

test("tells of a training of which nothing is read", async () => {
  const first = "A1 epoch 1: loss 0.9\nB1 epoch 1: loss 0.8\nA2 epoch 1: loss 0.7\nA2 epoch 2: loss 0.6\n";
  const runs = await read(`${first}B2 epoch 1: loss 0.5\nB2 epoch 2: loss 0.4\n`);
  expect(curves(runs)).toEqual([{ loss: "epoch 1: 0.5, 2: 0.4" }]);
  expect(notesOf(runs)).toEqual([expect.stringMatching(/^nothing tells which loss .* line 1 has 0.9/)]);
});

test("leaves out what is told of a fold and of the cross-validation behind its epochs", async () => {
  const fold = (n: number) =>
    `== fold: ${n} training ==\n${epochs(losses)}== fold: ${n} result ==\nMSE loss: 11.7${n}\n`;
  const runs = await read(`${fold(0)}${fold(1)}========== CV ==========\nMSE loss: 7.47\n`);
  expect(curves(runs)).toEqual([curvesOfLosses, curvesOfLosses]);
});

test("a penalty beside a learning rate is a setting, and no error", async () => {
  const text = epochs(
    (e) => `Optimizer: SGD, LR: 0.0${e}, Batch: 64, Iters: 900, L2: 0.00${e}\nEpoch ${e} loss 0.${9 - e}`,
  );
  expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6" }]);
  expect(await leftOut(text)).toEqual(["LR", "L2"]);
});

test("how long a loss did not fall is no loss", async () => {
  const text = epochs((e) => `Epoch ${e} val loss 0.${9 - e}\n  Loss 정체 ${e + 2}회 발생`);
  expect(curves(await read(text))).toEqual([{ "val loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6" }]);
});

test("takes no curve from remarks that stand only where a model was saved", async () => {
  const saved = (e: number) => `\n  Model saved! Val Acc: 0.${e}5`;
  const all = epochs((e) => `Epoch ${e}: loss 0.${9 - e}${saved(e)}`);
  expect(curves(await read(all))).toEqual([
    { loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6", "Val Acc": "epoch 1: 0.15, 2: 0.25, 3: 0.35" },
  ]);
  const some = epochs(
    (e) => `Epoch ${e}: loss 0.${9 - e}${e === 2 ? "" : saved(e)}${e === 1 ? saved(4) : ""}`,
  );
  expect(curves(await read(some))).toEqual([{ loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6" }]);
  expect(await leftOut(some)).toEqual(["3 values of Val Acc (from line 2)"]);
});

const accuracies = [0.52, 0.61, 0.58, 0.55, 0.66, 0.64];
const train = (e: number) => `Epoch ${e} | Loss: 0.${9 - e} | Train: 0.${e}5`;

test("names what only a side names by the remarks of records that repeat it", async () => {
  const records = accuracies.map((value, index) => {
    const isBest = value === Math.max(...accuracies.slice(0, index + 1));
    const remark = isBest ? `  [Best] New record! Val Acc: ${value} (before: 0.11)\n` : "";
    return `${train(index + 1)} | Val: ${value}\n${remark}`;
  });
  const [run] = curves(await read(records.join("")));
  expect(run).toMatchObject({
    "train/Acc": "epoch 1: 0.15, 2: 0.25, 3: 0.35, 4: 0.45, 5: 0.55, 6: 0.65",
    "val/Acc": "epoch 1: 0.52, 2: 0.61, 3: 0.58, 4: 0.55, 5: 0.66, 6: 0.64",
  });
  expect(await leftOut(records.join(""))).toContain("3 values of Val Acc (from line 2)");
});

test.each([
  ["Val Acc: ", ", model saved"],
  ["New record! Val Acc: ", ""],
])("reads remarks of saved models with what other lines say of the rest: %s", async (before, after) => {
  const text = accuracies.map((value, index) => {
    const told = [0, 1, 4].includes(index)
      ? `${before}${value}${after}`
      : `Val Acc: ${value}, no gain since 1`;
    return `Epoch ${index + 1}: loss 0.${9 - index}\n${told}\n`;
  });
  expect(curves(await read(text.join("")))[0]?.["Val Acc"]).toBe(
    "epoch 1: 0.52, 2: 0.61, 3: 0.58, 4: 0.55, 5: 0.66, 6: 0.64",
  );
});

test("takes no curve from checkpoints that tell of what got better alone", async () => {
  const line = (e: number) => `Epoch ${e}, global step ${e}0: 'val_loss' `;
  const better = (e: number) =>
    `${line(e)}reached 0.${8 - e}5 (best 0.${8 - e}5), saving model to 'a' as top 1`;
  expect(curves(await read(epochs(better)))).toEqual([{ val_loss: "epoch 1: 0.75, 2: 0.65, 3: 0.55" }]);
  const loss = (e: number) => `Epoch ${e}: loss 0.9${e}\n`;
  const worse = [4, 5, 6, 7].map((e) => `${loss(e)}${line(e)}was not in top 1\n`).join("");
  const [run = {}] = curves(await read(epochs((e) => loss(e) + better(e)) + worse));
  expect(Object.keys(run)).toEqual(["loss"]);
});

test("takes no lines of steps for evaluations because others show a learning rate", async () => {
  const text = epochs(
    (e) => `{'loss': 0.9${e}, 'learning_rate': 1e-05, 'epoch': ${e}.0}\nStep ${e}0 | Loss: 0.8${e}`,
  );
  expect(await refusal(() => read(text))).toMatch(/nothing tells which loss is of the training/);
});

test("takes a value that is printed twice, once rounded, for one", async () => {
  const text = epochs((e) => `epoch ${e} loss: 0.9${e}25\nEpoch ${e} done, loss 0.9${e}`);
  expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 0.9125, 2: 0.9225, 3: 0.9325" }]);
});

test("knows the side in a Chinese text that a name in Latin letters follows", async () => {
  const text = epochs((e) => `第 ${e} 轮训练\n训练集上的Loss: 0.${9 - e}5\n整体测试集上的Loss: 0.${8 - e}5`);
  expect(curves(await read(text))).toEqual([
    {
      "train loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65",
      "test loss": "epoch 1: 0.75, 2: 0.65, 3: 0.55",
    },
  ]);
});

test("tells what only bars show that were never full", async () => {
  const text = epochs((e) => ` 3000/7459 [=>..] - ETA: 0s - CE_loss: 0.${9 - e}\n${losses(e)}`);
  expect(curves(await read(text))).toEqual([curvesOfLosses]);
  expect(await leftOut(text)).toEqual(["CE_loss (to line 5)"]);
});

test("tells what counts steps before the first of the epochs", async () => {
  const steps = [20, 40, 60, 80].map((step) => `Step ${step} validation: auc=0.9${step}\n`).join("");
  const text = `${steps}${epochs((e) => `Ended step ${e}00: loss 0.${e}15\nEpoch ${e} loss: 0.${e}1 val acc: 0.${e}2`)}`;
  expect(await leftOut(text)).toContain("4 lines of auc (from line 1)");
});

test("takes no curve from lines that tell only of what got better, as fastai prints them", async () => {
  const text = [0, 1, 4, 5]
    .map((e) => `Better model found at epoch ${e} with valid_loss value: 0.${9 - e}5.\n`)
    .join("");
  expect(await formatOf("a.log", text)).toBe(null);
});

test("tells of the training's own means where its batches are used", async () => {
  const text = [1, 2, 3, 4]
    .map((e) => {
      const batches = [1, 2, 3, 4, 5, 6].map(
        (batch) => `step ${60 * (e - 1) + 10 * batch}/300: loss=0.${9 - e}${batch}\n`,
      );
      return `${batches.join("")}--- step ${60 * e}: avg train loss 0.${9 - e}9, val loss 0.${9 - e}5\n`;
    })
    .join("");
  expect(await leftOut(text)).toEqual(["4 values of train loss (from line 7)"]);
});

test("tells lists that grow by the value of each epoch", async () => {
  const values = (e: number) => [0.9, 0.8, 0.7].slice(0, e + 1).join(", ");
  const steps = (e: number) =>
    `Step ${2 * e}: train loss 1.${9 - e}\nStep ${2 * e + 1}: train loss 1.${8 - e}`;
  const text = [0, 1, 2].map((e) => `${steps(e)}\nEpoch : ${e} | valid_loss : [${values(e)}]\n`).join("");
  expect((await read(text))[0]?.leftOut).toContainEqual({ what: "valid_loss", why: "a list of values" });
});

test("a log of rounds is recognized by nothing but an accuracy", async () => {
  const text = [1, 2, 3].map((at) => `Round ${at} | A acc=0.4${at} | GLOBAL acc=0.5${at}\n`).join("");
  expect(await formatOf("a.log", text)).toBe("printed-log");
});

test.each([
  ["valid auc f1, 0.4{e} 0.5{e}", "valid auc f1: a comma parts it from its number"],
  ["test accuracy: equation: 2{e}.5%", "test accuracy: equation: not a metric"],
  ["QUX: [0.1{e} 0.2{e} 0.3{e}]", "QUX: not a metric"],
  ["val f1: [0.1{e} 0.2{e} 0.3{e}]", "val f1: a list of values"],
])("tells what stands behind a name and is not read: %s", async (line, told) => {
  const text = epochs((e) => `Epoch ${e} loss 0.${9 - e}\n${line.replaceAll("{e}", `${e}`)}`);
  const [run] = await read(text);
  expect(run?.leftOut?.map(({ what, why }) => `${what}: ${why}`)).toEqual([told]);
});

test("a name that commas part from its number, and names that spaces part, have values", async () => {
  const text = epochs((e) => `Epoch ${e}, train loss, 0.${9 - e}, val psnr ssim 2${e}.5 0.${e}`);
  expect(curves(await read(text))).toEqual([
    {
      "train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6",
      "val psnr": "epoch 1: 21.5, 2: 22.5, 3: 23.5",
      "val ssim": "epoch 1: 0.1, 2: 0.2, 3: 0.3",
    },
  ]);
});

test("the epoch of a best value, joined to it, is no name of a line", async () => {
  const text = epochs((e) => `Fold 1 Epoch ${e}: auc=0.${e}, loss=0.${9 - e}, Best auc=0.${e}@${e}`);
  expect(Object.keys(curves(await read(text))[0] ?? {})).toEqual(["auc", "loss"]);
});

test("tells of which metric of an evaluation nothing tells the value that counts", async () => {
  const text = epochs(
    (e) =>
      `Epoch ${e} train loss: 0.${9 - e}\n${[3, 5].map((at) => `Epoch ${e} val @ ${at} → Acc: 0.${at}${e}`).join("\n")}`,
  );
  expect((await read(text))[0]?.leftOut).toContainEqual({
    what: "val/Acc",
    why: "nothing tells which counts",
  });
});

test("tells of a bar over the whole training, which is full at its end alone", async () => {
  const state = (at: number) =>
    `Training: ${at}%|${"█".repeat(at / 10)}| ${at}/100 [00:05<00:01, 9.5it/s, Loss=0.${at}]\n`;
  const steps = [10, 20, 30].map((at) => `step ${at} val l1 0.${at}\n`).join("");
  expect(await leftOut(`${state(40)}saved\n${state(100)}${steps}`)).toEqual([
    "1 line of Loss (from line 3)",
    "Loss (to line 1)",
  ]);
});

test("a metric of an epoch, as Lightning names it, is no counter, and that of a step is told", async () => {
  const text = epochs(
    (e) => `Epoch ${e} loss=0.${9 - e}, val_auc_epoch=0.5${e}, val_ap_epoch=0.6${e}, val_auc_step=0.1`,
  );
  expect(Object.keys(curves(await read(text))[0] ?? {})).toEqual(["loss", "val_auc_epoch", "val_ap_epoch"]);
  expect(await leftOut(text)).toEqual(["val_auc_step"]);
});

test.each([
  [
    "between bars",
    (e: number) => `| measure | head | tail |\n|---|---|---|\n| quux (QX) | \`0.4${e}\` | \`0.5${e}\` |`,
  ],
  ["of a data frame", (e: number) => `   quux_a  quux_b\n0    0.4${e}    0.5${e}\n1    0.6${e}     nan`],
])("tells tables that come again and again and are not read: %s", async (_, table) => {
  const text = epochs((e) => `${losses(e)}\n${table(e)}`);
  expect(curves(await read(text))).toEqual([curvesOfLosses]);
  expect(await leftOut(text)).toEqual([
    expect.stringMatching(/^[36] rows under "(?:measure, head, tail|quux_a, quux_b)" \(from line [34]\)$/),
  ]);
  expect(await leftOut(`${epochs(losses)}${table(1)}\n`)).toEqual([]);
});

test("tells no rows of a table of which others are read", async () => {
  const table = (e: number) =>
    `Class  precision  mAP50\n  all       0.52   0.5${e}\n  cat       0.43   0.4${e}\n  dog       0.61   0.6${e}`;
  expect(
    (await leftOut(epochs((e) => `${losses(e)}\n${table(e)}`)))?.filter((what) => what.includes("rows")),
  ).toEqual([]);
});
test.each(["0.6", "nan"])(
  "what other models reach behind a training and its test is no curve: %s",
  async (last) => {
    const models = ["0.4", "0.5", last]
      .map((value, index) => `Model ${index} of 3\n  F1 : ${value}\n`)
      .join("");
    const text = `${epochs(losses)}STEP 2: EVALUATION\nTEST RESULTS\n  F1 : 0.7\nSTEP 3: MODELS\n${models}`;
    expect(curves(await read(text))).toEqual([curvesOfLosses]);
    expect(await leftOut(text)).toEqual(["1 value of F1 (from line 6)", "3 values of F1 (from line 9)"]);
  },
);

test("counts the names that are more than a report has room for, and leaves out those of other numbers first", async () => {
  const others = Array.from(
    { length: 24 },
    (_, index) => `quux${"abcdefghijklmnopqrstuvwx"[index]}=1.5`,
  ).join(" ");
  const told = (await leftOut(epochs((e) => `${losses(e)} ${others} val f1: [0.1${e} 0.2${e}]`))) ?? [];
  expect(told).toHaveLength(21);
  expect([told[0], told[20]]).toEqual(["val f1", "5 further names"]);
});
