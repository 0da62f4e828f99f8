import type { JudgedRun } from "../../findings/judged-run.ts";
import { bestValue } from "../best-value.ts";
import { reportCurve, reportedCurves } from "../build-curve.ts";
import type { ReportedCurve, ReportedFinding, ReportedRun } from "../schema.ts";
import type { Plot } from "./packed-plots.ts";

/** More curves of a run are only listed. */
export const maxCurves = 12;

/** Of a curve: more cannot be told apart, but by zooming. */
const maxPoints = 2000;
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
  const limit = Math.min(maxPoints, Math.floor(maxValues / Math.max(series, 1)));
  return sources.map(({ run, findings, judged }) => {
    const curves = judged
      ? reportedCurves(judged.run)
          .slice(0, maxCurves)
          .map((curve) => reportCurve(curve, judged.baseline, limit))
      : run.curves.slice(0, maxCurves);
    return curves.map((curve) => plotOf(curve, findings));
  });
}

function plotOf(curve: ReportedCurve, findings: readonly ReportedFinding[]): Plot {
  const { metric, best, base, plot } = curve;
  const value = bestValue(curve);
  return {
    at: plot.at,
    train: rounded(plot.train),
    val: rounded(plot.val),
    baseline: rounded(base?.plot ?? null),
    best: best && value !== null ? [best.at, value] : null,
    ...marksOf(findings.filter((finding) => finding.metric === metric)),
  };
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

/** Five significant digits: more than a chart shows, in half of the bytes. */
function rounded(values: Plot["val"]): Plot["val"] {
  return values?.map((value) => value && Number(value.toPrecision(5))) ?? null;
}
