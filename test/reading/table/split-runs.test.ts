import { describe, expect, test } from "vitest";
import { csv } from "../../../src/formats/csv/csv.ts";
import { kerasCsv } from "../../../src/formats/csv/keras-csv.ts";
import { json } from "../../../src/formats/json/json.ts";
import { jsonLines } from "../../../src/formats/json/json-lines.ts";
import { NumberList } from "../../../src/reading/bytes/number-list.ts";
import { isEverNew } from "../../../src/reading/table/row-cells.ts";
import { curves, readAs, refusal } from "../../formats/artifact.ts";

/** Returns the text of a table with a row for each item: cells separated by spaces. */
function rows(heading: string, ...items: string[]): string {
  return [heading, ...items].map((row) => `${row.replaceAll(" ", ",")}\n`).join("");
}

/** The name, params and val curve of each run. */
async function runsOf(text: string) {
  const found = await readAs(csv, text);
  return found.map(({ name, params }, index) => [name, params, curves(found)[index]?.["val_loss"]]);
}

describe("refuses a table whose rows are", () => {
  test.each([
    ["seeds", "seed train_loss val_loss", "`seed`", "1 1 2", "2 1 2", "42 1 2"],
    ["models", "model train_loss val_loss", "`model`", "cnn 1 2", "lstm 1 2"],
    ["models and seeds", "model seed train_loss val_loss", "`model`", "a 1 1 2", "a 2 1 2", "b 1 1 2"],
    ["models without seeds", "model train_loss val_loss", "`model`", "a 1 2", "a 1 2", "b 1 2"],
    ["categories of one epoch", "epoch category val_loss", "`category`", "9 cat 1", "9 dog 2"],
    ["models under any name", "Backbone train_loss val_loss", "`Backbone`", "ResNet 1 2", "ViT 1 2"],
    ["an unnamed index of models", " train_loss val_loss", "the first column", "ResNet 1 2", "ViT 1 2"],
    [
      "folds with the best epoch of each",
      "fold epoch train_loss val_loss",
      "`fold`",
      "1 9 1 2",
      "2 12 1 2",
      "3 17 1 2",
    ],
    ["folds and their mean", "fold train_loss val_loss", "`fold`", "1 1 2", "2 1 2", "mean 1 2"],
    ["learning rates", "lr train_loss val_loss", "`lr`", "1e-3 1 2", "1e-2 1 2", "1e-1 1 2"],
    ["lengths of sequences", "seq_len train_loss val_loss", "`seq_len`", "64 3 4", "128 2 3", "256 1 3"],
    [
      "lengths of trainings",
      "epochs batch_size loss val_loss",
      "`epochs`",
      "10 32 3 4",
      "20 32 2 3",
      "50 32 1 3",
    ],
    [
      "a grid of lengths",
      "bs epochs loss val_loss",
      "`epochs`",
      "1 10 3 4",
      "2 10 2 3",
      "1 20 1 3",
      "2 20 1 3",
    ],
    [
      "a grid of learning rates and batch sizes",
      "lr batch_size train_loss val_loss",
      "`batch_size`",
      "2 32 1 2",
      "2 64 1 2",
      "1 32 1 2",
    ],
    [
      "runs by their best epoch",
      "best_epoch train_loss val_loss",
      "`best_epoch`",
      "12 1 2",
      "8 1 2",
      "33 1 2",
    ],
    ["sizes of a model", "train_loss val_loss num_params", "`num_params`", "1 2 1000", "1 2 3000"],
    ["a grid of settings", "lr dropout train_loss val_loss", "`dropout`", "1 0 1 2", "1 5 1 2", "2 0 1 2"],
    [
      "powers of two, beside the time of a step",
      "gpu_num batch_size train_step train_loss val_loss",
      "`batch_size`",
      "1 32 0.01 1 2",
      "1 512 0.02 1 2",
      "1 4096 0.03 1 2",
    ],
    [
      "Optuna's trials",
      "number train_loss val_loss params_lr state",
      "`state`",
      "0 1 2 1 COMPLETE",
      "1 1 2 2 PRUNED",
    ],
    [
      "runs of a W&B page",
      "Name State iter train/loss val/loss",
      "`State`",
      "a finished 500 1 2",
      "a crashed 500 1 2",
    ],
  ])("%s", async (_, heading, column, ...items) => {
    const format = heading.startsWith(" ") ? kerasCsv : csv;
    const text = rows(
      heading.replaceAll("train_loss val_loss", format === csv ? "train_loss val_loss" : "loss val_loss"),
      ...items,
    );
    expect(await refusal(() => readAs(format, text))).toContain(
      `2: each row is a run of its own (${column} tells them apart), not an evaluation of one training`,
    );
  });

  test.each([
    ["degree", "degree train_mse test_mse", "0 3 4", "1 2 3", "2 1 3"],
    ["alpha", "alpha train_rmse test_rmse", "1 3 4", ".1 2 3", ".01 1 3"],
    ["n_samples", "n_samples train_rmse test_rmse", "10 1 4", "50 2 3", "100 2.5 3"],
    ["num_clients", "num_clients train_loss test_loss", "5 1 4", "10 2 3", "20 2.5 3"],
  ])("an unknown %s, which may be a counter or a setting", async (name, heading, ...items) => {
    expect(await refusal(() => readAs(csv, rows(heading, ...items)))).toContain(
      `2: expected a known counter, got \`${name}\`, which may number the evaluations or be a setting of each run`,
    );
  });

  test("epochs that may be those of each run", async () => {
    const text = (...at: number[]) =>
      rows("Epochs train_loss val_loss", ...at.map((epoch) => `${epoch} 3 4`));
    expect(await refusal(() => readAs(csv, text(10, 20, 50)))).toContain(
      "2: expected evenly spaced epochs, got 10, 20, 50, … in `Epochs`",
    );
    for (const at of [
      [10, 20, 30],
      [1, 5, 20],
      [10, 17, 50],
    ])
      expect(await readAs(csv, text(...at))).toHaveLength(1);
  });

  test("epochs of each run, in no order", async () => {
    const text = (...at: number[]) =>
      rows("epochs unet psnr ssim", ...at.map((epoch, row) => `${epoch} net${row % 3} ${row} 1`));
    expect(await refusal(() => readAs(csv, text(80, 55, 71, 80)))).toContain(
      "2: each row is a run of its own (`epochs` tells how long it was)",
    );
    for (const at of [
      [30, 20, 10],
      [5, 10, 15, 5, 10, 15],
      [10, 20, 30, 20, 30, 40],
    ])
      expect((await readAs(csv, text(...at))).length).toBeLessThanOrEqual(2);
  });

  test("but a constant size of the training set, or the samples seen", async () => {
    for (const size of ["num_samples", "samples_seen"])
      expect(
        await readAs(
          csv,
          rows(`${size} train_rmse test_rmse`, "50 3 4", `${size === "num_samples" ? 50 : 99} 2 3`),
        ),
      ).toHaveLength(1);
  });

  test("a ranking of the epochs", async () => {
    const text = rows("rank loss val_loss", "1 3 4", "2 4 5", "3 5 6");
    expect(await refusal(() => readAs(kerasCsv, text))).toContain("`rank` numbers the rows of a ranking");
  });

  test.each(["gpu", "GPU_id", "rank", "local_rank", "node", "id"])(
    "a %s that alone numbers the rows",
    async (name) => {
      const text = rows(`${name} loss val_loss`, "0 3 4", "1 2 3", "2 1 3");
      expect(await refusal(() => readAs(kerasCsv, text))).toContain(
        `2: expected a known counter, got \`${name}\`: each row may be of a device or of a run`,
      );
    },
  );

  test("trials in JSON", async () => {
    const trials = [0, 1, 2].map((trial) => ({ trial, params: { lr: trial }, train_loss: 1, val_loss: 2 }));
    expect(await refusal(() => readAs(json, JSON.stringify(trials)))).toContain("`trial` tells them apart");
    const lists = { model: ["a", "b"], train_loss: [1, 2], val_loss: [1, 2] };
    expect(await refusal(() => readAs(json, JSON.stringify(lists)))).toContain("`model` tells them apart");
    const sizes = { train_sizes: [100, 200, 400], train_accuracy: [3, 2, 1], val_accuracy: [1, 2, 3] };
    expect(await refusal(() => readAs(json, JSON.stringify(sizes)))).toContain(
      "expected a known counter, got `train_sizes`, which may number the evaluations or be a setting of each run",
    );
  });
});

