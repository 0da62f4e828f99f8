import { describe, expect, test } from "vitest";
import { findSeries } from "../../src/curves/lookup.ts";
import type { Series } from "../../src/curves/model.ts";
import { type ConfiguredMetric, pair } from "../../src/curves/pairing.ts";
import { runNames } from "../../src/curves/run-names.ts";
import { run, series } from "../runs.ts";

function paired(names: readonly string[], configured: ConfiguredMetric[] = []): string[] {
  const all = Object.fromEntries(names.map((name) => [name, [1, 2]]));
  return run(all, configured).curves.map(
    ({ metric, train, val }) => `${metric}: ${train?.name ?? "–"} / ${val?.name ?? "–"}`,
  );
}

test.each(["bbox/APs", "coco/bbox_mAP_l", "AR@100_small"])(
  "leaves out %s where there are no such objects",
  (name) => {
    const of = (values: number[]) => run({ "bbox/AP": [0.1, 0.2], [name]: values });
    for (const values of [
      [-1, -1],
      [Number.NaN, Number.NaN],
    ]) {
      expect(of(values).curves.map(({ metric }) => metric)).toEqual(["bbox/AP"]);
      expect(of(values).leftOut).toEqual([{ what: name, why: "no objects of this size" }]);
    }
    expect(of([0.1, Number.NaN]).curves).toHaveLength(2);
  },
);

test("leaves out a validation loss that is always 0 beside a train loss that is not", () => {
  const of = (loss: number[], val: number[], name = "loss") => run({ [name]: loss, [`val_${name}`]: val });
  const { curves, leftOut } = of([0.9, 0.5], [0, 0]);
  expect(curves.map(({ val }) => val)).toEqual([null]);
  expect(leftOut).toEqual([{ what: "val_loss", why: "0 at every evaluation: nothing was evaluated" }]);
  const others = [of([0.9, 0.5], [0.1, 0]), of([0.9, 0.001], [0, 0]), of([0.9, 0.5], [0, 0], "error")];
  expect(others.map(({ leftOut: out }) => out)).toEqual([undefined, undefined, undefined]);
});

