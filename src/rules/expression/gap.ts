import { gapBetween, relativeTo } from "../../curves/gap.ts";
import type { PairedRun } from "../../curves/pairing.ts";
import { bestIndex } from "../../curves/points.ts";
import { missingMetric, obstacleIn } from "../obstacles.ts";
import type { Found, Lacking } from "./reading.ts";

/** What a condition may ask of a generalisation gap: relative to train, or in the metric's own unit. */
export const gapFields = ["last", "best", "last_absolute", "best_absolute"] as const;

/**
 * As in rule `gap`: val − train, or train − val of a metric that rises; relative to |train|. Of no metric it is that of
 * the first judged curve.
 */
export function readGap(
  name: string | null,
  field: (typeof gapFields)[number],
  run: PairedRun,
): Found | Lacking {
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
  const trained = trainAt[index] ?? Number.NaN;
  const place = { axis, at: val.positions[index] ?? null };
  if (Number.isNaN(trained)) return { reason: "no-train-yet", facts, ...place };
  const absolute = gapBetween(val.values[index] ?? Number.NaN, trained, direction);
  if (field.endsWith("absolute")) return { value: absolute, metric, ...place };
  const relative = relativeTo(trained, absolute);
  if (relative === null) return { reason: "train-zero", facts, ...place };
  return { value: relative, metric, ...place };
}
