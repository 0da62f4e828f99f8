import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

/** What four rounds print, of which the values rise. */
const rounds = (print: (round: number, value: string) => string) =>
  [1, 2, 3, 4].map((round) => print(round, `${round}1.5`)).join("");

test.each([
  [
    "the number of an evaluation",
    (n: number, value: string) => `evaluate_num:${n} \t average_reward:${value} \t\nbest_score:99.0 \t\n`,
    { "val/reward": "step 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5" },
  ],
  [
    "the number of an evaluation in words",
    (n: number, value: string) => `evaluation: ${n} | mean reward: ${value}\n`,
    { "val/reward": "step 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5" },
  ],
  [
    "a line of the epoch whose value is of both sides",
    (n: number, value: string) =>
      `Epoch: 00${n}/004 | Batch 20/20 | Train/Val Loss: 0.5\nTrain Acc ${value}% | Val Acc 1${n}.0%\n`,
    {
      "Train Acc": "epoch 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5",
      "Val Acc": "epoch 1: 11, 2: 12, 3: 13, 4: 14",
    },
  ],
  [
    "time steps above what an agent gained",
    (n: number, value: string) =>
      `Time steps: ${n}000\n-----\nEvaluation over 5 episodes: ${value}, score: 3\n-----\n`,
    { "Evaluation reward": "step 1000: 11.5, 2000: 21.5, 3000: 31.5, 4000: 41.5" },
  ],
  [
    "episodes, of which a mean names so many",
    (n: number, value: string) =>
      `Episode ${n}0/40: mean reward over last 50 episodes was ${value}. Exploring 0.1\n`,
    { reward: "step 10: 11.5, 20: 21.5, 30: 31.5, 40: 41.5" },
  ],
  [
    "steps, of which each line counts thousands on",
    (n: number, value: string) => `[${n}5000/90000] Train loss: 0.${n}, Valid loss: ${value}\n`,
    { "Valid loss": "step 15000: 11.5, 25000: 21.5, 35000: 31.5, 45000: 41.5" },
  ],
  [
    "steps in groups of three digits",
    (n: number, value: string) => `step ${n},250 | val loss ${value}\n`,
    { "val loss": "step 1250: 11.5, 2250: 21.5, 3250: 31.5, 4250: 41.5" },
  ],
  [
    "steps that reach groups of three digits, and their total",
    (n: number, value: string) =>
      `step ${(n * 300).toLocaleString("en")}/4,800 | loss 0.${n} | val loss ${value}\n`,
    { "val loss": "step 300: 11.5, 600: 21.5, 900: 31.5, 1200: 41.5" },
  ],
  [
    "steps in brackets that reach groups of three digits, and their total",
    (n: number, value: string) =>
      `[${(n * 400).toLocaleString("en")}/1,600] loss 0.${n}, val loss ${value}\n`,
    { "val loss": "epoch 400: 11.5, 800: 21.5, 1200: 31.5, 1600: 41.5" },
  ],
  [
    "a step joined to its name, in groups of three digits",
    (n: number, value: string) => `step${n},100 of 9,000: val loss ${value}\n`,
    { "val loss": "step 1100: 11.5, 2100: 21.5, 3100: 31.5, 4100: 41.5" },
  ],
  [
    "batches by a letter behind that of the epoch",
    (n: number, value: string) =>
      [0, 25].map((at) => `e${n} s${at}/50 loss ${at === 0 ? n : n + 1}.0\n`).join("") +
      `epoch ${n} val loss ${value}\n`,
    {
      loss: "epoch 0: 1, 0.5: 2, 1.000001: 2, 1.5: 3, 2.000001: 3, 2.5: 4, 3.000001: 4, 3.5: 5",
      "val loss": "epoch 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5",
    },
  ],
  [
    "steps that have three digits",
    (n: number, value: string) => `------\n| loss | ${value} |\n| step | 1.${n}5e+04 |\n------\n`,
    { loss: "step 11500: 11.5, 12500: 21.5, 13500: 31.5, 14500: 41.5" },
  ],
  [
    "epochs of a total",
    (n: number, value: string) => `[${n}00/900] Train loss: 0.${n}, Valid loss: ${value}\n`,
    { "Valid loss": "epoch 100: 11.5, 200: 21.5, 300: 31.5, 400: 41.5" },
  ],
  [
    "epochs above several labels of the same metrics",
    (n: number, value: string) =>
      `Epoch ${n}\nCosine :\tPearson: ${value}\tSpearman: 0.${n}\nDot:\tPearson: 0.${n}\tSpearman: 0.4\n`,
    { "Dot Spearman": "epoch 1: 0.4, 2: 0.4, 3: 0.4, 4: 0.4" },
  ],
  [
    "epochs, with a clear loss beside an accuracy of which nothing tells the right one",
    (n: number, value: string) =>
      `第${n}轮评估完成，评估准确率为: 0.1${n}\n第${n}轮评估完成，评估准确率为: 0.2${n}\n第${n}轮训练完成，loss值为: ${value}\n`,
    { "train/loss": "epoch 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5" },
  ],
])("values stand at %s", async (_, line, expected) => {
  expect(curves(await read(rounds(line)))[0]).toMatchObject(expected);
});

