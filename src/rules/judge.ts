import type { Check, Level, Outcome, Rule, Subject } from "./rule.ts";

/** What one rule found in one run. */
export type Finding = Outcome & {
  readonly rule: Rule;
  readonly level: Level;
  readonly required: boolean;
  readonly run: string;
};

/** Judges one run by its checks, in their order. */
export function judge(checks: readonly Check[], subject: Subject): Finding[] {
  return checks.flatMap(({ rule, level, required, judge }) =>
    judge(subject).map((outcome) => ({
      ...outcome,
      rule,
      level: outcome.mild && level === "error" ? "warning" : level,
      required,
      run: subject.run.name,
    })),
  );
}

/** How bad the findings of one run are: a failure of level error outweighs all warnings. */
export function weight(findings: readonly Finding[]): number {
  const failed = findings.filter(({ status }) => status === "fail");
  const errors = failed.filter(({ level }) => level === "error").length;
  return errors * 1000 + failed.filter(({ level }) => level === "warning").length;
}
