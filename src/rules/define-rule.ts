import type { Option, Options, Settings } from "./options.ts";
import { levels, type Outcome } from "./outcome.ts";
import type { Conflict, Rule, Setting, Subject } from "./rule.ts";

/** What the file of a rule says of it. */
export type RuleDefinition<Of extends Options> = Pick<
  Rule,
  "id" | "summary" | "advice" | "level" | "messages"
> &
  Partial<Pick<Rule, "enabledByDefault" | "scope" | "headlineReasons" | "isAcceptable">> & {
    readonly options: Of;
    readonly shorthand?: Extract<keyof Of, string>;
    readonly perMetric?: Option<unknown>;
    /** Fills in a default that depends on the other options. */
    readonly resolveDefaults?: (settings: Settings<Of>) => Settings<Of>;
    readonly conflicts?: (settings: Settings<Of>) => readonly Conflict[];
    /** The settings as a report shows them, where that is not what the rule judges by. */
    readonly shown?: (settings: Settings<Of>) => Setting;
  };

/** Makes a rule of its definition, with the options that all rules of its kind have: the one place where rules are made. */
export function defineRule<Of extends Options, Common extends Options>(
  { options, perMetric, shorthand, resolveDefaults, conflicts, shown, ...definition }: RuleDefinition<Of>,
  common: Common,
  judge: (subject: Subject, settings: Settings<Of>, common: Settings<Common>) => Outcome[],
): Rule {
  const rule: Rule = {
    enabledByDefault: true,
    scope: "run",
    headlineReasons: [],
    isAcceptable: false,
    ...definition,
    options: { ...options, ...common },
    perMetric: perMetric ?? null,
    shorthand: shorthand ?? null,
    conflicts: (setting) => conflicts?.(settingsOf(options, setting)) ?? [],
    configure: ({ level, required, ...setting }, setAt = null) => {
      const given = settingsOf(options, setting, perMetric !== undefined);
      const settings = resolveDefaults ? resolveDefaults(given) : given;
      const ofAll = settingsOf(common, setting);
      return {
        rule,
        level: levels.filter((one) => one !== "off").find((one) => one === level) ?? rule.level,
        required: required === true,
        setAt,
        settings: { ...(shown ? shown(settings) : settings), ...ofAll },
        judge: (subject) => judge(subject, settings, ofAll),
      };
    },
  };
  return rule;
}

/** The settings with their defaults, in the order of the options. What a config wrote, the grammar has checked. */
function settingsOf<Of extends Options>(options: Of, setting: Setting, isPerMetric = false): Settings<Of> {
  const named = Object.entries(options).map(([name, { defaultValue }]) => [
    name,
    setting[name] ?? defaultValue,
  ]);
  const byMetric = isPerMetric ? Object.entries(setting) : [];
  return Object.fromEntries([...named, ...byMetric].filter(([, value]) => value !== undefined));
}

/** Defines a rule that judges a run, or several together, as a whole. */
export function runRule<Of extends Options>({
  judge,
  ...definition
}: RuleDefinition<Of> & { readonly judge: (subject: Subject, settings: Settings<Of>) => Outcome[] }): Rule {
  return defineRule(definition, {}, judge);
}
