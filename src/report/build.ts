import type { Baseline } from "../baseline/match.ts";
import type { ConfigChange, ConfigChanges } from "../config/changes.ts";
import type { Params } from "../curves/model.ts";
import { isSetting } from "../curves/seeds.ts";
import { bestRows, type Sweep, sweepsOf } from "../curves/sweep.ts";
import type { Finding } from "../findings/finding.ts";
import type { JudgedRun } from "../findings/judged-run.ts";
import { conclude, type FailOn } from "../findings/verdict.ts";
import type { Problem } from "../problems.ts";
import type { BaselineRuns } from "../rules/rule.ts";
import { sanitizeLine, truncate } from "../text/sanitize.ts";
import { finite, reportCurve, reportedCurves } from "./build-curve.ts";
import { findingsByRun } from "./group-findings.ts";
import { headline, messageOf } from "./headline.ts";
import { boundName, boundText, maxItems, maxTextLength } from "./limits.ts";
import { reportReceipt } from "./receipt.ts";
import type { Report, ReportedFinding, ReportedRun, ReportedSettings, ReportedSweep } from "./schema.ts";

/** Of one curve, and of all together: a report of thousands of metrics must still fit into one text. */
const plotPoints = 120;
const maxPlotPoints = 1_000_000;
const maxSweeps = 50;
const maxSweepRows = 100;

export type ReportSource = {
  /** The worst run first. */
  readonly judged: readonly JudgedRun[];
  readonly baseline: Baseline;
  readonly problems: readonly Problem[];
  /** Those of the problems without which a verdict misleads: they stand in the first lines. */
  readonly firstNotes: readonly Problem[];
  readonly failOn: FailOn;
  /** Null where there is no baseline config to compare with. */
  readonly configChanges: ConfigChanges | null;
};

/** Builds the report that every rendering is made from. */
export function buildReport(source: ReportSource): Report {
  const { judged, baseline, problems, firstNotes, failOn, configChanges } = source;
  const runs = judged.map(({ run }) => run.name);
  const findings = judged.flatMap((one) => one.findings);
  const conclusion = conclude(runs, findings, problems, failOn);
  const byRun = findingsByRun(findings);
  const verdictOf = (run: string) => {
    const own = problems.filter((problem) => problem.run === run);
    return conclude([run], byRun.get(run) ?? [], own, failOn).verdict;
  };
  const curves = judged.reduce((sum, { run }) => sum + run.curves.length, 0);
  const points = Math.min(plotPoints, Math.floor(maxPlotPoints / Math.max(1, curves)));
  const sweeps = sweepsOf(judged.map(({ run }) => run)).slice(0, maxSweeps);
  const { title, notes, advice } = headline(conclusion, judged, sweeps, problems, firstNotes);
  return {
    schema: "lossgate.report/1",
    verdict: conclusion.verdict,
    headline: boundText(title),
    notes: notes.map(boundText),
    advice: boundText(advice),
    runs: judged.map((one) => reportRun(one, verdictOf(one.run.name), points)),
    findings: judged.flatMap(reportFindings),
    sweeps: sweeps.map(reportSweep),
    baseline: reportBaseline(baseline, judged),
    config_changed: configChanges && reportConfigChanges(configChanges),
    problems: problems.map(({ level, file, line, message, advice }) => ({
      level,
      file: boundText(file),
      line,
      message: boundText(advice ? `${message}. ${advice}` : message),
    })),
  };
}

/** Builds the report where nothing could be judged. */
export function buildErrorReport(problems: readonly Problem[]): Report {
  const baseline = { kind: "absent", because: "nothing was read" } as const;
  return buildReport({
    judged: [],
    baseline,
    problems,
    firstNotes: [],
    failOn: "error",
    configChanges: null,
  });
}

// All that comes from an artifact or a config is sanitized and cut to what the schema allows.

function boundScalar<Value>(value: Value): Value | string {
  return typeof value === "string" ? truncate(value, maxTextLength) : value;
}

