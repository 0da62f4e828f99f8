import { roleOf } from "../../../curves/words.ts";

/** Which part of the data a value is of. */
export type Side = "train" | "val" | "test";

/** Splits at separators and capitals: `trainLoss_step` → `train`, `loss`, `step`. */
export function partsOf(text: string): string[] {
  return text
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((part) => part !== "");
}

/** A number of the set behind a word, and none behind a short one: `val2`, but not `TE0`. */
export function sideOf(part: string): Side | null {
  const role = roleOf(part) ?? roleOf(part.replace(/(?<=\p{L}{3})\d{1,3}$/u, ""));
  return role === "train" || role === "val" || role === "test" ? role : null;
}

const beforeLanguage = /^(?:val|valid|validation|dev|test)$/;

/** The side that a word's parts name: the last of them, and no language behind a side, `val_tr_acc`. */
export function sideOfParts(parts: readonly string[]): Side | null {
  const isLanguage = (part: string, index: number) =>
    /^t[er]$/.test(part) && index > 0 && index < parts.length - 1 && beforeLanguage.test(parts[0] ?? "");
  return parts.reduce<Side | null>(
    (side, part, index) => (isLanguage(part, index) ? null : sideOf(part)) ?? side,
    null,
  );
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

export function isCost(metric: string): boolean {
  return /^costs?$/i.test(metric);
}

/** Of a metric that the log does not name, so that nothing tells its direction. */
export function isScore(metric: string): boolean {
  return /^scores?$/i.test(metric);
}