test.each([
  ["before the line of each fourth epoch from 1 on", 1, "epoch 4: 0.4, 8: 0.8, 12: 0.12"],
  ["behind that of each fourth epoch from 0 on", 0, "epoch 3: 0.4, 7: 0.8, 11: 0.12"],
])("evaluations stand %s", async (_, first, expected) => {
  const log = Array.from({ length: 13 }, (_, index) => {
    const ofTraining = `Epoch ${index + first} train loss 9.${30 - index}\n`;
    const ofValidation = (index + 1) % 4 === 0 ? `[Valid] recall: 0.${index + 1}\n` : "";
    return first === 1 ? ofValidation + ofTraining : ofTraining + ofValidation;
  }).join("");
  expect(curves(await read(log))[0]).toMatchObject({ "Valid recall": expected });
});

const announced = (line: string) =>
  `Evaluation on the dev set:\nval pearson: 0.21\n${[0, 1]
    .map((epoch) =>
      [`in epoch ${epoch} after 30 steps`, `in epoch ${epoch} after 60 steps`, `after epoch ${epoch}`]
        .map((at, index) => `${line} ${at}:\nval pearson: 0.${3 * epoch + index + 3}\n`)
        .join(""),
    )
    .join("")}`;

test("takes values below lines that count steps of an epoch and its end in their order", async () => {
  const [run] = await read(announced("Evaluation"));
  expect(Array.from(run?.series[0]?.values ?? [])).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
  expect(run?.series[0]?.positions.at(-1)).toBe(2);
  expect(notesOf(run === undefined ? [] : [run])).toContainEqual(
    expect.stringContaining("each stands below a line that counts on"),
  );
});

test("refuses them where the steps of an epoch begin again", async () => {
  const log = announced("Evaluation").replaceAll("60 steps", "30 steps");
  expect(await refusal(() => read(log))).toContain("nothing tells which val pearson counts");
});

test("says of two evaluations of an epoch, beside the training's line, that they are several", async () => {
  const log = rounds(
    (n, value) =>
      `epoch ${n} avg loss: 0.${n}\n==> epoch ${n} avg loss: ${value}\n==> epoch ${n} avg loss: 1${value}\n`,
  );
  const [run] = await read(log);
  expect(run?.leftOut).toContainEqual({
    what: "8 values of loss (from line 2)",
    why: "several at one position, beside another line",
  });
});

test("metrics of two lines are named by the one in brackets, where that differs", async () => {
  const two = (other: string, name: string) =>
    rounds(
      (n, value) => `epoch ${n}: val error (SSE): ${value}\n took: 2.5 val ${name} (${other}): 0.${n}\n`,
    );
  expect(curves(await read(two("MSE", "error")))[0]).toEqual({
    "val/error SSE": "epoch 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5",
    "val/error MSE": "epoch 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.4",
  });
  expect(Object.keys(curves(await read(two("MSE", "loss")))[0] ?? {})).toEqual(["val error", "val loss"]);
});
