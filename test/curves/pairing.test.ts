import { describe, expect, test } from "vitest";
import { findSeries } from "../../src/curves/lookup.ts";
import { directionOf, isBookkeeping } from "../../src/curves/names.ts";
import { type ConfiguredMetric, pair } from "../../src/curves/pairing.ts";
import { runNames } from "../../src/curves/run-names.ts";
import { run, series } from "../runs.ts";

function paired(names: readonly string[], configured: ConfiguredMetric[] = []): string[] {
  const all = Object.fromEntries(names.map((name) => [name, [1, 2]]));
  return run(all, configured).curves.map(
    ({ metric, train, val }) => `${metric}: ${train?.name ?? "–"} / ${val?.name ?? "–"}`,
  );
}

describe("pairing", () => {
  test.each([
    [
      "Keras",
      ["accuracy", "loss", "val_accuracy", "val_loss"],
      ["accuracy: accuracy / val_accuracy", "loss: loss / val_loss"],
    ],
    ["Keras before 2.3", ["acc", "val_acc"], ["acc: acc / val_acc"]],
    [
      "a multi-output model",
      ["loss", "a_loss", "val_loss", "val_a_loss"],
      ["loss: loss / val_loss", "a_loss: a_loss / val_a_loss"],
    ],
    ["prefixes on both", ["train_loss", "valid_loss"], ["loss: train_loss / valid_loss"]],
    ["slashes", ["train/box_loss", "val/box_loss"], ["box_loss: train/box_loss / val/box_loss"]],
    ["suffixes and capitals", ["Loss/Train", "Loss/Validation"], ["Loss: Loss/Train / Loss/Validation"]],
    ["Hugging Face", ["loss", "eval_loss"], ["loss: loss / eval_loss"]],
    ["hyphens", ["train-rmse", "eval-rmse"], ["rmse: train-rmse / eval-rmse"]],
    [
      "an explicit train series before a plain one",
      ["loss", "train_loss", "val_loss"],
      ["loss: train_loss / val_loss", "loss: loss / –"],
    ],
    [
      "val before test",
      ["loss", "test_loss", "val_loss"],
      ["loss: loss / val_loss", "test_loss: – / test_loss"],
    ],
    ["no validation", ["loss"], ["loss: loss / –"]],
    [
      "Lightning: epoch series before batch series",
      ["train_loss_step", "train_loss_epoch", "val_loss"],
      ["loss: train_loss_epoch / val_loss", "train_loss_step: train_loss_step / –"],
    ],
    [
      "Keras's TensorBoard callback in two directories",
      ["train/epoch_loss", "validation/epoch_loss", "validation/evaluation_loss_vs_iterations"],
      ["loss: train/epoch_loss / validation/epoch_loss"],
    ],
    [
      "a tag that repeats its directory",
      ["train/loss/loss_train", "validation/loss"],
      ["loss: train/loss/loss_train / validation/loss"],
    ],
    [
      "a tag that contradicts its directory",
      ["train/loss", "train/val_loss"],
      ["loss: train/loss / train/val_loss"],
    ],
    ["Chainer", ["main/loss", "validation/main/loss"], ["main/loss: main/loss / validation/main/loss"]],
    [
      "the side in the middle of a name",
      ["avg_train_loss", "avg_val_loss"],
      ["avg_loss: avg_train_loss / avg_val_loss"],
    ],
    ["Detectron2", ["total_loss", "validation_loss"], ["loss: total_loss / validation_loss"]],
    ["camel case", ["trainLoss", "valLoss"], ["Loss: trainLoss / valLoss"]],
    ["LightGBM", ["training/auc", "valid_0/auc"], ["auc: training/auc / valid_0/auc"]],
    ["CatBoost", ["learn/RMSE", "test/RMSE"], ["RMSE: learn/RMSE / test/RMSE"]],
    [
      "several sets of XGBoost",
      ["train-rmse", "validation_0-rmse", "validation_1-rmse"],
      ["rmse: train-rmse / validation_0-rmse", "validation_1-rmse: train-rmse / validation_1-rmse"],
    ],
    [
      "several sets of Hugging Face",
      ["loss", "eval_g0_loss", "eval_g1_loss"],
      ["loss: loss / eval_g0_loss", "eval_g1_loss: loss / eval_g1_loss"],
    ],
    [
      "loss components are not evaluation sets",
      ["loss", "val_loss", "val_box_loss"],
      ["loss: loss / val_loss", "box_loss: – / val_box_loss"],
    ],
    [
      "learning rates and clocks are not metrics",
      ["loss", "lr", "learning_rate", "time", "epoch"],
      ["loss: loss / –"],
    ],
  ])("%s", (_what, names, expected) => {
    expect(paired(names)).toEqual(expected);
  });

  test("a pair in the config overrides the conventions", () => {
    const named = [{ metric: "loss", train: "a", val: "b", mode: "min" } as const];
    expect(paired(["a", "b", "loss", "val_loss"], named)).toEqual(["loss: a / b", "loss: loss / val_loss"]);
    expect(paired(["seconds"], [{ metric: "speed", train: "seconds", mode: "min" }])).toEqual([
      "speed: seconds / –",
    ]);
  });
});

