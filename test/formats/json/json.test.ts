import { describe, expect, test } from "vitest";
import { json } from "../../../src/formats/json/json.ts";
import { curves, formatOf, noColumns, readAs } from "../artifact.ts";

describe("json", () => {
  test("reads nested lists", async () => {
    const text = '{"name": "x", "train": {"loss": [0.5, 0.4]}, "val": {"loss": [0.6, 0.7]}}';
    expect(curves(await readAs(json, text))).toEqual([
      { "train/loss": "epoch 0: 0.5, 1: 0.4", "val/loss": "epoch 0: 0.6, 1: 0.7" },
    ]);
  });

  test("reads rows", async () => {
    const text =
      '[{"step": 0, "eval_loss": 5}, {"step": 1, "loss": 6}, {"step": 2, "loss": 4, "eval_loss": 3}]';
    expect(curves(await readAs(json, text))).toEqual([
      { eval_loss: "step 0: 5, 2: 3", loss: "step 1: 6, 2: 4" },
    ]);
  });

  test("reads a single value of a metric named in the config", async () => {
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
  ])("does not recognise %s", async (path, text) => {
    expect(await formatOf(path, text)).toBeNull();
  });
});
