import type { JudgedRun } from "../findings/judged-run.ts";
import { InputError } from "../problems.ts";
import type { Check } from "../rules/rule.ts";
import { checksFor } from "./checks.ts";
import { parseConfig } from "./config.ts";
import type { VerdictInputs } from "./inputs.ts";
import type { Config } from "./model.ts";
import type { ConfigText } from "./yaml.ts";

/** A part of the config that differs from the baseline's. */
export type ConfigChange = {
  /** The keys that lead to it: `rules.gap`, `metrics.quality`. */
  readonly setting: string;
  /** The runs that it concerns; null for all. */
  readonly runs: readonly string[] | null;
  /** The settings of a rule, null if it was or is not in force; anything else as JSON, null if it was or is not set. */
  readonly before: RuleSettings | string | null;
  readonly after: RuleSettings | string | null;
};

/** How config and inputs differ from those of the baseline; or why that is unknown of the config, and how the inputs differ. */
export type ConfigChanges = ({ readonly since: string } | { readonly because: string }) & {
  readonly changes: readonly ConfigChange[];
};

type RuleSettings = Readonly<Record<string, unknown>>;

/**
 * The baseline's config file: where it comes from and its text, null if it has none; or why it is unknown.
 */
export type BaselineConfig =
  | { readonly from: string; readonly source: ConfigText | null }
  | { readonly because: string };

type DiffRequest = {
  readonly baselineConfig: BaselineConfig | null;
  readonly rules: ConfigText | null;
  /** Those of this step, where they are to be compared. */
  readonly inputs?: VerdictInputs | null;
};

/**
 * Compares config and inputs with those of the baseline: the rules by what is in force for these runs, everything else as it
 * is set. Where the baseline's inputs are unknown, its `rules` count as the same. A broken baseline config is not this
 * change's fault: it is reported, and does not stop the gate.
 */
export async function diffConfigs(
  judged: readonly JudgedRun[],
  config: Config,
  { baselineConfig, rules, inputs = null }: DiffRequest,
  baseline: { readonly from: string; readonly inputs?: VerdictInputs | null } | null,
): Promise<ConfigChanges | null> {
  const since = baseline?.from ?? "";
  const known = inputs && baseline?.inputs;
  if (baselineConfig === null && !known) return null;
  const { diff } = await import("./diff.ts");
  const changed = (before: unknown, after: unknown, path = ""): ConfigChange[] =>
    diff(path, before, after).map(({ path, ...values }) => ({ setting: path, runs: null, ...values }));
  const changedInputs = known ? changed(known, inputs, "inputs") : [];
  if (baselineConfig === null) return { since, changes: changedInputs };
  if ("because" in baselineConfig) return { ...baselineConfig, changes: changedInputs };
  const runs = judged.map(({ run }) => run.name);
  const text = known?.["rules"];
  const rulesBefore = !known ? rules : text ? { file: `input rules of ${since}`, text } : null;
  try {
    const before = await parseConfig(baselineConfig.source, rulesBefore);
    return {
      since: baselineConfig.from,
      changes: [
        ...diffRules(runs, before, config),
        ...changed(before.otherSettings, config.otherSettings),
        // What they set is compared as rules.
        ...changedInputs.filter(({ setting }) => setting !== "inputs.rules"),
      ],
    };
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    const because = `the baseline's config could not be read: ${thrown.message}`;
    return { because, changes: changedInputs };
  }
}

/** Returns the changes of the rules of all runs; equal changes of several runs become one. */
function diffRules(runs: readonly string[], before: Config, after: Config): ConfigChange[] {
  const changes = new Map<string, ConfigChange & { readonly runs: string[] }>();
  for (const run of runs) {
    for (const change of changesOf(settingsOf(checksFor(before, run)), settingsOf(checksFor(after, run)))) {
      const key = JSON.stringify(change);
      const known = changes.get(key) ?? { ...change, runs: [] };
      known.runs.push(run);
      changes.set(key, known);
    }
  }
  return [...changes.values()];
}

function changesOf(
  before: ReadonlyMap<string, RuleSettings>,
  after: ReadonlyMap<string, RuleSettings>,
): Omit<ConfigChange, "runs">[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((rule) => {
    const change = {
      setting: `rules.${rule}`,
      before: before.get(rule) ?? null,
      after: after.get(rule) ?? null,
    };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

function settingsOf(checks: readonly Check[]): Map<string, RuleSettings> {
  return new Map(checks.map((check) => [check.rule.id, effective(check)]));
}

/** Returns all settings of a check, sorted by name so that they can be compared as JSON. */
function effective({ level, required, settings }: Check): RuleSettings {
  const all = Object.entries({ level, required, ...settings }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
