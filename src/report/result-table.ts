import { seedGroupName } from "../curves/seeds.ts";
import { isFailure, type Severity, severityOf } from "../findings/severity.ts";
import { deviation, mean } from "../statistics/mean.ts";
import { groupBy } from "../text/group-by.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { bestValue } from "./best-value.ts";
import { baselineName, comparedCells } from "./compared.ts";
import { formatMean, formatNumber, formatShare } from "./format-number.ts";
import { findingsByRun } from "./group-findings.ts";
import type { Report, ReportedCurve, ReportedFinding, ReportedRun } from "./schema.ts";
import { severitySigns } from "./signs.ts";
import { type Table, withoutEmptyColumns } from "./table.ts";

/** What a line is about: one metric of one training, which several seeds may repeat. */
type Subject = {
  readonly name: string;
  readonly runs: readonly ReportedRun[];
  readonly metric: string | null;
  /** That of the metric, of each run that has it. */
  readonly curves: readonly ReportedCurve[];
  readonly findings: readonly ReportedFinding[];
  /** Whether nobody could see that it is well. */
  readonly isUnseen: boolean;
};

type Signs = Readonly<Record<Severity, string>>;

/**
 * The results, the worst first: a line for each training, by the metric that failed, else by its first, and one for each run that
 * only the baseline has. A single training has a line for each of its metrics.
 */
export function resultTable(report: Report, signs: Signs = severitySigns): Table {
  const groups = [...groupBy(report.runs, ({ group }) => group).values()];
  const missing = report.baseline.kind === "found" ? report.baseline.missing : [];
  const [only] = groups.length + missing.length === 1 ? groups : [];
  const findings = findingsByRun(report.findings);
  const subjects = only
    ? metricsOf(only, findings)
    : [...missing.map(missingRun), ...groups.map((runs) => training(runs, findings))];
  const metrics = new Set(subjects.flatMap(({ curves }) => curves.slice(0, 1).map(seriesName)));
  const [series] = metrics.size === 1 && !only ? metrics : [""];
  // A mean over seeds has no position.
  const single = subjects.filter(({ runs }) => runs.length === 1);
  const axes = new Set(single.flatMap(({ curves }) => curves[0]?.axis ?? []));
  const [axis = ""] = axes.size === 1 ? axes : [];
  const isCompared = subjects.some(({ curves }) => curves.some(({ base }) => typeof base?.best === "number"));
  const subject = only ? "Metric" : "Run";
  const best = ["Best", ...(series ? [series] : []), ...(axis ? [`@ ${axis}`] : [])].join(" ");
  return withoutEmptyColumns({
    columns: [
      { heading: "", kind: "sign", joins: subject },
      { heading: subject, kind: "name" },
      { heading: best, kind: "number" },
      { heading: baselineName(report), kind: "number", joins: best },
      { heading: "Change", kind: "number" },
      { heading: "Limit", kind: "number", joins: "Change" },
      { heading: "Last", kind: "number" },
      { heading: "Train", kind: "number" },
      { heading: "Gap", kind: "number", joins: null },
      { heading: "Rules", kind: "text", joins: subject },
    ],
    lines: subjects.map((subject) =>
      line(subject, { namesMetric: metrics.size > 1 && !only, isCompared }, signs),
    ),
  });
}

type ByRun = ReadonlyMap<string, readonly ReportedFinding[]>;

function findingsOf(runs: readonly ReportedRun[], byRun: ByRun): readonly ReportedFinding[] {
  const names = new Set(runs.map(({ name }) => name));
  return [...new Set([...names].flatMap((name) => byRun.get(name) ?? []))];
}

