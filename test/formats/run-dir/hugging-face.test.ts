import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parquet } from "../../../src/formats/binary/parquet.ts";
import { huggingFace } from "../../../src/formats/run-dir/hugging-face.ts";
import type { ParsedRun } from "../../../src/reading/format.ts";
import { artifactOf, curves, fixture, formatOf, noColumns, notesOf, readAs, refusal } from "../artifact.ts";

const train = (step: number, loss: number) => ({ epoch: step / 10, learning_rate: 0.1, loss, step });
const val = (step: number, loss: number) => ({
  epoch: step / 10,
  eval_loss: loss,
  eval_runtime: 0.1,
  eval_steps_per_second: 9,
  step,
});
const summary = (step: number) => ({ step, total_flos: 3, train_loss: 9, train_runtime: 5 });

const state = (step: number, rows: unknown) =>
  JSON.stringify({
    global_step: step,
    log_history: rows,
    max_steps: 20,
    num_train_epochs: 2,
    train_batch_size: 8,
    trial_params: { learning_rate: 0.1 },
  });

describe.each(["overfit", "diverged-unfiltered"])("the log of %s that pandas saved", (run) => {
  const folder = new URL(`../../fixtures/pandas/${run}/`, import.meta.url);
  // `to_json` writes at most 15 digits.
  const rounded = (points: string) =>
    points.replaceAll(/\d\.\d{10,}/g, (number) => Number(number).toPrecision(12));
  const sorted = (found: ParsedRun[]) =>
    curves(found).map((one) =>
      Object.entries(one)
        .map(([name, points]) => `${name}: ${rounded(points)}`)
        .sort(),
    );

  test.each(readdirSync(folder))("%s has the curves of trainer_state.json", async (file) => {
    const state = fixture(`huggingface/${run}/trainer_state.json`);
    const format = file.endsWith(".parquet") ? parquet : huggingFace;
    const found = await readAs(format, readFileSync(new URL(file, folder)), file);
    expect(sorted(found)).toEqual(sorted(await readAs(huggingFace, state, "trainer_state.json")));
  });
});

test("the log that pandas saved without its steps has the evaluations of the training", async () => {
  const text =
    "loss,epoch,eval_loss,eval_runtime,train_runtime,train_loss\n5,1,,,,\n,1,6,0.1,,\n4,2,,,,\n,2,5,0.1,,\n,2,,,9,4.5\n,2,5.5,0.1,,\n";
  const found = await readAs(huggingFace, text, "training_log.csv");
  expect(curves(found)).toEqual([{ loss: "epoch 1: 5, 2: 4", eval_loss: "epoch 1: 6, 2: 5" }]);
  expect(notesOf(found)).toEqual([
    "epoch 2 was evaluated again after the training: using the evaluation during training",
  ]);
});

test("no loss is due in the rows behind a training that pandas saved", async () => {
  const steps = [1, 2, 3, 4, 5].map((step) => `${9 - step},${step},,,,\n`).join("");
  const text = `loss,step,eval_loss,eval_runtime,train_runtime,train_loss\n${steps},6,6,0.1,,\n,6,,,9,4.5\n,6,6,0.1,,\n`;
  expect(curves(await readAs(huggingFace, text, "training_log.csv"))).toEqual([
    { loss: "step 1: 8, 2: 7, 3: 6, 4: 5, 5: 4", eval_loss: "step 6: 6" },
  ]);
});

async function readRun(files: Record<string, string>) {
  const [first, ...others] = Object.entries(files).map(([path, text]) => artifactOf(path, text));
  return first ? huggingFace.read([first, ...others], noColumns) : [];
}

