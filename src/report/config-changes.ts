import { sanitizeLine } from "../text/sanitize.ts";
import type { Report } from "./schema.ts";

type Change = NonNullable<Report["config_changed"]>["changes"][number];
type Settings = Report["runs"][number]["rules"][string];

/** A line for each part of the config and each input that differs from the baseline's: `gap: max 0.5 → 2`. */
export function formatConfigChanges({ config_changed, runs }: Report): string[] {
  return (config_changed?.changes ?? []).map((change) => {
    const concerned = change.runs ?? runs.map(({ name }) => name);
    const some = concerned.length < runs.length ? ` (for ${concerned.slice(0, 5).join(", ")})` : "";
    return `${change.setting.replace(/^rules\./, "")}: ${difference(change)}${some}`;
  });
}

/** `.github/lossgate.yml at 5f2c…`: what the config was compared with, which need not be the baseline; empty if with none. */
export function changedSince({ config_changed }: Report): string {
  return config_changed && "since" in config_changed ? sanitizeLine(config_changed.since) : "";
}

/** Why the config was not compared with the baseline's; empty if it was, or if there is none to compare with. */
export function whyNotCompared({ config_changed, baseline }: Report): string {
  if (!config_changed || !("because" in config_changed)) return "";
  // What keeps both from being compared is told of the baseline.
  if (baseline.kind === "absent" && baseline.because === config_changed.because) return "";
  return `Config not compared with the baseline's, which may be stricter: ${config_changed.because}`;
}

function difference({ before, after }: Change): string {
  if (isSettings(before) && isSettings(after)) return differingOptions(before, after);
  if (isSettings(before)) return `off (was ${formatSettings(before)})`;
  if (isSettings(after)) return `new (${formatSettings(after)})`;
  if (before === null) return `new ${after}`;
  return after === null ? `removed ${before}` : `${before} → ${after}`;
}

function differingOptions(before: Settings, after: Settings): string {
  const options = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return options
    .filter((option) => formatSetting(before, option) !== formatSetting(after, option))
    .map((option) => `${option} ${formatSetting(before, option)} → ${formatSetting(after, option)}`)
    .join(", ");
}

function isSettings(value: Settings | string | null): value is Settings {
  return value !== null && typeof value !== "string";
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
