import type { Config, ConfiguredCheck } from "./config.ts";

/** A rule whose settings differ from the base's, for these runs; null where it is not in force. */
export type RuleChange = {
  readonly rule: string;
  readonly runs: readonly string[];
  readonly before: Settings | null;
  readonly after: Settings | null;
};

/** How the rules differ from those of the base, or why nobody can tell. */
export type RuleChanges =
  | { readonly since: string; readonly changes: readonly RuleChange[] }
  | { readonly because: string };

type Settings = Readonly<Record<string, unknown>>;

/** What the base's config said differently of the rules in force for these runs; equal changes of several runs together. */
export function diffRules(runs: readonly string[], before: Config, after: Config): RuleChange[] {
  const changes = new Map<string, RuleChange>();
  for (const run of runs) {
    for (const change of changesOf(run, settingsOf(before.checksOf(run)), settingsOf(after.checksOf(run)))) {
      const key = JSON.stringify([change.rule, change.before, change.after]);
      changes.set(key, { ...change, runs: [...(changes.get(key)?.runs ?? []), run] });
    }
  }
  return [...changes.values()];
}

function changesOf(
  run: string,
  before: ReadonlyMap<string, Settings>,
  after: ReadonlyMap<string, Settings>,
): RuleChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((rule) => {
    const change = { rule, runs: [run], before: before.get(rule) ?? null, after: after.get(rule) ?? null };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

function settingsOf(checks: readonly ConfiguredCheck[]): Map<string, Settings> {
  return new Map(checks.map((check) => [check.rule.id, effective(check)]));
}

/** All that is in force of a rule, in the order of its names. */
function effective({ level, required, settings }: ConfiguredCheck): Settings {
  const all = Object.entries({ level, required, ...settings }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
