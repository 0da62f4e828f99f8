import { describe, expect, test } from "vitest";
import { checksFor } from "../../src/config/checks.ts";
import { parseConfig } from "../../src/config/config.ts";
import type { PairedRun } from "../../src/curves/model.ts";
import { InputError } from "../../src/problems.ts";
import { fillMessage, formatDuration } from "../../src/report/format-number.ts";
import { presetNames } from "../../src/rules/early-stopping/index.ts";
import { patience } from "../../src/rules/patience.ts";
import { judge, run, series } from "../runs.ts";

const stuck = [1, 0.8, 0.6, 0.61, 0.62, 0.63, 0.64, 0.65, 0.66, 0.67];
const rising = stuck.map((value) => 1.2 - value);

/** Judges a run and returns `status: message`. */
function messagesOf(subject: PairedRun, setting: Record<string, unknown>): string[] {
  return judge(patience, subject, setting).map(({ status, reason, facts, actual, limit, at, axis }) => {
    const message = patience.messages[reason] ?? "";
    return `${status}: ${fillMessage(message, { ...facts, actual, limit, at }, axis)}`;
  });
}

/** The run with a clock of `step` seconds an epoch, from an epoch on. */
function timed(subject: PairedRun, step: number, from = 0): PairedRun {
  const ticks = series("wall_time", subject.series[0]?.values ? [...subject.series[0].values.keys()] : []);
  const values = ticks.values.map((epoch) => epoch * step).slice(from);
  return { ...subject, clock: { ...ticks, positions: ticks.positions.slice(from), values } };
}

test.each<[what: string, values: number[], setting: Record<string, unknown>, message: string]>([
  [
    "continued without improvement",
    stuck,
    { patience: 3 },
    "fail: val_loss did not improve for 7 evaluations after epoch 2: EarlyStopping(patience=3) would have stopped at epoch 5",
  ],
  [
    "ended where early stopping would have ended it",
    stuck.slice(0, 6),
    { patience: 3 },
    "pass: the run ended 3 evaluations after the best val_loss, where EarlyStopping(patience=3) ends a run",
  ],
  [
    "improved again",
    [...stuck, 0.5],
    { patience: 3 },
    "pass: EarlyStopping(patience=3) would have stopped at epoch 5, but val_loss improved again 8 evaluations after epoch 2",
  ],
  [
    "improved again, but by less than min_delta",
    [...stuck, 0.595],
    { patience: 3, min_delta: 0.01 },
    "fail: val_loss did not improve for 8 evaluations after epoch 2: EarlyStopping(patience=3) would have stopped at epoch 5",
  ],
  [
    "ended before start_from_epoch",
    stuck,
    { start_from_epoch: 10 },
    "not-judged: the run has 10 evaluations, none after start_from_epoch 10",
  ],
  [
    "never reached the baseline",
    stuck,
    { patience: 3, baseline: 0.5 },
    "fail: val_loss 0.6 is not better than the baseline 0.5: EarlyStopping(patience=3) would have stopped at epoch 3, 6 evaluations before the end",
  ],
  [
    "passed the stopping threshold long before its end",
    stuck,
    { preset: "lightning", stopping_threshold: 0.7 },
    "fail: val_loss 0.6 passed stopping_threshold 0.7: EarlyStopping would have stopped at epoch 2, 7 evaluations before the end",
  ],
  [
    "passed the stopping threshold and improved later",
    stuck,
    { preset: "lightning", stopping_threshold: 0.9 },
    "pass: EarlyStopping(patience=3) would have stopped at epoch 1, but val_loss improved again 1 evaluations after epoch 1",
  ],
  [
    "diverged",
    [1, 0.6, 5, 6, 7],
    { preset: "lightning", divergence_threshold: 4 },
    "fail: val_loss 5 passed divergence_threshold 4: EarlyStopping would have stopped at epoch 2, 2 evaluations before the end",
  ],
  [
    "overflows float32",
    [1, 1e39, 2, 3],
    { preset: "lightning" },
    "fail: val_loss 1e39 is infinite in float32: EarlyStopping would have stopped at epoch 1, 2 evaluations before the end",
  ],
  [
    "uses the names of its framework",
    stuck,
    { preset: "hugging-face" },
    "fail: val_loss did not improve for 7 evaluations after epoch 2: EarlyStoppingCallback(early_stopping_patience=1) would have stopped at epoch 3",
  ],
  [
    "should have reduced its learning rate",
    stuck,
    { preset: "torch-plateau", patience: 1 },
    "fail: val_loss did not improve for 7 evaluations after epoch 2: ReduceLROnPlateau(patience=1) would have reduced the learning rate at epoch 4, 6, 8",
  ],
  [
    "should have reduced its learning rate often",
    stuck,
    { preset: "keras-plateau", patience: 1 },
    "fail: val_loss did not improve for 7 evaluations after epoch 2: ReduceLROnPlateau(patience=1) would have reduced the learning rate at epoch 3, 4, 5, 6, 7, …",
  ],
  [
    "improved again after a reduction",
    [...stuck, 0.5],
    { preset: "keras-plateau", patience: 4 },
    "pass: ReduceLROnPlateau(patience=4) would have reduced the learning rate at epoch 6, but val_loss improved again by epoch 10",
  ],
  [
    "ended where the learning rate would have been reduced",
    stuck.slice(0, 5),
    { preset: "torch-plateau", patience: 1 },
    "pass: evaluations since the best val_loss: 2 (limit 2)",
  ],
])("a run that %s", (_what, values, setting, message) => {
  expect(messagesOf(run({ val_loss: values }), setting)).toEqual([message]);
});

