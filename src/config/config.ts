import { InputError } from "../problems.ts";
import { configFile } from "./file.ts";
import type { Config } from "./model.ts";
import type { ConfigText } from "./yaml.ts";

const noConfig: Config = {
  metrics: [],
  columns: { metrics: new Set(), position: null },
  format: null,
  ignore: [],
  validation: "expected",
  preset: null,
  layers: [],
  otherSettings: { validation: "expected" },
  seeds: [],
  waivers: [],
};

/** Reads the config file (by default the usual one) and the input `rules`. Throws InputError. */
export function readConfig({
  cwd,
  config,
  rules,
}: {
  readonly cwd: string;
  readonly config: string | ConfigText | null;
  readonly rules: ConfigText | null;
}): Promise<Config> {
  return parseConfig(isText(config) ? config : configFile(config, cwd), rules);
}

function isText(config: string | ConfigText | null): config is ConfigText {
  return config !== null && typeof config !== "string";
}

/**
 * Combines the config file and the input `rules`; either may be absent. Precedence, lowest first: the defaults,
 * the preset, the file's `rules`, its `overrides`, the input. Throws InputError.
 */
export async function parseConfig(file: ConfigText | null, ruleInput: ConfigText | null): Promise<Config> {
  if (!file && !ruleInput) return noConfig;
  // YAML and the grammar are loaded only if there is something to parse.
  const { parseFile, parseRules } = await import("./parse.ts");
  const fromFile = file ? await parseFile(file) : { config: noConfig, problems: [] };
  const fromInput = ruleInput ? await parseRules(ruleInput) : { layers: [], problems: [] };
  const problems = [...fromFile.problems, ...fromInput.problems];
  if (problems.length > 0) throw new InputError(problems);
  const { config } = fromFile;
  return { ...config, layers: [...config.layers, ...fromInput.layers] };
}
