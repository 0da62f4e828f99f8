import type { PairedRun } from "../curves/pairing.ts";
import { seedGroupName } from "../curves/seeds.ts";
import type { Finding } from "../findings/finding.ts";
import type { JudgedRun } from "../findings/judged-run.ts";
import type { Outcome } from "./outcome.ts";
import type { Check, Scope, Subject } from "./rule.ts";

/** Judges one run by its checks, in their order; what concerns several runs is judged at the first of these. */
export function judge(checks: readonly Check[], subject: Subject): Finding[] {
  return checks.flatMap((check) => {
    const runs = runsInScope(check.rule.scope, subject);
    if (runs[0] !== subject.run) return [];
    const names = runs.map(({ name }) => name);
    return check.judge(subject).map((outcome) => toFinding(outcome, check, names));
  });
}

function toFinding(outcome: Outcome, { rule, level, required }: Check, runs: readonly string[]): Finding {
  const { maxLevel, ...found } = outcome;
  return {
    metric: null,
    axis: "row",
    actual: null,
    limit: null,
    at: null,
    facts: {},
    unit: "metric",
    ...found,
    rule,
    level: level === "error" && maxLevel !== undefined ? maxLevel : level,
    required,
    run: seedGroupName(runs),
    runs,
    waived: null,
  };
}

function runsInScope(scope: Scope, { run, seeds, all }: Subject): readonly PairedRun[] {
  switch (scope) {
    case "run":
      return [run];
    case "seeds":
      return seeds;
    case "all":
      return all;
  }
}

/**
 * Judges all runs by their checks. Those that a rule judges together, of one training or of the report, are the ones for
 * which it is set alike: each such group is judged by its own settings.
 */
export function judgeAll(
  groups: readonly Pick<Subject, "seeds" | "base">[],
  checksFor: (run: PairedRun) => readonly Check[],
): JudgedRun[] {
  const runs = groups.flatMap(({ seeds, base }, group) =>
    seeds.map((run) => ({ run, base, group, checks: checksFor(run) })),
  );
  const together = new Map<string, PairedRun[]>();
  for (const { run, group, checks } of runs) {
    for (const check of checks.filter(({ rule }) => rule.scope !== "run")) {
      const key = keyOf(check, group);
      const known = together.get(key);
      if (known) known.push(run);
      else together.set(key, [run]);
    }
  }
  return runs.map(({ run, base, group, checks }) => ({
    run,
    base,
    checks,
    findings: checks.flatMap((check) => {
      const seeds = check.rule.scope === "run" ? [run] : (together.get(keyOf(check, group)) ?? []);
      return judge([check], { run, seeds, all: seeds, base });
    }),
  }));
}

/** The same for checks that are set alike; of the same training, where the rule judges seeds together. */
function keyOf({ rule, level, required, settings }: Check, group: number): string {
  return JSON.stringify([rule.id, level, required, settings, rule.scope === "seeds" ? group : null]);
}
