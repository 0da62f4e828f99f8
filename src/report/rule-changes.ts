import type { Report } from "./schema.ts";

type KnownChanges = Extract<NonNullable<Report["rules_changed"]>, { changes: unknown }>;
type Change = KnownChanges["changes"][number];
type Settings = NonNullable<Change["before"]>;

/** A line for each rule whose settings differ from the baseline's: `gap: max 0.5 → 2`. */
export function formatRuleChanges({ rules_changed, runs }: Report): string[] {
  if (!rules_changed || "because" in rules_changed) return [];
  return rules_changed.changes.map((change) => {
    const some = change.runs.length < runs.length ? ` (for ${change.runs.slice(0, 5).join(", ")})` : "";
    return `${change.rule}: ${difference(change)}${some}`;
  });
}

function difference({ before, after }: Change): string {
  if (!after) return `off (was ${formatSettings(before ?? {})})`;
  if (!before) return `new (${formatSettings(after)})`;
  const options = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return options
    .filter((option) => formatSetting(before, option) !== formatSetting(after, option))
    .map((option) => `${option} ${formatSetting(before, option)} → ${formatSetting(after, option)}`)
    .join(", ");
}

function formatSetting(settings: Settings, option: string): string {
  return Object.hasOwn(settings, option) ? String(settings[option]) : "unset";
}

/** `level: warning, max: 0.5`, without `required: false`, the default. */
export function formatSettings(settings: Settings): string {
  return Object.entries(settings)
    .filter(([key, value]) => value !== undefined && !(key === "required" && value === false))
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(", ");
}
