import { severities, severityOf } from "../findings/severity.ts";
import { groupBy } from "../text/group-by.ts";
import type { Report, ReportedFinding } from "./schema.ts";

/** Findings with the same message, as one under the rules that have it. */
export type FindingGroup = ReportedFinding & { readonly rules: readonly string[] };

/**
 * The findings worth reading, the most severe first. What keeps several rules or runs from being judged is listed once. What passes in
 * each of several runs is only counted, as it would bury the rest.
 */
export function groupFindings({ findings, runs }: Report): { shown: FindingGroup[]; passed: number } {
  const groups = groupBy(findings, ({ status, message, rule, run }) =>
    status === "not-judged" ? message : [status, run, message, rule].join("\0"),
  );
  const rank = (finding: ReportedFinding) => severities.indexOf(severityOf(finding));
  const ordered = [...groups.values()].flatMap(merge).sort((a, b) => rank(a) - rank(b));
  const shown = ordered.filter(
    (group) => runs.length === 1 || group.status !== "pass" || group.runs.length > 1,
  );
  return { shown, passed: ordered.length - shown.length };
}

/** The findings on each run, those on several runs among them. */
export function findingsByRun<OneFinding extends { readonly runs: readonly string[] }>(
  findings: readonly OneFinding[],
): Map<string, OneFinding[]> {
  const byRun = new Map<string, OneFinding[]>();
  for (const finding of findings)
    for (const run of new Set(finding.runs)) {
      const own = byRun.get(run);
      if (own) own.push(finding);
      else byRun.set(run, [finding]);
    }
  return byRun;
}

/** One finding for a group; none for an empty one. */
function merge(group: readonly ReportedFinding[]): FindingGroup[] {
  return group.slice(0, 1).map((first) => {
    const rules = [...new Set(group.map(({ rule }) => rule))];
    const runs = [...new Set(group.flatMap(({ runs }) => runs))];
    const isOneRun = group.every(({ run }) => run === first.run);
    return { ...first, rules, runs, run: isOneRun ? first.run : `${runs.length} runs` };
  });
}

/** The advice of each failed rule but the one whose advice stands under the headline. */
export function furtherAdvice(report: Report): { rule: string; advice: string }[] {
  const given = advisingRule(report);
  const failed = report.findings.filter(
    (finding) => finding.rule !== given && ["error", "warning"].includes(severityOf(finding)),
  );
  return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
    rule,
    advice,
  }));
}

/** The rule whose advice stands under the headline: that of a pass advises on its first warning, that of a failure by the rule that decided. */
export function advisingRule({ verdict, findings, advice }: Report): string | undefined {
  const source =
    verdict === "pass"
      ? findings.find((finding) => severityOf(finding) === "warning")
      : findings.find((finding) => finding.advice === advice);
  return source?.rule;
}
