import type { Setting } from "./rule.ts";

/** Named sets of rule settings; whatever the config sets itself takes precedence. */
export const presets = {
  // The loss rules of SageMaker Debugger, in place of our own that judge the same things.
  "sagemaker-debugger": {
    Overfit: { level: "error" },
    Overtraining: { level: "error" },
    LossNotDecreasing: { level: "error" },
    ExplodingTensor: { level: "error" },
    "non-finite": { level: "off" },
    divergence: { level: "off" },
    overfit: { level: "off" },
    gap: { level: "off" },
    patience: { level: "off" },
    plateau: { level: "off" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Setting>>>>;

export type Preset = keyof typeof presets;
