import type { Direction } from "../../../src/curves/model.ts";
import type { presets, ReplayOptions } from "../../../src/rules/early-stopping/index.ts";
import { type Case, delta, pick, type Random, whole } from "./curves.ts";

/** A documented difference, and the curves on which it may occur. */
export type Documented = { readonly what: string; readonly on: (one: Case) => boolean };

type OptionsOf = (random: Random, values: readonly number[]) => ReplayOptions;

/** One callback in one version, and the presets that replay it. */
export type Proof = {
  /** The function in callbacks.py; `tfjs` runs in Node. */
  readonly callback: string;
  /** The backend of Keras 3. */
  readonly backend?: "torch" | "jax" | "tensorflow";
  /** Packages of another version, installed without their dependencies. */
  readonly packages?: readonly string[];
  readonly presets: readonly { readonly name: keyof typeof presets; readonly documented?: Documented }[];
  readonly options: OptionsOf;
  /** Only finite curves, for frameworks that accept no others. */
  readonly onlyFinite?: boolean;
};

const patience = (random: Random, least = 0) => whole(random, least, 6);
const near = (random: Random, values: readonly number[]) => {
  const value = values[whole(random, 0, values.length - 1)] ?? 0;
  return Number.isFinite(value) ? value + pick(random, [0, 0, 0.1, -0.1]) : 0.5;
};
const sometimes = <Value>(random: Random, share: number, value: () => Value) =>
  random() < share ? value() : undefined;

const firstKeras: OptionsOf = (random, values) => ({
  patience: patience(random),
  min_delta: delta(random),
  baseline: sometimes(random, 0.25, () => near(random, values)),
});
const keras: OptionsOf = (random, values) => ({
  ...firstKeras(random, values),
  start_from_epoch: pick(random, [0, 0, 0, whole(random, 1, 8)]),
});
const kerasPlateau: OptionsOf = (random) => ({
  patience: patience(random),
  min_delta: delta(random),
  cooldown: pick(random, [0, 0, 1, 2, 3]),
});
const boosting: OptionsOf = (random) => ({ patience: patience(random, 1), min_delta: delta(random) });
const huggingFace: OptionsOf = (random) => ({
  patience: patience(random),
  early_stopping_threshold: delta(random),
});

const worst = (mode: Direction) => (mode === "min" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
const firstNotFinite: Documented = {
  what: "the first value is NaN or infinitely bad",
  on: ({ values, mode, options }) => {
    const first = values[options.start_from_epoch ?? 0];
    return Number.isNaN(first) || first === worst(mode);
  },
};
const kerasToday = [{ name: "keras-3.7" }, { name: "keras", documented: firstNotFinite }] as const;

const backends = ["torch", "jax", "tensorflow"] as const;
const old = (callback: string, version: string, name: keyof typeof presets, options: OptionsOf): Proof => ({
  callback,
  backend: "torch",
  packages: [`keras==${version}`, ...(version === "3.0.0" ? ["dm-tree"] : [])],
  presets: [{ name }],
  options,
});

export const proofs: readonly Proof[] = [
  ...backends.map((backend): Proof => ({ callback: "keras", backend, presets: kerasToday, options: keras })),
  old("keras", "3.12.0", "keras-3.7", keras),
  old("keras", "3.7.0", "keras-3.7", keras),
  old("keras", "3.6.0", "keras", keras),
  old("keras", "3.0.0", "keras", keras),
  { callback: "tf_keras", presets: [{ name: "keras-2.12" }], options: keras },
  old("keras_2", "2.15.0", "keras-2.12", keras),
  old("keras_2", "2.12.0", "keras-2.12", keras),
  old("keras_2", "2.11.0", "keras-2.7", keras),
  old("keras_2", "2.9.0", "keras-2.7", firstKeras),
  old("keras_2", "2.6.0", "keras-2.5", firstKeras),
  old("keras_2", "2.3.1", "keras-2.2", firstKeras),
  old("keras_2", "2.2.5", "keras-2.2", firstKeras),
  {
    callback: "tfjs",
    packages: ["@tensorflow/tfjs@4.22.0"],
    presets: [{ name: "tfjs" }],
    options: firstKeras,
  },
  {
    callback: "lightning",
    presets: [{ name: "lightning" }],
    options: (random, values) => ({
      patience: patience(random),
      min_delta: delta(random),
      check_finite: random() < 0.5,
      stopping_threshold: sometimes(random, 0.3, () => near(random, values)),
      divergence_threshold: sometimes(random, 0.3, () => near(random, values)),
    }),
  },
  { callback: "hugging_face", presets: [{ name: "hugging-face" }], options: huggingFace },
  {
    callback: "hugging_face_4",
    packages: ["transformers==4.46.3"],
    presets: [{ name: "hugging-face-4.46" }],
    options: huggingFace,
  },
  { callback: "xgboost", presets: [{ name: "xgboost" }], options: boosting },
  { callback: "lightgbm", presets: [{ name: "lightgbm" }], options: boosting },
  {
    callback: "catboost",
    presets: [{ name: "catboost" }],
    options: (random) => {
      const od_type = pick(random, ["Iter", "IncToDec"] as const);
      const od_pval = pick(random, [1e-3, 0.01, 0.05, 0.2, 0.5, 1]);
      return { patience: patience(random, 1), od_type, ...(od_type === "Iter" ? {} : { od_pval }) };
    },
    onlyFinite: true,
  },
  {
    callback: "ignite",
    presets: [{ name: "ignite" }],
    options: (random) => ({
      patience: patience(random, 1),
      threshold: delta(random),
      threshold_mode: pick(random, ["abs", "rel"]),
      cumulative: random() < 0.5,
    }),
  },
  {
    callback: "fastai",
    presets: [{ name: "fastai" }],
    options: (random) => ({ patience: patience(random), min_delta: delta(random) }),
  },
  {
    callback: "ultralytics",
    packages: ["ultralytics==8.4.190"],
    presets: [{ name: "ultralytics" }],
    options: (random) => ({ patience: patience(random, 1) }),
  },
  {
    callback: "torch_plateau",
    presets: [{ name: "torch-plateau" }],
    options: (random) => ({
      patience: patience(random),
      threshold: delta(random),
      threshold_mode: pick(random, ["rel", "abs"]),
      cooldown: pick(random, [0, 0, 1, 2, 3]),
    }),
  },
  {
    callback: "keras_plateau",
    backend: "torch",
    presets: [{ name: "keras-plateau" }],
    options: kerasPlateau,
  },
  old("keras_plateau", "3.11.0", "keras-plateau", kerasPlateau),
  old("keras_plateau", "3.10.0", "keras-2-plateau", kerasPlateau),
  { callback: "tf_keras_plateau", presets: [{ name: "keras-2-plateau" }], options: kerasPlateau },
];
