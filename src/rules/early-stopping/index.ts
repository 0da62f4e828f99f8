import { amount, choice, evaluations, flag, number, optional, type Settings } from "../options.ts";
import type { Conflict } from "../rule.ts";
import { lightgbmStopping, xgboostStopping } from "./boosting.ts";
import { catboostStopping } from "./catboost.ts";
import { fastaiStopping } from "./fastai.ts";
import { huggingFaceStopping } from "./hugging-face.ts";
import { igniteStopping } from "./ignite.ts";
import { firstKerasStopping, type KerasOptions, kerasStopping, kerasVersions } from "./keras.ts";
import { lightningStopping } from "./lightning.ts";
import { firstKerasPlateau, kerasPlateau, torchPlateau } from "./plateau.ts";
import type { Reductions, Stop, Watched } from "./replay.ts";
import { ultralyticsStopping } from "./ultralytics.ts";

const count = optional(evaluations(0));
const finite = optional(number());
const nonNegative = optional(amount);

/** The options of all presets, named as in their frameworks, except that `patience` has one name for all. */
export const replayOptions = {
  patience: count,
  min_delta: nonNegative,
  start_from_epoch: count,
  baseline: finite,
  check_finite: optional(flag),
  stopping_threshold: finite,
  divergence_threshold: finite,
  early_stopping_threshold: nonNegative,
  threshold: nonNegative,
  threshold_mode: optional(choice(["abs", "rel"])),
  cumulative: optional(flag),
  cooldown: count,
  od_type: optional(choice(["Iter", "IncToDec"])),
  od_pval: nonNegative,
};

export type ReplayOptions = Partial<Settings<typeof replayOptions>>;

export const presetNames = [
  "keras",
  "keras-3.7",
  "keras-2.12",
  "keras-2.7",
  "keras-2.5",
  "keras-2.2",
  "tfjs",
  "lightning",
  "hugging-face",
  "hugging-face-4.46",
  "xgboost",
  "lightgbm",
  "catboost",
  "ignite",
  "fastai",
  "ultralytics",
  "torch-plateau",
  "keras-plateau",
  "keras-2-plateau",
] as const;

type Preset = {
  /** The callback, and its name for patience, as written in that framework. */
  readonly callback: string;
  readonly parameter: string;
  /** The framework's defaults, for the options that have one. */
  readonly defaults: ReplayOptions;
  /** The names of its options without a default. */
  readonly optionsWithoutDefault: readonly (keyof ReplayOptions)[];
  readonly minPatience: 0 | 1;
  /** Returns a further conflict between its options; null if there is none. */
  readonly conflict: (options: ReplayOptions) => Conflict | null;
  readonly replay: (watched: Watched, options: ReplayOptions) => Stop | Reductions;
};

type PresetDefinition<Defaults extends ReplayOptions> = Pick<Preset, "callback" | "parameter"> &
  Partial<Pick<Preset, "optionsWithoutDefault" | "minPatience" | "conflict">> & {
    readonly defaults: Defaults;
    readonly replay: (watched: Watched, options: ReplayOptions & Defaults) => Stop | Reductions;
  };

function preset<Defaults extends ReplayOptions>({
  defaults,
  replay,
  ...definition
}: PresetDefinition<Defaults>): Preset {
  return {
    optionsWithoutDefault: [],
    minPatience: 0,
    conflict: () => null,
    ...definition,
    defaults,
    replay: (watched, options) => replay(watched, { ...defaults, ...defined(options) }),
  };
}

/** Returns only the options that are set. */
export function defined(options: ReplayOptions): ReplayOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** The patience where the framework has no default, or one that stops at once; also the default of the schedulers. */
const defaultPatience = 10;

/** The defaults of every version of Keras; later ones add `start_from_epoch`. */
const firstKerasDefaults = { patience: defaultPatience, min_delta: 0 };
const keras = (version: keyof typeof kerasVersions) =>
  preset({
    callback: "EarlyStopping",
    parameter: "patience",
    defaults: { ...firstKerasDefaults, start_from_epoch: 0 },
    optionsWithoutDefault: ["baseline"],
    replay: (watched, options) => kerasStopping(watched, options, kerasVersions[version]),
  });
const firstKeras = (replay: (watched: Watched, options: Omit<KerasOptions, "start_from_epoch">) => Stop) =>
  preset({
    callback: "EarlyStopping",
    parameter: "patience",
    defaults: firstKerasDefaults,
    optionsWithoutDefault: ["baseline"],
    replay,
  });
