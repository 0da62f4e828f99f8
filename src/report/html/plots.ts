import { keepExtremes } from "../../curves/extremes.ts";
import { findMatching } from "../../curves/lookup.ts";
import type { Curve } from "../../curves/model.ts";
import type { JudgedRun } from "../../findings/judged-run.ts";
import { reportedCurves } from "../build.ts";
import type { ReportedCurve, ReportedFinding, ReportedRun } from "../schema.ts";
import type { Plot } from "./packed-plots.ts";

/** More curves of a run are only listed. */
export const maxCurves = 12;

/** Of a curve: more cannot be told apart, but by zooming. */
const maxPoints = 2000;
const minPoints = 60;
/** Of all curves, which makes about 6 MB. */
const maxValues = 700_000;

type Source = {
  readonly run: ReportedRun;
  readonly findings: readonly ReportedFinding[];
  readonly judged: JudgedRun | null;
};

/** The curves of each run: whole if it is given as it was judged, else the few points that the report has. */
export function plotsOf(sources: readonly Source[]): Plot[][] {
  const series = sources.reduce((sum, { run }) => sum + 3 * Math.min(run.curves.length, maxCurves), 0);
  const limit = Math.max(minPoints, Math.min(maxPoints, Math.floor(maxValues / Math.max(series, 1))));
  return sources.map(({ run, findings, judged }) => {
    const whole = judged ? reportedCurves(judged.run) : [];
    return run.curves.slice(0, maxCurves).map((curve, i) => {
      const { at, train, val } = whole[i] ? wholePlot(whole[i], limit) : curve.plot;
      const baseline = whole[i] && judged ? baselinePlot(whole[i], judged, limit) : null;
      const own = findings.filter(({ metric }) => metric === curve.metric);
      return { at, train, val, baseline, best: bestOf(curve), ...marksOf(own) };
    });
  });
}

/** What the findings on a curve show in its picture. */
function marksOf(findings: readonly ReportedFinding[]): Pick<Plot, "stop" | "limit"> {
  const stop = findings.find(({ rule, reason }) => rule === "patience" && reason.startsWith("wasted"));
  const limit = findings.find(
    ({ rule, status, unit }) =>
      ["regression", "threshold"].includes(rule) && status === "fail" && unit === "metric",
  );
  return { stop: stop?.at ?? null, limit: limit?.limit ?? null };
}

function wholePlot({ positions, trainAt, valAt }: Curve, limit: number) {
  const kept = keepExtremes(
    [trainAt, valAt].filter((values) => values !== null),
    positions.length,
    limit,
  );
  return {
    at: kept.map((index) => positions[index] ?? 0),
    train: trainAt && rounded(trainAt, kept),
    val: valAt && rounded(valAt, kept),
  };
}

function baselinePlot({ metric, val }: Curve, { baseline }: JudgedRun, limit: number): Plot["baseline"] {
  const [run] = baseline.kind === "found" ? baseline.runs : [];
  const series = run && val && findMatching(run, val.name, metric);
  if (!series) return null;
  const { positions, values } = series;
  const kept = keepExtremes([values], values.length, limit);
  return { at: kept.map((index) => positions[index] ?? 0), val: rounded(values, kept) };
}

function bestOf({ best, val }: ReportedCurve): Plot["best"] {
  const value = val === null ? best?.train : best?.val;
  return best && typeof value === "number" ? [best.at, value] : null;
}

/** Five significant digits: more than a chart shows, in half of the bytes. */
function rounded(values: Float64Array, kept: readonly number[]): (number | null)[] {
  return kept.map((index) => {
    const value = values[index] ?? Number.NaN;
    return Number.isFinite(value) ? Number(value.toPrecision(5)) : null;
  });
}
