import { gapBetween, relativeTo } from "../../curves/gap.ts";
import type { PairedRun } from "../../curves/model.ts";
import { bestIndex } from "../../curves/points.ts";
import { missingMetric, obstacleIn } from "../obstacles.ts";
import type { ReadFailure, ReadValue } from "./reading.ts";

/** The fields of a generalisation gap: relative to train, or absolute in the metric's own unit. */
export const gapFields = ["last", "best", "last_absolute", "best_absolute"] as const;

/** Reads the gap of a metric, as rule `gap` computes it; for a name of null that of the first primary curve. */
export function readGap(
  name: string | null,
  field: (typeof gapFields)[number],
  run: PairedRun,
): ReadValue | ReadFailure {
  const curve = name === null ? run.primaryCurves[0] : run.curves.find(({ metric }) => metric === name);
  if (!curve) return name === null ? { reason: "no-curve" } : missingMetric(name, run);
  const { metric, axis, direction, train, val, trainAt } = curve;
  const facts = { metric };
  if (!val) return { reason: "no-val", facts };
  if (!train || !trainAt) return { reason: "no-train", facts };
  if (!direction) return { reason: "no-direction", facts: { series: val.name } };
  const obstacle = obstacleIn(train) ?? obstacleIn(val);
  if (obstacle) return obstacle;
  const index = field.startsWith("best") ? bestIndex(val.values, direction) : val.values.length - 1;
  const trainValue = trainAt[index] ?? Number.NaN;
  const place = { axis, at: val.positions[index] ?? null };
  if (Number.isNaN(trainValue)) return { reason: "no-train-yet", facts, ...place };
  const absolute = gapBetween(val.values[index] ?? Number.NaN, trainValue, direction);
  if (field.endsWith("absolute")) return { value: absolute, metric, ...place };
  const relative = relativeTo(trainValue, absolute);
  if (relative === null) return { reason: "train-zero", facts, ...place };
  return { value: relative, metric, ...place };
}
