import * as z from "zod/mini";
import { formats } from "../formats/index.ts";
import { rules } from "../rules/index.ts";
import { choice, name, strict, text } from "../rules/options.ts";

/** What stands under `rules:`; the input `rules` holds the same. Derived from the registry. */
export const rulesGrammar = strict(
  Object.fromEntries(
    rules.map(({ id, grammar, summary }) => [id, z.optional(grammar().check(z.describe(summary)))]),
  ),
  "a mapping of rules",
);

const metric = strict(
  {
    train: z.optional(name),
    val: z.optional(name),
    mode: z.optional(choice(["min", "max"])),
  },
  "a mapping of train, val and mode",
);

const day = "a day such as 2026-12-31";

const waiver = strict(
  {
    rule: z.enum(
      rules.map(({ id }) => id),
      { error: "the id of a rule" },
    ),
    run: z.optional(text("a pattern of run names")),
    reason: text("why the failure is accepted"),
    by: text("who answers for it"),
    until: z.iso.date({ error: day }),
  },
  "a mapping of rule, run, reason, by and until",
);

/** `.github/lossgate.yml`. */
export const configGrammar = strict(
  {
    preset: z
      .optional(choice(["sagemaker-debugger"]))
      .check(z.describe("Rules set together, before all that the config sets itself")),
    rules: z.nullish(rulesGrammar).check(z.describe("Limits and levels, by rule")),
    runs: z
      .nullish(
        z.array(
          strict(
            { match: text("a pattern of run names"), rules: rulesGrammar },
            "a mapping of match and rules",
          ),
          {
            error: "a list of runs",
          },
        ),
      )
      .check(
        z.describe("Other rules for the runs whose name matches a pattern with * and ?; the last match wins"),
      ),
    seeds: z
      .nullish(z.array(text("a pattern of run names"), { error: "a list of patterns of run names" }))
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
      .optional(text("the name of a column"))
      .check(z.describe("The column that holds the epoch or step, where no convention names it")),
    format: z
      .optional(
        z.enum(
          formats.map(({ id }) => id),
          { error: `the id of a format (\`lossgate formats\` lists them)` },
        ),
      )
      .check(z.describe("Read every file as this format")),
  },
  "a mapping of preset, rules, runs, seeds, waivers, metrics, position and format",
);

/** The JSON Schema of the config file, for completion in editors. */
export function configSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(configGrammar, { target: "draft-7", io: "input" }), null, 2)}\n`;
}
