import { findMatching } from "../curves/lookup.ts";
import type { Direction, PairedRun, Series } from "../curves/model.ts";
import { bestIndex } from "../curves/points.ts";
import { mean } from "../statistics/mean.ts";
import type { Monitored } from "./curve-rule.ts";
import type { Outcome } from "./outcome.ts";
import type { Subject } from "./rule.ts";

/** The same value of a metric in the candidate's runs and in the baseline's, in the metric's own unit. */
export type Compared = {
  /** One value per run. */
  readonly candidateValues: readonly number[];
  readonly baselineValues: readonly number[];
  /** The means of the baseline and of the commits before it, newest first. */
  readonly history: readonly number[];
  /** The mean of the candidate's values. */
  readonly actual: number;
  /** The mean of the baseline's values. */
  readonly baseline: number;
  /** By how much the candidate is worse; negative if it is better. */
  readonly worseBy: number;
  /** `worseBy` / |baseline|; infinite or NaN for a baseline of 0. */
  readonly change: number;
  /** The position of the value; null for the mean of several runs. */
  readonly at: number | null;
};

/** Compares the best or last value of a curve with the baseline's, or returns why they cannot be compared. */
export function compareToBaseline(
  curve: Monitored,
  which: "best" | "last",
  { run, seeds, baseline }: Subject,
): Compared | Outcome {
  if (baseline.kind === "absent")
    return { status: "not-judged", reason: "no-base", facts: { because: baseline.because } };
  const seriesOf = (other: PairedRun) => findMatching(other, curve.series, curve.metric);
  if (baseline.runs.every((other) => seriesOf(other) === null))
    return { status: "not-judged", reason: "no-base-metric" };
  const valuesOf = (runs: readonly PairedRun[]) =>
    runs
      .map(seriesOf)
      .filter(isComplete)
      .map(({ values }) => values[indexOf(values, which, curve.direction)] ?? Number.NaN);
  const baselineValues = valuesOf(baseline.runs);
  if (baselineValues.length === 0) return { status: "not-judged", reason: "base-not-finite" };
  const otherSeeds = seeds.filter((seed) => seed !== run);
  const broken = otherSeeds.find((seed) => !isComplete(seriesOf(seed)));
  if (broken) return { status: "blocked", reason: "seed-broken", facts: { run: broken.name } };
  const index = indexOf(curve.values, which, curve.direction);
  const candidateValues = [curve.values[index] ?? Number.NaN, ...valuesOf(otherSeeds)];
  const actual = mean(candidateValues);
  const reference = mean(baselineValues);
  const worseBy = curve.direction === "min" ? actual - reference : reference - actual;
  return {
    candidateValues,
    baselineValues,
    history: [baselineValues, ...(baseline.earlier ?? []).map(valuesOf)]
      .filter(({ length }) => length > 0)
      .map(mean),
    actual,
    baseline: reference,
    worseBy,
    change: worseBy / Math.abs(reference),
    at: candidateValues.length === 1 ? (curve.positions[index] ?? null) : null,
  };
}

/** Whether the best and last values of a series are known: all its values are there, and finite. */
function isComplete(series: Series | null): series is Series {
  return (
    series !== null && !series.truncated && series.values.length > 0 && series.values.every(Number.isFinite)
  );
}

function indexOf(values: Float64Array, which: "best" | "last", direction: Direction): number {
  return which === "best" ? bestIndex(values, direction) : values.length - 1;
}
