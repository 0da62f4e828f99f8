import type { Baseline } from "../baseline/match.ts";
import type { RulesChanged } from "../config/changes.ts";
import { type Curve, counterpart } from "../curves/pairing.ts";
import { bestIndex, thin } from "../curves/points.ts";
import { bestRows, sweepsOf } from "../curves/sweep.ts";
import { plain } from "../plain.ts";
import type { Problem } from "../problem.ts";
import type { Finding } from "../rules/judge.ts";
import type { BaseRuns } from "../rules/rule.ts";
import { mean } from "../statistics/mean.ts";
import type { Conclusion } from "../verdict.ts";
import { headline, messageOf } from "./headline.ts";
import type { Judged } from "./judged.ts";
import type { Report, ReportedCurve, ReportedFinding, ReportedRun } from "./schema.ts";

const mostPlotPoints = 60;
const mostSweeps = 50;
const mostSweepRows = 100;

/** Puts all that was found into the form that every rendering is made from. */
export function buildReport(
  judged: readonly Judged[],
  baseline: Baseline,
  problems: readonly Problem[],
  conclusion: Conclusion,
  rulesChanged: RulesChanged | null,
  lookedFor: string,
): Report {
  const findings = judged.flatMap(({ findings, checks }) =>
    findings.map((finding) =>
      report(finding, checks.find(({ rule }) => rule === finding.rule)?.setAt ?? null),
    ),
  );
  return {
    schema: "lossgate.report/1",
    verdict: conclusion.verdict,
    ...headline(conclusion, judged, problems, lookedFor),
    runs: judged.map(reportRun),
    findings,
    sweeps: sweepsOf(judged.map(({ run }) => run))
      .slice(0, mostSweeps)
      .map((sweep) => ({ ...sweep, along: [...sweep.along], rows: bestRows(sweep, mostSweepRows) })),
    baseline:
      baseline.kind === "absent"
        ? baseline
        : {
            ...baseline,
            published: [...baseline.published],
            runs: baseline.runs.flat().map(({ name }) => name),
          },
    rules_changed: rulesChanged && reportChanges(rulesChanged),
    problems: problems.map((problem) => ({ ...problem, message: plain(problem.message, 500) })),
  };
}

function report(finding: Finding, setAt: ReportedFinding["set_at"]): ReportedFinding {
  const { rule, level, required, status, run, runs, metric, reason, actual, limit, at, waived } = finding;
  return {
    rule: rule.id,
    level,
    required,
    status,
    run,
    runs: [...runs],
    metric,
    reason,
    actual: finite(actual),
    limit: finite(limit),
    unit: finding.isShare ? "share" : "metric",
    at: finite(at),
    message: messageOf(finding),
    advice: rule.advice,
    waived,
    set_at: setAt,
  };
}

function reportChanges(changed: RulesChanged): Report["rules_changed"] {
  if ("because" in changed) return { because: plain(changed.because, 300) };
  return {
    since: changed.since,
    changes: changed.changes.map((change) => ({ ...change, runs: [...change.runs] })),
  };
}

function reportRun({ run, base, checks }: Judged): ReportedRun {
  const { name, format, files, params, evaluations, series, judged, curves } = run;
  const ordered = [...judged, ...curves.filter((curve) => !judged.includes(curve))];
  return {
    name,
    format,
    files: [...files],
    params: { ...params },
    evaluations,
    metrics: series.map(({ name }) => name),
    curves: ordered.map((curve) => reportCurve(curve, base)),
    rules: Object.fromEntries(
      checks.map(({ rule, level, required, settings }) => [rule.id, { level, required, ...settings }]),
    ),
  };
}

function reportCurve(curve: Curve, base: BaseRuns): ReportedCurve {
  const { metric, train, val, direction, axis, positions, trainAt, valAt } = curve;
  const point = (index: number) => ({
    at: positions[index] ?? 0,
    train: finite(trainAt?.[index]),
    val: finite(valAt?.[index]),
  });
  const last = positions.length - 1;
  const best = direction ? bestIndex(valAt ?? trainAt ?? new Float64Array(), direction) : -1;
  const kept = thin(positions.length, mostPlotPoints);
  const plot = (values: Float64Array | null) => values && kept.map((index) => finite(values[index]));
  const gap = (valAt?.[last] ?? Number.NaN) - (trainAt?.[last] ?? Number.NaN);
  return {
    metric,
    train: train?.name ?? null,
    val: val?.name ?? null,
    direction,
    axis,
    points: positions.length,
    first: point(0),
    best: best < 0 ? null : point(best),
    last: point(last),
    gap: { absolute: finite(gap), relative: finite(gap / Math.abs(trainAt?.[last] ?? Number.NaN)) },
    base: baseOf(curve, base),
    plot: { at: kept.map((index) => positions[index] ?? 0), train: plot(trainAt), val: plot(valAt) },
  };
}

/** Of several base runs the mean. */
function baseOf({ metric, direction, val }: Curve, base: BaseRuns): ReportedCurve["base"] {
  if (base.kind === "absent" || !direction || !val) return null;
  const series = base.runs.map((run) => counterpart(run, val.name, metric)).filter((one) => one !== null);
  if (series.length === 0) return null;
  return {
    best: finite(mean(series.map(({ values }) => values[bestIndex(values, direction)] ?? Number.NaN))),
    last: finite(mean(series.map(({ values }) => values.at(-1) ?? Number.NaN))),
  };
}

function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null;
}