describe("splits", () => {
  test.each([
    ["epochs of two models in turn", "1 cnn 1 2", "1 lstm 3 4", "2 cnn 5 6", "2 lstm 7 8"],
    ["one model after the other", "1 cnn 1 2", "2 cnn 5 6", "1 lstm 3 4", "2 lstm 7 8"],
  ])("%s", async (_, ...items) => {
    expect(await runsOf(rows("epoch model train_loss val_loss", ...items))).toEqual([
      ["cnn", { model: "cnn" }, "epoch 1: 2, 2: 6"],
      ["lstm", { model: "lstm" }, "epoch 1: 4, 2: 8"],
    ]);
  });

  test("by several columns, with the settings of each run", async () => {
    const text = rows(
      "model seed dropout epoch lr train_loss val_loss",
      ...["a 1 .1 0 .1 1 2", "a 1 .1 1 .2 1 3", "a 2 .5 0 .1 1 4", "a 2 .5 1 .2 1 5"],
    );
    expect(await runsOf(text)).toEqual([
      ["seed=1", { model: "a", seed: 1, dropout: 0.1 }, "epoch 0: 2, 1: 3"],
      ["seed=2", { model: "a", seed: 2, dropout: 0.5 }, "epoch 0: 4, 1: 5"],
    ]);
  });

  test("rows that also have the number of epochs that were to be", async () => {
    const text = rows(
      "run epochs epoch train_loss val_loss",
      "a 40 1 1 2",
      "a 40 2 1 3",
      "b 60 1 1 4",
      "b 60 2 1 5",
    );
    expect((await runsOf(text)).map(([name, , loss]) => [name, loss])).toEqual([
      ["a", "epoch 1: 2, 2: 3"],
      ["b", "epoch 1: 4, 2: 5"],
    ]);
  });

  test("by a setting whose values have the same epochs", async () => {
    const text = rows("lr epoch train_loss val_loss", "1 1 1 2", "2 1 1 3", "1 2 1 4", "2 2 1 5");
    expect(await runsOf(text)).toEqual([
      ["lr=1", { lr: 1 }, "epoch 1: 2, 2: 4"],
      ["lr=2", { lr: 2 }, "epoch 1: 3, 2: 5"],
    ]);
  });

  test("rows that also name their split, and JSON lines", async () => {
    const lines = ["cnn", "lstm"].flatMap((run) =>
      [1, 2].flatMap((epoch) =>
        ["train", "val"].map((phase) => `${JSON.stringify({ run, epoch, phase, loss: epoch })}\n`),
      ),
    );
    const one = { "train/loss": "epoch 1: 1, 2: 2", "val/loss": "epoch 1: 1, 2: 2" };
    expect(curves(await readAs(jsonLines, lines.join("")))).toEqual([one, one]);
  });
});

