import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, formatOf, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) =>
  curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));

const whole = { "train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6", "val loss": "epoch 1: 0.9, 2: 0.95, 3: 0.85" };

test("lines that tell where the best stands count as the others do", async () => {
  const text = `Epoch 1/3 train loss 0.8 val loss 0.9 (improved from inf)
Epoch 2/3 train loss 0.7 val loss 0.95 (best 0.9 at epoch 1)
Epoch 3/3 train loss 0.6 val loss 0.85 (improved from 0.9)
`;
  expect(await read(text)).toEqual([whole]);
});

test("lines without a counter that tell the best of a score, which the batches have not, are of evaluations", async () => {
  const log = (line: (e: number) => string) =>
    [0, 1]
      .map(
        (e) =>
          `Epoch: [${e}/2] Iter:[5/10], Loss: 1.${5 - e}\nEpoch: [${e}/2] Iter:[10/10], Loss: 1.${4 - e}\n${line(e)}\n`,
      )
      .join("");
  expect(await read(log((e) => `Loss: 0.9${8 - e}, MeanIU:  0.4${e}, Best_mIoU:  0.4${e}`))).toEqual([
    {
      "val/Loss": "epoch 0: 0.98, 1: 0.97",
      Loss: "epoch -0.5: 1.5, 0: 1.4, 0.5: 1.4, 1: 1.3",
      "val/MeanIU": "epoch 0: 0.4, 1: 0.41",
    },
  ]);
  expect(await read(log((e) => `Loss: 1.4${5 - e} reward: 1${e}.5 best reward: 1${e}.5`))).toEqual([
    { Loss: "epoch 0: 1.45, 1: 1.44", reward: "epoch 0: 10.5, 1: 11.5" },
  ]);
  expect(await read(log((e) => `Loss: 1.4${5 - e}`))).toEqual([{ Loss: "epoch 0: 1.45, 1: 1.44" }]);
});

test("in another language, too, the best is none of the epoch, and the mean of the epoch counts", async () => {
  const lines = [1, 2, 3].map(
    (e) => `Epoka ${e} | krok 10/20 | Loss: 1.${9 - e}
Epoka ${e} | krok 20/20 | Loss: 1.${8 - e}
Epoka ${e} średni loss: 1.${9 - e}5
Epoka ${e} Val F1: 0.5${e}
Epoka ${e} nowy najlepszy F1: 0.5${e}
`,
  );
  const [run] = await read(lines.join(""));
  expect(run).toEqual({
    loss: "epoch 1: 1.85, 2: 1.75, 3: 1.65",
    "Val F1": "epoch 1: 0.51, 2: 0.52, 3: 0.53",
  });
});

test.each([
  ["before it", (line: string) => `New best! ${line}`],
  ["before it, in capitals", (line: string) => `*** NEW BEST MODEL! ${line}`],
  ["behind it", (line: string) => `${line} (new best)`],
])("a line with a mark of the best %s is the line of its epoch", async (_, mark) => {
  const lines = [
    "Epoch 1: train loss 0.8 val loss 0.9",
    "Epoch 2: train loss 0.7 val loss 0.95",
    "Epoch 3: train loss 0.6 val loss 0.85",
  ];
  expect(await read(lines.map((line, at) => `${at === 1 ? line : mark(line)}\n`).join(""))).toEqual([whole]);
});

test.each([
  ["(2/5)", "  -> BEST"],
  ["[2/5]", "  *"],
  ["| 2/5", "| saved"],
])(
  "a line that ends with its epochs without improvement, %s, is the line of its epoch beside one with `%s`",
  async (count, mark) => {
    const lines = [
      `Epoch 1/9 | train loss 0.8 val loss 0.9 ${mark}`,
      `Epoch 2/9 | train loss 0.7 val loss 0.95 ${count}`,
      `Epoch 3/9 | train loss 0.6 val loss 0.85 ${mark}`,
    ];
    const [run] = await printedLog.read([artifactOf("run/a.log", `${lines.join("\n")}\n`)], noColumns);
    expect(curves(run ? [run] : [])).toEqual([whole]);
    expect(run?.leftOut).toEqual([]);
  },
);

