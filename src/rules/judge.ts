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
  return checks
    .filter(({ level }) => level !== "off")
    .flatMap(({ rule, level, required, judge }) =>
      judge(subject).map((outcome) => ({
        ...outcome,
        rule,
        level: outcome.mild && level === "error" ? "warning" : level,
        required,
        run: subject.run.name,
      })),
    );
}
