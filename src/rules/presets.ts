import type { Setting } from "./rule.ts";

/** Rules set together by a name, before all that the config sets itself. */
export const presets = {
  // The loss rules of SageMaker Debugger in place of ours that look at the same.
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
