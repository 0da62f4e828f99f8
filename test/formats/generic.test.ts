import { describe, expect, test } from "vitest";
import { csv } from "../../src/formats/csv/csv.ts";
import { json } from "../../src/formats/json/json.ts";
import { jsonLines } from "../../src/formats/json/json-lines.ts";
import { curves, formatOf, noColumns, notesOf, readAs, refusal } from "./artifact.ts";

const named = { metrics: new Set(["elbo"]), position: "sample" };

describe("csv", () => {
  test("Lightning's sparse rows, by the step", async () => {
    const text = "epoch,lr-Adam,step,train_loss,val_loss\n,0.1,9,,\n0,,9,0.5,\n0,,19,0.4,\n0,,19,,0.6\n";
    expect(curves(await readAs(csv, text))).toEqual([
      { train_loss: "step 9: 0.5, 19: 0.4", val_loss: "step 19: 0.6" },
    ]);
  });

  test("YOLO's padded headings", async () => {
    const text =
      "               epoch,      train/box_loss,        val/box_loss,               x/lr0\n 0, 0.12, 0.13, 0.1\n";
    expect(curves(await readAs(csv, text))).toEqual([
      { "train/box_loss": "epoch 0: 0.12", "val/box_loss": "epoch 0: 0.13" },
    ]);
  });

  test("a column that says which side a row is of", async () => {
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

  test("names that people write", async () => {
    const text = "Epoch\tTraining loss\tValidation loss\tSWA LR\n1\t0.5\t0.6\t0.1\n";
    expect(curves(await readAs(csv, text))).toEqual([
      { "Training loss": "epoch 1: 0.5", "Validation loss": "epoch 1: 0.6" },
    ]);
  });

  test("columns that the config names, and columns of text left aside", async () => {
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

describe("json-lines", () => {
  test("train rows and val rows, and dicts within them", async () => {
    const text =
      '{"_step": 1, "train": {"loss": 0.5}}\n{"_step": 1, "val": {"loss": 0.6}, "note": "best"}\n{"_step": 2, "train": {"loss": 0.4}}\n';
    expect(curves(await readAs(jsonLines, text))).toEqual([
      { "train/loss": "step 1: 0.5, 2: 0.4", "val/loss": "step 1: 0.6" },
    ]);
  });

  test("null as not recorded, and notes it", async () => {
    const found = await readAs(
      jsonLines,
      '{"epoch": 1, "loss": 1, "val_loss": null}\n{"epoch": 2, "loss": NaN, "val_loss": 2}\n',
    );
    expect(curves(found)).toEqual([{ loss: "epoch 1: 1, 2: NaN", val_loss: "epoch 2: 2" }]);
    expect(notesOf(found)).toEqual(["null in `val_loss` is read as a missing value"]);
  });

  test("a killed training up to its last whole row", async () => {
    const found = await readAs(
      jsonLines,
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": 2}\n{"epoch": 3, "lo',
    );
    expect(curves(found)).toEqual([{ loss: "epoch 1: 1, 2: 2" }]);
    expect(notesOf(found)).toEqual(["the last row (line 3) is incomplete: skipped"]);
  });

  test.each([
    [
      "a broken line",
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": 1}\n{"epoch": 3\n',
      "4: expected `,` or `}`, got the end of the file",
    ],
    [
      "another kind of line",
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": 1}\n[1]\n',
      "3: expected a dict on each line, got `[1`",
    ],
    [
      "text for a number",
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": "1,5"}\n',
      "2: expected a number in `loss`, got `1,5`",
    ],
    [
      "two values under one name",
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "a/loss": 1, "a": {"loss": 2}}\n',
      "-: duplicate column `a/loss`",
    ],
  ])("refuses %s", async (_, text, message) => {
    expect(await refusal(() => readAs(jsonLines, text))).toBe(message);
  });

  test("a single row is a curve only if the file's name says so", async () => {
    expect(await formatOf("results.json", '{"epoch": 1, "train_loss": 1}\n')).toBeNull();
    expect(await formatOf("log.jsonl", '{"epoch": 1, "train_loss": 1}\n')).toBe("json-lines");
  });

  test("leaves other lines to others", async () => {
    expect(
      await formatOf("events.jsonl", '{"system.gpu": 1, "_step": 1}\n{"system.gpu": 2, "_step": 2}\n'),
    ).toBeNull();
  });
});

describe("json", () => {
  test("lists in dicts", async () => {
    const text = '{"name": "x", "train": {"loss": [0.5, 0.4]}, "val": {"loss": [0.6, 0.7]}}';
    expect(curves(await readAs(json, text))).toEqual([
      { "train/loss": "epoch 0: 0.5, 1: 0.4", "val/loss": "epoch 0: 0.6, 1: 0.7" },
    ]);
  });

  test("rows", async () => {
    const text =
      '[{"step": 0, "eval_loss": 5}, {"step": 1, "loss": 6}, {"step": 2, "loss": 4, "eval_loss": 3}]';
    expect(curves(await readAs(json, text))).toEqual([
      { eval_loss: "step 0: 5, 2: 3", loss: "step 1: 6, 2: 4" },
    ]);
  });

  test("a single value that the config names", async () => {
    const columns = { ...noColumns, metrics: new Set(["loss"]) };
    expect(await formatOf("metrics.json", '{"loss": 0.5}')).toBeNull();
    expect(curves(await readAs(json, '{"loss": 0.5}', "metrics.json", columns))).toEqual([
      { loss: "epoch 0: 0.5" },
    ]);
  });

  test.each([
    ["package.json", '{"name": "loss", "scripts": {"test": "vitest"}, "dependencies": {}}'],
    ["package-lock.json", '{"name": "x", "lockfileVersion": 3, "packages": {"": {"version": "1.0.0"}}}'],
    ["tsconfig.json", '{"compilerOptions": {"strict": true, "lib": ["es2023"]}, "include": ["src"]}'],
    ["people.json", '[{"name": "A", "age": 3}, {"name": "B", "age": 4}]'],
  ])("leaves %s to others", async (path, text) => {
    expect(await formatOf(path, text)).toBeNull();
  });
});