describe("trainer_state.json", () => {
  test("reads train and evaluation rows by step, without the summary", async () => {
    const text = state(20, [val(0, 5), train(10, 3), val(10, 4), train(20, 2), val(20, 4.5), summary(20)]);
    const found = await readAs(huggingFace, text, "out/trainer_state.json");
    expect(curves(found)).toEqual([{ eval_loss: "step 0: 5, 10: 4, 20: 4.5", loss: "step 10: 3, 20: 2" }]);
    expect(found[0]?.leftOut?.[0]).toEqual({ what: "train_loss", why: "the mean over the whole training" });
    expect(found[0]?.params).toEqual({
      max_steps: 20,
      num_train_epochs: 2,
      train_batch_size: 8,
      "trial_params.learning_rate": 0.1,
    });
  });

  test("ignores an evaluation of the reloaded best model after the training", async () => {
    const found = await readAs(huggingFace, state(10, [train(10, 3), val(10, 4), summary(10), val(10, 1)]));
    expect(curves(found)).toEqual([{ loss: "step 10: 3", eval_loss: "step 10: 4" }]);
    expect(notesOf(found)).toEqual([
      "step 10 was evaluated again after the training: using the evaluation during training",
    ]);
  });

  test("a frame in which the last evaluation was repeated has lost no loss there", async () => {
    const rows = [
      "loss,step,eval_loss,eval_runtime,train_runtime,train_loss",
      ...[1, 2, 3, 4, 5].map((step) => `${6 - step},${10 * step},,,,`),
      ",52,4.5,2,,",
      ",52,,,90,3",
      ",52,4.5,2,,",
    ];
    const found = await readAs(huggingFace, `${rows.join("\n")}\n`, "training_log.csv");
    expect(curves(found)).toEqual([
      { loss: "step 10: 5, 20: 4, 30: 3, 40: 2, 50: 1", eval_loss: "step 52: 4.5" },
    ]);
  });

  test("keeps an evaluation after the training at a step without one", async () => {
    const found = await readAs(huggingFace, state(10, [train(10, 3), summary(10), val(10, 1)]));
    expect(curves(found)).toEqual([{ loss: "step 10: 3", eval_loss: "step 10: 1" }]);
  });

  test("reads several evaluation sets at one step", async () => {
    const rows = [train(5, 3), { eval_a_loss: 1, step: 5 }, { eval_b_loss: 2, step: 5 }];
    expect(curves(await readAs(huggingFace, state(5, rows)))).toEqual([
      { loss: "step 5: 3", eval_a_loss: "step 5: 1", eval_b_loss: "step 5: 2" },
    ]);
  });

  test("reads bare NaN", async () => {
    const text = '{"log_history": [{"eval_loss": NaN, "loss": -Infinity, "step": 1}]}';
    expect(curves(await readAs(huggingFace, text))).toEqual([
      { eval_loss: "step 1: NaN", loss: "step 1: -Infinity" },
    ]);
  });

  test("reads a bare log_history", async () => {
    const found = await readAs(huggingFace, JSON.stringify([train(1, 3), val(1, 4), summary(1)]));
    expect(curves(found)).toEqual([{ loss: "step 1: 3", eval_loss: "step 1: 4" }]);
  });

  test.each([
    ["if truncated", state(5, [train(5, 3)]).slice(0, 60), "1: expected `:`, got the end of the file"],
    ["without rows", state(0, []), "1: expected a list of dicts, got an empty list"],
    [
      "if log_history is not a list",
      '{"log_history": {"loss": [1]}}',
      "1: expected a list of dicts, got a dict",
    ],
    [
      "with text for a number",
      '{"log_history": [\n{"loss": 1, "step": 1},\n{"loss": "x y", "step": 2}]}',
      "3: expected a number in `loss`, got `x y`",
    ],
  ])("is refused %s", async (_, text, message) => {
    expect(await refusal(() => readAs(huggingFace, text))).toBe(message);
  });
});

test("LLaMA-Factory's log of a prediction is of no training", async () => {
  const row = '{"current_steps": 5, "total_steps": 9, "percentage": 55.5, "elapsed_time": "0:00:05"';
  expect(await formatOf("trainer_log.jsonl", `${row}}\n`)).toBe(null);
  expect(await formatOf("trainer_log.jsonl", `${row}, "loss": 0.5}\n`)).toBe("hugging-face");
});

