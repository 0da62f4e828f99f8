import { rules } from "../rules/index.ts";
import type { Level } from "../rules/outcome.ts";
import type { Finding, Waived } from "./finding.ts";
import type { JudgedRun } from "./judged-run.ts";

/** How a finding counts: the level of a failure, `waived` for an accepted failure, else the status. */
export type Severity = Level | "waived" | "pass" | "not-judged";

type Counted = {
  readonly status: "pass" | "fail" | "not-judged" | "blocked";
  readonly required: boolean;
  readonly level: Level;
  readonly waived: Waived | null;
};

/**
 * Returns the severity of a finding of the gate or of a report. A required rule that could not judge is a
 * failure.
 */
export function severityOf({ status, required, level, waived }: Counted): Severity {
  if (status === "pass") return status;
  if (status !== "fail" && !required) return "not-judged";
  return waived !== null && !waived.expired ? "waived" : level;
}

/** Whether a finding is a failure of any level, waived or not. */
export function isFailure(finding: Counted): boolean {
  const severity = severityOf(finding);
  return severity !== "pass" && severity !== "not-judged";
}

/** The most severe first. */
export const severities: readonly Severity[] = ["error", "warning", "waived", "info", "not-judged", "pass"];

/** The most telling finding: the most severe, one that failed before one that is required, in the order of the rules. */
export function worstOf(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted(compare)[0];
}

function compare(a: Finding, b: Finding): number {
  return (
    severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)) ||
    Number(a.status !== "fail") - Number(b.status !== "fail") ||
    rules.indexOf(a.rule) - rules.indexOf(b.rule)
  );
}

/** Sorts runs by their most telling finding; those alike by how far it is beyond its limit, then by the number of failures. */
export function worstFirst(runs: readonly JudgedRun[]): JudgedRun[] {
  const keys = new Map(
    runs.map((run) => [run, { worst: worstOf(run.findings), weight: weightOf(run.findings) }]),
  );
  return runs.toSorted((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (!a?.worst || !b?.worst) return Number(!a?.worst) - Number(!b?.worst);
    return compare(a.worst, b.worst) || excess(b.worst) - excess(a.worst) || b.weight - a.weight;
  });
}

/** How far the value is beyond its limit, as a share of the limit; 0 where there is none. */
function excess({ actual, limit }: Finding): number {
  if (actual === null || limit === null) return 0;
  const share = Math.abs(actual - limit) / Math.abs(limit);
  return Number.isNaN(share) ? 0 : Math.min(share, Number.MAX_VALUE);
}

function weightOf(findings: readonly Finding[]): number {
  const errors = findings.filter((finding) => severityOf(finding) === "error").length;
  const failures = findings.filter((finding) => isFailure(finding) && finding.level !== "info").length;
  return errors * 1000 + failures - errors;
}
