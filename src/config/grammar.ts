import * as z from "zod/mini";
import { catalog } from "../formats/catalog.ts";
import { ruleGrammar, strictMapping } from "../rules/grammar.ts";
import { rules } from "../rules/index.ts";
import { choice, metricName, text } from "../rules/options.ts";

/** What stands under `rules:`; the input `rules` holds the same. Derived from the registry. */
export const rulesGrammar = strictMapping(
  Object.fromEntries(
    rules.map((rule) => [rule.id, z.optional(ruleGrammar(rule).check(z.describe(rule.summary)))]),
  ),
  "a mapping of rules",
);

const metric = strictMapping(
  {
    train: z.optional(metricName.schema(z)),
    val: z.optional(metricName.schema(z)),
    mode: z.optional(choice(["min", "max"]).schema(z)),
  },
  "a mapping of train, val and mode",
);

const day = "a day such as 2026-12-31";

const waiver = strictMapping(
  {
    rule: z.enum(
      rules.map(({ id }) => id),
      { error: "the id of a rule" },
    ),
    run: z.optional(text("a pattern of run names").schema(z)),
    reason: text("why the failure is accepted").schema(z),
    by: text("who answers for it").schema(z),
    until: z.iso.date({ error: day }),
  },
  "a mapping of rule, run, reason, by and until",
);

/** `.github/lossgate.yml`. */
export const configGrammar = strictMapping(
  {
    preset: z
      .optional(choice(["sagemaker-debugger"]).schema(z))
      .check(z.describe("Rules set together, before all that the config sets itself")),
    rules: z.nullish(rulesGrammar).check(z.describe("Limits and levels, by rule")),
    overrides: z
      .nullish(
        z.array(
          strictMapping(
            { match: text("a pattern of run names").schema(z), rules: rulesGrammar },
            "a mapping of match and rules",
          ),
          {
            error: "a list of overrides",
          },
        ),
      )
      .check(
        z.describe("Other rules for the runs whose name matches a pattern with * and ?; the last match wins"),
      ),
    seeds: z
      .nullish(
        z.array(text("a pattern of run names").schema(z), { error: "a list of patterns of run names" }),
      )
      .check(
        z.describe(
          "Patterns of run names; the runs that match the same one differ in the seed alone and are compared together",
        ),
      ),
    waivers: z
      .nullish(z.array(waiver, { error: "a list of waivers" }))
      .check(
        z.describe("Failures that are accepted for a time: shown, and not failing the gate until that day"),
      ),
    metrics: z
      .nullish(z.record(z.string(), metric, { error: "a mapping of metrics" }))
      .check(
        z.describe("Which columns are a metric's train and val series, and whether it should fall or rise"),
      ),
    position: z
      .optional(text("the name of a column").schema(z))
      .check(z.describe("The column that holds the epoch or step, where no convention names it")),
    format: z
      .optional(
        z.enum(
          catalog.map(({ id }) => id),
          { error: `the id of a format (\`lossgate formats\` lists them)` },
        ),
      )
      .check(z.describe("Read every file as this format")),
  },
  "a mapping of preset, rules, overrides, seeds, waivers, metrics, position and format",
);

/** The JSON Schema of the config file, for completion in editors. */
export function configSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(configGrammar, { target: "draft-7", io: "input" }), null, 2)}\n`;
}
