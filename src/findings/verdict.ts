import type { Problem } from "../problems.ts";
import type { Finding } from "./finding.ts";
import { severityOf } from "./severity.ts";

export type Verdict = "pass" | "fail" | "inconclusive" | "error";

/** From which level on a failed rule fails the gate. */
export type FailOn = "error" | "warning" | "never";

export type Conclusion = {
  readonly verdict: Verdict;
  /** The finding that decided, the gravest first; null where none did. */
  readonly decisive: Finding | null;
};

/**
 * Fails closed: what could not be read is an error, a failure of a blocking level fails, and a run at which
 * no rule could look, or not the ones of level error that were asked to, is inconclusive.
 */
export function conclude(
  runs: readonly string[],
  findings: readonly Finding[],
  problems: readonly Problem[],
  failOn: FailOn,
): Conclusion {
  if (problems.some(({ level }) => level === "error")) return { verdict: "error", decisive: null };
  const failing = findings.find((finding) => blocks(finding, failOn));
  if (failing) return { verdict: "fail", decisive: failing };
  const blocked = findings.find(({ status, level }) => status === "blocked" && level === "error");
  if (blocked) return { verdict: "inconclusive", decisive: blocked };
  const judged = new Set(
    findings
      .filter(({ status, rule }) => (status === "pass" || status === "fail") && rule.scope !== "all")
      .flatMap(({ runs }) => runs),
  );
  const unjudged = runs.find((run) => !judged.has(run));
  if (runs.length === 0 || unjudged !== undefined) {
    return {
      verdict: "inconclusive",
      decisive: findings.find(({ runs }) => unjudged !== undefined && runs.includes(unjudged)) ?? null,
    };
  }
  return { verdict: "pass", decisive: null };
}

/** Whether this finding fails the gate. */
export function blocks(finding: Finding, failOn: FailOn): boolean {
  const severity = severityOf(finding);
  return severity === "error" || (severity === "warning" && failOn === "warning");
}

/** 0 green, 1 a rule failed, 2 it could not be judged. `never` waives failures of rules, not of looking. */
export function exitCode(
  verdict: Verdict,
  failOn: FailOn,
  ifInconclusive: "pass" | "fail" = "fail",
): 0 | 1 | 2 {
  switch (verdict) {
    case "pass":
      return 0;
    case "fail":
      return failOn === "never" ? 0 : 1;
    case "inconclusive":
      return ifInconclusive === "pass" ? 0 : 2;
    case "error":
      return 2;
  }
}
