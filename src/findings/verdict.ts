import type { Problem } from "../problems.ts";
import type { Finding } from "./finding.ts";
import { severityOf, worstOf } from "./severity.ts";

export type Verdict = "pass" | "fail" | "inconclusive" | "error";

/** The lowest level at which a failed rule fails the gate. */
export type FailOn = "error" | "warning" | "never";

export type Conclusion = {
  readonly verdict: Verdict;
  /** The finding or the problem that decided the verdict; null if none did. */
  readonly decisive: Finding | Problem | null;
};

/**
 * Derives the verdict, failing closed: an unreadable file is an error; a failure at a blocking level fails; a
 * run that no rule judged, or that a rule of level `error` was blocked from judging, is inconclusive, and so is what a
 * problem keeps from passing.
 * Of the findings of several runs, those of the worst run come first.
 */
export function conclude(
  runs: readonly string[],
  findings: readonly Finding[],
  problems: readonly Problem[],
  failOn: FailOn,
): Conclusion {
  if (problems.some(({ level }) => level === "error")) return { verdict: "error", decisive: null };
  const failing = worstOf(findings.filter((finding) => blocks(finding, failOn)));
  if (failing) return { verdict: "fail", decisive: failing };
  const unseen = problems.find(({ level }) => level === "inconclusive");
  if (unseen) return { verdict: "inconclusive", decisive: unseen };
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

/**
 * Returns 0 for pass, 1 for fail, 2 for inconclusive and error. `failOn: never` excuses failed rules only.
 */
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
