import type { Series } from "../../curves/model.ts";
import type { ParsedRun } from "../format.ts";

/** Keeps the last of the histories that a script appends to a file as one training goes on, each longer than the one before. */
export function dropPrefixes(runs: readonly ParsedRun[]): ParsedRun[] {
  let dropped = 0;
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (next !== undefined && isPrefix(run, next)) {
      dropped++;
      return [];
    }
    const notes = [...run.notes];
    if (dropped > 0) notes.push(`${dropped} records of its earlier epochs precede the last: left out`);
    dropped = 0;
    return [{ ...run, notes }];
  });
}

function isPrefix(run: ParsedRun, next: ParsedRun): boolean {
  return (
    run.series.length === next.series.length &&
    run.series.every((series, index) => beginsWith(next.series[index], series))
  );
}

function beginsWith(long: Series | undefined, short: Series): boolean {
  if (long?.name !== short.name || long.values.length <= short.values.length) return false;
  return short.values.every(
    (value, index) =>
      Object.is(value, long.values[index]) && short.positions[index] === long.positions[index],
  );
}