test("aligns each evaluation with the last train value at or before it", () => {
  const at = (name: string, positions: number[], values: number[]) => ({
    ...series(name, values),
    axis: "step" as const,
    positions: Float64Array.from(positions),
  });
  const all = [at("loss", [10, 20, 30, 40], [4, 3, 2, 1]), at("eval_loss", [0, 25, 40], [9, 8, 7])];
  const { curves } = pair({ name: "a", format: "f", path: "", files: [], params: {}, series: all });
  expect([...(curves[0]?.trainAt ?? [])]).toEqual([Number.NaN, 3, 1]);
});

test("does not pair series on different axes", () => {
  const loss = { ...series("train_loss", [2, 1]), axis: "step" as const };
  const { curves } = pair({
    name: "a",
    format: "f",
    path: "",
    files: [],
    params: {},
    series: [loss, series("val_loss", [2, 1])],
  });
  expect(curves.map(({ train, val }) => [train?.name, val?.name])).toEqual([
    [undefined, "val_loss"],
    ["train_loss", undefined],
  ]);
});

describe("primary curves", () => {
  test.each([
    [
      ["loss", "eval_g0_loss", "eval_g1_loss"],
      ["loss", "eval_g1_loss"],
    ],
    [["main/loss", "main/loss_ctc"], ["main/loss"]],
    [["accuracy", "loss", "val_loss", "a_loss"], ["loss"]],
    [["total_loss", "box_loss"], ["total_loss"]],
    [
      ["train/box_loss", "val/box_loss", "train/cls_loss", "val/cls_loss", "map"],
      ["box_loss", "cls_loss"],
    ],
    [["rmse", "val_rmse", "accuracy"], ["rmse"]],
    [["accuracy", "val_accuracy"], ["accuracy"]],
    [
      ["loss", "val_acc1", "val_acc5", "lr"],
      ["loss", "acc1"],
    ],
    [["what"], []],
  ])("%j → %j", (names, judged) => {
    const all = Object.fromEntries(names.map((name) => [name, [1, 2]]));
    expect(run(all).primaryCurves.map(({ metric }) => metric)).toEqual(judged);
  });

  test("include an unknown metric whose direction the config sets", () => {
    const { primaryCurves } = run({ loss: [1], quality: [1] }, [{ metric: "quality", mode: "max" }]);
    expect(primaryCurves.map(({ metric, direction }) => `${metric} ${direction}`)).toEqual([
      "loss min",
      "quality max",
    ]);
  });
});

test.each([
  ["loss", "min"],
  ["LMOutput_loss", "min"],
  ["mean_absolute_error", "min"],
  ["val_perplexity", "min"],
  ["mlogloss", "min"],
  ["accuracy", "max"],
  ["sparse_categorical_accuracy", "max"],
  ["top_k_categorical_accuracy", "max"],
  ["mean_io_u_5", "max"],
  ["dice_coef", "max"],
  ["auc_1", "max"],
  ["f1_score", "max"],
  ["map", "max"],
  ["mape", "min"],
  ["loss_scale", null],
  ["g_loss", null],
  ["discriminator_loss", null],
  ["quality", null],
  ["metrics/mAP50-95(B)", "max"],
  ["coco/bbox_mAP_50", "max"],
  ["Acc@1", "max"],
  ["valid error_rate", "min"],
  ["epsilon", null],
])("direction of %s: %s", (metric, direction) => {
  expect(directionOf(metric)).toBe(direction);
});

test.each([
  ..."epoch lr learning_rate lr-Adam x/lr0 lr/pg0 time step grad_norm loss_scale eval_runtime system/cpu".split(
    " ",
  ),
  ..."data_time eval_samples_per_second best_validation_loss hp_metric mfu n_parameters consumed_samples".split(
    " ",
  ),
  "Learning Rate",
])("%s is bookkeeping", (name) => {
  expect(isBookkeeping(name)).toBe(true);
});

describe("finds a series by name", () => {
  const huggingFace = run({ loss: [1], eval_loss: [2] });
  test.each([
    ["eval_loss", "eval_loss", "val"],
    ["val_loss", "eval_loss", "val"],
    ["loss", "loss", "train"],
    ["train_loss", "loss", "train"],
  ])("%s is %s", (name, found, split) => {
    const named = findSeries(huggingFace, name);
    expect([named?.series.name, named?.split]).toEqual([found, split]);
  });
  test("returns null for an unknown name", () => {
    expect(findSeries(huggingFace, "val_f1")).toBeNull();
  });
});

describe("names of runs", () => {
  test.each([
    [["examples/overfit/history.json"], ["overfit"]],
    [["history.json"], ["history"]],
    [
      ["runs/resnet/history.json", "runs/vgg/training.log"],
      ["resnet", "vgg"],
    ],
    [
      ["runs/a/x/history.json", "runs/b/x/history.json"],
      ["a/x", "b/x"],
    ],
    [
      ["runs/resnet.json", "runs/vgg.csv"],
      ["resnet", "vgg"],
    ],
    [
      ["a/history.json", "a/training.log"],
      ["a/history.json", "a/training.log"],
    ],
    [
      ["a/history.csv", "a/history.csv"],
      ["a#1", "a#2"],
    ],
    [
      ["history.json", "base/history.json"],
      ["history", "base"],
    ],
    [
      ["logs/a.v2/", "logs/b/"],
      ["a.v2", "b"],
    ],
    [["runs/exp1/dvclive/"], ["exp1"]],
    [["./"], ["run"]],
    [[], []],
  ])("%j → %j", (paths, names) => {
    expect(runNames(paths)).toEqual(names);
  });
});
