import type { PairedRun } from "../curves/pairing.ts";
import { seedGroupName } from "../curves/seeds.ts";
import type { Finding } from "../findings/finding.ts";
import type { Check, Scope, Subject } from "./rule.ts";

/** Judges one run by its checks, in their order; what concerns several runs is judged at the first of these. */
export function judge(checks: readonly Check[], subject: Subject): Finding[] {
  return checks.flatMap(({ rule, level, required, judge }) => {
    const concerned = concernedBy(rule.scope, subject);
    if (concerned[0] !== subject.run) return [];
    const runs = concerned.map(({ name }) => name);
    return judge(subject).map((outcome) => ({
      ...outcome,
      rule,
      level: outcome.maxLevel === "warning" && level === "error" ? "warning" : level,
      required,
      run: seedGroupName(runs),
      runs,
      waived: null,
    }));
  });
}

function concernedBy(scope: Scope, { run, seeds, all }: Subject): readonly PairedRun[] {
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
 * All runs that a rule may look at together, of one training or of the report, are those for which it is set alike: each
 * group of them is judged by its own settings, and none by those of another. The checks of each run, in their order.
 */
export function judgeAll(
  trainings: readonly Pick<Subject, "seeds" | "base">[],
  checks: ReadonlyMap<PairedRun, readonly Check[]>,
): Map<PairedRun, Finding[]> {
  const alike = new Map<string, PairedRun[]>();
  const keyOf = ({ rule, level, required, settings }: Check, training: number) =>
    JSON.stringify([rule.id, level, required, settings, rule.scope === "seeds" ? training : null]);
  const each = trainings.flatMap(({ seeds, base }, training) =>
    seeds.map((run) => ({ run, base, training, checks: checks.get(run) ?? [] })),
  );
  for (const { run, training, checks } of each) {
    for (const check of checks.filter(({ rule }) => rule.scope !== "run")) {
      const key = keyOf(check, training);
      const known = alike.get(key);
      if (known) known.push(run);
      else alike.set(key, [run]);
    }
  }
  return new Map(
    each.map(({ run, base, training, checks }) => [
      run,
      checks.flatMap((check) => {
        const runs = check.rule.scope === "run" ? [run] : (alike.get(keyOf(check, training)) ?? []);
        return judge([check], { run, seeds: runs, all: runs, base });
      }),
    ]),
  );
}
