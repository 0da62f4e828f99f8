import type { Series } from "../../curves/model.ts";
import { type FoundSeries, findMatching, findSeries, type PairedRun } from "../../curves/pairing.ts";
import { bestIndex } from "../../curves/points.ts";
import { mean } from "../../statistics/mean.ts";
import { missingMetric, obstacleIn } from "../obstacles.ts";
import type { Subject } from "../rule.ts";
import type { Found, Lacking } from "./reading.ts";

/** What a condition may ask of a series. */
export const seriesFields = [
  "first",
  "best",
  "last",
  "best_at",
  "last_at",
  "points",
  "base_best",
  "base_last",
] as const;

/** Found by its own name, else by the canonical one, else among what is no metric, such as the learning rate. */
export function readSeries(
  name: string,
  field: (typeof seriesFields)[number],
  { run, base }: Subject,
): Found | Lacking {
  const named = findSeries(run, name);
  const series = named?.series ?? unpaired(run, name);
  if (!series) return missingMetric(name, run);
  const obstacle = obstacleIn(series);
  if (obstacle) return obstacle;
  const { metric, direction } = named?.curve ?? { metric: name, direction: null };
  const facts = { series: series.name };
  const isBest = field.includes("best");
  if (isBest && !direction) return { reason: "no-direction", facts };
  const indexIn = ({ values }: Series) =>
    isBest && direction ? bestIndex(values, direction) : values.length - 1;
  const { axis, positions, values } = series;
  const index = field === "first" ? 0 : indexIn(series);
  const at = positions[index] ?? null;
  if (field === "points") return { value: values.length, metric, axis };
  if (field === "best_at" || field === "last_at") return { value: at ?? Number.NaN, metric, axis, at };
  if (!field.startsWith("base")) return { value: values[index] ?? Number.NaN, metric, axis, at };
  if (base.kind === "absent") return { reason: "no-base", facts: { because: base.because } };
  const recorded = base.runs.flatMap((one) => alike(one, series, named) ?? []);
  if (recorded.length === 0) return { reason: "no-base-metric", facts };
  const finite = recorded.map((one) => one.values[indexIn(one)] ?? Number.NaN).filter(Number.isFinite);
  return finite.length > 0 ? { value: mean(finite), metric, axis } : { reason: "base-not-finite", facts };
}

/** What another run recorded of the same thing; for a train series never the val series of its metric. */
function alike(other: PairedRun, { name }: Series, named: FoundSeries | null): Series | null {
  if (named?.split === "val") return findMatching(other, name, named.curve.metric);
  return findSeries(other, name)?.series ?? unpaired(other, name);
}

function unpaired({ series }: PairedRun, name: string): Series | null {
  return series.find((one) => one.name === name) ?? null;
}