const huggingFace = (takesFirst: boolean) =>
  preset({
    callback: "EarlyStoppingCallback",
    parameter: "early_stopping_patience",
    defaults: { patience: 1, early_stopping_threshold: 0 },
    replay: (watched, options) => huggingFaceStopping(watched, options, takesFirst),
  });
const boosting = (callback: string, parameter: string, replay: typeof xgboostStopping) =>
  preset({ callback, parameter, defaults: { patience: 10, min_delta: 0 }, minPatience: 1, replay });
const kerasScheduler = (replay: typeof kerasPlateau) =>
  preset({
    callback: "ReduceLROnPlateau",
    parameter: "patience",
    defaults: { patience: defaultPatience, min_delta: 1e-4, cooldown: 0 },
    replay,
  });

/** CatBoost's Iter takes no od_pval, its IncToDec requires one. */
function catboostConflict({ od_type, od_pval }: ReplayOptions): Conflict | null {
  const isIter = od_type === "Iter" || (od_type === undefined && od_pval === undefined);
  if (isIter ? od_pval === undefined : (od_pval ?? 0) > 0) return null;
  const expected = isIter ? "no od_pval with od_type Iter" : "an od_pval above 0 for od_type IncToDec";
  return { option: "od_pval", expected };
}

/** By name. A version in a name is the first that the preset replays; in `hugging-face-4.46` it is the last. */
export const presets: Readonly<Record<(typeof presetNames)[number], Preset>> = {
  keras: keras("3"),
  "keras-3.7": keras("3.7"),
  "keras-2.12": keras("2.12"),
  "keras-2.7": keras("2.7"),
  "keras-2.5": firstKeras((watched, options) =>
    kerasStopping(watched, { ...options, start_from_epoch: 0 }, kerasVersions["2.5"]),
  ),
  "keras-2.2": firstKeras(firstKerasStopping),
  tfjs: firstKeras(firstKerasStopping),
  lightning: preset({
    callback: "EarlyStopping",
    parameter: "patience",
    defaults: { patience: 3, min_delta: 0, check_finite: true },
    optionsWithoutDefault: ["stopping_threshold", "divergence_threshold"],
    replay: lightningStopping,
  }),
  "hugging-face": huggingFace(false),
  "hugging-face-4.46": huggingFace(true),
  xgboost: boosting("EarlyStopping", "rounds", xgboostStopping),
  lightgbm: boosting("early_stopping", "stopping_rounds", lightgbmStopping),
  catboost: preset({
    callback: "CatBoost",
    parameter: "od_wait",
    defaults: { patience: 20 },
    optionsWithoutDefault: ["od_type", "od_pval"],
    minPatience: 1,
    conflict: catboostConflict,
    replay: catboostStopping,
  }),
  ignite: preset({
    callback: "EarlyStopping",
    parameter: "patience",
    defaults: { patience: 10, threshold: 0, threshold_mode: "abs", cumulative: false },
    minPatience: 1,
    replay: igniteStopping,
  }),
  fastai: preset({
    callback: "EarlyStoppingCallback",
    parameter: "patience",
    defaults: { patience: 1, min_delta: 0 },
    replay: fastaiStopping,
  }),
  ultralytics: preset({
    callback: "EarlyStopping",
    parameter: "patience",
    defaults: { patience: 100 },
    minPatience: 1,
    replay: ultralyticsStopping,
  }),
  "torch-plateau": preset({
    callback: "ReduceLROnPlateau",
    parameter: "patience",
    defaults: { patience: defaultPatience, threshold: 1e-4, threshold_mode: "rel", cooldown: 0 },
    replay: torchPlateau,
  }),
  "keras-plateau": kerasScheduler(kerasPlateau),
  "keras-2-plateau": kerasScheduler(firstKerasPlateau),
};

/** Returns the options that a preset does not accept, and what was expected instead. */
export function presetConflicts(name: (typeof presetNames)[number], options: ReplayOptions): Conflict[] {
  const { defaults, optionsWithoutDefault, minPatience, conflict } = presets[name];
  const known: readonly string[] = [...Object.keys(defaults), ...optionsWithoutDefault];
  const set = defined(options);
  const tooSmall: Conflict[] =
    (set.patience ?? minPatience) < minPatience
      ? [{ option: "patience", expected: `a whole number of evaluations, at least ${minPatience}` }]
      : [];
  const unknown = Object.keys(set)
    .filter((option) => !known.includes(option))
    .map((option) => ({ option, expected: `an option of preset ${name} (${known.join(", ")})` }));
  return [...tooSmall, ...unknown, ...[conflict(set)].filter((found) => found !== null)];
}
