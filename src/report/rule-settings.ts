import { rules } from "../rules/index.ts";
import { groupBy } from "../text/group-by.ts";
import { formatSettings } from "./config-changes.ts";
import type { Report, ReportedRun } from "./schema.ts";

type ChangedRules = {
  readonly runs: readonly ReportedRun[];
  /** The rules that the config sets, with their settings; `off` for one that it turned off. */
  readonly rules: readonly (readonly [rule: string, settings: string])[];
};

/** What the config of a report changes of the defaults, once for all runs that share it. */
export function changedRules({ runs, findings }: Report): ChangedRules[] {
  const set = new Set(findings.filter(({ set_at }) => set_at !== null).map(({ rule }) => rule));
  const changed = runs.map((run) => ({ run, rules: changedRulesOf(run, set) }));
  return [...groupBy(changed, ({ rules }) => JSON.stringify(rules)).values()].flatMap((group) =>
    group.slice(0, 1).map(({ rules }) => ({ runs: group.map(({ run }) => run), rules })),
  );
}

function changedRulesOf(run: ReportedRun, set: ReadonlySet<string>): ChangedRules["rules"] {
  return rules.flatMap(({ id, enabledByDefault }) => {
    const settings = run.rules[id];
    if (settings) return set.has(id) ? [[id, formatSettings(settings)] as const] : [];
    return enabledByDefault ? [[id, "off"] as const] : [];
  });
}
