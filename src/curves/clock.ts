import type { Series } from "./model.ts";

/** Names of columns that hold a wall time or the time since the start. */
const clockNames = /^(_?timestamp|_?runtime|wall[_ ]?time|elapsed([_ ](time|seconds))?|time)$/i;

/** With fewer values a column of durations, such as a `time` per iteration, may increase throughout by chance. */
const minValues = 8;

/** Unix time has exceeded this since 1973; hence a value above it times 1e3, 1e6 or 1e9 is in that finer unit. */
const minUnixSeconds = 1e8;
/** Nanoseconds, microseconds and milliseconds per second. */
const unitsPerSecond = [1e9, 1e6, 1e3];

/** Whether a column of this name may tell when its rows were recorded. */
export function mayBeClock(name: string): boolean {
  return clockNames.test(name.trim());
}

/**
 * Converts a series to a clock in seconds; null if it does not increase throughout, as a clock would. A wall time may be in
 * seconds, milli-, micro- or nanoseconds; the time since the start is assumed to be in seconds.
 */
export function asClock(series: Series): Series | null {
  const { values } = series;
  const rises = values.every(
    (value, i) => Number.isFinite(value) && (i === 0 || value > (values[i - 1] ?? value)),
  );
  if (values.length < minValues || !rises) return null;
  const unit = unitsPerSecond.find((count) => (values[0] ?? 0) > minUnixSeconds * count) ?? 1;
  return unit === 1 ? series : { ...series, values: values.map((value) => value / unit) };
}
