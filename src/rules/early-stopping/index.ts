import * as z from "zod/mini";
import { amount, choice, evaluations, strict } from "../options.ts";
import { lightgbmStopping, xgboostStopping } from "./boosting.ts";
import { catboostStopping } from "./catboost.ts";
import { fastaiStopping } from "./fastai.ts";
import { huggingFaceStopping } from "./hugging-face.ts";
import { igniteStopping } from "./ignite.ts";
import { firstKerasStopping, kerasStopping, kerasVersions } from "./keras.ts";
import { lightningStopping } from "./lightning.ts";
import { firstKerasPlateau, kerasPlateau, torchPlateau } from "./plateau.ts";
import type { Reductions, Stop, Watched } from "./replay.ts";
import { ultralyticsStopping } from "./ultralytics.ts";

const count = evaluations(0);
const positive = evaluations(1);
const finite = z.number({ error: "a number" });
const flag = z.boolean({ error: "true or false" });
const thresholdMode = choice(["abs", "rel"]);
const detector = choice(["Iter", "IncToDec"]);

/** All that presets know, spelt as their frameworks spell it; patience alone has one name for all. */
export const replayOptions = z.partial(
  z.object({
    patience: count,
    min_delta: amount,
    start_from_epoch: count,
    baseline: finite,
    check_finite: flag,
    stopping_threshold: finite,
    divergence_threshold: finite,
    early_stopping_threshold: amount,
    threshold: amount,
    threshold_mode: thresholdMode,
    cumulative: flag,
    cooldown: count,
    od_type: detector,
    od_pval: amount,
  }),
);

export type ReplayOptions = z.output<typeof replayOptions>;

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
  /** The options that it knows, with the framework's defaults. */
  readonly options: z.ZodMiniType<ReplayOptions>;
  /** Throws where the options do not fit. */
  readonly replay: (watched: Watched, options: ReplayOptions) => Stop | Reductions;
};

function preset<Options extends z.ZodMiniType<ReplayOptions>>(
  callback: string,
  parameter: string,
  options: Options,
  replay: (watched: Watched, options: z.output<Options>) => Stop | Reductions,
): Preset {
  return {
    callback,
    parameter,
    options,
    replay: (watched, given) => replay(watched, options.parse(given)),
  };
}

/** The rule's own default for patience where the framework has none or one that stops at once; the schedulers' own too. */
const usual = z._default(count, 10);
const min_delta = z._default(amount, 0);
const start_from_epoch = z._default(count, 0);
const baseline = z.optional(finite);
const cooldown = z._default(count, 0);

function knows<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return strict(shape, "a mapping of options");
}

const kerasOptions = knows({ patience: usual, min_delta, start_from_epoch, baseline });
const keras = (version: keyof typeof kerasVersions) =>
  preset("EarlyStopping", "patience", kerasOptions, (watched, options) =>
    kerasStopping(watched, options, kerasVersions[version]),
  );
/** What `keras-2.5` and before know. */
const firstKerasOptions = knows({ patience: usual, min_delta, baseline });
const firstKeras = preset("EarlyStopping", "patience", firstKerasOptions, firstKerasStopping);

const huggingFaceOptions = knows({
  patience: z._default(count, 1),
  early_stopping_threshold: z._default(amount, 0),
});
const huggingFace = (takesFirst: boolean) =>
  preset("EarlyStoppingCallback", "early_stopping_patience", huggingFaceOptions, (watched, options) =>
    huggingFaceStopping(watched, options, takesFirst),
  );

const catboostOptions = knows({
  patience: z._default(positive, 20),
  od_type: z.optional(detector),
  od_pval: z.optional(amount),
}).check(({ value: { od_type, od_pval }, issues }) => {
  const isIter = od_type === "Iter" || (od_type === undefined && od_pval === undefined);
  if (isIter ? od_pval === undefined : (od_pval ?? 0) > 0) return;
  const message = isIter ? "no od_pval beside od_type Iter" : "an od_pval above 0 for od_type IncToDec";
  issues.push({ code: "custom", path: ["od_pval"], message, input: od_pval });
});

const boostingOptions = knows({ patience: z._default(positive, 10), min_delta });
const kerasPlateauOptions = knows({ patience: usual, min_delta: z._default(amount, 1e-4), cooldown });

/** By name; a version in a name is the first that it holds for, `hugging-face-4.46` the last. */
export const presets: Readonly<Record<(typeof presetNames)[number], Preset>> = {
  keras: keras("3"),
  "keras-3.7": keras("3.7"),
  "keras-2.12": keras("2.12"),
  "keras-2.7": keras("2.7"),
  "keras-2.5": preset("EarlyStopping", "patience", firstKerasOptions, (watched, options) =>
    kerasStopping(watched, { ...options, start_from_epoch: 0 }, kerasVersions["2.5"]),
  ),
  "keras-2.2": firstKeras,
  tfjs: firstKeras,
  lightning: preset(
    "EarlyStopping",
    "patience",
    knows({
      patience: z._default(count, 3),
      min_delta,
      check_finite: z._default(flag, true),
      stopping_threshold: z.optional(finite),
      divergence_threshold: z.optional(finite),
    }),
    lightningStopping,
  ),
  "hugging-face": huggingFace(false),
  "hugging-face-4.46": huggingFace(true),
  xgboost: preset("EarlyStopping", "rounds", boostingOptions, xgboostStopping),
  lightgbm: preset("early_stopping", "stopping_rounds", boostingOptions, lightgbmStopping),
  catboost: preset("CatBoost", "od_wait", catboostOptions, catboostStopping),
  ignite: preset(
    "EarlyStopping",
    "patience",
    knows({
      patience: z._default(positive, 10),
      threshold: z._default(amount, 0),
      threshold_mode: z._default(thresholdMode, "abs"),
      cumulative: z._default(flag, false),
    }),
    igniteStopping,
  ),
  fastai: preset(
    "EarlyStoppingCallback",
    "patience",
    knows({ patience: z._default(count, 1), min_delta }),
    fastaiStopping,
  ),
  ultralytics: preset(
    "EarlyStopping",
    "patience",
    knows({ patience: z._default(positive, 100) }),
    ultralyticsStopping,
  ),
  "torch-plateau": preset(
    "ReduceLROnPlateau",
    "patience",
    knows({
      patience: usual,
      threshold: z._default(amount, 1e-4),
      threshold_mode: z._default(thresholdMode, "rel"),
      cooldown,
    }),
    torchPlateau,
  ),
  "keras-plateau": preset("ReduceLROnPlateau", "patience", kerasPlateauOptions, kerasPlateau),
  "keras-2-plateau": preset("ReduceLROnPlateau", "patience", kerasPlateauOptions, firstKerasPlateau),
};

/** An option that its preset cannot have, and what may stand there instead. */
type Misfit = { readonly option: string; readonly expected: string };

export function misfits(preset: (typeof presetNames)[number], options: ReplayOptions): Misfit[] {
  const issues = presets[preset].options.safeParse(options).error?.issues ?? [];
  return issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return { option: String(issue.path[0]), expected: issue.message };
    return issue.keys.map((option) => ({
      option,
      expected: `an option of preset ${preset} (${issue.message})`,
    }));
  });
}
