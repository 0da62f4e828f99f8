import type { Series } from "./model.ts";

/** Columns that hold the time of day or the time since the start. */
const clocks = /^(_?timestamp|_?runtime|wall[_ ]?time|elapsed([_ ](time|seconds))?|time)$/i;

/** With fewer values a column of durations, such as a `time` per iteration, may rise by chance. */
const fewest = 8;

/** Unix time has been above 1e8 seconds since 1973; no coarser count comes to as much for millennia. */
const seconds = 1e8;
/** Nano-, micro- and milliseconds in one. */
const units = [1e9, 1e6, 1e3];

/** Could a column of this name tell when its rows were recorded? */
export function mayBeClock(name: string): boolean {
  return clocks.test(name.trim());
}

/**
 * The series as a clock, in seconds: null where it does not rise all the time, as one would. The time of day may be in
 * seconds, milli-, micro- or nanoseconds; the time since the start is taken to be in seconds, as nothing tells.
 */
export function asClock(series: Series): Series | null {
  const { values } = series;
  const rises = values.every(
    (value, i) => Number.isFinite(value) && (i === 0 || value > (values[i - 1] ?? value)),
  );
  if (values.length < fewest || !rises) return null;
  const unit = units.find((one) => (values[0] ?? 0) > seconds * one) ?? 1;
  return unit === 1 ? series : { ...series, values: values.map((value) => value / unit) };
}