test("a line that ends with its batch is none of its epoch beside one without", async () => {
  const text = [1, 2, 3]
    .map((e) => `Epoch ${e}/3 | loss 0.${9 - e} (40/50)\nEpoch ${e}/3 | loss 0.${8 - e}\n`)
    .join("");
  expect(await read(text)).toEqual([{ loss: "epoch 1: 0.7, 2: 0.6, 3: 0.5" }]);
});

test.each([
  ["the best so far", ["(0.9)", "(0.9)", "(0.85)", "(0.85)"], "the number in brackets behind val loss"],
  ["the best before", ["(inf)", "(0.9)", "(0.9)", "(0.85)"], "the number in brackets behind val loss"],
  ["a weight", ["(2.00)", "(2.00)", "(2.00)", "(2.00)"], "the number in brackets behind val loss"],
  ["the best so far, behind a slash", ["/0.9", "/0.9", "/0.85", "/0.85"], "a second value of val loss"],
  ["the best before, behind a slash", ["/inf", "/0.9", "/0.9", "/0.85"], "a second value of val loss"],
])("%s behind a value does not take its place", async (_, behind, what) => {
  const values = [0.9, 0.95, 0.85, 0.97];
  const lines = values.map(
    (value, at) => `Epoch ${at + 1} train loss 0.${8 - at} val loss ${value} ${behind[at]}`,
  );
  const text = `${lines.join("\n")}\n`.replaceAll(" /", "/");
  const [run] = await printedLog.read([artifactOf("run/a.log", text)], noColumns);
  expect(curves(run ? [run] : [])[0]?.["val loss"]).toBe("epoch 1: 0.9, 2: 0.95, 3: 0.85, 4: 0.97");
  expect(run?.leftOut).toContainEqual(expect.objectContaining({ what }));
});

test("a mean in brackets that goes on takes the place of its value", async () => {
  const means = [0.9, 0.92, 0.9, 0.915];
  const lines = [0.9, 0.94, 0.86, 0.96].map(
    (value, at) => `Epoch ${at + 1} val loss ${value} (${means[at]})`,
  );
  expect(await read(`${lines.join("\n")}\n`)).toEqual([
    { "val loss": "epoch 1: 0.9, 2: 0.92, 3: 0.9, 4: 0.915" },
  ]);
});

test("a mean of batches that stays as it was is none of a best value", async () => {
  const lines = [1, 2, 3].flatMap((e) =>
    [8, 9, 7].map((own, at) => `Epoch ${e} [${at + 1}/3] acc 0.${own} (0.8)`),
  );
  expect(await read(`${lines.join("\n")}\n`)).toEqual([{ acc: "epoch 1: 0.8, 2: 0.8, 3: 0.8" }]);
});

test("both losses that one label names are read where one is not finite", async () => {
  const lines = ["0.8/0.9", "0.7/nan", "nan/nan"].map(
    (both, at) => `Epoch ${at + 1} train/val loss: ${both}`,
  );
  expect(await read(`${lines.join("\n")}\n`)).toEqual([
    { "train loss": "epoch 1: 0.8, 2: 0.7, 3: NaN", "val loss": "epoch 1: 0.9, 2: NaN, 3: NaN" },
  ]);
});

test("a greatest depth or norm is a setting, and no best value", async () => {
  const lines = [
    "[1/3] 1 tree, 31 leaves, max depth = 9, train loss: 0.8, val loss: 0.9, in 0.006s",
    "[2/3] 1 tree, 30 leaves, max depth = 8, train loss: 0.7, val loss: 0.95, in 0.001s",
    "[3/3] 1 tree, 31 leaves, max depth = 7, train loss: 0.6, val loss: 0.85, in 0.001s",
  ];
  expect(await read(`${lines.join("\n")}\n`)).toEqual([whole]);
});

test("where the best stands, in Chinese, is no position either", async () => {
  const text = `第1轮 训练损失 0.8 验证损失 0.9 最佳！
第2轮 训练损失 0.7 验证损失 0.95 最佳 0.9 第1轮
第3轮 训练损失 0.6 验证损失 0.85 最佳！
`;
  expect(await read(text)).toEqual([whole]);
});

test("where the best stands is no position, though the line counts nothing itself", async () => {
  const lines = [0.9, 0.95, 0.85].map(
    (val, at) => `Epoch ${at + 1}\ntrain loss 0.${8 - at}\nval loss ${val}, best 0.85 at epoch 3\n`,
  );
  expect(await read(lines.join(""))).toEqual([whole]);
});