function reportRun(
  { run, seeds, baseline, checks }: JudgedRun,
  verdict: ReportedRun["verdict"],
  points: number,
): ReportedRun {
  const { name, format, files, params, evaluations, series } = run;
  return {
    name: boundName(name),
    verdict,
    format: boundName(format),
    files: files.map(boundText),
    params: reportParams(params),
    group: boundName(seeds[0]?.name ?? name),
    base_params: reportParams(sharedSettings(baseline)),
    evaluations,
    metrics: series.map(({ name }) => boundName(name)),
    curves: reportedCurves(run).map((curve) => reportCurve(curve, baseline, points)),
    receipt: reportReceipt(run),
    rules: Object.fromEntries(
      checks.map(({ rule, level, required, settings }) => [
        rule.id,
        reportSettings({ level, required, ...settings }),
      ]),
    ),
  };
}

function reportParams(params: Params): ReportedRun["params"] {
  return Object.fromEntries(
    Object.entries(params).map(([param, value]) => [boundName(param), boundScalar(value)]),
  );
}

/** The params that may affect the result and have one value in all runs of a baseline. */
function sharedSettings(baseline: BaselineRuns): Params {
  if (baseline.kind === "absent") return {};
  const [first, ...others] = baseline.runs.map(({ params }) => new Map(Object.entries(params)));
  return Object.fromEntries(
    [...(first ?? [])].filter(
      ([param, value]) => isSetting(param) && others.every((other) => other.get(param) === value),
    ),
  );
}

/** A rule may hold more than values and lists of them; only those are settings that a person wrote. */
function reportSettings(settings: Readonly<Record<string, unknown>>): ReportedSettings {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([option, value]): [string, ReportedSettings[string]][] => {
      if (Array.isArray(value))
        return [[boundName(option), value.slice(0, maxItems).filter(isItem).map(boundScalar)]];
      return isScalar(value) ? [[boundName(option), boundScalar(value)]] : [];
    }),
  );
}

function isItem(value: unknown): value is string | number {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "boolean" || isItem(value);
}

function reportFindings({ findings, checks }: JudgedRun): ReportedFinding[] {
  return findings.map((finding) =>
    reportFinding(finding, checks.find(({ rule }) => rule === finding.rule)?.setAt ?? null),
  );
}

function reportFinding(finding: Finding, setAt: ReportedFinding["set_at"]): ReportedFinding {
  const { rule, level, required, status, run, runs, metric, reason, actual, limit, at, comparison, waived } =
    finding;
  return {
    rule: rule.id,
    level,
    required,
    status: status === "blocked" ? "not-judged" : status,
    run: boundName(run),
    runs: runs.map(boundName),
    metric: metric === null ? null : boundName(metric),
    reason,
    actual: finite(actual),
    limit: finite(limit),
    unit: finding.unit,
    at: finite(at),
    comparison: comparison ?? null,
    message: boundText(messageOf(finding)),
    advice: boundText(rule.advice),
    waived: waived && { ...waived, reason: boundText(waived.reason), by: boundText(waived.by) },
    set_at: setAt && { ...setAt, file: boundText(setAt.file) },
  };
}

function reportSweep(sweep: Sweep): ReportedSweep {
  return {
    ...sweep,
    param: boundName(sweep.param),
    along: sweep.along.map(boundName),
    metric: boundName(sweep.metric),
    series: boundName(sweep.series),
    rows: bestRows(sweep, maxSweepRows).map((row) => ({ ...row, value: boundScalar(row.value) })),
  };
}

function reportBaseline(baseline: Baseline, judged: readonly JudgedRun[]): Report["baseline"] {
  if (baseline.kind === "absent") return { kind: "absent", because: boundText(baseline.because) };
  const compared = new Set(judged.flatMap((one) => (one.baseline.kind === "found" ? one.baseline.runs : [])));
  const runs = baseline.runs.flat();
  return {
    kind: "found",
    from: boundText(baseline.from),
    published: [...baseline.published],
    runs: runs.map(({ name }) => boundName(name)),
    missing: runs.filter((run) => !compared.has(run)).map(({ name }) => boundName(name)),
  };
}

function reportConfigChanges({ changes, ...compared }: ConfigChanges): Report["config_changed"] {
  const told =
    "because" in compared
      ? { because: sanitizeLine(compared.because, 300) }
      : { since: boundText(compared.since) };
  return {
    ...told,
    changes: changes.slice(0, maxItems).map(({ setting, runs, before, after }) => ({
      setting: boundName(setting),
      runs: runs === null ? null : runs.map(boundName),
      before: reportSide(before),
      after: reportSide(after),
    })),
  };
}

function reportSide(side: ConfigChange["before"]): ReportedSettings | string | null {
  return typeof side === "string" ? boundText(side) : side && reportSettings(side);
}