describe("leaves whole a training", () => {
  test("whose first metric falls", async () => {
    const text = rows("tour train_loss val_loss", "3.97 1 2", "3.966 1 3", "3.961 1 4");
    expect(await runsOf(text)).toEqual([[undefined, undefined, "row 0: 2, 1: 3, 2: 4"]]);
  });

  test.each([
    ["of one seed", "seed epoch train_loss val_loss", "42 1 1 2", "42 2 1 3", "42 3 1 4"],
    [
      "with a learning rate for each epoch",
      "epoch lr train_loss val_loss",
      "1 .1 1 2",
      "2 .2 1 3",
      "3 .3 1 4",
    ],
    [
      "that names its checkpoints",
      "model epoch train_loss val_loss",
      "m_1.pt 1 1 2",
      "m_2.pt 2 1 3",
      "m_3.pt 3 1 4",
    ],
    ["whose counter is a plural", "epochs lr train_loss val_loss", "1 .1 1 2", "2 .2 1 3", "3 .3 1 4"],
    ["on other data in each epoch", "dataset epoch train_loss val_loss", "a 1 1 2", "b 2 1 3", "a 3 1 4"],
    ["with an id for each row", "id epoch train_loss val_loss", "x 1 1 2", "y 2 1 3", "z 3 1 4"],
    ["that says where it saved", "saved epoch train_loss val_loss", "yes 1 1 2", "no 2 1 3", "yes 3 1 4"],
    ["with a growing batch", "epoch batch_size train_loss val_loss", "1 16 1 2", "2 32 1 3", "3 64 1 4"],
  ])("%s", async (_, heading, ...items) => {
    expect(await runsOf(rows(heading, ...items))).toEqual([[undefined, undefined, "epoch 1: 2, 2: 3, 3: 4"]]);
  });

  test.each([
    ["with a schedule and no epochs", "train_loss val_loss lr", "1 2 .1", "1 3 .09", "1 4 .08"],
    ["with numbers of its rows", "No. train_loss val_loss", "1 1 2", "2 1 3", "3 1 4"],
    ["with times", "time train_loss val_loss", "10:00 1 2", "10:05 1 3", "10:10 1 4"],
    [
      "with counted texts",
      "checkpoint train_loss val_loss",
      "checkpoint-10 1 2",
      "checkpoint-20 1 3",
      "checkpoint-30 1 4",
    ],
  ])("%s", async (_, heading, ...items) => {
    expect(await runsOf(rows(heading, ...items))).toEqual([[undefined, undefined, "row 0: 2, 1: 3, 2: 4"]]);
  });

  test("if the config says which column numbers its rows", async () => {
    const text = rows("fold train_loss val_loss", "1 1 2", "2 1 3");
    const found = await readAs(csv, text, "x.csv", { metrics: new Set(), position: "fold" });
    expect(curves(found)[0]?.["val_loss"]).toBe("step 1: 2, 2: 3");
  });
});

