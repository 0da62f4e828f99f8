import { parseNumber } from "../../../reading/text/number.ts";

/** One state of a progress bar, or the one line of `verbose=2`. */
export type ProgressLine = {
  readonly metrics: ReadonlyMap<string, number>;
  /** Batches of the epoch; null if the line does not say. */
  readonly total: number | null;
  /** All batches are done. */
  readonly isFinished: boolean;
};

/** With `verbose=2`, Keras 2 ends its line with `- 57ms/epoch - 5ms/step`. */
const speed = /^\d{1,9}[mµun]?s\/(epoch|step|sample)$/;

/**
 * `113/113 [====] - 3s 26ms/step - loss: 0.69 - val_loss: 0.86`; Keras 3 has `━━━━` and no dash before the
 * time, `verbose=2` has no bar, and in older versions no count either: ` - 3s - loss: 0.69`. Null for any other line.
 */
export function readProgress(text: string): ProgressLine | null {
  // A terminal's copy has all states of a bar in one line: the last one counts.
  const count = [...text.matchAll(/(\d{1,12})\/(\d{1,12}|Unknown)/g)].at(-1);
  const barStart = count === undefined ? 0 : count.index + count[0].length;
  const parts = text.slice(barStart).trimEnd().split(" - ");
  while (parts.length > 1 && speed.test(parts.at(-1) ?? "")) parts.pop();
  // A notebook may keep the start of a state before the last: `- ETA: 0s - loss: 0.5 - acc: 0. - 3s - loss: 0.5`.
  const time = Math.max(parts.findIndex(isTime), parts.findLastIndex(isWholeTime));
  const first = speed.test(parts[time + 1] ?? "") ? time + 2 : time + 1;
  const metrics = time === -1 ? null : readMetrics(parts.slice(first));
  const progress = parts.slice(0, first).join(" - ");
  if (metrics === null || `${text.slice(0, barStart)}${progress}`.includes("Epoch")) return null;
  if (count === undefined) return { metrics, total: null, isFinished: true };
  const [done, total] = [Number(count[1]), Number(count[2])];
  // Keras counts on, where an epoch has no whole number of steps: `176/175`.
  return { metrics, total, isFinished: done >= total && !parts[time]?.includes("ETA:") };
}

/** `3s`, `3s 26ms/step`, `━━━━ 3s 26ms/step`, `ETA: 1:03`, `26ms/step`; an older Keras has `- 3s`. */
function isTime(part: string): boolean {
  return /(^|\D)\d{1,9}(m|µ|u|n)?s(\W|$)|ETA: \d/.test(part);
}

function isWholeTime(part: string): boolean {
  return /^\d{1,9}[mµun]?s( \d{1,9}[mµun]?s\/(step|sample))?$/.test(part);
}

/** Reads up to what a notebook keeps of a longer state behind this shorter one; null if something else stands there. */
function readMetrics(parts: readonly string[]): ReadonlyMap<string, number> | null {
  const metrics = new Map<string, number>();
  for (const part of parts) {
    const [name = "", shown = null] = part.split(/: (.*)/s).map((text) => text.trim());
    const names = [...metrics.keys(), name];
    const known = shown === null ? names.find((one) => one.startsWith(name)) : name;
    if (metrics.has(known ?? name) || (metrics.size > 0 && name === "ETA")) break;
    const value = parseNumber(shown ?? "");
    const valueBefore = value ?? beforeRest(shown ?? "", names);
    if (name === "" || valueBefore === null) return null;
    metrics.set(name, valueBefore);
    if (value === null) break;
  }
  return metrics.size === 0 ? null : metrics;
}

/** The value in `0.78313s`, `0.7831: 0s`, `0.7831ss: 0.52`: Keras prints four decimals, and the end of a state goes on. */
function beforeRest(shown: string, names: readonly string[]): number | null {
  const [, value = "", rest = ""] =
    /^(-?\d+\.\d{4}(?:e[-+]\d\d)?)(.+)$/s.exec(shown) ?? /^(-?\d+\.\d+)(:.+)$/s.exec(shown) ?? [];
  const [, ofName] = /^[ -]{0,3}(.{0,80}): ?[-+.\de]*$/.exec(rest) ?? [];
  const isRest = /^[- ETA:\d]*\d[mµun]?s$/.test(rest) || names.some((name) => name.endsWith(ofName ?? ":"));
  return isRest ? parseNumber(value) : null;
}
