import { describe, expect, test } from "vitest";
import type { Direction } from "../../src/curves/model.ts";
import { lightgbmStopping, xgboostStopping } from "../../src/rules/early-stopping/boosting.ts";
import { presets } from "../../src/rules/early-stopping/index.ts";
import type { Watched } from "../../src/rules/early-stopping/replay.ts";

// The expected values come from the frameworks themselves; `bench/verdicts/early-stopping` compares thousands of curves.

const nan = Number.NaN;
const inf = Number.POSITIVE_INFINITY;

type PresetName = keyof typeof presets;
type Answer = [stop: number | null, best: number | null];

function watch(values: readonly number[], direction: Direction = "min"): Watched {
  return { values: Float64Array.from(values), direction };
}

function answer(name: PresetName, watched: Watched, options: object): unknown[] {
  const replayed = presets[name].replay(watched, options);
  return "reductions" in replayed ? [...replayed.reductions] : [replayed.stop, replayed.best];
}

/** The replays of all frameworks. */
const replays = {
  "keras-2.2": (watched, patience, min_delta) => answer("keras-2.2", watched, { patience, min_delta }),
  "keras-2.5": (watched, patience, min_delta) => answer("keras-2.5", watched, { patience, min_delta }),
  "keras-2.7": (watched, patience, min_delta) => answer("keras-2.7", watched, { patience, min_delta }),
  "keras-2.12": (watched, patience, min_delta) => answer("keras-2.12", watched, { patience, min_delta }),
  keras: (watched, patience, min_delta) => answer("keras", watched, { patience, min_delta }),
  "keras-3.7": (watched, patience, min_delta) => answer("keras-3.7", watched, { patience, min_delta }),
  tfjs: (watched, patience, min_delta) => answer("tfjs", watched, { patience, min_delta }),
  fastai: (watched, patience, min_delta) => answer("fastai", watched, { patience, min_delta }),
  lightning: (watched, patience, min_delta) => answer("lightning", watched, { patience, min_delta }),
  "lightning, check_finite=False": (watched, patience, min_delta) =>
    answer("lightning", watched, { patience, min_delta, check_finite: false }),
  xgboost: (watched, patience, min_delta) => stopOf(xgboostStopping(watched, { patience, min_delta })),
  lightgbm: (watched, patience, min_delta) => stopOf(lightgbmStopping(watched, { patience, min_delta })),
  ignite: (watched, patience, threshold) => answer("ignite", watched, { patience, threshold }),
  "ignite, cumulative": (watched, patience, threshold) =>
    answer("ignite", watched, { patience, threshold, cumulative: true }),
  "hugging-face": (watched, patience, early_stopping_threshold) =>
    answer("hugging-face", watched, { patience, early_stopping_threshold }),
  "hugging-face-4.46": (watched, patience, early_stopping_threshold) =>
    answer("hugging-face-4.46", watched, { patience, early_stopping_threshold }),
} satisfies Record<string, (watched: Watched, patience: number, delta: number) => unknown[]>;

function stopOf({ stop, best }: { stop: number | null; best: number | null }): unknown[] {
  return [stop, best];
}

