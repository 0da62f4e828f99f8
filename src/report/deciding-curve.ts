import { severityOf } from "../findings/severity.ts";
import type { Report, ReportedCurve, ReportedRun } from "./schema.ts";

/** The curve that decides the verdict and its run, else the first ones; null without any. */
export function decidingCurve({
  findings,
  runs,
}: Report): { readonly run: ReportedRun; readonly curve: ReportedCurve } | null {
  const failed = findings.find((finding) => severityOf(finding) === "error" && finding.metric !== null);
  const run = runs.find(({ name }) => failed?.runs.includes(name)) ?? runs[0];
  const curve = run?.curves.find(({ metric }) => metric === failed?.metric) ?? run?.curves[0];
  return run && curve ? { run, curve } : null;
}
