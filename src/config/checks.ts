import { rules } from "../rules/index.ts";
import { levels } from "../rules/outcome.ts";
import { presets } from "../rules/presets.ts";
import type { Check, Rule, Setting } from "../rules/rule.ts";
import { matchesWildcard } from "../text/wildcard.ts";
import type { Config } from "./config.ts";

/** The checks of a run, gravest rule first: those in force by default and those that the config sets. */
export function checksFor({ preset, layers }: Config, run: string): Check[] {
  const fromPreset: Setting = preset === null ? {} : presets[preset];
  const matching = layers.filter(({ match }) => matchesWildcard(match, run));
  return rules.flatMap((rule) => {
    const setting = matching.filter(({ rules }) => rules[rule.id] !== undefined);
    const settings = [fromPreset[rule.id], ...setting.map(({ rules }) => rules[rule.id])].filter(
      (one) => one !== undefined,
    );
    if (settings.length === 0 && !rule.enabledByDefault) return [];
    const joined = settings.map((one) => longForm(rule, one)).reduce(override, {});
    if (joined["level"] === "off") return [];
    return [rule.configure(joined, setting.at(-1)?.locations[rule.id])];
  });
}

/** Option by option; setting an option of a rule that is off switches it on. */
function override(before: Setting, setting: Setting): Setting {
  const { level, ...options } = before;
  return { ...(level === "off" ? options : before), ...setting };
}

/** `gap: 0.5`, `gap: off` and `gap: {…}` as a mapping. */
export function longForm({ shorthand }: Rule, setting: unknown): Setting {
  if (setting === undefined) return {};
  if (typeof setting === "object" && !Array.isArray(setting)) return { ...setting };
  if (levels.some((level) => level === setting)) return { level: setting };
  return shorthand === null ? {} : { [shorthand]: setting };
}
