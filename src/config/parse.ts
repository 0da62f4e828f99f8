import type { Waiver } from "../findings/waivers.ts";
import type { Problem } from "../problems.ts";
import { configGrammar, rulesGrammar } from "./grammar.ts";
import { type ConfigText, isMapping, type Parsed, parseYaml } from "./yaml.ts";

/** Where the config last said something of a rule. */
export type Location = { readonly file: string; readonly line: number | null };

/** A waiver as written. */
export type StatedWaiver = Omit<Waiver, "covers"> & {
  readonly run?: string | undefined;
  readonly setAt: Location;
};

/** What one place says of rules, as written, for the runs whose name it matches. */
export type Layer = {
  readonly match: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Where they stand in the text. */
  readonly path: readonly PropertyKey[];
  readonly placeOf: (rule: string) => Location;
};

/** The config file: what it states of metrics, its rules, and its rules for some runs. */
export async function parseFile(source: ConfigText) {
  const parsed = await parseYaml(source, configGrammar);
  if (Array.isArray(parsed)) return { stated: {}, rules: [], runs: [], waivers: [], problems: parsed };
  const { data, written } = parsed;
  const top = isMapping(written) ? written : {};
  const runs = Array.isArray(top["runs"]) ? top["runs"] : [];
  return {
    stated: data,
    rules: [layer(source, parsed, top["rules"], ["rules"])],
    runs: (data.runs ?? []).map(({ match }, i) =>
      layer(source, parsed, isMapping(runs[i]) ? runs[i]["rules"] : {}, ["runs", i, "rules"], match),
    ),
    waivers: (data.waivers ?? []).map(
      (waiver, i): StatedWaiver => ({
        ...waiver,
        setAt: { file: source.file, line: parsed.lineOf(["waivers", i]) },
      }),
    ),
    problems: [],
  };
}

/** The input `rules`: what stands under `rules:` in the config file. */
export async function parseRules(source: ConfigText): Promise<{ rules: Layer[]; problems: Problem[] }> {
  const parsed = await parseYaml(source, rulesGrammar);
  if (Array.isArray(parsed)) return { rules: [], problems: parsed };
  return { rules: [layer(source, parsed, parsed.written, [])], problems: [] };
}

function layer(
  { file }: ConfigText,
  { lineOf }: Parsed<unknown>,
  settings: unknown,
  path: readonly PropertyKey[],
  match = "*",
): Layer {
  return {
    match,
    settings: isMapping(settings) ? settings : {},
    path,
    placeOf: (rule) => ({ file, line: lineOf([...path, rule]) }),
  };
}
