import { rules } from "../rules/index.ts";
import { presets } from "../rules/presets.ts";
import type { Check, Setting } from "../rules/rule.ts";
import { matchesWildcard } from "../text/wildcard.ts";
import type { Config, RuleSettings } from "./config.ts";

/** The checks of a run, gravest rule first: those in force by default and those that the config sets. */
export function checksFor({ preset, layers }: Config, run: string): Check[] {
  const fromPreset: RuleSettings = preset === null ? {} : presets[preset];
  const matching = layers.filter(({ match }) => matchesWildcard(match, run));
  return rules.flatMap((rule) => {
    const setting = matching.filter(({ rules }) => rules[rule.id] !== undefined);
    const settings = [fromPreset[rule.id], ...setting.map(({ rules }) => rules[rule.id])].filter(
      (one) => one !== undefined,
    );
    if (settings.length === 0 && !rule.enabledByDefault) return [];
    const joined = settings.reduce(override, {});
    if (joined["level"] === "off") return [];
    return [rule.configure(joined, setting.at(-1)?.locations[rule.id])];
  });
}

/** Option by option; setting an option of a rule that is off switches it on. */
function override(before: Setting, setting: Setting): Setting {
  const { level, ...options } = before;
  return { ...(level === "off" ? options : before), ...setting };
}
