import * as z from "zod/mini";
import { choice, flag, type Option } from "./options.ts";
import { levels } from "./outcome.ts";
import type { Rule, Setting } from "./rule.ts";

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

/** What a config may say of a rule: a level, its short form, or its long form, which is what it is read into. */
export function ruleGrammar(rule: Rule): z.ZodMiniType<Setting> {
  const { options, perMetric, shorthand } = rule;
  const own = Object.entries(options).map(([name, option]) => [name, inMapping(option)]);
  const shape = { ...Object.fromEntries(own), ...shared };
  const word = canRunByLevel(rule) ? level : choice(["off"]).schema(z);
  const mapping = perMetric
    ? `a mapping of metric names, each with ${expectedOf(perMetric)}`
    : `a mapping of ${Object.keys(shape).join(", ")}`;
  const long = perMetric
    ? z.catchall(z.object(shape), perMetric.schema(z)).check(hasLimit, z.meta({ minProperties: 1 }))
    : strictMapping(shape, mapping);
  const short = shorthand === null ? undefined : options[shorthand];
  const names = [...(short ? [expectedOf(short)] : []), expectedBy(word)].join(", ");
  // The long form stands last: whoever wrote a mapping meant it (config/yaml.ts).
  const forms = z.union([word, ...(short ? [short.schema(z)] : []), long], {
    error: `${names} or ${mapping}`,
  });
  const fitting = forms.check(({ value, issues }) => {
    if (!isMapping(value)) return;
    for (const { option, expected } of rule.conflicts(value))
      issues.push({ code: "custom", path: [option], message: expected, input: value[option] });
  });
  return z.pipe(
    fitting,
    z.transform((written: unknown) => load(rule, longForm(rule, written))),
  );
}

/** `gap: 0.5`, `gap: off` and `gap: {…}` as a mapping. */
function longForm({ shorthand }: Rule, written: unknown): Setting {
  if (isMapping(written)) return written;
  if (levels.some((level) => level === written)) return { level: written };
  return shorthand === null ? {} : { [shorthand]: written };
}

/** The setting with the values of those options that need more than their schema. */
async function load({ options }: Rule, setting: Setting): Promise<Setting> {
  const loaded: Record<string, unknown> = { ...setting };
  for (const [name, { load }] of Object.entries(options))
    if (load && setting[name] !== undefined) loaded[name] = await load(z).parseAsync(setting[name]);
  return loaded;
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

function isMapping(value: unknown): value is Setting {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
