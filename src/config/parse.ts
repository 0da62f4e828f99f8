import type { Location, Problem } from "../problems.ts";
import { configGrammar, rulesGrammar } from "./grammar.ts";
import type { Config, Layer, RuleSettings } from "./model.ts";
import { type ConfigText, type Parsed, parseYaml } from "./yaml.ts";

/** Parses the config file. */
export async function parseFile(source: ConfigText): Promise<{ config: Config; problems: Problem[] }> {
  const parsed = await parseYaml(source, configGrammar);
  if (Array.isArray(parsed))
    return { config: toConfig({}, () => ({ file: source.file, line: null })), problems: parsed };
  const { data, lineOf } = parsed;
  const { preset, rules, overrides, ...otherSettings } = data;
  const { waivers } = otherSettings;
  return {
    config: {
      ...toConfig(data, (metric) => ({ file: source.file, line: lineOf(["metrics", metric]) })),
      otherSettings,
      layers: [
        layer(source, parsed, rules ?? {}, ["rules"]),
        ...(overrides ?? []).map(({ match, rules }, i) =>
          layer(source, parsed, rules, ["overrides", i, "rules"], match),
        ),
      ],
      waivers: (waivers ?? []).map(({ run = "*", ...waiver }, i) => ({
        ...waiver,
        run,
        setAt: { file: source.file, line: lineOf(["waivers", i]) },
      })),
    },
    problems: [],
  };
}

/** Parses the input `rules`, which has the grammar of `rules:` in the config file. */
export async function parseRules(source: ConfigText): Promise<{ layers: Layer[]; problems: Problem[] }> {
  const parsed = await parseYaml(source, rulesGrammar);
  if (Array.isArray(parsed)) return { layers: [], problems: parsed };
  return { layers: [{ ...layer(source, parsed, parsed.data, []), isInput: true }], problems: [] };
}

type Written = {
  readonly metrics?:
    | Readonly<Record<string, Omit<Config["metrics"][number], "metric" | "setAt">>>
    | null
    | undefined;
  readonly position?: string | undefined;
  readonly format?: string | undefined;
  readonly lines?:
    | readonly { readonly files?: string | readonly string[] | undefined; readonly pattern: string }[]
    | null
    | undefined;
  readonly ignore?: readonly string[] | null | undefined;
  readonly validation?: Config["validation"] | undefined;
  readonly seeds?: readonly string[] | null | undefined;
  readonly preset?: Config["preset"] | undefined;
};

function toConfig(
  { metrics: written, position, lines, format, validation, ignore, seeds, preset }: Written,
  setAt: (metric: string) => Location,
): Config {
  const metrics = Object.entries(written ?? {}).map(([metric, columns]) => ({
    metric,
    ...columns,
    setAt: setAt(metric),
  }));
  const columns = metrics.flatMap(({ metric, train = metric, val }) =>
    val === undefined ? [train] : [train, val],
  );
  return {
    metrics,
    columns: {
      metrics: new Set(columns),
      position: position ?? null,
      lines: (lines ?? []).map(({ files = "*", pattern }) => ({ files: [files].flat(), pattern })),
    },
    format: format ?? null,
    ignore: ignore ?? [],
    validation: validation ?? "expected",
    preset: preset ?? null,
    layers: [],
    otherSettings: {},
    seeds: seeds ?? [],
    waivers: [],
  };
}

function layer(
  { file }: ConfigText,
  { lineOf }: Parsed<unknown>,
  rules: RuleSettings,
  path: readonly PropertyKey[],
  match = "*",
): Layer {
  const locations = Object.keys(rules).map((rule): [string, Location] => [
    rule,
    { file, line: lineOf([...path, rule]) },
  ]);
  return { match, rules, isInput: false, path, locations: Object.fromEntries(locations) };
}