describe("several files of one run", () => {
  test.each([
    ["out/trainer_state.json", "out"],
    ["out/checkpoint-500/trainer_state.json", "out"],
    ["checkpoint-500/trainer_state.json", "."],
    ["out/all_results.json", "out"],
    ["out/trainer_log.jsonl", "out"],
    ["states/bert_trainer_state.json", "states/bert_trainer_state"],
  ])("%s belongs to %s", (path, run) => expect(huggingFace.runKey?.(path)).toBe(run));

  test("uses the longest state, whatever the order of paths", async () => {
    const found = await readRun({
      "out/all_results.json": '{"eval_loss": 0.1}',
      "out/checkpoint-10/trainer_state.json": state(10, [train(10, 3)]),
      "out/checkpoint-9/trainer_state.json": state(9, [train(9, 4)]),
    });
    expect(curves(found)).toEqual([{ loss: "step 10: 3" }]);
    expect(notesOf(found)).toEqual([
      "2 files record this run: using the longest, out/checkpoint-10/trainer_state.json, up to step 10",
    ]);
  });

  test("refuses a checkpoint that another training left in the directory", async () => {
    const files = {
      "out/checkpoint-10/trainer_state.json": state(10, [train(5, 4), train(10, 3)]),
      "out/checkpoint-5/trainer_state.json": state(5, [train(5, 9)]),
      "out/checkpoint-1/trainer_state.json": state(1, []),
    };
    expect(await refusal(() => readRun(files))).toContain(
      "expected the checkpoints of one training, got loss 4 at step 5 in out/checkpoint-10/trainer_state.json and 9 in out/checkpoint-5/trainer_state.json",
    );
    expect(
      curves(await readRun({ ...files, "out/checkpoint-5/trainer_state.json": state(5, [train(5, 4)]) })),
    ).toEqual([{ loss: "step 5: 4, 10: 3" }]);
  });

  test("uses LLaMA-Factory's log if it is longer than the last checkpoint", async () => {
    const line = (step: number) =>
      `{"current_steps": ${step}, "total_steps": 20, "loss": ${20 - step}, "lr": 0.1, "epoch": 1, "percentage": 5, "elapsed_time": "1 day, 0:00:01"}\n`;
    const log = line(9) + line(10);
    const checkpoint = (step: number) => ({
      [`out/checkpoint-${step}/trainer_state.json`]: state(step, [train(step, 3)]),
    });
    const logged = { loss: "step 9: 11, 10: 10" };
    expect(curves(await readRun({ "out/trainer_log.jsonl": log }))).toEqual([logged]);
    expect(curves(await readRun({ ...checkpoint(9), "out/trainer_log.jsonl": log }))).toEqual([logged]);
    expect(curves(await readRun({ ...checkpoint(10), "out/trainer_log.jsonl": log }))).toEqual([
      { loss: "step 10: 3" },
    ]);
  });

  test("names the broken file", async () => {
    const files = {
      "out/checkpoint-1/trainer_state.json": state(1, [train(1, 1)]),
      "out/trainer_state.json": state(2, []),
    };
    await expect(readRun(files)).rejects.toMatchObject({ file: "out/trainer_state.json", line: 1 });
  });
});

describe("*_results.json", () => {
  test("is one point, and all_results.json replaces the others", async () => {
    const results = {
      "out/eval_results.json": '{"epoch": 3.0, "eval_loss": 0.5, "eval_runtime": 1}',
      "out/train_results.json": '{"epoch": 3.0, "train_loss": 0.4, "total_flos": 1e9}',
    };
    const both = { eval_loss: "epoch 3: 0.5", train_loss: "epoch 3: 0.4" };
    const found = await readRun(results);
    expect(curves(found)).toEqual([both]);
    expect(notesOf(found)).toEqual([
      "results hold one value per metric; `train_loss` is the mean over the whole training",
    ]);
    const alone = await readAs(huggingFace, results["out/eval_results.json"], "out/eval_results.json");
    expect(notesOf(alone)).toEqual(["results hold one value per metric"]);
    const all = '{"epoch": 3.0, "eval_loss": 0.5, "train_loss": 0.4}';
    expect(curves(await readRun({ "out/all_results.json": all, ...results }))).toEqual([both]);
  });

  test("has the perplexity of the evaluation", async () => {
    const text = '{"epoch": 3.0, "eval_loss": 0.5, "train_loss": 0.4, "perplexity": 1.65}';
    expect(curves(await readAs(huggingFace, text, "out/all_results.json"))).toMatchObject([
      { eval_perplexity: "epoch 3: 1.65" },
    ]);
  });

  test.each([
    ["eval_results.json", '{"accuracy": 0.9, "epoch": 3}'],
    ["my_results.json", '{"eval_loss": 0.9}'],
    ["train_results.json", '{"train_runtime": 3}'],
  ])("does not recognise %s %s", async (path, text) => {
    expect(await huggingFace.matches(artifactOf(path, text), noColumns)).toBe(false);
  });
});
