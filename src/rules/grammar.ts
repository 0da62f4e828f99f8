import * as z from "zod/mini";
import { choice, flag, type Option } from "./options.ts";
import { levels } from "./outcome.ts";
import type { Rule, Setting } from "./rule.ts";
import { zod } from "./zod.ts";

/** A mapping with known keys. The issue of an unknown key lists them; that of a non-mapping is `expected`. */
export function strictMapping<Shape extends z.core.$ZodLooseShape>(shape: Shape, expected: string) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? known : expected) });
}

const level = choice(levels).schema(zod);
const shared = {
  level: z.optional(level),
  required: z.optional(flag.schema(zod)),
};
const hasLimit = z.refine<object>((given) => Object.keys(given).some((key) => !Object.hasOwn(shared, key)), {
  error: "at least one limit",
});

/**
 * The grammar of a rule in a config: a level, its short form or its long form. All three parse to the long
 * form.
 */
export function ruleGrammar(rule: Rule): z.ZodMiniType<Setting> {
  const { options, perMetric, shorthand } = rule;
  const own = Object.entries(options).map(([name, option]) => [name, inMapping(option)]);
  const shape = { ...Object.fromEntries(own), ...shared };
  const levelWord = canRunByLevel(rule) ? level : choice(["off"]).schema(zod);
  const mapping = perMetric
    ? `a mapping of metric names, each with ${expectedOf(perMetric)}`
    : `a mapping of ${Object.keys(shape).join(", ")}`;
  const long = perMetric
    ? z.catchall(z.object(shape), perMetric.schema(zod)).check(hasLimit, z.meta({ minProperties: 1 }))
    : strictMapping(shape, mapping);
  const short = shorthand === null ? undefined : options[shorthand];
  const namesFor = (input: unknown) =>
    [...(short ? [expectedBy(short.schema(zod), input)] : []), expectedBy(levelWord)].join(", ");
  // The long form is last: for a mapping, config/yaml.ts reports the issues of the last form.
  const forms = z.union([levelWord, ...(short ? [short.schema(zod)] : []), long], {
    error: ({ input }) => `${namesFor(input)} or ${perMetric ? mapping : "a mapping of its options"}`,
  });
  const withoutConflicts = forms.check(({ value, issues }) => {
    if (!isMapping(value)) return;
    for (const { option, expected } of rule.conflicts(value))
      issues.push({ code: "custom", path: [option], message: expected, input: value[option] });
  });
  return z.pipe(
    withoutConflicts,
    z.transform((written: unknown) => load(rule, longForm(rule, written))),
  );
}

/** Converts `gap: 0.5`, `gap: off` and `gap: {…}` to a mapping. */
function longForm({ shorthand }: Rule, written: unknown): Setting {
  if (isMapping(written)) return written;
  if (levels.some((level) => level === written)) return { level: written };
  return shorthand === null ? {} : { [shorthand]: written };
}

/** Converts the values of the options that have a `load`. */
async function load({ options }: Rule, setting: Setting): Promise<Setting> {
  const loaded: Record<string, unknown> = { ...setting };
  for (const [name, { load }] of Object.entries(options))
    if (load && setting[name] !== undefined) loaded[name] = await load(zod).parseAsync(setting[name]);
  return loaded;
}

/** Whether `rule: level` is a complete setting: no option is required, and none is set per metric. */
function canRunByLevel({ options, perMetric }: Rule): boolean {
  return perMetric === null && Object.values(options).every(({ isRequired }) => !isRequired);
}

function inMapping({ schema, isRequired, defaultValue }: Option<unknown>): z.ZodMiniType {
  if (isRequired) return schema(zod);
  return defaultValue === undefined
    ? z.optional(schema(zod))
    : z.optional(schema(zod)).check(z.meta({ default: defaultValue }));
}

/** Describes the options of a rule for the docs, including those that all rules have. */
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
  return expectedBy(schema(zod));
}

/** Returns what a schema expects in place of an input that it refuses, from the message of its issue. */
function expectedBy(schema: z.core.$ZodType, input: unknown = {}): string {
  return z.core.safeParse(schema, input).error?.issues[0]?.message ?? "";
}

function isMapping(value: unknown): value is Setting {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
