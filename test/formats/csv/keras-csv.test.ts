import { describe, expect, test } from "vitest";
import { kerasCsv } from "../../../src/formats/csv/keras-csv.ts";
import { curves, formatOf, notesOf, readAs, refusal } from "../artifact.ts";

const read = (text: string, path = "training.log") => readAs(kerasCsv, text, path);

describe("a CSV of Keras", () => {
  test.each([
    ["CSVLogger", "epoch,accuracy,loss,lr\n0,0.6,0.5,0.001\n1,0.7,0.4,0.001\n", "epoch"],
    ["CSVLogger(separator=';')", "epoch;accuracy;loss\n0;0.6;0.5\n1;0.7;0.4\n", "epoch"],
    ["spaces in headings", "epoch, accuracy, loss\n0, 0.6, 0.5\n1, 0.7, 0.4\n", "epoch"],
    ["CR CR LF, as on Windows", "epoch,accuracy,loss\r\r\n0,0.6,0.5\r\r\n1,0.7,0.4\r\r\n", "epoch"],
    ["DataFrame.to_csv", ",accuracy,loss\n0,0.6,0.5\n1,0.7,0.4\n", "epoch"],
    ["DataFrame.to_csv with epochs in a column", ",epoch,accuracy,loss\n7,0,0.6,0.5\n8,1,0.7,0.4\n", "epoch"],
    [
      "DataFrame.to_csv of what was read back twice",
      ",Unnamed: 0.1,Unnamed: 0,accuracy,loss\n0,0,0,0.6,0.5\n1,,,0.7,0.4\n",
      "epoch",
    ],
    ["no index", "accuracy,loss\n0.6,0.5\n0.7,0.4\n", "row"],
  ])("reads %s", async (_, text, axis) => {
    expect(curves(await read(text))).toEqual([
      { accuracy: `${axis} 0: 0.6, 1: 0.7`, loss: `${axis} 0: 0.5, 1: 0.4` },
    ]);
  });

  test("reads a list that pandas has saved as a series named after its file", async () => {
    const text = ",0\n0,0.5\n1,0.4\n";
    expect(await formatOf("cnn_val_loss.csv", text)).toBe("keras-csv");
    expect(await formatOf("prices.csv", text)).toBeNull();
    expect(curves(await read(text, "cnn_val_loss.csv"))).toEqual([{ cnn_val_loss: "step 0: 0.5, 1: 0.4" }]);
  });

  test("reads one column without a heading as a series named after its file", async () => {
    expect(curves(await read("5e-01\nnan\n4.25e-01\n", "checkpoint/dis_loss.csv"))).toEqual([
      { dis_loss: "row 0: 0.5, 1: NaN, 2: 0.425" },
    ]);
    expect(curves(await read("0 9.25\n20 nan\n40 7\n", "output/loss.txt"))).toEqual([
      { loss: "step 0: 9.25, 20: NaN, 40: 7" },
    ]);
    const tensors = [0.5, 0.4].map((loss, i) => `${i},"tf.Tensor(${loss}, shape=(), dtype=float32)"\n`);
    expect(curves(await read(`,0\n${tensors.join("")}`, "loss.csv"))).toEqual([
      { loss: "step 0: 0.5, 1: 0.4" },
    ]);
    expect(await formatOf("ids.csv", "1\n2\n3\n")).toBeNull();
    expect(await formatOf("loss.txt", "0.5 9\n0.6 8\n")).toBeNull();
  });

  test("reads appended trainings as runs, and constant epochs as rows", async () => {
    expect(curves(await read("epoch,loss\n0,9\n1,8\n0,7\n1,6\n"))).toEqual([
      { loss: "epoch 0: 9, 1: 8" },
      { loss: "epoch 0: 7, 1: 6" },
    ]);
    expect(curves(await read("epoch,loss\n0,9\n0,8\n0,7\n"))).toEqual([{ loss: "row 0: 9, 1: 8, 2: 7" }]);
  });

  test("reads steps and values in a file named after a metric and a side", async () => {
    expect(curves(await readAs(kerasCsv, "0,1.5\n1000,2.5\n", "reward_training.csv"))).toEqual([
      { reward_training: "step 0: 1.5, 1000: 2.5" },
    ]);
  });

  test("reads the reward of each episode in a file named after a training", async () => {
    const text = "reward\n248.6\n251.2\n";
    expect(await formatOf("training_log.csv", text)).toBe("keras-csv");
    expect(await formatOf("customers.csv", text)).toBeNull();
    expect(curves(await readAs(kerasCsv, text, "training_log.csv"))).toEqual([
      { reward: "row 0: 248.6, 1: 251.2" },
    ]);
  });

  test("reads several trainings, each with its own heading", async () => {
    expect(curves(await read("epoch,loss\n0,9\nepoch,loss\n0,8\n"))).toEqual([
      { loss: "epoch 0: 9" },
      { loss: "epoch 0: 8" },
    ]);
  });

  test("reads NA as no validation and an empty cell as NaN", async () => {
    expect(curves(await read("epoch,loss,val_loss\n0,9,NA\n1,8,7\n"))).toEqual([
      { loss: "epoch 0: 9, 1: 8", val_loss: "epoch 1: 7" },
    ]);
    const found = await read(",acc,loss,val_loss\n0,0.5,9,8\n1,0.6,7,\n2,0.5,,\n3,,,\n");
    expect(curves(found)).toEqual([
      {
        acc: "epoch 0: 0.5, 1: 0.6, 2: 0.5, 3: NaN",
        loss: "epoch 0: 9, 1: 7, 2: NaN, 3: NaN",
        val_loss: "epoch 0: 8, 3: NaN",
      },
    ]);
    expect(notesOf(found)).toEqual([
      "empty cells in `acc`, `loss`, `val_loss` are read as NaN: a value was due there",
    ]);
  });

  test("takes one word in every row for a setting", async () => {
    expect(curves(await read("epoch,train_loss,val_loss,loss\n0,3,4,mse\n1,2,3,mse\n"))).toEqual([
      { train_loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4, 1: 3" },
    ]);
  });

  test("takes one word in every row of a side for no setting", async () => {
    const text = "epoch,loss,val_loss,val_acc\n0,3,pending,0.5\n1,2,pending,0.6\n";
    expect(await refusal(() => read(text))).toBe("2: expected a number in `val_loss`, got `pending`");
  });

  test("reads the only number of a tensor and of an array", async () => {
    const text = "epoch,loss,val_loss\n0,\"tensor(0.5, device='cuda:0')\",[0.6]\n1,tensor(0.4),[[0.5]]\n";
    expect(curves(await read(text))).toEqual([
      { loss: "epoch 0: 0.5, 1: 0.4", val_loss: "epoch 0: 0.6, 1: 0.5" },
    ]);
    const mixed = "epoch,loss,val_loss\n0,0.5,1\n1,tensor(0.4),tensor(0.3)\n";
    expect(curves(await read(mixed))).toEqual([
      { loss: "epoch 0: 0.5, 1: 0.4", val_loss: "epoch 0: 1, 1: 0.3" },
    ]);
  });

  test("reads a truncated file up to its last complete row", async () => {
    const found = await read("epoch,loss,val_loss\n0,9,9\n1,8,8\n2,7");
    expect(curves(found)).toEqual([{ loss: "epoch 0: 9, 1: 8", val_loss: "epoch 0: 9, 1: 8" }]);
    expect(notesOf(found)).toEqual(["the last row (line 4) is incomplete: skipped"]);
  });
});

describe("refuses", () => {
  test.each([
    ["text for a number", "epoch,loss\n0,0.5\n1,oops\n", "3: expected a number in `loss`, got `oops`"],
    [
      "commas that may stand for thousands",
      "epoch;loss\n0;1,234\n",
      "2: expected a number in `loss`, got `1,234`",
    ],
    [
      "one word or another for a number",
      "epoch,loss,val_loss\n0,0.5,good\n1,0.4,bad\n",
      "2: expected a number in `val_loss`, got `good`",
    ],
    [
      "decimal commas beside decimal points",
      "epoch;loss\n0;0.5\n1;0,4\n",
      "3: expected a number in `loss`, got `0,4`",
    ],
    [
      "tensors of several numbers",
      'epoch,loss\n0,"tensor([0.5, 0.4])"\n',
      "2: expected a number in `loss`, got `tensor([0.5, 0.4])`",
    ],
    [
      "a missing epoch",
      ",loss\n0,0.5\n,0.4\n",
      "3: expected a number in the first column, got an empty cell",
    ],
    [
      "only a heading",
      "epoch,loss,val_loss\n",
      "-: expected a row of numbers below the heading, got the end of the file",
    ],
    ["duplicate columns", "epoch,loss,loss\n0,1,2\n", "-: duplicate column `loss`"],
  ])("%s", async (_, text, message) => {
    expect(await refusal(() => read(text))).toBe(message);
  });

  test("decimal commas in a column without a heading", async () => {
    expect(await refusal(() => read("0,69\n0,55\n", "loss.csv"))).toBe(
      "1: expected a decimal point or a space after the step, got `0,69`",
    );
  });

  test("text in a column without a heading", async () => {
    expect(await refusal(() => read("0.5\n0.4\n".repeat(10_000).concat("x\n"), "loss.csv"))).toBe(
      "20001: expected a number, got `x`",
    );
  });
});

test.each([
  ["an insurance table", "policy,loss,premium\n1,300,20\n"],
  ["a benchmark table", ",num_fault,vl_loss,ft_val_loss,ft_loss\n0,1,2,3,4\n"],
  ["folds of a cross-validation", ",fit_time,test_accuracy,train_accuracy\n0,1.5,0.8,0.9\n"],
  ["a script", "epoch, loss = train()\nprint(epoch, loss)\n"],
  ["text below the heading", "epoch,loss\nfirst,big\n"],
])("does not recognise %s", async (_, text) => {
  expect(await formatOf("history.csv", text)).toBeNull();
});
