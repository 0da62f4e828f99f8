import type { Problem } from "../problem.ts";
import type { Layer } from "./config.ts";
import { configGrammar, rulesGrammar } from "./grammar.ts";
import { isMapping, type Parsed, parseYaml, type Source } from "./yaml.ts";

/** The config file: what it states of metrics, its rules, and its rules for some runs. */
export function parseFile(source: Source) {
  const parsed = parseYaml(source, configGrammar);
  if (Array.isArray(parsed)) return { stated: {}, rules: [], runs: [], problems: parsed };
  const { data, written } = parsed;
  const top = isMapping(written) ? written : {};
  const runs = Array.isArray(top["runs"]) ? top["runs"] : [];
  return {
    stated: data,
    rules: [layer(source, parsed, top["rules"], ["rules"])],
    runs: (data.runs ?? []).map(({ match }, i) =>
      layer(source, parsed, isMapping(runs[i]) ? runs[i]["rules"] : {}, ["runs", i, "rules"], match),
    ),
    problems: [],
  };
}

/** The input `rules`: what stands under `rules:` in the config file. */
export function parseRules(source: Source): { rules: Layer[]; problems: Problem[] } {
  const parsed = parseYaml(source, rulesGrammar);
  if (Array.isArray(parsed)) return { rules: [], problems: parsed };
  return { rules: [layer(source, parsed, parsed.written, [])], problems: [] };
}

function layer(
  { file }: Source,
  { lineOf }: Parsed<unknown>,
  settings: unknown,
  path: readonly PropertyKey[],
  match = "*",
): Layer {
  return {
    match,
    settings: isMapping(settings) ? settings : {},
    placeOf: (rule) => ({ file, line: lineOf([...path, rule]) }),
  };
}
