import type { Option, Options, Settings } from "./options.ts";
import { levels, type Outcome } from "./outcome.ts";
import type { Conflict, Rule, Setting, Subject } from "./rule.ts";

/** What a rule's file declares. */
export type RuleDefinition<Of extends Options> = Pick<
  Rule,
  "id" | "summary" | "advice" | "level" | "messages"
> &
  Partial<
    Pick<Rule, "enabledByDefault" | "scope" | "headlineReasons" | "isAcceptable" | "judgesSingleValues">
  > & {
    readonly options: Of;
    readonly shorthand?: Extract<keyof Of, string>;
    readonly perMetric?: Option<unknown>;
    /** Fills in defaults that depend on other options. */
    readonly resolveDefaults?: (settings: Settings<Of>) => Settings<Of>;
    readonly conflicts?: (settings: Settings<Of>) => readonly Conflict[];
    /** Returns the settings to show in a report, where they differ from those that `judge` takes. */
    readonly shown?: (settings: Settings<Of>) => Setting;
  };

/**
 * Builds a rule from its definition and the options common to all rules of its kind. Every rule is built
 * here.
 */
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
    judgesSingleValues: false,
    ...definition,
    options: { ...options, ...common },
    perMetric: perMetric ?? null,
    shorthand: shorthand ?? null,
    conflicts: (setting) => conflicts?.(settingsOf(options, setting)) ?? [],
    configure: ({ level, required, ...setting }, setAt = null) => {
      const given = settingsOf(options, setting, perMetric !== undefined);
      const settings = resolveDefaults ? resolveDefaults(given) : given;
      const commonSettings = settingsOf(common, setting);
      return {
        rule,
        level: levels.filter((one) => one !== "off").find((one) => one === level) ?? rule.level,
        required: required === true,
        setAt,
        settings: { ...(shown ? shown(settings) : settings), ...commonSettings },
        judge: (subject) => judge(subject, settings, commonSettings),
      };
    },
  };
  return rule;
}

/**
 * Returns the settings with defaults, in the order of the options. The grammar has already checked the
 * setting.
 */
function settingsOf<Of extends Options>(options: Of, setting: Setting, isPerMetric = false): Settings<Of> {
  const named = Object.entries(options).map(([name, { defaultValue }]) => [
    name,
    setting[name] ?? defaultValue,
  ]);
  const byMetric = isPerMetric ? Object.entries(setting) : [];
  return Object.fromEntries([...named, ...byMetric].filter(([, value]) => value !== undefined));
}

/** Defines a rule that judges a whole run, or several together, rather than curve by curve. */
export function runRule<Of extends Options>({
  judge,
  ...definition
}: RuleDefinition<Of> & { readonly judge: (subject: Subject, settings: Settings<Of>) => Outcome[] }): Rule {
  return defineRule(definition, {}, judge);
}