test("the row of a table that a sign marks as the best is one of its rows", async () => {
  const text = `epoch  train loss  val loss
1      0.8         0.9 *
2      0.7         0.95
3      0.6         0.85 (new best)
`;
  expect(await read(text)).toEqual([whole]);
});

test("a table with train_loss and val_loss is not fastai's, whose rows have no marks", async () => {
  const text = `epoch  train_loss  val_loss
1      0.8         0.9 *
2      0.7         0.95
3      0.6         0.85 *
`;
  expect(await formatOf("run/a.log", text)).toBe("printed-log");
});

test.each([
  ["between bars", "| best | acc 0.9 | iou 0.8"],
  ["before brackets", "best (acc=0.9 iou=0.8)"],
  ["before braces", "max {acc: 0.9, iou: 0.8}"],
])("what a line repeats of the best is no curve of its own: %s", async (_, best) => {
  const lines = [1, 2, 3].map(
    (at) =>
      `Epoch ${at}: train acc: 0.${at} val acc: 0.2${at}, iou: 0.1${at}\nEpoch ${at} ${best.replaceAll("0.", `0.${at}`)}\n`,
  );
  expect(await read(lines.join(""))).toEqual([
    {
      "train acc": "epoch 1: 0.1, 2: 0.2, 3: 0.3",
      "val acc": "epoch 1: 0.21, 2: 0.22, 3: 0.23",
      "val/iou": "epoch 1: 0.11, 2: 0.12, 3: 0.13",
    },
  ]);
});

test("a mark between bars is of the line of its epoch", async () => {
  const text = `Epoch 1 | best | train loss 0.8 | val loss 0.9
Epoch 2 | | train loss 0.7 | val loss 0.95
Epoch 3 | best | train loss 0.6 | val loss 0.85
`;
  expect(await read(text)).toEqual([whole]);
});

test("the best of a training stopped early is no position of it, nor of the one behind it", async () => {
  const fold = (best: number, ...values: readonly number[]) =>
    [
      "Training until validation scores don't improve for 50 rounds",
      ...values.map(
        (value, at) => `[${20 * (at + 1)}]\ttrain's rmse: ${value}\tvalid_1's rmse: ${value + 1}`,
      ),
      "Early stopping, best iteration is:",
      `[${best}]\ttrain's rmse: 0.5\tvalid_1's rmse: 1.5\n`,
    ].join("\n");
  const text = fold(77, 5, 4, 3, 2) + fold(47, 6, 5, 4) + fold(58, 7, 6, 5);
  expect(await read(text)).toEqual([
    { "train rmse": "step 20: 5, 40: 4, 60: 3, 80: 2", "valid_1 rmse": "step 20: 6, 40: 5, 60: 4, 80: 3" },
    { "train rmse": "step 20: 6, 40: 5, 60: 4", "valid_1 rmse": "step 20: 7, 40: 6, 60: 5" },
    { "train rmse": "step 20: 7, 40: 6, 60: 5", "valid_1 rmse": "step 20: 8, 40: 7, 60: 6" },
  ]);
});

test("trainings of one round each are told apart by the line that starts them", async () => {
  const line = "Training until validation scores don't improve for 100 rounds.\n";
  const fold = (val: number, more = "") =>
    `${line}[200]\tvalid's auc: 0.${val}\ttrain's auc: 0.${val + 9}\n${more}`;
  const more = "[400]\tvalid's auc: 0.8\ttrain's auc: 0.9\n";
  expect(await read(fold(70, more) + fold(71) + fold(72, more))).toEqual([
    { "valid auc": "step 200: 0.7, 400: 0.8", "train auc": "step 200: 0.79, 400: 0.9" },
    { "valid auc": "step 200: 0.71", "train auc": "step 200: 0.8" },
    { "valid auc": "step 200: 0.72, 400: 0.8", "train auc": "step 200: 0.81, 400: 0.9" },
  ]);
});

test("the line that starts a training may stand behind its first round", async () => {
  const text = `[1]\tvalid_0's auc: 0.5
Training until validation scores don't improve for 5 rounds
[2]\tvalid_0's auc: 0.6
[3]\tvalid_0's auc: 0.7
`;
  expect(await read(text)).toEqual([{ "valid_0 auc": "step 1: 0.5, 2: 0.6, 3: 0.7" }]);
});

