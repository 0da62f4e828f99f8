import type { Series } from "../curves/model.ts";
import type { ParsedRun } from "../reading/format.ts";

/** Drops the zeros that Ultralytics writes for every validation loss and metric of an epoch it did not evaluate. */
export function dropUnevaluated(run: ParsedRun): ParsedRun {
  const isOf = (pattern: RegExp) => run.series.filter(({ name }) => pattern.test(name));
  const [losses, metrics] = [isOf(/^(val|test)\//), isOf(/^metrics\//)];
  if (losses.length === 0 || metrics.length === 0) return run;
  const found = new Set([...losses, ...metrics]);
  const evaluations = new Set([...found].flatMap(({ positions }) => [...positions]));
  const evaluated = new Set(
    [...found].flatMap(({ positions, values }) => [...positions.filter((_, index) => values[index] !== 0)]),
  );
  if (evaluated.size === evaluations.size) return run;
  const message = `${evaluations.size - evaluated.size} of ${evaluations.size} epochs have 0 for every validation loss and metric: treated as not evaluated`;
  return {
    ...run,
    series: run.series.flatMap((one) => (found.has(one) ? at(one, evaluated) : [one])),
    notes: [...run.notes, message],
  };
}

/** The series at some of its positions; none if it has none of them. */
function at(series: Series, some: ReadonlySet<number>): Series[] {
  const isKept = (_: number, index: number) => some.has(series.positions[index] ?? Number.NaN);
  const values = series.values.filter(isKept);
  // The lines of its first and its last value are unknown now.
  const origin = { ...series.origin, lines: undefined };
  return values.length === 0
    ? []
    : [{ ...series, values, positions: series.positions.filter(isKept), origin }];
}
