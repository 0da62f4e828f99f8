import { hasFailed } from "../failed.ts";
import type { Report, ReportedFinding } from "./schema.ts";

/** Findings that say the same, under the rules that say it. */
export type Told = ReportedFinding & { readonly rules: readonly string[] };

/**
 * The findings worth reading, failures first; what keeps several rules from judging, or from judging several runs, is told
 * once. What passes in each of many runs is a wall that hides what does not: it is counted.
 */
export function tellFindings({ findings, runs: all }: Report): { told: Told[]; passed: number } {
  const groups = new Map<string, Told>();
  for (const finding of findings) {
    const { status, message, rule, run } = finding;
    const key = status === "not-judged" ? message : [status, run, message, rule].join("\0");
    const known = groups.get(key);
    groups.set(key, known ? joined(known, finding) : { ...finding, rules: [rule] });
  }
  const rank = (one: ReportedFinding) => (hasFailed(one) ? 0 : one.status === "pass" ? 2 : 1);
  const ordered = [...groups.values()].sort((a, b) => rank(a) - rank(b));
  const told = ordered.filter(({ status, runs }) => all.length === 1 || status !== "pass" || runs.length > 1);
  return { told, passed: ordered.length - told.length };
}

function joined(known: Told, { rule, run, runs: more }: ReportedFinding): Told {
  const rules = new Set([...known.rules, rule]);
  const runs = new Set([...known.runs, ...more]);
  return { ...known, rules: [...rules], runs: [...runs], run: known.run === run ? run : `${runs.size} runs` };
}

/** What helps against each rule that fails, but for what stands under the headline already. */
export function whatToTry({ findings, advice: told }: Report): { rule: string; advice: string }[] {
  const failed = findings.filter(({ status, advice }) => status === "fail" && !told.includes(advice));
  return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
    rule,
    advice,
  }));
}
