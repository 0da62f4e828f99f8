import { rules } from "../rules/index.ts";
import { presets } from "../rules/presets.ts";
import type { Check, Setting } from "../rules/rule.ts";
import { matchesEnd } from "../text/wildcard.ts";
import type { Config, RuleSettings } from "./model.ts";

/**
 * Returns the checks of a run, most severe rule first: those enabled by default and those that the config
 * sets.
 */
export function checksFor({ preset, layers }: Config, run: string): Check[] {
  const fromPreset: RuleSettings = preset === null ? {} : presets[preset];
  const matching = layers.filter(({ match }) => matchesEnd(match, run));
  return rules.flatMap((rule) => {
    const setters = matching.filter(({ rules }) => rules[rule.id] !== undefined);
    const settings = [fromPreset[rule.id], ...setters.map(({ rules }) => rules[rule.id])].filter(
      (setting) => setting !== undefined,
    );
    if (settings.length === 0 && !rule.enabledByDefault) return [];
    const merged = settings.reduce(override, {});
    if (merged["level"] === "off") return [];
    return [rule.configure(merged, setters.at(-1)?.locations[rule.id])];
  });
}

/** Overrides a setting option by option. Setting an option of a rule that is off switches the rule on. */
function override(before: Setting, setting: Setting): Setting {
  const { level, ...options } = before;
  return { ...(level === "off" ? options : before), ...setting };
}
