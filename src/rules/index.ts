import { batchSweep } from "./batch-size.ts";
import { divergence } from "./divergence.ts";
import { evaluations } from "./evaluations.ts";
import { expression } from "./expression.ts";
import { gap } from "./gap.ts";
import { improvement } from "./improvement.ts";
import { nonFinite } from "./non-finite.ts";
import { notLearning } from "./not-learning.ts";
import { oscillation } from "./oscillation.ts";
import { overfit } from "./overfit.ts";
import { patience } from "./patience.ts";
import { plateau } from "./plateau.ts";
import { reference } from "./reference.ts";
import { regression } from "./regression.ts";
import type { Rule } from "./rule.ts";
import { explodingTensor } from "./sagemaker/exploding-tensor.ts";
import { lossNotDecreasing } from "./sagemaker/loss-not-decreasing.ts";
import { sagemakerOverfit } from "./sagemaker/overfit.ts";
import { overtraining } from "./sagemaker/overtraining.ts";
import { slowVal } from "./slow-val.ts";
import { threshold } from "./threshold.ts";
import { underfit } from "./underfit.ts";

/** All rules, most severe first: the order in which findings are reported. */
export const rules: readonly Rule[] = [
  nonFinite,
  divergence,
  regression,
  reference,
  threshold,
  expression,
  overfit,
  evaluations,
  notLearning,
  underfit,
  gap,
  patience,
  plateau,
  oscillation,
  slowVal,
  improvement,
  batchSweep,
  explodingTensor,
  sagemakerOverfit,
  overtraining,
  lossNotDecreasing,
];

/** Whether a failure of the rule with this id can be accepted as the new baseline. */
export function isAcceptable(id: string): boolean {
  return rules.some((rule) => rule.id === id && rule.isAcceptable);
}
