import type { Series } from "./model.ts";

/** Columns that hold the time of day or the time since the start, in seconds or milliseconds. */
const clocks = /^(_?timestamp|_?runtime|wall[_ ]?time|elapsed([_ ](time|seconds))?|time)$/i;

/** With fewer values a column of durations, such as a `time` per iteration, may rise by chance. */
const fewest = 8;

/** Unix time in milliseconds has been above this since 1973, in seconds it will not be for millennia. */
const milliseconds = 1e11;

/** Could a column of this name tell when its rows were recorded? */
export function mayBeClock(name: string): boolean {
  return clocks.test(name.trim());
}

/** The series as a clock, in seconds: null where it does not rise all the time, as one would. */
export function asClock(series: Series): Series | null {
  const { values } = series;
  const rises = values.every(
    (value, i) => Number.isFinite(value) && (i === 0 || value > (values[i - 1] ?? value)),
  );
  if (values.length < fewest || !rises) return null;
  const unit = (values[0] ?? 0) > milliseconds ? 1000 : 1;
  return unit === 1 ? series : { ...series, values: values.map((value) => value / unit) };
}
