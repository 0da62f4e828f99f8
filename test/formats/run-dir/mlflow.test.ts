import { describe, expect, test } from "vitest";
import { mlflow } from "../../../src/formats/run-dir/mlflow.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../artifact.ts";
import { readRunAs } from "../files.ts";

const run = `mlruns/0/${"0f".repeat(16)}`;

describe("mlflow", () => {
  test("reads params, and metrics with slashes and spaces in their names", async () => {
    const found = await readRunAs(mlflow, {
      [`${run}/metrics/Train loss`]: "1700000000000 0.5 0\n1700000000001 1e-05 1\n1700000000002 nan 2\n",
      [`${run}/metrics/val/metrics/mAP50`]: "1700000000001 -inf 1\n",
      [`${run}/metrics/system/cpu`]: "1700000000001 12 1\n",
      [`${run}/metrics/learning_rate`]: "1700000000001 0.1 1\n",
      [`${run}/params/batch_size`]: "32",
      [`${run}/params/optimizer/name`]: "Adam",
      [`${run}/params/amsgrad`]: "True",
      [`${run}/params/api_key`]: "abc",
    });
    expect(curves(found)).toEqual([
      { "Train loss": "step 0: 0.5, 1: 0.00001, 2: NaN", "val/metrics/mAP50": "step 1: -Infinity" },
    ]);
    expect(found[0]?.params).toEqual({ batch_size: 32, "optimizer/name": "Adam", amsgrad: true });
  });

  test.each([
    [
      "a step logged twice, with the later value",
      "1 0.5 0\n2 0.4 1\n3 0.3 1\n4 0.2 2\n",
      "step 0: 0.5, 1: 0.3, 2: 0.2",
    ],
    ["no steps, by rows", "1 0.5 0\n2 0.4 0\n3 0.3 0\n", "row 0: 0.5, 1: 0.4, 2: 0.3"],
    ["lines without steps", "1 0.5\n2 0.4\n", "row 0: 0.5, 1: 0.4"],
    ["a final value without a step", "1 0.5 0\n2 0.4 1\n3 0.4 0\n", "step 0: 0.5, 1: 0.4"],
    ["only a final value", "1 0.5 0\n", "step 0: 0.5"],
    ["a truncated last line", "1 0.5 0\n2 0.4 1\n3 0", "step 0: 0.5, 1: 0.4"],
  ])("%s", async (_, text, curve) => {
    expect(curves(await readRunAs(mlflow, { [`${run}/metrics/loss`]: text }))).toEqual([{ loss: curve }]);
  });

  test("notes repeated steps and skipped values", async () => {
    const found = await readRunAs(mlflow, { "a/metrics/loss": "1 0.5 1\n2 0.4 2\n3 0.3 2\n4 0.3 0\n" });
    expect(notesOf(found)).toEqual([
      "step 2 was recorded again from line 3: the later value is used",
      "the last value was logged without a step: skipped",
    ]);
  });

  test("refuses a deleted run and skips a run without metrics", async () => {
    const metric = artifactOf(`${run}/metrics/val/loss`, "1 0.5 0\n");
    const sibling = (name: string) =>
      name === "../../meta.yaml" ? artifactOf(name, "lifecycle_stage: deleted\nrun_id: x\n") : null;
    expect(await mlflow.read([metric], noColumns)).toHaveLength(1);
    expect(await refusal(() => mlflow.read([{ ...metric, sibling }], noColumns))).toMatch(
      /the run was deleted/,
    );
    expect(await readRunAs(mlflow, { [`${run}/params/lr`]: "0.1" })).toEqual([]);
  });

  test("names the file of a broken line", async () => {
    const files = {
      [`${run}/metrics/acc`]: "1 0.5 0\n",
      [`${run}/metrics/loss`]: "1 0.5 0\n2 0.4 1 x\n3 0.3 2\n",
    };
    await expect(readRunAs(mlflow, files)).rejects.toMatchObject({ line: 2, file: `${run}/metrics/loss` });
  });

  test.each([
    ["another directory", "mlruns/0/loss", "1 0.5 0\n"],
    ["a model's own copy", "mlruns/0/models/m-1/metrics/loss", `1 0.5 0 ${"0f".repeat(16)}\n`],
    ["a source", "src/metrics/loss", "def loss(): pass\n"],
    ["params outside of a run", "src/params/loss", "1 0.5 0\n"],
  ])("does not recognise %s", async (_, path, text) => {
    expect(await mlflow.matches(artifactOf(path, text), noColumns)).toBe(false);
  });

  test.each([
    [`${run}/metrics/val/metrics/mAP`, run],
    [`x/metrics/${run}/metrics/loss`, `x/metrics/${run}`],
    ["metrics/val/loss", "."],
    ["a/b/metrics/loss", "a/b"],
  ])("%s belongs to run %s", async (path, expected) => {
    expect(mlflow.runKey?.(path)).toBe(expected);
  });
});
