import type { Run, Series } from "./model.ts";

/** Columns that hold the time of day or the time since the start, in seconds or milliseconds. */
const clocks = /^(_?timestamp|_?runtime|wall[_ ]?time|elapsed([_ ](time|seconds))?|time)$/i;

/** With fewer values a column of durations, such as a `time` per iteration, may rise by chance. */
const fewest = 8;

/** Unix time in milliseconds has been above this since 1973, in seconds it will not be for millennia. */
const milliseconds = 1e11;

/** When a run was where, in seconds: a column of its own that says so and never falls. Null where none does. */
export function clockOf({ series }: Pick<Run, "series">): Series | null {
  const found = series.find(({ name, values }) => clocks.test(name.trim()) && rises(values));
  if (!found) return null;
  const unit = (found.values[0] ?? 0) > milliseconds ? 1000 : 1;
  return { ...found, values: found.values.map((value) => value / unit) };
}

function rises(values: Float64Array): boolean {
  return (
    values.length >= fewest &&
    values.every((value, i) => Number.isFinite(value) && (i === 0 || value > (values[i - 1] ?? value)))
  );
}