/** Metrics of unknown direction are only drawn. What concerns no single metric stands in the first line. */
function metricsOf(runs: readonly ReportedRun[], byRun: ByRun): Subject[] {
  const findings = findingsOf(runs, byRun);
  const curves = runs[0]?.curves ?? [];
  const known = curves.filter(({ direction }) => direction !== null);
  const shown = known.length > 0 ? known : curves.slice(0, 1);
  const isUnseen = runs.some(isInconclusive);
  if (shown.length === 0) return [{ name: nameOf(runs), runs, metric: null, curves: [], findings, isUnseen }];
  const byMetric = groupBy(findings, ({ metric }) => metric ?? shown[0]?.metric);
  const curvesOf = runs.map((run) => groupBy(run.curves, ({ metric }) => metric));
  const lost = [...byMetric].filter(([, own]) => own.some(isLost));
  const recorded = shown.map((curve) => ({ name: seriesName(curve), metric: curve.metric }));
  const only = lost.flatMap(([metric = ""]) =>
    curvesOf.some((all) => all.has(metric)) ? [] : [{ name: metric, metric }],
  );
  const subjects = [...recorded, ...only].map(({ name, metric }) => {
    const own = byMetric.get(metric) ?? [];
    const curves = curvesOf.flatMap((all) => all.get(metric)?.slice(0, 1) ?? []);
    // Where a metric is gone, the others were judged.
    return {
      name,
      runs,
      metric,
      curves,
      findings: own,
      isUnseen: lost.length > 0 ? own.some(isLost) : isUnseen,
    };
  });
  return subjects.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Whether a finding says that only the baseline recorded its metric. */
function isLost({ reason }: ReportedFinding): boolean {
  return reason === "vanished";
}

function isInconclusive({ verdict }: ReportedRun): boolean {
  return verdict === "inconclusive";
}

/** All that need no attention rank alike. */
function rankOf(subject: Subject): number {
  const rank = worstFirst.indexOf(statusOf(subject) ?? "pass");
  return rank < 0 ? worstFirst.length : rank;
}

const worstFirst: readonly Severity[] = ["error", "not-judged", "warning", "waived"];

/** What is worst of a subject, of which an info is a pass; null if no rule judged it. */
function statusOf({ findings, isUnseen }: Subject): Severity | null {
  const severities = new Set<Severity>(findings.filter(isFailure).map(severityOf));
  if (isUnseen) severities.add("not-judged");
  const worst = worstFirst.find((one) => severities.has(one));
  if (worst !== undefined) return worst;
  return findings.some(({ status }) => status !== "not-judged") ? "pass" : null;
}

/** A run that only the baseline has. */
function missingRun(name: string): Subject {
  return { name, runs: [], metric: null, curves: [], findings: [], isUnseen: true };
}

function training(runs: readonly ReportedRun[], byRun: ByRun): Subject {
  const findings = findingsOf(runs, byRun);
  const failed = findings.find((finding) => severityOf(finding) === "error" && finding.metric !== null);
  const metric = failed?.metric ?? runs[0]?.curves[0]?.metric ?? null;
  const curves = runs.flatMap((run) => run.curves.find((curve) => curve.metric === metric) ?? []);
  return { name: nameOf(runs), runs, metric, curves, findings, isUnseen: runs.some(isInconclusive) };
}

function nameOf(runs: readonly ReportedRun[]): string {
  return seedGroupName(runs.map(({ name }) => name));
}

function seriesName(curve: ReportedCurve | undefined): string {
  return sanitizeLine(curve?.val ?? curve?.train ?? "", 40);
}

type Shown = {
  readonly namesMetric: boolean;
  /** Where any line has a baseline, its columns take the place of the ends. */
  readonly isCompared: boolean;
};

function line(subject: Subject, { namesMetric, isCompared }: Shown, signs: Signs): string[] {
  const { name, runs, metric, curves, findings } = subject;
  const [curve] = curves;
  const label = namesMetric && curve ? `${sanitizeLine(name)} (${seriesName(curve)})` : sanitizeLine(name);
  // How several runs changed says nothing of one of them.
  const ofMetric = findings.filter(
    (finding) => finding.metric === metric && finding.runs.length <= runs.length,
  );
  const best = meanOf(curves.map(bestValue));
  const { baseline, change, limit } = curve
    ? comparedCells(curve, best, ofMetric)
    : { baseline: "", change: "", limit: "" };
  const ends = isCompared ? ["", ""] : [lastCell(curves, "val"), lastCell(curves, "train")];
  const status = statusOf(subject);
  const sign = status === null ? "–" : signs[status];
  const rules = reasonsOf(subject);
  return [sign, label, bestCell(curves), baseline, change, limit, ...ends, gapCell(curves), rules];
}

function meanOf(values: readonly (number | null)[]): number | null {
  const finite = values.filter((value) => value !== null);
  return finite.length > 0 && finite.length === values.length ? mean(finite) : null;
}

/** `0.2733 @ 29/30`: the position of the best and the last; over several seeds `0.2733 ± 0.002 (n = 3)`. */
function bestCell(curves: readonly ReportedCurve[]): string {
  const [curve, ...others] = curves;
  if (!curve) return "–";
  const best = meanOf(curves.map(bestValue));
  if (best === null) return curve.best === null ? "–" : "NaN";
  if (others.length > 0) {
    const spread = deviation(curves.map((one) => bestValue(one) ?? Number.NaN));
    return formatMean(best, spread, curves.length);
  }
  return `${formatNumber(best)} @ ${formatNumber(curve.best?.at ?? null)}/${formatNumber(curve.last.at)}`;
}

/** NaN where the series has no finite value; empty without such a series. */
function lastCell(curves: readonly ReportedCurve[], side: "train" | "val"): string {
  if (curves.length === 0 || curves.some((curve) => curve[side] === null)) return "";
  return formatNumber(meanOf(curves.map(({ last }) => last[side])) ?? Number.NaN);
}

function gapCell(curves: readonly ReportedCurve[]): string {
  const paired = curves.filter(
    ({ train, val, direction }) => train !== null && val !== null && direction !== null,
  );
  if (paired.length === 0) return "";
  const relative = meanOf(paired.map(({ gap }) => gap.relative));
  if (relative !== null) return formatShare(relative);
  return formatNumber(meanOf(paired.map(({ gap }) => gap.absolute)) ?? Number.NaN);
}

/** Every rule with its waiver fits. */
const maxRulesLength = 500;

/** The rules that failed, and what is missing. */
function reasonsOf({ findings, runs, metric }: Subject): string {
  const failed = findings.filter((one) => isFailure(one) && one.level !== "info").map(ruleLabel);
  const lost = findings.filter(isLost).map((one) => (one.metric === metric ? "" : `${one.metric} `));
  const missing = (runs.length === 0 ? [""] : lost).map((what) => `${what}missing`);
  return sanitizeLine([...new Set([...failed, ...missing])].join(", "), maxRulesLength);
}

function ruleLabel(finding: ReportedFinding): string {
  if (severityOf(finding) !== "waived") return finding.rule;
  return `${finding.rule} (${finding.waived?.until === null ? "accepted" : "waived"})`;
}
