import { expect, test } from "vitest";
import { allennlp } from "../../../src/formats/run-dir/allennlp.ts";
import { artifactOf, curves, noColumns } from "../artifact.ts";

const metrics = (epoch: number) =>
  JSON.stringify({
    best_epoch: 2,
    peak_worker_0_memory_MB: 2048,
    training_duration: "0:00:15.4",
    training_start_epoch: 0,
    training_epochs: epoch,
    epoch,
    training_loss: 10 - epoch / 10,
    training_cpu_memory_MB: 2048,
    validation_loss: epoch,
    best_validation_loss: 0,
  });

async function read(files: Record<string, string>) {
  const [first, ...others] = Object.entries(files).map(([path, text]) => artifactOf(path, text));
  return first ? allennlp.read([first, ...others], noColumns) : [];
}

test("joins the files of all epochs in numeric order, without the final one", async () => {
  const files = ["metrics.json", "metrics_epoch_1.json", "metrics_epoch_10.json", "metrics_epoch_2.json"];
  const texts = Object.fromEntries(
    files.map((name) => [`out/${name}`, metrics(Number(/\d+/.exec(name) ?? 11))]),
  );
  expect(files.map((name) => allennlp.runKey?.(`out/${name}`))).toEqual(Array(4).fill("out"));
  expect(curves(await read(texts))).toEqual([
    { training_loss: "epoch 1: 9.9, 2: 9.8, 10: 9", validation_loss: "epoch 1: 1, 2: 2, 10: 10" },
  ]);
});

test("says which of the columns are no metrics, once for all files", async () => {
  const files = { "out/metrics_epoch_0.json": metrics(0), "out/metrics_epoch_1.json": metrics(1) };
  const [run] = await read(files);
  expect(run?.leftOut?.map(({ what }) => what)).toEqual([
    "best_epoch",
    "peak_worker_0_memory_MB",
    "training_duration",
    "training_start_epoch",
    "training_epochs",
    "training_cpu_memory_MB",
    "best_validation_loss",
  ]);
});

test("reads the final file alone as one point", async () => {
  expect(curves(await read({ "out/metrics.json": metrics(7) }))).toEqual([
    { training_loss: "epoch 7: 9.3", validation_loss: "epoch 7: 7" },
  ]);
});

test.each([
  ["a truncated file", '{\n"best_epoch": 1, "training_loss": 1,', 2],
  ["text in place of a number", '{"training_loss": "a b", "best_epoch": 0}', 1],
])("names the broken file: %s", async (_, text, line) => {
  const files = { "out/metrics_epoch_0.json": metrics(0), "out/metrics_epoch_1.json": text };
  await expect(read(files)).rejects.toMatchObject({ file: "out/metrics_epoch_1.json", line });
});

test.each([
  ["metrics.json", '{"loss": 0.5, "epoch": 3}'],
  ["metrics_epoch_1.json", '{"training_loss": 0.5}'],
  ["results.json", metrics(3)],
])("does not recognise %s %s", async (path, text) => {
  expect(await allennlp.matches(artifactOf(path, text), noColumns)).toBe(false);
});
