import { seedGroupName } from "../curves/seeds.ts";
import { isFailure, type Severity, severityOf } from "../findings/severity.ts";
import { deviation, mean } from "../statistics/mean.ts";
import { groupBy } from "../text/group-by.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { bestValue } from "./best-value.ts";
import { baselineName, comparedCells } from "./compared.ts";
import { formatDeviation, formatNumber, formatShare } from "./format-number.ts";
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
};

type Signs = Readonly<Record<Severity, string>>;

/**
 * The results, the worst first: a line for each training, by the metric that failed, else by its first. A single training has a
 * line for each of its metrics.
 */
export function resultTable(report: Report, signs: Signs = severitySigns): Table {
  const groups = [...groupBy(report.runs, ({ group }) => group).values()];
  const [only, ...others] = groups;
  const findings = findingsByRun(report.findings);
  const subjects =
    only && others.length === 0 ? metricsOf(only, findings) : groups.map((runs) => training(runs, findings));
  const metrics = new Set(subjects.map(({ curves }) => seriesName(curves[0])));
  const [series] = metrics.size === 1 && others.length > 0 ? metrics : [""];
  // A mean over seeds has no position.
  const single = subjects.filter(({ runs }) => runs.length === 1);
  const axes = new Set(single.flatMap(({ curves }) => curves[0]?.axis ?? []));
  const [axis = ""] = axes.size === 1 ? axes : [];
  const subject = others.length > 0 ? "Run" : "Metric";
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
    lines: subjects.map((subject) => line(subject, metrics.size > 1 && others.length > 0, signs)),
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
  if (shown.length === 0) return [{ name: nameOf(runs), runs, metric: null, curves: [], findings }];
  const byMetric = groupBy(findings, ({ metric }) => metric ?? shown[0]?.metric);
  const curvesOf = runs.map((run) => groupBy(run.curves, ({ metric }) => metric));
  const subjects = shown.map((curve) => ({
    name: seriesName(curve),
    runs,
    metric: curve.metric,
    curves: curvesOf.flatMap((all) => all.get(curve.metric)?.slice(0, 1) ?? []),
    findings: byMetric.get(curve.metric) ?? [],
  }));
  return subjects.sort((a, b) => rankOf(a) - rankOf(b));
}

const worstFirst: readonly Severity[] = ["error", "warning", "waived"];

/** How bad the worst finding is; all that need no attention rank alike. */
function rankOf({ findings }: Subject): number {
  const ranks = findings.map((one) => worstFirst.indexOf(severityOf(one))).filter((rank) => rank >= 0);
  return Math.min(worstFirst.length, ...ranks);
}

function training(runs: readonly ReportedRun[], byRun: ByRun): Subject {
  const findings = findingsOf(runs, byRun);
  const failed = findings.find((finding) => severityOf(finding) === "error" && finding.metric !== null);
  const metric = failed?.metric ?? runs[0]?.curves[0]?.metric ?? null;
  const curves = runs.flatMap((run) => run.curves.find((curve) => curve.metric === metric) ?? []);
  return { name: nameOf(runs), runs, metric, curves, findings };
}

function nameOf(runs: readonly ReportedRun[]): string {
  return seedGroupName(runs.map(({ name }) => name));
}

function seriesName(curve: ReportedCurve | undefined): string {
  return sanitizeLine(curve?.val ?? curve?.train ?? "", 40);
}

function line(subject: Subject, namesMetric: boolean, signs: Signs): string[] {
  const { name, runs, metric, curves, findings } = subject;
  const [curve] = curves;
  const label = namesMetric ? `${sanitizeLine(name)} (${seriesName(curve)})` : sanitizeLine(name);
  // How several runs changed says nothing of one of them.
  const ofMetric = findings.filter(
    (finding) => finding.metric === metric && finding.runs.length <= runs.length,
  );
  const best = meanOf(curves.map(bestValue));
  const { baseline, change, limit } = curve
    ? comparedCells(curve, best, ofMetric)
    : { baseline: "", change: "", limit: "" };
  const ends = baseline === "" ? [lastCell(curves, "val"), lastCell(curves, "train")] : ["", ""];
  const { sign, rules } = verdictOf(findings, signs);
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
    return `${formatNumber(best)} ± ${formatDeviation(spread)} (n = ${curves.length})`;
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

/** The rules that failed; without any, whether a rule judged it at all. */
function verdictOf(
  findings: readonly ReportedFinding[],
  signs: Signs,
): { readonly sign: string; readonly rules: string } {
  const failed = findings.filter(isFailure);
  const severity = (["error", "warning", "waived", "info"] as const).find((one) =>
    failed.some((finding) => severityOf(finding) === one),
  );
  const rules = [...new Set(failed.filter(({ level }) => level !== "info").map(ruleLabel))].join(", ");
  if (severity !== undefined && severity !== "info")
    return { sign: signs[severity], rules: sanitizeLine(rules, maxRulesLength) };
  return {
    sign: findings.some(({ status }) => status !== "not-judged") ? signs.pass : "–",
    rules: "",
  };
}

function ruleLabel(finding: ReportedFinding): string {
  if (severityOf(finding) !== "waived") return finding.rule;
  return `${finding.rule} (${finding.waived?.until === null ? "accepted" : "waived"})`;
}
