import { expect, test } from "vitest";
import { epochFiles } from "../../../src/formats/run-dir/epoch-files.ts";
import { artifactOf, curves, formatOf, noColumns, refusal } from "../artifact.ts";

const metrics = (epoch: number) => JSON.stringify({ train_loss: 1 / epoch, val_loss: 2 / epoch });

function read(paths: readonly string[], text = metrics) {
  const [first, ...others] = paths.map((path) => artifactOf(path, text(Number(/\d+/.exec(path)?.[0]))));
  return first ? epochFiles.read([first, ...others], noColumns) : [];
}

test.each([
  ["out/epoch_1_metrics.json", "out/epoch_*_metrics"],
  ["metrics_epoch_003.json", "metrics_epoch_*"],
  ["results_ep10.json", "results_ep*"],
  ["out/epoch_4/metrics.json", "out/epoch_*/metrics"],
  ["runs/epoch_50/val_step_200.json", "runs/epoch_50/step_*"],
])("groups %s with the other epochs", async (path, key) => {
  expect(await formatOf(path, metrics(1))).toBe("epoch-files");
  expect(epochFiles.runKey?.(path)).toBe(key);
});

test.each([
  ["fold_1_metrics.json", metrics(1)],
  ["run_200ep_20251203.json", metrics(1)],
  ["epoch_1.txt", metrics(1)],
  ["epoch_1.json", '{"lr": 0.1, "batch_size": 8}'],
  ["epoch_1.json", '[{"loss": 1}, {"loss": 2}]'],
])("leaves %s", async (path, text) => {
  expect(await formatOf(path, text)).not.toBe("epoch-files");
});

test("makes one run of the files, in the order of their numbers", async () => {
  const paths = [1, 10, 2, 3, 4, 5, 6, 7, 8, 9].map((epoch) => `metrics_epoch_${epoch}.json`);
  const [run, ...others] = curves(await read(paths));
  expect(others).toEqual([]);
  expect(run?.["val_loss"]).toMatch(/^epoch 1: 2, 2: 1, .* 10: 0\.2$/);
});

test("reads a list of one row, and the side that the names of the files tell", async () => {
  const text = (epoch: number) => `[{"epoch": ${epoch}, "loss": ${epoch}}]`;
  expect(curves(await read(["val_epoch_1.json", "val_epoch_2.json"], text))).toEqual([
    { "val/loss": "epoch 1: 1, 2: 2" },
  ]);
});

test("joins the sides of an epoch that have a file each", async () => {
  const paths = ["train_epoch_1.json", "train_epoch_2.json", "val_epoch_1.json", "val_epoch_2.json"];
  expect(new Set(paths.map((path) => epochFiles.runKey?.(path)))).toEqual(new Set(["epoch_*"]));
  expect(curves(await read(paths, (epoch) => `{"loss": ${epoch}}`))).toEqual([
    { "train/loss": "epoch 1: 1, 2: 2", "val/loss": "epoch 1: 1, 2: 2" },
  ]);
});

test.each([
  ["the metrics of one epoch", ["epoch_7.json"]],
  [
    "epochs 10, 50, 100 of one training, or trainings of so many epochs",
    ["epoch_10.json", "epoch_50.json", "epoch_100.json"],
  ],
])("refuses %s", async (fault, paths) => {
  expect(await refusal(() => read(paths))).toBe(
    `-: expected a file for each epoch, got ${fault}: save the metrics of all epochs in one file`,
  );
});
