import { type Severity, severityOf } from "../findings/severity.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { formatNumber, formatPosition, formatShare } from "./format-number.ts";
import { plottable } from "./plot.ts";
import type { Report, ReportedCurve, ReportedFinding, ReportedRun } from "./schema.ts";

/** One run as a row of a table, by its first curve; plain text that is not yet escaped. */
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

type Axis = ReportedCurve["axis"];

/** Every rule with its waiver fits. */
const maxVerdictLength = 500;

export function rows(report: Report): Row[] {
  const axis = commonAxis(report);
  const verdicts = verdictsByRun(report);
  return report.runs.map((run) => row(run, verdicts.get(run.name) ?? "", axis));
}

/** The columns worth showing: `change` only if there is a baseline. */
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

/** Columns of text; the others hold numbers and are aligned to the right. */
export const textColumns: ReadonlySet<keyof Row> = new Set(["run", "trend", "verdict"]);

/** The heading of each column. It names the loss if all rows show it; else each row names its own metric. */
export function headings(report: Report): Row {
  const loss = firstCurves(report).every(({ metric }) => metric === "loss") ? " loss" : "";
  const axis = commonAxis(report);
  return {
    run: "Run",
    evaluations: "Evals",
    train: `Last train${loss}`,
    best: `Best val${loss}${axis === null ? "" : ` @ ${axis}`}`,
    last: `Last val${loss}`,
    gap: "Gap",
    change: "vs baseline",
    trend: "Trend",
    verdict: "Verdict",
  };
}

function firstCurves({ runs }: Report): ReportedCurve[] {
  return runs.flatMap(({ curves }) => curves.slice(0, 1));
}

/** The axis of all rows, which then stands in the heading; null if they differ. */
function commonAxis(report: Report): Axis | null {
  const [axis, ...others] = new Set(firstCurves(report).map((curve) => curve.axis));
  return axis !== undefined && others.length === 0 ? axis : null;
}

function row(run: ReportedRun, verdict: string, axis: Axis | null): Row {
  const [curve] = run.curves;
  const metric = curve && curve.metric !== "loss" ? ` (${sanitizeLine(curve.metric, 30)})` : "";
  return {
    run: sanitizeLine(run.name, 60) + metric,
    evaluations: String(run.evaluations),
    train: valueCell(curve?.train, curve?.last.train),
    best: bestCell(curve, axis),
    last: valueCell(curve?.val, curve?.last.val),
    gap: gapCell(curve),
    change: changeCell(curve),
    trend: curve ? trend(curve) : "",
    verdict,
  };
}

/** A dash without such a series; NaN where the series has no finite value. */
function valueCell(series: string | null | undefined, value: number | null | undefined): string {
  return series ? formatNumber(value ?? Number.NaN) : "–";
}

function bestCell(curve: ReportedCurve | undefined, common: Axis | null): string {
  if (!curve?.val || !curve.best) return "–";
  const at = common === null ? formatPosition(curve.best.at, curve.axis) : formatNumber(curve.best.at);
  return `${valueCell(curve.val, curve.best.val)} @ ${at}`;
}

function gapCell(curve: ReportedCurve | undefined): string {
  if (!curve?.train || !curve.val || !curve.direction) return "–";
  const { absolute, relative } = curve.gap;
  return relative === null ? formatNumber(absolute ?? Number.NaN) : formatShare(relative);
}

function changeCell(curve: ReportedCurve | undefined): string {
  const baseline = curve?.base?.best;
  const best = curve?.best?.val;
  if (typeof baseline !== "number" || typeof best !== "number") return "–";
  return `${best > baseline ? "+" : ""}${formatShare((best - baseline) / Math.abs(baseline))}`;
}

function trend(curve: ReportedCurve): string {
  const { val, train } = plottable(curve);
  return sparkline(val ?? train ?? []);
}

const bars = "▁▂▃▄▅▆▇█";

/** At most 12 bars from the lowest to the highest value; `×` where there is no value to draw. */
export function sparkline(values: readonly (number | null)[]): string {
  const width = Math.min(12, values.length);
  const kept = Array.from(
    { length: width },
    (_, i) => values[Math.round((i * (values.length - 1)) / Math.max(width - 1, 1))] ?? null,
  );
  const finite = kept.filter((value) => value !== null);
  const min = Math.min(...finite);
  const range = Math.max(...finite) - min;
  return kept
    .map((value) => (value === null ? "×" : bars[range > 0 ? Math.round(((value - min) / range) * 7) : 0]))
    .join("");
}

function verdictsByRun({ findings, runs }: Report): Map<string, string> {
  const byRun = new Map(runs.map(({ name }): [string, ReportedFinding[]] => [name, []]));
  for (const finding of findings) for (const run of finding.runs) byRun.get(run)?.push(finding);
  return new Map([...byRun].map(([run, found]) => [run, sanitizeLine(verdictCell(found), maxVerdictLength)]));
}

/** The rules that failed; without any, whether a rule judged the run at all. */
function verdictCell(findings: readonly ReportedFinding[]): string {
  const rulesOf = (severity: Severity) => [
    ...new Set(findings.filter((finding) => severityOf(finding) === severity).map(ruleLabel)),
  ];
  const [errors, warnings, waived] = [rulesOf("error"), rulesOf("warning"), rulesOf("waived")];
  if (errors.length > 0) return `❌ ${[...errors, ...warnings, ...waived].join(", ")}`;
  if (warnings.length > 0) return `⚠️ ${[...warnings, ...waived].join(", ")}`;
  if (waived.length > 0) return `⏳ ${waived.join(", ")}`;
  return findings.some(({ status }) => status !== "not-judged") ? "✅ pass" : "❔ not judged";
}

function ruleLabel(finding: ReportedFinding): string {
  if (severityOf(finding) !== "waived") return finding.rule;
  return `${finding.rule} (${finding.waived?.until === null ? "accepted" : "waived"})`;
}
