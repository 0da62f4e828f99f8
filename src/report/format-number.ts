import type { Axis } from "../curves/model.ts";
import { sanitizeLine } from "../text/sanitize.ts";

/** Four significant digits: `0.6931`, `1234`, `2.3e-7`, `NaN`. */
export function formatNumber(value: number | null): string {
  if (value === null) return "not finite";
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7))
    return value
      .toExponential(2)
      .replace(/\.?0+e/, "e")
      .replace("e+", "e");
  return String(Number(value.toPrecision(4)));
}

/** Three significant digits of a hundred: `4.83 %`, `124 %`. */
export function formatShare(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const percent = Number((value * 100).toPrecision(3));
  return `${percent} %`;
}

/** `epoch 12`; a row is counted from 0, as the report's `at` is. */
export function formatPosition(at: number | null, axis: Axis): string {
  return at === null ? "an unknown place" : `${axis} ${Number(at.toPrecision(12))}`;
}

const units: readonly (readonly [name: string, seconds: number])[] = [
  ["d", 86_400],
  ["h", 3600],
  ["min", 60],
  ["s", 1],
];

/** The two greatest units: `2 h 5 min`, `45 s`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const first = units.findIndex(([, size]) => whole >= size);
  if (first < 0) return `${formatNumber(seconds)} s`;
  let rest = whole;
  const told = units.slice(first, first + 2).map(([name, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count} ${name}` : "";
  });
  return told.join(" ").trim();
}

type Facts = Readonly<Record<string, number | string | null>>;

/**
 * Puts facts into a sentence: `{name}` as it is, `{x:number}`, `{x:share}`, `{x:duration}` of seconds,
 * `{at:position}`, and `{metric:name}` for names that people gave.
 */
export function fillMessage(sentence: string, facts: Facts, axis: Axis): string {
  return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (_, key: string, kind: string | undefined) => {
    const fact = facts[key] ?? null;
    if (typeof fact === "string") return kind === "name" ? sanitizeLine(fact) : sanitizeLine(fact, 300);
    if (kind === "share") return formatShare(fact ?? Number.NaN);
    if (kind === "duration") return formatDuration(fact ?? Number.NaN);
    if (kind === "position") return formatPosition(fact, axis);
    return kind === "number" ? formatNumber(fact) : String(fact);
  });
}
