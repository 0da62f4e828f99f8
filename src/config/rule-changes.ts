import type { JudgedRun } from "../findings/judged-run.ts";
import { InputError } from "../problems.ts";
import type { Check } from "../rules/rule.ts";
import { checksFor } from "./checks.ts";
import { parseConfig } from "./config.ts";
import type { Config } from "./model.ts";
import type { ConfigText } from "./yaml.ts";

/** A rule whose settings differ from the baseline's, for these runs; null if it was or is not in force. */
export type RuleChange = {
  readonly rule: string;
  readonly runs: readonly string[];
  readonly before: Settings | null;
  readonly after: Settings | null;
};

/** How the rules differ from those of the baseline, or why that is unknown. */
export type RuleChanges =
  | { readonly since: string; readonly changes: readonly RuleChange[] }
  | { readonly because: string };

type Settings = Readonly<Record<string, unknown>>;

/**
 * The baseline's config file: where it comes from and its text, null if it has none; or why it is unknown.
 */
export type BaselineConfig =
  | { readonly from: string; readonly source: ConfigText | null }
  | { readonly because: string };

type DiffRequest = {
  readonly baselineConfig: BaselineConfig | null;
  readonly rules: ConfigText | null;
};

/**
 * Compares the rules in force for these runs with those of the baseline's config, with the same input `rules`
 * on both sides. A broken baseline config is not this change's fault: it is reported, and does not stop the
 * gate.
 */
export async function diffRules(
  judged: readonly JudgedRun[],
  config: Config,
  { baselineConfig, rules }: DiffRequest,
): Promise<RuleChanges | null> {
  if (baselineConfig === null || "because" in baselineConfig) return baselineConfig;
  const runs = judged.map(({ run }) => run.name);
  try {
    const before = await parseConfig(baselineConfig.source, rules);
    return { since: baselineConfig.from, changes: diffConfigs(runs, before, config) };
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    return { because: `the baseline's rules could not be read: ${thrown.message}` };
  }
}

/** Returns the changes of all runs; equal changes of several runs become one. */
function diffConfigs(runs: readonly string[], before: Config, after: Config): RuleChange[] {
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

/** Returns all settings of a check, sorted by name so that they can be compared as JSON. */
function effective({ level, required, settings }: Check): Settings {
  const all = Object.entries({ level, required, ...settings }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
