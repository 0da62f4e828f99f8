import type { Level } from "../rules/outcome.ts";
import type { Finding, Waived } from "./finding.ts";
import type { JudgedRun } from "./judged-run.ts";

/** How a finding counts: the level of an open failure, `waived` for an accepted one, else its status. */
export type Severity = Level | "waived" | "pass" | "not-judged";

type Counted = {
  readonly status: "pass" | "fail" | "not-judged" | "blocked";
  readonly required: boolean;
  readonly level: Level;
  readonly waived: Waived | null;
};

/** The severity of a finding, in the gate or in a report. A required rule that could not judge is a failure. */
export function severityOf({ status, required, level, waived }: Counted): Severity {
  if (status === "pass") return status;
  if (status !== "fail" && !required) return "not-judged";
  return waived !== null && !waived.expired ? "waived" : level;
}

/** Whether it is a failure of any level, waived or not. */
export function isFailure(finding: Counted): boolean {
  const severity = severityOf(finding);
  return severity !== "pass" && severity !== "not-judged";
}

/** The runs with the worst first: one open error outweighs all warnings, and a waived failure counts as a warning. */
export function worstFirst(runs: readonly JudgedRun[]): JudgedRun[] {
  const weights = new Map(runs.map((run) => [run, weightOf(run.findings)]));
  return runs.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

function weightOf(findings: readonly Finding[]): number {
  const errors = findings.filter((finding) => severityOf(finding) === "error").length;
  const failures = findings.filter((finding) => isFailure(finding) && finding.level !== "info").length;
  return errors * 1000 + failures - errors;
}
