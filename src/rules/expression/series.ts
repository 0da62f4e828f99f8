import { type FoundSeries, findMatching, findSeries } from "../../curves/lookup.ts";
import type { PairedRun, Series } from "../../curves/model.ts";
import { bestIndex } from "../../curves/points.ts";
import { mean } from "../../statistics/mean.ts";
import { missingMetric, obstacleIn } from "../obstacles.ts";
import type { Subject } from "../rule.ts";
import type { ReadFailure, ReadValue } from "./reading.ts";

/** The fields of a series. */
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

/** Reads a field of a series, found by its own name, else its canonical one, else among non-metrics such as the learning rate. */
export function readSeries(
  name: string,
  field: (typeof seriesFields)[number],
  { run, baseline }: Subject,
): ReadValue | ReadFailure {
  const named = findSeries(run, name);
  const series = named?.series ?? unpairedSeries(run, name);
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
  if (baseline.kind === "absent") return { reason: "no-base", facts: { because: baseline.because } };
  const recorded = baseline.runs.flatMap((other) => matchingSeries(other, series, named) ?? []);
  if (recorded.length === 0) return { reason: "no-base-metric", facts };
  const finite = recorded.map((other) => other.values[indexIn(other)] ?? Number.NaN).filter(Number.isFinite);
  return finite.length > 0 ? { value: mean(finite), metric, axis } : { reason: "base-not-finite", facts };
}

/** Finds the matching series of another run; for a train series never the val series of its metric. */
function matchingSeries(other: PairedRun, { name }: Series, named: FoundSeries | null): Series | null {
  if (named?.split === "val") return findMatching(other, name, named.curve.metric);
  return findSeries(other, name)?.series ?? unpairedSeries(other, name);
}

function unpairedSeries({ series }: PairedRun, name: string): Series | null {
  return series.find((candidate) => candidate.name === name) ?? null;
}
