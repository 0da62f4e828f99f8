import type { Axis } from "../curves/model.ts";
import { sanitizeLine } from "../text/sanitize.ts";

/** The space between a number and its unit, where no line may end. */
export const unitSpace = /(?<=\d) (?=%)/g;

/** Four significant digits, unless more are asked for: `0.6931`, `1234`, `2.3e-7`, `NaN`. JSON has null for what is not finite. */
export function formatNumber(value: number | null, digits = 4): string {
  if (value === null) return "not finite";
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7))
    return value
      .toExponential(digits - 2)
      .replace(/\.?0+e/, "e")
      .replace("e+", "e");
  return String(Number(value.toPrecision(digits)));
}

/** The fewest digits, from `least` on, with which values that differ look different; `least` if seven do not tell them apart. */
export function digitsBetween(
  values: readonly number[],
  least: number,
  format: (value: number, digits: number) => string,
): number {
  const looks = (digits: number) => new Set(values.map((value) => format(value, digits))).size;
  const { size } = new Set(values);
  return (
    [4, 5, 6, 7].find((digits) => digits > least && looks(least) < size && looks(digits) === size) ?? least
  );
}

/** Two significant digits. */
export function formatDeviation(deviation: number): string {
  return formatNumber(Number(deviation.toPrecision(2)));
}

/** `0.2523 ± 0.0019 (n = 3)`. */
export function formatMean(mean: number, deviation: number, runs: number): string {
  return `${formatNumber(mean)} ± ${formatDeviation(deviation)} (n = ${runs})`;
}

/** From this share on, 1000 %, people count in times. */
const minTimes = 10;

/** Three significant digits, unless more are asked for: `4.83 %`, `124 %`, and from 1000 % on `12.4×`. */
export function formatShare(share: number, digits = 3): string {
  if (!Number.isFinite(share)) return String(share);
  if (isTimes(share)) return `${formatNumber(Number(share.toPrecision(digits)), Math.max(digits, 4))}×`;
  return `${Number((share * 100).toPrecision(digits))} %`;
}

function isTimes(share: number): boolean {
  return Number.isFinite(share) && Math.abs(Number(share.toPrecision(3))) >= minTimes;
}

/** `improved by 4.83 %`, or `got worse by 4.83 %` for a negative improvement. */
function formatImprovement(share: number): string {
  return `${share < 0 ? "got worse" : "improved"} by ${formatShare(Math.abs(share))}`;
}

/** `epoch 12`; rows count from 0, as in the report's `at`. */
export function formatPosition(at: number | null, axis: Axis): string {
  return at === null ? "an unknown position" : `${axis} ${Number(at.toPrecision(12))}`;
}

const units: readonly (readonly [name: string, seconds: number])[] = [
  ["d", 86_400],
  ["h", 3600],
  ["min", 60],
  ["s", 1],
];

/** The two largest units: `2 h 5 min`, `45 s`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const first = units.findIndex(([, size]) => whole >= size);
  if (first < 0) return `${formatNumber(seconds)} s`;
  let rest = whole;
  const parts = units.slice(first, first + 2).map(([name, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count} ${name}` : "";
  });
  return parts.join(" ").trim();
}

type Facts = Readonly<Record<string, number | string | null>>;

/**
 * Puts facts into a message: `{x}` as it is, `{x:number}`, `{x:mean}` with the fact `deviation` over so many `runs`, if there is
 * one, `{x:share}`, `{x:improvement}` with its verb, `{x:duration}` of seconds, `{at:position}`, and `{metric:name}` for a name
 * from an artifact. `{x:share} of train` reads `4.83 % of train`, but `12.4× train`.
 */
export function fillMessage(message: string, facts: Facts, axis: Axis): string {
  const shares = [...message.matchAll(/\{(\w+):share\}/g)].map(([, key = ""]) => facts[key]);
  const digits = digitsBetween(
    shares.filter((share) => typeof share === "number"),
    3,
    formatShare,
  );
  return message.replace(/\{(\w+)(?::(\w+))?\}( of)?/g, (_, key: string, kind: string, of = "") => {
    const fact = facts[key] ?? null;
    const { deviation, runs } = facts;
    if (kind === "mean" && typeof fact === "number" && typeof deviation === "number")
      return formatMean(fact, deviation, Number(runs));
    const isMultiple = kind === "share" && typeof fact === "number" && isTimes(fact);
    return formatFact(fact, kind, axis, digits) + (isMultiple ? "" : of);
  });
}

function formatFact(fact: Facts[string], kind: string | undefined, axis: Axis, digits: number): string {
  if (typeof fact === "string") return kind === "name" ? sanitizeLine(fact) : sanitizeLine(fact, 300);
  switch (kind) {
    case "number":
    case "mean":
      return formatNumber(fact);
    case "share":
      return formatShare(fact ?? Number.NaN, digits);
    case "improvement":
      return formatImprovement(fact ?? Number.NaN);
    case "duration":
      return formatDuration(fact ?? Number.NaN);
    case "position":
      return formatPosition(fact, axis);
    default:
      return String(fact);
  }
}
