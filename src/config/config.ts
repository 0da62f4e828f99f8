import type { ConfiguredMetric } from "../curves/pairing.ts";
import type { Waiver } from "../findings/waivers.ts";
import type { Location } from "../problems.ts";
import { InputError } from "../problems.ts";
import type { ColumnConfig } from "../reading/format.ts";
import type { Preset } from "../rules/presets.ts";
import type { Setting } from "../rules/rule.ts";
import { configFile } from "./file.ts";
import type { ConfigText } from "./yaml.ts";

/** What the config file and the input `rules` say, checked. Plain data: `checksFor` makes checks of it. */
export type Config = {
  readonly metrics: readonly ConfiguredMetric[];
  readonly columns: ColumnConfig;
  readonly format: string | null;
  readonly preset: Preset | null;
  /** What each place says of rules; of one option the last that applies to a run counts. */
  readonly layers: readonly Layer[];
  /** Patterns of run names; the runs that match the same one differ in the seed alone. */
  readonly seeds: readonly string[];
  readonly waivers: readonly Waiver[];
};

/** Settings in their long form, by the id of the rule. */
export type RuleSettings = Readonly<Record<string, Setting | undefined>>;

/** What one place says of rules, for the runs whose name matches. */
export type Layer = {
  readonly match: string;
  readonly rules: RuleSettings;
  /** Where this stands in its text: the keys and indices above it. */
  readonly path: readonly PropertyKey[];
  /** By the id of the rule. */
  readonly locations: Readonly<Record<string, Location>>;
};

const noConfig: Config = {
  metrics: [],
  columns: { metrics: new Set(), position: null },
  format: null,
  preset: null,
  layers: [],
  seeds: [],
  waivers: [],
};

/** Reads the config file, the usual one where none is named, and the input `rules`. Throws InputError. */
export function readConfig({
  cwd,
  config,
  rules,
}: {
  readonly cwd: string;
  readonly config: string | null;
  readonly rules: ConfigText | null;
}): Promise<Config> {
  return parseConfig(configFile(config, cwd), rules);
}

/**
 * Joins the config file and the input `rules`; either may be absent. Option by option the later wins: the defaults, the
 * preset, the file's `rules`, the input, the file's `overrides`. Throws InputError.
 */
export async function parseConfig(file: ConfigText | null, ruleInput: ConfigText | null): Promise<Config> {
  if (!file && !ruleInput) return noConfig;
  // YAML and the grammar are loaded only where there is something to parse.
  const { parseFile, parseRules } = await import("./parse.ts");
  const fromFile = file ? await parseFile(file) : { config: noConfig, overrides: [], problems: [] };
  const fromInput = ruleInput ? await parseRules(ruleInput) : { layers: [], problems: [] };
  const problems = [...fromFile.problems, ...fromInput.problems];
  if (problems.length > 0) throw new InputError(problems);
  const { config, overrides } = fromFile;
  return { ...config, layers: [...config.layers, ...fromInput.layers, ...overrides] };
}
