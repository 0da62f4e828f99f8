import { type Severity, severityOf } from "../findings/severity.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { formatNumber, formatPosition, formatShare } from "./format-number.ts";
import { plottable } from "./plot.ts";
import type { Report, ReportedCurve, ReportedFinding, ReportedRun } from "./schema.ts";

/** One run as a line of a table; plain text, not yet escaped. */
export type Row = {
  readonly run: string;
  readonly evaluations: string;
  readonly train: string;
  readonly best: string;
  readonly last: string;
  readonly gap: string;
  readonly change: string;
  readonly trend: string;
  readonly verdict: string;
};

/** The heading of each column; rows of another metric than the loss name theirs. */
export function headings(report: Report): Row {
  const loss = curvesOf(report).every(({ metric }) => metric === "loss") ? " loss" : "";
  const axis = commonAxis(report);
  return {
    run: "Run",
    evaluations: "Evals",
    train: `Last train${loss}`,
    best: `Best val${loss}${axis === null ? "" : ` @ ${axis}`}`,
    last: `Last val${loss}`,
    gap: "Gap",
    change: "Against base",
    trend: "Trend",
    verdict: "Verdict",
  };
}

/** All our rules together, each of them waived. */
const longestVerdict = 500;

/** The curve of each run's row. */
function curvesOf({ runs }: Report): ReportedCurve[] {
  return runs.flatMap(({ curves }) => curves.slice(0, 1));
}

/** What all rows count, if it is one thing: then the heading says it, else each cell. */
function commonAxis(report: Report): ReportedCurve["axis"] | null {
  const [axis, ...others] = new Set(curvesOf(report).map((curve) => curve.axis));
  return axis !== undefined && others.length === 0 ? axis : null;
}

export function rows(report: Report): Row[] {
  const axis = commonAxis(report);
  const verdicts = verdictsByRun(report);
  return report.runs.map((run) => row(run, verdicts.get(run.name) ?? "", axis));
}

/** Columns worth showing: the one for the base only where a base run was found. */
export function columns(report: Report): (keyof Row)[] {
  const all: (keyof Row)[] = [
    "run",
    "evaluations",
    "train",
    "best",
    "last",
    "gap",
    "change",
    "trend",
    "verdict",
  ];
  return report.baseline.kind === "found" ? all : all.filter((column) => column !== "change");
}

function verdictsByRun({ findings, runs }: Report): Map<string, string> {
  const byRun = new Map(runs.map(({ name }): [string, ReportedFinding[]] => [name, []]));
  for (const finding of findings) for (const run of finding.runs) byRun.get(run)?.push(finding);
  return new Map([...byRun].map(([run, found]) => [run, sanitizeLine(verdictOf(found), longestVerdict)]));
}

function row(run: ReportedRun, verdict: string, axis: ReportedCurve["axis"] | null): Row {
  const [curve] = run.curves;
  const metric = curve && curve.metric !== "loss" ? ` (${sanitizeLine(curve.metric, 30)})` : "";
  return {
    run: sanitizeLine(run.name, 60) + metric,
    evaluations: String(run.evaluations),
    train: value(curve?.train, curve?.last.train),
    best: bestOf(curve, axis),
    last: value(curve?.val, curve?.last.val),
    gap: gapOf(curve),
    change: changeOf(curve),
    trend: curve ? trendOf(curve) : "",
    verdict,
  };
}

/** A dash where there is no such series; NaN where its value is none. */
function value(series: string | null | undefined, at: number | null | undefined): string {
  return series ? formatNumber(at ?? Number.NaN) : "–";
}

function bestOf(curve: ReportedCurve | undefined, common: ReportedCurve["axis"] | null): string {
  if (!curve?.val || !curve.best) return "–";
  const at = common === null ? formatPosition(curve.best.at, curve.axis) : formatNumber(curve.best.at);
  return `${value(curve.val, curve.best.val)} @ ${at}`;
}

function gapOf(curve: ReportedCurve | undefined): string {
  if (!curve?.train || !curve.val || !curve.direction) return "–";
  const { absolute, relative } = curve.gap;
  return relative === null ? formatNumber(absolute ?? Number.NaN) : formatShare(relative);
}

function changeOf(curve: ReportedCurve | undefined): string {
  const base = curve?.base?.best;
  const best = curve?.best?.val;
  if (typeof base !== "number" || typeof best !== "number") return "–";
  return `${best > base ? "+" : ""}${formatShare((best - base) / Math.abs(base))}`;
}

/** The failed rules by name, else whether any rule judged the run. */
function verdictOf(findings: readonly ReportedFinding[]): string {
  const rulesOf = (severity: Severity) => [
    ...new Set(findings.filter((finding) => severityOf(finding) === severity).map(nameOf)),
  ];
  const [errors, warnings, waived] = [rulesOf("error"), rulesOf("warning"), rulesOf("waived")];
  if (errors.length > 0) return `❌ ${[...errors, ...warnings, ...waived].join(", ")}`;
  if (warnings.length > 0) return `⚠️ ${[...warnings, ...waived].join(", ")}`;
  if (waived.length > 0) return `⏳ ${waived.join(", ")}`;
  return findings.some(({ status }) => status !== "not-judged") ? "✅ pass" : "❔ not judged";
}

function nameOf(finding: ReportedFinding): string {
  if (severityOf(finding) !== "waived") return finding.rule;
  return `${finding.rule} (${finding.waived?.until === null ? "accepted" : "waived"})`;
}

function trendOf(curve: ReportedCurve): string {
  const { val, train } = plottable(curve);
  return sparkline(val ?? train ?? []);
}

const bars = "▁▂▃▄▅▆▇█";

/** At most 12 bars, from the least to the greatest value; `×` where there is none to draw. */
export function sparkline(values: readonly (number | null)[]): string {
  const width = Math.min(12, values.length);
  const kept = Array.from(
    { length: width },
    (_, i) => values[Math.round((i * (values.length - 1)) / Math.max(width - 1, 1))] ?? null,
  );
  const finite = kept.filter((one) => one !== null);
  const least = Math.min(...finite);
  const span = Math.max(...finite) - least;
  return kept
    .map((one) => (one === null ? "×" : bars[span > 0 ? Math.round(((one - least) / span) * 7) : 0]))
    .join("");
}
