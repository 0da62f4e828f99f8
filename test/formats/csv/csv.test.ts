import { describe, expect, test } from "vitest";
import { csv } from "../../../src/formats/csv/csv.ts";
import { jsonLines } from "../../../src/formats/json/json-lines.ts";
import { artifactOf, curves, formatOf, noColumns, notesOf, readAs, refusal } from "../artifact.ts";

const named = { metrics: new Set(["elbo"]), position: "sample" };

describe("csv", () => {
  test("knows the errors of the parts that a network of physics is held to, with their weights", async () => {
    expect(await formatOf("x.csv", "Iteration,MSE_Data,MSE_PDE,Lambda_m\n1,5,4,1\n2,4,3,1\n")).toBe("csv");
    expect(await formatOf("x.csv", "step,loss_data,loss_pde,lambda\n1,5,4,1\n2,4,3,1\n")).toBe("csv");
    expect(await formatOf("x.csv", "MSE_Data,MSE_PDE\n5,4\n4,3\n")).toBe(null);
    expect(await formatOf("x.csv", "Iteration,MSE_Data,MSE_PDE,box\n1,5,4,1\n2,4,3,1\n")).toBe(null);
  });

  test("recognises a total loss by step, in either order of its words", async () => {
    for (const name of ["total_loss", "loss_total"])
      expect(await formatOf("x.csv", `step,${name},box\n1,5,4\n2,4,3\n`)).toBe("csv");
    expect(await formatOf("x.csv", "step,loss_by_storm,box\n1,5,4\n2,4,3\n")).toBe(null);
  });

  test("takes the frequencies of amino acids for no epochs", async () => {
    expect(await formatOf("x.csv", "A,E,AP,APL\n1,2,3,4\n")).toBe(null);
    expect(await formatOf("x.csv", "e,AP,APL\n1,3,4\n")).toBe("csv");
  });

  test("reads Lightning's sparse rows by step", async () => {
    const text = "epoch,lr-Adam,step,train_loss,val_loss\n,0.1,9,,\n0,,9,0.5,\n0,,19,0.4,\n0,,19,,0.6\n";
    expect(curves(await readAs(csv, text))).toEqual([
      { train_loss: "step 9: 0.5, 19: 0.4", val_loss: "step 19: 0.6" },
    ]);
  });

  test.each([
    "optim_step",
    "optimizer_step",
    "grad_step",
    "env_steps",
    "num_updates",
    "update",
    "total_steps",
  ])("counts by %s where nothing else counts", async (name) => {
    const rows = [5, 10, 15].map((at, index) => `${at},0.${9 - index}\n`).join("");
    expect(await formatOf("x.csv", `${name},loss\n${rows}`)).toBe("csv");
    expect(curves(await readAs(csv, `${name},loss\n${rows}`))).toEqual([
      { loss: "step 5: 0.9, 10: 0.8, 15: 0.7" },
    ]);
    expect(curves(await readAs(csv, `${name},epoch,loss\n50,1,0.9\n100,2,0.8\n150,3,0.7\n`))).toEqual([
      { loss: "epoch 1: 0.9, 2: 0.8, 3: 0.7" },
    ]);
  });

  test("reads by the counter that does not start again", async () => {
    const text = "episode,global_episode,total_reward\n0,0,1\n1,1,2\n0,2,3\n1,3,4\n";
    const found = await readAs(csv, text);
    expect(curves(found)).toEqual([{ total_reward: "step 0: 1, 1: 2, 2: 3, 3: 4" }]);
    expect(notesOf(found)).toEqual([]);
  });

  test.each(["", ",,", " , , "])("skips the row %j below a heading", async (row) => {
    const text = `epoch,loss,val_loss\n${row}\n0,3,4\n1,2,3\n`;
    expect(curves(await readAs(csv, text))).toEqual([
      { loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4, 1: 3" },
    ]);
  });

  test("reads both sides of any metric by epoch, and epochs counted as `e`", async () => {
    const text = "e,train_cos,val_cos\n1,0.5,0.4\n2,0.6,0.5\n";
    expect(await formatOf("x.csv", text)).toBe("csv");
    expect(curves(await readAs(csv, text))).toEqual([
      { train_cos: "epoch 1: 0.5, 2: 0.6", val_cos: "epoch 1: 0.4, 2: 0.5" },
    ]);
  });

  test.each(["epoch_no", "Epoch No.", "epoch_nr", "epoch_id", "step_no"])("counts by %s", async (name) => {
    const text = `${name},train_loss,train_f1\n3,5,0.1\n4,4,0.2\n`;
    expect(await formatOf("logs_training.csv", text)).toBe("csv");
    const axis = name === "step_no" ? "step" : "epoch";
    expect(curves(await readAs(csv, text))).toMatchObject([{ train_loss: `${axis} 3: 5, 4: 4` }]);
  });

  test("refuses uncounted rows in a file named after runs, but the means of a cross-validation", async () => {
    const read = (heading: string) =>
      csv.read([artifactOf("cv_results.csv", `${heading}\n5,6\n4,5\n`)], noColumns);
    expect(await refusal(() => read("train_loss,val_loss"))).toContain(
      "each row may be a run of its own, as `cv_results` says",
    );
    expect(await read("train_loss_mean,val_loss_mean")).toHaveLength(1);
  });

  test.each(["1/3 2/3 3/3", "1 of 3;2 of 3;3 of 3", "Epoch 1;Epoch 2;Epoch 3"])(
    "counts by %s",
    async (counts) => {
      const lines = counts.split(/;| (?=\d\/)/).map((count) => `${count},5,6\n`);
      expect(curves(await readAs(csv, `epoch,loss,val_loss\n${lines.join("")}`))).toMatchObject([
        { loss: "epoch 1: 5, 2: 5, 3: 5" },
      ]);
    },
  );

  test("names sides after the metric of their file", async () => {
    const text = ",ep,train,valid,total\n0,1,33,11,44\n1,2,30,10,40\n";
    expect(await formatOf("losses.csv", text)).toBe("csv");
    expect(await formatOf("houses.csv", text)).toBeNull();
    expect(await formatOf("losses.csv", text.replace("train", "b"))).toBeNull();
    expect(curves(await csv.read([artifactOf("losses.csv", text)], noColumns))).toMatchObject([
      { train_losses: "epoch 1: 33, 2: 30", valid_losses: "epoch 1: 11, 2: 10" },
    ]);
  });

  test.each([
    ["step,val_acc\n0,0.5\n500,0.9\n", "the validation of a step"],
    ["Episode,Avg length,Total prey reward\n500,103,-48\n1000,102,-40\n", "a reward behind other words"],
    ["it,total_loss,x\n0,3,9\n500,2,9\n", "iterations counted as `it`"],
    ["round,global_loss,x\n0,3,9\n1,2,9\n", "the rounds of a federated training"],
  ])("reads %j: %s", async (text) => {
    expect(await formatOf("x.csv", text)).toBe("csv");
    expect(await formatOf("x.csv", text.replace(/^\w+/, "id"))).toBeNull();
  });

  test.each([
    ["d_loss,g_loss\n0.5,0.9\n0.4,0.8\n", { d_loss: "row 0: 0.5, 1: 0.4", g_loss: "row 0: 0.9, 1: 0.8" }],
    ["errD;errG\n0.5;0.9\n0.4;0.8\n", { errD: "row 0: 0.5, 1: 0.4", errG: "row 0: 0.9, 1: 0.8" }],
  ])("reads the losses of two networks without a counter: %j", async (text, found) => {
    expect(await formatOf("x.csv", text)).toBe("csv");
    expect(curves(await readAs(csv, text))).toEqual([found]);
    expect(await formatOf("x.csv", text.replace(/g_loss|errG/, "size"))).toBeNull();
  });

  test.each([
    "hand_loss\tcycle_loss",
    "lossA,lossB",
    ",Loss rec,Loss feat",
    "lr,mask_loss,edge_loss",
    "it,mlm_loss,nsp_loss,time",
  ])("reads losses by whatever names: %j", async (heading) => {
    const separator = heading.includes("\t") ? "\t" : ",";
    const rows = [1, 2, 3].map((at) => heading.split(separator).map((_, index) => at + index));
    const text = [heading, ...rows.map((row) => row.join(separator))].join("\n");
    expect(await formatOf("log.txt", `${text}\n`)).toBe("csv");
  });

  test.each([
    "mask_loss\n5\n4\n",
    "model,mask_loss,edge_loss\n1,5,6\n2,4,5\n",
    "mask_loss,edge_size\n5,6\n4,5\n",
    "Of all that may be a loss here,the losses of each are told\n5,6\n4,5\n",
  ])("takes %j for no losses of a training", async (text) => {
    expect(await formatOf("x.csv", text)).toBeNull();
  });

  test("leaves out the spread over the folds of `xgb.cv`", async () => {
    const text =
      ",train-rmse-mean,train-rmse-std,test-rmse-mean,test-rmse-std\n0,3,0.1,4,0.2\n1,2,0.1,3,0.2\n";
    expect(curves(await readAs(csv, text))).toEqual([
      { "train-rmse-mean": "row 0: 3, 1: 2", "test-rmse-mean": "row 0: 4, 1: 3" },
    ]);
  });

  test("names the value of each step after its file", async () => {
    const text = "step,value,timestamp\n1.0,0.5,1678101\n2.0,0.4,1678102\n";
    expect(await formatOf("val_loss.csv", text)).toBe("csv");
    expect(await formatOf("temperature.csv", text)).toBeNull();
    expect(curves(await csv.read([artifactOf("val_loss.csv", text)], noColumns))).toEqual([
      { val_loss: "step 1: 0.5, 2: 0.4" },
    ]);
  });

  test("reads a heading above each row as one training", async () => {
    const rows = (first: number) => [0, 1, 2].map((i) => `epoch,loss,val_loss\n${first + i},${3 - i},4\n`);
    expect(curves(await readAs(csv, rows(0).join("")))).toMatchObject([{ loss: "epoch 0: 3, 1: 2, 2: 1" }]);
    expect(curves(await readAs(csv, [...rows(0), ...rows(0)].join("")))).toMatchObject([
      { loss: "epoch 0: 3, 1: 2, 2: 1" },
      { loss: "epoch 0: 3, 1: 2, 2: 1" },
    ]);
  });

  test("reads what tells Excel the separator as no heading", async () => {
    const text = "sep=;\nepoch;loss;val_loss\n1;3;4\n2;2;3\n";
    expect(await formatOf("x.csv", text)).toBe("keras-csv");
    expect(curves(await readAs(csv, text))).toEqual([
      { loss: "epoch 1: 3, 2: 2", val_loss: "epoch 1: 4, 2: 3" },
    ]);
  });

  test("reads a comment above rows of several runs as the heading", async () => {
    const text = "#Model,Step,Value\na,0,3\na,1,2\nb,0,4\nb,1,3\n";
    expect(await formatOf("loss.csv", text)).toBe("csv");
    expect(curves(await csv.read([artifactOf("loss.csv", text)], noColumns))).toEqual([
      { loss: "step 0: 3, 1: 2" },
      { loss: "step 0: 4, 1: 3" },
    ]);
  });

  test.each([
    ["in two cells", '1,5" disk,3\n2,ok,2\n3,5" disk,1\n'],
    ["that begins a cell, and in another", '1,"disk,3\n2,ok,2\n3,5" disk,1\n'],
  ])("loses no row between quotes %s", async (_, rows) => {
    expect(await refusal(() => readAs(csv, `epoch,note,val_loss\n0,,4\n${rows}`))).toBe(
      "3: expected a closing quote, got the end of the line",
    );
  });

  test("reads a quoted text of several lines", async () => {
    const text = 'epoch,note,val_loss\n1,,4\n2,"a, ""b""\n\nc",3\n3,,2\n4,"d\n""",1\n';
    expect(curves(await readAs(csv, text))).toEqual([{ val_loss: "epoch 1: 4, 2: 3, 3: 2, 4: 1" }]);
  });

  test("takes the time of steps for no number", async () => {
    const text = "train_step,train_loss,test_loss\n0.0128,1.5,1.2\n0.0107,1.1,0.9\n";
    const found = await readAs(csv, text);
    expect(curves(found)).toEqual([{ train_loss: "row 0: 1.5, 1: 1.1", test_loss: "row 0: 1.2, 1: 0.9" }]);
    expect(notesOf(found)).toEqual(["`train_step` holds fractions: not used as position"]);
    const slower = await readAs(csv, "train_step,train_loss,test_loss\n0.0107,1.1,0.9\n0.0128,1.5,1.2\n");
    expect(curves(slower)).toEqual([{ train_loss: "row 0: 1.1, 1: 1.5", test_loss: "row 0: 0.9, 1: 1.2" }]);
    const longer = await readAs(csv, "train_step,train_loss,test_loss\n0.0205,1.1,0.9\n4.9385,1.5,1.2\n");
    expect(curves(longer)).toMatchObject([{ train_loss: "row 0: 1.1, 1: 1.5" }]);
    expect(curves(await readAs(csv, "step,train_loss,test_loss\n0.5,3,4\n1.5,2,3\n"))).toMatchObject([
      { train_loss: "step 0.5: 3, 1.5: 2" },
    ]);
    expect(curves(await readAs(csv, "step,train_loss,test_loss\n0.5,3,4\n1,2,3\n"))).toMatchObject([
      { train_loss: "step 0.5: 3, 1: 2" },
    ]);
  });

  test("reads trees as steps", async () => {
    const text = "number_of_trees,training_rmse,validation_rmse\n0,3,4\n5,2,3\n";
    expect(await formatOf("x.csv", text)).toBe("csv");
    expect(curves(await readAs(csv, text))).toEqual([
      { training_rmse: "step 0: 3, 5: 2", validation_rmse: "step 0: 4, 5: 3" },
    ]);
  });

  test("reads sides below any heading", async () => {
    const text = "name,epoch,loss\ntrain,1,3\ntest,1,4\ntrain,2,2\ntest,2,3\n";
    expect(curves(await readAs(csv, text))).toEqual([
      { "train/loss": "epoch 1: 3, 2: 2", "test/loss": "epoch 1: 4, 2: 3" },
    ]);
  });

  test("reads sides in brackets", async () => {
    const text = "Epoch,Loss (Training),Loss (Validation)\n1,3,4\n2,2,3\n";
    expect(await formatOf("x.csv", text)).toBe("csv");
    expect(await formatOf("x.csv", text.replaceAll("Epoch", "Images"))).toBe("csv");
  });

  test("reads YOLO's padded headings", async () => {
    const text =
      "               epoch,      train/box_loss,        val/box_loss,               x/lr0\n 0, 0.12, 0.13, 0.1\n";
    expect(curves(await readAs(csv, text))).toEqual([
      { "train/box_loss": "epoch 0: 0.12", "val/box_loss": "epoch 0: 0.13" },
    ]);
  });

  test("splits rows by a column that names the split", async () => {
    const text = "epoch,phase,loss,lr\n1,train,9,0.1\n1,val,8,0.1\n2,train,7,0.1\n2,val,6,0.1\n";
    const found = [{ "train/loss": "epoch 1: 9, 2: 7", "val/loss": "epoch 1: 8, 2: 6" }];
    expect(curves(await readAs(csv, text))).toEqual(found);
    const rows = text
      .split("\n")
      .slice(1, -1)
      .map((row) => row.split(","));
    const lines = rows.map(
      ([epoch, phase, loss]) => `{"epoch": ${epoch}, "phase": "${phase}", "loss": ${loss}}\n`,
    );
    expect(curves(await readAs(jsonLines, lines.join("")))).toEqual(found);
  });

  test.each([
    ["is_train", "True", "False"],
    ["training", "true", "false"],
    ["is_val", "FALSE", "TRUE"],
  ])("splits rows by a column of flags: %s", async (name, yes, no) => {
    const rows = [`1,${yes},9,`, `1,${no},8,0.5`, `2,${yes},7,`, `2,${no},6,0.6`];
    const found = curves(await readAs(csv, `epoch,${name},loss,val_acc\n${rows.join("\n")}\n`));
    expect(Object.values(found[0] ?? {}).sort()).toEqual([
      "epoch 1: 0.5, 2: 0.6",
      "epoch 1: 8, 2: 6",
      "epoch 1: 9, 2: 7",
    ]);
  });

  test("keeps the stages of a training together", async () => {
    const text = "step,phase,loss\n1,warm-up,9\n2,warm-up,8\n3,training_v2,7\n4,training_v2,6\n";
    expect(curves(await readAs(csv, text))).toEqual([{ loss: "step 1: 9, 2: 8, 3: 7, 4: 6" }]);
  });

  test("reads names with spaces, capitals and slashes", async () => {
    const text = "Epoch\tTraining loss\tValidation loss\tSWA LR\n1\t0.5\t0.6\t0.1\n";
    expect(curves(await readAs(csv, text))).toEqual([
      { "Training loss": "epoch 1: 0.5", "Validation loss": "epoch 1: 0.6" },
    ]);
  });

  test.each([
    ["epoch,avg_loss,time_sec", "1,0.5,9"],
    ["epoch,iteration,g_loss,d_X_loss", "1,100,0.5,0.4"],
    ["epoch,L1_loss", "1,0.5"],
    ["epoch,val_mIoU", "1,0.5"],
    ["step,loss_tgt_mean,lr", "1,0.5,0.1"],
    ["round,global_train_mae,global_test_mae", "1,0.5,0.6"],
  ])("takes %s for the heading of a training", async (heading, row) => {
    expect(await formatOf("x.csv", `${heading}\n${row}\n`)).toBe("csv");
  });

  test.each([
    ["step,packet_loss", "1,0.5"],
    ["epoch,error", "1700000000,0.5"],
    ["global_train_mae,global_test_mae", "0.5,0.6"],
  ])("takes %s for the heading of some other table", async (heading, row) => {
    expect(await formatOf("x.csv", `${heading}\n${row}\n`)).toBeNull();
  });

  test("refuses a summary below the epochs", async () => {
    const text = "epoch,train_loss,val_loss\n1,5,6\n2,4,5\nAverage,4.5,5.5\n";
    expect(await refusal(() => readAs(csv, text))).toBe("4: expected a number in `epoch`, got `Average`");
  });

  test("reads columns named in the config, and skips columns of text", async () => {
    const text = "sample,phase,elbo,precision\n10,train,-5,bf16\n20,train,-4,bf16\n";
    expect(await formatOf("x.csv", text)).toBeNull();
    expect(curves(await readAs(csv, text, "x.csv", named))).toEqual([{ elbo: "step 10: -5, 20: -4" }]);
    expect(await refusal(() => readAs(csv, "step,elbo\n1,2\n", "x.csv", named))).toBe(
      "-: position column `sample` not found (available: `step`, `elbo`)",
    );
    expect(await refusal(() => readAs(csv, "sample,elbo\n1,2\nx,3\n", "x.csv", named))).toBe(
      "3: expected a number in `sample`, got `x`",
    );
  });
});

test("refuses a heading repeated too often", async () => {
  const text = "epoch,loss,val_loss\n0,1,2\n".repeat(10_001);
  expect(await refusal(() => readAs(csv, text))).toBe("20001: expected at most 10000 headings, got more");
});

test("reads the curves of a long table whose learning rate changes in each row", async () => {
  const count = 33_000;
  const rows = Array.from({ length: count }, (_, i) => `${i + 1},${1 / (i + 1)},${count - i}`);
  const [run, ...others] = await readAs(csv, `step,lr,train_loss\n${rows.join("\n")}\n`);
  expect(others).toEqual([]);
  expect(run?.series.map(({ name, values }) => [name, values.length, values.at(-1)])).toEqual([
    ["train_loss", count, 1],
  ]);
  expect(run?.leftOut).toEqual([{ what: "lr", why: "not a metric" }]);
});

test("takes a metric by epoch for one of a training if the file is named after a side", async () => {
  const text = "epoch,accuracy\n0,0.5\n1,0.6\n";
  expect(await formatOf("val_accuracy.csv", text)).toBe("csv");
  expect(await formatOf("train_accuracy.csv", text)).toBe("csv");
  expect(await formatOf("accuracy.csv", text)).toBe(null);
});
