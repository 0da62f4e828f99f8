import { describe, expect, test } from "vitest";
import { tensorboardCsv } from "../../../src/formats/run-dir/tensorboard-csv.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../artifact.ts";
import { readRunAs } from "../files.ts";

const heading = "Wall time,Step,Value\n";

describe("tensorboard-csv", () => {
  test("joins the files of one run", async () => {
    const found = await readRunAs(tensorboardCsv, {
      "logs/run-foo_train-tag-epoch_loss.csv": `${heading}1626395732.99,0,0.5\n1626395737.17,1,0.4\n`,
      "logs/run-foo_validation-tag-epoch_loss.csv": `${heading}1626395733.99,1,0.6\n`,
    });
    expect(curves(found)).toEqual([
      { "train/epoch_loss": "step 0: 0.5, 1: 0.4", "validation/epoch_loss": "step 1: 0.6" },
    ]);
  });

  test("reads the JSON of a run without a split", async () => {
    const found = await readRunAs(tensorboardCsv, {
      "run-.-tag-Loss_train.json": '[[1626395732.99, 0, 0.5], [1626395737.17, 1, "NaN"]]',
    });
    expect(curves(found)).toEqual([{ Loss_train: "step 0: 0.5, 1: NaN" }]);
  });

  test("reads JSON renamed to its metric", async () => {
    const found = await readRunAs(tensorboardCsv, {
      "a/train_loss.json": "[[1626395732.99, 0, 0.5], [1626395737.17, 1, 0.4]]",
    });
    expect(curves(found)).toEqual([{ train_loss: "step 0: 0.5, 1: 0.4" }]);
  });

  test("notes that 1000 points may be a sample", async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `1626395732.99,${i * 7},0.5\n`).join("");
    const found = await readRunAs(tensorboardCsv, { "run-a-tag-loss.csv": heading + rows });
    expect(notesOf(found)).toEqual([
      "TensorBoard keeps at most 1000 points of a curve: the best value may be missing",
    ]);
  });

  test.each([
    ["run-train-tag-epoch_loss.csv", "."],
    ["a/run-train-tag-epoch_loss.csv", "a"],
    ["a/run-fc-tag-batch_loss.csv", "a/fc"],
    ["a/run-fc_2_val-tag-loss.csv", "a/fc_2"],
    ["a/run-.-tag-loss.csv", "a"],
    ["a/val_loss.csv", "a"],
  ])("%s belongs to run %s", async (path, run) => {
    expect(tensorboardCsv.runKey?.(path)).toBe(run);
  });

  test("refuses missing and invalid numbers", async () => {
    const read = (path: string, text: string) => refusal(() => readRunAs(tensorboardCsv, { [path]: text }));
    expect(await read("run-a-tag-loss.csv", `${heading}1,0,0.5\n2,1,x\n`)).toBe(
      "3: expected a number in `Value`, got `x`",
    );
    expect(await read("run-a-tag-loss.csv", heading)).toBe(
      "-: expected a row of numbers below the heading, got the end of the file",
    );
    expect(await read("run-a-tag-loss.json", '[[1626395732.99, 0, "x"]]')).toBe(
      "-: expected [time, step, value] in list 1",
    );
  });

  test.each([
    ["run-a-tag-loss.csv", "epoch,loss\n1,2\n"],
    ["points.json", "[[1626395732.99, 2, 3]]"],
    ["loss.json", "[[1, 2, 3]]"],
    ["run-a-tag-loss.json", "[1, 2, 3]"],
  ])("does not recognise %s: %s", async (path, text) => {
    expect(await tensorboardCsv.matches(artifactOf(path, text), noColumns)).toBe(false);
  });
});