test("a rising metric is replayed in its direction", () => {
  expect(messagesOf(run({ val_acc: rising }), { patience: 3 })).toEqual([
    "fail: val_acc did not improve for 7 evaluations after epoch 2: EarlyStopping(patience=3) would have stopped at epoch 5",
  ]);
});

describe("with a clock", () => {
  const subject = run({ val_loss: stuck });

  test("the message tells how much time passed after the stop", () => {
    expect(messagesOf(timed(subject, 1500), { patience: 3 })).toEqual([
      "fail: val_loss did not improve for 7 evaluations after epoch 2: EarlyStopping(patience=3) would have stopped at epoch 5 (1 h 40 min before the end)",
    ]);
    expect(messagesOf(timed(subject, 2), { preset: "torch-plateau", patience: 5 })).toEqual([
      "fail: val_loss did not improve for 7 evaluations after epoch 2: ReduceLROnPlateau(patience=5) would have reduced the learning rate at epoch 8 (2 s before the end)",
    ]);
  });

  test("a clock that starts after the stop is ignored", () => {
    const [outcome] = judge(patience, timed(subject, 1500, 6), { patience: 3 });
    expect(outcome?.reason).toBe("wasted");
  });
});

test.each([
  [0.2, "0.2 s"],
  [45, "45 s"],
  [60, "1 min"],
  [7530, "2 h 5 min"],
  [3_600_000, "41 d 16 h"],
  [86_460, "1 d"],
])("%d seconds are %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

test("each preset has its framework's default for patience", () => {
  const byDefault = presetNames.map((preset) => [
    preset,
    patience.configure({ preset }).settings["patience"],
  ]);
  expect(Object.fromEntries(byDefault)).toEqual({
    keras: 10,
    "keras-3.7": 10,
    "keras-2.12": 10,
    "keras-2.7": 10,
    "keras-2.5": 10,
    "keras-2.2": 10,
    tfjs: 10,
    lightning: 3,
    "hugging-face": 1,
    "hugging-face-4.46": 1,
    xgboost: 10,
    lightgbm: 10,
    catboost: 20,
    ignite: 10,
    fastai: 1,
    ultralytics: 100,
    "torch-plateau": 10,
    "keras-plateau": 10,
    "keras-2-plateau": 10,
  });
});

describe("an option that the preset does not accept", () => {
  async function messages(rules: string): Promise<string[]> {
    const thrown: unknown = await parseConfig(null, { file: "input", text: `patience: ${rules}` }).then(
      () => null,
      (error: unknown) => error,
    );
    return thrown instanceof InputError ? thrown.problems.map(({ message }) => message) : [];
  }

  test.each([
    [
      "{ check_finite: false }",
      "patience.check_finite: expected an option of preset keras (patience, min_delta, start_from_epoch, baseline), got false",
    ],
    [
      "{ preset: torch-plateau, min_delta: 0.1 }",
      "patience.min_delta: expected an option of preset torch-plateau (patience, threshold, threshold_mode, cooldown), got 0.1",
    ],
    [
      "{ preset: ignite, patience: 0 }",
      "patience.patience: expected a whole number of evaluations, at least 1, got 0",
    ],
    [
      "{ preset: catboost, od_type: Iter, od_pval: 0.1 }",
      "patience.od_pval: expected no od_pval with od_type Iter, got 0.1",
    ],
    [
      "{ preset: catboost, od_type: IncToDec }",
      "patience.od_pval: expected an od_pval above 0 for od_type IncToDec, got nothing",
    ],
    [
      "{ preset: catboost, od_pval: 0 }",
      "patience.od_pval: expected an od_pval above 0 for od_type IncToDec, got 0",
    ],
    ["{ preset: keras, treshold: 1 }", 'patience: unknown "treshold"; did you mean "threshold"?'],
    ["{ preset: pytorch }", "patience.preset: expected one of keras, keras-3.7, "],
  ])("is rejected with the config: %s", async (rules, message) => {
    expect(await messages(rules)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    "5",
    "off",
    "{ level: error }",
    "{ preset: lightning, check_finite: false, stopping_threshold: 0.1, monitor: val_acc, mode: max }",
    "{ preset: catboost, od_pval: 0.01 }",
    "{ preset: hugging-face, patience: 2, required: true }",
  ])("does not occur in %s", async (rules) => {
    expect(await messages(rules)).toEqual([]);
  });

  test("blocks the rule if it comes from another place than the preset", async () => {
    const text =
      'rules: { patience: { preset: torch-plateau } }\noverrides: [{ match: "*", rules: { patience: { min_delta: 0.1 } } }]';
    const config = await parseConfig({ file: "lossgate.yml", text }, null);
    const check = checksFor(config, "a run").find(({ rule }) => rule.id === "patience");
    expect(messagesOf(run({ val_loss: stuck }), check?.settings ?? {})).toEqual([
      "blocked: preset torch-plateau does not accept min_delta: expected an option of preset torch-plateau (patience, threshold, threshold_mode, cooldown)",
    ]);
  });
});
