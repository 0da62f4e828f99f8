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

/** What a notebook keeps of a longer state behind the last value of a shorter one: `accuracy: 0.08: 0s - loss: 4.1 - accuracy:`. */
const leftover = /^(.{0,400}? - [\w ]{1,60}: \d[\d.e+-]{0,30}): \d{1,9}[mµu]?s - .*$/;

/**
 * `113/113 [====] - 3s 26ms/step - loss: 0.69 - val_loss: 0.86`; Keras 3 has `━━━━` and no dash before the
 * time, `verbose=2` has no bar, and in older versions no count either: ` - 3s - loss: 0.69`. Null for any other line.
 */
export function readProgress(text: string): ProgressLine | null {
  const parts = text.replace(leftover, "$1").trimEnd().split(" - ");
  while (parts.length > 1 && speed.test(parts.at(-1) ?? "")) parts.pop();
  const shown: [string, number][] = [];
  for (let metric = readMetric(parts); metric !== null; metric = readMetric(parts)) {
    shown.push(metric);
    parts.pop();
  }
  const progress = parts.join(" - ");
  if (shown.length === 0 || /Epoch/.test(progress) || !isTime(parts.at(-1) ?? "")) return null;
  const metrics = new Map(shown.reverse());
  const count = progress.match(/\d{1,12}\/(\d{1,12}|Unknown)/g)?.at(-1);
  if (count === undefined) return { metrics, total: null, isFinished: true };
  const [done = Number.NaN, total = Number.NaN] = count.split("/").map(Number);
  // Keras counts on, where an epoch has no whole number of steps: `176/175`.
  const isFinished = done >= total && !progress.includes("ETA:");
  return { metrics, total, isFinished };
}

/** The last part, if a part before it is left for the progress. */
function readMetric(parts: readonly string[]): [string, number] | null {
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return null;
  const colon = last.lastIndexOf(": ");
  const value = parseNumber(last.slice(colon + 2).trim());
  return colon < 1 || value === null ? null : [last.slice(0, colon).trim(), value];
}

/** `3s`, `3s 26ms/step`, `━━━━ 3s 26ms/step`, `ETA: 1:03`, `26ms/step`; an older Keras has `- 3s`. */
function isTime(part: string): boolean {
  return /(^|\D)\d{1,9}(m|µ|u|n)?s(\W|$)|ETA: \d/.test(part);
}