/** `usual` is the answer of all frameworks except those in `but`; null if a framework does not accept such options. */
const curves: {
  what: string;
  values: number[];
  patience: number;
  delta?: number;
  usual: Answer;
  but?: Partial<Record<keyof typeof replays, Answer | null>>;
}[] = [
  {
    what: "falls, then rises",
    values: [1, 0.8, 0.7, 0.6, 0.62, 0.61, 0.63, 0.64, 0.65, 0.66],
    patience: 3,
    usual: [6, 3],
  },
  {
    what: "creeps by half the threshold",
    values: [1, 0.995, 0.99, 0.985, 0.98, 0.975, 0.97, 0.965],
    patience: 3,
    delta: 0.01,
    usual: [null, 6],
    // Where the best moves at any gain, none is ever enough.
    but: { ignite: [3, 3], "hugging-face": [3, 3], "hugging-face-4.46": [3, 3] },
  },
  { what: "is flat", values: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], patience: 3, usual: [3, 0] },
  {
    what: "has no patience",
    values: [1, 0.9, 0.8, 0.85, 0.84, 0.83],
    patience: 0,
    usual: [3, 2],
    but: {
      "keras-2.5": [0, 0],
      "keras-2.7": [1, 1],
      xgboost: [0, 0],
      // Switched off, it holds nothing.
      lightgbm: [null, null],
      ignite: null,
      "ignite, cumulative": null,
      "hugging-face": [0, 0],
      "hugging-face-4.46": [0, 0],
    },
  },
  { what: "has a patience of 1", values: [1, 0.9, 0.8, 0.85, 0.84, 0.83], patience: 1, usual: [3, 2] },
  {
    what: "begins with NaN",
    values: [nan, 0.9, 0.8, 0.7, 0.75, 0.76, 0.77],
    patience: 3,
    usual: [6, 3],
    but: {
      // Keras from 3.7 on takes NaN for the best and then nothing is better. Our default does not follow it there.
      keras: [6, 3],
      "keras-3.7": [3, 0],
      lightning: [0, null],
      xgboost: [3, 0],
      lightgbm: [3, 0],
      "hugging-face-4.46": [3, 0],
    },
  },
  {
    what: "has NaN on its way",
    values: [1, 0.9, nan, 0.8, nan, nan, nan, 0.7],
    patience: 3,
    usual: [6, 3],
    but: { lightning: [2, 1], ignite: [null, 7], "ignite, cumulative": [null, 7] },
  },
  {
    what: "begins with infinity",
    values: [inf, 0.9, 0.8, 0.85, 0.9, 0.95],
    patience: 3,
    usual: [5, 2],
    but: { lightning: [0, null] },
  },
  {
    what: "falls to -infinity",
    values: [1, -inf, 0.8, 0.7, 0.6, 0.5],
    patience: 3,
    usual: [4, 1],
    but: { lightning: [1, 0] },
  },
  {
    what: "gains the threshold, and float64 rounds it up",
    values: [0.8, 0.7],
    patience: 1,
    delta: 0.1,
    usual: [null, 1],
    // In float32 it is a tie: so compare Keras 3 on TensorFlow, JAX and PyTorch, and Lightning.
    but: { keras: [1, 0], "keras-3.7": [1, 0], lightning: [1, 0], "lightning, check_finite=False": [1, 0] },
  },
  {
    what: "gains the threshold, and float64 rounds it down",
    values: [0.3, 0.2],
    patience: 1,
    delta: 0.1,
    usual: [1, 0],
    but: { ignite: [1, 1], "hugging-face": [1, 1], "hugging-face-4.46": [1, 1] },
  },
  {
    what: "gains the threshold to the bit",
    values: [1, 0.9],
    patience: 1,
    delta: 0.1,
    usual: [1, 0],
    but: { ignite: [1, 1], "hugging-face": [1, 1], "hugging-face-4.46": [1, 1] },
  },
  {
    what: "gains the threshold, which is taken from the best or added to the value",
    values: [0.4, 0.3],
    patience: 1,
    delta: 0.1,
    usual: [1, 0],
    but: {
      xgboost: [null, 1],
      lightgbm: [null, 1],
      ignite: [null, 1],
      "ignite, cumulative": [null, 1],
      "hugging-face": [null, 1],
      "hugging-face-4.46": [null, 1],
    },
  },
  {
    what: "is a sawtooth",
    values: [1, 0.9, 0.95, 0.94, 0.89, 0.95, 0.94, 0.88, 0.95, 0.94, 0.93],
    patience: 3,
    usual: [10, 7],
  },
];

