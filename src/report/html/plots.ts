import { keepExtremes } from "../../curves/extremes.ts";
import { findMatching } from "../../curves/lookup.ts";
import type { Curve } from "../../curves/model.ts";
import type { JudgedRun } from "../../findings/judged-run.ts";
import { reportedCurves } from "../build.ts";
import type { Report, ReportedCurve, ReportedFinding, ReportedRun } from "../schema.ts";

type Values = readonly (number | null)[];

/** A curve as the page draws it. Only numbers: the script of the page gets no text that somebody wrote. */
export type Plot = {
  readonly at: readonly number[];
  readonly train: Values | null;
  readonly val: Values | null;
  /** The val series of the first baseline run, at its own positions. */
  readonly baseline: { readonly at: readonly number[]; readonly val: Values } | null;
  readonly best: readonly [at: number, value: number] | null;
  /** Where early stopping would have ended the run. */
  readonly stop: number | null;
};

/** More curves of a run are only listed. */
export const maxCurves = 12;

/** Of a curve: more cannot be told apart, but by zooming. */
const maxPoints = 2000;
const minPoints = 60;
/** Of all curves, which makes about 6 MB. */
const maxValues = 700_000;

/**
 * The curves of each run, as they were judged where `judged` is given, in the order of the report; else of the few points that
 * the report has.
 */
export function plotsOf(
  runs: readonly ReportedRun[],
  findings: Report["findings"],
  judged: readonly JudgedRun[] = [],
): Plot[][] {
  const series = runs.reduce((sum, { curves }) => sum + 3 * Math.min(curves.length, maxCurves), 0);
  const limit = Math.max(minPoints, Math.min(maxPoints, Math.floor(maxValues / Math.max(series, 1))));
  const stops = new Map(
    findings.flatMap((finding) => (isStop(finding) ? [[keyOf(finding.run, finding.metric), finding.at]] : [])),
  );
  return runs.map((run, i) => {
    const judgedRun = judged[i];
    const whole = judgedRun ? reportedCurves(judgedRun.run) : [];
    return run.curves.slice(0, maxCurves).map((curve, k) => {
      const values = whole[k] ? wholePlot(whole[k], limit) : curve.plot;
      return {
        at: values.at,
        train: values.train,
        val: values.val,
        baseline: whole[k] && judgedRun ? baselinePlot(whole[k], judgedRun, limit) : null,
        best: bestOf(curve),
        stop: stops.get(keyOf(run.name, curve.metric)) ?? null,
      };
    });
  });
}

const keyOf = (run: string, metric: string | null) => JSON.stringify([run, metric]);

/** Whether a finding says where early stopping would have ended the run before its end. */
function isStop({ rule, reason, at }: ReportedFinding): boolean {
  return rule === "patience" && at !== null && /^(wasted|late$)/.test(reason);
}

function wholePlot({ positions, trainAt, valAt }: Curve, limit: number) {
  const kept = keepExtremes([trainAt, valAt].filter((values) => values !== null), positions.length, limit);
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

/** Six significant digits: more than a chart shows, in two thirds of the bytes. */
function rounded(values: Float64Array, kept: readonly number[]): (number | null)[] {
  return kept.map((index) => {
    const value = values[index] ?? Number.NaN;
    return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
  });
}
