import type { JudgedRun } from "../../findings/judged-run.ts";
import type { Severity } from "../../findings/severity.ts";
import { findingsByRun } from "../group-findings.ts";
import type { Report, ReportedFinding, ReportedRun } from "../schema.ts";
import type { Plot } from "./packed-plots.ts";
import { plotsOf } from "./plots.ts";
import { rank, statusOf } from "./status.ts";

/** Runs with curves: more make no page that a browser opens at once. */
const maxRuns = 300;

/** A run with all that the page says of it. */
export type RunView = {
  readonly run: ReportedRun;
  /** The fragment of its section. */
  readonly id: string;
  /** Its place in the page, the worst first. */
  readonly order: number;
  readonly verdict: Severity;
  /** Those on this run alone, and those on several runs of which it is one. */
  readonly findings: readonly ReportedFinding[];
  readonly plots: readonly Plot[];
  /** The number of its first curve in the page. */
  readonly firstPlot: number;
};

/** The worst runs, the worst first. `judged` are the same runs in the order of the report. */
export function runViews(report: Report, judged: readonly JudgedRun[]): RunView[] {
  const findings = findingsByRun(report.findings);
  const all = report.runs.map((run, i) => {
    const own = findings.get(run.name) ?? [];
    return { run, judged: judged[i] ?? null, findings: own, verdict: statusOf(run, own) };
  });
  const shown = all.toSorted((a, b) => rank(a.verdict) - rank(b.verdict)).slice(0, maxRuns);
  const plots = plotsOf(shown);
  let firstPlot = 0;
  return shown.map(({ run, findings, verdict }, order) => {
    const own = plots[order] ?? [];
    firstPlot += own.length;
    return {
      run,
      id: `run-${order + 1}`,
      order,
      verdict,
      findings,
      plots: own,
      firstPlot: firstPlot - own.length,
    };
  });
}