test.each(curves)("replays each framework on a curve that $what", (curve) => {
  const { values, patience, delta = 0, usual, but = {} } = curve;
  const exceptions = new Map(Object.entries(but));
  const accepted = Object.entries(replays).filter(([name]) => exceptions.get(name) !== null);
  const found = accepted.map(([name, replay]) => [name, replay(watch(values), patience, delta)]);
  const expected = accepted.map(([name]) => [name, exceptions.get(name) ?? usual]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});

/** Presets, a curve, its direction and options, and the answer: the stop and the best, or the reductions. */
const special: [what: string, PresetName[], number[], Direction, object, (number | null)[]][] = [
  [
    "a baseline that is never reached is the first best",
    ["keras-2.2", "tfjs"],
    [1, 0.9, 0.8, 0.7, 0.65, 0.64, 0.7, 0.71, 0.72, 0.73],
    "min",
    { patience: 3, baseline: 0.5 },
    [2, null],
  ],
  [
    "a baseline that is never reached stops an improvement",
    ["keras-2.5", "keras-2.7"],
    [1, 0.9, 0.8, 0.7, 0.65, 0.64, 0.7, 0.71, 0.72, 0.73],
    "min",
    { patience: 3, baseline: 0.5 },
    [2, 2],
  ],
  [
    "a baseline that is never reached waits for the first that does not improve",
    ["keras-2.12", "keras", "keras-3.7"],
    [1, 0.9, 0.8, 0.7, 0.65, 0.64, 0.7, 0.71, 0.72, 0.73],
    "min",
    { patience: 3, baseline: 0.5 },
    [6, 5],
  ],
  [
    "a better value before start_from_epoch is ignored",
    ["keras-2.7", "keras-2.12", "keras", "keras-3.7"],
    [0.5, 0.4, 0.3, 0.9, 0.8, 0.85, 0.86, 0.87],
    "min",
    { patience: 2, start_from_epoch: 3 },
    [6, 4],
  ],
  [
    "a metric that rises",
    ["keras-2.12", "keras", "keras-3.7", "ultralytics", "xgboost", "lightgbm", "fastai", "tfjs"],
    [0.5, 0.6, 0.7, 0.69, 0.68, 0.67, 0.66],
    "max",
    { patience: 3 },
    [5, 2],
  ],
  [
    "a rising metric replayed as a falling one",
    ["keras-2.12"],
    [0.5, 0.6, 0.7, 0.69, 0.68, 0.67, 0.66],
    "min",
    { patience: 3 },
    [3, 0],
  ],
  [
    "a fitness of 0 is never the best",
    ["ultralytics"],
    [0, 0, 0, 0.1, 0.1, 0.1, 0.1],
    "max",
    { patience: 2 },
    [5, 3],
  ],
  // One callback over two fits: each starts anew, as from 3.15 on; some versions of Keras 3 kept the best of the first.
  ["the first fit", ["keras-2.12", "keras", "keras-3.7"], [0.5, 0.4, 0.3], "min", { patience: 3 }, [null, 2]],
  [
    "the second fit",
    ["keras-2.12", "keras", "keras-3.7"],
    [0.9, 0.8, 0.7, 0.6, 0.55, 0.5],
    "min",
    { patience: 3 },
    [null, 5],
  ],
  [
    "min_delta is subtracted in float32",
    ["lightning"],
    [0.2, 0.3],
    "max",
    { patience: 1, min_delta: 0.1 },
    [null, 1],
  ],
  [
    "min_delta is subtracted in float64",
    ["keras-2.12", "xgboost", "lightgbm", "fastai"],
    [0.7, 0.8, 0.9],
    "max",
    { patience: 1, min_delta: 0.1 },
    [2, 1],
  ],
  [
    "a relative threshold",
    ["ignite"],
    [1, 0.95, 0.9, 0.85, 0.8, 0.79, 0.78],
    "min",
    { patience: 2, threshold: 0.08, threshold_mode: "rel", cumulative: true },
    [6, 4],
  ],
  [
    "a relative threshold of a negative best, where any value is better",
    ["ignite"],
    [-1, -1, -1, -1, -1],
    "min",
    { patience: 2, threshold: 0.1, threshold_mode: "rel", cumulative: true },
    [null, 0],
  ],
  [
    "iterations since the best",
    ["catboost"],
    [1, 0.5, 0.4, 0.41, 0.42, 0.43, 0.44, 0.45, 0.5, 0.6, 0.7],
    "min",
    { patience: 3 },
    [5, 2],
  ],
  [
    "a loss that outweighs the gain to be expected",
    ["catboost"],
    [1, 0.5, 0.4, 0.41, 0.42, 0.43, 0.44, 0.45, 0.5, 0.6, 0.7],
    "min",
    { patience: 3, od_pval: 0.9 },
    [9, 2],
  ],
  [
    "a loss that does not",
    ["catboost"],
    [1, 0.5, 0.4, 0.41, 0.42, 0.43, 0.44, 0.45, 0.5, 0.6, 0.7],
    "min",
    { patience: 3, od_pval: 0.5 },
    [null, 2],
  ],
  [
    "a loss so great that no p-value is below 1",
    ["catboost"],
    [2e6, 1e6, 1e6, 1e6, 1e6, 1e6],
    "min",
    { patience: 3, od_type: "Iter" },
    [null, 1],
  ],
  [
    "torch counts one more than its patience",
    ["torch-plateau"],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    "min",
    { patience: 2 },
    [3, 6, 9],
  ],
  [
    "Keras reduces at its patience",
    ["keras-plateau", "keras-2-plateau"],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    "min",
    { patience: 2 },
    [2, 4, 6, 8],
  ],
  [
    "a cooldown of 1 of torch",
    ["torch-plateau"],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    "min",
    { patience: 2, cooldown: 1 },
    [3, 7],
  ],
  [
    "a cooldown of 1 of Keras, which is none",
    ["keras-plateau", "keras-2-plateau"],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    "min",
    { patience: 2, cooldown: 1 },
    [2, 4, 6, 8],
  ],
  [
    "a cooldown of 2 of torch",
    ["torch-plateau"],
    Array.from({ length: 14 }, () => 0),
    "min",
    { patience: 2, cooldown: 2 },
    [3, 8, 13],
  ],
  [
    "a cooldown of 2 of Keras",
    ["keras-plateau", "keras-2-plateau"],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    "min",
    { patience: 2, cooldown: 2 },
    [2, 5, 8],
  ],
  [
    "a relative threshold takes a worse negative loss for a better one",
    ["torch-plateau"],
    [-1, -0.95, -0.95, -0.95],
    "min",
    { patience: 0, threshold: 0.1 },
    [],
  ],
  [
    "a creep that adds up to the threshold in time",
    ["torch-plateau", "keras-plateau", "keras-2-plateau"],
    Array.from({ length: 20 }, (_, k) => 0.99995 ** k),
    "min",
    { patience: 3 },
    [],
  ],
];

describe.each(special)("%s", (_what, names, values, direction, options, expected) => {
  test.each(names)("%s", (name) => {
    expect(answer(name, watch(values, direction), options)).toEqual(expected);
  });
});

/** As Lightning itself answered: why it stopped, where, and the best it held then. */
test.each<[number[], Direction, object, unknown[]]>([
  [[1, 0.6, 0.29, 0.2, 0.5], "min", { stopping_threshold: 0.3 }, ["threshold", 2, 1]],
  [[0.5, 0.7, 0.91, 0.95], "max", { stopping_threshold: 0.9 }, ["threshold", 2, 1]],
  [[0.5, 0.1], "min", { stopping_threshold: 0.1 }, [null, null, 1]],
  [[1, 0.6, 2.5, 0.5], "min", { divergence_threshold: 2 }, ["divergence", 2, 1]],
  [[0.5, 0.7, 0.05, 0.9], "max", { divergence_threshold: 0.1 }, ["divergence", 2, 1]],
  [[1, 0.9, 0.95, 0.95, 0.95], "min", {}, ["patience", 4, 1]],
])("Lightning on %j (%s) with %j", (values, direction, options, expected) => {
  const replayed = presets.lightning.replay(watch(values, direction), options);
  if ("reductions" in replayed) throw new Error("no scheduler");
  expect([replayed.because, replayed.stop, replayed.best]).toEqual(expected);
});
