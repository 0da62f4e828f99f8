/** Rules set together by a name, before all that the config sets itself. */
export const presets = {
  // The loss rules of SageMaker Debugger in place of ours that look at the same.
  "sagemaker-debugger": {
    Overfit: "error",
    Overtraining: "error",
    LossNotDecreasing: "error",
    ExplodingTensor: "error",
    "non-finite": "off",
    divergence: "off",
    overfit: "off",
    gap: "off",
    patience: "off",
    plateau: "off",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Preset = keyof typeof presets;
