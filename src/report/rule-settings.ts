import { rules } from "../rules/index.ts";
import { formatSettings } from "./config-changes.ts";
import type { Report, ReportedRun } from "./schema.ts";

/** The rules of a run that the config sets, with their settings; `off` for one that it turned off. */
export type ChangedRules = readonly (readonly [rule: string, settings: string])[];

/** Returns what the config of a report changes of the defaults, for each run. */
export function changedRules({ runs, findings }: Report): Map<ReportedRun, ChangedRules> {
  const set = new Set(findings.filter(({ set_at }) => set_at !== null).map(({ rule }) => rule));
  return new Map(runs.map((run) => [run, changedRulesOf(run, set)]));
}

function changedRulesOf(run: ReportedRun, set: ReadonlySet<string>): ChangedRules {
  return rules.flatMap(({ id, enabledByDefault }) => {
    const settings = run.rules[id];
    if (settings) return set.has(id) ? [[id, formatSettings(settings)] as const] : [];
    return enabledByDefault ? [[id, "off"] as const] : [];
  });
}
