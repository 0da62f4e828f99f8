import { align } from "../curves/align.ts";
import { keepExtremes } from "../curves/extremes.ts";
import { gapBetween, relativeTo } from "../curves/gap.ts";
import { findMatching } from "../curves/lookup.ts";
import type { Curve, Direction, PairedRun } from "../curves/model.ts";
import { bestIndex } from "../curves/points.ts";
import type { BaselineRuns } from "../rules/rule.ts";
import { mean } from "../statistics/mean.ts";
import { boundName } from "./limits.ts";
import type { ReportedCurve } from "./schema.ts";

/** The curves of a run in the order of its report: those that rules judge come first. */
export function reportedCurves({ primaryCurves, curves }: PairedRun): Curve[] {
  return [...new Set([...primaryCurves, ...curves])];
}

/** Of each stretch of a curve the least and the greatest value stay, so that its plots have at most `maxPoints`. */
export function reportCurve(curve: Curve, baseline: BaselineRuns, maxPoints: number): ReportedCurve {
  const { metric, train, val, direction, axis, positions, trainAt, valAt } = curve;
  const point = (index: number) => ({
    at: positions[index] ?? 0,
    train: finite(trainAt?.[index]),
    val: finite(valAt?.[index]),
  });
  const last = positions.length - 1;
  const best = direction ? bestIndex(valAt ?? trainAt ?? new Float64Array(), direction) : -1;
  const kept = keepExtremes(
    [valAt, trainAt].filter((values) => values !== null),
    positions.length,
    maxPoints,
  );
  const at = Float64Array.from(kept, (index) => positions[index] ?? 0);
  const plot = (values: Float64Array | null) => values && kept.map((index) => finite(values[index]));
  return {
    metric: boundName(metric),
    train: train && boundName(train.name),
    val: val && boundName(val.name),
    direction,
    axis,
    points: positions.length,
    first: point(0),
    best: best < 0 ? null : point(best),
    last: point(last),
    gap: reportGap(direction, valAt?.[last], trainAt?.[last]),
    base: reportBaselineCurve(curve, baseline, at),
    plot: { at: [...at], train: plot(trainAt), val: plot(valAt) },
  };
}

/** How much worse val is than train; null if the direction does not say which is worse. */
function reportGap(direction: Direction | null, val = Number.NaN, train = Number.NaN): ReportedCurve["gap"] {
  if (direction === null) return { absolute: null, relative: null };
  const gap = gapBetween(val, train, direction);
  return { absolute: finite(gap), relative: finite(relativeTo(train, gap)) };
}

/** The same metric of the baseline; of several baseline runs the mean of those that are finite. */
function reportBaselineCurve(
  { metric, direction, val, train }: Curve,
  baseline: BaselineRuns,
  at: Float64Array,
): ReportedCurve["base"] {
  const own = val ?? train;
  if (baseline.kind === "absent" || !direction || !own) return null;
  const series = baseline.runs
    .map((run) => findMatching(run, own.name, metric))
    .filter((series) => series !== null)
    .filter(({ values }) => values.every(Number.isFinite));
  if (series.length === 0) return null;
  const aligned = series.map((one) => align(one, at));
  return {
    best: finite(mean(series.map(({ values }) => values[bestIndex(values, direction)] ?? Number.NaN))),
    last: finite(mean(series.map(({ values }) => values.at(-1) ?? Number.NaN))),
    plot: Array.from(at, (_, i) => finite(mean(aligned.map((values) => values[i] ?? Number.NaN)))),
  };
}

/** JSON has no NaN and no infinity. */
export function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null;
}
