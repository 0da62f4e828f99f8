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

/** All options that presets have, spelt as their frameworks spell them; patience alone has one name for all. */
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
  /** As a person writes it in that framework: the callback, and its name for patience. */
  readonly callback: string;
  readonly parameter: string;
  /** The framework's defaults, of the options that have one. */
  readonly defaults: ReplayOptions;
  /** The names of the other options it has. */
  readonly others: readonly (keyof ReplayOptions)[];
  readonly minPatience: 0 | 1;
  /** What else does not fit; null where nothing does not. */
  readonly misfit: (options: ReplayOptions) => Conflict | null;
  readonly replay: (watched: Watched, options: ReplayOptions) => Stop | Reductions;
};

type PresetDefinition<Defaults extends ReplayOptions> = Pick<Preset, "callback" | "parameter"> &
  Partial<Pick<Preset, "others" | "minPatience" | "misfit">> & {
    readonly defaults: Defaults;
    readonly replay: (watched: Watched, options: ReplayOptions & Defaults) => Stop | Reductions;
  };

function preset<Defaults extends ReplayOptions>({
  defaults,
  replay,
  ...definition
}: PresetDefinition<Defaults>): Preset {
  return {
    others: [],
    minPatience: 0,
    misfit: () => null,
    ...definition,
    defaults,
    replay: (watched, options) => replay(watched, { ...defaults, ...defined(options) }),
  };
}

/** The options that are set. */
export function defined(options: ReplayOptions): ReplayOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** The rule's own patience where the framework has none or one that stops at once; the schedulers' own too. */
const usualPatience = 10;

/** What EarlyStopping of Keras has up to 2.5, and later ones have besides. */
const firstKerasDefaults = { patience: usualPatience, min_delta: 0 };
const keras = (version: keyof typeof kerasVersions) =>
  preset({
    callback: "EarlyStopping",
    parameter: "patience",
    defaults: { ...firstKerasDefaults, start_from_epoch: 0 },
    others: ["baseline"],
    replay: (watched, options) => kerasStopping(watched, options, kerasVersions[version]),
  });
const firstKeras = (replay: (watched: Watched, options: Omit<KerasOptions, "start_from_epoch">) => Stop) =>
  preset({
    callback: "EarlyStopping",
    parameter: "patience",
    defaults: firstKerasDefaults,
    others: ["baseline"],
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
const plateauOfKeras = (replay: typeof kerasPlateau) =>
  preset({
    callback: "ReduceLROnPlateau",
    parameter: "patience",
    defaults: { patience: usualPatience, min_delta: 1e-4, cooldown: 0 },
    replay,
  });

/** CatBoost's Iter knows no od_pval, its IncToDec needs one. */
function catboostMisfit({ od_type, od_pval }: ReplayOptions): Conflict | null {
  const isIter = od_type === "Iter" || (od_type === undefined && od_pval === undefined);
  if (isIter ? od_pval === undefined : (od_pval ?? 0) > 0) return null;
  const expected = isIter ? "no od_pval beside od_type Iter" : "an od_pval above 0 for od_type IncToDec";
  return { option: "od_pval", expected };
}

/** By name; a version in a name is the first it is valid for, `hugging-face-4.46` the last. */
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
    others: ["stopping_threshold", "divergence_threshold"],
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
    others: ["od_type", "od_pval"],
    minPatience: 1,
    misfit: catboostMisfit,
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
    defaults: { patience: usualPatience, threshold: 1e-4, threshold_mode: "rel", cooldown: 0 },
    replay: torchPlateau,
  }),
  "keras-plateau": plateauOfKeras(kerasPlateau),
  "keras-2-plateau": plateauOfKeras(firstKerasPlateau),
};

/** Options that a preset cannot have, and what may stand there instead. */
export function misfits(name: (typeof presetNames)[number], options: ReplayOptions): Conflict[] {
  const { defaults, others, minPatience, misfit } = presets[name];
  const known: readonly string[] = [...Object.keys(defaults), ...others];
  const set = defined(options);
  const tooSmall: Conflict[] =
    (set.patience ?? minPatience) < minPatience
      ? [{ option: "patience", expected: `a whole number of evaluations, at least ${minPatience}` }]
      : [];
  const unknown = Object.keys(set)
    .filter((option) => !known.includes(option))
    .map((option) => ({ option, expected: `an option of preset ${name} (${known.join(", ")})` }));
  return [...tooSmall, ...unknown, ...[misfit(set)].filter((one) => one !== null)];
}
