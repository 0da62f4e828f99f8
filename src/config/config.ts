import type { NamedMetric, PairedRun } from "../curves/pairing.ts";
import { seedsOf } from "../curves/seeds.ts";
import type { Columns } from "../formats/format.ts";
import { InputError } from "../problem.ts";
import { rules } from "../rules/index.ts";
import { type Check, levels, type Rule } from "../rules/rule.ts";
import type { Layer, Place } from "./parse.ts";
import { wildcard } from "./wildcard.ts";
import type { Source } from "./yaml.ts";

/** A check, and where it was set; null where defaults alone are in force. */
export type ConfiguredCheck = Check & { readonly setAt: Place | null };

export type Config = {
  readonly metrics: readonly NamedMetric[];
  readonly columns: Columns;
  readonly format: string | null;
  /** The checks of a run by its name, gravest rule first: those in force by default and those that were set. */
  readonly checksOf: (run: string) => ConfiguredCheck[];
  /** Groups the runs that differ in the seed alone. */
  readonly seedsOf: (runs: readonly PairedRun[]) => PairedRun[][];
};

type Stated = {
  readonly metrics?: Readonly<Record<string, Omit<NamedMetric, "metric">>> | null | undefined;
  readonly position?: string | undefined;
  readonly format?: string | undefined;
  readonly seeds?: readonly string[] | undefined;
};

/**
 * Joins the config file and the input `rules`; both may be absent. What is more particular wins, option by
 * option: the defaults, the file's `rules`, the input, the file's `runs`. Throws InputError.
 */
export async function readConfig(file: Source | null, ruleInput: Source | null): Promise<Config> {
  if (!file && !ruleInput) return configOf({}, []);
  // YAML and the grammar are loaded only where there is something to parse.
  const { parseFile, parseRules } = await import("./parse.ts");
  const fromFile = file ? parseFile(file) : { stated: {}, rules: [], runs: [], problems: [] };
  const fromInput = ruleInput ? parseRules(ruleInput) : { rules: [], problems: [] };
  const problems = [...fromFile.problems, ...fromInput.problems];
  if (problems.length > 0) throw new InputError(problems);
  return configOf(fromFile.stated, [...fromFile.rules, ...fromInput.rules, ...fromFile.runs]);
}

function configOf(stated: Stated, layers: readonly Layer[]): Config {
  const metrics = Object.entries(stated.metrics ?? {}).map(([metric, named]) => ({ metric, ...named }));
  const columns = metrics.flatMap(({ metric, train = metric, val }) =>
    val === undefined ? [train] : [train, val],
  );
  return {
    metrics,
    columns: { metrics: new Set(columns), position: stated.position ?? null },
    format: stated.format ?? null,
    seedsOf: (runs) =>
      seedsOf(
        runs,
        (stated.seeds ?? []).map((pattern) => (name: string) => wildcard(pattern, name)),
      ),
    checksOf: (run) => checksOf(layers.filter(({ match }) => wildcard(match, run))),
  };
}

function checksOf(layers: readonly Layer[]): ConfiguredCheck[] {
  return rules.flatMap((rule) => {
    const stating = layers.filter(({ settings }) => settings[rule.id] !== undefined);
    if (stating.length === 0 && !rule.byDefault) return [];
    const setting = stating.map(({ settings }) => longForm(rule, settings[rule.id])).reduce(override, {});
    if (setting["level"] === "off") return [];
    return [{ ...rule.bind(setting), setAt: stating.at(-1)?.placeOf(rule.id) ?? null }];
  });
}

type Setting = Readonly<Record<string, unknown>>;

/** Whoever sets an option of a rule that is off wants it on. */
function override(before: Setting, setting: Setting): Setting {
  return before["level"] === "off" ? setting : { ...before, ...setting };
}

/** `gap: 0.5`, `gap: off` and `gap: {…}` as a mapping. */
function longForm(rule: Rule, setting: unknown): Setting {
  if (typeof setting === "object") return { ...setting };
  if (levels.some((level) => level === setting)) return { level: setting };
  return rule.main === null ? {} : { [rule.main]: setting };
}
