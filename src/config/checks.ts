import { rules } from "../rules/index.ts";
import { levels } from "../rules/outcome.ts";
import { presets } from "../rules/presets.ts";
import type { Check, Rule, Setting } from "../rules/rule.ts";
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
    const ofPreset = fromPreset[rule.id];
    if (setters.length === 0 && !ofPreset && !rule.enabledByDefault) return [];
    const merged = setters.reduce(
      (before, { rules, isInput }) => (isInput ? bind : override)(before, rules[rule.id] ?? {}, rule),
      ofPreset ?? {},
    );
    if (merged["level"] === "off") return [];
    return [rule.configure(merged, setters.at(-1)?.locations[rule.id])];
  });
}

/** Overrides a setting option by option. Setting an option of a rule that is off switches the rule on. */
function override(before: Setting, setting: Setting): Setting {
  const { level, ...options } = before;
  return { ...(level === "off" ? options : before), ...setting };
}

/**
 * Overrides a setting of the file by one of the input. Where the input sets limits, the file cannot loosen
 * them: it can only make failures count more, or limit further metrics.
 */
function bind(before: Setting, setting: Setting, { level, options, perMetric }: Rule): Setting {
  const isLimit = (name: string) => name !== "level" && name !== "required";
  if (!Object.keys(setting).some(isLimit)) return override(before, setting);
  const kept = Object.entries(before).filter(([name]) =>
    isLimit(name) ? perMetric !== null && !Object.hasOwn(options, name) : name === "required",
  );
  const strictest = levels.find((one) => one === before["level"] || one === level);
  return { ...Object.fromEntries(kept), level: strictest, ...setting };
}
