import type { JudgedRun } from "../findings/judged-run.ts";
import { InputError } from "../problems.ts";
import type { Check } from "../rules/rule.ts";
import { checksFor } from "./checks.ts";
import { type Config, parseConfig } from "./config.ts";
import type { GateRequest } from "./request.ts";

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

/**
 * How the rules in force for these runs differ from those of the baseline's config, the input `rules` being the same on
 * both sides. A broken config of the baseline is no fault of this change: it is said, and stops nothing.
 */
export async function diffRules(
  judged: readonly JudgedRun[],
  config: Config,
  { baselineConfig, rules }: Pick<GateRequest, "baselineConfig" | "rules">,
): Promise<RuleChanges | null> {
  if (baselineConfig === null || "because" in baselineConfig) return baselineConfig;
  const runs = judged.map(({ run }) => run.name);
  try {
    const before = await parseConfig(baselineConfig.source, rules);
    return { since: baselineConfig.from, changes: changes(runs, before, config) };
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    return { because: `the baseline's rules could not be read: ${thrown.message}` };
  }
}

/** Equal changes of several runs are joined. */
function changes(runs: readonly string[], before: Config, after: Config): RuleChange[] {
  const changes = new Map<string, RuleChange>();
  for (const run of runs) {
    for (const change of changesOf(
      run,
      settingsOf(checksFor(before, run)),
      settingsOf(checksFor(after, run)),
    )) {
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

function settingsOf(checks: readonly Check[]): Map<string, Settings> {
  return new Map(checks.map((check) => [check.rule.id, effective(check)]));
}

/** All that is in force of a rule, in the order of its names. */
function effective({ level, required, settings }: Check): Settings {
  const all = Object.entries({ level, required, ...settings }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