test("a dict of histories holds a run for each", async () => {
  const history = { loss: [3, 2], val_loss: [4, 3] };
  const text = JSON.stringify({ cnn: history, lstm: { history }, config: { lr: 1 } });
  const found = await readAs(json, text);
  expect(found.map(({ name }) => name)).toEqual(["cnn", "lstm"]);
  const one = { loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4, 1: 3" };
  expect(curves(found)).toEqual([one, one]);
  const sides = JSON.stringify({ train: { loss: [3, 2] }, val: { loss: [4, 3] } });
  expect(curves(await readAs(json, sides))).toEqual([
    { "train/loss": "epoch 0: 3, 1: 2", "val/loss": "epoch 0: 4, 1: 3" },
  ]);
});

test("a position from the config numbers the rows of each run", async () => {
  const text = rows("run at train_loss val_loss", "1 5 1 2", "1 6 1 3", "2 5 1 4", "2 6 1 5");
  const found = await readAs(csv, text, "x.csv", { metrics: new Set(), position: "at" });
  expect(curves(found).map(({ val_loss }) => val_loss)).toEqual(["step 5: 2, 6: 3", "step 5: 4, 6: 5"]);
});

test("an empty cell in the column that names the run is an error", async () => {
  const text = rows("model epoch train_loss val_loss", "a 1 1 2", " 2 1 2", "b 1 1 2", "b 2 1 2");
  expect(await refusal(() => readAs(csv, text))).toBe("3: expected `model` in every row, got an empty cell");
});

test("groups no rows by a learning rate that is new in each step of a long training", () => {
  const values = (count: number, different: number) =>
    NumberList.from(Array.from({ length: count }, (_, row) => row % different));
  expect(isEverNew(values(20_000, 10_000))).toBe(false);
  expect(isEverNew(values(20_000, 10_001))).toBe(true);
});