test("leaves out the 0 or -1 of the epochs between two evaluations", () => {
  const of = (val: number[], acc: number[], loss = val.map(() => 0.9)) => {
    const { curves, leftOut } = run({ loss, val_loss: val, val_acc: acc });
    return [...curves.map((curve) => curve.val?.values.join(" ")), leftOut?.map(({ what }) => what).join()];
  };
  const left = (count: number) => `${count} values of val_loss, val_acc`;
  expect(of([0, 0.8, 0, 0.7], [0, 0.5, 0, 0.6])).toEqual(["0.8 0.7", "0.5 0.6", left(2)]);
  expect(of([-1, -1, 0.8], [0, 0, 0.5])).toEqual(["0.8", "0.5", left(2)]);
  expect(of([0.8, 0.5, 0], [0.5, 0.6, 1])).toEqual(["0.8 0.5 0", "0.5 0.6 1", undefined]);
  expect(of([0, 0.01, 0, 0.02], [1, 1, 1, 1])[0]).toBe("0 0.01 0 0.02");
  expect(of([0, 0.8, 0, 0.7], [0, 1, 0, 1], [0.9, 0.1, 0.01, 0])[0]).toBe("0 0.8 0 0.7");
});

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
    [
      "data that are named as in XGBoost's examples",
      ["dtrain-auc", "dtest-auc"],
      ["auc: dtrain-auc / dtest-auc"],
    ],
    ["slashes", ["train/box_loss", "val/box_loss"], ["box_loss: train/box_loss / val/box_loss"]],
    ["suffixes and capitals", ["Loss/Train", "Loss/Validation"], ["Loss: Loss/Train / Loss/Validation"]],
    ["the mean of one side", ["train_mean_nll", "test/nll"], ["nll: train_mean_nll / test/nll"]],
    [
      "a mean beside the plain metric",
      ["train_mean_nll", "train_nll", "test/nll"],
      ["mean_nll: train_mean_nll / –", "nll: train_nll / test/nll"],
    ],
    ["Hugging Face", ["loss", "eval_loss"], ["loss: loss / eval_loss"]],
    ["hyphens", ["train-rmse", "eval-rmse"], ["rmse: train-rmse / eval-rmse"]],
    [
      "an explicit train series before a plain one",
      ["loss", "train_loss", "val_loss"],
      ["loss: train_loss / val_loss", "loss (no side): loss / –"],
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
    ["acc and accuracy", ["train_acc", "val_accuracy"], ["accuracy: train_acc / val_accuracy"]],
    ["accs and accuracies", ["train_accs", "val_accuracies"], ["accuracy: train_accs / val_accuracies"]],
    ["ppl and perplexity", ["ppl", "Validation perplexity"], ["perplexity: ppl / Validation perplexity"]],
    ["both on one side", ["acc", "accuracy", "val_acc"], ["acc: acc / val_acc", "accuracy: accuracy / –"]],
    ["Detectron2", ["total_loss", "validation_loss"], ["loss: total_loss / validation_loss"]],
    ["camel case", ["trainLoss", "valLoss"], ["Loss: trainLoss / valLoss"]],
    ["capitals", ["TrainLoss", "ValLoss"], ["Loss: TrainLoss / ValLoss"]],
    ["no capitals", ["trainloss", "valloss"], ["loss: trainloss / valloss"]],
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
      "several sets of Hugging Face, each in a directory",
      ["train/loss", "eval/near/loss", "eval/far/loss"],
      ["loss: train/loss / eval/near/loss", "eval/far/loss: train/loss / eval/far/loss"],
    ],
    [
      "two means of one metric",
      ["train_epoch_f1", "train_f1_epoch", "train_f1_step", "val_epoch_f1", "val_f1"],
      [
        "f1: train_epoch_f1 / val_epoch_f1",
        "val_f1: train_f1_epoch / val_f1",
        "train_f1_step: train_f1_step / –",
      ],
    ],
    [
      "several loaders of Lightning",
      ["train_loss", "val_loss/dataloader_idx_0", "val_loss/dataloader_idx_1"],
      [
        "loss: train_loss / val_loss/dataloader_idx_0",
        "val_loss/dataloader_idx_1: train_loss / val_loss/dataloader_idx_1",
      ],
    ],
    ["NeMo", ["reduced_train_loss", "val_loss"], ["loss: reduced_train_loss / val_loss"]],
    [
      "torchtitan",
      ["loss_metrics/global_avg_loss", "loss_metrics/global_max_loss", "validation_metrics/loss"],
      [
        "loss: loss_metrics/global_avg_loss / validation_metrics/loss",
        "loss_metrics/global_max_loss: loss_metrics/global_max_loss / –",
      ],
    ],
    [
      "Composer",
      ["loss/train/total", "metrics/train/LanguageCrossEntropy", "metrics/eval/LanguageCrossEntropy"],
      [
        "loss/total: loss/train/total / –",
        "metrics/LanguageCrossEntropy: metrics/train/LanguageCrossEntropy / metrics/eval/LanguageCrossEntropy",
      ],
    ],
    ["a mean on one side only", ["train_loss", "avg_val_loss"], ["loss: train_loss / avg_val_loss"]],
    [
      "a total loss on both sides, beside a loss on one",
      ["loss", "train_total_loss", "val_total_loss"],
      ["loss: loss / –", "total_loss: train_total_loss / val_total_loss"],
    ],
    [
      "other separators and capitals on each side",
      ["Train Box-Loss", "val_box_loss"],
      ["Box-Loss: Train Box-Loss / val_box_loss"],
    ],
    [
      "outputs of Keras",
      ["loss", "out1_loss", "out1_accuracy", "val_loss", "val_out1_loss", "val_out1_accuracy"],
      [
        "loss: loss / val_loss",
        "out1_loss: out1_loss / val_out1_loss",
        "out1_accuracy: out1_accuracy / val_out1_accuracy",
      ],
    ],
    [
      "an output of Keras called eval",
      ["loss", "eval_mse", "val_loss", "val_eval_mse"],
      ["loss: loss / val_loss", "eval_mse: eval_mse / val_eval_mse"],
    ],
    [
      "a test set and its validation by another program",
      ["train_loss", "test_loss", "val_test_loss"],
      ["loss: train_loss / test_loss", "val_test_loss: train_loss / val_test_loss"],
    ],
    [
      "a validation that is marked twice",
      ["loss", "acc", "val_acc", "val_loss", "val_val_loss"],
      ["loss: loss / val_loss", "val_val_loss: loss / val_val_loss", "acc: acc / val_acc"],
    ],
    [
      "a metric called eval, of both sides",
      ["train loss", "val loss", "train eval", "val eval"],
      ["loss: train loss / val loss", "eval: train eval / val eval"],
    ],
    ["a side alone", ["loss", "val loss", "val eval"], ["loss: loss / val loss", "val eval: val eval / –"]],
    [
      "metrics behind the validation of fastai, which spells train out",
      ["train_loss", "valid_loss", "accuracy", "error_rate"],
      ["loss: train_loss / valid_loss", "accuracy: – / accuracy", "error_rate: – / error_rate"],
    ],
    [
      "metrics of Ultralytics, which stand before the validation",
      ["train/box_loss", "metrics/mAP50(B)", "val/box_loss"],
      ["box_loss: train/box_loss / val/box_loss", "metrics/mAP50(B): – / metrics/mAP50(B)"],
    ],
    [
      "metrics of skorch, in the order of the alphabet",
      ["f1", "train_loss", "valid_loss"],
      ["f1: – / f1", "loss: train_loss / valid_loss"],
    ],
    [
      "a metric between the losses may be of train",
      ["train_loss", "accuracy", "val_loss"],
      ["loss: train_loss / val_loss", "accuracy: accuracy / –"],
    ],
    [
      "a metric of Keras, where no word means train",
      ["loss", "val_loss", "accuracy"],
      ["loss: loss / val_loss", "accuracy: accuracy / –"],
    ],
    [
      "a part of the training loss behind the validation",
      ["train_loss", "val_loss", "box_loss"],
      ["loss: train_loss / val_loss", "box_loss: box_loss / –"],
    ],
    [
      "a cross entropy is a loss too, behind the validation accuracy of one step",
      ["Train accuracy", "Validation accuracy", "Cross entropy"],
      ["accuracy: Train accuracy / Validation accuracy", "Cross entropy: Cross entropy / –"],
    ],
    [
      "a cost is a loss too, before the accuracies of both sides",
      ["Cost", "Training Accuracy", "Validation Accuracy"],
      ["Cost: Cost / –", "Accuracy: Training Accuracy / Validation Accuracy"],
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

test("tells what made a metric one of validation", () => {
  const { series: all, curves } = run({ train_loss: [2, 1], valid_loss: [2, 1], accuracy: [0, 1] });
  const accuracy = all.find(({ name }) => name === "accuracy");
  expect(accuracy?.origin?.side).toBe("the positions of valid_loss");
  expect(curves[1]?.val).toBe(accuracy);
});

test("prefers a curve to the single value of a summary", () => {
  const { curves } = run({ loss: [3, 2, 1], train_loss: [2], eval_loss: [3, 2, 1] });
  expect(curves.map(({ train, val }) => [train?.name, val?.name])).toEqual([
    ["loss", "eval_loss"],
    ["train_loss", undefined],
  ]);
});

describe("steps that do not count the same", () => {
  const at = (name: string, positions: readonly number[]): Series => ({
    ...series(
      name,
      positions.map(() => 1),
    ),
    axis: "step",
    positions: Float64Array.from(positions),
  });
  const upTo = (count: number, by = 1) => Array.from({ length: count }, (_, i) => i * by);
  const pairedAt = (train: readonly number[], val: readonly number[]) => {
    const all = [at("train/loss", train), at("val/loss", val)];
    const made = { name: "a", format: "f", path: "", files: [], params: {}, series: all };
    return pair(made).curves.map((curve) => `${curve.train?.name ?? "–"} / ${curve.val?.name ?? "–"}`);
  };
  const together = ["train/loss / val/loss"];
  const apart = ["– / val/loss", "train/loss / –"];
  test.each([
    ["train each batch, evaluations by epoch", upTo(500), upTo(10), apart],
    ["train each 50 batches, evaluations by epoch from 1", upTo(40, 50), [1, 2, 3, 4], apart],
    ["train each 100 steps, more evaluations by epoch", upTo(9, 100), upTo(10), apart],
    ["both by epoch", upTo(10), upTo(10), together],
    ["evaluations each 50 steps", upTo(500), upTo(10, 50), together],
    ["train goes on a little after the last evaluation", upTo(15), upTo(10), together],
    ["two evaluations of a short training", upTo(30), [0, 1], together],
    ["two evaluations of many batches", upTo(500), [0, 1], apart],
    ["one evaluation of many batches", upTo(500), [1], apart],
    ["two evaluations before a step that is much further", [0, 1, 500], [0, 1], together],
  ])("%s", (_what, train, val, expected) => {
    expect(pairedAt(train, val)).toEqual(expected);
  });

  test("are told", () => {
    const all = [at("train/loss", upTo(500)), at("val/loss", upTo(10))];
    const { leftOut } = pair({ name: "a", format: "f", path: "", files: [], params: {}, series: all });
    expect(leftOut).toEqual([
      { what: "train/loss", why: "not paired with val/loss, whose positions count something else" },
    ]);
  });
});

describe("a percentage and a fraction", () => {
  const rising = [0.4, 0.6, 0.8, 0.88];
  const percentages = [42, 65, 80, 90];
  test.each([
    ["are not paired", { train_acc: percentages, val_acc: rising }, ["– / val_acc", "train_acc / –"]],
    [
      "the other way round neither",
      { train_acc: rising, val_acc: percentages },
      ["– / val_acc", "train_acc / –"],
    ],
    ["unless the config pairs them", { tr: percentages, val_acc: rising }, ["tr / val_acc"]],
    [
      "but two percentages, one of chance",
      { train_acc: [90, 99], val_acc: [0.1, 0.1] },
      ["train_acc / val_acc"],
    ],
    ["and two losses", { loss: [90, 80], val_loss: [0.9, 0.8] }, ["loss / val_loss"]],
    [
      "and a metric beyond 100",
      { train_reward: [100, 150], val_reward: [0.5, 1] },
      ["train_reward / val_reward"],
    ],
  ])("%s", (_what, series, expected) => {
    const configured = "tr" in series ? [{ metric: "acc", train: "tr", val: "val_acc" }] : [];
    expect(
      run(series, configured).curves.map(({ train, val }) => `${train?.name ?? "–"} / ${val?.name ?? "–"}`),
    ).toEqual(expected);
  });

  test("are told", () => {
    expect(run({ train_acc: percentages, val_acc: rising }).leftOut).toEqual([
      {
        what: "train_acc",
        why: "not paired with val_acc, since one is a percentage and the other a fraction",
      },
    ]);
  });
});

describe("losses that say nothing about progress are shown, not judged", () => {
  const directions = (names: readonly string[], configured: ConfiguredMetric[] = []) =>
    run(Object.fromEntries(names.map((name) => [name, [1, 2]])), configured).curves.map(
      ({ metric, direction }) => `${metric} ${direction ?? "–"}`,
    );
  test.each([
    [
      "two networks",
      ["loss_disc", "loss_gen", "loss_feat", "loss_mel", "fid"],
      ["loss_disc –", "loss_gen –", "loss_feat –", "loss_mel min", "fid min"],
    ],
    ["CycleGAN", ["D_A", "G_A", "cycle_A", "idt_A"], ["D_A –", "G_A –", "cycle_A –", "idt_A –"]],
    ["letters", ["d_loss", "g_loss", "loss"], ["d_loss –", "g_loss –", "loss –"]],
    [
      "a critic and a generator",
      ["critic_loss", "gen_loss", "loss"],
      ["critic_loss –", "gen_loss –", "loss –"],
    ],
    ["one letter may stand for anything", ["d_loss", "loss"], ["d_loss –", "loss min"]],
    [
      "GRPO of TRL",
      ["loss", "reward", "reward_std", "rewards/accuracy_reward/mean", "kl", "completion_length"],
      [
        "loss –",
        "reward max",
        "reward_std –",
        "rewards/accuracy_reward/mean max",
        "kl –",
        "completion_length –",
      ],
    ],
    [
      "DPO of TRL",
      [
        "loss",
        "eval_loss",
        "eval_rewards/accuracies",
        "eval_rewards/margins",
        "eval_rewards/rejected",
        "logps/chosen",
      ],
      ["loss –", "rewards/accuracies max", "rewards/margins max", "rewards/rejected –", "logps/chosen –"],
    ],
    [
      "PPO of Stable-Baselines3",
      [
        "rollout/ep_rew_mean",
        "train/loss",
        "train/policy_gradient_loss",
        "train/value_loss",
        "train/explained_variance",
      ],
      ["rollout/ep_rew_mean max", "loss –", "policy_gradient_loss –", "value_loss –", "explained_variance –"],
    ],
    [
      "how far a policy moved",
      ["train/pg_loss", "train/kl_divergence", "val_rmse"],
      ["pg_loss –", "kl_divergence –", "rmse min"],
    ],
    ["a variational model", ["rec_loss", "kl_divergence"], ["rec_loss min", "kl_divergence min"]],
    ["Spinning Up", ["AverageEpRet", "LossPi", "LossV"], ["AverageEpRet max", "LossPi –", "LossV –"]],
    [
      "RLlib",
      ["episode_reward_mean", "info/learner/default_policy/learner_stats/total_loss"],
      ["episode_reward_mean max", "info/learner/default_policy/learner_stats/total_loss –"],
    ],
    [
      "a model that predicts rewards",
      ["loss", "val_loss", "reward_loss", "reward_mae"],
      ["loss min", "reward_loss min", "reward_mae min"],
    ],
    [
      "a codebook, of which more is used",
      ["recon_loss", "vq_loss", "perplexity"],
      ["recon_loss min", "vq_loss min", "perplexity –"],
    ],
    ["a language model", ["loss", "perplexity"], ["loss min", "perplexity min"]],
    [
      "a reward model, whose loss falls",
      ["loss", "eval_loss", "mean_reward", "margin", "accuracy"],
      ["loss min", "mean_reward max", "margin –", "accuracy max"],
    ],
  ])("%s", (_what, names, expected) => {
    expect(directions(names)).toEqual(expected);
  });

  test("the config decides", () => {
    expect(directions(["g_loss", "d_loss"], [{ metric: "g_loss", mode: "min" }])).toEqual([
      "g_loss min",
      "d_loss –",
    ]);
  });

  test.each(["return", "value_loss", "average_q", "losses/q_values"])("so is a loss beside %s", (name) => {
    const { primaryCurves } = run({ loss: [1, 2], [name]: [1, 2], accuracy: [1, 2] });
    expect(primaryCurves.map(({ metric }) => metric)).not.toContain("loss");
  });

  test.each<[what: string, line: string, score: string, left: string, isJudged: boolean]>([
    ["of episodes", "Episode 3, Score: 21, Loss: 0.2", "Score", "lr", false],
    ["beside random actions", "Step 3, Score: 21, Loss: 0.2", "Score", "Epsilon", false],
    ["of games won beside random actions", "loss", "last_win_rate", "epsilon", false],
    ["of comparisons won", "loss", "win_rate", "lr", true],
    ["of epochs", "Epoch 3, Score: 0.7, Loss: 0.2", "Score", "lr", true],
  ])("so is a loss beside the scores %s", (_what, place, score, left, isJudged) => {
    const all = [series("Loss", [1, 2]), series(score, [1, 2])].map((one) => ({
      ...one,
      origin: { place },
    }));
    const leftOut = [{ what: left, why: "" }];
    const made = { name: "a", format: "f", path: "", files: [], params: {}, series: all, leftOut };
    expect(pair(made).primaryCurves.some(({ metric }) => metric === "Loss")).toBe(isJudged);
  });

  test("rewards are judged instead", () => {
    const { primaryCurves } = run({ loss: [1, 2], reward: [1, 2], policy_loss: [1, 2] });
    expect(primaryCurves.map(({ metric }) => metric)).toEqual(["reward"]);
  });
});

describe("primary curves", () => {
  test("are of the evaluations of a training, not of the single test behind it", () => {
    const { curves, primaryCurves, evaluations } = run({
      total_loss: [5, 4, 3, 2],
      test_loss: [2],
      val_box_loss: [4, 3, 2, 1],
      val_acc: [1, 2, 3, 4],
    });
    expect(primaryCurves.map(({ metric }) => metric)).toEqual(["box_loss", "loss"]);
    expect(evaluations).toBe(4);
    expect(curves.map(({ metric }) => metric)).toContain("test_loss");
  });

  test.each([
    [
      ["loss", "eval_g0_loss", "eval_g1_loss"],
      ["loss", "eval_g1_loss"],
    ],
    [["main/loss", "main/loss_ctc"], ["main/loss"]],
    [["accuracy", "loss", "val_loss", "a_loss"], ["loss"]],
    [["total_loss", "box_loss"], ["total_loss"]],
    [["loss_total", "loss_physics"], ["loss_total"]],
    [["Loss/total", "Loss/cls"], ["Loss/total"]],
    [
      ["train/box_loss", "val/box_loss", "train/cls_loss", "val/cls_loss", "map"],
      ["box_loss", "cls_loss"],
    ],
    [["rmse", "val_rmse", "accuracy"], ["rmse"]],
    [["accuracy", "val_accuracy"], ["accuracy"]],
    [
      ["loss", "val_acc1", "val_acc5", "lr"],
      ["acc1", "loss"],
    ],
    // A network that has learnt nothing is well calibrated.
    [["val/cal/ECE", "val/cls/Acc"], ["cls/Acc"]],
    [["val/cal/aECE", "val/cls/Brier"], ["cls/Brier"]],
    [["val_ece"], ["ece"]],
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
