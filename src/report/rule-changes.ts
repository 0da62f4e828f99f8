import type { Report } from "./schema.ts";

type Changed = NonNullable<Report["rules_changed"]>;
type Change = Extract<Changed, { changes: unknown }>["changes"][number];
type Settings = NonNullable<Change["before"]>;

/** One line for each rule that this change judges otherwise than the base does: `gap: max 0.5 → 2`. */
export function formatRuleChanges({ rules_changed: changed, runs }: Report): string[] {
  if (!changed || "because" in changed) return [];
  return changed.changes.map((change) => {
    const some = change.runs.length < runs.length ? ` (for ${change.runs.slice(0, 5).join(", ")})` : "";
    return `${change.rule}: ${difference(change)}${some}`;
  });
}

function difference({ before, after }: Change): string {
  if (!after) return `off (was ${formatSettings(before ?? {})})`;
  if (!before) return `new (${formatSettings(after)})`;
  const options = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return options
    .filter((option) => told(before, option) !== told(after, option))
    .map((option) => `${option} ${told(before, option)} → ${told(after, option)}`)
    .join(", ");
}

function told(settings: Settings, option: string): string {
  return Object.hasOwn(settings, option) ? String(settings[option]) : "unset";
}

/** `level: warning, max: 0.5`; what is as usual is left out. */
export function formatSettings(settings: Settings): string {
  return Object.entries(settings)
    .filter(([key, value]) => value !== undefined && !(key === "required" && value === false))
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(", ");
}
