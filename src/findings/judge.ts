import type { PairedRun } from "../curves/model.ts";
import { seedGroupName } from "../curves/seeds.ts";
import { error, InputError } from "../problems.ts";
import { type Level, levels, type Outcome } from "../rules/outcome.ts";
import type { Check, Scope, Subject } from "../rules/rule.ts";
import { splitLimitFor } from "../rules/test-budget.ts";
import { formatInteger } from "../text/format-integer.ts";
import type { Finding } from "./finding.ts";
import type { JudgedRun } from "./judged-run.ts";

/**
 * Judges one run by its checks, in order. A check that covers several runs is judged once, at the first of
 * them.
 */
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
    level: lower(level, maxLevel),
    required,
    run: seedGroupName(runs),
    runs,
    waived: null,
  };
}

/** The lower of two levels. */
function lower(level: Level, maxLevel: Level = level): Level {
  return levels.indexOf(level) < levels.indexOf(maxLevel) ? maxLevel : level;
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

/** Of all rules on all runs: each takes a kilobyte of memory, and half of one in the report. */
const maxResults = 600_000;

/**
 * Judges all runs by their checks. A rule that judges seeds or all runs together does so for those runs that
 * share its settings; runs with other settings form a group of their own. Throws InputError where there is more to judge
 * than a report can hold.
 */
export function judgeAll(
  groups: readonly Pick<Subject, "seeds" | "baseline">[],
  checksFor: (run: PairedRun) => readonly Check[],
): JudgedRun[] {
  const runs = groups.flatMap(({ seeds, baseline }, group) =>
    seeds.map((run) => ({ run, seeds, baseline, group, checks: checksFor(run) })),
  );
  const judgedTogether = new Map<string, PairedRun[]>();
  for (const { run, group, checks } of runs) {
    for (const check of checks.filter(({ rule }) => rule.scope !== "run")) {
      const key = keyOf(check, group);
      const others = judgedTogether.get(key);
      if (others) others.push(run);
      else judgedTogether.set(key, [run]);
    }
  }
  const splitLimit = splitLimitFor(groups);
  let results = 0;
  return runs.map(({ run, seeds, baseline, group, checks }) => {
    const findings = checks.flatMap((check) => {
      const together = check.rule.scope === "run" ? [run] : (judgedTogether.get(keyOf(check, group)) ?? []);
      return judge([check], { run, seeds: together, all: together, baseline, splitLimit });
    });
    results = findings.reduce((sum, { runs }) => sum + runs.length, results);
    if (results > maxResults) throw new InputError([tooMany]);
    return { run, seeds, baseline, checks, findings };
  });
}

const tooMany = error(
  "rules",
  `expected at most ${formatInteger(maxResults)} results of rules, got more: judge fewer runs at once, or fewer metrics by fewer rules`,
);

/**
 * Equal for checks with equal settings; for a rule that judges seeds together, only within one seed group.
 */
function keyOf({ rule, level, required, settings }: Check, group: number): string {
  return JSON.stringify([rule.id, level, required, settings, rule.scope === "seeds" ? group : null]);
}
