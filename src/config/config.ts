import type { ConfiguredMetric, PairedRun } from "../curves/pairing.ts";
import { groupBySeed } from "../curves/seeds.ts";
import type { Waiver } from "../findings/waivers.ts";
import { InputError } from "../problems.ts";
import type { ColumnConfig } from "../reading/format.ts";
import { rules } from "../rules/index.ts";
import { type Preset, presets } from "../rules/presets.ts";
import { type Check, levels, type Rule } from "../rules/rule.ts";
import { matchesWildcard } from "../text/wildcard.ts";
import type { Layer, Location, StatedWaiver } from "./parse.ts";
import type { ConfigText } from "./yaml.ts";

export type ConfiguredWaiver = Waiver & { readonly setAt: Location };

/** A check, and where it was set; null where defaults alone are in force. */
export type ConfiguredCheck = Check & { readonly setAt: Location | null };

export type Config = {
  readonly metrics: readonly ConfiguredMetric[];
  readonly columns: ColumnConfig;
  readonly format: string | null;
  /** The checks of a run by its name, gravest rule first: those in force by default and those that were set. */
  readonly checksOf: (run: string) => ConfiguredCheck[];
  /** Groups the runs that differ in the seed alone. */
  readonly seedsOf: (runs: readonly PairedRun[]) => PairedRun[][];
  readonly waivers: readonly ConfiguredWaiver[];
};

type Stated = {
  readonly metrics?: Readonly<Record<string, Omit<ConfiguredMetric, "metric">>> | null | undefined;
  readonly position?: string | undefined;
  readonly format?: string | undefined;
  readonly seeds?: readonly string[] | null | undefined;
  readonly preset?: Preset | undefined;
};

/**
 * Joins the config file and the input `rules`; both may be absent. What is more particular wins, option by
 * option: the defaults, the file's `rules`, the input, the file's `runs`. Throws InputError.
 */
export async function readConfig(file: ConfigText | null, ruleInput: ConfigText | null): Promise<Config> {
  if (!file && !ruleInput) return configOf({}, [], []);
  // YAML and the grammar are loaded only where there is something to parse.
  const { parseFile, parseRules } = await import("./parse.ts");
  const fromFile = file
    ? await parseFile(file)
    : { stated: {}, rules: [], runs: [], waivers: [], problems: [] };
  const fromInput = ruleInput ? await parseRules(ruleInput) : { rules: [], problems: [] };
  const problems = [...fromFile.problems, ...fromInput.problems];
  if (problems.length > 0) throw new InputError(problems);
  const layers = [...fromFile.rules, ...fromInput.rules, ...fromFile.runs];
  return configOf(fromFile.stated, layers, fromFile.waivers);
}

function configOf(stated: Stated, layers: readonly Layer[], waivers: readonly StatedWaiver[]): Config {
  const metrics = Object.entries(stated.metrics ?? {}).map(([metric, named]) => ({ metric, ...named }));
  const columns = metrics.flatMap(({ metric, train = metric, val }) =>
    val === undefined ? [train] : [train, val],
  );
  return {
    metrics,
    columns: { metrics: new Set(columns), position: stated.position ?? null },
    format: stated.format ?? null,
    seedsOf: (runs) =>
      groupBySeed(
        runs,
        (stated.seeds ?? []).map((pattern) => (name: string) => matchesWildcard(pattern, name)),
      ),
    checksOf: (run) =>
      checksOf(
        stated.preset ? presets[stated.preset] : {},
        layers.filter(({ match }) => matchesWildcard(match, run)),
      ),
    waivers: waivers.map(({ run = "*", ...waiver }) => ({
      ...waiver,
      covers: (name) => matchesWildcard(run, name),
    })),
  };
}

function checksOf(preset: Setting, layers: readonly Layer[]): ConfiguredCheck[] {
  return rules.flatMap((rule) => {
    const stating = layers.filter(({ settings }) => settings[rule.id] !== undefined);
    const settings = [preset[rule.id], ...stating.map(({ settings }) => settings[rule.id])];
    const set = settings.filter((setting) => setting !== undefined);
    if (set.length === 0 && !rule.enabledByDefault) return [];
    const setting = set.map((one) => longForm(rule, one)).reduce(override, {});
    if (setting["level"] === "off") return [];
    return [{ ...rule.configure(setting), setAt: stating.at(-1)?.placeOf(rule.id) ?? null }];
  });
}

type Setting = Readonly<Record<string, unknown>>;

/** Option by option; whoever sets one of a rule that is off wants it on. */
function override(before: Setting, setting: Setting): Setting {
  const { level, ...options } = before;
  return { ...(level === "off" ? options : before), ...setting };
}

/** `gap: 0.5`, `gap: off` and `gap: {…}` as a mapping. */
export function longForm(rule: Rule, setting: unknown): Setting {
  if (setting === undefined) return {};
  if (typeof setting === "object" && !Array.isArray(setting)) return { ...setting };
  if (levels.some((level) => level === setting)) return { level: setting };
  return rule.shorthand === null ? {} : { [rule.shorthand]: setting };
}
