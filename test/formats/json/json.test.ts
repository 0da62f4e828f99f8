import { describe, expect, test } from "vitest";
import { json } from "../../../src/formats/json/json.ts";
import { curves, formatOf, noColumns, readAs, refusal } from "../artifact.ts";

describe("json", () => {
  test("reads nested lists", async () => {
    const text = '{"name": "x", "train": {"loss": [0.5, 0.4]}, "val": {"loss": [0.6, 0.7]}}';
    expect(curves(await readAs(json, text))).toEqual([
      { "train/loss": "epoch 0: 0.5, 1: 0.4", "val/loss": "epoch 0: 0.6, 1: 0.7" },
    ]);
  });

  test("reads the loss curve of scikit-learn", async () => {
    const text = '{"loss_curve_": [0.5, 0.4], "accuracy": 0.9}';
    expect(await formatOf("x.json", text)).toBe("keras-history");
  });

  test("reads rows", async () => {
    const text =
      '[{"step": 0, "eval_loss": 5}, {"step": 1, "loss": 6}, {"step": 2, "loss": 4, "eval_loss": 3}]';
    expect(curves(await readAs(json, text))).toEqual([
      { eval_loss: "step 0: 5, 2: 3", loss: "step 1: 6, 2: 4" },
    ]);
  });

  test.each([
    ["histories", (loss: string) => `{${loss}}`],
    ["dicts with a history each", (loss: string) => `{"fold": 1, "history": {${loss}}}`],
  ])("reads a list of %s as a run each, named by its number", async (_, fold) => {
    const text = `[${[5, 6].map((from) => fold(`"loss": [${from}, 4], "val_loss": [${from}, 5]`))}]`;
    const runs = await readAs(json, text);
    expect(runs.map(({ name }) => name)).toEqual(["0", "1"]);
    expect(curves(runs)).toEqual([
      { loss: "epoch 0: 5, 1: 4", val_loss: "epoch 0: 5, 1: 5" },
      { loss: "epoch 0: 6, 1: 4", val_loss: "epoch 0: 6, 1: 5" },
    ]);
  });

  test("reads the rows beside the settings of a training, and those of several", async () => {
    const log =
      '[{"epoch": 1, "train_loss": 5, "val_loss": 6}, {"epoch": 2, "train_loss": 4, "val_loss": 5}]';
    const found = { train_loss: "epoch 1: 5, 2: 4", val_loss: "epoch 1: 6, 2: 5" };
    const one = `{"config": {"lr": 0.1, "sizes": [1, 2]}, "history": ${log}, "best": {"epoch": 2}}`;
    expect(await formatOf("x.json", one)).toBe("json");
    expect(curves(await readAs(json, one))).toEqual([found]);
    const folds = await readAs(json, `{"fold_0": ${log}, "fold_1": ${log}}`);
    expect(folds.map(({ name }) => name)).toEqual(["fold_0", "fold_1"]);
    expect(curves(folds)).toEqual([found, found]);
  });

  test("reads the rows of both sides of a training", async () => {
    const rows = (from: number) => `[{"epoch": 1, "loss": ${from}}, {"epoch": 2, "loss": ${from - 1}}]`;
    const text = `{"train": ${rows(5)}, "val": ${rows(6)}, "lr": 0.1}`;
    const found = { "train/loss": "epoch 1: 5, 2: 4", "val/loss": "epoch 1: 6, 2: 5" };
    expect(await formatOf("x.json", text)).toBe("json");
    expect(curves(await readAs(json, text))).toEqual([found]);
    expect(curves(await readAs(json, `{"args": {"lr": 0.1}, "history": ${text}}`))).toEqual([found]);
    // Examples of a data set.
    expect(
      await formatOf("x.json", '{"train": [{"id": 1, "label": 0}], "test": [{"id": 2, "label": 1}]}'),
    ).toBe(null);
  });

  test("reads the only history below the settings of a training, by its own counter", async () => {
    const lists = '{"step": [1, 100], "loss": [5, 4], "val_loss": [6, 5]}';
    const text = `{"args": {"betas": [0.9, 0.99]}, "history": {"adam": ${lists}}}`;
    expect(curves(await readAs(json, text))).toEqual([
      { loss: "step 1: 5, 100: 4", val_loss: "step 1: 6, 100: 5" },
    ]);
  });

  test("numbers dicts by their keys", async () => {
    const rows = [1, 2].map((epoch) => `"epoch_${epoch}": {"loss": ${5 - epoch}, "val_loss": 6}`);
    expect(curves(await readAs(json, `{${rows}}`))).toEqual([
      { loss: "epoch 1: 4, 2: 3", val_loss: "epoch 1: 6, 2: 6" },
    ]);
  });

  const columns = '["epoch", "loss", "val_loss"]';
  test.each([
    ["split", `{"columns": ${columns}, "index": [0, 1], "data": [[0, 5, 6], [1, 4, null]]}`],
    [
      "tight",
      `{"index": [0, 1], "columns": ${columns}, "data": [[0, 5, 6], [1, 4, null]], "index_names": [null]}`,
    ],
    [
      "index",
      '{"1": {"epoch": 1, "loss": 4, "val_loss": null}, "0": {"epoch": 0, "loss": 5, "val_loss": 6}}',
    ],
    [
      "table",
      '{"schema": {"fields": []}, "data": [{"index": 0, "epoch": 0, "loss": 5, "val_loss": 6}, {"index": 1, "epoch": 1, "loss": 4, "val_loss": null}]}',
    ],
    ["columns", '{"epoch": {"0": 0, "1": 1}, "loss": {"0": 5, "1": 4}, "val_loss": {"0": 6, "1": null}}'],
  ])("reads a DataFrame in the orientation %s", async (_, text) => {
    expect(curves(await readAs(json, text))).toEqual([{ loss: "epoch 0: 5, 1: 4", val_loss: "epoch 0: 6" }]);
  });

  test("refuses a row of a DataFrame with too few cells", async () => {
    const text = `{"columns": ${columns}, "data": [[0, 5, 6], [1, 4]]}`;
    expect(await refusal(() => readAs(json, text))).toBe("1: expected 3 cells in each row, got 2");
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
