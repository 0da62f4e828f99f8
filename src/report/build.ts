import type { Baseline } from "../baseline/match.ts";
import type { RuleChanges } from "../config/rule-changes.ts";
import { gapBetween, relativeTo } from "../curves/gap.ts";
import { findMatching } from "../curves/lookup.ts";
import type { Curve, Direction } from "../curves/model.ts";
import { bestIndex, downsample } from "../curves/points.ts";
import { bestRows, type Sweep, sweepsOf } from "../curves/sweep.ts";
import type { Finding } from "../findings/finding.ts";
import type { JudgedRun } from "../findings/judged-run.ts";
import { conclude, type FailOn } from "../findings/verdict.ts";
import type { Problem } from "../problems.ts";
import type { BaselineRuns } from "../rules/rule.ts";
import { mean } from "../statistics/mean.ts";
import { sanitizeLine, truncate } from "../text/sanitize.ts";
import { headline, messageOf } from "./headline.ts";
import {
  longestName,
  longestText,
  maxItems,
  type Report,
  type ReportedCurve,
  type ReportedFinding,
  type ReportedRun,
  type ReportedSettings,
  type ReportedSweep,
} from "./schema.ts";

const maxPlotPoints = 60;
const maxSweeps = 50;
const maxSweepRows = 100;

/** Puts all that was found into the form that every rendering is made from. */
export function buildReport({
  judged,
  baseline,
  problems,
  failOn,
  ruleChanges,
}: {
  readonly judged: readonly JudgedRun[];
  readonly baseline: Baseline;
  readonly problems: readonly Problem[];
  readonly failOn: FailOn;
  readonly ruleChanges: RuleChanges | null;
}): Report {
  const conclusion = conclude(
    judged.map(({ run }) => run.name),
    judged.flatMap(({ findings }) => findings),
    problems,
    failOn,
  );
  const findings = judged.flatMap(({ findings, checks }) =>
    findings.map((finding) =>
      report(finding, checks.find(({ rule }) => rule === finding.rule)?.setAt ?? null),
    ),
  );
  const said = headline(conclusion, judged, problems);
  return {
    schema: "lossgate.report/1",
    verdict: conclusion.verdict,
    headline: told(said.headline),
    advice: told(said.advice),
    runs: judged.map(reportRun),
    findings,
    sweeps: sweepsOf(judged.map(({ run }) => run))
      .slice(0, maxSweeps)
      .map(reportSweep),
    baseline: reportBaseline(baseline),
    rules_changed: ruleChanges && reportChanges(ruleChanges),
    problems: problems.map(({ level, file, line, message }) => ({
      level,
      file: told(file),
      line,
      message: sanitizeLine(message, 500),
    })),
  };
}

/** The report where nothing could be judged. */
export function buildErrorReport(problems: readonly Problem[]): Report {
  const baseline = { kind: "absent", because: "nothing was read" } as const;
  return buildReport({ judged: [], baseline, problems, failOn: "error", ruleChanges: null });
}

function told(text: string): string {
  return sanitizeLine(text, longestText);
}

function named(name: string): string {
  return sanitizeLine(name, longestName);
}

function reportSweep(sweep: Sweep): ReportedSweep {
  return {
    ...sweep,
    param: named(sweep.param),
    along: sweep.along.map(named),
    metric: named(sweep.metric),
    series: named(sweep.series),
    rows: bestRows(sweep, maxSweepRows).map((row) => ({ ...row, value: scalar(row.value) })),
  };
}

/** Numbers and switches are whole, a text is cut. */
function scalar<Value>(value: Value): Value | string {
  return typeof value === "string" ? truncate(value, longestText) : value;
}

function reportBaseline(baseline: Baseline): Report["baseline"] {
  if (baseline.kind === "absent") return { kind: "absent", because: told(baseline.because) };
  return {
    kind: "found",
    from: told(baseline.from),
    published: [...baseline.published],
    runs: baseline.runs.flat().map(({ name }) => named(name)),
  };
}

/** As they are shown; what a rule holds besides values and lists of them is no setting that anybody wrote. */
function reportSettings(settings: Readonly<Record<string, unknown>>): ReportedSettings {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([option, value]): [string, ReportedSettings[string]][] => {
      const items = Array.isArray(value) ? value.slice(0, maxItems) : null;
      const shown = items ? items.filter(isListed).map(scalar) : isScalar(value) ? scalar(value) : null;
      return shown === null ? [] : [[named(option), shown]];
    }),
  );
}

