import { isFailure } from "../findings/severity.ts";
import { groupBy } from "../text/group-by.ts";
import type { Report, ReportedFinding } from "./schema.ts";

/** Findings that say the same, under the rules that say it. */
export type FindingGroup = ReportedFinding & { readonly rules: readonly string[] };

/**
 * The findings worth reading, failures first; what keeps several rules from judging, or from judging several runs, is told
 * once. What passes in each of many runs is a wall that hides what does not: it is counted.
 */
export function groupFindings({ findings, runs: all }: Report): { told: FindingGroup[]; passed: number } {
  const groups = groupBy(findings, ({ status, message, rule, run }) =>
    status === "not-judged" ? message : [status, run, message, rule].join("\0"),
  );
  const rank = (one: ReportedFinding) => (isFailure(one) ? 0 : one.status === "pass" ? 2 : 1);
  const ordered = [...groups.values()].flatMap(joined).sort((a, b) => rank(a) - rank(b));
  const told = ordered.filter(({ status, runs }) => all.length === 1 || status !== "pass" || runs.length > 1);
  return { told, passed: ordered.length - told.length };
}

/** One for all of a group. */
function joined(group: readonly ReportedFinding[]): FindingGroup[] {
  return group.slice(0, 1).map((first) => {
    const rules = [...new Set(group.map(({ rule }) => rule))];
    const runs = [...new Set(group.flatMap(({ runs }) => runs))];
    const isOfOne = group.every(({ run }) => run === first.run);
    return { ...first, rules, runs, run: isOfOne ? first.run : `${runs.length} runs` };
  });
}

/** What helps against each rule that fails, but for what stands under the headline already. */
export function furtherAdvice({ findings, advice: told }: Report): { rule: string; advice: string }[] {
  const failed = findings.filter(({ status, advice }) => status === "fail" && !told.includes(advice));
  return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
    rule,
    advice,
  }));
}
