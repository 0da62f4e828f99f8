import * as z from "zod/mini";
import { choice, flag, type Option } from "./options.ts";
import { levels } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/**
 * A mapping that knows its keys: the issue of an unknown key lists them, and that of anything but a mapping says
 * what was expected.
 */
export function strictMapping<Shape extends z.core.$ZodLooseShape>(shape: Shape, expected: string) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? known : expected) });
}

const level = choice(levels).schema(z);
const shared = {
  level: z.optional(level),
  required: z.optional(flag.schema(z)),
};
const hasLimit = z.refine<object>((given) => Object.keys(given).length > 0, { error: "at least one limit" });

/** What a config may say of a rule: a level, its short form, or its long form (always last). */
export function ruleGrammar(rule: Rule): z.ZodMiniType {
  const { options, perMetric, shorthand, conflicts } = rule;
  const shape = {
    ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, inMapping(option)])),
    ...shared,
  };
  const word = canRunByLevel(rule) ? level : choice(["off"]).schema(z);
  const mapping = perMetric
    ? `a mapping of metric names, each with ${expectedOf(perMetric)}`
    : `a mapping of ${Object.keys(shape).join(", ")}`;
  const long = perMetric
    ? z.catchall(z.object(shape), perMetric.schema(z)).check(hasLimit, z.meta({ minProperties: 1 }))
    : strictMapping(shape, mapping);
  const short = shorthand === null ? undefined : options[shorthand];
  const forms = short ? [word, short.schema(z), long] : [word, long];
  const names = [...(short ? [expectedOf(short)] : []), expectedBy(word)];
  return z.union(forms, { error: `${names.join(", ")} or ${mapping}` }).check(({ value, issues }) => {
    if (!isMapping(value)) return;
    for (const { option, expected } of conflicts(value))
      issues.push({ code: "custom", path: [option], message: expected, input: value[option] });
  });
}

/** Whether a level alone is enough: no option without a default, and none under the name of a metric. */
function canRunByLevel({ options, perMetric }: Rule): boolean {
  return perMetric === null && Object.values(options).every(({ isRequired }) => !isRequired);
}

function inMapping({ schema, isRequired, defaultValue }: Option<unknown>): z.ZodMiniType {
  if (isRequired) return schema(z);
  return defaultValue === undefined
    ? z.optional(schema(z))
    : z.optional(schema(z)).check(z.meta({ default: defaultValue }));
}

/** The options of a rule for the docs, those that all rules have included. */
export function describeOptions(rule: Rule): { name: string; expected: string; defaultValue: unknown }[] {
  const defaults = canRunByLevel(rule) ? rule.configure({}).settings : {};
  const own = Object.entries(rule.options).map(([name, option]) => ({
    name,
    expected: expectedOf(option),
    defaultValue: defaults[name],
  }));
  const all = Object.entries(shared).map(([name, schema]) => ({
    name,
    expected: expectedBy(schema),
    defaultValue: undefined,
  }));
  return [...own, ...all];
}

function expectedOf({ schema }: Option<unknown>): string {
  return expectedBy(schema(z));
}

/** What a schema says that it expects. */
function expectedBy(schema: z.core.$ZodType): string {
  return z.core.safeParse(schema, {}).error?.issues[0]?.message ?? "";
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