test.each([
  ["mean dice", (e: number) => `current epoch: ${e} current mean dice: 0.5${e} tc: 0.4`, "val/dice"],
  ["accuracy", (e: number) => `Epoch ${e} - current accuracy: 0.5${e}`, "val/accuracy"],
])(
  "the current %s above a line of its best is of the evaluations that choose it",
  async (name, line, series) => {
    const log = (best: string) =>
      [1, 2, 3].map((e) => `epoch ${e} loss: 0.${9 - e}\n${line(e)}\n${best}\n`).join("");
    expect((await read(log(`best ${name}: 0.53 at epoch: 1`)))[0]).toMatchObject({
      [series]: "epoch 1: 0.51, 2: 0.52, 3: 0.53",
    });
    expect(Object.keys((await read(log("")))[0] ?? {})).not.toContain(series);
  },
);

test("a best value that names its side tells that of the curve whose best it is, and of no other", async () => {
  const log = (best: string) =>
    `${[1, 2, 3].map((e) => `Epoch ${e}\nLoss: 4.${9 - e}, BLEU: 9.${e}4\n`).join("")}Best Valid BLEU: ${best}\n`;
  const bleu = "epoch 1: 9.14, 2: 9.24, 3: 9.34";
  const Loss = "epoch 1: 4.8, 2: 4.7, 3: 4.6";
  expect(await read(log("9.34"))).toEqual([{ Loss, "val/BLEU": bleu }]);
  expect(await read(log("9.99"))).toEqual([{ Loss, BLEU: bleu }]);
});

test("the metrics of the best model are of its evaluation", async () => {
  const line = (e: number) =>
    `Epoch ${e}/3 train loss 0.${9 - e} val loss 0.${9 - e}5\n[Best Model Metrics] Epoch ${e} | MAE: 2.${9 - e}\n`;
  expect(await read([1, 2, 3].map(line).join(""))).toEqual([
    {
      "train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6",
      "val loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65",
      "val/MAE": "epoch 1: 2.8, 2: 2.7, 3: 2.6",
    },
  ]);
});

const besides = async (line: (e: number) => string) => {
  const text = [1, 2, 3].map((e) => `${line(e)}\n`).join("");
  const runs = await printedLog.read([artifactOf("run/a.log", text)], noColumns);
  return { curves: curves(runs), leftOut: runs.flatMap(({ leftOut }) => leftOut ?? []) };
};
const ofNow = { "val acc": "epoch 1: 0.31, 2: 0.32, 3: 0.33", "val loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6" };

test("what has the name of the best value before it is of now", async () => {
  const behind = await besides((e) => `Epoch ${e} best acc: 0.4${e}, val acc: 0.3${e}, val loss: 0.${9 - e}`);
  expect(behind.curves).toEqual([ofNow]);
});

test("of another metric behind a best value, nothing tells whether it is of now, which is told", async () => {
  const why = "behind a best value, and may be of it";
  const other = await besides(
    (e) => `Epoch ${e} train loss 0.${9 - e} best val loss 0.${8 - e} val acc 0.3${e}`,
  );
  expect(other.curves).toEqual([{ "train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6" }]);
  expect(other.leftOut).toContainEqual({ what: "val acc", why });
  const second = await besides(
    (e) => `Epoch ${e} val acc: 0.3${e}, val loss: 0.${9 - e}, best acc: 0.4${e}, test acc: 0.2${e}`,
  );
  expect(second.curves).toEqual([ofNow]);
  expect(second.leftOut).toContainEqual({ what: "test acc", why });
});

test.each(["minADE", "min_fde", "minDCF"])(
  "a metric whose own name begins with `min` is no best value: %s",
  async (name) => {
    const line = (e: number, metric: string) => `Epoch ${e} train loss 0.${9 - e} val ${metric} 3.${9 - e}\n`;
    const log = (metric: string) => [1, 2, 3].map((e) => line(e, metric)).join("");
    expect((await read(log(name)))[0]).toMatchObject({ [`val ${name}`]: "epoch 1: 3.8, 2: 3.7, 3: 3.6" });
    expect(Object.keys((await read(log(`best ${name}`)))[0] ?? {})).toEqual(["train loss"]);
  },
);
