import * as z from "zod/mini";
import { catalog } from "../formats/catalog.ts";
import { parseLinePattern } from "../reading/console/patterns/line-pattern.ts";
import { ruleGrammar, strictMapping } from "../rules/grammar.ts";
import { rules } from "../rules/index.ts";
import { choice, metricName, text } from "../rules/options.ts";
import { zod } from "../rules/zod.ts";

/** The grammar of `rules:` in the config file and of the input `rules`, derived from the registry. */
export const rulesGrammar = strictMapping(
  Object.fromEntries(
    rules.map((rule) => [rule.id, z.optional(ruleGrammar(rule).check(z.describe(rule.summary)))]),
  ),
  "a mapping of rules",
);

const metric = strictMapping(
  {
    train: z.optional(metricName.schema(zod)),
    val: z.optional(metricName.schema(zod)),
    mode: z.optional(choice(["min", "max"]).schema(zod)),
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
    run: z.optional(text("a pattern of run names").schema(zod)),
    reason: text("the reason for accepting the failure").schema(zod),
    by: text("the name of who accepts it").schema(zod),
    until: z.iso.date({ error: day }),
  },
  "a mapping of rule, run, reason, by and until",
);

const filePattern = text("a pattern of file paths").schema(zod);

const linePattern = strictMapping(
  {
    files: z.optional(
      z.union([filePattern, z.array(filePattern)], { error: "a pattern of file paths, or a list" }),
    ),
    pattern: z
      .string({ error: "a line pattern such as Epoch {epoch}: {train loss} {val loss}" })
      .check((context) => {
        const parsed = parseLinePattern(context.value);
        if (typeof parsed !== "string") return;
        context.issues.push({ code: "custom", message: parsed, input: context.value });
      }),
  },
  "a mapping of files and pattern",
);

/** The grammar of `.github/lossgate.yml`. */
export const configGrammar = strictMapping(
  {
    preset: z
      .optional(choice(["sagemaker-debugger"]).schema(zod))
      .check(z.describe("A named set of rule settings; the config's own settings take precedence")),
    rules: z.nullish(rulesGrammar).check(z.describe("Levels and limits by rule")),
    overrides: z
      .nullish(
        z.array(
          strictMapping(
            { match: text("a pattern of run names").schema(zod), rules: rulesGrammar },
            "a mapping of match and rules",
          ),
          {
            error: "a list of overrides",
          },
        ),
      )
      .check(
        z.describe(
          "Other settings for the runs whose name matches a pattern with * and ?; the last match wins",
        ),
      ),
    seeds: z
      .nullish(
        z.array(text("a pattern of run names").schema(zod), { error: "a list of patterns of run names" }),
      )
      .check(
        z.describe(
          "Patterns of run names; runs that match the same one differ only in the seed and are compared together",
        ),
      ),
    waivers: z
      .nullish(z.array(waiver, { error: "a list of waivers" }))
      .check(z.describe("Failures that are accepted until a day: they are shown but do not fail the gate")),
    metrics: z
      .nullish(z.record(z.string(), metric, { error: "a mapping of metrics" }))
      .check(
        z.describe(
          "The train and val columns of each metric, and whether it should fall (min) or rise (max)",
        ),
      ),
    position: z
      .optional(text("the name of a column").schema(zod))
      .check(z.describe("The column with the epoch or step, if its name is not recognised")),
    lines: z
      .nullish(z.array(linePattern, { error: "a list of line patterns" }))
      .check(
        z.describe(
          "How lines of printed logs are read, if they are not understood: literal text, names of numbers in braces, and {_} for any text",
        ),
      ),
    validation: z
      ._default(choice(["expected", "none"]).schema(zod), "expected")
      .check(z.describe("`none` if this training validates nothing: then its train curves are judged")),
    format: z
      .optional(
        z.enum(
          catalog.map(({ id }) => id),
          { error: `the id of a format (docs/formats.md lists them)` },
        ),
      )
      .check(z.describe("Read every file as this format")),
    ignore: z
      .nullish(z.array(text("a pattern of paths").schema(zod), { error: "a list of patterns of paths" }))
      .check(
        z.describe(
          "Patterns of files and directories that are not read, at any depth; a file named in `path` is read anyway",
        ),
      ),
  },
  "a mapping of preset, rules, overrides, seeds, waivers, metrics, position, lines, validation, format and ignore",
);

/** Returns the JSON Schema of the config file, for completion in editors. */
export function configSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(configGrammar, { target: "draft-7", io: "input" }), null, 2)}\n`;
}