function isListed(value: unknown): value is string | number {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "boolean" || isListed(value);
}

function report(finding: Finding, setAt: ReportedFinding["set_at"]): ReportedFinding {
  const { rule, level, required, status, run, runs, metric, reason, actual, limit, at, waived } = finding;
  return {
    rule: rule.id,
    level,
    required,
    status: status === "blocked" ? "not-judged" : status,
    run: named(run),
    runs: runs.map(named),
    metric: metric === null ? null : named(metric),
    reason,
    actual: finite(actual),
    limit: finite(limit),
    unit: finding.unit ?? "metric",
    at: finite(at),
    message: told(messageOf(finding)),
    advice: told(rule.advice),
    waived: waived && { ...waived, reason: told(waived.reason), by: told(waived.by) },
    set_at: setAt && { ...setAt, file: told(setAt.file) },
  };
}

function reportChanges(changed: RuleChanges): Report["rules_changed"] {
  if ("because" in changed) return { because: sanitizeLine(changed.because, 300) };
  return {
    since: told(changed.since),
    changes: changed.changes.map(({ rule, runs, before, after }) => ({
      rule,
      runs: runs.map(named),
      before: before && reportSettings(before),
      after: after && reportSettings(after),
    })),
  };
}

function reportRun({ run, baseline, checks }: JudgedRun): ReportedRun {
  const { name, format, files, params, evaluations, series, primaryCurves, curves } = run;
  const ordered = [...primaryCurves, ...curves.filter((curve) => !primaryCurves.includes(curve))];
  return {
    name: named(name),
    format: named(format),
    files: files.map(told),
    params: Object.fromEntries(Object.entries(params).map(([param, value]) => [named(param), scalar(value)])),
    evaluations,
    metrics: series.map(({ name }) => named(name)),
    curves: ordered.map((curve) => reportCurve(curve, baseline)),
    rules: Object.fromEntries(
      checks.map(({ rule, level, required, settings }) => [
        rule.id,
        reportSettings({ level, required, ...settings }),
      ]),
    ),
  };
}

function reportCurve(curve: Curve, base: BaselineRuns): ReportedCurve {
  const { metric, train, val, direction, axis, positions, trainAt, valAt } = curve;
  const point = (index: number) => ({
    at: positions[index] ?? 0,
    train: finite(trainAt?.[index]),
    val: finite(valAt?.[index]),
  });
  const last = positions.length - 1;
  const best = direction ? bestIndex(valAt ?? trainAt ?? new Float64Array(), direction) : -1;
  const kept = downsample(positions.length, maxPlotPoints);
  const plot = (values: Float64Array | null) => values && kept.map((index) => finite(values[index]));
  return {
    metric: named(metric),
    train: train && named(train.name),
    val: val && named(val.name),
    direction,
    axis,
    points: positions.length,
    first: point(0),
    best: best < 0 ? null : point(best),
    last: point(last),
    gap: gapOf(direction, valAt?.[last], trainAt?.[last]),
    base: baseOf(curve, base),
    plot: { at: kept.map((index) => positions[index] ?? 0), train: plot(trainAt), val: plot(valAt) },
  };
}

/** How much worse val is than train; null where the direction does not say which is worse. */
function gapOf(direction: Direction | null, val = Number.NaN, train = Number.NaN): ReportedCurve["gap"] {
  if (direction === null) return { absolute: null, relative: null };
  const gap = gapBetween(val, train, direction);
  return { absolute: finite(gap), relative: finite(relativeTo(train, gap)) };
}

/** Of several base runs the mean. */
function baseOf({ metric, direction, val }: Curve, base: BaselineRuns): ReportedCurve["base"] {
  if (base.kind === "absent" || !direction || !val) return null;
  const series = base.runs.map((run) => findMatching(run, val.name, metric)).filter((one) => one !== null);
  if (series.length === 0) return null;
  return {
    best: finite(mean(series.map(({ values }) => values[bestIndex(values, direction)] ?? Number.NaN))),
    last: finite(mean(series.map(({ values }) => values.at(-1) ?? Number.NaN))),
  };
}

function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null;
}
